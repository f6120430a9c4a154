"""Queries about handover notes and signed days."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desk.db.database import Reader, Row, instant, instant_or_none
from desk.domain.closing import Found, Line, Reopened, SignedOff


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


def signatures(reader: Reader, branch_id: int, day: date) -> tuple[SignedOff, ...]:
    """The reconciliations that were signed for a day, in their order, also those that were reopened."""
    rows = reader.rows(
        """select r.id, r.signed_by, r.signed_at, o.reopened_by, o.reopened_at, o.reason from reconciliation r
        left join reopening o on o.reconciliation_id = r.id
        where r.branch_id = :branch and r.day = :day order by r.id""",
        branch=branch_id,
        day=day.isoformat(),
    )
    return tuple(_signed(reader, day, row) for row in rows)


def signed(reader: Reader, branch_id: int, day: date) -> SignedOff | None:
    """The reconciliation that was signed last for a day, unless it was reopened."""
    found = signatures(reader, branch_id, day)
    return found[-1] if found and found[-1].reopened is None else None


def _signed(reader: Reader, day: date, row: Row) -> SignedOff:
    lines = reader.rows(
        "select tag, found, room, holder, due_back from reconciliation_line where reconciliation_id = :id", id=row[0]
    )
    return SignedOff(
        row[0],
        day,
        row[1],
        instant(row[2]),
        tuple(Line(line[0], Found(line[1]), line[2], line[3], due_back=instant_or_none(line[4])) for line in lines),
        Reopened(row[3], instant(row[4]), row[5]) if row[4] is not None else None,
    )


def unsigned_day(reader: Reader, branch_id: int, zone: ZoneInfo, today: date) -> date | None:
    """The last earlier day on which something was done at the desk, if nobody signed it off and left it so."""
    midnight = datetime.combine(today, datetime.min.time(), zone)
    rows = reader.rows(
        "select at from log where at < :midnight and act <> 'setup' order by id desc limit 1", midnight=midnight
    )
    if not rows:
        return None
    worked = instant(rows[0][0]).astimezone(zone).date()
    found = reader.rows(
        """select 1 from reconciliation r where r.branch_id = :branch and r.day >= :day
        and not exists (select 1 from reopening o where o.reconciliation_id = r.id)""",
        branch=branch_id,
        day=worked.isoformat(),
    )
    return None if found else worked
