"""Every mention of a day in a text put together: one day, candidates to choose from, or a span of days."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from desk.intake.day_mentions import find_mentions
from desk.intake.mentions import Mention, monday_of, next_day_of_month
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set

_BETWEEN = word_set(
    """
    , . ( ) den the on of i på in d kl altså dvs ie that's er is ; : - det nemlig alltså vil si seie säga som e namely
    that which
    """
)
_RESTATING = word_set("altså dvs ie that's that si seie säga alltså nemlig namely er is")


_LIST_JOINTS = word_set(", og and och & + / - o samt plus eller or el til to till . den the på on both både")


class Days(Struct):
    """The answer: one `day`, or `candidates`, or the span from `first` to `last`; and what made it doubtful."""

    day: date | None = None
    candidates: tuple[date, ...] = ()
    first: date | None = None
    last: date | None = None
    more: tuple[date, ...] = ()
    part: str | None = None
    night: bool = False
    """The day was said as the night before it (`natt til lørdag`)."""
    contradiction: bool = False
    alternatives: bool = False
    """Two days were offered without a preference."""
    series_from: date | None = None
    series_until: date | None = None
    week_only: bool = False


def _merge(sheet: Sheet, mentions: list[Mention], today: date) -> tuple[list[Mention], bool]:
    """Put a weekday and the date beside it together; the flag tells whether they contradict each other."""
    merged: list[Mention] = []
    contradiction = False
    for at, mention in enumerate(mentions):
        before = merged[-1] if merged else None
        ahead = mentions[at + 1] if at + 1 < len(mentions) else None
        own = (
            mention.weekday is not None
            and ahead is not None
            and ahead.kind == "day"
            and _adjacent(sheet, mention, ahead)
        )
        if before is not None and not own and _adjacent(sheet, before, mention):
            weekday, day = (before, mention) if before.weekday is not None else (mention, before)
            if (
                weekday.weekday is not None
                and day.weekday is None
                and day.kind == "day"
                and len(day.days) >= 1
                and day.days
            ):
                both, clash = _checked(weekday, day, today)
                merged[-1] = both.at(
                    place=before.place, after=mention.after, lead=before.lead, part=before.part or mention.part
                )
                contradiction |= clash
                continue
            if (
                not before.vague
                and before.kind == "day"
                and mention.kind == "day"
                and not before.explicit
                and mention.explicit
                and not _listed(sheet, before, mention)
            ):
                same = set(before.days) & set(mention.days)
                if same and before.holiday:
                    sheet.release(before.place, before.after)
                restated = not same and _restated(sheet, before, mention)
                days = tuple(sorted(same)) or tuple(sorted({*(() if restated else before.days), *mention.days}))
                contradiction |= not same and not restated
                merged[-1] = mention.at(
                    place=before.place, days=days, part=before.part or mention.part, lead=before.lead
                )
                continue
        merged.append(mention)
    return merged, contradiction


def _adjacent(sheet: Sheet, before: Mention, after: Mention) -> bool:
    between = sheet.words[before.after : after.place]
    onwards = sheet.word(after.place) in ("til", "till", "to")
    return (
        len(between) <= 4
        and not onwards
        and all(word in _BETWEEN for word in between)
        and not ("-" in between and len(between) == 1 and before.explicit)
    )


def _restated(sheet: Sheet, before: Mention, after: Mention) -> bool:
    """Whether a date makes precise what was said of the same weekday: `onsdag etter påske, det vil si 7. april`."""
    said = set(sheet.words[before.after : after.place])
    weekdays = {day.weekday() for day in before.days}
    return bool(said & _RESTATING) and bool(after.days) and after.days[0].weekday() in weekdays


def _listed(sheet: Sheet, before: Mention, after: Mention) -> bool:
    between = sheet.words[before.after : after.place]
    return bool(between) and all(word in _LIST_JOINTS for word in between)


def _checked(weekday: Mention, day: Mention, today: date) -> tuple[Mention, bool]:
    """The date if its weekday is the one said, else both days as candidates (`fredag 5.12.` on a Saturday).

    A day that the calendar lacks is asked about whatever the weekday.
    """
    wanted = weekday.weekday
    if day.missing:
        return day, True
    options = day.alternatives or day.days
    fitting = tuple(option for option in options if option.weekday() == wanted)
    if fitting:
        return day.at(days=fitting if day.vague else fitting[:1], alternatives=(), weekday=None), False
    assert wanted is not None
    nearest = options[0] + timedelta(days=(wanted - options[0].weekday() + 3) % 7 - 3)
    if nearest < today:
        nearest += timedelta(days=7)
    return day.at(days=tuple(sorted({nearest, *options})), alternatives=(), weekday=None), True


def _in_weeks(mentions: list[Mention]) -> list[Mention]:
    """`uke 48 ons`: weekdays beside a week fall in it."""
    weeks = [mention for mention in mentions if mention.week]
    if not weeks:
        return mentions
    placed: list[Mention] = []
    for mention in mentions:
        if mention.week and any(other.kind == "weekday" for other in mentions):
            continue
        if mention.kind == "weekday" and mention.weekday is not None:
            week = min(weeks, key=lambda each: abs(each.place - mention.place))
            monday = monday_of(week.days[0])
            mention = mention.at(kind="day", days=(monday + timedelta(days=mention.weekday),), weekday=None)
        placed.append(mention)
    return placed


def read_days(sheet: Sheet, today: date, *, change: bool = False, series: bool = False) -> Days:
    """The day asked for. In a change it is the new day; in a series the bounds are kept apart."""
    mentions, contradiction = _merge(sheet, find_mentions(sheet, today), today)
    mentions = _in_weeks(mentions)
    days = Days(part=next((each.part for each in mentions if each.part), None))
    if series:
        return _bounds(mentions, days)
    slots = [each for each in mentions if each.lead not in ("deadline", "before", "after", "ago")]
    slots = [_preferred_of(each, slots) for each in slots]
    if change:
        slots = _new_wish(sheet, slots)
    else:
        slots = [each for each in slots if each.lead != "instead_of"] or slots
    named = [each for each in slots if each.kind != "span"]
    explicit = [each for each in named if each.explicit]
    if len(named) > 1:
        named = [each for each in named if not each.vague] or named
        named = [each for each in named if each.explicit or not each.days or max(each.days) >= today] or named
    if explicit:
        feasts = [each for each in named if each.holiday and not _joined_by_or(sheet, named, each)]
        named = [each for each in named if each not in feasts]
        for feast in feasts:
            sheet.release(feast.place, feast.after)
    if explicit and not change:
        named = [each for each in named if each.explicit or not _repeats(sheet, each, explicit)]
    if not named:
        span = next((each for each in slots if each.days), None)
        if span is not None and change and span.lead == "from_date":
            return days
        if span is not None:
            days.first, days.last, days.week_only = span.days[0], span.until, True
        return days
    return _choose(sheet, named, days, contradiction=contradiction)


def _preferred_of(mention: Mention, slots: list[Mention]) -> Mention:
    """The `helst lørdag` of `fredag 5. eller lørdag 6., helst lørdag` as the day of that name said before it."""
    if mention.lead != "prefer" or mention.kind != "weekday":
        return mention
    offered = [day for each in slots if each.place < mention.place and each.kind == "day" for day in each.days]
    meant = tuple(day for day in offered if day.weekday() == mention.weekday)
    return mention.at(days=meant) if len(meant) == 1 else mention


_HOURS = word_set("kl klokka klokken kl. am pm til till to fra frå från from")


def _repeats(sheet: Sheet, mention: Mention, explicit: list[Mention]) -> bool:
    """Whether a weekday away from the date only says the same day again, or another errand's day.

    With nothing but hours between them another weekday contradicts the date, and is asked about.
    """
    if mention.kind != "weekday" or not explicit:
        return False
    same = len(explicit) == 1 and bool(explicit[0].days) and explicit[0].days[0].weekday() == mention.weekday
    between = range(explicit[0].after, mention.place)
    hours = len(between) > 0 and all(not sheet.tokens[at].letters or sheet.word(at) in _HOURS for at in between)
    away = mention.place > explicit[0].place and mention.lead in ("", "to_date")
    return same or (away and not (hours and mention.lead == ""))


def _choose(sheet: Sheet, named: list[Mention], days: Days, *, contradiction: bool) -> Days:
    preferred = next((each for each in named if each.lead == "prefer"), None)
    first = preferred or named[0]
    others = [each for each in named if each is not first and each.lead != "fallback"]
    either = preferred is None and [each for each in others if _joined_by_or(sheet, named, each)]
    options = first.alternatives or first.days
    days.night = first.part == "night" and sheet.word(first.place).startswith(("natt", "night"))
    if either:
        days.candidates = tuple(sorted({*options, *(day for each in either for day in each.alternatives or each.days)}))
        days.alternatives = True
        if len(days.candidates) > 1:
            return days
    if len(options) > 1:
        days.candidates, days.contradiction = tuple(options), contradiction
        return days
    days.day = options[0] if options else None
    if len(named) == 2 and others and sheet.words[named[0].after : named[1].place] == ["-"]:
        days.more = _between(named[0], named[1])
        return days
    days.more = tuple(dict.fromkeys(day for each in others for day in each.days[:1] if day != days.day))
    return days


def _between(first: Mention, last: Mention) -> tuple[date, ...]:
    """The days after the first of a range such as `man-fre`, if it is short."""
    if not first.days or not last.days:
        return ()
    length = (last.days[0] - first.days[0]).days
    return tuple(first.days[0] + timedelta(days=step) for step in range(1, length + 1)) if 0 < length <= 14 else ()


def _joined_by_or(sheet: Sheet, named: Sequence[Mention], mention: Mention) -> bool:
    """Whether an `eller` stands between this day and the one before it, and nothing ranks them."""
    at = named.index(mention)
    if at == 0 or mention.lead == "fallback":
        return False
    return any(
        sheet.word(place) in ("eller", "or", "el", "ell") and not sheet.past(place, "fallback")
        for place in range(named[at - 1].after, mention.place)
    )


def _new_wish(sheet: Sheet, slots: list[Mention]) -> list[Mention]:
    """Of the days in a change, the one wanted now: after `til`, not after `fra` or `i stedet for`, else the last."""
    wanted = [each for each in slots if each.lead not in ("from_date", "instead_of")]
    leads = [each for each in wanted if each.lead in ("to_date", "prefer")]
    if leads:
        return [leads[-1], *(each for each in wanted if each is not leads[-1] and each.place > leads[-1].place)]
    if wanted and len(wanted) > 1:
        rather = [each for each in wanted if sheet.word(each.place - 1) in ("heller", "hellre", "rather")]
        joined = [each for each in wanted if _joined_by_or(sheet, wanted, each)]
        return rather or ([wanted[-2], *joined] if joined else [wanted[-1]])
    return wanted


def _bounds(mentions: list[Mention], days: Days) -> Days:
    """The first and last day of a series."""
    untils = [each for each in mentions if each.lead in ("to_date", "before", "deadline")]
    starts = [each for each in mentions if each not in untils and each.days]
    starts.sort(key=lambda each: each.kind == "span" and not each.week)
    if untils and untils[-1].days:
        last = untils[-1]
        if (
            last.kind == "span"
            and last.lead == "to_date"
            and last.until is not None
            and not last.week
            and ((last.until - last.days[0]).days > 15 or _ends_its_month(last))
        ):
            days.series_until = last.until
        elif last.kind == "span":
            days.series_until = last.days[0] - timedelta(days=1)
        else:
            days.series_until = last.days[0] - timedelta(days=1 if last.lead == "before" else 0)
    if starts:
        start = starts[0]
        if start.alternatives or (len(start.days) > 1):
            days.candidates = start.alternatives or start.days
        days.series_from = start.days[0]
        days.week_only = start.kind == "span"
        if start.kind == "span" and start.until is not None and days.series_until is None:
            days.series_until = start.until
    return days


def _ends_its_month(span: Mention) -> bool:
    """Whether the last third of a month was said, as in `til slutten av mai`."""
    first = span.days[0]
    return first.day == 21 and span.until is not None and (span.until + timedelta(days=1)).day == 1


def read_date(text: str, today: date) -> tuple[date, ...]:
    """The day that a short text names, counted from `today`; several when it is ambiguous, none when it is no date.

    Besides all that a booking line takes: `+3`, `-1` (days from today), a bare day of the month, and `15-12`.
    """
    stripped = text.strip()
    if stripped[:1] in ("+", "-") and stripped[1:].isdigit() and stripped.isascii() and len(stripped) <= 5:
        return (today + timedelta(days=int(stripped)),)
    if stripped.isdigit() and stripped.isascii() and len(stripped) <= 2:
        found = next_day_of_month(today, int(stripped))
        return (found,) if found else ()
    parts = stripped.split("-")
    if (
        len(parts) in (2, 3)
        and all(part.isdigit() and part.isascii() and len(part) <= 4 for part in parts)
        and len(parts[0]) <= 2
    ):
        stripped = "/".join(parts)
    sheet = Sheet(stripped[:200])
    days = read_days(sheet, today)
    if days.night and days.day:
        return (days.day - timedelta(days=1), days.day)
    if days.day is not None:
        return (days.day,)
    if days.candidates:
        return days.candidates
    return (days.first,) if days.first is not None else ()
