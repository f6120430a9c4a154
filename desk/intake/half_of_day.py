"""Which half of the day a time lies in, when its words alone do not tell.

A bare 1–6 is in the afternoon and is read back; a bare 7–9 may be morning or evening and is asked for, never guessed.
"""

from msgspec.structs import replace

from desk.intake.clock import Clock

DAY = 1440
"""Minutes of a day."""


def settle(start: Clock | None, end: Clock | None, part: str | None) -> tuple[int | None, int | None, bool, bool]:
    """Start and end in minutes, whether the half of the day is open, and whether the afternoon was assumed."""
    if start is None:
        if end is None:
            return None, None, False, False
        last, unsure, assumed = settle_alone(end, part)
        return None, last, unsure, assumed
    if end is None:
        first, unsure, assumed = settle_alone(start, part)
        return first, None, unsure, assumed
    start, end = _evening(start, part), _evening(end, part)
    if end.meridiem and not start.meridiem and (start.twelve or (start.one_digit and start.minutes < 720)):
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
    if not end.twelve and end.minutes < 420:
        return start.later(), end.minutes, False, False
    if start.minutes < 420:
        first = start.later()
        return first, _next_after(first, end), False, True
    morning_end = end.minutes if end.minutes > start.minutes else end.later()
    evening_length = (end.minutes - start.minutes) % 720 or 720
    late = start.minutes < 540 and end.twelve and start.minutes < end.minutes <= 660 and evening_length <= 240
    if late:
        return None, None, True, False
    return start.minutes, morning_end, False, False


def _evening(clock: Clock, part: str | None) -> Clock:
    """`7.30` as the evening that was said with it."""
    late = clock.one_digit and clock.minutes < 720 and part in ("evening", "night")
    return replace(clock, minutes=clock.later(), one_digit=False) if late and not clock.meridiem else clock


def _before_meridiem(start: Clock, end: Clock) -> tuple[int, int]:
    """`2-4pm`, `11-1pm`: the first half takes the second's half of the day unless it would lie after it."""
    same = start.minutes % 720 + (720 if end.meridiem == "pm" else 0)
    if same < end.minutes or end.minutes == 0:
        return same, end.minutes
    return (same - 720) % DAY, end.minutes


def _next_after(first: int, end: Clock) -> int:
    """The end as the first such time after the start."""
    if end.one_digit and not end.twelve and 720 <= first < end.minutes + 720:
        return end.minutes + 720
    if not end.twelve and not (end.minutes == 720 and first >= 720 and not end.spoken):
        return end.minutes
    options = sorted(((option - first) % DAY or DAY, option) for option in (end.minutes, (end.minutes + 720) % DAY))
    return options[0][1]


def _in_part(clock: Clock, part: str) -> int:
    """The time in the part of the day that was said."""
    if not clock.twelve:
        return clock.minutes
    if part == "night":
        return clock.minutes if clock.minutes < 420 else clock.later()
    if part == "noon":
        return clock.later() if clock.minutes < 360 else clock.minutes
    if part in ("morning", "forenoon"):
        return clock.minutes
    return clock.later()


def settle_alone(clock: Clock, part: str | None) -> tuple[int | None, bool, bool]:
    """A time by itself, in minutes; whether its half of the day is open; whether the afternoon was assumed."""
    clock = _evening(clock, part)
    if not clock.twelve or clock.minutes >= 720:
        return clock.minutes, False, False
    if part is not None:
        return _in_part(clock, part), False, False
    if clock.minutes < 420:
        return clock.later(), False, True
    if clock.minutes >= 600:
        return clock.minutes, False, False
    return None, True, False
