"""`backup`, `restore`, `check`: a copy is taken out by one command, and what it replaces is kept."""

import itertools
import os
import sqlite3
import stat
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from desk.domain.policy import Policy
from desk.services import bookings, copies
from desk.services.counter import Counter
from tests.commands.conftest import Desk
from tests.conftest import Book, Clock
from tests.rights import bound_by_rights

BERIT = "rom 8 2026-12-01 12-14 Berit Moen 90000401"
KARI = "rom 4 2026-12-02 12-14 Kari Lie 90000402"


def names(desk: Desk, *options: str) -> list[str]:
    """Who has booked in the first two days of December."""
    days = [desk("day", day, "--json", *options).json for day in ("2026-12-01", "2026-12-02")]
    return [booking["name"] for day in days for room in day["rooms"] for booking in room["bookings"]]


def test_yesterdays_copy_replaces_todays_data_and_the_other_way_round(desk: Desk) -> None:
    desk("book", BERIT)
    copy = desk("backup", "--json", now="2026-11-26T15:00").json["file"]
    desk("book", KARI)
    done = desk("restore", copy)
    assert done.status == 0
    assert "Det siste som er gjort i dem, er fra fredag 27. november 2026 10.21." in done.out
    assert names(desk) == ["Berit Moen"]
    kept = next(line for line in done.out.splitlines() if "tatt vare på" in line).split(": ")[1]
    assert stat.S_IMODE(Path(kept).stat().st_mode) == 0o600
    assert desk("restore", kept).status == 0
    assert names(desk) == ["Berit Moen", "Kari Lie"]


def test_what_is_kept_is_private_also_where_it_was_not(desk: Desk, database_path: Path) -> None:
    copy = desk("backup", "--json").json["file"]
    database_path.chmod(0o644)
    kept = Path(desk("restore", copy, "--json").json["kept"])
    assert {stat.S_IMODE(file.stat().st_mode) for file in (kept, database_path)} == {0o600}


def test_two_changes_of_mind_in_a_second_keep_both_files(desk: Desk) -> None:
    desk("book", BERIT)
    copy = desk("backup", "--json").json["file"]
    kept = [desk("restore", copy, "--json").json["kept"] for _ in range(3)]
    assert len(set(kept)) == 3
    assert all(Path(file).is_file() for file in kept)


def test_another_machine_needs_the_copy_and_one_command(desk: Desk, tmp_path: Path) -> None:
    desk("book", BERIT)
    stick = tmp_path / "stick" / "desk.desk"
    desk("backup", str(stick))
    other = tmp_path / "other" / "machine" / "desk.sqlite3"
    done = desk("restore", str(stick), "--database", str(other), "--json")
    assert done.json == {"done": True, "file": str(other), "kept": None}
    assert (stat.S_IMODE(other.stat().st_mode), stat.S_IMODE(other.parent.stat().st_mode)) == (0o600, 0o700)
    assert names(desk, "--database", str(other)) == ["Berit Moen"]
    assert desk("check", "--database", str(other)).status == 0


def test_the_copies_are_listed_the_newest_first(desk: Desk) -> None:
    assert desk("restore").out == "Det finnes ingen kopier.\n"
    for day in ("2026-11-25", "2026-11-26"):
        desk("backup", now=f"{day}T15:00")
    said = desk("restore").out.splitlines()
    assert said[1].startswith("torsdag 26. november 2026 15.00: ")
    assert said[2].startswith("onsdag 25. november 2026 15.00: ")
    assert desk("restore", said[1].split(": ")[1]).status == 0


