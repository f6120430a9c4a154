"""One time of day: `14.30`, `1430`, `kl 2`, `halv tre`, `kvart på seks`, `ti på halv fire`, `half past two`, `noon`."""

from msgspec import Struct
from msgspec.structs import replace

from desk.intake.sheet import Sheet


class Clock(Struct, frozen=True):
    """A time as said: `twelve` when it may be either half of the day, `meridiem` when am or pm was said with it."""

    minutes: int
    twelve: bool = False
    meridiem: str | None = None
    spoken: bool = False
    """Said with more than a bare number of one or two digits, so that it needs no other sign of being a time."""
    one_digit: bool = False
    """`8.30`, which is the morning unless it ends what begins in the afternoon."""

    def later(self) -> int:
        """The same time in the second half of the day."""
        return self.minutes + 720 if self.minutes < 720 else self.minutes


def clock_at(sheet: Sheet, place: int) -> tuple[Clock, int] | None:
    """The time that begins here, and the place after it.

    A bare number counts as a time too: who asks must know that one is expected.
    """
    if not sheet.free(place):
        return None
    for reader in (_word, _relative_to_hour, _half, _digital, _four_digits, _hour):
        found = reader(sheet, place)
        if found is not None:
            return _with_meridiem(sheet, *found)
    return None


_HEDGE_ENDINGS = ("ish", "tida", "tiden", "tia", "tid")
"""What makes an hour in figures roughly so: `6ish`, `17-tida`."""


def _with_meridiem(sheet: Sheet, clock: Clock, after: int) -> tuple[Clock, int]:
    hedge = after + 1 if sheet.sign(after) == "-" else after
    if sheet.word(hedge) == "ish" or (
        sheet.word(hedge) in _HEDGE_ENDINGS and sheet.glued(hedge) and sheet.glued(after)
    ):
        clock, after = replace(clock, spoken=True), hedge + 1
    at = sheet.skip(after, "oclock") if not sheet.past(after, "unit") or sheet.word(after) in ("h", "o") else after
    if at > after and sheet.word(after) == "h" and sheet.digits(at) and sheet.glued(at) and len(sheet.digits(at)) == 2:
        minutes = int(sheet.digits(at))
        if minutes < 60 and clock.minutes % 60 == 0:
            return Clock(clock.minutes + minutes, spoken=True), at + 1
    if sheet.word(at) in ("a", "p") and sheet.glued(at) and not sheet.past(at, "person"):
        half = 0 if sheet.word(at) == "a" else 720
        return Clock(clock.minutes % 720 + half, meridiem="am" if half == 0 else "pm", spoken=True), at + 1
    found = sheet.means(at, "ampm")
    if found is not None and clock.minutes <= 780:
        if found[0] == "am":
            return Clock(clock.minutes % 720, meridiem="am", spoken=True), found[1]
        return Clock(clock.minutes % 720 + 720, meridiem="pm", spoken=True), found[1]
    if at > after:
        return Clock(clock.minutes, clock.twelve, spoken=True), at
    return clock, after


def _word(sheet: Sheet, place: int) -> tuple[Clock, int] | None:
    around = sheet.means(place, "around_hour")
    if around is not None and isinstance(around[0], int):
        return Clock(around[0] * 60 % 1440, twelve=_is_twelve(around[0]), spoken=True), around[1]
    found = sheet.means(place, "time_word")
    if found is None or not isinstance(found[0], tuple) or sheet.compound(found[1] - 1):
        return None
    return Clock(found[0][0] * 60 % 1440, spoken=True), found[1]


def _is_twelve(hour: int) -> bool:
    return 1 <= hour <= 11


def _hour_number(sheet: Sheet, place: int) -> tuple[int, int] | None:
    digits = sheet.digits(place)
    if digits:
        return (int(digits), place + 1) if len(digits) <= 2 and int(digits) <= 24 else None
    found = sheet.number(place)
    return found if found is not None and found[0] <= 24 else None


def _noon(sheet: Sheet, place: int) -> tuple[int, int] | None:
    """The twelve or twenty-four that `quarter to noon` counts to."""
    found = sheet.means(place, "time_word")
    return (found[0][0], found[1]) if found is not None and isinstance(found[0], tuple) else None


def _half(sheet: Sheet, place: int) -> tuple[Clock, int] | None:
    """`halv tre` is 14.30, British `half two` too."""
    before = sheet.past(place, "half_before")
    if before is not None:
        found = _hour_number(sheet, before)
        if found is None or sheet.past(found[1], "unit"):
            return None
        hour = found[0]
        return Clock((hour * 60 - 30) % 1440, twelve=2 <= hour <= 12 or hour == 1, spoken=True), found[1]
    past = sheet.past(place, "half_past")
    if past is not None:
        found = _hour_number(sheet, past)
        if found is None or sheet.past(found[1], "unit"):
            return None
        return Clock(found[0] * 60 % 1440 + 30, twelve=_is_twelve(found[0]), spoken=True), found[1]
    return None


