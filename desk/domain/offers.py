"""What to offer when a slot is taken, in the order in which one would say it."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from desk.domain.bookings import Booking, Closure, Wanted
from desk.domain.hours import Hours
from desk.domain.notices import Offer
from desk.domain.rooms import Room, by_fit
from desk.domain.times import DAY, Interval, at, gaps, whole_day

MINUTE = timedelta(minutes=1)
HALF_HOUR = timedelta(minutes=30)
MOST = 5


def offers(
    wanted: Wanted,
    rooms: Sequence[Room],
    bookings: Sequence[Booking],
    closures: Sequence[Closure],
    hours: Hours,
    now: datetime,
) -> tuple[Offer, ...]:
    """At most five free slots near the wanted one.

    The order: the same room half an hour either way, another room that fits at the same time, the next free time that
    day, the same time the next day. `bookings` and `closures` are those within `reach`.
    """
    search = _Search(wanted, rooms, bookings, closures, hours, now)
    found: list[Offer] = []
    for offer in search.all():
        if all((offer.room_id, offer.starts_at) != (seen.room_id, seen.starts_at) for seen in found):
            found.append(offer)
        if len(found) == MOST:
            break
    return tuple(found)


def reach(wanted: Wanted, hours: Hours) -> Interval:
    """The stretch that the offers may touch, whose bookings and closures must be known to make them."""
    first = hours.day_of(wanted.starts_at)
    length = max(wanted.interval.length, timedelta())
    return Interval(
        whole_day(first, hours.zone).start - HALF_HOUR, whole_day(first + 2 * DAY, hours.zone).start + length
    )


class _Search:
    def __init__(
        self,
        wanted: Wanted,
        rooms: Sequence[Room],
        bookings: Sequence[Booking],
        closures: Sequence[Closure],
        hours: Hours,
        now: datetime,
    ) -> None:
        self._wanted = wanted
        self._rooms = [
            room
            for room in by_fit(rooms, wanted.people, wanted.needs)
            if wanted.needs <= room.features and (wanted.people is None or room.capacity >= wanted.people)
        ]
        self._same = next(room for room in rooms if room.id == wanted.room_id)
        self._bookings = bookings
        self._closures = closures
        self._hours = hours
        self._now = now

    def all(self) -> Iterator[Offer]:
        yield from self._same_room_shifted()
        yield from self._other_rooms(self._wanted.interval, "other_room")
        yield from self._later_that_day()
        yield from self._next_day()

    def _same_room_shifted(self) -> Iterator[Offer]:
        for shift in (-HALF_HOUR, HALF_HOUR):
            moved = Interval(self._wanted.starts_at + shift, self._wanted.ends_at + shift)
            if moved.start >= self._now and self._free(self._same, moved):
                yield self._offer(self._same, moved, "shifted")

    def _other_rooms(self, interval: Interval, why: str) -> Iterator[Offer]:
        for room in self._rooms:
            if room.id != self._same.id and self._free(room, interval):
                yield self._offer(room, interval, why)

    def _later_that_day(self) -> Iterator[Offer]:
        length = self._wanted.interval.length
        day = whole_day(self._hours.day_of(self._wanted.starts_at), self._hours.zone)
        first: list[tuple[datetime, int, Room]] = []
        start = max(self._wanted.starts_at, self._now.replace(second=0) + MINUTE)
        for order, room in enumerate(self._same_first()):
            for gap in gaps(Interval(start, day.end), self._taken(room)) if start < day.end else []:
                if gap.length >= length and gap.start > self._wanted.starts_at:
                    first.append((gap.start, order, room))
                    break
        for start, _, room in sorted(first, key=lambda item: item[:2])[:1]:
            yield self._offer(room, Interval(start, start + length), "later")

    def _next_day(self) -> Iterator[Offer]:
        local = self._hours.local(self._wanted.starts_at)
        start = at(local.date() + DAY, local.time(), self._hours.zone)
        interval = Interval(start, start + self._wanted.interval.length)
        for room in self._same_first():
            if self._free(room, interval):
                yield self._offer(room, interval, "next_day")
                return

    def _same_first(self) -> list[Room]:
        same = [self._same] if self._same.active else []
        return [*same, *(room for room in self._rooms if room.id != self._same.id)]

    def _taken(self, room: Room) -> list[Interval]:
        return [b.interval for b in self._bookings if b.room_id == room.id and b.live] + [
            c.interval for c in self._closures if c.room_id in (None, room.id)
        ]

    def _free(self, room: Room, interval: Interval) -> bool:
        return (
            room.active
            and interval.end > self._now
            and interval.start >= self._now - HALF_HOUR
            and not any(taken.overlaps(interval) for taken in self._taken(room))
        )

    @staticmethod
    def _offer(room: Room, interval: Interval, why: str) -> Offer:
        return Offer(room.id, room.name, interval.start, interval.end, why)
