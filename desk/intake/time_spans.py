"""Where times stand in a text: spans, and single times that a word or their form shows to be times."""

from msgspec import Struct

from desk.intake.activities import is_purpose_word
from desk.intake.clock import Clock, clock_at
from desk.intake.company import ARTICLES
from desk.intake.date_figures import month_here
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set
from desk.intake.weekdays import monday_here

MOST_TIMES = 40
"""Times looked for in one text."""
_HEDGES = word_set(
    "om lag ved sånn some say maybe typ about rundt ca around kring runt omkring cirka circa omtrent roughly ungefär"
)


class Said(Struct):
    """A span or a single time in the text."""

    place: int
    after: int
    start: Clock | None = None
    end: Clock | None = None
    from_to: bool = False
    """Said as `fra … til …`, which in a change may be the old start and the new one."""

    @property
    def whole(self) -> bool:
        """Whether both ends were said."""
        return self.start is not None and self.end is not None


def find_times(sheet: Sheet, *, ends: bool = False) -> list[Said]:
    """Every time in the text, in order, claimed on the sheet; with `ends` a `til 16` beside a span is one too."""
    said: list[Said] = []
    place = 0
    while place < len(sheet) and len(said) < MOST_TIMES:
        found = _span(sheet, place) or _single(sheet, place) if sheet.free(place) else None
        if found is None:
            place += 1
            continue
        sheet.claim(found.place, found.after, "time")
        said.append(found)
        place = found.after
    for each in [each for each in said if each is not said[0] and said[0].whole and _left_over(sheet, each)]:
        sheet.release(each.place, each.after)
        said.remove(each)
    if not ends and any(each.start is not None and each.end is not None for each in said):
        for each in [each for each in said if each.start is None and each.end is not None and not each.end.spoken]:
            if each.after - each.place == 2 and sheet.words[each.place] in ("til", "till", "for", "to"):
                sheet.release(each.place, each.after)
                said.remove(each)
    return said


def _left_over(sheet: Sheet, said: Said) -> bool:
    """Whether a second span counts people: the `3-4` of one digit each that stands alone where nothing is moved."""
    bare = said.after - said.place == 3 and all(len(sheet.tokens[at].text) == 1 for at in range(said.place, said.after))
    ends = said.after >= len(sheet) or not sheet.tokens[said.after].letters
    either = any(sheet.past(at, "or") for at in range(max(0, said.place - 4), said.place))
    return bare and ends and said.whole and not either and not sheet.places("move") and not sheet.places("extend")


def _span(sheet: Sheet, place: int) -> Said | None:
    """`14-16`, `kl 14.30 til 16`, `mellom 9 og 11`, `from noon till 3`."""
    at, marked, between = _leads(sheet, place)
    first = clock_at(sheet, at)
    if first is None or counts_something(sheet, first[1]):
        return None
    joint = first[1]
    if sheet.sign(joint) == "." and sheet.glued(joint) and not sheet.digits(joint + 1):
        joint += 1
    if sheet.sign(joint) == ",":
        joint += 1
    second_at = _joint(sheet, joint, between=between)
    if second_at is None and _digital(sheet, at) and _digital(sheet, joint) and not sheet.glued(joint):
        second_at = joint
    if second_at is None:
        return None
    dash = sheet.sign(second_at - 1) == "-"
    second_at = skip_leads(sheet, second_at)
    second = clock_at(sheet, second_at)
    if second is None or (second[0].meridiem is None and counts_something(sheet, second[1])):
        return None
    if dash and not sheet.glued(second_at) and sheet.glued(second_at - 1) and not _plausible(first[0], second[0]):
        return None
    if (
        sheet.glued(second[1])
        and sheet.sign(second[1]) in (".", "/")
        and sheet.glued(second[1] + 1)
        and sheet.digits(second[1] + 1)
    ):
        return None
    if not dash and not marked and not (first[0].spoken or second[0].spoken) and not _time_like(sheet, at, second[1]):
        return None
    return Said(place, second[1], first[0], second[0], from_to=not dash and sheet.past(place, "from") is not None)


def _digital(sheet: Sheet, place: int) -> bool:
    """Whether hours and minutes in figures stand here, two of which side by side are a span: `18.00 20.00`."""
    return (
        bool(sheet.digits(place))
        and sheet.sign(place + 1) in (":", ".")
        and sheet.glued(place + 1)
        and len(sheet.digits(place + 2)) == 2
        and sheet.glued(place + 2)
    )


def _plausible(first: Clock, second: Clock) -> bool:
    """Whether `18- 20` is a span with a loose dash and not an open end followed by a head count."""
    return second.spoken or second.minutes > first.minutes


def _time_like(sheet: Sheet, place: int, after: int) -> bool:
    """A span of two bare numbers in words or with `til` is a time unless something else is counted with it."""
    return not any(sheet.past(after, kind) for kind in ("person", "unit", "month", "age")) and sheet.word(
        place
    ) not in ("en", "et", "a")


def _leads(sheet: Sheet, place: int) -> tuple[int, bool, bool]:
    """The place after `fra kl ca`, whether such a word stood there, and whether it was `mellom`."""
    between = sheet.past(place, "between") is not None
    at = skip_leads(sheet, place)
    return at, at > place, between


def skip_leads(sheet: Sheet, place: int) -> int:
    """The place after `fra kl ca` and the like."""
    at = place
    for _ in range(5):
        before = at
        for kind in ("between", "clock", "from", "about"):
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
    if sheet.till_letter(place):
        return place + 1
    if between and (sheet.past(place, "and") is not None or word in ("og", "and", "och")):
        return place + 1
    return None


