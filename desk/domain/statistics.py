"""What is counted, over which period, and what it is compared with.

A use is one person or group in one room once: used, not only booked. It counts on the day on which it begins.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from desk.domain.times import DAY, Interval

HOUR = 3600
HOURS_OF_WEEK = 7 * 24
LONGEST_COMPARED = 366 * DAY
"""A longer period is not compared with the one a year before it: the two would share most of their days."""


class Period(Struct, frozen=True, order=True):
    """From one date to another, both included."""

    first: date
    last: date

    @classmethod
    def of_year(cls, year: int, today: date | None = None) -> Self:
        """A calendar year; the one that is running only as far as it has come."""
        last = date(year, 12, 31)
        return cls(date(year, 1, 1), min(last, today) if today and today.year == year else last)

    @classmethod
    def of_month(cls, year: int, month: int) -> Self:
        """A calendar month."""
        return cls(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - DAY)

    @property
    def length(self) -> timedelta:
        """How many days it has."""
        return self.last - self.first + DAY

    @property
    def is_year(self) -> bool:
        """Whether it is a whole calendar year."""
        return self == Period.of_year(self.first.year)

    @property
    def is_month(self) -> bool:
        """Whether it is a whole calendar month."""
        return self == Period.of_month(self.first.year, self.first.month)

    @property
    def is_week(self) -> bool:
        """Whether it is Monday to Sunday."""
        return self.first.weekday() == 0 and self.length == 7 * DAY

    def has(self, other: "Period") -> bool:
        """Whether all of another period lies in this one."""
        return self.first <= other.first and other.last <= self.last

    def a_year_on(self, years: int) -> "Period":
        """The same dates so many years later, or earlier when negative; of a week the week of the same number."""
        if self.is_week:
            year, week, _day = self.first.isocalendar()
            last_week = date(year + years, 12, 28).isocalendar().week
            monday = date.fromisocalendar(year + years, min(week, last_week), 1)
            return Period(monday, monday + 6 * DAY)
        return Period(_same_day(self.first, years), _same_day(self.last, years))

    @property
    def before(self) -> "Period | None":
        """The period that it is compared with: the same a year earlier."""
        return self.a_year_on(-1) if self.length <= LONGEST_COMPARED else None

    def years(self) -> "list[Period]":
        """The period cut at every New Year."""
        return [
            Period(max(self.first, date(year, 1, 1)), min(self.last, date(year, 12, 31)))
            for year in range(self.first.year, self.last.year + 1)
        ]

    def months(self) -> "list[Period]":
        """The period cut at the first of every month."""
        cuts, day = [], self.first
        while day <= self.last:
            cuts.append(day)
            day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
        lasts = [*(cut - DAY for cut in cuts[1:]), self.last]
        return [Period(first, last) for first, last in zip(cuts, lasts, strict=True)]

    def weekdays(self) -> list[int]:
        """How many Mondays, Tuesdays and so on it has."""
        weeks, more = divmod(self.length.days, 7)
        return [weeks + ((number - self.first.weekday()) % 7 < more) for number in range(7)]


def _same_day(day: date, years: int) -> date:
    """The same day of another year; for 29 February the day before it where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)


