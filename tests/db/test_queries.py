"""What the queries cost: none reads the whole history, and an act is a handful of statements."""

import contextlib
import re
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import event

from desk.db import people as people_rows
from desk.db.database import MOST_ROWS, SqliteReader, bound
from desk.domain.turned_away import TurnedAway
from desk.services import bookings, changes, closing, days, history, keys, line, people, statistics, turned_away
from desk.services.counter import Counter
from tests.conftest import Book, at, wanted

GROWING = (
    "booking",
    "person",
    "person_word",
    "log",
    "key_loan",
    "key_loan_booking",
    "log_booking",
    "reconciliation",
    "turned_away",
)
"""The tables that grow with the years."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, object]]]:
    """Every query that the plain reader is asked from now on, with its values."""
    seen: list[tuple[str, dict[str, object]]] = []
    rows = SqliteReader.rows

    def noted(self: SqliteReader, sql: str, **parameters: object) -> list[tuple[object, ...]]:
        seen.append((sql, bound(parameters)))
        return rows(self, sql, **parameters)

    monkeypatch.setattr(SqliteReader, "rows", noted)
    return seen


def plan(counter: Counter, sql: str, values: dict[str, object]) -> list[str]:
    """SQLite's plan for a query, line by line."""
    path = counter.database.path
    assert path is not None
    connection = sqlite3.connect(path)
    try:
        return [row[3] for row in connection.execute(f"explain query plan {sql}", values)]
    finally:
        connection.close()


def full_scans(steps: list[str], sql: str) -> list[str]:
    """The steps that read all of a growing table, also under its short name in the query."""
    aliases = {
        alias: table for table, alias in re.findall(rf"\b({'|'.join(GROWING)}) (?!join|where|on|order)(\w+)", sql)
    }
    named = {**{table: table for table in GROWING}, **aliases}
    return [
        step
        for step in steps
        if (found := re.match(r"SCAN (\w+)", step)) and found[1] in named and "USING INDEX ux_key_loan_open" not in step
    ]


READS: dict[str, Callable[[Counter], object]] = {
    "the day screen": days.look,
    "another day": lambda c: days.show(c, date(2019, 3, 3)),
    "the key board": days.board,
    "a check while typing": lambda c: bookings.check(c, wanted("2026-12-01 18:00", "20:00", phone="90000401")),
    "a check of a taken slot": lambda c: bookings.check(c, wanted("2026-12-01 10:00", "12:00")),
    "a card": lambda c: bookings.card(c, 1),
    "a name": lambda c: people.find(c, "berit moen"),
    "a number": lambda c: people.find(c, "90000401"),
    "the closing list": closing.closing_list,
    "the yearly count": lambda c: statistics.count(c, date(2026, 1, 1), date(2026, 12, 31)),
}


@pytest.mark.parametrize("what", READS)
def test_no_question_reads_the_whole_history(
    counter: Counter, book: Book, asked: list[tuple[str, dict[str, object]]], what: str
) -> None:
    """Twenty years of bookings are not felt: every growing table is entered by an index."""
    taken = book("2026-12-01 10:00", "11:00", phone="90000401")
    keys.hand_out(counter, [taken.id])
    del asked[:]
    READS[what](counter)
    assert asked
    for sql, values in asked:
        if sql.startswith(("begin", "commit", "pragma")):
            continue
        assert full_scans(plan(counter, sql, values), sql) == [], sql


def test_the_full_scan_of_a_growing_table_would_be_noticed(counter: Counter) -> None:
    """The measure itself works, with and without a short name."""
    for sql in ("select * from booking b where b.remark = 'x'", "select count(*) from log where act <> 'y'"):
        assert full_scans(plan(counter, sql, {}), sql) != []


def test_what_a_reader_remembers_has_a_bound(counter: Counter, book: Book) -> None:
    book("2026-12-01 10:00", "12:00")
    for number in range(1000):
        days.show(counter, date(2026, 1, 1) + number * timedelta(days=1))
    with counter.reading() as reader:
        assert isinstance(reader, SqliteReader)
        assert sum(len(answer) + 1 for answer in reader._answers.values()) <= MOST_ROWS
        assert len(reader._answers) > 100


def test_the_overlap_guard_looks_at_one_booking(counter: Counter) -> None:
    """The query inside the trigger, as it stands in the database, is a search in the index of live bookings."""
    with counter.reading() as reader:
        (trigger,) = reader.rows("select sql from sqlite_master where name = 'booking_overlap_insert'")
    inner = re.search(r"\(\s*(select ends_at.*?limit 1)\)", trigger[0], re.DOTALL)
    assert inner
    sql = re.sub(r"new\.(\w+)", r":\1", inner[1])
    steps = plan(counter, sql, {"room_id": 1, "ends_at": 2, "id": 3})
    assert steps == ["SEARCH booking USING INDEX ix_booking_live (room_id=? AND starts_at<?)"]


def test_a_second_word_reads_nobody_whom_it_does_not_find(
    counter: Counter, book: Book, asked: list[tuple[str, dict[str, object]]]
) -> None:
    """Behind a common name, the few who are meant are found in the index of words, before any person is read."""
    for hour in range(10, 16):
        book(f"2026-12-01 {hour}:00", f"{hour}:30", name="Kari", phone=f"900001{hour}")
    with counter.reading() as reader:
        assert people_rows.matching(reader, "kari") != ()
        assert people_rows.matching(reader, "kari nor") == ()
    read: list[int] = []

    def is_read(person: int) -> bool:
        read.append(person)
        return True

    sql, values = asked[-1]
    with contextlib.closing(sqlite3.connect(counter.database.path or "")) as connection:
        connection.create_function("is_read", 1, is_read)
        connection.execute(sql.replace("forgotten_at is null", "is_read(id)"), values).fetchall()
        assert read == []
        connection.execute(sql.replace("forgotten_at is null", "is_read(id)"), {**values, "from1": "k", "to1": "l"})
        assert read != []