def counts_something(sheet: Sheet, place: int) -> bool:
    """Whether the number before this place counts people, ages or days instead of hours."""
    if sheet.words[place : place + 3] == ["t", "o", "m"]:
        return False
    if sheet.word(place) in ("folk", "staff") and is_purpose_word(sheet.word(place + 1)):
        return False
    unit = sheet.means(place, "unit")
    if (
        unit is not None
        and sheet.word(place) != "h"
        and not sheet.tokens[place].text.istitle()
        and not sheet.past(place, "to_date")
        and not sheet.till_letter(place)
    ):
        return True
    if sheet.past(place, "month") is not None and month_here(sheet, place):
        return True
    owned = sheet.sign(place + 1) == "'" and sheet.glued(place + 1) and is_purpose_word(sheet.word(place + 2))
    if (
        sheet.past(place, "person") is not None
        and not owned
        and "people" not in sheet.owner
        and not monday_here(sheet, place)
    ):
        return True
    return any(sheet.past(place, kind) for kind in ("age", "school_class"))


def _single(sheet: Sheet, place: int) -> Said | None:
    """`kl 14`, `fra 17 og utover`, `18-`, `til 19`, `halv seks`: one end of the time only."""
    until = sheet.past(place, "until_mark") or _by_then(sheet, place)
    if (
        until is not None
        and sheet.past(until, "from") is None
        and not (sheet.word(place) == "by" and not sheet.english())
    ):
        moved = _span(sheet, until)
        if moved is not None:
            return Said(place, moved.after, moved.start, moved.end)
        end = skip_leads(sheet, until)
        found = clock_at(sheet, end) if not _article(sheet, end) else None
        if found is not None and not counts_something(sheet, found[1]) and not _date_like(sheet, found[1]):
            return Said(place, found[1], end=found[0])
    at = skip_leads(sheet, place)
    found = clock_at(sheet, at)
    if found is None or counts_something(sheet, found[1]) or _date_like(sheet, found[1]) or _article(sheet, at):
        return None
    clock, after = found
    if sheet.sign(after) == "-" and not (sheet.glued(after + 1) and after + 1 < len(sheet)):
        if sheet.glued(after) or at > place or clock.spoken:
            return Said(place, after + 1, clock)
        return None
    in_its_part = clock.minutes <= 720 and bool(sheet.digits(at)) and _in_a_part(sheet, after)
    marked = in_its_part or not all(word in _HEDGES or word == "." for word in sheet.words[place:at])
    marked |= sheet.corrects(at - 1) and any(sheet.past(back, "instead_of") for back in range(max(0, at - 8), at))
    replaced = sheet.past(after, "instead_of")
    swapped = replaced is not None and clock_at(sheet, replaced) is not None and clock.minutes >= 420
    if not marked and not clock.spoken and not swapped and not (at > place and _only_a_time(sheet, after)):
        return None
    if (
        not marked
        and not clock.meridiem
        and sheet.digits(at)
        and len(sheet.digits(at)) in (3, 4)
        and not _bare_four(sheet, at)
    ):
        return None
    return Said(place, after, clock)


def _by_then(sheet: Sheet, place: int) -> int | None:
    """The place after the `før` of `før kl 11`, which ends it; not of `ikke før 11`, nor of `en time før kl 11`."""
    after = sheet.past(place, "before") or sheet.past(place, "deadline")
    if after is None or sheet.word(place - 1) in _NOT or sheet.past(place - 1, "unit"):
        return None
    return after


_NOT = word_set("ikke ikkje ikkj inte ej not never tidligst tidlegast tidigast")


def _article(sheet: Sheet, place: int) -> bool:
    """Whether the word for one is the article of a noun, as in `til et lite foredrag`."""
    if sheet.word(place) not in ARTICLES or not sheet.free(place + 1) or not sheet.tokens[place + 1].letters:
        return False
    kinds = ("instead_of", "part", "till", "and", "relative", "weekday", "room", "ampm", "oclock", "on", "or")
    return not any(sheet.past(place + 1, kind) for kind in kinds)


def _only_a_time(sheet: Sheet, after: int) -> bool:
    """Whether what follows a bare number shows that it is an hour: `rundt 6 og utover`, `ca 7 om kvelden`."""
    return (
        sheet.word(after) in ("og", "and", "onwards", "ish", "tiden", "tida")
        or sheet.past(after, "part") is not None
        or sheet.owner[after : after + 1] in (["date"], ["part"])
    )


def _in_a_part(sheet: Sheet, place: int) -> bool:
    """Whether `om kvelden` or `in the afternoon` was said right after a number, which then is the hour."""
    return sheet.owner[place : place + 1] == ["part"] and sheet.word(place) in ("om", "in", "på", "at", "this")


def _bare_four(sheet: Sheet, place: int) -> bool:
    """Whether four bare digits are a time and not a year or a code."""
    digits = sheet.digits(place)
    return (
        len(digits) == 4
        and (not digits.startswith(("19", "202")) or (digits in ("1900", "1930") and _beside_day(sheet, place)))
        and not sheet.glued(place)
        and (not sheet.glued(place + 1) or (sheet.sign(place + 1) in (",", ";") and not sheet.glued(place + 2)))
    )


def _beside_day(sheet: Sheet, place: int) -> bool:
    """Whether a day stands before this place, a comma aside."""
    before = place - 2 if sheet.sign(place - 1) == "," else place - 1
    return before >= 0 and sheet.owner[before] == "date"


def _date_like(sheet: Sheet, after: int) -> bool:
    return (
        sheet.sign(after) in (".", "/")
        and sheet.glued(after)
        and bool(sheet.digits(after + 1))
        and sheet.glued(after + 1)
    )
