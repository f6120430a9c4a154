"""When it begins and ends: spans, single times, durations and open ends, with the half of the day decided by the words.

A bare 1–6 is in the afternoon and is read back; a bare 7–9 may be morning or evening and is asked for, never guessed.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from desk.intake.clock import Clock, clock_at
from desk.intake.sheet import Sheet

DAY = 1440
_EVENING_WORDS = ("kveld", "kväll", "aften", "evening", "quiz", "natt")
_MORNING_WORDS = ("frokost", "frukost", "breakfast", "morgen", "morning", "formiddag")


@dataclass
class Times:
    """The answer in wall-clock times, and what was assumed or is open."""

    start: time | None = None
    end: time | None = None
    part: str | None = None
    duration: timedelta | None = None
    open_end: bool = False
    whole_day: bool = False
    walk_in: bool = False
    double_hour: bool = False
    assumed_afternoon: bool = False
    alternatives: bool = False


@dataclass
class _Said:
    """A span or a single time in the text."""

    place: int
    after: int
    start: Clock | None = None
    end: Clock | None = None
    open_end: bool = False


def as_time(minutes: int) -> time:
    """Minutes after midnight as a time; 24.00 is midnight."""
    return time(minutes % DAY // 60, minutes % 60)


def find_times(sheet: Sheet) -> list[_Said]:
    """Every time in the text, in order, claimed on the sheet."""
    said: list[_Said] = []
    place = 0
    while place < len(sheet):
        found = _span(sheet, place) or _single(sheet, place) if sheet.free(place) else None
        if found is None:
            place += 1
            continue
        sheet.claim(found.place, found.after, "time")
        said.append(found)
        place = found.after
    return said


_JOINTS = frozenset("- > til till to until through thru og and och till te ti t o".split())


def _span(sheet: Sheet, place: int) -> _Said | None:
    """`14-16`, `kl 14.30 til 16`, `mellom 9 og 11`, `from noon till 3`."""
    at, marked, between = _leads(sheet, place)
    first = clock_at(sheet, at)
    if first is None or _counts_something(sheet, first[1]):
        return None
    joint = first[1]
    if sheet.sign(joint) == "." and sheet.glued(joint) and not sheet.digits(joint + 1):
        joint += 1
    if sheet.sign(joint) == ",":
        joint += 1
    second_at = _joint(sheet, joint, between=between)
    if second_at is None:
        return None
    dash = sheet.sign(second_at - 1) == "-"
    second_at = _skip_leads(sheet, second_at)
    second = clock_at(sheet, second_at)
    if second is None or _counts_something(sheet, second[1]):
        return None
    if dash and not sheet.glued(second_at) and sheet.glued(second_at - 1) and not _plausible(first[0], second[0]):
        return None
    if sheet.glued(second[1]) and sheet.sign(second[1]) in (".", "/") and sheet.glued(second[1] + 1) and sheet.digits(second[1] + 1):
        return None
    if not dash and not marked and not (first[0].spoken or second[0].spoken) and not _time_like(sheet, at, second[1]):
        return None
    return _Said(place, second[1], first[0], second[0])


def _plausible(first: Clock, second: Clock) -> bool:
    """Whether `18- 20` is a span with a loose dash and not an open end followed by a head count."""
    return second.spoken or second.minutes > first.minutes


def _time_like(sheet: Sheet, place: int, after: int) -> bool:
    """A span of two bare numbers in words or with `til` is a time unless something else is counted with it."""
    return not any(sheet.past(after, kind) for kind in ("person", "unit", "month", "age")) and sheet.word(place) not in ("en", "et", "a")


def _leads(sheet: Sheet, place: int) -> tuple[int, bool, bool]:
    """The place after `fra kl ca`, whether such a word stood there, and whether it was `mellom`."""
    between = sheet.past(place, "between") is not None
    at = _skip_leads(sheet, place)
    return at, at > place, between


def _skip_leads(sheet: Sheet, place: int) -> int:
    at = place
    for _ in range(5):
        before = at
        for kind in ("between", "clock", "from", "about"):
            if not (kind == "from" and sheet.word(at) == "at" and False):
                at = sheet.skip(at, kind)
        if sheet.sign(at) in ("(", ":", "~") and at > place:
            at += 1
        if at == before:
            break
    return at


def _joint(sheet: Sheet, place: int, *, between: bool) -> int | None:
    word = sheet.word(place)
    if not sheet.free(place):
        return None
    if word in ("-", ">"):
        after = place + 1
        while sheet.sign(after) in ("-", ">"):
            after += 1
        return after
    till = sheet.past(place, "till")
    if till is not None:
        return till
    if between and (sheet.past(place, "and") is not None or word in ("og", "and", "och")):
        return place + 1
    return None


def _counts_something(sheet: Sheet, place: int) -> bool:
    """Whether the number before this place counts people, ages or days instead of hours."""
    unit = sheet.means(place, "unit")
    if unit is not None and not (sheet.word(place) == "h"):
        return True
    return any(sheet.past(place, kind) for kind in ("person", "age", "month", "school_class"))


def _single(sheet: Sheet, place: int) -> _Said | None:
    """`kl 14`, `fra 17 og utover`, `18-`, `til 19`, `halv seks`: one end of the time only."""
    if sheet.past(place, "until_mark") and not (sheet.word(place) == "by" and not sheet.english()):
        at = _skip_leads(sheet, sheet.past(place, "until_mark") or place)
        found = clock_at(sheet, at)
        if found is not None and not _counts_something(sheet, found[1]) and not _date_like(sheet, at, found[1]):
            return _Said(place, sheet.after_dot(found[1]) if sheet.sign(found[1] + 1) == "" else found[1], end=found[0])
    at = _skip_leads(sheet, place)
    found = clock_at(sheet, at)
    if found is None or _counts_something(sheet, found[1]) or _date_like(sheet, at, found[1]):
        return None
    clock, after = found
    if sheet.sign(after) == "-" and not (sheet.glued(after + 1) and after + 1 < len(sheet)):
        if sheet.glued(after) or at > place or clock.spoken:
            return _Said(place, after + 1, clock, open_end=False)
        return None
    marked = at > place and not (at == place + 1 and sheet.word(place) in ("om", "ved", "sånn", "some", "say", "maybe", "typ", "about", "rundt", "ca"))
    if not marked and not clock.spoken and not (at > place and sheet.word(after) in ("og", "and", "onwards")):
        if not (at > place and _no_person_follows(sheet, after)):
            return None
    if not marked and sheet.digits(at) and len(sheet.digits(at)) in (3, 4) and not _bare_four(sheet, at):
        return None
    return _Said(place, after, clock)


def _no_person_follows(sheet: Sheet, after: int) -> bool:
    return sheet.word(after) in ("ish", "tiden", "tida") or sheet.past(after, "part") is not None


def _bare_four(sheet: Sheet, place: int) -> bool:
    """Whether four bare digits are a time and not a year or a code."""
    digits = sheet.digits(place)
    return len(digits) == 4 and not digits.startswith(("19", "202")) and not sheet.glued(place) and not sheet.glued(place + 1)


def _date_like(sheet: Sheet, place: int, after: int) -> bool:
    return sheet.sign(after) in (".", "/") and sheet.glued(after) and bool(sheet.digits(after + 1)) and sheet.glued(after + 1)


def read_times(
    sheet: Sheet,
    now: datetime,
    *,
    length: timedelta | None = None,
    part: str | None = None,
    extend: bool = False,
    change: bool = False,
) -> Times:
    """The start and end asked for, once rooms, people, lengths and dates have been claimed."""
    times = Times(part=part or _part(sheet))
    _claim_open_ends(sheet, times)
    said = find_times(sheet) or _after_the_day(sheet)
    times.duration = length
    walk_in = _walk_in(sheet)
    if not said and walk_in:
        times.walk_in = True
        times.start = now.time().replace(second=0, microsecond=0)
    if said:
        _settle(sheet, said, times, extend=extend, change=change, lasting=length is not None)
        times.walk_in = walk_in and times.start is None
        if times.walk_in:
            times.start = now.time().replace(second=0, microsecond=0)
    if times.duration is None and length is not None:
        times.duration = length
    if times.start is not None and times.end is None and length is not None and not times.alternatives:
        minutes = times.start.hour * 60 + times.start.minute + int(length.total_seconds() // 60)
        times.end = as_time(minutes)
    elif times.end is not None and times.start is None and length is not None and not extend:
        minutes = times.end.hour * 60 + times.end.minute - int(length.total_seconds() // 60)
        times.start = as_time(minutes)
    return times


def _after_the_day(sheet: Sheet) -> list[_Said]:
    """The bare `14` of `fre 14 kari`: a number beside the day is the hour when no other time is said."""
    for place in range(1, len(sheet)):
        digits = sheet.digits(place)
        if sheet.owner[place - 1] in ("date", "part") and 0 < len(digits) <= 2 and 7 <= int(digits) <= 24:
            found = clock_at(sheet, place)
            if found is not None and not _counts_something(sheet, found[1]) and not sheet.glued(found[1]):
                sheet.claim(place, found[1], "time")
                return [_Said(place, found[1], found[0])]
    return []


def _settle(sheet: Sheet, said: list[_Said], times: Times, *, extend: bool, change: bool, lasting: bool) -> None:
    spans = [each for each in said if each.start is not None and each.end is not None]
    chosen = _new_times(sheet, said, spans) if change else (spans[0] if spans else None)
    if chosen is None:
        starts = [each for each in said if each.start is not None]
        ends = [each for each in said if each.start is None]
        start = starts[0] if starts else None
        end = ends[0] if ends else None
        if change and not extend and start is None and end is not None and len(said) == 1:
            start, end = _Said(end.place, end.after, end.end), None
        if extend and start is not None and end is None:
            start, end = None, _Said(start.place, start.after, None, start.start)
        chosen = _Said(0, 0, start.start if start else None, end.end if end else None)
    rivals = [each for each in spans if each is not chosen and _or_before(sheet, each)]
    hint = times.part or _hint(sheet)
    if lasting and hint is None and chosen.start is not None and chosen.end is None and chosen.start.minutes >= 540:
        hint = "forenoon"
    first, second, unsure, assumed = settle(chosen.start, chosen.end, hint)
    for rival in rivals:
        if settle(rival.start, rival.end, hint)[:2] != (first, second):
            times.alternatives = True
    if times.alternatives:
        return
    times.start = as_time(first) if first is not None else None
    times.end = as_time(second) if second is not None else None
    times.double_hour, times.assumed_afternoon = unsure, assumed


def _or_before(sheet: Sheet, said: _Said) -> bool:
    return any(sheet.word(place) in ("eller", "or", "el", "evt") for place in range(max(0, said.place - 8), said.place))


def _new_times(sheet: Sheet, said: list[_Said], spans: list[_Said]) -> _Said | None:
    """In a change: the time after `til`, before `i stedet for`, else the last span or time."""
    if len(said) == 1 or not said:
        return spans[0] if spans else None
    for each in said:
        if any(sheet.past(each.place - back, "instead_of") == each.place - back + back for back in (1, 2, 3) if sheet.past(each.place - back, "instead_of")):
            said = [other for other in said if other is not each]
            break
    spans = [each for each in said if each.start is not None and each.end is not None]
    if spans and len(spans) == len(said):
        return spans[-1]
    return spans[-1] if spans else None


def settle(start: Clock | None, end: Clock | None, part: str | None) -> tuple[int | None, int | None, bool, bool]:
    """Start and end in minutes, whether the half of the day is open, and whether the afternoon was assumed."""
    if start is None:
        if end is None:
            return None, None, False, False
        last, unsure, assumed = _alone(end, part)
        return None, last, unsure, assumed
    if end is None:
        first, unsure, assumed = _alone(start, part)
        return first, None, unsure, assumed
    if start.twelve and end.meridiem and not start.meridiem:
        return (*_before_meridiem(start, end), False, False)
    if not start.twelve:
        return start.minutes, _next_after(start.minutes, end), False, False
    if part in ("evening", "afternoon", "night", "noon"):
        first = _in_part(start, part)
        return first, _next_after(first, end), False, False
    if part in ("morning", "forenoon"):
        return start.minutes, _next_after(start.minutes, end), False, False
    if not end.twelve and end.minutes >= 780:
        first = start.minutes if start.minutes >= 420 or start.later() >= end.minutes else start.later()
        return first, end.minutes, False, False
    if start.minutes < 420:
        first = start.later()
        return first, _next_after(first, end), False, True
    morning_end = end.minutes if end.minutes > start.minutes else end.later()
    evening_length = (end.minutes - start.minutes) % 720 or 720
    late = start.minutes < 540 and end.twelve and start.minutes < end.minutes <= 660 and evening_length <= 240
    if late:
        return None, None, True, False
    return start.minutes, morning_end, False, False


def _before_meridiem(start: Clock, end: Clock) -> tuple[int, int]:
    """`2-4pm`, `11-1pm`: the first half takes the second's half of the day unless it would lie after it."""
    same = start.minutes % 720 + (720 if end.meridiem == "pm" else 0)
    if same < end.minutes or end.minutes == 0:
        return same, end.minutes
    return (same - 720) % DAY, end.minutes


