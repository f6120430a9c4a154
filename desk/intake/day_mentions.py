"""Finding every mention of a day in a text, in order, before they are put together."""

from datetime import date, timedelta

from desk.intake.date_figures import figures_at, month_here, runs_out
from desk.intake.date_words import words_at
from desk.intake.days_of_month import day_of_month_at
from desk.intake.mentions import Mention, exact_date, next_day_of_month
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set

_TOGETHER = word_set("- og and och & + , / til to till")


MOST_MENTIONS = 40


"""Days looked for in one text."""


_LEADS = ("from_date", "to_date", "deadline", "before", "after", "prefer", "fallback", "instead_of", "ago")


def find_mentions(sheet: Sheet, today: date) -> list[Mention]:
    """Every mention of a day, in order, claimed on the sheet."""
    mentions: list[Mention] = []
    place = 0
    while place < len(sheet) and len(mentions) < MOST_MENTIONS:
        mention = _mention_at(sheet, place, today, mentions) if sheet.free(place) else None
        if mention is None:
            place += 1
            continue
        mention = mention.at(lead=_lead(sheet, mention.place))
        sheet.claim(mention.place, mention.after, "date")
        mentions.append(mention)
        place = mention.after
    return _dated_by_the_next(_in_the_same_week(sheet, mentions), today)


def _in_the_same_week(sheet: Sheet, mentions: list[Mention]) -> list[Mention]:
    """The `man` of `man-fre neste uke` is in that week too."""
    placed = list(mentions)
    for at in range(len(placed) - 1, 0, -1):
        here, before = placed[at], placed[at - 1]
        between = sheet.words[before.after : here.place]
        bare = before.kind == "weekday" and before.weekday is not None and len(before.days) == 1
        if here.in_week is not None and bare and between and all(word in _TOGETHER for word in between):
            day = here.in_week + timedelta(days=before.weekday or 0)
            placed[at - 1] = before.at(kind="day", days=(day,), weekday=None, in_week=here.in_week)
    return placed


def _mention_at(sheet: Sheet, place: int, today: date, before: list[Mention]) -> Mention | None:
    return (
        figures_at(sheet, place, today)
        or _listed_day(sheet, place)
        or _day_after_weekday(sheet, place, today, before)
        or _day_through(sheet, place, before)
        or words_at(sheet, place, today)
        or day_of_month_at(sheet, place)
    )


def _next_has_weekday(number: int, mention: Mention, today: date) -> bool:
    """Whether the next day with this number is such a weekday: `lørdag 24, 13-16`."""
    found = next_day_of_month(today, number)
    return found is not None and found.weekday() == mention.weekday


def _day_after_weekday(sheet: Sheet, place: int, today: date, before: list[Mention]) -> Mention | None:
    """The bare `8` of `tirsdag 8 12-14`, or of a weekday that is the 8th."""
    last = before[-1] if before else None
    digits = sheet.digits(place)
    if (
        last is None
        or last.kind != "weekday"
        or last.after != place
        or not 0 < len(digits) <= 2
        or not 1 <= int(digits) <= 31
    ):
        return None
    after = place + 1
    if sheet.glued(after) and sheet.sign(after) != ",":
        return None
    time_follows = bool(sheet.digits(after)) and not sheet.glued(after)
    onwards = sheet.past(after, "till")
    to_a_day = onwards is not None and sheet.past(onwards, "weekday") is not None
    if any(sheet.past(after, kind) for kind in ("till", "ampm", "person", "unit", "oclock")) and not to_a_day:
        return None
    follows = len(before) > 1 and before[-2].kind == "dom" and sheet.past(before[-2].after, "till") is not None
    if _same_month_ahead(sheet, after) or (follows and not sheet.glued(after + 1)):
        return Mention(place, after, "dom", number=int(digits))
    right_day = any(day.day == int(digits) for day in last.days) or _next_has_weekday(int(digits), last, today)
    comma = after + 1 if sheet.sign(after) == "," else after
    hours = bool(sheet.digits(comma)) and sheet.sign(comma + 1) == "-" and bool(sheet.digits(comma + 2))
    if (
        (right_day and hours)
        or to_a_day
        or time_follows
        or sheet.past(after, "clock")
        or (right_day and int(digits) > 20)
    ):
        return Mention(place, after, "dom", number=int(digits))
    return None


