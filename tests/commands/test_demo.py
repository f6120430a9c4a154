"""`demo`: a believable fortnight, the same every time, and years of history for measuring."""

import random
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from desk.db import people
from desk.db.database import Database
from desk.domain.keys import KeyState
from desk.services import closing as closing_service
from desk.services import days, demo, demo_history
from desk.services.counter import Counter
from tests.commands.conftest import Desk
from tests.conftest import at, clock_text


def practice(tmp_path: Path, now: str, seed: int = 1) -> Counter:
    """A desk on a practice database as it stands at a time."""
    counter = Counter(Database(tmp_path / f"{now[:16].replace(':', '.')}-{seed}.db"), lambda: at(now))
    demo.prepare(counter, seed)
    return counter


def test_the_friday_opens_as_it_does_in_the_library(tmp_path: Path) -> None:
    counter = practice(tmp_path, "2026-11-27 09:48")
    view = days.look(counter)
    shown = [
        (booking.room, clock_text(booking.starts_at)[-5:], clock_text(booking.ends_at)[-5:], booking.called)
        for booking in view.day.bookings
    ]
    assert shown == [
        ("Rom 4", "10:00", "12:00", "Ole Kristian Haug"),
        ("Rom 8", "10:00", "11:30", "9B Lena skole"),
        ("Rom 4", "12:00", "14:00", "Eksamen NTNU"),
        ("Rom 8", "13:00", "15:00", "Elever 2STA"),
        ("Rom 14", "13:00", "15:00", "Songlaget"),
        ("Rom 14", "19:00", "21:00", "Lokallaget"),
    ]
    assert [key.tag for key in view.board.overdue()] == ["4-1"]
    assert clock_text(view.board.due(view.board.overdue()[0])) == "2026-11-26 15:00"
    assert [key.tag for key in view.board.in_state(KeyState.IN)] == ["4-2", "8-1", "8-2", "14-1", "14-2"]
    waiting = closing_service.closing_list(counter).not_collected
    assert [(need.name, need.restricted) for need in waiting] == [("Lokallaget", True), ("Søndagsskolen", False)]
    assert view.note is not None
    assert view.note.by == "OD"
    assert view.unsigned is None


def test_the_practice_desk_has_nothing_of_its_own_to_undo(tmp_path: Path, desk: Desk) -> None:
    file = tmp_path / "practice.db"
    assert desk("demo", "--no-ui", "--database", str(file)).status == 0
    assert desk("undo", "--database", str(file)).status == 1


@pytest.mark.parametrize(
    "now",
    [
        "2026-11-23 08:00",
        "2026-11-28 20:00",
        "2026-12-25 12:00",
        "2027-03-28 03:30",
        "2027-04-01 11:00",
        "2026-10-25 02:30",
    ],
)
def test_it_stands_at_any_time_of_the_year(tmp_path: Path, now: str) -> None:
    counter = practice(tmp_path, now)
    assert days.look(counter).board.overdue()


def test_it_is_the_same_every_time(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = practice(tmp_path / "a", "2026-11-27 10:21")
    again = practice(tmp_path / "b", "2026-11-27 10:21")
    other = practice(tmp_path, "2026-11-27 10:21", seed=2)
    assert everything(first) == everything(again)
    assert everything(first) != everything(other)


def everything(counter: Counter) -> list[object]:
    """All that is in the log, and the bookings."""
    with counter.reading() as reader:
        return [*reader.rows("select * from log order by id"), *reader.rows("select * from booking order by id")]


def test_history_has_so_many_bookings_none_overlapping_before_the_fortnight(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "history.db"
    answer = desk("demo", "--bookings", "5000", "--no-ui", "--database", str(file), "--json")
    assert answer.status == 0
    fortnight = int(at("2026-11-16 00:00").timestamp())
    with closing(sqlite3.connect(file)) as connection:
        (past,) = connection.execute("select count(*) from booking where starts_at < ?", (fortnight,)).fetchone()
        (clashes,) = connection.execute(
            """select count(*) from booking a join booking b on a.room_id = b.room_id and a.id < b.id
            where a.starts_at < b.ends_at and b.starts_at < a.ends_at
                and a.status in ('booked', 'held', 'used') and b.status in ('booked', 'held', 'used')"""
        ).fetchone()
        (people,) = connection.execute("select count(*) from person").fetchone()
        statuses = dict(connection.execute("select status, count(*) from booking group by status").fetchall())
        guards = connection.execute("select count(*) from sqlite_master where type = 'trigger'").fetchone()
        assert connection.execute("pragma foreign_key_check").fetchall() == []
    assert (past, clashes) == (5000, 0)
    assert people >= 5000 // 15
    assert statuses["used"] > 4000
    assert guards[0] > 5
    year = desk("stats", "--year", "2025", "--json", "--database", str(file)).json
    assert 300 < year["uses"] < 600
    friday = desk("day", "--json", "--database", str(file)).json
    assert [len(room["bookings"]) for room in friday["rooms"]] == [2, 2, 2]


def test_a_file_with_something_in_it_is_left_alone(desk: Desk, database_path: Path, tmp_path: Path) -> None:
    before = database_path.read_bytes()
    answer = desk("demo", "--no-ui", "--database", str(database_path))
    assert answer.status == 2
    assert database_path.read_bytes() == before
    server = desk("demo", "--no-ui", "--database", "postgresql://desk@localhost/desk")
    assert server.status == 2


def test_the_fortnight_begins_on_a_monday(tmp_path: Path) -> None:
    counter = practice(tmp_path, "2026-11-29 23:30")
    assert demo.first_day(counter) == date(2026, 11, 16)
    assert datetime(2026, 11, 16).weekday() == 0


def test_no_two_of_very_many_people_are_the_same() -> None:
    many = demo_history.PHONES * 5 // 4
    seen = {people.identity(*person[1:]) for person in demo_history.invented_people(many, random.Random(1))}
    assert len(seen) == many
