"""Days in words: `i morgen`, `torsdag om en uke`, `uke 48 ons`, `onsdag før påske`, `natt til lørdag`."""

from datetime import date, timedelta

from desk.intake.holidays import day_at, following, season_at
from desk.intake.lexicon import lexicon
from desk.intake.mentions import Mention, monday_of, monday_of_week, next_weekday, nth_weekday
from desk.intake.numbers import ordinal, year
from desk.intake.sheet import Sheet

_NIGHT_JOINTS = ("til", "mot", "to", "till", "før")
_NAMES_TOO = frozenset({"tor", "fred", "lau", "sun", "tors"})
_COMMON_TOO = frozenset(
    {
        "man",
        "mon",
        "fri",
        "sat",
        "wed",
        "sun",
        "th",
        "tu",
        "ti",
        "ma",
        "fr",
        "la",
        "su",
        "sa",
        "ty",
        "må",
        "lø",
        "sø",
        "lö",
        "sö",
    }
)


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
        or _nth_of_month(sheet, place, today)
        or _beside_holiday(sheet, place, today)
        or _holiday(sheet, place, today)
        or _weekday(sheet, place, today)
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
    led = sheet.past(place, "in")
    fixed = sheet.means(place, "in_a_week")
    if (
        fixed is not None
        and isinstance(fixed[0], int)
        and (led or sheet.word(fixed[1] - 1) in ("today", "now", "time"))
    ):
        return Mention(place, fixed[1], "day", (today + timedelta(days=fixed[0]),))
    at = led if led is not None else place
    amount = sheet.number(at) or ((1, at + 1) if sheet.word(at) in ("a", "an", "ei", "en") else None)
    if amount is None:
        return None
    unit = sheet.means(amount[1], "unit")
    if unit is None or unit[0] not in ("day", "week", "month") or amount[0] > 400:
        return None
    after = unit[1]
    from_today = sheet.past(after, "from_today")
    if (led is None) == (from_today is None) or sheet.past(after, "ago"):
        return None
    after = from_today or after
    days = {"day": 1, "week": 7, "month": 28}[str(unit[0])] * amount[0]
    if unit[0] == "month":
        return Mention(place, after, "span")
    return Mention(place, after, "day", (today + timedelta(days=days),))


def _week(sheet: Sheet, place: int, today: date) -> Mention | None:
    """`uke 48`, `neste uke`, `this week`, `i helga`, `i januar`."""
    monday = monday_of(today)
    for kind, weeks in (("week_after_next", 2), ("next_week", 1), ("this_week", 0)):
        after = sheet.past(place, kind)
        if after is not None:
            start = monday + timedelta(weeks=weeks)
            return Mention(place, after, "span", (max(start, today),), until=start + timedelta(days=6), week=True)
    for kind, weeks in (("next_weekend", 1), ("weekend", 0)):
        after = sheet.past(place, kind)
        if after is not None and not sheet.compound(after - 1):
            saturday = monday + timedelta(weeks=weeks, days=5)
            days = tuple(day for day in (saturday, saturday + timedelta(days=1)) if day >= today)
            return Mention(place, after, "day", days or (saturday + timedelta(days=7), saturday + timedelta(days=8)))
    named = sheet.past(place, "week")
    if named is not None:
        at = sheet.after_dot(named)
        digits = sheet.digits(at)
        if digits and len(digits) <= 2 and not _time_follows(sheet, at) and not _british(sheet, place, at):
            start_of = monday_of_week(today, int(digits))
            if start_of is not None:
                return Mention(place, at + 1, "span", (start_of,), until=start_of + timedelta(days=6), week=True)
    return _month_span(sheet, place, today)


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


