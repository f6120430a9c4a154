"""Series: all dates weighed before anything is written, then taken, moved or cancelled in one act, one undo."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time

from msgspec import Struct
from msgspec.structs import replace

from desk.db import bookings as booking_rows
from desk.db import schema
from desk.db import series as series_rows
from desk.db.database import Reader
from desk.db.errors import Clash
from desk.db.journal import Act
from desk.domain.bookings import Booking, Status, Wanted, refusals, warnings
from desk.domain.hours import Hours
from desk.domain.notices import Notice, Refused
from desk.domain.rooms import Room
from desk.domain.series import (
    Occurrence,
    Reach,
    Recurrence,
    absent,
    followed,
    judged,
    on_day,
    reached,
    refuse_overlap,
)
from desk.domain.times import DAY, Interval
from desk.services.bookings import Taken, as_taken, book, cleaned
from desk.services.counter import Counter
from desk.services.seen import as_seen, found, live
from desk.services.weighing import Around, House
from desk.words import clean

MOST_ROOMS = 6
"""How many rooms are weighed for a series when none was named, the smallest that fit first."""


class Plan(Struct, frozen=True):
    """The dates of a series before anybody decides; `shared` are warnings about all of it."""

    occurrences: tuple[Occurrence, ...]
    shared: tuple[Notice, ...]
    hours: Hours
    rooms: tuple[Room, ...]
    recurrence: Recurrence | None = None


class SeriesTaken(Struct, frozen=True):
    """What was booked or moved of a series, by start, with the hours of those days."""

    taken: tuple[Taken, ...]
    hours: Hours
    recurrence: Recurrence

    @property
    def first(self) -> Taken:
        """The first of them."""
        return self.taken[0]


class Series(Struct, frozen=True):
    """A series as it stands: its rule, its live bookings by start, and the days of the rule on which nothing stands."""

    recurrence: Recurrence
    occurrences: tuple[Booking, ...]
    absent: tuple[date, ...]

    def number(self, booking: Booking) -> int:
        """Which one of the series a booking is, from 1; 0 for one that is no longer live."""
        return next((n for n, other in enumerate(self.occurrences, 1) if other.id == booking.id), 0)


Chosen = Sequence[tuple[Occurrence, Wanted]]
"""The dates to be written, each as it was decided."""


def plan(counter: Counter, wanted: Wanted, recurrence: Recurrence, *, any_room: bool = False) -> Plan:
    """All dates of a series with what is in the way of each. Writes nothing.

    With `any_room`, in the room of those that fit in which most dates can be had, the smallest first. Raises `Refused`:
    series_without_end, series_too_long, series_empty, series_overlaps_itself, unknown_room.
    """
    wanted = cleaned(wanted)
    days = recurrence.days()
    with counter.reading() as reader:
        house = _house(reader, counter, days)
        dated = [Occurrence(day, on_day(wanted, day, house.branch.zone)) for day in days]
        refuse_overlap([occurrence.wanted for occurrence in dated])
        best: Plan | None = None
        for room_id in _rooms_to_try(wanted, house, any_room=any_room):
            there = [replace(one, wanted=replace(one.wanted, room_id=room_id)) for one in dated]
            weighed = _weighed(house, there, replace(wanted, room_id=room_id), recurrence)
            if best is None or _clashes(weighed) < _clashes(best):
                best = weighed
            if not _clashes(best):
                break
        assert best is not None
        return best


def take(counter: Counter, recurrence: Recurrence, chosen: Chosen) -> SeriesTaken:
    """Book these dates of a series, all or none. Raises `Refused` with what is in the way, date by date."""
    with counter.act("series") as act:
        series_id = act.insert(schema.series, rule=recurrence.rule, first_day=recurrence.first.isoformat())
        return _book(act, counter, series_id, recurrence, chosen)


def series_of(counter: Counter, booking_id: int) -> Series | None:
    """The series that a booking belongs to, if it does. Raises `Refused("unknown_booking")`."""
    with counter.reading() as reader:
        booking = found(reader, booking_id)
        if booking.series_id is None:
            return None
        recurrence, occurrences = _series(reader, booking.series_id)
        zone = _house(reader, counter, recurrence.days()).branch.zone
        missing = absent(recurrence.days(), occurrences, counter.now, zone)
        return Series(recurrence, occurrences, tuple(day for day, _ in missing))


def plan_back(counter: Counter, booking_id: int) -> Plan:
    """The days to come of a booking's series on which nothing stands, weighed to be added back."""
    with counter.reading() as reader:
        recurrence, occurrences = _series_with(found(reader, booking_id), reader)
        house = _house(reader, counter, recurrence.days())
        missing = absent(recurrence.days(), occurrences, counter.now, house.branch.zone)
        if not missing:
            raise Refused(Notice("series_complete"))
        return _weighed(house, [Occurrence(day, wanted) for day, wanted in missing], missing[0][1], recurrence)


