"""Queries about the reconciliations that were signed."""

from datetime import date

from desk.db.database import Reader, Row, instant, instant_or_none
from desk.domain.closing import Found, Line, Reopened, SignedOff


def of_day(reader: Reader, branch_id: int, day: date) -> tuple[SignedOff, ...]:
    """The reconciliations that were signed for a day, in their order, also those that were reopened."""
    rows = reader.rows(
        """select r.id, r.signed_by, r.signed_at, o.reopened_by, o.reopened_at, o.reason from reconciliation r
        left join reopening o on o.reconciliation_id = r.id
        where r.branch_id = :branch and r.day = :day order by r.id""",
        branch=branch_id,
        day=day.isoformat(),
    )
    return tuple(_signed(reader, day, row) for row in rows)


def last_of_day(reader: Reader, branch_id: int, day: date) -> SignedOff | None:
    """The reconciliation that was signed last for a day, unless it was reopened."""
    found = of_day(reader, branch_id, day)
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
