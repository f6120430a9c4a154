"""From what was read in a line to a booking: what is missing is asked for, what is assumed is said."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from msgspec import Struct, field
from msgspec.structs import replace

from desk.db import branches, equipment
from desk.db.database import Reader
from desk.domain.bookings import Audience, Booking, Channel, Wanted
from desk.domain.notices import Notice, Refused
from desk.domain.rooms import Room, by_fit
from desk.domain.times import DAY, ClockChange, at, clock_change
from desk.intake.house import House, RoomName
from desk.intake.line import read_line
from desk.intake.reading import Reading
from desk.services.counter import Counter
from desk.words import fold

if TYPE_CHECKING:
    from desk.services.bookings import Taken, Verdict

ASSUMED = timedelta(hours=1)
"""How long a booking is when nobody said."""


DOUBTS = frozenset({"contradiction", "assumed_afternoon", "night_date", "several_rooms", "odd_phone"})
"""What a reader is in doubt about and the desk is to ask, although it can be booked."""


class Request(Struct, frozen=True):
    """What a line asks for. `assumed` are warnings about how it was understood.

    `any_room` when none was named; `largest` is how many the largest room holds.
    """

    wanted: Wanted
    assumed: tuple[Notice, ...] = ()
    any_room: bool = False
    largest: int = 0


class Place(Struct, frozen=True):
    """What readers must know of the branch: its rooms, its zone, its own addresses, and what it lends.

    `lent` has the name of the items for each thing that a reading can ask for: `HDMI` for a cable.
    """

    rooms: tuple[Room, ...]
    zone: ZoneInfo
    house: House
    lent: Mapping[str, str] = field(default_factory=dict)

    @property
    def features(self) -> frozenset[str]:
        """What there is in any of the rooms."""
        return frozenset().union(*(room.features for room in self.rooms))


def place(counter: Counter) -> Place:
    """The branch as the readers of lines know it."""
    with counter.reading() as reader:
        return place_in(reader, counter.branch_id)


def place_in(reader: Reader, branch_id: int) -> Place:
    """The same, read in a transaction that is already open."""
    branch = branches.branch(reader, branch_id)
    rooms = branches.rooms(reader, branch.id)
    names = tuple(RoomName(room.name, room.capacity, room.features, room.nicknames) for room in rooms if room.active)
    lent = tuple(dict.fromkeys(item.name for item in equipment.items(reader, branch.id)))
    house = House(names, frozenset(filter(None, [branch.phone])), frozenset(filter(None, [branch.email])), lent)
    called = {thing: name for name in reversed(lent) for thing in (*_read_as(name), name)}
    return Place(rooms, branch.zone, house, called)


@cache
def _read_as(name: str) -> frozenset[str]:
    """What a reading calls the things of that name."""
    return read_line(name, datetime(2000, 1, 1), House(())).needs  # noqa: DTZ001 (what it is called has no date)


def wanted_from(reading: Reading, place: Place, now: datetime) -> Request:
    """The request in a reading. Raises `Refused` with all that is missing, as questions to ask the person.

    `now` is an instant. Without an end it is one hour, and the warning `assumed_end` says so; a start in the hour that
    a clock change leaves out is refused, and one in the hour that comes twice is the first.
    """
    reading = on_the_spot(reading, place.zone, now)
    if missing := missing_in(reading, place.rooms):
        raise Refused(*missing)
    return slot_from(reading, place)


def on_the_spot(reading: Reading, zone: ZoneInfo, now: datetime) -> Reading:
    """A walk-in says neither day nor start: it is today, from now."""
    if not reading.walk_in or reading.candidates:
        return reading
    local = now.astimezone(zone)
    start = reading.start or local.time().replace(second=0, microsecond=0)
    return replace(reading, date=reading.date or local.date(), start=start)


def missing_in(reading: Reading, rooms: Sequence[Room]) -> list[Notice]:
    """What must be known before it can be booked and is not, in the order in which one would ask."""
    missing = []
    if reading.date is None:
        missing.append(Notice("missing_date", {"dates": reading.candidates} if reading.candidates else {}))
    if reading.start is None:
        missing.append(Notice("missing_start"))
    if not (reading.name or reading.group):
        missing.append(Notice("missing_name"))
    if not reading.room and any(question.code == "unknown_room" for question in reading.questions):
        missing.append(_unknown("", rooms))
    return missing


def slot_from(reading: Reading, place: Place) -> Request:
    """The request in a reading that has a date and a start, whoever it is for. Raises `Refused` as `wanted_from`."""
    if reading.date is None or reading.start is None:
        raise Refused(*missing_in(reading, place.rooms))
    room = _named(reading.room, place.rooms)
    assumed = list(_assumptions(reading, reading.date))
    starts_at, ends_at = _times(reading, reading.date, reading.start, place.zone, assumed)
    in_rooms = reading.needs & place.features
    assumed += [Notice("not_lent", {"item": need}) for need in sorted(reading.needs - in_rooms - place.lent.keys())]
    chosen = room or by_fit(place.rooms, reading.people, in_rooms)[0]
    wanted = Wanted(
        room_id=chosen.id,
        starts_at=starts_at,
        ends_at=ends_at,
        name=reading.name or "",
        group=_group(reading),
        phone=reading.phone or "",
        email=reading.email or "",
        people=reading.people,
        purpose=reading.purpose or "",
        audience=_audience(reading.audience),
        channel=Channel.DESK if reading.walk_in else Channel.PHONE,
        restricted=reading.restricted,
        remark=reading.note or "",
        needs=in_rooms,
        equipment=", ".join(sorted(place.lent[need] for need in reading.needs - in_rooms if need in place.lent)),
    )
    largest = max(each.capacity for each in place.rooms if each.active)
    return Request(wanted, tuple(assumed), room is None, largest)


def moved_from(reading: Reading, booking: Booking, rooms: Sequence[Room], zone: ZoneInfo) -> Request:
    """A booking as a line would change it: date, times, room and number of people; what is not said stays.

    A new start without an end keeps the length, and `en time til` is added to it. Raises `Refused`: missing_date,
    missing_hour, unknown_room.
    """
    if reading.date is None and reading.candidates:
        raise Refused(Notice("missing_date", {"dates": reading.candidates}))
    before = booking.starts_at.astimezone(zone)
    length = booking.agreed_end - booking.starts_at
    day, start = reading.date or before.date(), reading.start or before.time()
    assumed: list[Notice] = []
    told = reading if reading.end or reading.duration else replace(reading, duration=length)
    starts_at, ends_at = _times(told, day, start, zone, assumed)
    if reading.end is None and reading.duration is None and reading.start is None:
        ends_at = _same_end(booking, day, zone)
    if reading.shift is not None:
        ends_at += reading.shift.by
        starts_at += timedelta(0) if reading.shift.end_only else reading.shift.by
    room = _named(reading.room, rooms)
    wanted = replace(
        booking.as_wanted(),
        room_id=room.id if room else booking.room_id,
        starts_at=starts_at,
        ends_at=ends_at,
        people=reading.people if reading.people is not None else booking.people,
    )
    return Request(wanted, tuple(assumed))


def take(counter: Counter, request: Request) -> "Taken":
    """Book what was asked for, in the best way that it can be had. Raises `Refused`.

    Another desk may take that in the same moment; then the next will do.
    """
    from desk.services import bookings

    for wanted in _ways(request, bookings.check(counter, request.wanted)):
        try:
            return bookings.take(counter, wanted)
        except Refused as refused:
            if {notice.code for notice in refused.notices} != {"overlap"}:
                raise
    return bookings.take(counter, request.wanted)


def as_booked(assumed: Sequence[Notice], ends_at: datetime, zone: ZoneInfo) -> tuple[Notice, ...]:
    """What was assumed, with the end that it was booked until: the next booking may have made it earlier."""
    end = Notice("assumed_end", {"end": ends_at.astimezone(zone).time()})
    return tuple(end if notice.code == end.code else notice for notice in assumed)


def weigh(counter: Counter, request: Request) -> "tuple[Wanted, Verdict]":
    """What was asked for in the best way that it can be had, and what the rules say of it."""
    from desk.services import bookings

    wanted, verdict = request.wanted, bookings.check(counter, request.wanted)
    best = next(_ways(request, verdict), wanted)
    return (wanted, verdict) if best == wanted else (best, bookings.check(counter, best))


def _ways(request: Request, verdict: "Verdict") -> Iterator[Wanted]:
    """How a request can be had, best first, by what the rules say of it as it stands.

    When no room was named, in each room that is free then and holds all, or as many as any room holds. In a room that
    was named, an end that nobody said refuses nothing: it is when the next booking there begins.
    """
    wanted = request.wanted
    if request.any_room:
        enough = min(wanted.people or 0, request.largest)
        fitting = (room for room in verdict.free if room.capacity >= enough and wanted.needs <= room.features)
        yield from (replace(wanted, room_id=room.id) for room in fitting)
    elif any(notice.code == "assumed_end" for notice in request.assumed):
        begins = next((notice.facts["start"] for notice in verdict.refusals if notice.code == "overlap"), None)
        if isinstance(begins, datetime) and begins > wanted.starts_at:
            yield replace(wanted, ends_at=begins)


def _named(name: str | None, rooms: Sequence[Room]) -> Room | None:
    if not name:
        return None
    for room in rooms:
        if fold(room.name) == fold(name):
            return room
    raise Refused(_unknown(name, rooms))


def _unknown(name: str, rooms: Sequence[Room]) -> Notice:
    return Notice("unknown_room", {"room": name, "rooms": tuple(room.name for room in rooms if room.active)})


_OF = re.compile(r"\b(?:i|for|av|til|med|åt|hos|of|in|with)\b", re.IGNORECASE)


def _group(reading: Reading) -> str:
    """The group: not the name once more, and of *board meeting of the choir* the choir."""
    group = reading.group or ""
    if fold(group) == fold(reading.name or ""):
        return ""
    if fold(group) == fold(reading.purpose or ""):
        return _OF.split(group)[-1].strip()
    return group


def _audience(code: str | None) -> Audience:
    return Audience(code) if code and code in Audience.__members__ else Audience.ANN


def _assumptions(reading: Reading, day: date) -> list[Notice]:
    found = []
    if reading.more_dates and not reading.series:
        found.append(Notice("only_first", {"day": day}))
    found.extend(Notice(question.code) for question in reading.questions if question.code in DOUBTS)
    if reading.unread:
        found.append(Notice("unread", {"words": " ".join(reading.unread)}))
    return found


def _times(
    reading: Reading, day: date, start: time, zone: ZoneInfo, assumed: list[Notice]
) -> tuple[datetime, datetime]:
    change = clock_change(day, start, zone)
    if change is ClockChange.MISSING:
        raise Refused(Notice("missing_hour", {"time": start, "day": day}))
    if change is ClockChange.DOUBLE:
        assumed.append(Notice("double_hour", {"time": start, "day": day}))
    starts_at = at(day, start, zone)
    if reading.end is not None:
        return starts_at, at(day if reading.end > start else day + DAY, reading.end, zone)
    if reading.duration is not None:
        return starts_at, starts_at + reading.duration
    ends_at = starts_at + ASSUMED
    assumed.append(Notice("assumed_end", {"end": ends_at.astimezone(zone).time()}))
    return starts_at, ends_at


def _same_end(booking: Booking, day: date, zone: ZoneInfo) -> datetime:
    """The end on the wall clock as it was, as many days after the new day as it was after the old."""
    start, end = booking.starts_at.astimezone(zone), booking.agreed_end.astimezone(zone)
    return at(day + (end.date() - start.date()), end.time(), zone)
