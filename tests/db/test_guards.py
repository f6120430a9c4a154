"""What the database itself refuses, whoever writes: plain SQL with the services bypassed, on both databases."""

import contextlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import exc

from desk.db import schema
from desk.services import bookings, closing, keys
from desk.services.counter import Counter
from tests.conftest import Book, at


@pytest.fixture
def sql(any_counter: Counter) -> Iterator[sa.Connection]:
    """A connection that writes without any of the program's rules; every statement is committed."""
    with any_counter.database.engine.connect() as connection:
        yield connection


def run(connection: sa.Connection, text: str, **values: object) -> list[tuple[Any, ...]]:
    """Run one statement in a transaction of its own, and return its rows."""
    with connection.begin():
        done = connection.execute(sa.text(text), values)
        return [tuple(row) for row in done] if done.returns_rows else []


@contextlib.contextmanager
def refused(part: str) -> Iterator[None]:
    """The database refuses, and says why in these words."""
    with pytest.raises(exc.DBAPIError) as said:
        yield
    assert part in str(said.value.orig)


def add(connection: sa.Connection, start: str, end: str, room: int = 3, status: str = "booked") -> int:
    """Insert a booking with plain SQL; times on 1 December. Returns its number."""
    run(connection, "insert into person (identity) select 'x' where not exists (select 1 from person)")
    found = run(
        connection,
        "insert into booking (room_id, person_id, starts_at, ends_at, agreed_end, status, audience, channel, staffed)"
        " select :room, min(id), :start, :end, :end, :status, 'ANN', 'desk', :no from person returning id",
        room=room,
        start=int(at(f"2026-12-01 {start}").timestamp()),
        end=int(at(f"2026-12-01 {end}").timestamp()),
        status=status,
        no=False,
    )
    return int(found[0][0])


OVERLAPS = {
    "identical": ("12:00", "14:00"),
    "same start": ("12:00", "12:30"),
    "same end": ("13:30", "14:00"),
    "within": ("12:30", "13:30"),
    "around": ("11:00", "15:00"),
    "over the start": ("11:59", "12:01"),
    "over the end": ("13:59", "14:01"),
}
FREE = {"before": ("11:00", "12:00"), "after": ("14:00", "15:00"), "far": ("18:00", "19:00")}


@pytest.mark.parametrize("status", ["booked", "held", "used"])
@pytest.mark.parametrize("how", OVERLAPS)
def test_an_overlapping_insert_is_refused(sql: sa.Connection, how: str, status: str) -> None:
    """Between two neighbours, whatever the live status."""
    add(sql, "09:00", "10:00")
    add(sql, "12:00", "14:00", status=status)
    add(sql, "16:00", "17:00")
    with refused("booking_overlap"):
        add(sql, *OVERLAPS[how])
    assert run(sql, "select count(*) from booking") == [(3,)]


@pytest.mark.parametrize("how", FREE)
def test_touching_and_free_times_are_allowed(sql: sa.Connection, how: str) -> None:
    """Half-open: an end may be a start."""
    add(sql, "12:00", "14:00")
    add(sql, *FREE[how])


def test_another_room_and_a_slot_that_is_not_live_are_free(sql: sa.Connection) -> None:
    """Cancelled bookings and no-shows hold nothing, and may themselves be written anywhere."""
    add(sql, "12:00", "14:00", status="cancelled")
    add(sql, "12:00", "14:00", status="no_show")
    add(sql, "12:00", "14:00")
    add(sql, "12:00", "14:00", room=2)
    add(sql, "12:00", "14:00", status="cancelled")


UPDATES = {
    "moved earlier": ("15:00", "16:00", "starts_at = starts_at - {0}, ends_at = ends_at - {0}"),
    "started earlier": ("15:00", "16:00", "starts_at = starts_at - {0}"),
    "moved later": (
        "10:00",
        "11:00",
        "starts_at = starts_at + {0}, ends_at = ends_at + {0}, agreed_end = ends_at + {0}",
    ),
    "ended later": ("10:00", "11:00", "ends_at = ends_at + {0}, agreed_end = ends_at + {0}"),
}


@pytest.mark.parametrize("how", UPDATES)
def test_an_update_into_another_booking_is_refused(sql: sa.Connection, how: str) -> None:
    """One second too far is refused; up to the very moment is allowed."""
    start, end, change = UPDATES[how]
    add(sql, "12:00", "14:00")
    mine = add(sql, start, end)
    with refused("booking_overlap"):
        run(sql, f"update booking set {change.format(3601)} where id = :id", id=mine)
    run(sql, f"update booking set {change.format(3600)} where id = :id", id=mine)


def test_an_update_of_room_or_status_into_another_booking_is_refused(sql: sa.Connection) -> None:
    """Moving into a taken room, and bringing a cancelled booking back to life."""
    add(sql, "12:00", "14:00")
    elsewhere = add(sql, "13:00", "15:00", room=2)
    gone = add(sql, "13:00", "15:00", status="cancelled")
    with refused("booking_overlap"):
        run(sql, "update booking set room_id = 3 where id = :id", id=elsewhere)
    for status in ("booked", "held", "used"):
        with refused("booking_overlap"):
            run(sql, "update booking set status = :status where id = :id", id=gone, status=status)
    run(sql, "update booking set room_id = 1 where id = :id", id=elsewhere)
    run(sql, "update booking set status = 'no_show' where id = :id", id=gone)


def test_a_booking_may_be_changed_where_it_stands(sql: sa.Connection) -> None:
    """It does not overlap itself."""
    mine = add(sql, "12:00", "14:00")
    run(sql, "update booking set ends_at = ends_at - 60, status = 'used', room_id = 3 where id = :id", id=mine)


