"""What is free: the answer to *is there anything free?*, before anybody fills in a booking."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from desk.domain.bookings import Booking, Closure
from desk.domain.hours import Hours
from desk.domain.rooms import Room, by_fit
from desk.domain.times import DAY, MIDNIGHT, Interval, at, gaps, span, whole_day

PARTS: Mapping[str, tuple[time, time]] = {
    "morning": (time(7), time(10)),
    "forenoon": (time(8), time(12)),
    "noon": (time(11), time(14)),
    "afternoon": (time(12), time(18)),
    "evening": (time(17), MIDNIGHT),
    "night": (time(22), time(7)),
}
"""The parts of a day as people name them, on the wall clock; a night runs into the next day."""

DAYTIME = (time(8), time(22))
"""When most groups meet: with no time named, what is free then is offered first."""

HOUR = timedelta(hours=1)
SHORTEST = timedelta(minutes=15)
"""The least that is worth offering to somebody who stands at the desk."""

WALK_IN_REACH = timedelta(hours=4)
"""How far past midnight a walk-in late in the evening is told of: so long after now."""

MOST = 9


class FreeSlot(Struct, frozen=True):
    """A free stretch of a room, cut to what was asked; `fits` when it holds all and has what is needed."""

    room_id: int
    room: str
    capacity: int
    starts_at: datetime
    ends_at: datetime
    fits: bool

    @property
    def interval(self) -> Interval:
        """When the room is free."""
        return Interval(self.starts_at, self.ends_at)


def free_slots(
    rooms: Sequence[Room],
    bookings: Sequence[Booking],
    closures: Sequence[Closure],
    days: Sequence[date],
    hours: Hours,
    now: datetime,
    *,
    part_of_day: str | None = None,
    start: time | None = None,
    end: time | None = None,
    duration: timedelta | None = None,
    people: int | None = None,
    needs: frozenset[str] = frozenset(),
    room_id: int | None = None,
    limit: int = MOST,
) -> tuple[FreeSlot, ...]:
    """What is free on these days, best fit first, and never in the past.

    First come the rooms that fit, day by day and the smallest first; a whole span counts only if all of it is free,
    else a stretch that holds `duration`, one hour when nobody said. Nights that nobody asked for come last. Of many
    days each has its best before any has its second.
    """
    asked_rooms = _Rooms(rooms, bookings, closures, people, needs, room_id)
    found: list[_Ranked] = []
    for number, day in enumerate(days):
        asked = _asked(day, hours, part_of_day, start, end, duration)
        begin = max(asked.start, now.replace(second=0))
        if asked.end <= begin:
            continue
        window = Interval(begin, min(asked.end, reach((day,), hours).end))
        whole = duration is None and start is not None and end is not None
        needed = window.length if whole else (duration or HOUR)
        daytime = span(day, *DAYTIME, hours.zone) if start is None and part_of_day is None else None
        for rank, room, gap in asked_rooms.gaps(window):
            for night, stretch in _stretches(gap, needed, daytime):
                late = start is not None and end is None and stretch.start > window.start
                order = (not asked_rooms.fits(room), night, number, late, rank)
                found.append(_Ranked(order, asked_rooms.slot(room, stretch)))
    return _shared_out(found, limit)


def walk_in(
    rooms: Sequence[Room],
    bookings: Sequence[Booking],
    closures: Sequence[Closure],
    hours: Hours,
    now: datetime,
    *,
    end: datetime | None = None,
    duration: timedelta | None = None,
    people: int | None = None,
    needs: frozenset[str] = frozenset(),
    room_id: int | None = None,
    limit: int = MOST,
) -> tuple[FreeSlot, ...]:
    """What is free from this moment, and until when: at most until midnight or, late in the evening, four hours on.

    With an `end` or a `duration`, the rooms that are free so long come before those that are not.
    """
    begin = now.replace(second=0)
    window = Interval(begin, max(whole_day(hours.day_of(now), hours.zone).end, begin + WALK_IN_REACH))
    needed = duration or (end - begin if end is not None and end > begin else HOUR)
    asked_rooms = _Rooms(rooms, bookings, closures, people, needs, room_id)
    found = [
        _Ranked((not asked_rooms.fits(room), gap.length < needed, rank), asked_rooms.slot(room, gap))
        for rank, room, gap in asked_rooms.gaps(window)
        if gap.start == begin and gap.length >= SHORTEST
    ]
    return tuple(ranked.slot for ranked in sorted(found, key=lambda ranked: ranked.order)[:limit])


def reach(days: Sequence[date], hours: Hours) -> Interval:
    """The stretch whose bookings and closures decide what is free on these days, their nights included."""
    return Interval(whole_day(min(days), hours.zone).start, whole_day(max(days) + DAY, hours.zone).end)


class _Ranked(Struct, frozen=True):
    """A slot with its place in the order: fit, night, day, and what else tells it from others."""

    order: tuple[int, ...]
    slot: FreeSlot


class _Rooms:
    """The rooms that are asked about, best fit first, and what takes them."""

    def __init__(
        self,
        rooms: Iterable[Room],
        bookings: Iterable[Booking],
        closures: Iterable[Closure],
        people: int | None,
        needs: frozenset[str],
        room_id: int | None,
    ) -> None:
        self._rooms = [room for room in by_fit(rooms, people, needs) if room_id in (None, room.id)]
        self._people = people or 0
        self._needs = needs
        self._taken: dict[int, list[Interval]] = {room.id: [] for room in self._rooms}
        for booking in bookings:
            if booking.live and booking.room_id in self._taken:
                self._taken[booking.room_id].append(booking.interval)
        for closure in closures:
            for room in self._rooms if closure.room_id is None else [r for r in self._rooms if r.id == closure.room_id]:
                self._taken[room.id].append(closure.interval)

    def gaps(self, window: Interval) -> Iterable[tuple[int, Room, Interval]]:
        """The free stretches within the window: the room's place in the order, the room, and the stretch."""
        for rank, room in enumerate(self._rooms):
            for gap in gaps(window, self._taken[room.id]):
                yield rank, room, gap

    def fits(self, room: Room) -> bool:
        """Whether the room holds all and has what is needed."""
        return room.capacity >= self._people and self._needs <= room.features

    def slot(self, room: Room, stretch: Interval) -> FreeSlot:
        """The stretch as it is answered."""
        return FreeSlot(room.id, room.name, room.capacity, stretch.start, stretch.end, self.fits(room))


