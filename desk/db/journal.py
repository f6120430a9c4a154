"""Writing: every act is one transaction, and the log row that tells of it is part of the same transaction."""

import contextlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from msgspec import Struct

from desk.db import schema
from desk.db.columns import Instant
from desk.db.compiled import ROW, insert_into, select_from, update_of
from desk.db.database import Database, Door, Row, bound, instant
from desk.db.engine import writing

Values = Mapping[str, Any]


class Change(Struct, frozen=True):
    """One row as it was and as it became. `old` is None for a new row; only changed values are kept otherwise."""

    table: str
    id: int
    old: Values | None
    new: Values


class Entry(Struct, frozen=True):
    """One line of the log."""

    id: int
    at: datetime
    by: str
    desk: str
    act: str
    booking_id: int | None
    key_id: int | None
    undoes: int | None
    warned: tuple[str, ...]
    changes: tuple[Change, ...]


@dataclass
class Act:
    """One thing done at the desk, while it is being done. What it writes is remembered for the log."""

    connection: sa.Connection
    name: str
    now: datetime
    by: str
    desk: str
    booking_id: int | None = None
    key_id: int | None = None
    undoes: int | None = None
    warned: tuple[str, ...] = ()
    changes: list[Change] = field(default_factory=list)
    also: list[int] = field(default_factory=list)
    noted: bool = False
    """Whether the log tells of the act though it tells of no row."""

    def __post_init__(self) -> None:
        self.door = Door(self.connection)
        self.rows = self.door.rows

    def about(self, *booking_ids: int) -> None:
        """Say which bookings the act is about, so that each of their histories tells of it."""
        for booking_id in booking_ids:
            if self.booking_id is None:
                self.booking_id = booking_id
            elif booking_id != self.booking_id and booking_id not in self.also:
                self.also.append(booking_id)

    def insert(self, table: sa.Table, **values: Any) -> int:  # noqa: ANN401
        """Add a row and return its id."""
        row_id = self.door.add_row(insert_into(table, tuple(values)), **values)
        self.changes.append(Change(table.name, row_id, None, values))
        return row_id

    def read(self, table: sa.Table, row_id: int, names: Iterable[str]) -> Values:
        """What these columns of a row hold now."""
        columns = tuple(names)
        (row,) = self.rows(select_from(table, columns), **{ROW: row_id})
        return _typed(table.name, dict(zip(columns, row, strict=True)))

    def update(self, table: sa.Table, row_id: int, **values: Any) -> None:  # noqa: ANN401
        """Change a row; only values that really differ are written and logged, and a new version alone is no change."""
        before = self.read(table, row_id, values)
        changed = {name: value for name, value in values.items() if before[name] != value}
        if changed.keys() - {"version"}:
            self.door.write_sql(update_of(table, tuple(changed)), **changed, **{ROW: row_id})
            self.changes.append(Change(table.name, row_id, {name: before[name] for name in changed}, changed))

    def link(self, table: sa.Table, rows: Iterable[Values]) -> None:
        """Add rows that belong to one that is already in the log, and need no line of their own."""
        if listed := list(rows):
            self.door.write_rows(insert_into(table, tuple(listed[0])), listed)


@contextlib.contextmanager
def act(database: Database, name: str, *, now: datetime, by: str, desk: str) -> Iterator[Act]:
    """One transaction that ends with its line in the log. Nothing is written when the block raises."""
    mark = uuid4().hex if database.path is None else ""
    with (
        writing(database, mark) as connection,
        acting(connection, name, now=now, by=by, desk=desk, mark=mark) as doing,
    ):
        yield doing


@contextlib.contextmanager
def acting(connection: sa.Connection, name: str, *, now: datetime, by: str, desk: str, mark: str = "") -> Iterator[Act]:
    """The same inside a transaction that is already open, so that many acts can be one."""
    doing = Act(connection, name, now, by, desk)
    yield doing
    if not (doing.changes or doing.noted):
        return
    line: dict[str, Any] = {
        "at": now,
        "by_whom": by,
        "desk": desk,
        "act": doing.name,
        "booking_id": doing.booking_id,
        "key_id": doing.key_id,
        "undoes": doing.undoes,
        "warned": ",".join(doing.warned),
        "changes": _written(doing.changes),
        "mark": mark or None,
    }
    log_id = doing.door.add_row(insert_into(schema.log, tuple(line)), **line)
    if doing.also:
        doing.link(schema.log_booking, [{"log_id": log_id, "booking_id": other} for other in doing.also])


ENTRIES = "select id, at, by_whom, desk, act, booking_id, key_id, undoes, warned, changes from log"


def entry(row: Row) -> Entry:
    """A row of `ENTRIES` as an entry."""
    warned = tuple(code for code in row[8].split(",") if code)
    return Entry(row[0], instant(row[1]), row[2], row[3], row[4], row[5], row[6], row[7], warned, _read(row[9]))


_AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _written(changes: Iterable[Change]) -> str:
    return _AS_JSON.encode([[c.table, c.id, _plain(c.old), _plain(c.new)] for c in changes])


def _plain(values: Values | None) -> Values | None:
    return None if values is None else bound(values)


def _read(text: str) -> tuple[Change, ...]:
    return tuple(
        Change(table, row_id, None if old is None else _typed(table, old), _typed(table, new or {}))
        for table, row_id, old, new in json.loads(text)
    )


def _typed(table: str, values: Values) -> Values:
    """Values as the databases and the log keep them, as the program knows them."""
    columns = schema.metadata.tables[table].c
    return {name: value if value is None else _kind(columns[name])(value) for name, value in values.items()}


def _kind(column: sa.Column[Any]) -> Callable[[Any], Any]:
    if isinstance(column.type, Instant):
        return instant
    return bool if isinstance(column.type, sa.Boolean) else _same


def _same(value: Any) -> Any:  # noqa: ANN401
    return value
