"""Queries about parked lines and the slots that they hold."""

from datetime import datetime, timedelta
from typing import NamedTuple

from desk.db.database import Reader, instant
from desk.domain.bookings import Hold
from desk.domain.times import Interval

HELD_FOR = timedelta(minutes=15)
"""How long a parked line holds its slot; the line itself stays."""


class Parked(NamedTuple):
    """A half-typed line that was put aside, with where its cursor stood."""

    id: int
    text: str
    cursor: int
    by: str
    at: datetime


_PARKED = """
select id, text, cursor, parked_by, parked_at from parked_line
where branch_id = :branch and desk = :desk and resumed_at is null order by id desc"""


def parked_at(reader: Reader, branch_id: int, desk: str) -> tuple[Parked, ...]:
    """The lines parked at this desk, the last first."""
    rows = reader.rows(_PARKED, branch=branch_id, desk=desk)
    return tuple(Parked(row[0], row[1], row[2], row[3], instant(row[4])) for row in rows)


_HOLDS = """
select room_id, starts_at, ends_at, parked_by, desk, parked_at from parked_line
where branch_id = :branch and resumed_at is null and room_id is not null
    and parked_at > :oldest and starts_at < :end and ends_at > :start order by id"""


def holds(reader: Reader, branch_id: int, within: Interval, now: datetime) -> tuple[Hold, ...]:
    """The slots that parked lines of any desk still hold."""
    rows = reader.rows(_HOLDS, branch=branch_id, oldest=now - HELD_FOR, start=within.start, end=within.end)
    return tuple(
        Hold(row[0], Interval(instant(row[1]), instant(row[2])), row[3], row[4], instant(row[5]) + HELD_FOR)
        for row in rows
    )
