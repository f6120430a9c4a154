"""Spoken corrections: `lørdag 6., nei, søndag 7.` takes back the Saturday before it says the Sunday."""

from collections.abc import Callable

from desk.intake.clock import clock_at
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set

_TAKES_BACK = word_set("nei næ nej no nope sorry unnskyld beklager orsak ursäkta förlåt rettelse retting rättelse")
_THEN = word_set(
    """
    forresten förresten vent vänta venta wait sorry unnskyld beklager jeg eg jag i mener meiner menar mean meant mente
    actually nei nej no det den make skulle være vera vara it on at på kl klokka altså alltså hang
    """
)
_WAITING = word_set("vent vänta venta wait forresten förresten actually altså alltså hang sorry unnskyld beklager")
"""After a `nei` these only say that something else comes."""
_FIGURE_ENDINGS = word_set("st nd rd th e a")
_REACH = 12
"""Tokens before the word that takes back among which the thing taken back stands."""


def claim_corrected(sheet: Sheet) -> None:
    """Claim what is taken back, so that only what was said instead is read."""
    for place, word in enumerate(sheet.words):
        if place and word in _TAKES_BACK and not (word == "no" and not _english_no(sheet, place)):
            _take_back(sheet, place)


def _english_no(sheet: Sheet, place: int) -> bool:
    """Whether `no` refuses, and is not the nynorsk for *now*."""
    return (sheet.sign(place - 1) == "," and sheet.sign(place + 1) == ",") or sheet.english()


def _take_back(sheet: Sheet, place: int) -> None:
    at = place + 1
    while sheet.word(at) in _WAITING and sheet.free(at):
        at += 1
    if at > place + 1:
        sheet.claim(place, at, "corrected")
    while at < len(sheet) and (sheet.sign(at) in (",", "-", ".") or sheet.word(at) in _THEN):
        at += 1
    for _ in range(2):
        new = next(((shape, end) for shape in _SHAPES if (end := shape(sheet, at)) is not None), None)
        if new is None:
            return
        shape, at = new
        for old in range(place - 1, max(-1, place - _REACH), -1):
            end = shape(sheet, old)
            if end is not None and end <= place:
                sheet.claim(old, end, "corrected")
                break
        while sheet.sign(at) == "," or sheet.past(at, "clock") or sheet.past(at, "from"):
            at += 1


def _day(sheet: Sheet, place: int) -> int | None:
    """A weekday or a word such as *tomorrow*, with the figures of its date."""
    after = sheet.past(place, "weekday") or sheet.past(place, "relative")
    if after is None:
        return None
    start = after + 1 if sheet.word(after) in ("den", "the", "d") else sheet.after_dot(after)
    return _figures(sheet, start) or after


def _figures(sheet: Sheet, place: int) -> int | None:
    """The figures of a date: `7.`, `7/12`, `7.12.`, `7th`, `7:e`, `7 december`."""
    if not sheet.digits(place):
        return None
    after = place + 1
    if sheet.glued(after) and sheet.word(after) in _FIGURE_ENDINGS:
        return sheet.skip(after + 1, "month")
    if sheet.sign(after) == ":" and sheet.word(after + 1) in _FIGURE_ENDINGS:
        return sheet.skip(after + 2, "month")
    if sheet.sign(after) in (".", "/") and sheet.glued(after):
        month = sheet.past(after + 1, "month")
        if month is None and sheet.glued(after + 1) and 0 < int(sheet.digits(after + 1) or 0) <= 12:
            month = sheet.after_dot(after + 2)
        return month or after + 1
    return sheet.past(after, "month")


def _span(sheet: Sheet, place: int) -> int | None:
    """From one time of day to another."""
    first = clock_at(sheet, place)
    if first is None:
        return None
    after = first[1]
    joint = after + 1 if sheet.sign(after) == "-" else sheet.past(after, "till")
    second = clock_at(sheet, joint) if joint is not None else None
    return second[1] if second else None


def _room(sheet: Sheet, place: int) -> int | None:
    after = sheet.past(place, "room")
    return after + 1 if after is not None and sheet.digits(after) else None


def _count(sheet: Sheet, place: int) -> int | None:
    number = sheet.number(place)
    return sheet.past(number[1], "person") if number else None


_SHAPES: tuple[Callable[[Sheet, int], int | None], ...] = (_day, _span, _room, _count, _figures)