def _next_after(first: int, end: Clock) -> int:
    """The end as the first such time after the start."""
    if not end.twelve and not (end.minutes == 720 and first >= 720):
        return end.minutes
    options = sorted(((option - first) % DAY or DAY, option) for option in (end.minutes, (end.minutes + 720) % DAY))
    return options[0][1]


def _in_part(clock: Clock, part: str) -> int:
    if not clock.twelve:
        return clock.minutes
    if part == "night":
        return clock.minutes if clock.minutes < 420 else clock.later()
    if part == "noon":
        return clock.later() if clock.minutes < 360 else clock.minutes
    if part in ("morning", "forenoon"):
        return clock.minutes
    return clock.later()


def _alone(clock: Clock, part: str | None) -> tuple[int | None, bool, bool]:
    if not clock.twelve:
        return clock.minutes, False, False
    if part is not None:
        return _in_part(clock, part), False, False
    if clock.minutes < 420:
        return clock.later(), False, True
    if clock.minutes >= 600:
        return clock.minutes, False, False
    return None, True, False


def _part(sheet: Sheet) -> str | None:
    """The part of the day said anywhere; it holds for every time in the text."""
    found: str | None = None
    for place in range(len(sheet)):
        meaning = sheet.means(place, "part")
        if meaning is not None and not sheet.compound(meaning[1] - 1) and not _other_morning(sheet, place, meaning[1]):
            sheet.claim(place, meaning[1], "part")
            found = found or str(meaning[0])
    return found


