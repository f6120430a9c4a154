"""Dates and times in sentences, on the branch's wall clock."""

from datetime import date, datetime

from desk.domain.hours import Hours
from desk.domain.times import Interval
from desk.language import Language


def moment(at: datetime, speech: Language, hours: Hours) -> str:
    """An instant as a weekday, a date and a time: `fredag 27. november kl. 15.00`."""
    local = hours.local(at)
    return speech.text("{day} at {time}").format(day=speech.day(local.date()), time=speech.time(local))


def span(start: datetime, end: datetime, speech: Language, hours: Hours) -> str:
    """A stretch of time with its day: `fredag 27. november 10.00–12.00`, with both days when it crosses midnight."""
    first, last = hours.local(start), hours.local(end)
    if _ends_that_day(first, last):
        return f"{speech.day(first.date())} {speech.hours(first, last)}"
    return f"{speech.day(first.date())} {speech.time(first)} – {speech.day(last.date())} {speech.time(last)}"


def key_by(by: datetime, start: datetime, today: date, speech: Language) -> str:
    """Until when a key is to be fetched: `15.00` for what begins today, and for another day `i dag 15.00`, `tir 15.00`.

    Both moments are in the branch's zone.
    """
    if by.date() == today and start.date() != today:
        return f"{speech.text('today')} {speech.time(by)}"
    return speech.moment(by, today)


def clock_span(interval: Interval, day: date, speech: Language, hours: Hours) -> str:
    """A stretch of time as it shows on one day: what lies on another day is named with its weekday."""
    first, last = hours.local(interval.start), hours.local(interval.end)
    if first.date() == day and _ends_that_day(first, last):
        return speech.hours(first, last)
    return f"{_clock(first, day, speech)}–{_clock(last, day, speech)}"


def just_taken(minutes: object, speech: Language) -> str:
    """How long ago others came first, in minutes; nothing when that is not known or long ago."""
    if not isinstance(minutes, int):
        return ""
    if minutes == 0:
        return speech.text("It was taken less than a minute ago.")
    return speech.count("It was taken {n} minute ago.", "It was taken {n} minutes ago.", minutes)


def _clock(at: datetime, day: date, speech: Language) -> str:
    return speech.time(at) if at.date() == day else f"{speech.weekday_short(at.date())} {speech.time(at)}"


def _ends_that_day(first: datetime, last: datetime) -> bool:
    midnight = (last.hour, last.minute) == (0, 0) and (last.date() - first.date()).days == 1
    return first.date() == last.date() or midnight
