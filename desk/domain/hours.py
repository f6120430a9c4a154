"""Staffed hours, and the two moments that follow from them: collect by and due back.

Staffed includes both the opening and the closing moment. Outside staffed hours the rooms may be used day and night;
only keys and help need somebody at the desk.
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cached_property
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from desk.domain.times import DAY, Interval, at, gaps

HORIZON = 92
"""Days to search for a staffed moment, before or after; a longer closure has none."""

Opening = tuple[time, time]


class HoursException(Struct, frozen=True):
    """What replaces the weekly hours on one date: other hours, or none."""

    openings: tuple[Opening, ...] = ()
    reason: str = ""


class Hours(Struct, frozen=True, dict=True):
    """When the desk is staffed: the week (Monday is 0), public holidays and dated exceptions, in a zone.

    An exception outranks a public holiday, which outranks the week: a closed weekday with an extra opening is open.
    """

    zone: ZoneInfo
    weekly: Mapping[int, tuple[Opening, ...]]
    holidays: Mapping[date, str] = field(default_factory=dict)
    exceptions: Mapping[date, HoursException] = field(default_factory=dict)

    def openings(self, day: date) -> tuple[Opening, ...]:
        """The staffed wall-clock hours of a day, in order; empty when nobody is at the desk."""
        if day in self.exceptions:
            return self.exceptions[day].openings
        if day in self.holidays:
            return ()
        return self.weekly.get(day.weekday(), ())

    def staffed(self, day: date) -> tuple[Interval, ...]:
        """The staffed hours of a day as intervals. They are asked for over and over, so they are worked out once."""
        known = self._staffed.get(day)
        if known is None:
            known = self._staffed[day] = tuple(
                Interval(at(day, start, self.zone), at(day, end, self.zone)) for start, end in self.openings(day)
            )
        return known

    @cached_property
    def _staffed(self) -> dict[date, tuple[Interval, ...]]:
        return {}

    def local(self, instant: datetime) -> datetime:
        """The instant on the branch's wall clock."""
        return instant.astimezone(self.zone)

    def day_of(self, instant: datetime) -> date:
        """The date on the branch's wall clock."""
        return self.local(instant).date()

    def is_staffed(self, instant: datetime) -> bool:
        """Whether somebody is at the desk, the opening and the closing moment included."""
        return any(open_.start <= instant <= open_.end for open_ in self.staffed(self.day_of(instant)))

    def is_staffed_throughout(self, interval: Interval) -> bool:
        """Whether no minute of the interval lies outside staffed hours."""
        return not gaps(interval, self.staffed(self.day_of(interval.start)))

    def last_staffed(self, instant: datetime) -> datetime | None:
        """The last staffed moment at or before the instant; None when there is none within `HORIZON` days."""
        day = self.day_of(instant)
        for _ in range(HORIZON):
            for open_ in reversed(self.staffed(day)):
                if open_.start <= instant:
                    return min(instant, open_.end)
            day -= DAY
        return None

    def first_staffed(self, instant: datetime) -> datetime | None:
        """The first staffed moment at or after the instant; None when there is none within `HORIZON` days."""
        day = self.day_of(instant)
        for _ in range(HORIZON):
            for open_ in self.staffed(day):
                if instant <= open_.end:
                    return max(instant, open_.start)
            day += DAY
        return None

    def collect_by(self, start: datetime) -> datetime | None:
        """The last staffed moment at or before a booking's start: until then its key can be handed out."""
        return self.last_staffed(start)

    def fetched_by(self, start: datetime, now: datetime) -> datetime | None:
        """Collect by, as it is told: for what has begun while somebody is at the desk, its start, as they are here."""
        return start if start <= now and self.is_staffed(now) else self.collect_by(start)

    def due_back(self, end: datetime) -> datetime | None:
        """The first staffed moment at or after a booking's end: then its key is to be back."""
        return self.first_staffed(end)

    def closes_next(self, instant: datetime) -> datetime | None:
        """The next closing moment at or after the instant."""
        opens = self.first_staffed(instant)
        if opens is None:
            return None
        return next(open_.end for open_ in self.staffed(self.day_of(opens)) if opens <= open_.end)

    def opens_after(self, closing: datetime) -> datetime | None:
        """The first opening moment after a closing: what is handed out before it covers everything until then."""
        day = self.day_of(closing)
        for ahead in range(HORIZON):
            for open_ in self.staffed(day + ahead * DAY):
                if open_.start > closing:
                    return open_.start
        return None
