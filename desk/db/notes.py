"""Queries about handover notes and signed days."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desk.db.database import Reader, instant, instant_or_none
from desk.domain.closing import Found, Line, SignedOff


@dataclass(frozen=True, slots=True)
class Note:
    """What one shift tells the next."""

    text: str
    by: str
    at: datetime


def latest(reader: Reader, branch_id: int) -> Note | None:
    """The last handover note."""
    rows = reader.rows(
        "select text, written_by, written_at from handover_note where branch_id = :branch order by id desc limit 1",
        branch=branch_id,
    )
    return Note(rows[0][0], rows[0][1], instant(rows[0][2])) if rows and rows[0][0] else None


def signed(reader: Reader, branch_id: int, day: date) -> SignedOff | None:
    """The last reconciliation that was signed for a day."""
    rows = reader.rows(
        """select id, signed_by, signed_at from reconciliation
        where branch_id = :branch and day = :day order by id desc limit 1""",
        branch=branch_id,
        day=day.isoformat(),
    )
    if not rows:
        return None
    lines = reader.rows(
        "select tag, found, room, holder, due_back from reconciliation_line where reconciliation_id = :id",
        id=rows[0][0],
    )
    return SignedOff(
        rows[0][0],
        day,
        rows[0][1],
        instant(rows[0][2]),
        tuple(Line(row[0], Found(row[1]), row[2], row[3], due_back=instant_or_none(row[4])) for row in lines),
    )


def unsigned_day(reader: Reader, branch_id: int, zone: ZoneInfo, today: date) -> date | None:
    """The last earlier day on which something was done at the desk, if nobody signed it off."""
    midnight = datetime.combine(today, datetime.min.time(), zone)
    rows = reader.rows(
        "select at from log where at < :midnight and act <> 'setup' order by id desc limit 1", midnight=midnight
    )
    if not rows:
        return None
    worked = instant(rows[0][0]).astimezone(zone).date()
    found = reader.rows(
        "select 1 from reconciliation where branch_id = :branch and day >= :day",
        branch=branch_id,
        day=worked.isoformat(),
    )
    return None if found else worked
