"""Days in words: `i morgen`, `torsdag om en uke`, `uke 48 ons`, `onsdag før påske`, `natt til lørdag`."""

from datetime import date, timedelta

from desk.intake.activities import is_purpose_word
from desk.intake.holidays import day_at, following, season_at
from desk.intake.lexicon import lexicon
from desk.intake.mentions import Mention, monday_of, monday_of_week
from desk.intake.months import month_span, nth_at, nth_of_month
from desk.intake.numbers import year
from desk.intake.sheet import Sheet
from desk.intake.weekdays import weekday_at

_NIGHT_JOINTS = ("til", "mot", "to", "till", "før", "before", "into")


def words_at(sheet: Sheet, place: int, today: date) -> Mention | None:
    """The day or days that begin here in words."""
    if not sheet.free(place):
        return None
    return _night_to(sheet, place, today) or _day_in_words(sheet, place, today)


def _day_in_words(sheet: Sheet, place: int, today: date) -> Mention | None:
    return (
        _relative(sheet, place, today)
        or _in_days(sheet, place, today)
        or _week(sheet, place, today)
        or nth_of_month(sheet, place, today)
        or _beside_holiday(sheet, place, today)
        or _holiday(sheet, place, today)
        or weekday_at(sheet, place, today)
    )


def _relative(sheet: Sheet, place: int, today: date) -> Mention | None:
    found = sheet.means(place, "relative")
    if found is None or not isinstance(found[0], tuple):
        return None
    offset, part = found[0]
    day = today + timedelta(days=offset)
    return Mention(place, found[1], "day", (day,), part=None if part == "past_morning" else part)


def _in_days(sheet: Sheet, place: int, today: date) -> Mention | None:
    """`om 14 dager`, `in three weeks`, `3 days from today`, `two weeks from today`."""
    span = _next_days(sheet, place, today)
    if span is not None:
        return span
    led = sheet.past(place, "in")
    fixed = sheet.means(place, "in_a_week")
    if (
        fixed is not None
        and isinstance(fixed[0], int)
        and (led or sheet.word(fixed[1] - 1) in ("today", "now", "time", "hence"))
    ):
        return Mention(
            place, sheet.past(fixed[1], "from_today") or fixed[1], "day", (today + timedelta(days=fixed[0]),)
        )
    at = led if led is not None else place
    amount = sheet.number(at) or ((1, at + 1) if sheet.word(at) in ("a", "an", "ei", "en") else None)
    if amount is None:
        return None
    unit = sheet.means(amount[1], "unit")
    if unit is None or unit[0] not in ("day", "week", "month") or amount[0] > 400:
        return None
    after = unit[1]
    from_today = sheet.past(after, "from_today")
    if (led is None and from_today is None) or sheet.past(after, "ago"):
        return None
    after = from_today or after
    days = {"day": 1, "week": 7, "month": 28}[str(unit[0])] * amount[0]
    if unit[0] == "month":
        return Mention(place, after, "span")
    return Mention(place, after, "day", (today + timedelta(days=days),))


def _next_days(sheet: Sheet, place: int, today: date) -> Mention | None:
    """`de neste tre ukene`, `the next 10 days`."""
    begun = sheet.past(place, "next")
    amount = sheet.number(begun) if begun is not None else None
    unit = sheet.means(amount[1], "unit") if amount is not None else None
    if amount is None or unit is None or unit[0] not in ("day", "week") or not 1 < amount[0] <= 60:
        return None
    until = today + timedelta(days=amount[0] * (7 if unit[0] == "week" else 1))
    return Mention(place, unit[1], "span", (today + timedelta(days=1),), until=until)


def _week(sheet: Sheet, place: int, today: date) -> Mention | None:
    """`uke 48`, `neste uke`, `this week`, `i helga`, `i januar`."""
    monday = monday_of(today)
    for kind, weeks in (("week_after_next", 2), ("next_week", 1), ("this_week", 0)):
        after = sheet.past(place, kind)
        if after is not None and not sheet.compound(after - 1):
            start = monday + timedelta(weeks=weeks)
            return Mention(place, after, "span", (max(start, today),), until=start + timedelta(days=6), week=True)
    for kind, weeks in (("next_weekend", 1), ("weekend", 0)):
        after = sheet.past(place, kind)
        if after is not None and not sheet.compound(after - 1) and not _named_so(sheet, place):
            saturday = monday + timedelta(weeks=weeks, days=5)
            days = tuple(day for day in (saturday, saturday + timedelta(days=1)) if day >= today)
            days = days or (saturday + timedelta(days=7), saturday + timedelta(days=8))
            coming = tuple(day - timedelta(days=7) for day in days) if weeks else ()
            return Mention(
                place, after, "day", days, vague=True, alternatives=tuple(sorted({*coming, *days})) if coming else ()
            )
    named = sheet.past(place, "week")
    if named is not None:
        at = sheet.after_dot(named)
        digits = sheet.digits(at)
        if digits and len(digits) <= 2 and not _time_follows(sheet, at) and not _british(sheet, place, at):
            start_of = monday_of_week(today, int(digits))
            last, after = _more_weeks(sheet, at)
            several = sheet.word(named - 1) in ("weeks", "wks")
            if start_of is not None and (after > at + 1 or not several):
                until = start_of + timedelta(days=7 * (last - int(digits)) + 6)
                return Mention(place, after, "span", (start_of,), until=until, week=True)
    return month_span(sheet, place, today)