@pytest.mark.parametrize(
    "change",
    [
        "ends_at = starts_at",
        "ends_at = starts_at - 60",
        "agreed_end = ends_at - 60",
        "status = 'maybe'",
        "room_id = 99",
    ],
)
def test_a_booking_that_makes_no_sense_is_refused(sql: sa.Connection, change: str) -> None:
    """No length, a negative one, an agreed end before the end, an unknown status or room."""
    mine = add(sql, "12:00", "14:00")
    with pytest.raises(exc.IntegrityError):
        run(sql, f"update booking set {change} where id = :id", id=mine)


def test_times_as_text_are_refused(database_path: Path, counter: Counter, book: Book) -> None:
    """SQLite would keep them, and compare them as later than every number: a hidden double booking."""
    book("2026-12-01 12:00", "14:00")
    with contextlib.closing(sqlite3.connect(database_path)) as connection:
        for change in ("ends_at = '2026-12-01T14:30', agreed_end = 'z'", "agreed_end = '2026-12-01 15:00'"):
            with pytest.raises(sqlite3.IntegrityError, match="whole seconds"):
                connection.execute(f"update booking set {change}")
        with pytest.raises(sqlite3.IntegrityError, match="whole seconds"):
            connection.execute(
                "insert into booking (room_id, person_id, starts_at, ends_at, agreed_end, status, audience, channel,"
                " staffed) select room_id, person_id, '2026-12-01 12:00', '2026-12-01 13:00', 'z', 'booked', '', '', 0"
                " from booking"
            )


def test_a_key_is_in_one_hand_at_a_time(sql: sa.Connection) -> None:
    """A second open loan of a key is refused; after the first is closed it is not."""
    out = "insert into key_loan (key_id, holder, out_at, out_by) values (1, 'Ola', :now, 'SI')"
    run(sql, out, now=1000)
    with pytest.raises(exc.IntegrityError):
        run(sql, out, now=2000)
    run(sql, "update key_loan set closed_at = 3000, returned = 'desk', returned_at = 3000")
    run(sql, out, now=4000)
    with pytest.raises(exc.IntegrityError):
        run(sql, "update key_loan set closed_at = null, returned = null, returned_at = null where out_at = 1000")


@pytest.mark.parametrize("change", ["closed_at = 2000", "returned = 'desk'", "returned_at = 999"])
def test_a_loan_is_either_open_or_closed_and_ends_after_it_began(sql: sa.Connection, change: str) -> None:
    """Half a return is none."""
    run(sql, "insert into key_loan (key_id, holder, out_at, out_by) values (1, 'Ola', 1000, 'SI')")
    with pytest.raises(exc.IntegrityError):
        run(sql, f"update key_loan set {change}")


FINAL = [
    "delete from booking",
    "delete from log",
    "update log set act = 'other'",
    "update log set by_whom = ''",
    "update log set at = at + 1",
    "update log set warned = 'x'",
    "update log set changes = '[1]'",
    "update log set booking_id = null",
    "delete from reconciliation",
    "update reconciliation set signed_by = 'XX'",
    "update reconciliation set signed_at = 0",
    "delete from reconciliation_line",
    "update reconciliation_line set found = 'hangs'",
    "update reconciliation_line set holder = 'Per'",
    "update reconciliation_line set due_back = 0",
    "update reconciliation_line set tag = tag || 'x'",
]


@pytest.mark.parametrize("change", FINAL)
def test_the_log_the_signed_days_and_the_bookings_are_kept(
    any_counter: Counter, sql: sa.Connection, book: Book, change: str
) -> None:
    """Nothing of them can be changed or deleted, not even with plain SQL."""
    taken = book("2026-12-01 12:00", "14:00", "Rom 4", name="Ola Bakken")
    keys.hand_out(any_counter, [taken.id])
    closing.sign_off(any_counter, ["4-2"])
    before = [run(sql, f"select * from {t} order by 1, 2") for t in ("log", "reconciliation_line", "booking")]
    with refused(""):
        run(sql, change)
    after = [run(sql, f"select * from {t} order by 1, 2") for t in ("log", "reconciliation_line", "booking")]
    assert before == after


def test_names_can_be_removed_from_the_log_and_the_signed_days(
    any_counter: Counter, sql: sa.Connection, book: Book
) -> None:
    """Personal data must be removable when its time is over: only that, and only by emptying it."""
    keys.hand_out(any_counter, [book("2026-12-01 12:00", "14:00", "Rom 4").id])
    closing.sign_off(any_counter, [])
    run(sql, "update log set changes = '[]'")
    run(sql, "update reconciliation_line set holder = ''")
    assert run(sql, "select count(*) from log where changes <> '[]'") == [(0,)]


def test_the_log_tells_every_change_with_who_when_and_what(any_counter: Counter, book: Book) -> None:
    """Old and new values, so that the table can be rebuilt from it."""
    taken = book("2026-12-01 12:00", "14:00", people=3)
    bookings.cancel(any_counter, taken.id, "syk")
    with any_counter.reading() as reader:
        rows = reader.rows(
            "select act, by_whom, desk, at, changes from log where booking_id = :id order by id", id=taken.id
        )
    assert [row[:4] for row in rows] == [
        (act, "SI", "desk", int(at("2026-11-27 10:21").timestamp())) for act in ("take", "cancel")
    ]
    table, row_id, old, new = json.loads(rows[1][4])[0]
    assert (table, row_id) == ("booking", taken.id)
    assert old == {"status": "booked", "cancel_reason": "", "version": 1}
    assert new == {"status": "cancelled", "cancel_reason": "syk", "version": 2}


def test_every_table_has_its_rows_kept_apart_by_a_key() -> None:
    """No table without a primary key."""
    assert [table.name for table in schema.metadata.sorted_tables if not table.primary_key.columns] == []