def _month_span(sheet: Sheet, place: int, today: date) -> Mention | None:
    month = None
    after = place
    if sheet.word(place) in ("i", "in", "during", "utover"):
        found = sheet.means(place + 1, "month")
        if found is not None and isinstance(found[0], int):
            month, after = found
    if not isinstance(month, int):
        return None
    stated = year(sheet, after)
    if stated is not None:
        year_of, after = stated
    else:
        year_of = today.year if month >= today.month else today.year + 1
    first = date(year_of, month, 1)
    last = date(year_of + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return Mention(place, after, "span", (max(first, today),), until=last)


def _nth_of_month(sheet: Sheet, place: int, today: date) -> Mention | None:
    """`første tirsdag i oktober`, `last Monday of March`."""
    nth = _nth(sheet, place)
    if nth is None:
        return None
    day = sheet.means(nth[1], "weekday")
    if day is None or not isinstance(day[0], int):
        return None
    if sheet.word(day[1]) not in ("i", "in", "of", "av"):
        return None
    month = sheet.means(day[1] + 1, "month")
    if month is None or not isinstance(month[0], int):
        return None
    stated = year(sheet, month[1])
    if stated is not None:
        found = nth_weekday(stated[0], month[0], day[0], nth[0])
    else:
        found = nth_weekday(today.year, month[0], day[0], nth[0])
        if found is not None and found < today:
            found = nth_weekday(today.year + 1, month[0], day[0], nth[0])
    return Mention(place, stated[1] if stated else month[1], "day", (found,)) if found else None


def _nth(sheet: Sheet, place: int) -> tuple[int, int] | None:
    found = sheet.means(place, "ordinal")
    if found is not None and isinstance(found[0], int) and (found[0] <= 5):
        return found[0], found[1]
    written = ordinal(sheet, place)
    return written if written is not None and written[0] <= 5 else None


def _beside_holiday(sheet: Sheet, place: int, today: date) -> Mention | None:
    """`onsdag før påske`, `dagen etter 17. mai`, `Wednesday before Easter`."""
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
    assert isinstance(weekday[0], int)
    gap = (day.weekday() - weekday[0] - 1) % 7 + 1 if side < 0 else (weekday[0] - day.weekday() - 1) % 7 + 1
    return Mention(place, end, "day", (day + timedelta(days=side * gap),))


def _holiday(sheet: Sheet, place: int, today: date) -> Mention | None:
    named = day_at(sheet.words, place)
    if named is not None and all(map(sheet.free, range(place, named[1]))) and not sheet.compound(named[1] - 1):
        if sheet.words[place].isdigit() and sheet.glued(place) and sheet.sign(place - 1) in (".", "/", "-"):
            return None
        stated = year(sheet, named[1])
        if stated is not None and stated[0] >= 2024:
            return Mention(place, stated[1], "day", (named[0](stated[0]),), holiday=True)
        return Mention(place, named[1], "day", (following(named[0], today),), holiday=True)
    season = season_at(sheet.words, place)
    if season is not None and not sheet.compound(season[1] - 1):
        first, last = season[0]
        until = following(last, today)
        start = first(until.year) if first(until.year) <= until else first(until.year - 1)
        return Mention(place, season[1], "span", (max(start, today),), until=until)
    return None


def plausible_weekday(sheet: Sheet, place: int) -> bool:
    """Whether an abbreviation that is also a name or a common word (`tor`, `man`, `fri`) stands for the day here."""
    token = sheet.tokens[place]
    word = token.word
    if sheet.compound(place):
        return False
    if word not in _NAMES_TOO | _COMMON_TOO:
        return True
    after = sheet.after_dot(place + 1)
    following_token = sheet.tokens[after] if after < len(sheet) else None
    if after > place + 1:
        return not (word in ("ti", "ma", "la") and not sheet.digits(after))
    if sheet.digits(after) and not (word == "ti" and (sheet.past(place - 1, "clock") or sheet.past(place - 1, "till"))):
        return True
    if following_token is None:
        return word in ("man", "tor", "fri", "sat", "sun", "mon", "wed", "tors", "lau") and (
            token.text.islower() or word not in _NAMES_TOO or place == 0
        )
    if word in _COMMON_TOO and len(word) == 2:
        return False
    kinds = (
        "part",
        "clock",
        "room",
        "week",
        "next_week",
        "month",
        "relative",
        "from",
        "in_a_week",
        "between",
        "whole_day",
        "open_end",
        "hour_amount",
        "next",
        "about",
        "or",
    )
    if any(sheet.past(after, kind) for kind in kinds) or sheet.word(after) in ("den", "the", "d"):
        return True
    if sheet.sign(after) in ("-", "/", ",", "+", "&") or sheet.past(after, "and"):
        beyond = sheet.means(after + 1, "weekday")
        return beyond is not None or (sheet.sign(after) == "," and token.text.islower())
    if word in _NAMES_TOO:
        named = following_token.word in lexicon().given_names and "date" in sheet.owner[:place]
        return token.text.islower() and not following_token.text[0].isupper() and not named
    return sheet.owner[after] is not None and (token.text.islower() or place == 0)


def _weekday(sheet: Sheet, place: int, today: date) -> Mention | None:
    lead = sheet.means(place, "week_from")
    if lead is not None and isinstance(lead[0], int):
        day = sheet.means(lead[1], "weekday")
        if day is not None and isinstance(day[0], int):
            return Mention(place, day[1], "day", (next_weekday(today, day[0]) + timedelta(days=lead[0]),))
    at, mode = place, ""
    for kind in ("coming", "next", "last_word"):
        after = sheet.past(place, kind)
        if after is not None and sheet.word(after) == "på" and kind == "coming":
            after += 1
        if after is not None and (sheet.means(after, "weekday") or sheet.means(after, "weekday_part")):
            at, mode = after, kind
            break
    part = None
    found = sheet.means(at, "weekday")
    if found is None:
        compound = sheet.means(at, "weekday_part")
        if compound is None or not isinstance(compound[0], tuple):
            return None
        weekday, part = compound[0]
        after = compound[1]
    else:
        if (not mode or len(sheet.word(at)) < 3) and not plausible_weekday(sheet, at):
            return None
        weekday, after = found
        after = sheet.after_dot(after) if len(sheet.word(at)) <= 6 else after
    if not isinstance(weekday, int) or sheet.compound(at):
        return None
    return _resolved(sheet, Mention(place, after, "weekday", weekday=weekday, part=part), mode, today)


def _resolved(sheet: Sheet, mention: Mention, mode: str, today: date) -> Mention:
    """The weekday with what stands after it: a week, `om en uke`, `week`, `igjen`."""
    assert mention.weekday is not None
    coming = next_weekday(today, mention.weekday)
    after = mention.after
    tail = (
        after + 1 if sheet.word(after) in ("i", "of", "om", "in") and sheet.means(after, "in_a_week") is None else after
    )
    for kind, weeks in (("week_after_next", 2), ("next_week", 1), ("this_week", 0)):
        beyond = sheet.past(after, kind) or sheet.past(tail, kind)
        if beyond is not None:
            monday = monday_of(today) + timedelta(weeks=weeks)
            day = monday + timedelta(days=mention.weekday)
            return mention.at(after=beyond, kind="day", days=(day,), weekday=None, in_week=monday)
    later = sheet.means(after, "in_a_week")
    if later is not None and isinstance(later[0], int):
        day = coming + timedelta(days=later[0])
        return mention.at(after=later[1], kind="day", days=(day,), weekday=None)
    british = sheet.means(after, "weekday_week")
    if british is not None and isinstance(british[0], int) and not _numbered(sheet, british[1]):
        day = coming + timedelta(days=british[0])
        return mention.at(after=british[1], kind="day", days=(day,), weekday=None)
    again = sheet.past(after, "later_next")
    if again is not None and (mode == "next" or sheet.word(after) == "after"):
        return mention.at(after=again, kind="day", days=(coming + timedelta(days=7),), weekday=None)
    if mode == "next":
        return mention.at(kind="weekday", days=(coming, coming + timedelta(days=7)))
    if mode == "last_word":
        return mention.at(
            kind="day", days=(coming - timedelta(days=7 if coming - timedelta(days=7) < today else 14),), weekday=None
        )
    return mention.at(days=(coming,))


def _numbered(sheet: Sheet, place: int) -> bool:
    """Whether a week's number stands here, and not the time of `Thursday week 4-6pm`."""
    return (
        bool(sheet.digits(place)) and sheet.sign(place + 1) not in ("-", ":", ".") and not sheet.past(place + 1, "ampm")
    )


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