def _asked(
    day: date, hours: Hours, part_of_day: str | None, start: time | None, end: time | None, duration: timedelta | None
) -> Interval:
    """What is asked about on one day: the span, the part, from a time on, until a time, or all of it."""
    zone = hours.zone
    whole = whole_day(day, zone)
    part = span(day, *PARTS[part_of_day], zone) if part_of_day and part_of_day in PARTS else whole
    if start is None:
        return Interval(part.start, part.end if end is None else _first_after(part.start, day, end, hours))
    begins = at(day, start, zone)
    if end is None:
        until = part.end if part.start <= begins < part.end else whole.end
        return Interval(begins, max(until, begins + (duration or HOUR)))
    if duration is not None and datetime.combine(day, start) + duration in _ends(day, end):
        return Interval(begins, begins + duration)
    return span(day, start, end, zone)


def _first_after(instant: datetime, day: date, clock: time, hours: Hours) -> datetime:
    """That time of the day or, when it is not after the instant, of the next."""
    today = at(day, clock, hours.zone)
    return today if today > instant else at(day + DAY, clock, hours.zone)


def _ends(day: date, end: time) -> tuple[datetime, datetime]:
    """The wall-clock moments that an end may be: that day, or the day after."""
    return datetime.combine(day, end), datetime.combine(day + DAY, end)


def _stretches(gap: Interval, needed: timedelta, daytime: Interval | None) -> Iterable[tuple[bool, Interval]]:
    """A gap as it is offered, and whether that is for the night: with no time named, the daytime begins at eight."""
    if gap.length < needed:
        return
    if daytime is None:
        yield False, gap
        return
    begins = max(gap.start, daytime.start)
    if min(gap.end, daytime.end) - begins < needed:
        yield True, gap
        return
    yield False, Interval(begins, gap.end)
    if daytime.start - gap.start >= needed:
        yield True, Interval(gap.start, daytime.start)


def _shared_out(found: Iterable[_Ranked], limit: int) -> tuple[FreeSlot, ...]:
    """The best so many, of each day its best before any day's second; in order."""
    turns: Counter[tuple[int, ...]] = Counter()
    queue: list[tuple[tuple[int, ...], _Ranked]] = []
    for ranked in sorted(found, key=lambda ranked: (ranked.order, ranked.slot.starts_at)):
        fit, night, day = ranked.order[:3]
        turns[fit, night, day] += 1
        queue.append(((fit, night, turns[fit, night, day], day), ranked))
    chosen = [ranked for _, ranked in sorted(queue, key=lambda item: item[0])[:limit]]
    return tuple(ranked.slot for ranked in sorted(chosen, key=lambda ranked: (ranked.order, ranked.slot.starts_at)))