def _other_morning(sheet: Sheet, place: int, after: int) -> bool:
    """`god morgen`, `fm`/`em` as parts of other words, `natt til`."""
    return sheet.word(place - 1) in ("god", "good") or (sheet.word(place) in ("em", "fm") and sheet.glued(after) and sheet.sign(after) == "-")


def _hint(sheet: Sheet) -> str | None:
    """A word of the purpose that tells the part of the day: `frokostmøte`, `kveldsmøte`."""
    for place, token in enumerate(sheet.tokens):
        if token.letters and sheet.owner[place] is None:
            if token.word.startswith(_MORNING_WORDS):
                return "morning"
            if token.word.startswith(_EVENING_WORDS[:4]):
                return "evening"
    return None


def _claim_open_ends(sheet: Sheet, times: Times) -> None:
    for place in range(len(sheet)):
        for kind in ("whole_day", "open_end"):
            after = sheet.past(place, kind)
            if after is not None:
                sheet.claim(place, after, "time")
                times.whole_day |= kind == "whole_day"
                times.open_end |= kind == "open_end"


def _walk_in(sheet: Sheet) -> bool:
    """Whether `nå` says that they stand at the desk; not `allerede nå` or `nå på fredag`."""
    found = False
    for place in range(len(sheet)):
        if sheet.past(place, "not_now"):
            continue
        after = sheet.past(place, "now")
        if after is None or sheet.past(place - 1, "not_now") or sheet.word(after) in ("på", "og", "som"):
            continue
        sheet.claim(place, after, "time")
        found = True
    return found


def read_time(text: str) -> time | None:
    """The time that a short text names (`14`, `1430`, `halv tre`, `7 pm`, `kvart på seks`); None when it is no time."""
    sheet = Sheet(text.strip()[:100])
    part = _part(sheet)
    found = clock_at(sheet, _skip_leads(sheet, 0))
    if found is None:
        return None
    clock, after = found
    if any(sheet.free(place) and sheet.sign(place) not in (".", ",") for place in range(after, len(sheet))):
        return None
    if clock.twelve and part is None and clock.minutes >= 420:
        return as_time(clock.minutes)
    minutes = _alone(clock, part)[0]
    return as_time(minutes) if minutes is not None else None
