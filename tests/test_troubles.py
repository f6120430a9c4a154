"""Whatever becomes of the disk or the file: one clear sentence, what was typed stays, nothing is lost, and it goes on.

The program is open and a booking is typed; then something happens to the file. Where nothing but a copy helps, it is
taken out by `desk restore`, as the sentence says.
"""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desk import cli, language
from desk.db import engine
from desk.db.backup import problems_in
from desk.db.database import Database
from desk.domain.notices import Unusable
from desk.house_rounds import HouseRounds
from desk.services import bookings, copies, drafts
from desk.services import closing as closing_of_day
from desk.services.counter import Counter
from tests.at_desk import Desk, at_desk
from tests.conftest import Book, Clock, wanted
from tests.rights import bound_by_rights

LINE = "rom 8 1/12 13-14 kari nordmann 90000404 5p"


def run(capsys: pytest.CaptureFixture[str], path: Path, *words: str) -> tuple[int, str]:
    """The command line: its exit status, and what it printed."""
    environ = {"DESK_DATABASE": str(path), "DESK_NOW": "2026-11-27T10:21", "DESK_BY": "SI", "DESK_LANGUAGE": "en"}
    capsys.readouterr()
    status = cli.run(list(words), environ)
    language.use(language.DEFAULT)
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    assert said.err.count("\n") <= 1
    return status, said.out + said.err