def _more_weeks(sheet: Sheet, at: int) -> tuple[int, int]:
    """The last of `42, 43 og 44` after a word for week, and the place after it; the number when no `og` joins."""
    last, after = int(sheet.digits(at)), at + 1
    step, number = after, last
    while sheet.sign(step) in (",", "+", "&") or sheet.past(step, "and") == step + 1:
        closing = sheet.sign(step) != ","
        digits = sheet.digits(step + 1)
        counts = any(sheet.past(step + 2, kind) for kind in ("person", "unit", "room"))
        if not digits or not number < int(digits) <= 53 or counts or _time_follows(sheet, step + 1):
            break
        number, step = int(digits), step + 2
        if closing:
            last, after = number, step
    return last, after


def _named_so(sheet: Sheet, place: int) -> bool:
    """Whether the word is a person's name in the middle of the text: `Helga Lunde`, and not `i helga`."""
    token = sheet.tokens[place]
    return place > 0 and token.text.istitle() and token.word in lexicon().given_names


def _time_follows(sheet: Sheet, at: int) -> bool:
    after = at + 1
    if sheet.sign(after) == "-" and sheet.digits(after + 1):
        return sheet.glued(after) and sheet.word(at - 1) in ("uke", "uka", "veka", "vecka", "veckan")
    return (
        sheet.sign(after) in (".", ":")
        and sheet.glued(after)
        and bool(sheet.digits(after + 1))
        and sheet.glued(after + 1)
    )


def _british(sheet: Sheet, place: int, at: int) -> bool:
    """`Thursday week 4-6pm`: a week after Thursday, and a time."""
    return sheet.sign(at + 1) == "-" and sheet.owner[place - 1] == "date" if place else False


def _beside_holiday(sheet: Sheet, place: int, today: date) -> Mention | None:
    """`onsdag før påske`, `dagen etter 17. mai`, `Wednesday before Easter`."""
    which = nth_at(sheet, place)
    counted = which is not None and sheet.past(which[1], "weekday") is not None
    begin, times = place, 1
    if which is not None and counted:
        place, times = which[1], max(which[0], 1)
    weekday = sheet.means(place, "weekday")
    article = sheet.word(place) in ("the", "den")
    one_day = sheet.past(place + article, "day_word") is not None and sheet.word(place + article) in (
        "dagen",
        "dag",
        "day",
    )
    after = weekday[1] if weekday else place + article + 1
    if weekday is None and not one_day:
        return None
    side = -1 if sheet.past(after, "before") else 1 if sheet.past(after, "after") else 0
    if not side:
        return None
    at = after + 1
    named = day_at(sheet.words, at)
    season = season_at(sheet.words, at) if named is None else None
    if named is not None:
        day = following(named[0], today)
        end = named[1]
    elif season is not None:
        day = following(season[0][0], today) if side < 0 else following(season[0][1], today)
        if side < 0 and sheet.word(at) in ("påske", "påska", "påsken", "påsk", "easter"):
            day += timedelta(days=8)
        end = season[1]
    else:
        return None
    if weekday is None:
        return Mention(place, end, "day", (day + timedelta(days=side),))
    if not isinstance(weekday[0], int):
        return None
    gap = (day.weekday() - weekday[0] - 1) % 7 + 1 if side < 0 else (weekday[0] - day.weekday() - 1) % 7 + 1
    return Mention(begin, end, "day", (day + timedelta(days=side * (gap + 7 * (times - 1))),))


def _holiday(sheet: Sheet, place: int, today: date) -> Mention | None:
    named = day_at(sheet.words, place)
    if named is not None and all(map(sheet.free, range(place, named[1]))) and not sheet.compound(named[1] - 1):
        if sheet.words[place].isdigit() and sheet.glued(place) and sheet.sign(place - 1) in (".", "/", "-"):
            return None
        stated = year(sheet, named[1])
        if stated is not None and stated[0] >= 2024:
            return Mention(place, stated[1], "day", (named[0](stated[0]),), holiday=True)
        if is_purpose_word(sheet.word(named[1])) and not sheet.past(named[1], "part"):
            return None
        if _named_so(sheet, place) and (sheet.english() or sheet.owner[named[1] : named[1] + 1] == ["phone"]):
            return None
        return Mention(place, named[1], "day", (following(named[0], today),), holiday=True)
    season = season_at(sheet.words, place)
    if season is not None and not sheet.compound(season[1] - 1):
        first, last = season[0]
        until = following(last, today)
        start = first(until.year) if first(until.year) <= until else first(until.year - 1)
        return Mention(place, season[1], "span", (max(start, today),), until=until)
    return None


def _night_to(sheet: Sheet, place: int, today: date) -> Mention | None:
    """`natt til lørdag 28.`: the night that begins the evening before; which date to write depends on the hours."""
    if sheet.word(place) not in ("natt", "natta", "natten", "natti", "night", "natto"):
        return None
    if sheet.word(place + 1) not in _NIGHT_JOINTS:
        return None
    at = place + 2
    if sheet.word(place + 1) in ("mot",) and sheet.word(at) == "en":
        at += 1
    inner = _day_in_words(sheet, at, today)
    if inner is None:
        return None
    return inner.at(place=place, kind="night" if inner.days else inner.kind, part="night")