def add_back(counter: Counter, booking_id: int, chosen: Chosen) -> SeriesTaken:
    """Book dates that were left out of a booking's series, all or none.

    Raises `Refused`: series_date_added when another desk has added one of them meanwhile, else as `take`.
    """
    with counter.act("series") as act:
        booking = found(act, booking_id)
        recurrence, occurrences = _series_with(booking, act)
        there = {other.series_day for other in occurrences}
        if added := next((occurrence.day for occurrence, _ in chosen if occurrence.day in there), None):
            raise Refused(Notice("series_date_added", {"day": added}))
        assert booking.series_id is not None
        return _book(act, counter, booking.series_id, recurrence, chosen)


def cancel(counter: Counter, booking_id: int, reach: Reach, reason: str = "") -> tuple[Booking, ...]:
    """Cancel one occurrence, it and the following, or all that are to come; what has begun stays. One act."""
    with counter.act("cancel" if reach is Reach.THIS else "series_cancel") as act:
        this = live(act, booking_id)
        cancelled = reached(_series_with(this, act)[1], this, reach, counter.now)
        for booking in cancelled:
            act.about(booking.id)
            values = {"status": Status.CANCELLED, "cancel_reason": clean(reason)}
            act.update(schema.booking, booking.id, **values, version=booking.version + 1)
        return tuple(found(act, booking.id) for booking in cancelled)


def plan_move(counter: Counter, booking_id: int, wanted: Wanted, reach: Reach) -> Plan:
    """Where this occurrence and those it takes along would go; none of them counts as being in the way.

    Those that were given another time or room by themselves are listed, and keep it.
    """
    wanted = cleaned(wanted)
    with counter.reading() as reader:
        this = live(reader, booking_id)
        recurrence, occurrences = _series_with(this, reader)
        moving = reached(occurrences, this, reach, counter.now)
        days = [wanted.starts_at.date(), *(b.starts_at.date() for b in moving)]
        house = _house(reader, counter, [min(days) - 7 * DAY, max(days) + 7 * DAY])
        dated = []
        for booking in moving:
            day = booking.series_day or house.hours.day_of(booking.starts_at)
            there = wanted if booking.id == this.id else followed(booking, this, wanted, house.branch.zone)
            if there is None:
                dated.append(Occurrence(day, booking.as_wanted(), (Notice("own_time"),), before=booking))
            else:
                there = replace(
                    booking.as_wanted(), room_id=there.room_id, starts_at=there.starts_at, ends_at=there.ends_at
                )
                dated.append(Occurrence(day, there, before=booking))
        refuse_overlap([occurrence.wanted for occurrence in dated if not occurrence.refusals])
        return _weighed(house, dated, wanted, recurrence)


def move(counter: Counter, chosen: Chosen) -> SeriesTaken:
    """Move occurrences of a series, each to where it was decided, all or none; past ones are untouched.

    Raises `Refused`: changed_meanwhile when another desk changed one since, else as `take`.
    """
    pairs = [(one.before, wanted) for one, wanted in chosen if one.before is not None]
    if not pairs:
        raise Refused(Notice("series_none_chosen"))
    try:
        with counter.act("series_move") as act:
            return _move(act, counter, pairs)
    except Clash as clash:
        raise Refused(Notice("overlap")) from clash


def _move(act: Act, counter: Counter, pairs: Sequence[tuple[Booking, Wanted]]) -> SeriesTaken:
    for before, _ in pairs:
        as_seen(act, before)
    recurrence = _series_with(pairs[0][0], act)[0]
    house = _house(act, counter, [w.starts_at.date() for _, w in pairs])
    wanteds = [wanted for _, wanted in pairs]
    warned = _admitted(house, wanteds, [before for before, _ in pairs])
    act.warned = _codes(warned)
    later = pairs[0][1].starts_at > pairs[0][0].starts_at
    by_start = sorted(zip(pairs, warned, strict=True), key=lambda pair: pair[0][0].starts_at, reverse=later)
    for (before, wanted), _ in by_start:  # each makes room for the next
        act.about(before.id)
        staffed = house.hours.is_staffed_throughout(wanted.interval)
        times = {"starts_at": wanted.starts_at, "ends_at": wanted.ends_at, "agreed_end": wanted.ends_at}
        values = {"room_id": wanted.room_id, **times, "staffed": staffed, "age_confirmed": wanted.age_confirmed}
        act.update(schema.booking, before.id, **values, version=before.version + 1)
    taken = [as_taken(act, before.id, house.hours, notices) for (before, _), notices in by_start]
    return _series_taken(taken, house.hours, recurrence)


