"""When it begins and ends, put together from the times said, how long it lasts, and the part of the day."""

from datetime import datetime, time, timedelta

from msgspec import Struct

from desk.intake.activities import occasion
from desk.intake.clock import Clock, clock_at
from desk.intake.durations import from_now
from desk.intake.half_of_day import DAY, settle, settle_alone
from desk.intake.sheet import Sheet
from desk.intake.time_spans import Said, counts_something, find_times, skip_leads

_EVENING_WORDS = ("kveld", "kväll", "aften", "evening", "quiz", "natt")
_MORNING_WORDS = ("frokost", "frukost", "breakfast", "morgen", "morgon", "morning", "formiddag")


class Times(Struct):
    """The answer in wall-clock times, and what was assumed or is open."""

    start: time | None = None
    end: time | None = None
    part: str | None = None
    duration: timedelta | None = None
    open_end: bool = False
    whole_day: bool = False
    walk_in: bool = False
    begins: datetime | None = None
    """The moment that `om en time` counts to."""
    double_hour: bool = False
    assumed_afternoon: bool = False
    alternatives: bool = False


def as_time(minutes: int) -> time:
    """Minutes after midnight as a time; 24.00 is midnight."""
    return time(minutes % DAY // 60, minutes % 60)


def read_times(
    sheet: Sheet,
    now: datetime,
    *,
    length: timedelta | None = None,
    part: str | None = None,
    extend: bool = False,
    change: bool = False,
    sole: bool = False,
) -> Times:
    """The start and end asked for, once rooms, people, lengths and dates have been claimed.

    With `sole` no other day than today was said, so that `om en time` may tell when it begins.
    """
    times = Times(part=part or _part(sheet))
    _claim_open_ends(sheet, times)
    said = find_times(sheet, ends=extend)
    if not said or not (change or extend or any(each.start is not None for each in said)):
        said = _after_the_day(sheet, part, from_hour=13 if said else 7) + said
    if change and not extend and said and "duration" in sheet.owner[: said[0].place]:
        length = None
    walk_in = _walk_in(sheet) and not change
    if not said and sole and length is not None and from_now(sheet):
        times.begins = now + length
        times.start = times.begins.time().replace(second=0, microsecond=0)
        return times
    times.duration = length
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


def _after_the_day(sheet: Sheet, part: str | None, *, from_hour: int) -> list[Said]:
    """The bare `14` of `fre 14 kari`: a number beside the day is the hour when no other beginning is said."""
    for place in range(len(sheet)):
        digits = sheet.digits(place)
        beside = (place > 0 and sheet.owner[place - 1] in ("date", "part")) or sheet.past(place - 1, "about") == place
        beside |= part in ("morning", "evening") and sheet.owner[place + 1 : place + 2] == ["date"]
        if beside and 0 < len(digits) <= 2 and from_hour <= int(digits) <= 24:
            found = clock_at(sheet, place)
            ends = (
                not sheet.glued(found[1]) or (sheet.sign(found[1]) == "," and not sheet.glued(found[1] + 1))
                if found
                else 0
            )
            if found is not None and ends and not counts_something(sheet, found[1]):
                sheet.claim(place, found[1], "time")
                return [Said(place, found[1], found[0])]
    return []


def _settle(sheet: Sheet, said: list[Said], times: Times, *, extend: bool, change: bool, lasting: bool) -> None:
    spans = [each for each in said if each.whole]
    chosen = _new_times(sheet, said) if change else (spans[0] if spans else None)
    if change and not extend and chosen is not None:
        moved = chosen.from_to and not any(sheet.word(at) in ("til", "till", "to") for at in range(chosen.place))
        chosen = Said(chosen.place, chosen.after, chosen.end) if moved else _begun_anew(sheet, said, chosen)
    if extend and chosen is not None:
        later = [each for each in said if each.start is None and each.place > chosen.place]
        chosen = Said(chosen.place, chosen.after, chosen.start, later[-1].end) if later else chosen
    if chosen is None:
        kept = [each for each in said if not sheet.follows(each.place, "instead_of")] or said
        starts = [each for each in kept if each.start is not None]
        ends = [each for each in kept if each.start is None]
        start = starts[-1 if change else 0] if starts else None
        end = ends[0] if ends else None
        begins = start.start if start else None
        ends_at = end.end if end else None if change or extend else _answered(sheet, starts)
        if change and not extend and begins is None and len(said) == 1:
            begins, ends_at = ends_at, None
        if extend and ends_at is None:
            begins, ends_at = None, begins
        chosen = Said(0, 0, begins, ends_at)
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


def _answered(sheet: Sheet, starts: list[Said]) -> Clock | None:
    """The end given later, with words between: the `2030` of `18- 9 berit 2030`, which no `kl` makes a beginning."""
    if len(starts) != 2 or _or_before(sheet, starts[1]) or skip_leads(sheet, starts[1].place) != starts[1].place:
        return None
    begins, ends = starts[0].start, starts[1].start
    later = begins is not None and ends is not None and (ends.twelve or ends.minutes > begins.minutes)
    return ends if later else None


def _or_before(sheet: Sheet, said: Said) -> bool:
    return any(sheet.word(place) in ("eller", "or", "el", "evt") for place in range(max(0, said.place - 8), said.place))


def _new_times(sheet: Sheet, said: list[Said]) -> Said | None:
    """In a change: not the time after `i stedet for`, and the last span of the others."""
    kept = [each for each in said if not sheet.follows(each.place, "instead_of")] or said
    spans = [each for each in kept if each.whole]
    return spans[-1] if spans else None


def _begun_anew(sheet: Sheet, said: list[Said], old: Said) -> Said:
    """In a change told as a story, what follows the old span: `18 til 20 … begynne 18.30 og holde på til 20.30`."""
    later = [each for each in said if each.place > old.place and not sheet.follows(each.place, "instead_of")]
    starts = [each for each in later if each.start is not None and each.start.spoken]
    ends = [each for each in later if each.start is None]
    if not starts or not ends or ends[-1].place < starts[-1].place:
        return old
    return Said(starts[-1].place, ends[-1].after, starts[-1].start, ends[-1].end)


def _part(sheet: Sheet) -> str | None:
    """The part of the day said anywhere; it holds for every time in the text."""
    found: str | None = None
    for place in sheet.places("part"):
        meaning = sheet.means(place, "part")
        if meaning is None or sheet.compound(meaning[1] - 1) or _other_morning(sheet, place, meaning[1]):
            continue
        if occasion(sheet, place):
            found = found or ("morning" if sheet.word(place) == "morning" else "evening")
        else:
            sheet.claim(place, meaning[1], "part")
            found = found or str(meaning[0])
    return found


def _other_morning(sheet: Sheet, place: int, after: int) -> bool:
    """`god morgen`, `fm`/`em` as parts of other words, `natt til`."""
    return sheet.word(place - 1) in ("god", "good") or (
        sheet.word(place) in ("em", "fm") and sheet.glued(after) and sheet.sign(after) == "-"
    )


def _hint(sheet: Sheet) -> str | None:
    """A word of the purpose that tells the part of the day: `frokostmøte`, `kveldsmøte`."""
    for place, token in enumerate(sheet.tokens):
        family = place and token.text.istitle() and sheet.tokens[place - 1].text.istitle()
        if token.letters and sheet.owner[place] is None and not family:
            if token.word.startswith(_MORNING_WORDS):
                return "morning"
            if token.word.startswith(_EVENING_WORDS[:4]):
                return "evening"
    return None


def _claim_open_ends(sheet: Sheet, times: Times) -> None:
    for kind in ("whole_day", "open_end"):
        for place in sheet.places(kind):
            after = sheet.past(place, kind)
            if after is not None:
                sheet.claim(place, after, "time")
                times.whole_day |= kind == "whole_day"
                times.open_end |= kind == "open_end"


def _walk_in(sheet: Sheet) -> bool:
    """Whether `nå` says that they stand at the desk; not `allerede nå` or `nå på fredag`."""
    found = False
    for place in sheet.places("now"):
        if sheet.past(place, "not_now"):
            continue
        after = sheet.past(place, "now")
        onwards = after is not None and sheet.past(after, "and") and _goes_on_from_now(sheet, after + 1)
        if after is not None and sheet.word(place) == "no" and not (onwards or _nynorsk_now(sheet, after)):
            continue
        if after is None or sheet.past(place - 1, "not_now") or sheet.word(after) in ("på", "som"):
            continue
        if sheet.word(after) in ("og", "och", "and", "å") and not onwards:
            continue
        sheet.claim(place, after, "time")
        found = True
    return found


def _goes_on_from_now(sheet: Sheet, place: int) -> bool:
    """Whether after `nå og` it is said how long: `nå og ut dagen`, `no og til 16`."""
    return sheet.owner[place : place + 1] == ["time"] or sheet.word(place) in ("til", "till", "fram", "frem", "framåt")


def _nynorsk_now(sheet: Sheet, after: int) -> bool:
    """Whether `no` before this place is the nynorsk *now*, by what follows."""
    if sheet.owner[after:][:1] in (["room"], ["people"]):
        return True
    return not sheet.english() and (
        after >= len(sheet) or sheet.sign(after) in ("?", ",", ".", "!", ":") or sheet.word(after) in ("til", "fram")
    )


def read_time(text: str) -> time | None:
    """The time that a short text names (`14`, `1430`, `halv tre`, `7 pm`, `kvart på seks`); None when it is no time."""
    sheet = Sheet(text.strip()[:100])
    part = _part(sheet)
    found = clock_at(sheet, skip_leads(sheet, 0))
    if found is None:
        return None
    clock, after = found
    rest = [place for place in range(after, len(sheet)) if sheet.free(place) and sheet.sign(place) not in (".", ",")]
    if any(not sheet.past(place, "filler") for place in rest):
        return None
    if clock.twelve and part is None and clock.minutes >= 420:
        return as_time(clock.minutes)
    minutes = settle_alone(clock, part)[0]
    return as_time(minutes) if minutes is not None else None
