"""A whole month, a part of it, or a day counted in it: `i januar`, `slutten av april`, `første tirsdag i oktober`."""

from datetime import date, timedelta

from desk.intake.date_figures import runs_out
from desk.intake.holidays import season_at
from desk.intake.mentions import Mention, exact_date, nth_weekday
from desk.intake.numbers import ordinal, year
from desk.intake.sheet import Sheet

_SATURDAY = 5


def month_span(sheet: Sheet, place: int, today: date) -> Mention | None:
    """`i januar`, `neste måned`; and `fra januar` or `til april`, which have no end."""
    for kind, first in (("this_month", today), ("next_month", _first_of_next(today))):
        beyond = sheet.past(place, kind)
        if beyond is not None:
            return Mention(place, beyond, "span", (first,), until=_first_of_next(first) - timedelta(days=1))
    part = _part_of_month(sheet, place, today)
    if part is not None:
        return part
    begins = sheet.follows(place, "from_date") or _series_until(sheet, place)
    within = sheet.word(place) in ("i", "in", "during", "utover", "ut", "through")
    through = sheet.past(place, "month") is not None and runs_out(sheet, place + 1)
    found = sheet.means(place + 1 if within else place, "month") if within or begins or through else None
    if found is None or not isinstance(found[0], int):
        return None
    month, after = found[0], found[1]
    stated = year(sheet, after)
    if stated is not None:
        year_of, after = stated
    else:
        year_of = today.year if month >= today.month else today.year + 1
    first = date(year_of, month, 1)
    last = date(year_of + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return Mention(place, after + through, "span", (max(first, today),), until=last if within or through else None)


def _part_of_month(sheet: Sheet, place: int, today: date) -> Mention | None:
    """`slutten av april`, `early next month`: a third of the month."""
    third = sheet.means(place, "month_third")
    if third is None or not isinstance(third[0], int):
        return None
    months, after = _month_after(sheet, third[1], today, joined=True)
    for month in months:
        last = _first_of_next(month) - timedelta(days=1) if third[0] == 3 else month.replace(day=10 * third[0])
        if last >= today:
            return Mention(place, after, "span", (max(month.replace(day=10 * third[0] - 9), today),), until=last)
    return None


def _series_until(sheet: Sheet, place: int) -> bool:
    """Whether a month ends a series here: `hver onsdag til april`; the `jul` of `til jul` is no July."""
    return sheet.follows(place, "to_date") and season_at(sheet.words, place) is None and "series" in sheet.owner


def nth_of_month(sheet: Sheet, place: int, today: date) -> Mention | None:
    """`første tirsdag i oktober`, `last Monday of March`, `siste dag i mai`, `første mandag neste måned`."""
    nth = nth_at(sheet, place, most=31)
    if nth is None:
        return None
    weekly = sheet.means(nth[1], "weekday") if nth[0] <= 5 else None
    weekend = sheet.means(nth[1], "weekend") if nth[0] <= 5 else None
    day = weekly or weekend or sheet.means(nth[1], "day_word")
    if day is None:
        return None
    months, after = _month_after(sheet, day[1], today)
    weekday = _SATURDAY if weekend else weekly[0] if weekly is not None and isinstance(weekly[0], int) else None
    found = [_nth_day(month.year, month.month, weekday, nth[0]) for month in months]
    coming = next((each for each in found if each is not None and each >= today), None)
    if coming is None:
        return None
    days = (coming, coming + timedelta(days=1)) if weekend else (coming,)
    return Mention(place, after, "day", days, vague=weekend is not None)


def _month_after(sheet: Sheet, place: int, today: date, *, joined: bool = False) -> tuple[tuple[date, ...], int]:
    """The first of the month said here, and of the same month a year later when no year was said.

    Its name alone, with no `i` or `of` before it, needs to be `joined` to what stands before.
    """
    led = sheet.word(place) in ("i", "in", "of", "av")
    at = place + led
    joined = joined or led
    this, following_month = today.replace(day=1), _first_of_next(today)
    for kind, first in (("this_month", this), ("next_month", following_month)):
        after = sheet.past(at, kind)
        if after is not None:
            return (first,), after
    month = sheet.means(at, "month") if joined else None
    if month is None or not isinstance(month[0], int):
        return (), place
    stated = year(sheet, month[1])
    if stated is not None:
        return (date(stated[0], month[0], 1),), stated[1]
    return (date(today.year, month[0], 1), date(today.year + 1, month[0], 1)), month[1]


def _first_of_next(day: date) -> date:
    """The first day of the month after the one the day is in."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _nth_day(year_of: int, month: int, weekday: int | None, nth: int) -> date | None:
    """The first … or (−1) last day of a month, or such a weekday of it."""
    if weekday is not None:
        return nth_weekday(year_of, month, weekday, nth)
    if nth == -1:
        return _first_of_next(date(year_of, month, 1)) - timedelta(days=1)
    return exact_date(year_of, month, nth)


def nth_at(sheet: Sheet, place: int, most: int = 5) -> tuple[int, int] | None:
    """Which one of its kind, `første` or `3.`, and the place after it; −1 is the last."""
    found = sheet.means(place, "ordinal")
    if found is not None and isinstance(found[0], int) and found[0] <= most:
        return found[0], found[1]
    written = ordinal(sheet, place)
    return written if written is not None and written[0] <= most else None
