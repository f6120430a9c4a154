"""Dates and times as one says them on the phone."""

from datetime import date, datetime

from desk.language import N_, Language

DAYS = (
    N_("first"),
    N_("second"),
    N_("third"),
    N_("fourth"),
    N_("fifth"),
    N_("sixth"),
    N_("seventh"),
    N_("eighth"),
    N_("ninth"),
    N_("tenth"),
    N_("eleventh"),
    N_("twelfth"),
    N_("thirteenth"),
    N_("fourteenth"),
    N_("fifteenth"),
    N_("sixteenth"),
    N_("seventeenth"),
    N_("eighteenth"),
    N_("nineteenth"),
    N_("twentieth"),
    N_("twenty-first"),
    N_("twenty-second"),
    N_("twenty-third"),
    N_("twenty-fourth"),
    N_("twenty-fifth"),
    N_("twenty-sixth"),
    N_("twenty-seventh"),
    N_("twenty-eighth"),
    N_("twenty-ninth"),
    N_("thirtieth"),
    N_("thirty-first"),
)

HOURS = (
    N_("midnight"),
    N_("one"),
    N_("two"),
    N_("three"),
    N_("four"),
    N_("five"),
    N_("six"),
    N_("seven"),
    N_("eight"),
    N_("nine"),
    N_("ten"),
    N_("eleven"),
    N_("twelve"),
    N_("thirteen"),
    N_("fourteen"),
    N_("fifteen"),
    N_("sixteen"),
    N_("seventeen"),
    N_("eighteen"),
    N_("nineteen"),
    N_("twenty"),
    N_("twenty-one"),
    N_("twenty-two"),
    N_("twenty-three"),
)

MINUTES = {
    5: N_("five past {hour}"),
    10: N_("ten past {hour}"),
    15: N_("a quarter past {hour}"),
    20: N_("twenty past {hour}"),
    25: N_("twenty-five past {hour}"),
    30: N_("half past {hour}"),
    35: N_("twenty-five to {next}"),
    40: N_("twenty to {next}"),
    45: N_("a quarter to {next}"),
    50: N_("ten to {next}"),
    55: N_("five to {next}"),
}
"""Minutes past an hour; a translation may use `{hour}`, `{next}` (the hour after), or both."""

PARTS = (
    (5, N_("at night")),
    (9, N_("in the morning")),
    (12, N_("before noon")),
    (18, N_("in the afternoon")),
    (24, N_("in the evening")),
)
"""Parts of the day, each with the hour that it ends at."""


def day(at: date, speech: Language) -> str:
    """Weekday and date in words: `tirsdag første desember`."""
    return speech.text("{weekday} the {ordinal} of {month}").format(
        weekday=speech.weekday(at), ordinal=speech.text(DAYS[at.day - 1]), month=speech.month(at.month)
    )


def clock(at: datetime, speech: Language) -> str:
    """The time as it is said without the part of the day: `halv ni`. The datetime is in the branch's zone."""
    if at.minute and at.minute not in MINUTES:
        return speech.time(at)
    hour, following = _twelve(at.hour, speech), _twelve(at.hour + 1, speech)
    return speech.text(MINUTES[at.minute]).format(hour=hour, next=following) if at.minute else hour


def part_of_day(at: datetime, speech: Language) -> str:
    """When of the day it is: `om kvelden`; nothing at noon and midnight, which say it themselves."""
    if at.hour in (0, 12) and not at.minute:
        return ""
    return next(speech.text(words) for until, words in PARTS if at.hour < until)


def from_to(start: datetime, end: datetime, speech: Language) -> str:
    """A span as it is said: `fra seks til halv ni om kvelden`, with both parts of the day where they differ."""
    before, after = part_of_day(start, speech), part_of_day(end, speech)
    first = clock(start, speech) if before == after else f"{clock(start, speech)} {before}".strip()
    return speech.text("from {start} to {end}").format(start=first, end=f"{clock(end, speech)} {after}".strip())


def on_the_clock(at: datetime, speech: Language) -> str:
    """A time that must not be mistaken, on the 24-hour clock: `klokka femten`, `klokka 10.30`.

    English has no such clock aloud: `at three o'clock in the afternoon`.
    """
    if speech.code == "en" and at.hour > 12 and not at.minute:
        return f"at {_twelve(at.hour, speech)} o'clock {part_of_day(at, speech)}"
    said = speech.time(at) if at.minute else speech.text(HOURS[at.hour])
    return speech.text("at {clock} o'clock").format(clock=said) if not at.minute else _digital(said, speech)


def _digital(said: str, speech: Language) -> str:
    return speech.text("at {clock}").format(clock=said)


def _twelve(hour: int, speech: Language) -> str:
    hour %= 24
    return speech.text(HOURS[hour]) if hour == 0 else speech.text(HOURS[(hour - 1) % 12 + 1])