def test_a_day_that_was_read_ahead_costs_nothing_more(counter: Counter, book: Book) -> None:
    book("2026-12-01 10:00", "12:00")
    statements: list[str] = []
    days.look_ahead(counter, date(2026, 12, 1))
    with counter.reading() as reader:
        assert isinstance(reader, SqliteReader)
        reader.connection.set_trace_callback(statements.append)
    for day in (date(2026, 12, 1), date(2026, 12, 2)):
        del statements[:]
        shown = days.show(counter, day)
        assert [sql for sql in statements if "booking" in sql] == [] if shown.bookings else statements != []


def test_what_the_first_name_needs_of_the_disk_is_read_before_it_is_typed(
    counter: Counter, asked: list[tuple[str, dict[str, object]]]
) -> None:
    """All of the index that names are looked up in, not a smaller one that would count the rows as well."""
    line.get_ready(counter)
    assert [plan(counter, sql, values) for sql, values in asked] == [
        ["SEARCH person_word USING COVERING INDEX sqlite_autoindex_person_word_1 (word>?)"]
    ]


def test_undo_finds_the_last_act_by_the_desk(counter: Counter, book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk that has never done anything does not read the whole log."""
    book("2026-12-01 10:00", "11:00")
    sql = """select id from log where desk = :desk and act in ('take') and undoes is null
        and not exists (select 1 from log u where u.undoes = log.id) order by id desc limit 1"""
    assert full_scans(plan(counter, sql, {"desk": "x"}), sql) == []


@pytest.fixture
def statements(any_counter: Counter) -> Iterator[list[str]]:
    """The statements that acts run from now on: as the driver of a file traces them, or as the engine of a server."""
    seen: list[str] = []
    if any_counter.database.path:
        driver = any_counter.database.writer.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)

        def trace(statement: str) -> None:
            turn = statement.casefold().startswith(("begin", "commit", "pragma"))
            text = statement.partition(" VALUES ")[0]
            if not turn and text not in seen[-1:]:  # a trigger, or another row of the same, shows as it once more
                seen.append(text)

        driver.set_trace_callback(trace)
        yield seen
        driver.set_trace_callback(None)
        return

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    event.listen(any_counter.database.engine, "before_cursor_execute", note)
    yield seen
    event.remove(any_counter.database.engine, "before_cursor_execute", note)


MOST = {
    "take": 11,
    "take for somebody new": 13,
    "change": 19,
    "cancel": 7,
    "hand out": 12,
    "take back": 8,
    "undo": 9,
    "used": 7,
    "turned away": 2,
}


def test_to_ask_whether_anything_has_changed_is_one_statement(any_counter: Counter, statements: list[str]) -> None:
    """Twice a second from every desk: a step in an index of a server, and none at all on a file."""
    changes.token(any_counter)
    assert statements == [] if any_counter.database.path else ["select coalesce(max(id), 0) from log"]


@pytest.mark.parametrize("what", MOST)
def test_an_act_is_a_handful_of_statements(any_counter: Counter, book: Book, statements: list[str], what: str) -> None:
    """However many bookings there are: the number does not grow with the day."""
    acts: dict[str, Callable[[int, str], object]] = {
        "take": lambda number, day: book(f"2026-12-{day} 20:00", "21:00"),
        "take for somebody new": lambda number, day: book(
            f"2026-12-{day} 21:00", "22:00", name=f"Kari {day} Nordmann", group="Songlaget", phone=f"900000{day}"
        ),
        "change": lambda number, day: bookings.change(
            any_counter,
            seen := bookings.get(any_counter, number),
            replace(seen.as_wanted(), ends_at=at(f"2026-12-{day} 11:30")),
        ),
        "cancel": lambda number, day: bookings.cancel(any_counter, number),
        "hand out": lambda number, day: keys.hand_out(any_counter, [number], "14-1"),
        "take back": lambda number, day: keys.take_back(any_counter, "14-1"),
        "undo": lambda number, day: history.undo(any_counter),
        "used": lambda number, day: bookings.mark_used(any_counter, [number]),
        "turned away": lambda number, day: turned_away.note(any_counter, TurnedAway(date(2026, 12, int(day)))),
    }
    counted = []
    for day, others in (("01", 1), ("02", 9)):
        mine = book(f"2026-12-{day} 10:00", "11:00")
        for hour in range(others):
            book(f"2026-12-{day} {15 + hour // 2}:{30 * (hour % 2):02d}", f"{15 + hour // 2}:{30 * (hour % 2) + 29}")
        if what == "take back":
            keys.hand_out(any_counter, [mine.id], "14-1")
        del statements[:]
        acts[what](mine.id, day)
        counted.append(len(statements))
        if what == "hand out":
            keys.take_back(any_counter, "14-1")
    assert counted[0] == counted[1]
    queue = 0 if any_counter.database.path else 1  # writers of a server stand in a queue
    assert counted[0] <= MOST[what] + queue, statements