def _book(act: Act, counter: Counter, series_id: int, recurrence: Recurrence, chosen: Chosen) -> SeriesTaken:
    if not chosen:
        raise Refused(Notice("series_none_chosen"))
    house = _house(act, counter, [occurrence.day for occurrence, _ in chosen])
    wanteds = [cleaned(wanted) for _, wanted in chosen]
    warned = _admitted(house, wanteds)
    act.warned = _codes(warned)
    taken = []
    for (occurrence, _), wanted, notices in zip(chosen, wanteds, warned, strict=True):
        room = house.room(wanted.room_id)
        taken.append(book(act, wanted, room, house.hours, notices, (series_id, occurrence.day)))
    return _series_taken(taken, house.hours, recurrence)


def _admitted(house: House, wanteds: Sequence[Wanted], moving: Sequence[Booking] = ()) -> list[tuple[Notice, ...]]:
    """The warnings for each date; raises `Refused` with the reasons of all that may not be had."""
    refuse_overlap(wanteds)
    refused: list[Notice] = []
    warned = []
    for number, wanted in enumerate(wanteds):
        before = moving[number] if moving else None
        around = _around(house, wanted, before, moving, number)
        refused += refusals(wanted, around.surroundings)
        swap = around.swap(before) if before is not None else ()
        warned.append((*warnings(wanted, around.surroundings), *swap))
    if refused:
        raise Refused(*refused)
    return warned


def _weighed(house: House, dated: Iterable[Occurrence], asked: Wanted, recurrence: Recurrence) -> Plan:
    dated = list(dated)
    moving = [one.before for one in dated if one.before is not None and not one.refusals]
    shared: dict[str, Notice] = {}
    occurrences = []
    for number, one in enumerate(dated):
        if one.refusals:
            occurrences.append(one)
            continue
        around = _around(house, one.wanted, one.before, moving, number)
        stays = one.before is not None and one.wanted.interval == one.before.interval
        times = one.wanted if stays else asked
        weighed, about_all = judged(one, times, around.surroundings, around.free_rooms())
        occurrences.append(weighed)
        for notice in about_all:
            if notice.code != "key_overdue" or not number:
                shared.setdefault(notice.code, notice)
    return Plan(tuple(occurrences), tuple(shared.values()), house.hours, house.rooms, recurrence)


def _around(house: House, wanted: Wanted, before: Booking | None, moving: Sequence[Booking], number: int) -> Around:
    ahead = 0 if before is not None else number
    return Around(house, wanted, before, moving=[booking.id for booking in moving], ahead=ahead)


def _rooms_to_try(wanted: Wanted, house: House, *, any_room: bool) -> list[int]:
    if not any_room:
        return [wanted.room_id]
    active = [room for room in house.rooms if room.active]
    enough = min(wanted.people or 0, max((room.capacity for room in active), default=0))
    fitting = [room for room in active if room.capacity >= enough and wanted.needs <= room.features]
    smallest = sorted(fitting, key=lambda room: room.capacity)
    return [room.id for room in smallest[:MOST_ROOMS]] or [wanted.room_id]


def _clashes(plan: Plan) -> int:
    return sum(bool(occurrence.refusals) for occurrence in plan.occurrences)


def _house(reader: Reader, counter: Counter, days: Sequence[date]) -> House:
    """What holds on all of these days, the day after the last included."""
    first, last = (datetime.combine(day, time(), UTC) for day in (min(days), max(days)))
    return House(reader, counter, Interval(first, last + 2 * DAY))


def _series(reader: Reader, series_id: int) -> tuple[Recurrence, tuple[Booking, ...]]:
    return series_rows.recurrence(reader, series_id), booking_rows.of_series(reader, series_id)


def _series_with(booking: Booking, reader: Reader) -> tuple[Recurrence, tuple[Booking, ...]]:
    if booking.series_id is None:
        raise Refused(Notice("no_series", {"name": booking.called, "ref": booking.ref}))
    return _series(reader, booking.series_id)


def _series_taken(taken: Iterable[Taken], hours: Hours, recurrence: Recurrence) -> SeriesTaken:
    return SeriesTaken(tuple(sorted(taken, key=lambda one: one.booking.starts_at)), hours, recurrence)


def _codes(warned: Iterable[Iterable[Notice]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(notice.code for notices in warned for notice in notices))
