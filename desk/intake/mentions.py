"""A place in the text that speaks of a day, before several such places are put together into one answer."""

from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from desk.domain.times import FIRST_DAY, LAST_DAY
from desk.intake.sheet import MONTH_DAYS


class Mention(Struct, frozen=True):
    """What one stretch of tokens says: exact days, a weekday, a day of some month, or a span of days."""

    place: int
    after: int
    kind: str
    """`day`, `weekday`, `dom` (day of a month not named), `span`, `night` (the night before a day)."""
    days: tuple[date, ...] = ()
    weekday: int | None = None
    number: int | None = None
    until: date | None = None
    part: str | None = None
    explicit: bool = False
    """A date in figures or with its month, against which a weekday can be checked."""
    week: bool = False
    """The span is one calendar week."""
    lead: str = ""
    """The kind of the words before it: `from_date`, `to_date`, `deadline`, `after`, `prefer`, `fallback`."""
    in_week: date | None = None
    """The Monday of the week that was said with the weekday (`fredag neste uke`)."""
    vague: bool = False
    """A week-end, which a date in the same text makes precise."""
    holiday: bool = False
    """The day was named as a feast, which beside its date says what the day is kept for (`lucia 13/12`)."""
    alternatives: tuple[date, ...] = ()
    """Other readings of the same figures, month and day exchanged."""
    missing: bool = False
    """The calendar has no such day (`31/11`); `days` are the two that it lies between."""

    def at(self, **changes: object) -> "Mention":
        """The same mention with some of it changed."""
        return replace(self, **changes)


def next_date(today: date, month: int, day: int) -> date | None:
    """The next such day, today included; None when no year has it."""
    if not (1 <= month <= 12 and 1 <= day <= MONTH_DAYS[month - 1]):
        return None
    for year in range(today.year, today.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def just_passed(today: date, month: int, day: int) -> date | None:
    """Such a day of the last month: who names it without a year may be noting what has been."""
    found = exact_date(today.year, month, day) or exact_date(today.year - 1, month, day)
    if found is not None and found > today:
        found = exact_date(today.year - 1, month, day)
    return found if found is not None and today - timedelta(days=_NOTED_LATER) <= found < today else None


_NOTED_LATER = 31


def exact_date(year: int, month: int, day: int) -> date | None:
    """The date, or None when the calendar has no such day, or no library plans for its year."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if FIRST_DAY <= found <= LAST_DAY else None


def around_missing(today: date, month: int, day: int, year: int | None = None) -> tuple[date, ...]:
    """Where the month is too short for such a day, its last day and the first of the next month; else none."""
    if not (1 <= month <= 12 and 28 < day <= 31) or (year is None and day <= MONTH_DAYS[month - 1]):
        return ()
    for of in (today.year, today.year + 1) if year is None else (year,):
        following = exact_date(of + month // 12, month % 12 + 1, 1)
        last = following - timedelta(days=1) if following is not None else None
        if following is not None and last is not None and last.day < day and (year is not None or last >= today):
            return (last, following)
    return ()


def next_day_of_month(today: date, day: int) -> date | None:
    """The next day with this number, today included, skipping months too short for it."""
    if not 1 <= day <= 31:
        return None
    year, month = today.year, today.month
    for _ in range(14):
        found = exact_date(year, month, day)
        if found is not None and found >= today:
            return found
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return None


def next_weekday(today: date, weekday: int) -> date:
    """The first such weekday strictly after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def monday_of(day: date) -> date:
    """The Monday of the ISO week that the day is in."""
    return day - timedelta(days=day.weekday())


def monday_of_week(today: date, week: int) -> date | None:
    """The Monday of the next ISO week with this number, this week included."""
    for year in (today.isocalendar().year, today.isocalendar().year + 1, today.isocalendar().year + 2):
        try:
            monday = date.fromisocalendar(year, week, 1)
        except ValueError:
            continue
        if monday + timedelta(days=6) >= today:
            return monday
    return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The first, second … or (−1) last such weekday of a month."""
    if nth == -1:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    found = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=nth - 1)
    return found if found.month == month else None