def test_nothing_is_put_back_under_an_open_desk(desk: Desk, counter: Counter, book: Book) -> None:
    copy = desk("backup", "--json").json["file"]
    taken = book("2026-12-01 10:00", "11:00")
    bookings.get(counter, taken.id)
    refused = desk("restore", copy)
    assert refused.status == 2
    assert "Avslutt det overalt med Ctrl+Q" in refused.err
    assert bookings.get(counter, taken.id) == taken
    bookings.cancel(counter, taken.id)
    counter.database.close()
    assert desk("restore", copy).status == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"En handleliste, og den er lenger enn hundre tegn, slik at ingen tar den for noe annet." * 9, "er ikke en"),
        (b"", "er ikke en"),
        (b"SQLite format 3\0" + b"\x5a" * 9000, "er ikke en"),
        (None, "ingen database der"),
    ],
)
def test_what_is_no_copy_is_refused_and_the_data_stay(
    desk: Desk, tmp_path: Path, database_path: Path, content: bytes | None, said: str
) -> None:
    desk("book", BERIT)
    file = tmp_path / "thing.desk"
    if content is not None:
        file.write_bytes(content)
    refused = desk("restore", str(file))
    assert (refused.status, refused.err.count("\n")) == (2, 1)
    assert said in refused.err
    assert names(desk) == ["Berit Moen"]
    assert file.exists() is (content is not None)
    assert list(database_path.parent.glob("*.part*")) == []


def test_a_damaged_copy_and_one_of_a_newer_desk_are_refused(desk: Desk, tmp_path: Path) -> None:
    desk("book", BERIT)
    for number, (change, said) in enumerate(
        [
            ("insert into key_room (key_id, room_id) values (1, 99)", "Den kopien er skadet"),
            ("update alembic_version set version_num = '9999'", "En nyere Desk"),
        ]
    ):
        copy = tmp_path / f"{number}.desk"
        desk("backup", str(copy))
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute(change)
            connection.commit()
        refused = desk("restore", str(copy))
        assert (refused.status, refused.err.count("\n")) == (2, 1)
        assert said in refused.err
    assert names(desk) == ["Berit Moen"]


def test_what_was_written_beside_a_damaged_file_is_kept_and_never_read_into_the_copy(
    desk: Desk, database_path: Path, counter: Counter, book: Book
) -> None:
    """A log that SQLite had not yet taken into the file belongs to that file alone."""
    copy = desk("backup", "--json").json["file"]
    book("2026-12-01 10:00", "11:00")
    wal = database_path.with_name("desk.db-wal")
    left = wal.read_bytes()
    counter.database.close()
    database_path.write_bytes(database_path.read_bytes()[:4096] + b"\x5a" * 8192)
    wal.write_bytes(left)
    assert desk("check").status == 1
    done = desk("restore", copy, "--json")
    assert (done.status, desk("check").status, names(desk)) == (0, 0, [])
    kept = Path(done.json["kept"])
    assert kept.with_name(kept.name + "-wal").read_bytes() == left


def test_where_copies_are_no_empty_database_is_begun(desk: Desk, database_path: Path) -> None:
    desk("book", BERIT)
    copy = desk("backup", "--json").json["file"]
    database_path.unlink()
    answer = desk("day")
    assert (answer.status, answer.err.count("\n")) == (2, 1)
    assert f"desk restore {copy}" in answer.err
    assert not database_path.exists()
    assert desk("restore", copy).status == 0
    assert names(desk) == ["Berit Moen"]


def test_copies_make_way(counter: Counter, clock: Clock, database_path: Path) -> None:
    """Of each day that is over the last one stays, for as long as names are kept; other people's files stay."""
    folder = database_path.parent / "copies"
    for day in range(1, 28):
        for hour in (10, 15):
            clock.go(f"2026-11-{day:02d} {hour}:00")
            copies.backup(counter)
    others = [folder / "desk-20200101T100000.txt", folder / "annen-20200101T100000.desk", folder / "desk-mine.desk"]
    aside = folder / "desk-replaced-20261101T100000.desk"
    for file in (*others, aside):
        file.touch()
    made = [made.strftime("%d %H") for made, file in copies.listed(counter) if file != aside]
    assert made == ["27 14", "27 09", *(f"{day:02d} 14" for day in range(26, 0, -1))]
    clock.go("2026-12-03 15:00")
    copies.backup(counter)
    left = [made.strftime("%m-%d") for made, _ in copies.listed(counter)]
    assert left == ["12-03", *(f"11-{day:02d}" for day in range(27, 3, -1))]
    assert not aside.exists()
    assert all(file.exists() for file in others)


