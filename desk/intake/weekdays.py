"""A weekday said by name, with the week or the `om en uke` that goes with it; some such words are names too."""

from datetime import date, timedelta

from desk.intake.holidays import following, season_at
from desk.intake.lexicon import lexicon
from desk.intake.mentions import Mention, monday_of, next_weekday
from desk.intake.name_shapes import family_name_follows
from desk.intake.sheet import Sheet

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


_ENGLISH = ("wed", "mon", "sat", "sun", "fri")
_BEFORE_DAY = frozenset({"to", "on", "from", "till", "until", "by", "each", "every", "this", "for"})
"""Before these an English abbreviation with a capital is the day."""


def plausible_weekday(sheet: Sheet, place: int) -> bool:
    """Whether an abbreviation that is also a name or a common word (`tor`, `man`, `fri`) stands for the day here."""
    token = sheet.tokens[place]
    word = token.word
    if sheet.compound(place):
        return False
    if word not in _NAMES_TOO | _COMMON_TOO:
        return True
    if token.text.islower() and (word == "tors" or (sheet.digits(place - 1) and monday_here(sheet, place))):
        return True
    if word in _NAMES_TOO and family_name_follows(sheet, place) and another_day(sheet, place):
        return False
    if sheet.word(place - 1) in _BEFORE_DAY and token.text.istitle() and len(word) > 2 and word not in _NAMES_TOO:
        return True
    after = sheet.after_dot(place + 1)
    following_token = sheet.tokens[after] if after < len(sheet) else None
    if after > place + 1:
        return not (word in ("ti", "ma", "la") and not sheet.digits(after))
    after_hours = bool(sheet.digits(place - 1) or sheet.past(place - 1, "ampm") or sheet.past(place - 1, "number"))
    if token.text.istitle() and word in _ENGLISH and (sheet.past(after, "number") or after_hours):
        return True
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
        "time_word",
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


def another_day(sheet: Sheet, place: int) -> bool:
    """Whether a day is said elsewhere, so that `tor hansen` need not give one."""
    said = any(at != place for kind in ("weekday", "relative") for at in sheet.places(kind))
    return said or sheet.has_slash or sheet.has_named_month


def monday_here(sheet: Sheet, place: int) -> bool:
    """Whether `man` after a number is the Monday and not so many men: no other day is said."""
    return sheet.word(place) == "man" and not another_day(sheet, place)


def weekday_at(sheet: Sheet, place: int, today: date) -> Mention | None:
    """The weekday that begins here, with what stands before and after it."""
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
    if sheet.word(at - 1) == "i" and sheet.free(at) and sheet.tokens[at].word.endswith("dags"):
        mode = "last_word"
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
    season = season_at(sheet.words, tail) if tail > after else None
    if season is not None:
        until = following(season[0][1], today)
        days = (until - timedelta(days=back) for back in range((until - season[0][0](until.year)).days, -1, -1))
        day = next((day for day in days if day.weekday() == mention.weekday and day >= today), coming)
        return mention.at(after=season[1], kind="day", days=(day,), weekday=None)
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
