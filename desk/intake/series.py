"""Repeated bookings as an RRULE: `hver torsdag`, `annenhver tirsdag`, `første mandag i måneden`, `seks torsdager`."""

from datetime import date, timedelta

from msgspec import Struct

from desk.intake.mentions import nth_weekday
from desk.intake.numbers import ordinal
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set
from desk.intake.weekdays import plausible_weekday

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Series(Struct):
    """A rule of repetition before its first and last day are known."""

    frequency: str = "WEEKLY"
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: tuple[int, ...] = ()
    """Which of the weekdays in a month; −1 is the last."""
    count: int | None = None
    part: str | None = None
    """The part of the day said with the weekday: `torsdagskvelder`."""

    def first(self, start: date) -> date:
        """The first day of the series on or after `start`."""
        if self.nth and self.weekdays:
            year, month = start.year, start.month
            for _ in range(24):
                days = (nth_weekday(year, month, self.weekdays[0], nth) for nth in self.nth)
                coming = [day for day in days if day is not None and day >= start]
                if coming:
                    return min(coming)
                year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        if not self.weekdays:
            return start
        return min(start + timedelta(days=(weekday - start.weekday()) % 7) for weekday in self.weekdays)

    def rule(self, until: date | None) -> str:
        """The rule as RFC 5545 text."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.weekdays:
            which = self.nth or ("",)
            parts.append("BYDAY=" + ",".join(f"{nth}{CODES[weekday]}" for nth in which for weekday in self.weekdays))
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        elif until is not None:
            parts.append(f"UNTIL={until:%Y%m%d}")
        return ";".join(parts)


def read_series(sheet: Sheet) -> Series | None:
    """The repetition said in the text, its words claimed; None when each day is said by itself."""
    for place in range(len(sheet)):
        if not sheet.free(place):
            continue
        found = _nth_in_month(sheet, place) or _every(sheet, place) or _plural(sheet, place) or _adverb(sheet, place)
        if found is not None:
            series, after = found
            sheet.claim(place, after, "series")
            if not series.weekdays:
                series.weekdays = _weekday_elsewhere(sheet)
            series.count = series.count or _times(sheet)
            return series
    return None


def _nth_in_month(sheet: Sheet, place: int) -> tuple[Series, int] | None:
    start = sheet.past(place, "every") or place
    nth = _which(sheet, start)
    if nth is None:
        return None
    which: tuple[int, ...] = (nth[0],)
    at = nth[1]
    second = _which(sheet, at + 1) if sheet.past(at, "and") or sheet.sign(at) in ("+", "/") else None
    if second is not None:
        which, at = (nth[0], second[0]), second[1]
    weekday = sheet.means(at, "weekday") or sheet.means(at, "weekdays")
    if weekday is None or not isinstance(weekday[0], int):
        return None
    after = sheet.past(weekday[1], "in_month")
    if after is None and start == place:
        return None
    return Series("MONTHLY", weekdays=(weekday[0],), nth=which), after or weekday[1]


def _which(sheet: Sheet, place: int) -> tuple[int, int] | None:
    """Which one of its kind in a month: `første`, `3.`, `siste`; and the place after it."""
    found = sheet.means(place, "ordinal")
    nth = (found[0], found[1]) if found is not None and isinstance(found[0], int) else ordinal(sheet, place)
    return nth if nth is not None and (nth[0] == -1 or 1 <= nth[0] <= 5) else None


def _every(sheet: Sheet, place: int) -> tuple[Series, int] | None:
    interval, after = 1, None
    for kind, step in (("every_other", 2), ("every_third", 3), ("every", 1)):
        after = sheet.past(place, kind)
        if after is not None:
            interval = step
            break
    if after is None:
        return None
    at = sheet.after_dot(after)
    if sheet.word(at) in ("på", "on"):
        at += 1
    counted = _counted_unit(sheet, at, interval)
    if counted is not None:
        return counted
    if sheet.word(place) in _EACH and (part := sheet.means(at, "part")) is not None:
        return Series("DAILY", interval, part=str(part[0])), part[1]
    if interval == 1 and (day := ordinal(sheet, at)) is not None and (end := sheet.past(day[1], "in_month")):
        sheet.claim(day[1], end, "series")
        return Series("MONTHLY"), after
    weekdays, end = _weekday_list(sheet, at)
    if weekdays:
        return Series(interval=interval, weekdays=weekdays), end
    group = sheet.means(at, "weekdays")
    if group is not None and isinstance(group[0], str):
        return Series(weekdays=tuple(CODES.index(code) for code in group[0].split(","))), group[1]
    return None


_EACH = word_set("hver hvert kvar kvart varje every each annenhver annakvar annankvar varannan")
"""Before a part of the day these repeat it: `hver kveld`; `all evening` does not."""
_FREQUENCIES = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY"}


def _counted_unit(sheet: Sheet, place: int, interval: int) -> tuple[Series, int] | None:
    """The `3 dager` of `hver 3. dag`, and the `uke` of `annenhver uke`."""
    number = sheet.number(place) or ordinal(sheet, place) if interval == 1 else None
    if number is not None and 2 <= number[0] <= 12:
        interval, place = number[0], sheet.after_dot(number[1])
    unit = sheet.means(place, "unit") or sheet.means(place, "day_word")
    if unit is None or interval == 1:
        return None
    frequency = "DAILY" if unit[0] is True else _FREQUENCIES.get(str(unit[0]))
    return (Series(frequency, interval), unit[1]) if frequency else None


def _weekday_list(sheet: Sheet, place: int) -> tuple[tuple[int, ...], int]:
    """`tirsdag`, `tirsdag og torsdag`, `man, ons og fre`, singular or plural."""
    found: list[int] = []
    at, end = place, place
    while True:
        day = sheet.means(at, "weekday") or sheet.means(at, "weekdays") or sheet.means(at, "weekday_part")
        value = day[0] if day is not None else None
        if isinstance(value, tuple):
            value = value[0]
        if day is None or not isinstance(value, int) or sheet.compound(at):
            return tuple(found), end
        if value not in found:
            found.append(value)
        end = sheet.after_dot(day[1])
        if sheet.sign(end) in (",", "/", "&", "+") or sheet.past(end, "and") is not None:
            at = end + 1
            if sheet.past(at, "every"):
                at = sheet.past(at, "every") or at
        else:
            return tuple(found), end


def _plural(sheet: Sheet, place: int) -> tuple[Series, int] | None:
    """`tirsdager`, `på onsdager`, `seks torsdager`, `Tuesdays`."""
    count = None
    at = place
    number = sheet.number(place)
    if number is not None and 2 <= number[0] <= 60 and not _week_number(sheet, place):
        count, at = number[0], number[1]
    evenings = sheet.means(at, "weekday_parts")
    if evenings is not None and isinstance(evenings[0], tuple):
        weekday, part = evenings[0]
        return Series(weekdays=(weekday,), count=count, part=part), evenings[1]
    plural = sheet.means(at, "weekdays")
    if plural is None:
        return None
    if isinstance(plural[0], str):
        if count is not None or sheet.word(at) in ("hverdag", "kvardag", "vardag", "weekday", "virkedag"):
            return None
        return Series(weekdays=tuple(CODES.index(code) for code in plural[0].split(","))), plural[1]
    weekdays, end = _weekday_list(sheet, at)
    return Series(weekdays=weekdays, count=count), end


def _week_number(sheet: Sheet, place: int) -> bool:
    """Whether the number here is a week's, alone or the last of `uke 42, 43 og 44`."""
    while sheet.digits(place - 2) and (sheet.sign(place - 1) in (",", "+", "&") or sheet.past(place - 1, "and")):
        place -= 2
    return sheet.follows(place, "week")


