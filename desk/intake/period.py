"""A period that is looked back on: `1/9 – 30/9`, `september`, `uke 37`, `2025`, `jan–mars 2026`, `i går`."""

import re
from collections.abc import Callable
from datetime import date

from desk.domain.statistics import Period
from desk.domain.times import DAY, FIRST_DAY, LAST_DAY
from desk.intake.dates import read_date
from desk.intake.numbers import year
from desk.intake.sheet import Sheet

_TO = re.compile(r"\s+(?:til\s+og\s+med|til|tom|t\.o\.m\.?|till|to|until)\s+|\s*[–—]\s*|\s+-\s+", re.IGNORECASE)
_FROM = re.compile(r"^(?:fra\s+og\s+med|fra|frå|från|from|since|siden|fom)\s+", re.IGNORECASE)
_OPEN = re.compile(r"\s*[-–—]$")
_WHOLE = re.compile(r"^(?:hele|heile|hela|all\s+of)\s+", re.IGNORECASE)


def read_period(text: str, today: date) -> Period | None:
    """The period that a text means; None when it means none, or may mean several.

    What is said without a year is the latest that has begun, since figures are of what has been. The year that is
    running goes as far as today, and so does what only begins: `fra 1/9`, `2024 –`.
    """
    said = _WHOLE.sub("", text.strip()[:100])
    first, last = _halves(_OPEN.sub("", _FROM.sub("", said)))
    ends = _one(last or first, today, today)
    if ends is not None and not last and (_FROM.match(said) or _OPEN.search(said)):
        return Period(ends.first, today) if ends.first <= today else None
    if ends is None or not last:
        return ends
    begins = _one(first, today, ends.last)
    return Period(begins.first, ends.last) if begins is not None and begins.first <= ends.last else None


def _halves(said: str) -> tuple[str, str]:
    """What stands before and after `til` or a dash; the second is empty where one period is said."""
    halves = _TO.split(said)
    if len(halves) == 1 and said.count("-") == 1:
        halves = said.split("-")
        if all(half.isdigit() and len(half) <= 2 for half in halves):  # `15-12` is a date
            halves = [said]
    return (halves[0], halves[1]) if len(halves) == 2 and all(halves) else (said, "")


def _one(said: str, today: date, latest: date) -> Period | None:
    """A year, a month, a week or a day; without its year the last that begins no later than `latest`."""
    sheet = Sheet(said)
    if len(sheet) == 1 and re.fullmatch(r"\d{4}", said.strip()):
        number = int(said)
        return Period.of_year(number, today) if FIRST_DAY.year <= number <= LAST_DAY.year else None
    month = sheet.means(0, "month")
    if month is not None and isinstance(month[0], int):
        return _of_some_year(sheet, month[1], Period.of_month, month[0], latest)
    week = sheet.past(0, "week")
    if week is not None and 1 <= int(sheet.digits(week)[:3] or 0) <= 53:
        return _of_some_year(sheet, week + 1, _week, int(sheet.digits(week)), latest)
    return _day(said, today, latest)


def _of_some_year(
    sheet: Sheet, place: int, within: Callable[[int, int], Period | None], number: int, latest: date
) -> Period | None:
    """The month or week of the year that stands there, and nothing behind it."""
    place += sheet.sign(place) in (".", "/", ",")
    stated = year(sheet, place)
    if (stated[1] if stated else place) != len(sheet):
        return None
    if stated is not None:
        return within(stated[0], number)
    found = [within(latest.year - back, number) for back in range(7)]  # a week 53 comes every five or six years
    return next((period for period in found if period is not None and period.first <= latest), None)


def _week(year_of: int, number: int) -> Period | None:
    try:
        monday = date.fromisocalendar(year_of, number, 1)
    except ValueError:
        return None
    return Period(monday, monday + 6 * DAY)


def _day(said: str, today: date, latest: date) -> Period | None:
    """A single day. What the booking line would take for a coming one is an earlier one when it has no year."""
    found = read_date(said, today)
    if len({(day.month, day.day) for day in found}) != 1 or not FIRST_DAY <= found[0] <= LAST_DAY:
        return None
    day = max((day for day in found if day <= latest), default=found[0])
    if day > latest and (day.month, day.day) != (2, 29) and _has_no_year(said, day, today):
        day = day.replace(year=latest.year)
        day = day if day <= latest else day.replace(year=latest.year - 1)
    return Period(day, day)


def _has_no_year(said: str, day: date, today: date) -> bool:
    """Whether the same words would have meant the same day of an earlier year, had they been said a year ago."""
    then = read_date(said, today - 365 * DAY)
    return {(other.month, other.day) for other in then} == {(day.month, day.day)} and then[0].year < day.year
