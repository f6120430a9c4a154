"""How long: `2 t`, `i to timer`, `halvannen time`, `1,5 time`, `90 min`, `for two and a half hours`."""

from datetime import timedelta

from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set

_SHIFTS = word_set(
    "later earlier senere seinere seinare tidligere tidlegare senare tidigare lenger lengre longer längre ekstra extra "
    "fram frem bakover tilbake forward back"
)
"""After these a length is how much earlier, later or longer, and not how long."""
LONGEST = timedelta(hours=72)
_LEADS = word_set(". i for om in på varer varar lasts in about ca cirka rundt omtrent for varighet lengde")


def durations(sheet: Sheet) -> timedelta | None:
    """The first length of time said, claimed on the sheet; the others stay for the note."""
    for place in range(len(sheet)):
        if not sheet.free(place):
            continue
        found = duration_at(sheet, place)
        if found is None:
            continue
        length, after = found
        if (
            not timedelta(0) < length <= LONGEST
            or sheet.past(after, "ago")
            or sheet.past(after, "before")
            or sheet.word(after) in _SHIFTS
            or _minutes_to(sheet, after)
            or _relative(sheet, place)
        ):
            continue
        begin = place
        while begin > 0 and sheet.free(begin - 1) and sheet.word(begin - 1) in _LEADS and not sheet.glued(begin):
            begin -= 2 if sheet.word(begin - 1) == "." else 1
        sheet.claim(begin, sheet.after_dot(after), "duration")
        return length
    return None


def from_now(sheet: Sheet) -> bool:
    """Whether the length that was read says when it begins: `om en time`, `in half an hour`."""
    return "duration" in sheet.owner and sheet.words[sheet.owner.index("duration")] in ("om", "in")


def _relative(sheet: Sheet, place: int) -> bool:
    """`om to timer` says when, `to timer før` how much earlier; neither says how long."""
    return sheet.word(place - 1) in ("hver", "every", "kvar", "varje")


def _minutes_to(sheet: Sheet, place: int) -> bool:
    """Whether the minutes before this place count to an hour: `ti minutter over ti`."""
    hour = sheet.past(place, "past") or sheet.past(place, "to_hour")
    if hour is None or sheet.word(place) == "før":
        return False
    return sheet.number(hour) is not None or sheet.past(hour, "half_before") is not None


def duration_at(sheet: Sheet, place: int) -> tuple[timedelta, int] | None:
    """The length that begins here, and the place after it."""
    fixed = sheet.means(place, "hour_amount")
    if fixed is not None and isinstance(fixed[0], int) and fixed[0] < 200:
        return timedelta(minutes=fixed[0]), fixed[1]
    if sheet.glued(place) and (sheet.sign(place - 1) in (".", ":", "/", ",") or sheet.word(place - 1) == "h"):
        return None
    amount = _amount(sheet, place)
    if amount is None:
        return None
    minutes, after = amount
    unit = sheet.means(after, "unit")
    if unit is None or unit[0] not in ("minute", "quarter", "hour") or sheet.till_letter(after):
        return None
    if sheet.word(after) == "h" and sheet.sign(place - 1) == "-" and sheet.glued(place):
        return None
    end = unit[1]
    if sheet.word(after) == "h" and sheet.glued(end) and sheet.digits(end):
        return (timedelta(hours=minutes, minutes=int(sheet.digits(end))), end + 1) if minutes < 5 else None
    if sheet.tokens[after].text == "H" or (sheet.word(after) == "h" and sheet.glued(after) and minutes >= 13):
        return None
    if sheet.word(after) == "t" and "o" in (sheet.word(end), sheet.sign(end) == "." and sheet.word(end + 1)):
        return None
    scale = {"minute": 1, "quarter": 15, "hour": 60}[str(unit[0])]
    total = minutes * scale
    if unit[0] == "hour":
        total, end = _and_more(sheet, total, end)
    return timedelta(minutes=round(total)), end


def _amount(sheet: Sheet, place: int) -> tuple[float, int] | None:
    """A number that may have a half: `1,5`, `1 1/2`, `to og en halv`."""
    found = sheet.number(place)
    if found is None:
        if sheet.word(place) in ("a", "an", "halv", "half", "½"):
            return (0.5 if sheet.word(place) in ("halv", "half", "½") else 1.0), place + 1
        return None
    value, after = float(found[0]), found[1]
    if (
        sheet.sign(after) in (",", ".")
        and sheet.glued(after)
        and sheet.glued(after + 1)
        and len(sheet.digits(after + 1)) <= 2
        and sheet.digits(after + 1)
    ):
        return value + float("0." + sheet.digits(after + 1)), after + 2
    if sheet.word(after) == "½":
        return value + 0.5, after + 1
    if sheet.digits(after) == "1" and sheet.sign(after + 1) == "/" and sheet.digits(after + 2) == "2":
        return value + 0.5, after + 3
    if (
        sheet.word(after) in ("og", "och", "and", "å")
        and sheet.word(after + 1) in ("en", "ein", "a", "ei")
        and sheet.word(after + 2) in ("halv", "half")
    ):
        return value + 0.5, after + 3
    if sheet.sign(after) == "-" and (upper := sheet.number(after + 1)) is not None and sheet.past(upper[1], "unit"):
        return float(upper[0]), upper[1]
    if sheet.word(after) in ("hele", "heile", "hela", "full", "whole"):
        after += 1
    return value, after


def _and_more(sheet: Sheet, minutes: float, place: int) -> tuple[float, int]:
    """`en time og et kvarter`, `2 t 30 min`, `an hour and a half`."""
    at = sheet.skip(place, "and") if sheet.word(place) in ("og", "och", "and") else sheet.after_dot(place)
    if sheet.word(at) in ("en", "ein", "a", "ei") and sheet.word(at + 1) in ("halv", "half"):
        return minutes + 30, at + 2
    more = sheet.number(at)
    if more is None and sheet.word(at) in ("et", "eit", "ett", "a"):
        more = (1, at + 1)
    if more is None:
        return minutes, place
    unit = sheet.means(more[1], "unit")
    if unit is not None and unit[0] in ("minute", "quarter") and isinstance(unit[0], str):
        return minutes + more[0] * (1 if unit[0] == "minute" else 15), unit[1]
    return minutes, place