def _adverb(sheet: Sheet, place: int) -> tuple[Series, int] | None:
    fortnightly = sheet.past(place, "fortnightly")
    if fortnightly is not None:
        return Series(interval=2), fortnightly
    for kind in ("weekly", "monthly", "daily"):
        found = sheet.means(place, kind)
        if found is not None:
            return Series(str(found[0])), found[1]
    return None


def _weekday_elsewhere(sheet: Sheet) -> tuple[int, ...]:
    """The weekday of `annenhver uke, tirsdag` or `ukentlig på mandager`; it is left for the dates when it has one."""
    for place in range(len(sheet)):
        for kind in ("weekday", "weekdays"):
            found = sheet.means(place, kind)
            if (
                found is not None
                and isinstance(found[0], int)
                and (kind == "weekdays" or plausible_weekday(sheet, place))
            ):
                after = sheet.after_dot(found[1])
                if not sheet.digits(after) or sheet.sign(after + 1) in ("-", ":"):
                    weekdays, end = _weekday_list(sheet, place)
                    sheet.claim(place, end, "series")
                    return weekdays
                return (found[0],)
    return ()


def _times(sheet: Sheet) -> int | None:
    """`6 ganger`, `ten times`."""
    for place in range(len(sheet)):
        number = sheet.number(place)
        unit = sheet.means(number[1], "unit") if number is not None else None
        if number is not None and unit is not None and unit[0] == "times" and 2 <= number[0] <= 60:
            sheet.claim(place, unit[1], "series")
            return number[0]
    return None
