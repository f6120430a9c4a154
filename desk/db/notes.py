"""Queries about handover notes, and the day that nobody signed. The day screen asks them."""

from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from desk.db.database import Reader, instant


class Note(NamedTuple):
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


_LAST_DONE = """
select at from log where at < :midnight and act not in ('setup', 'forget', 'mail', 'send') order by id desc limit 1"""
# The other acts the program does by itself, also while nobody is there.


def unsigned_day(reader: Reader, branch_id: int, zone: ZoneInfo, today: date) -> date | None:
    """The last earlier day on which somebody did something at the desk, if nobody signed it off and left it so."""
    midnight = datetime.combine(today, datetime.min.time(), zone)
    rows = reader.rows(_LAST_DONE, midnight=midnight)
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