def in_another_program(path: Path, *words: str) -> tuple[int, str]:
    """The same beside a desk that is open, which has the output to itself."""
    options = ["--database", str(path), "--now", "2026-11-27T10:21", "--by", "SI", "--language", "en"]
    command = [sys.executable, "-m", "desk", *words, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr.count("\n") <= 1
    return done.returncode, done.stdout + done.stderr


def names(path: Path) -> list[str]:
    """Who has booked, as the file says; it is sound."""
    assert problems_in(path) == []
    with closing(sqlite3.connect(path)) as connection:
        sql = "select p.name from booking b join person p on p.id = b.person_id order by b.id"
        return [name for (name,) in connection.execute(sql)]


async def typed(desk: Desk) -> None:
    """Type a booking, up to the Enter."""
    await desk.press("n")
    await desk.type(LINE)
    assert "Enter saves" in desk.flowing


async def refused(desk: Desk, *words: str) -> None:
    """Press Enter; what is typed is still there, under one sentence."""
    await desk.press("enter")
    for part in words:
        assert part in desk.flowing
    assert f"› {LINE}" in desk.flowing


async def saved(desk: Desk) -> None:
    """Press Enter, and see it saved."""
    await desk.press("enter")
    assert "Undo: u" in desk.flowing


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of its own with three megabytes on it; the test is skipped where none can be had."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "desk-tests", str(folder)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def desk_on(path: Path, clock: Clock) -> Counter:
    """Siri's desk on a file."""
    return Counter(Database(path), clock, by="SI")


class TestFull:
    """The disk is full."""

    async def test_at_the_desk(self, template: Path, tmp_path: Path, clock: Clock) -> None:
        """Neither the line nor the booking can be kept; when there is room again, both can."""
        with small_disk(tmp_path / "disk") as disk:
            shutil.copyfile(template, disk / "desk.db")
            async with at_desk(desk_on(disk / "desk.db", clock)) as desk:
                await typed(desk)
                with (disk / "filler").open("wb", buffering=0) as filler, contextlib.suppress(OSError):
                    while True:
                        filler.write(b"x" * 512)
                await refused(desk, "The disk is full, so nothing can be saved. Make room, and try again.")
                (disk / "filler").unlink()
                await saved(desk)
            assert names(disk / "desk.db") == ["Kari Nordmann"]

    def test_at_whatever_act_it_becomes_so(self, counter: Counter, database_path: Path) -> None:
        """The act is refused whole; all before it are there, and it goes on when there is room."""
        made = 0
        counter.database.engine.dispose()
        with counter.database.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            pages = raw.execute("pragma page_count").fetchone()[0]
            raw.execute(f"pragma max_page_count = {pages + 2}")
        refused = ""
        while not refused:
            asked = wanted("2026-12-01 10:00", "11:00", name=f"Navn {made}", remark="x" * 400)
            try:
                taken = bookings.take(counter, asked).booking
                made += 1
                bookings.cancel(counter, taken.id)
            except Unusable as unusable:
                refused = unusable.code
        assert refused == "full"
        assert len(names(database_path)) == made
        bookings.take(counter, wanted("2026-12-02 10:00", "11:00", name="Etter Paa"))
        assert names(database_path)[-1] == "Etter Paa"

    def test_a_copy_that_does_not_fit(
        self, template: Path, tmp_path: Path, clock: Clock, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Is said so, and leaves nothing behind; the data stay as they were."""
        with small_disk(tmp_path / "disk") as disk:
            path = disk / "desk.db"
            shutil.copyfile(template, path)
            copies.backup(desk_on(path, clock), tmp_path / "copy.desk")
            for act in (("backup",), ("restore", str(tmp_path / "copy.desk"))):
                with (disk / "filler").open("wb", buffering=0) as filler, contextlib.suppress(OSError):
                    while True:
                        filler.write(b"x" * 512)
                before = path.read_bytes()
                assert run(capsys, path, *act) == (
                    2,
                    "desk: The disk is full, so nothing can be saved. Make room, and try again.\n",
                )
                assert path.read_bytes() == before
                assert list(disk.rglob("*.part*")) == []
                (disk / "filler").unlink()
                assert run(capsys, path, *act)[0] == 0, run(capsys, path, *act)


class TestReadOnly:
    """Nothing can be written."""

    @pytest.fixture(autouse=True)
    def _bound(self) -> Iterator[None]:
        with bound_by_rights():
            yield

    async def test_a_file(self, counter: Counter, database_path: Path) -> None:
        """The day can be read; what is typed is saved when the file may be written again."""
        database_path.chmod(0o400)
        async with at_desk(counter) as desk:
            await typed(desk)
            await refused(desk, "Nothing can be written there. Ask whoever looks after this machine")
            database_path.chmod(0o600)
            await saved(desk)
        assert names(database_path) == ["Kari Nordmann"]

    async def test_a_folder_at_the_start(
        self, database_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """It is said before anything is typed."""
        tmp_path.chmod(0o500)
        for words in (("day",), ("book", LINE), ()):
            status, said = run(capsys, database_path, *words)
            assert (status, said.startswith("desk: Nothing can be written there. Ask whoever")) == (2, True), said
        tmp_path.chmod(0o700)
        assert run(capsys, database_path, "book", LINE)[0] == 0

    async def test_a_half_typed_line_that_somebody_else_has_left(self, counter: Counter) -> None:
        """It gives way: what is typed now is kept, and nothing is said."""
        left = counter.database.beside(f"line-{counter.desk}")
        left.write_text("{}")
        left.chmod(0o400)
        async with at_desk(counter) as desk:
            await desk.press("n")
            await desk.type(LINE)
            assert "Nothing can be written there." not in desk.flowing
            kept = drafts.draft(counter)
            assert kept is not None
            assert kept.text == LINE

    async def test_a_folder_at_an_open_desk(self, counter: Counter, database_path: Path, tmp_path: Path) -> None:
        """What is typed cannot be kept for after a crash, which is said; the booking is saved all the same."""
        async with at_desk(counter) as desk:
            tmp_path.chmod(0o500)
            await desk.press("n")
            await desk.type(LINE)
            assert "Nothing can be written there." in desk.flowing
            assert f"› {LINE}" in desk.flowing
            await saved(desk)
            tmp_path.chmod(0o700)
        assert names(database_path) == ["Kari Nordmann"]

    async def test_when_old_names_are_forgotten(self, counter: Counter, clock: Clock, tmp_path: Path) -> None:
        """That the sheets of long ago cannot be removed is said, and ends nothing; it is tried again."""
        sheet = counter.database.beside("until-opening").with_name("desk.db-until-opening.txt")
        sheet.write_text("Turid, Lokallaget")
        os.utime(sheet, (0, 0))
        async with at_desk(counter) as desk:
            tmp_path.chmod(0o500)
            rounds = HouseRounds(desk.app.records, desk.app._trouble_told)
            await rounds.once()
            await desk.settle()
            assert f"right to. {sheet}" in desk.flowing
            tmp_path.chmod(0o700)
            await rounds.once()
        assert not sheet.exists()

    async def test_while_the_keys_are_counted(self, counter: Counter, tmp_path: Path) -> None:
        """The count cannot be kept for after a crash, which is said; it goes on, and is signed."""
        async with at_desk(counter) as desk:
            await desk.press("f4")
            tmp_path.chmod(0o500)
            await desk.press(*"4-1", "enter")
            assert "Nothing can be written there." in desk.flowing
            tmp_path.chmod(0o700)
            await desk.press(*"4-2", "enter", "f7", "f8", "y", "escape")
        (signed,) = closing_of_day.signatures(counter, counter.now.date())
        assert len(signed.lines) == 6


class TestAnotherFile:
    """Somebody takes the file away, or puts another in its place, while desks have it open."""

    async def test_taken_away_for_a_while(self, counter: Counter, database_path: Path, book: Book) -> None:
        """Nothing more is saved into a file without a name; when it is back all goes on."""
        book("2026-12-02 10:00", "11:00", name="Berit Moen")
        counter.database.close()
        async with at_desk(counter) as desk:
            await typed(desk)
            away = database_path.with_name("away.db")
            database_path.rename(away)
            await refused(desk, "The database file is gone. Put it back, or take out a copy: desk restore")
            assert not database_path.exists()
            away.rename(database_path)
            await saved(desk)
        assert names(database_path) == ["Berit Moen", "Kari Nordmann"]

    async def test_removed(self, counter: Counter, database_path: Path, book: Book) -> None:
        """What was in it is saved among the copies, and taken out by what the sentence says; the open desk goes on."""
        async with at_desk(counter) as desk:
            book("2026-12-02 10:00", "11:00", name="Berit Moen")
            counter.database.close()
            await typed(desk)
            database_path.unlink()
            await refused(desk, "The database file is gone.")
            (rescued,) = database_path.parent.glob("copies/desk-rescued-*.desk")
            assert names(rescued) == ["Berit Moen"]
            status, said = in_another_program(database_path, "day")
            assert (status, f"desk restore {rescued}" in said) == (2, True)
            assert in_another_program(database_path, "restore", str(rescued))[0] == 0
            await saved(desk)
        assert names(database_path) == ["Berit Moen", "Kari Nordmann"]

    async def test_replaced(self, counter: Counter, database_path: Path, template: Path, book: Book) -> None:
        """It is said, with where the old data are; what SQLite kept beside the old file harms the new one nothing."""
        async with at_desk(counter) as desk:
            for day in range(1, 20):
                book(f"2026-12-{day:02d} 10:00", "11:00", name=f"Navn {day}", remark="x" * 300)
            counter.database.close()
            await typed(desk)
            other = database_path.with_name("other.db")
            shutil.copyfile(template, other)
            with closing(sqlite3.connect(other)) as connection:
                connection.execute("update branch set name = 'Et annet bibliotek'")
                connection.commit()
            other.replace(database_path)
            words = "Another file has taken the database's place. What was in the old one is in"
            await desk.until(lambda: words in desk.flowing)
            (rescued,) = database_path.parent.glob("copies/desk-rescued-*.desk")
            assert len(names(rescued)) == 19
            await saved(desk)
            assert "Et annet bibliotek" in desk.text
        assert names(database_path) == ["Kari Nordmann"]

    @pytest.mark.parametrize("how", ["newer", "empty", "text", "folder"])
    async def test_replaced_by_what_is_none_of_this_program(
        self, counter: Counter, database_path: Path, template: Path, how: str
    ) -> None:
        """One sentence says which file it is; what is typed stays, and is saved when the right one is there again."""
        async with at_desk(counter) as desk:
            await typed(desk)
            other = database_path.with_name("other")
            if how == "newer":
                shutil.copyfile(template, other)
                with closing(sqlite3.connect(other)) as connection:
                    connection.execute("alter table booking rename to bookings")
                    connection.commit()
            elif how == "folder":
                other.mkdir()
                database_path.unlink()
            else:
                other.write_bytes(b"En handleliste. " * 100 if how == "text" else b"")
            other.rename(database_path)
            await desk.until(lambda: "Another file has taken the database's place." in desk.flowing)
            sentence = {"text": "This file is not a Desk database:", "folder": "The database cannot be opened there."}
            await refused(desk, sentence.get(how, "The database is not as this Desk needs it"), str(database_path))
            if how == "folder":
                database_path.rmdir()
            fresh = database_path.with_name("fresh")
            shutil.copyfile(template, fresh)
            fresh.rename(database_path)
            await desk.press("enter")
            if "Undo: u" not in desk.flowing:  # that it is another file had not been noticed before
                await saved(desk)
        assert names(database_path) == ["Kari Nordmann"]

    async def test_it_is_said_before_anybody_does_anything(self, counter: Counter, database_path: Path) -> None:
        """Within a second."""
        async with at_desk(counter) as desk:
            database_path.unlink()
            await desk.until(lambda: "The database file is gone." in desk.flowing)


class TestLocked:
    """Another program keeps the file to itself."""

    async def test_at_the_desk(self, counter: Counter, database_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """After the wait it is said; when the other is done, Enter saves."""
        monkeypatch.setattr(engine, "LONGEST_TURN_MS", 20)
        async with at_desk(counter) as desk:
            await typed(desk)
            with closing(sqlite3.connect(database_path, isolation_level=None)) as other:
                other.execute("begin immediate")
                await refused(desk, "Another program is using the database just now. Nothing was saved; try again")
                other.execute("rollback")
            await saved(desk)
        assert names(database_path) == ["Kari Nordmann"]


def spoil(path: Path, table: str) -> None:
    """Overwrite the page that a table begins on."""
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("select rootpage from sqlite_master where name = ?", [table]).fetchone()
        (size,) = connection.execute("pragma page_size").fetchone()
    with path.open("rb+") as file:
        file.seek((page - 1) * size)
        file.write(b"\x5a" * size)


class TestDamaged:
    """The file is not what it was."""

    async def test_a_page(
        self, counter: Counter, database_path: Path, book: Book, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Said at the desk and by the check; the copy is taken out, and the desk that was open goes on."""
        book("2026-12-02 10:00", "11:00", name="Berit Moen")
        copy = copies.backup(counter)
        counter.database.close()
        spoil(database_path, "log")
        async with at_desk(counter) as desk:
            await typed(desk)
            await refused(desk, "The database is damaged. Do not go on with it: `desk restore` lists the copies")
            status, said = in_another_program(database_path, "check")
            assert (status, "The data are damaged:" in said, "`desk restore` lists" in said) == (1, True, True)
        listed = run(capsys, database_path, "restore")[1].splitlines()[1]
        assert listed.endswith(str(copy))
        assert run(capsys, database_path, "restore", str(copy))[0] == 0
        async with at_desk(counter) as desk:
            assert f"› {LINE}" in desk.flowing
            await saved(desk)
        assert names(database_path) == ["Berit Moen", "Kari Nordmann"]

    @pytest.mark.parametrize(
        ("trouble", "sentence"),
        [
            ("text", "desk: This file is not a Desk database:"),
            ("cut", "desk: The database is damaged. Do not go on with it: `desk restore` lists the copies"),
            ("newer", "desk: A newer Desk made this database. Install the newest version here too."),
        ],
    )
    def test_at_the_start(
        self,
        counter: Counter,
        database_path: Path,
        book: Book,
        capsys: pytest.CaptureFixture[str],
        trouble: str,
        sentence: str,
    ) -> None:
        """One sentence, not a byte is changed, and the copy is taken out; what was there is kept."""
        book("2026-12-02 10:00", "11:00", name="Berit Moen")
        copy = copies.backup(counter)
        counter.database.close()
        if trouble == "newer":
            with closing(sqlite3.connect(database_path)) as connection:
                connection.execute("update alembic_version set version_num = '9999'")
                connection.commit()
        else:
            whole = database_path.read_bytes()
            database_path.write_bytes(b"En handleliste. " * 100 if trouble == "text" else whole[: len(whole) // 2])
        before = database_path.read_bytes()
        for words in (("day",), ("book", LINE), ()):
            status, said = run(capsys, database_path, *words)
            assert (status, said.startswith(sentence)) == (2, True), said
        assert database_path.read_bytes() == before
        assert (run(capsys, database_path, "check")[0] == 0) is (trouble == "newer")
        assert run(capsys, database_path, "restore", str(copy))[0] == 0
        (kept,) = database_path.parent.glob("copies/desk-replaced-*.desk")
        assert kept.read_bytes()[100:] == before[100:]
        assert names(database_path) == ["Berit Moen"]
        assert run(capsys, database_path, "book", LINE)[0] == 0


async def test_what_is_done_once_a_day_is_done_by_the_program(
    counter: Counter, clock: Clock, database_path: Path, book: Book
) -> None:
    """Old names go and a copy is made, once; tomorrow again. Nobody's screen waits, and a trouble is said."""
    clock.go("2026-10-01 09:00")
    old = book("2026-10-01 10:00", "11:00", name="Berit Moen")
    clock.go("2026-11-27 10:21")
    async with at_desk(counter) as desk:
        rounds = HouseRounds(desk.app.records, desk.app._trouble_told)
        for _ in range(2):
            await rounds.once()
        assert bookings.get(counter, old.id).called == "–"
        assert len(copies.listed(counter)) == 1
        with counter.reading() as reader:
            assert reader.rows("select by_whom from log where act = 'forget'") == [("",)]
        clock.go("2026-11-28 10:21")
        shutil.rmtree(database_path.parent / "copies")
        (database_path.parent / "copies").touch()
        await rounds.once()
        await desk.settle()
        assert "cannot be opened there" in desk.flowing
        (database_path.parent / "copies").unlink()
        await rounds.once()
        assert len(copies.listed(counter)) == 1
