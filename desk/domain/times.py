"""Instants and intervals, and the way from a wall clock to them.

An instant is an aware `datetime` in UTC. Arithmetic is done on instants only, so a duration is real also in the
two nights a year when the clocks change; a wall clock is a `date` and a `time` in the branch's zone.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from msgspec import Struct

from desk.domain.notices import Notice, Refused

MIDNIGHT = time()
DAY = timedelta(days=1)
FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2999, 12, 31)


class Interval(Struct, frozen=True, order=True):
    """A stretch of time, half-open: it holds its start and not its end. Both are instants in UTC."""

    start: datetime
    end: datetime

    def overlaps(self, other: "Interval") -> bool:
        """Whether the two share any moment; touching ends do not."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Interval") -> bool:
        """Whether all of the other lies within this one."""
        return self.start <= other.start and other.end <= self.end

    @property
    def length(self) -> timedelta:
        """The real time between start and end."""
        return self.end - self.start


class ClockChange(StrEnum):
    """What a change of the clocks does to a wall-clock time of that night."""

    MISSING = "missing"
    DOUBLE = "double"


def at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The instant of a wall-clock time. A time that comes twice is the first; a missing one moves past the gap.

    Raises `Refused("no_such_day")` for a day that no library plans for.
    """
    refuse_beyond_calendar(day)
    return datetime.combine(day, clock, zone).astimezone(UTC)


def refuse_beyond_calendar(day: date) -> None:
    """Raise `Refused("no_such_day")` for a date of another millennium: it was mistyped, and arithmetic ends there."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Refused(Notice("no_such_day", {"day": day}))


def clock_change(day: date, clock: time, zone: ZoneInfo) -> ClockChange | None:
    """Whether that wall-clock time is missing or comes twice because the clocks change."""
    first = datetime.combine(day, clock, zone)
    if first.utcoffset() == first.replace(fold=1).utcoffset():
        return None
    back = first.astimezone(UTC).astimezone(zone)
    return ClockChange.DOUBLE if back.replace(tzinfo=None) == first.replace(tzinfo=None) else ClockChange.MISSING


def whole_day(day: date, zone: ZoneInfo) -> Interval:
    """From midnight to midnight: 23, 24 or 25 real hours."""
    return Interval(at(day, MIDNIGHT, zone), at(day + DAY, MIDNIGHT, zone))


def span(day: date, start: time, end: time, zone: ZoneInfo) -> Interval:
    """From one wall-clock time to another; an end at or before the start is on the day after."""
    return Interval(at(day, start, zone), at(day if end > start else day + DAY, end, zone))


def gaps(within: Interval, taken: Iterable[Interval]) -> list[Interval]:
    """The stretches of `within` that nothing in `taken` touches, in order."""
    free, start = [], within.start
    for busy in sorted(taken):
        if busy.start > start:
            free.append(Interval(start, min(busy.start, within.end)))
        start = max(start, busy.end)
        if start >= within.end:
            break
    if start < within.end:
        free.append(Interval(start, within.end))
    return [gap for gap in free if gap.start < gap.end]