def _day_through(sheet: Sheet, place: int, before: list[Mention]) -> Mention | None:
    """The `15` of `July 13 through 15`."""
    last = before[-1] if before else None
    digits = sheet.digits(place)
    if last is None or last.after != place - 1 or sheet.word(place - 1) not in ("thru", "through", "to"):
        return None
    if (
        not last.explicit
        or sheet.tokens[last.after - 1].letters
        or not last.days
        or len(digits) != 2
        or sheet.glued(place + 1)
    ):
        return None
    if any(sheet.past(place + 1, kind) for kind in ("ampm", "person", "unit")):
        return None
    first = last.days[0]
    found = exact_date(first.year, first.month, int(digits)) if int(digits) > first.day else None
    return Mention(place, place + 1, "day", (found,), explicit=True) if found else None


def _same_month_ahead(sheet: Sheet, place: int) -> bool:
    """Whether another weekday with its date is joined here: `fredag 5 eller lördag 6 februari`."""
    if not (sheet.past(place, "or") or sheet.past(place, "and") or sheet.sign(place) in (",", "/", "&", "+")):
        return False
    weekday = sheet.past(place + 1, "weekday")
    return weekday is not None and bool(sheet.digits(weekday)) and _month_follows(sheet, sheet.after_dot(weekday + 1))


_UNTIL = ("til", "till", "to")


def _listed_day(sheet: Sheet, place: int) -> Mention | None:
    """The `8` of `8-10 desember` and `8 og 9 desember`."""
    if not sheet.digits(place) or len(sheet.digits(place)) > 2 or not 1 <= int(sheet.digits(place)) <= 31:
        return None
    joint = sheet.after_dot(place + 1)
    if sheet.word(joint) not in ("-", "og", "and", "och", "to", "til", "till", "/", "&", "+", ",", "eller", "or"):
        return None
    if sheet.word(joint) in _UNTIL and sheet.glued(place) and sheet.sign(place - 1) == "-":
        return None  # the end of hours, and after it the day that a series ends
    digits = sheet.digits(joint + 1)
    after = sheet.after_dot(joint + 2)
    if (
        not digits
        or len(digits) > 2
        or not _month_follows(sheet, after)
        or (sheet.glued(place) and sheet.sign(place - 1) in (":", "."))
    ):
        return None
    backwards = sheet.sign(joint) == "-" and int(digits) <= int(sheet.digits(place))
    if backwards or sheet.past(place - 1, "clock"):
        return None
    return Mention(place, joint, "dom", number=int(sheet.digits(place)))


def _month_follows(sheet: Sheet, place: int) -> bool:
    return sheet.past(place, "month") is not None and month_here(sheet, place)


def _lead(sheet: Sheet, place: int) -> str:
    """What kind of word stands before a mention."""
    if sheet.word(place) in ("ut", "through") or (sheet.past(place, "month") and runs_out(sheet, place + 1)):
        return "to_date"
    at = place - 1
    while sheet.word(at) in ("den", "the", "på", "on", "kl", "d") and at > 0:
        if sheet.past(at, "from_date") or sheet.past(at, "to_date"):
            break
        at -= 1
    for kind in _LEADS:
        for start in (at, at - 1, at - 2, at - 3, at - 4, at - 5):
            found = sheet.means(start, kind)
            if found is not None and found[1] == at + 1 and not (kind == "before" and sheet.past(start - 1, "unit")):
                return kind
    return ""


def _dated_by_the_next(mentions: list[Mention], today: date) -> list[Mention]:
    """Give days of an unnamed month the month of the date they are listed with, else the next such day."""
    dated: list[Mention] = []
    following: date | None = None
    for mention in reversed(mentions):
        if mention.explicit and mention.days:
            following = mention.days[0]
        elif mention.kind == "dom" and mention.number is not None:
            found = exact_date(following.year, following.month, mention.number) if following else None
            if found is None:
                found = next_day_of_month(today, mention.number)
                mention = mention.at(days=(found,) if found else (), kind="day")
            else:
                mention = mention.at(days=(found,), kind="day", explicit=True)
        dated.append(mention)
    return dated[::-1]