class Tally(Struct):
    """What was counted of a room, or of all of them."""

    uses: int = 0
    persons: int = 0
    seconds: int = 0
    staffed: int = 0
    cancelled: int = 0
    no_show: int = 0
    turned_away: int = 0
    by_month: dict[str, int] = field(default_factory=dict)
    by_audience: dict[str, int] = field(default_factory=dict)
    by_channel: dict[str, int] = field(default_factory=dict)
    begun: list[int] = field(default_factory=lambda: [0] * 7)
    """Uses by the weekday on which they begin; Monday is the first."""
    taken: list[int] = field(default_factory=lambda: [0] * HOURS_OF_WEEK)
    """For how many seconds a room was in use in each hour of the week, from Monday's midnight."""

    @property
    def self_service(self) -> int:
        """The uses of which some minute lies outside staffed hours."""
        return self.uses - self.staffed

    @property
    def hours(self) -> float:
        """The hours of all uses, as agreed."""
        return self.seconds / HOUR

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to count."""
        return not (self.uses or self.cancelled or self.no_show or self.turned_away)

    def take(self, begins: int, seconds: int, times: int) -> None:
        """Note uses that begin so many seconds into the week and last so long; a week ends where it begins."""
        self.begun[begins // (24 * HOUR)] += times
        at, end = begins, begins + seconds
        while at < end:
            until = min(end, (at // HOUR + 1) * HOUR)
            self.taken[at // HOUR % HOURS_OF_WEEK] += (until - at) * times
            at = until


def add_to(counts: dict[str, int], more: Mapping[str, int]) -> None:
    """Add counts of the same things."""
    for name, number in more.items():
        counts[name] = counts.get(name, 0) + number


def added(tallies: Iterable[Tally]) -> Tally:
    """All of them together."""
    total = Tally()
    for tally in tallies:
        for name in ("uses", "persons", "seconds", "staffed", "cancelled", "no_show", "turned_away"):
            setattr(total, name, getattr(total, name) + getattr(tally, name))
        for name in ("by_month", "by_audience", "by_channel"):
            add_to(getattr(total, name), getattr(tally, name))
        total.begun = [a + b for a, b in zip(total.begun, tally.begun, strict=True)]
        total.taken = [a + b for a, b in zip(total.taken, tally.taken, strict=True)]
    return total


class Numbers(Struct):
    """What was counted in a period, room by room in their order; and the library's own figures of whole years in it."""

    period: Period
    rooms: dict[str, Tally]
    own_years: dict[int, int] = field(default_factory=dict)
    noted: Period | None = None
    """The part of the period that lies between the first booking and the last that there are."""
    turned_away: int = 0
    """Those who were turned away and would have taken any room."""

    def of(self, room: str = "") -> Tally:
        """What was counted of one room, or of all together."""
        if room:
            return self.rooms.get(room, Tally())
        total = added(self.rooms.values())
        total.turned_away += self.turned_away
        return total

    def by_year(self, room: str = "") -> dict[int, int]:
        """Uses by year, the library's own figures among them where all rooms are meant; gaps stay gaps."""
        years = {} if room else dict(self.own_years)
        for month, uses in self.of(room).by_month.items():
            year = int(month[:4])
            years[year] = years.get(year, 0) + uses
        return dict(sorted(years.items()))

    def with_more(self, later: "Numbers") -> "Numbers":
        """This period and the one right after it together."""
        names = [*self.rooms, *(name for name in later.rooms if name not in self.rooms)]
        return Numbers(
            Period(self.period.first, later.period.last),
            {name: added([self.of(name), later.of(name)]) for name in names},
            self.own_years | later.own_years,
            Period(self.noted.first, later.noted.last) if self.noted and later.noted else self.noted or later.noted,
            self.turned_away + later.turned_away,
        )


def steady(within: Interval, zone: ZoneInfo) -> list[tuple[Interval, int]]:
    """The interval cut where the clocks change, each part with the seconds that the wall clock is ahead of UTC."""
    parts: list[tuple[Interval, int]] = []
    start, ahead, moment = within.start, _ahead(within.start, zone), within.start
    while moment < within.end:
        later = min(moment + DAY, within.end)
        if _ahead(later, zone) != ahead:
            change = _change(moment, later, zone)
            if start < change < within.end:
                parts.append((Interval(start, change), ahead))
            start, ahead = change, _ahead(later, zone)
        moment = later
    return [*parts, (Interval(start, within.end), ahead)] if start < within.end else parts


def _ahead(moment: datetime, zone: ZoneInfo) -> int:
    offset = moment.astimezone(zone).utcoffset()
    return int(offset.total_seconds()) if offset is not None else 0


def _change(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The moment between the two from which the clocks show another time."""
    old = _ahead(before, zone)
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        before, after = (middle, after) if _ahead(middle, zone) == old else (before, middle)
    return after
