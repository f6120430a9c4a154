"""Values on the command line, read as the booking line reads them."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desk.domain.notices import Notice, Refused
from desk.domain.times import refuse_beyond_calendar
from desk.words import clean


def a_date(text: str, now: datetime, zone: ZoneInfo) -> date:
    """The date that a text means.

    Raises `Refused`: missing_date, with the candidates when it may be several; no_such_day for a mistyped year.
    """
    written = clean(text)
    try:
        found: Sequence[date] = [date.fromisoformat(written)]
    except ValueError:
        from desk.intake.dates import read_date

        found = read_date(written, now.astimezone(zone).date())
    if len(found) != 1:
        raise Refused(Notice("missing_date", {"dates": found} if found else {}))
    refuse_beyond_calendar(found[0])
    return found[0]


def an_instant(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The instant that a time, alone or after a date, means. Raises `Refused`: missing_start, missing_date."""
    from desk.domain.times import at
    from desk.intake.times import read_time

    written = clean(text).replace("T", " ")
    today = now.astimezone(zone).date()
    day_text, _space, time_text = written.rpartition(" ")
    clock = read_time(time_text)
    if clock is None:
        raise Refused(Notice("missing_start"))
    return at(a_date(day_text, now, zone) if day_text else today, clock, zone)
