"""The database as a file: made, migrated, refused, private, copied; and the same for a server where it applies."""

import contextlib
import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import desk.db.migrate as migrate
from desk.db import backup, engine, schema, server
from desk.db.backup import copy_to, problems_in
from desk.db.database import Database
from desk.db.errors import Unusable
from desk.db.journal import Act
from desk.domain.notices import Refused
from desk.services import bookings, copies, days, setup
from desk.services.counter import Counter
from tests.conftest import Book, Clock, at, wanted
from tests.services.test_bookings import codes

MIGRATIONS = Path(migrate.__file__).with_name("migrations")
NOW = migrate.VERSION
NEXT = f"{int(NOW) + 1:04}"


def start(where: str | Path) -> Database:
    """Open a database as the program does at its start."""
    database = Database(where)
    setup.prepare(Counter(database, Clock()))
    return database


def mode(path: Path) -> int:
    """The permissions of a file."""
    return stat.S_IMODE(path.stat().st_mode)


def dump(path: Path) -> list[str]:
    """Everything in a file, as SQL."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


class TestMaking:
    """The first start."""

    def test_a_new_file_is_made_with_its_folders_and_no_one_else_can_read_it(self, tmp_path: Path) -> None:
        """Also what SQLite writes beside it, whatever the user's usual permissions."""
        path = tmp_path / "new" / "deeper" / "desk.db"
        before = os.umask(0)
        try:
            database = start(path)
            found = {file.name: mode(file) for file in path.parent.iterdir()}
        finally:
            os.umask(before)
        database.close()
        assert found["desk.db"] == 0o600
        assert set(found.values()) == {0o600}
        assert mode(path.parent) == 0o700

    def test_the_profile_of_the_house_is_filled_in_once(self, tmp_path: Path) -> None:
        """Rooms, keys, hours and holidays; a second start changes nothing."""
        path = tmp_path / "desk.db"
        start(path).close()
        once = dump(path)
        database = start(path)
        counter = Counter(database, Clock())
        view = days.look(counter)
        database.close()
        assert dump(path) == once
        assert [(room.name, room.capacity, "screen" in room.features) for room in view.day.rooms] == [
            ("Rom 4", 4, False),
            ("Rom 8", 8, True),
            ("Rom 14", 14, True),
        ]
        assert [key.tag for key in view.board.keys] == ["4-1", "4-2", "8-1", "8-2", "14-1", "14-2"]
        assert view.day.hours.holidays[at("2026-12-25 12:00").date()] == "Christmas Day"

    def test_two_desks_that_start_on_the_same_new_file_make_one_branch(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The second sees an empty database, waits, and finds it filled."""
        path = tmp_path / "desk.db"
        first, second = (Counter(Database(path), Clock(), by=by) for by in ("SI", "OD"))
        fill, entered = setup.fill, []

        def while_the_other_waits(act: Act, profile: setup.Profile, year: int) -> None:
            entered.append(year)
            fill(act, profile, year)

        def prepare_first(*_: object) -> None:
            monkeypatch.setattr(migrate, "bring_up", brought_up)
            brought_up(second.database, second.now)
            setup.prepare(first)

        brought_up = migrate.bring_up
        monkeypatch.setattr(setup, "fill", while_the_other_waits)
        monkeypatch.setattr(migrate, "bring_up", prepare_first)
        setup.prepare(second)
        with second.reading() as reader:
            assert reader.rows("select count(*) from branch") == [(1,)]
        first.database.close()
        second.database.close()

    def test_an_empty_file_is_a_new_database(self, tmp_path: Path) -> None:
        """As some tools for making temporary files leave it."""
        path = tmp_path / "empty.db"
        path.touch()
        database = start(path)
        assert migrate.version_of(database) == migrate.VERSION
        database.close()

    @pytest.mark.parametrize("name", ["a b.db", "hva?.db", "50 %.db", "æøå #1.db", "x&y=z.db"])
    def test_a_file_may_have_any_name(self, tmp_path: Path, name: str) -> None:
        """What means something in a URL means nothing in a path."""
        start(tmp_path / name).close()
        assert [file.name for file in tmp_path.iterdir() if file.suffix == ".db"] == [name]

    def test_a_new_server_database_is_made_and_filled(self, postgres_empty: str) -> None:
        """From nothing, by the same program."""
        database = start(postgres_empty)
        assert migrate.version_of(database) == migrate.VERSION
        assert bookings.take(Counter(database, Clock()), wanted("2026-12-01 18:00", "20:00")).booking.id == 1
        database.close()


class TestMigrating:
    """A database of another version."""

    def test_the_version_is_the_newest_migration(self) -> None:
        """The quick check at the start knows what the migrations say."""
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        assert ScriptDirectory.from_config(config).get_heads() == [migrate.VERSION]

    def test_the_migrations_make_what_the_schema_says(self, any_counter: Counter) -> None:
        """No table, column, index or constraint differs."""
        with any_counter.database.engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            found = compare_metadata(context, schema.metadata)
        assert found == []

    def test_an_older_file_is_copied_then_migrated(
        self, database_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The copy lies with the others, is of the old version, sound, and private."""
        newer = tmp_path / "migrations"
        shutil.copytree(MIGRATIONS, newer)
        (newer / "versions" / f"{NEXT}_next.py").write_text(
            f'"""The next."""\nfrom alembic import op\nrevision = "{NEXT}"\ndown_revision = "{NOW}"\n'
            'def upgrade():\n    op.execute("create table next_thing (id integer primary key)")\n'
        )
        monkeypatch.setattr(migrate, "VERSION", NEXT)
        monkeypatch.setattr(migrate, "__file__", str(tmp_path / "migrate.py"))
        database = Database(database_path)
        assert migrate.bring_up(database, at("2026-11-27 10:21")) == NOW
        assert migrate.version_of(database) == NEXT
        (copy,) = database_path.parent.glob(f"copies/desk-{NOW}-*.desk")
        assert migrate.version_of(Database(copy)) == NOW
        assert (problems_in(copy), mode(copy)) == ([], 0o600)
        assert migrate.bring_up(database, at("2026-11-27 10:22")) == NEXT
        assert len(list(database_path.parent.glob(f"copies/desk-{NOW}-*.desk"))) == 1
        database.close()

    def test_a_migration_that_fails_leaves_the_file_as_it_was(
        self, database_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """All of it or nothing."""
        newer = tmp_path / "migrations"
        shutil.copytree(MIGRATIONS, newer)
        (newer / "versions" / f"{NEXT}_next.py").write_text(
            f'"""The next."""\nfrom alembic import op\nrevision = "{NEXT}"\ndown_revision = "{NOW}"\n'
            'def upgrade():\n    op.execute("create table next_thing (id integer)")\n    raise ZeroDivisionError\n'
        )
        monkeypatch.setattr(migrate, "VERSION", NEXT)
        monkeypatch.setattr(migrate, "__file__", str(tmp_path / "migrate.py"))
        before = dump(database_path)
        database = Database(database_path)
        with pytest.raises(ZeroDivisionError):
            migrate.bring_up(database, at("2026-11-27 10:21"))
        database.close()
        assert dump(database_path) == before

    def test_a_newer_database_is_refused_and_left_alone(self, any_counter: Counter) -> None:
        """An older program must not write what it does not know."""
        with any_counter.database.engine.begin() as connection:
            connection.execute(sa.text("update alembic_version set version_num = '9999'"))
        try:
            with pytest.raises(Unusable) as unusable:
                migrate.bring_up(any_counter.database, any_counter.now)
            assert unusable.value.code == "newer_schema"
            assert unusable.value.facts["where"] == any_counter.database.shown
        finally:
            with any_counter.database.engine.begin() as connection:
                connection.execute(sa.text("update alembic_version set version_num = :old"), {"old": migrate.VERSION})


def _text(path: Path) -> None:
    path.write_text(
        "Dette er en handleliste, og den er lenger enn hundre tegn, slik at ingen tar den for noe annet." * 3
    )


def _others(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("create table recipe (id integer)")
        connection.commit()


def _others_with_alembic(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("create table alembic_version (version_num text)")
        connection.execute("insert into alembic_version values ('0000abc')")
        connection.execute("create table recipe (id integer)")
        connection.commit()


def _folder(path: Path) -> None:
    path.mkdir()


class TestUnusable:
    """What is no database of this program is refused with a code, and not a byte of it is changed."""

    @pytest.mark.parametrize(
        ("make", "code"),
        [
            (_text, "not_a_database"),
            (_others, "not_a_database"),
            (_others_with_alembic, "not_a_database"),
            (_folder, "missing_folder"),
        ],
    )
    def test_something_else(self, tmp_path: Path, make: Callable[[Path], None], code: str) -> None:
        """A text, somebody else's database, a folder."""
        path = tmp_path / "thing.db"
        make(path)
        before = path.read_bytes() if path.is_file() else b""
        with pytest.raises(Unusable) as unusable:
            start(path)
        assert unusable.value.code == code
        assert unusable.value.facts["where"] == str(path)
        assert (path.read_bytes() if path.is_file() else b"") == before
        assert [file.name for file in tmp_path.iterdir()] == ["thing.db"]

    def test_somebody_elses_server_database(self, postgres_empty: str) -> None:
        """No tables of ours are put among theirs."""
        database = Database(postgres_empty)
        with database.engine.begin() as connection:
            connection.execute(sa.text("create table recipe (id integer)"))
        with pytest.raises(Unusable) as unusable:
            start(postgres_empty)
        with database.engine.connect() as connection:
            assert sa.inspect(connection).get_table_names() == ["recipe"]
        assert unusable.value.code == "not_a_database"
        database.close()

    def test_a_file_where_a_folder_should_be(self, tmp_path: Path) -> None:
        """The folder cannot be made."""
        (tmp_path / "file").touch()
        with pytest.raises(Unusable) as unusable:
            start(tmp_path / "file" / "desk.db")
        assert unusable.value.code == "missing_folder"

    @pytest.mark.parametrize(
        "url",
        [
            "postgresql://desk@/desk?host=/nowhere/at/all",
            "postgres://desk:hemmelig@127.0.0.1:1/desk",
        ],
    )
    def test_a_server_that_cannot_be_reached(self, url: str) -> None:
        """No password is shown."""
        with pytest.raises(Unusable) as unusable:
            start(url)
        assert unusable.value.code == "unreachable"
        assert "hemmelig" not in str(unusable.value.facts)

    @pytest.mark.parametrize(
        "told",
        [
            "mysql://desk:hemmelig@localhost/desk",
            "nonsense://x",
            "sqlite://",
            "sqlite:///",
            "postgresql://[::1/desk",
            "postgresql://desk:hemmelig@localhost:port/desk",
            "postgresql://desk:hemmelig@127.0.0.1:99999/desk",
            "postgresql://desk:hemmelig@127.0.0.1:1/desk?tull=1",
            "postgresql://desk:hemmelig@127.0.0.1:1/desk?sslmode=tull",
            "postgresql://desk:hemmelig@127.0.0.1:1/desk?connect_timeout=tull",
            "postgresql:/desk:hemmelig@db.example/desk",
            "postgresql:desk:hemmelig@db.example/desk",
            "Postgres//desk:hemmelig@db.example/desk",
            "desk:hemmelig@db.example/desk",
            "host=db.example password=hemmelig",
        ],
    )
    def test_what_is_no_place_of_a_database(self, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Is said to be none, and nothing is made that has the password for its name."""
        monkeypatch.chdir(tmp_path)
        with pytest.raises(Unusable) as unusable:
            start(told)
        assert unusable.value.code == "bad_address"
        assert "hemmelig" not in str(unusable.value.facts)
        assert unusable.value.facts["where"]
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize(
        ("where", "shown"),
        [
            ("postgresql://desk:hemm@lig@host/desk", "postgresql://…@host/desk"),
            ("postgresql://host/desk?password=hemmelig", "postgresql://host/desk"),
            ("postgresql://desk:hemmelig@/desk?host=/run", "postgresql://…@/desk"),
            ("postgresql://desk:hemm?lig@host/desk", "postgresql://…"),
            ("postgresql://host/desk?password=hemm@lig", "postgresql://…"),
            ("/home/siri/desk.db", "/home/siri/desk.db"),
            ("sqlite:////home/siri/desk.db", "/home/siri/desk.db"),
        ],
    )
    def test_a_password_is_never_shown(self, where: str, shown: str) -> None:
        """Wherever in the URL it stands."""
        assert Database(where).shown == shown

    def test_it_is_told_as_often_as_it_is_asked(self, counter: Counter, database_path: Path, book: Book) -> None:
        """A picture that could not be begun leaves nothing open; all goes on with the right file."""
        taken = book("2026-12-01 10:00", "11:00")
        counter.database.close()
        aside, other = database_path.with_name("aside"), database_path.with_name("other")
        database_path.rename(aside)
        _text(database_path)
        for _ in range(3):
            with pytest.raises(Unusable) as unusable:
                days.look(counter)
            assert unusable.value.code == "not_a_database"
        shutil.copyfile(aside, other)
        other.rename(database_path)
        with pytest.raises(Unusable) as unusable:
            days.look(counter)
        assert unusable.value.code == "replaced"
        assert bookings.get(counter, taken.id) == taken

    def test_a_file_that_was_damaged_is_told_of(self, counter: Counter, database_path: Path, book: Book) -> None:
        """By the check, and by whatever reads the damaged part; never as an error in the program."""
        for day in range(1, 29):
            book(f"2026-12-{day:02d} 10:00", "11:00", name=f"Navn {day}", remark="x" * 400)
        counter.database.close()
        with contextlib.closing(sqlite3.connect(database_path)) as connection:
            connection.execute("pragma wal_checkpoint(truncate)")
        whole = bytearray(database_path.read_bytes())
        whole[4096 : len(whole) - 4096] = b"\x5a" * (len(whole) - 8192)
        database_path.write_bytes(whole)
        assert problems_in(database_path)
        with pytest.raises(Unusable) as unusable:
            days.look(Counter(Database(database_path), Clock()))
        assert unusable.value.code == "corrupt"

    def test_another_program_that_keeps_writing_is_told_of(
        self, counter: Counter, office: Counter, book: Book, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """After the wait the act is refused, nothing is written, and reading goes on all the while."""
        monkeypatch.setattr(engine, "LONGEST_TURN_MS", 20)
        taken = book("2026-12-01 10:00", "11:00")
        counter.database.close()
        with office.act("long"):
            with pytest.raises(Unusable) as unusable:
                bookings.cancel(counter, taken.id)
            assert unusable.value.code == "locked"
            assert bookings.get(counter, taken.id).live
        bookings.cancel(counter, taken.id)

    def test_two_server_writers_wait_for_each_other(
        self, postgres: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The same on PostgreSQL."""
        monkeypatch.setattr(server, "LONGEST_TURN_MS", 20)
        first, second = (Counter(Database(postgres), clock, by=by) for by in ("SI", "OD"))
        with first.act("long"), pytest.raises(Unusable) as unusable:
            bookings.take(second, wanted("2026-12-01 10:00", "11:00"))
        assert unusable.value.code == "locked"
        assert bookings.take(second, wanted("2026-12-01 10:00", "11:00")).booking.live
        first.database.close()
        second.database.close()


class TestConnections:
    """What makes an acknowledged act survive."""

    @pytest.mark.parametrize(
        ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 3000)]
    )
    def test_writes_are_as_safe_as_sqlite_can_make_them(self, counter: Counter, pragma: str, value: object) -> None:
        """On every connection of the pool."""
        with counter.database.engine.connect() as one, counter.database.engine.connect() as other:
            for connection in (one, other):
                raw = connection.connection.driver_connection
                assert raw is not None
                assert raw.execute(f"pragma {pragma}").fetchone()[0] == value

    def test_the_reader_cannot_write(self, counter: Counter) -> None:
        """Whatever a query says."""
        with pytest.raises(Unusable) as unusable, counter.reading() as reader:
            reader.rows("update branch set name = 'x'")
        assert unusable.value.code == "read_only"

    def test_a_picture_stays_the_same_while_it_is_read(
        self, any_counter: Counter, any_office: Counter, book: Book
    ) -> None:
        """What another desk does meanwhile is in the next one."""
        with any_office.reading() as reader:
            before = reader.rows("select count(*) from booking")
            book("2026-12-01 10:00", "11:00")
            assert reader.rows("select count(*) from booking") == before
            assert reader.rows("select count(*) from booking where id > 0") == before
        with any_office.reading() as reader:
            assert reader.rows("select count(*) from booking") == [(1,)]

    def test_what_asks_within_a_picture_sees_the_same(
        self, any_counter: Counter, any_office: Counter, book: Book
    ) -> None:
        """A service that is made of others answers from one moment; after a fault in it the next begins anew."""

        def count() -> int:
            with any_office.reading() as reader:
                return int(reader.rows("select count(*) from booking")[0][0])

        with any_office.reading():
            assert count() == 0
            book("2026-12-01 10:00", "11:00")
            assert count() == 0
        with pytest.raises(ZeroDivisionError), any_office.reading():
            assert count() // 0
        book("2026-12-01 12:00", "13:00")
        assert count() == 2

    def test_what_was_read_is_read_anew_once_anybody_has_written(
        self, any_counter: Counter, any_office: Counter, book: Book
    ) -> None:
        """This desk, another, or something that is no desk at all."""

        def count() -> object:
            with any_counter.reading() as reader:
                found = reader.rows("select count(*), max(capacity) from booking, room where booking.id > :id", id=0)
                kept = list(found)
                found.clear()  # whoever asks may do with the answer what they like
                return kept[0]

        assert count() == (0, None)
        book("2026-12-01 10:00", "11:00")
        assert count() == (3, 14)
        book("2026-12-01 12:00", "13:00", desk=any_office)
        assert count() == (6, 14)
        with any_office.database.engine.begin() as connection:
            connection.execute(sa.text("update room set capacity = 20 where name = 'Rom 14'"))
        assert count() == count() == (6, 20)

    def test_the_same_question_with_other_values_is_another(self, any_counter: Counter) -> None:
        """Also where only the places of the values are changed."""
        sql = "select name from room where id in (:one, :other) and id <> :other"
        with any_counter.reading() as reader:
            assert reader.rows(sql, one=1, other=2) != reader.rows(sql, other=1, one=2)
            assert reader.rows(sql, one=1, other=2) == [("Rom 4",)]

    def test_an_act_that_fails_half_way_leaves_nothing(self, any_counter: Counter) -> None:
        """Neither the row nor its line in the log."""

        def half_an_act() -> None:
            with any_counter.act("half") as act:
                act.insert(schema.handover_note, branch_id=1, written_at=act.now, written_by="SI", text="x")
                raise ZeroDivisionError

        token = any_counter.database.token()
        with pytest.raises(ZeroDivisionError):
            half_an_act()
        assert any_counter.database.token() == token
        assert days.look(any_counter).note is None

    def test_a_closed_database_opens_again_when_it_is_asked(self, any_counter: Counter, book: Book) -> None:
        """Closing twice is no error either."""
        taken = book("2026-12-01 10:00", "11:00")
        any_counter.database.close()
        any_counter.database.close()
        assert bookings.get(any_counter, taken.id) == taken


class TestCopies:
    """Backups."""

    def test_a_copy_is_whole_private_and_made_while_the_desk_works(
        self, counter: Counter, office: Counter, database_path: Path, book: Book
    ) -> None:
        """With what has just been written and is not yet in the main file."""
        book("2026-12-01 10:00", "11:00")
        with office.act("long"):
            copy = copies.backup(counter)
        assert (mode(copy), problems_in(copy)) == (0o600, [])
        assert copy.parent == database_path.parent / "copies"
        assert dump(copy) == dump(database_path)
        assert [file.name for file in copy.parent.iterdir()] == [copy.name]

    def test_a_copy_can_be_worked_with(self, counter: Counter, tmp_path: Path, book: Book) -> None:
        """It is a database like the first."""
        taken = book("2026-12-01 10:00", "11:00")
        database = start(copies.backup(counter, tmp_path / "usb" / "copy.desk"))
        assert bookings.get(Counter(database, Clock()), taken.id) == taken
        database.close()

    def test_an_earlier_copy_is_replaced_only_by_a_whole_one(self, tmp_path: Path, counter: Counter) -> None:
        """When the source is damaged the old copy stays."""
        target = copies.backup(counter, tmp_path / "copy.desk")
        good = target.read_bytes()
        broken = tmp_path / "broken.db"
        broken.write_bytes(good[:4096] + b"\x5a" * (len(good) - 4096))
        with pytest.raises(Unusable) as unusable:
            copy_to(broken, target)
        assert unusable.value.code == "corrupt"
        assert target.read_bytes() == good
        assert list(tmp_path.glob("*.part*")) == []

    def test_two_programs_may_make_the_same_copy_in_the_same_second(
        self, counter: Counter, database_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As when all desks are started at once after an update, and each copies the data before the migration."""
        made: list[Path] = []

        def while_the_other_checks(path: Path) -> list[str]:
            monkeypatch.setattr(backup, "problems_in", problems_in)
            made.append(copies.backup(counter))
            return problems_in(path)

        monkeypatch.setattr(backup, "problems_in", while_the_other_checks)
        made.append(copies.backup(counter))
        assert made[0] == made[1]
        assert dump(made[0]) == dump(database_path)
        assert [file.name for file in made[0].parent.iterdir()] == [made[0].name]

    def test_a_copy_is_never_made_onto_the_file_itself(self, counter: Counter, database_path: Path, book: Book) -> None:
        """Not by its own name, nor by another way to it, nor onto a folder."""
        taken = book("2026-12-01 10:00", "11:00")
        link = database_path.with_name("link.db")
        link.symlink_to(database_path)
        for target in (database_path, link, database_path.parent / "." / "desk.db", database_path.parent):
            with pytest.raises(Unusable):
                copies.backup(counter, target)
        assert bookings.get(counter, taken.id) == taken
        assert copies.check(counter) == []

    def test_a_copy_that_cannot_be_written_is_refused(self, counter: Counter, tmp_path: Path) -> None:
        """With a code, and nothing left behind."""
        (tmp_path / "file").touch()
        with pytest.raises(Unusable) as unusable:
            copies.backup(counter, tmp_path / "file" / "copy.desk")
        assert unusable.value.code == "missing_folder"

    def test_a_server_has_its_own_tools(self, postgres: str, clock: Clock) -> None:
        """There is no file to copy."""
        database = Database(postgres)
        for act in (copies.backup, copies.check):
            with pytest.raises(Refused) as refused:
                act(Counter(database, clock))
            assert codes(refused) == ["backup_elsewhere"]
        database.close()

    def test_the_check_finds_broken_references(self, counter: Counter, database_path: Path) -> None:
        """As a tool that does not mind foreign keys may leave them."""
        assert copies.check(counter) == []
        with contextlib.closing(sqlite3.connect(database_path)) as connection:
            connection.execute("insert into key_room (key_id, room_id) values (1, 99)")
            connection.commit()
        assert [line.split()[0] for line in copies.check(counter)] == ["key_room"]
