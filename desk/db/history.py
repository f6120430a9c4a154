"""Reading the log."""

from datetime import datetime

from msgspec import Struct

from desk.db.database import Reader, Row, instant
from desk.db.journal import ENTRIES, Entry, entry


class Told(Struct, frozen=True):
    """One line of a history: when, whose initials, what was done, and whether it was undone later."""

    at: datetime
    by: str
    act: str
    old: dict[str, object]
    new: dict[str, object]
    undone: bool
    key: str = ""


def of_booking(reader: Reader, booking_id: int) -> tuple[Told, ...]:
    """A booking's log with that of its key loans, the oldest first."""
    sql = f"""{ENTRIES} where booking_id = :booking
        or id in (select log_id from log_booking where booking_id = :booking) order by id"""
    entries = [entry(row) for row in reader.rows(sql, booking=booking_id)]
    return tuple(_told(reader, e, booking_id) for e in entries)


def last_of_booking(reader: Reader, booking_id: int) -> Entry | None:
    """The last line of a booking's log."""
    sql = f"""{ENTRIES} where booking_id = :booking
        or id in (select log_id from log_booking where booking_id = :booking) order by id desc limit 1"""
    rows = reader.rows(sql, booking=booking_id)
    return entry(rows[0]) if rows else None


_PLACED = """
select at from log where act in ('take', 'move', 'series', 'series_move')
    and (booking_id = :booking or id in (select log_id from log_booking where booking_id = :booking))
    and not exists (select 1 from log u where u.undoes = log.id) order by id desc limit 1"""


def placed_at(reader: Reader, booking_id: int) -> datetime | None:
    """When a booking was put where it stands; None when the log does not tell."""
    rows = reader.rows(_PLACED, booking=booking_id)
    return instant(rows[0][0]) if rows else None


def bookings_of(reader: Reader, told: Entry) -> list[int]:
    """The bookings that an entry is about, the first one first."""
    also = [row[0] for row in reader.rows("select booking_id from log_booking where log_id = :id", id=told.id)]
    return [*([told.booking_id] if told.booking_id is not None else []), *sorted(also)]


def last_undoable(reader: Reader, desk: str, acts: tuple[str, ...]) -> Entry | None:
    """The last act of this desk that can be undone and has not been."""
    listed = ", ".join(f"'{act}'" for act in acts)
    rows: list[Row] = reader.rows(
        f"""{ENTRIES} where desk = :desk and act in ({listed}) and undoes is null and changes <> '[]'
        and not exists (select 1 from log u where u.undoes = log.id) order by id desc limit 1""",
        desk=desk,
    )
    return entry(rows[0]) if rows else None


def _told(reader: Reader, told: Entry, booking_id: int) -> Told:
    changes = [c for c in told.changes if c.table == "booking" and c.id == booking_id]
    undone = bool(reader.rows("select 1 from log where undoes = :id", id=told.id))
    tags = reader.rows("select tag from key where id = :id", id=told.key_id) if told.key_id else []
    return Told(
        at=told.at,
        by=told.by,
        act=told.act,
        old=dict(changes[0].old or {}) if changes else {},
        new=dict(changes[0].new) if changes else {},
        undone=undone,
        key=str(tags[0][0]) if tags else "",
    )