def _relative_to_hour(sheet: Sheet, place: int) -> tuple[Clock, int] | None:
    """`kvart på seks`, `ti over to`, `fem over halv sju`, `twenty to four`."""
    quarter = sheet.means(place, "quarter_clock")
    if quarter is not None and isinstance(quarter[0], int):
        minutes, after = quarter[0], quarter[1]
    else:
        found = sheet.number(place)
        if found is None or not 1 <= found[0] <= 29:
            return None
        minutes, after = found
        unit = sheet.means(after, "unit")
        after = unit[1] if unit is not None and unit[0] == "minute" else after
        if sheet.word(place) in ("en", "et", "a"):
            return None
    past, to_hour = sheet.past(after, "past"), sheet.past(after, "to_hour")
    if past is None and to_hour is None:
        return None
    if (
        past is None
        and sheet.word(after) in ("to", "till", "til", "before", "før", "of", "i")
        and not _may_count_to(sheet, place, minutes, quarter is not None)
    ):
        return None
    at = past or to_hour or after
    sign = 1 if past is not None else -1
    half = _half(sheet, at)
    if half is not None:
        return Clock((half[0].minutes + sign * minutes) % 1440, twelve=half[0].twelve, spoken=True), half[1]
    hour = _hour_number(sheet, at) or _noon(sheet, at)
    if hour is None or hour[0] == 0 or sheet.past(hour[1], "unit") or sheet.past(hour[1], "month"):
        return None
    if sheet.glued(hour[1]) and sheet.sign(hour[1]) in (".", ":", "/", "-") and sheet.digits(hour[1] + 1):
        return None
    said = hour[0] * 60 + sign * minutes
    return Clock(said % 1440, twelve=hour[0] <= 12 and not (hour[0] == 12 and sign > 0), spoken=True), hour[1]


def _may_count_to(sheet: Sheet, place: int, minutes: int, quarter: bool) -> bool:
    """Whether `ten to four` counts minutes, for `to` also means *until*: five, ten, twenty, 25 and quarters do."""
    if quarter:
        return True
    if sheet.digits(place):
        return minutes in (20, 25) and sheet.word(place + 1) == "to" and sheet.english()
    joint = {sheet.word(place + 1), sheet.word(place + 2)}
    if "i" in joint:
        return minutes in (5, 10, 20, 25)
    ends = sheet.word(place) in ("five", "ten") and sheet.word(place - 1) in ("at", "till", "until", "to")
    return "to" in joint and (minutes in (20, 25) or ends or "duration" in sheet.owner)


def _digital(sheet: Sheet, place: int) -> tuple[Clock, int] | None:
    """`14.30`, `9:30`, `14.00.00`; one digit before it is a morning hour from 7, else either half of the day."""
    hour = sheet.digits(place)
    if not 0 < len(hour) <= 2 or sheet.sign(place + 1) not in (".", ":", "'", ";"):
        return None
    minute = sheet.digits(place + 2)
    if (
        len(minute) != 2
        or not sheet.glued(place + 1)
        or not sheet.glued(place + 2)
        or int(hour) > 24
        or int(minute) > 59
    ):
        return None
    if sheet.glued(place) and sheet.sign(place - 1) in (".", "/", ":") and sheet.past(place - 2, "clock") is None:
        return None
    after = place + 3
    if sheet.sign(after) == ":" and sheet.glued(after) and len(sheet.digits(after + 1)) == 2 and sheet.glued(after + 1):
        after += 2
    elif sheet.sign(after) in (".", "/") and sheet.glued(after) and sheet.digits(after + 1) and sheet.glued(after + 1):
        return None
    twelve = len(hour) == 1 and 1 <= int(hour) <= 6
    return Clock((int(hour) * 60 + int(minute)) % 1440, twelve, spoken=True, one_digit=len(hour) == 1), after


def _four_digits(sheet: Sheet, place: int) -> tuple[Clock, int] | None:
    """`1400`, `0930`, and `930` where a time is expected."""
    digits = sheet.digits(place)
    if len(digits) not in (3, 4) or (sheet.glued(place) and sheet.sign(place - 1) in (".", "/", ":")):
        return None
    hour, minute = int(digits[:-2]), int(digits[-2:])
    if hour > 24 or minute > 59 or minute % 5 or (hour == 24 and minute):
        return None
    short = len(digits) == 3
    twelve = short and 1 <= hour <= 6
    return Clock((hour * 60 + minute) % 1440, twelve, spoken=not short, one_digit=short), place + 1


def _hour(sheet: Sheet, place: int) -> tuple[Clock, int] | None:
    """`14`, `09`, `fjorten`, `to`; with a number of minutes in words after it, `fjorten tretti`, `two thirty`."""
    found = _hour_number(sheet, place)
    if place + 1 < len(sheet) and sheet.tokens[place + 1].text == "H" and sheet.glued(place + 1):
        return None
    after_dot = sheet.sign(place - 1) in (".", "/", ":") and sheet.past(place - 2, "clock") is None
    if found is None or (sheet.digits(place) and sheet.glued(place) and after_dot):
        return None
    hour, after = found
    written = sheet.digits(place)
    if not written:
        minutes = sheet.number(after)
        if (
            minutes is not None
            and minutes[0] in (15, 30, 45, 20, 40, 50, 10)
            and not sheet.digits(after)
            and not _counts(sheet, minutes[1])
        ):
            return Clock((hour * 60 + minutes[0]) % 1440, twelve=_is_twelve(hour), spoken=True), minutes[1]
    exact = len(written) == 2 and written.startswith("0")
    return Clock(hour * 60 % 1440, twelve=_is_twelve(hour) and not exact), after


def _counts(sheet: Sheet, place: int) -> bool:
    return any(sheet.past(place, kind) for kind in ("person", "unit", "past", "month"))
