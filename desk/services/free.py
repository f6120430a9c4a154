"""What is free, as a line asks it that names only a day, a week, a part of a day, a span or how many come."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from desk.db import bookings, branches
from desk.domain import free
from desk.domain.free import FreeSlot
from desk.domain.hours import Hours
from desk.domain.rooms import Room
from desk.domain.times import DAY, at
from desk.intake.reading import Reading
from desk.services.counter import Counter
from desk.words import fold

DAYS_UNASKED = 7
"""How many days are answered for, from today, when no day was named."""

MOST_DAYS = 31
"""How many days are answered for at most."""


class Asked(Struct, frozen=True):
    """The question as it was understood. `now` when they stand at the desk; `room_id` when one room is asked about."""

    days: tuple[date, ...]
    part_of_day: str | None = None
    start: time | None = None
    end: time | None = None
    duration: timedelta | None = None
    people: int | None = None
    needs: frozenset[str] = frozenset()
    room_id: int | None = None
    now: bool = False

    @property
    def first(self) -> date:
        """The first day that is asked about."""
        return min(self.days)

    @property
    def last(self) -> date:
        """The last day that is asked about."""
        return max(self.days)


class Answer(Struct, frozen=True):
    """What is free, best fit first; the question; and the hours, whose zone the times are to be shown in.

    `full` when nothing of what is free fits them, or nothing is free now that they stand at the desk.
    """

    slots: tuple[FreeSlot, ...]
    asked: Asked
    hours: Hours
    full: bool = False


def answer(counter: Counter, reading: Reading) -> Answer:
    """What is free of what a reading names; without a day the coming week, and for *now* from this moment on.

    When nothing is free now, it is what comes free later today.
    """
    now = counter.now
    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
        rooms = branches.rooms(reader, branch.id)
        today = now.astimezone(branch.zone).date()
        asked = _asked(reading, rooms, today)
        hours = branches.hours(reader, branch.id, branch.zone, asked.first, asked.last)
        within = free.reach(asked.days, hours)
        live = bookings.live_between(reader, branch.id, within)
        closures = branches.closures(reader, branch.id, within)
    slots: tuple[FreeSlot, ...] = ()
    if asked.now:
        slots = free.walk_in(
            rooms,
            live,
            closures,
            hours,
            now,
            end=_end(asked, hours, now),
            duration=asked.duration,
            people=asked.people,
            needs=asked.needs,
            room_id=asked.room_id,
        )
    at_once = any(slot.fits for slot in slots) or not asked.now
    if not slots:
        slots = free.free_slots(
            rooms,
            live,
            closures,
            asked.days,
            hours,
            now,
            part_of_day=asked.part_of_day,
            start=None if asked.now else asked.start,
            end=None if asked.now else asked.end,
            duration=asked.duration,
            people=asked.people,
            needs=asked.needs,
            room_id=asked.room_id,
        )
    full = asked.last >= today and not (at_once and any(slot.fits for slot in slots))
    return Answer(slots, asked, hours, full)


def _asked(reading: Reading, rooms: Sequence[Room], today: date) -> Asked:
    room = next((room for room in rooms if reading.room and fold(room.name) == fold(reading.room)), None)
    return Asked(
        days=_days(reading, today),
        part_of_day=reading.part_of_day,
        start=reading.start,
        end=reading.end,
        duration=reading.duration,
        people=reading.people,
        needs=reading.needs,
        room_id=room.id if room else None,
        now=reading.walk_in and reading.date in (None, today),
    )


def _days(reading: Reading, today: date) -> tuple[date, ...]:
    """The days that a reading may mean, in order: all candidates, but of a night between two days the evening's."""
    if reading.candidates:
        one_night = any(question.code == "night_date" for question in reading.questions) and reading.start is None
        return reading.candidates[:1] if one_night else tuple(sorted(reading.candidates))[:MOST_DAYS]
    if reading.date is not None:
        return tuple(sorted({reading.date, *reading.more_dates}))[:MOST_DAYS]
    if reading.walk_in:
        return (today,)
    first, last = today, today + (DAYS_UNASKED - 1) * DAY
    if reading.date_from is not None:
        last = reading.date_until or reading.date_from
        first = max(reading.date_from, today) if last >= today else reading.date_from
    return tuple(first + number * DAY for number in range(min(MOST_DAYS, (last - first).days + 1)))


def _end(asked: Asked, hours: Hours, now: datetime) -> datetime | None:
    """When those who stand at the desk said that they leave."""
    if asked.end is None:
        return None
    today = hours.day_of(now)
    end = at(today, asked.end, hours.zone)
    return end if end > now else at(today + DAY, asked.end, hours.zone)
