"""Values on the command line, read as the booking line reads them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from desk.domain.notices import Notice, Refused
from desk.words import clean


def a_date(text: str, now: datetime, zone: ZoneInfo) -> date:
    """The date that a text means. Raises `Refused("missing_date")`, with the candidates when it may be several."""
    written = clean(text)
    try:
        return date.fromisoformat(written)
    except ValueError:
        pass
    from desk.intake.dates import read_date

    found = read_date(written, now.astimezone(zone).date())
    if len(found) != 1:
        raise Refused(Notice("missing_date", {"dates": found} if found else {}))
    return found[0]