@pytest.mark.parametrize("keep_days", [0, 1, 365])
def test_how_long_copies_stay_is_the_houses_rule(counter: Counter, clock: Clock, keep_days: int) -> None:
    desk = replace(counter, policy=Policy(keep_days=keep_days))
    for day in ("2026-11-25", "2026-11-26", "2026-11-27"):
        clock.go(f"{day} 15:00")
        copies.backup(desk)
    assert len(copies.listed(desk)) == {0: 1, 1: 1, 365: 3}[keep_days]


def test_the_copy_is_where_it_is_said_to_be_however_long_it_takes(counter: Counter) -> None:
    """The clock goes on while it is written."""
    clock = (counter.now + number * timedelta(seconds=1) for number in itertools.count())
    copy = copies.backup(replace(counter, clock=lambda: next(clock)))
    assert [file for _, file in copies.listed(counter)] == [copy]


def test_nothing_stays_of_a_copy_that_was_broken_off_or_of_what_belonged_to_one(
    counter: Counter, clock: Clock, database_path: Path
) -> None:
    """As when the program is killed: names are in it. What may still be being written is left alone."""
    folder = database_path.parent / "copies"
    folder.mkdir()
    names = ("desk-20261101T100000.desk.part", "desk-20261101T100000.desk.part-journal")
    left = [*(folder / name for name in names), database_path.with_name("desk.db.part")]
    old = [folder / f"desk-replaced-20261020T100000.desk{ending}" for ending in ("", "-wal", "-shm")]
    others = [folder / "desk-notes.part.txt", folder / "annen-20261101T100000.desk.part"]
    for file in (*left, *old, *others):
        file.touch()
        os.utime(file, (clock.now.timestamp(),) * 2)
    copies.backup(counter)
    assert all(file.exists() for file in left)
    assert not any(file.exists() for file in old)
    clock.later(hours=25)
    copies.backup(counter)
    assert not any(file.exists() for file in left)
    assert all(file.exists() for file in others)


def test_the_check_does_not_call_damaged_what_it_cannot_look_at(desk: Desk, database_path: Path) -> None:
    """Nobody takes out an old copy because another program was busy, or the rights are wrong."""
    with closing(sqlite3.connect(database_path, isolation_level=None, timeout=0)) as other:
        other.execute("pragma locking_mode = exclusive")
        other.execute("begin exclusive")
        answer = desk("check")
    assert (answer.status, answer.out) == (2, "")
    assert "Et annet program bruker databasen" in answer.err
    with bound_by_rights():
        database_path.chmod(0)
        answer = desk("check")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("desk: Det går ikke an å skrive der.")
    database_path.chmod(0o600)
    assert desk("check").status == 0


def test_a_folder_of_copies_that_is_shut(desk: Desk, database_path: Path) -> None:
    """It is said what is missing; the sign-off before it is told as done, for it is."""
    folder = database_path.parent / "copies"
    folder.mkdir()
    with bound_by_rights():
        for mode in (0, 0o500):
            folder.chmod(mode)
            answer = desk("backup")
            assert (answer.status, answer.err.count("\n")) == (2, 1)
            assert answer.err.startswith("desk: Det går ikke an å skrive der.")
        signed = desk("close", "--hanging", "4-1")
        as_json = desk("close", "--hanging", "4-1", "--json")
        folder.chmod(0o700)
    assert (signed.status, as_json.status) == (0, 0)
    assert "signert" in signed.out
    assert "Det går ikke an å skrive der." in " ".join(signed.out.split())
    assert as_json.json["signed_by"] == "SI"
    assert as_json.json["trouble"].startswith("Det går ikke an å skrive der.")
