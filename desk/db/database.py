"""The one door to the data.

Everything that is read is SQL text with named parameters, which the plain driver of SQLite runs as well as
SQLAlchemy does: so the first day is on the screen before SQLAlchemy is imported. Everything that is written goes
through SQLAlchemy Core, in `desk.db.journal`.
"""

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from desk import files
from desk.db import address
from desk.db.errors import Unusable, translate
from desk.db.lines import Lines
from desk.db.open_file import OpenFile

if TYPE_CHECKING:
    import sqlalchemy as sa

BUSY_TIMEOUT_MS = 3000
"""How long SQLite waits for another program."""

LONGEST_TURN_MS = 3000
"""How long a write waits for its turn among many desks before it gives up; that it waits is said meanwhile."""

Row = tuple[Any, ...]


class Reader(Protocol):
    """Something that answers a query."""

    def rows(self, sql: str, **parameters: object) -> list[Row]:
        """All rows of the query; `:name` in the text is bound to the parameter of that name."""
        ...


def bound(parameters: Mapping[str, object]) -> dict[str, object]:
    """Parameters as the tables keep their values: an instant is whole seconds since 1970."""
    return {
        name: int(value.timestamp()) if isinstance(value, datetime) else value for name, value in parameters.items()
    }


def instant(value: int) -> datetime:
    """An instant as it came from the database, in UTC."""
    return datetime.fromtimestamp(value, UTC)


def instant_or_none(value: int | None) -> datetime | None:
    """The same for a column that may be empty."""
    return None if value is None else instant(value)


def _run_sqlite(driver: sqlite3.Connection, sql: str, parameters: Mapping[str, object]) -> tuple[list[Row], int]:
    """Run a text on SQLite's own driver: the rows that it answers, and the id of the row that it added."""
    try:
        cursor = driver.execute(sql, bound(parameters))
        return cursor.fetchall(), cursor.lastrowid or 0
    except sqlite3.Error as error:
        raise translate(error) or error from error


MOST_ROWS, LONGEST_ANSWER = 4000, 400
"""How many rows a reader remembers in all, each answer counted as one more, and how many an answer may have."""


class SqliteReader:
    """Reads with the plain driver, on a connection of its own that cannot write.

    It remembers what it has answered until anybody, in any program, has written: then `pragma data_version` is another.
    """

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(
            path, isolation_level=None, check_same_thread=False, cached_statements=256, timeout=BUSY_TIMEOUT_MS / 1000
        )
        self.connection.execute("pragma query_only=on")
        self._answers: dict[tuple[object, ...], list[Row]] = {}
        self._held = 0
        self._version = 0

    def version(self) -> int:
        """A number that changes whenever another connection has written."""
        return int(_run_sqlite(self.connection, "pragma data_version", {})[0][0][0])

    def begin(self) -> None:
        """Begin a picture of the data as it is now."""
        _run_sqlite(self.connection, "begin", {})
        version = self.version()
        if version != self._version:
            self._let_go()
            self._version = version

    def rows(self, sql: str, **parameters: object) -> list[Row]:
        """All rows of the query, within a picture."""
        question = (sql, *parameters.items())
        answer = self._answers.get(question)
        if answer is None:
            answer = _run_sqlite(self.connection, sql, parameters)[0]
            if len(answer) <= LONGEST_ANSWER:
                self._remember(question, answer)
        return answer.copy()

    def _remember(self, question: tuple[object, ...], answer: list[Row]) -> None:
        self._held += len(answer) + 1
        if self._held > MOST_ROWS:
            self._let_go()
            self._held = len(answer) + 1
        self._answers[question] = answer

    def _let_go(self) -> None:
        self._answers.clear()
        self._held = 0

    def end(self) -> None:
        """End the picture, unless an error of the disk has ended it already."""
        if self.connection.in_transaction:
            _run_sqlite(self.connection, "commit", {})

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()


class Door:
    """Reads, and writes, through a SQLAlchemy connection: inside a transaction that writes, or on PostgreSQL.

    On SQLite the text goes straight to the driver, in the same transaction: it is the same text, ten times as fast.
    """

    def __init__(self, connection: "sa.Connection") -> None:
        self._connection = connection
        driver = connection.connection.driver_connection
        self._driver = driver if isinstance(driver, sqlite3.Connection) else None

    def rows(self, sql: str, **parameters: object) -> list[Row]:
        """All rows of the query."""
        if self._driver is not None:
            return _run_sqlite(self._driver, sql, parameters)[0]
        return [tuple(row) for row in self._run_engine(sql, bound(parameters))]

    def write_sql(self, sql: str, **parameters: object) -> None:
        """Run a statement that changes rows."""
        if self._driver is not None:
            _run_sqlite(self._driver, sql, parameters)
        else:
            self._run_engine(sql, bound(parameters))

    def write_rows(self, sql: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Run a statement once for each of these sets of values, of the same names; on a server in one go."""
        if self._driver is not None:
            for row in rows:
                _run_sqlite(self._driver, sql, row)
        else:
            self._run_engine(sql, [bound(row) for row in rows])

    def add_row(self, sql: str, **parameters: object) -> int:
        """Run a statement that inserts one row, and return the id that the row got."""
        if self._driver is not None:
            return _run_sqlite(self._driver, sql, parameters)[1]
        return int(self._run_engine(f"{sql} returning id", bound(parameters)).scalar_one())

    def _run_engine(self, sql: str, parameters: dict[str, object] | list[dict[str, object]]) -> "sa.CursorResult[Any]":
        from sqlalchemy import exc

        from desk.db.engine import statement

        try:
            return self._connection.execute(statement(sql), parameters)
        except exc.DBAPIError as error:
            raise translate(error) or error from error


class Database:
    """A SQLite file, given by its path, or any database that SQLAlchemy reaches, given by its URL."""

    def __init__(self, where: str | Path) -> None:
        told = str(where)
        self.path = address.path_in(told)
        self.url = f"{address.FILE}{self.path}" if self.path is not None else address.url_of(told)
        self.lines = Lines()
        self._picture: Reader | None = None
        self._file = OpenFile(self.path) if self.path is not None else None
        self.was_refused = False
        """Whether the disk did not take the last act: the next one begins with new connections."""

    @property
    def shown(self) -> str:
        """Where the data is, fit for a person's eyes: never with a password."""
        return address.shown(self.url) if self.path is None else str(self.path)

    @property
    def is_file(self) -> bool:
        """Whether this program reads a file by itself, and has at hand what it has read; a server sees to that."""
        return self.path is not None

    def beside(self, name: str) -> Path:
        """Where this desk keeps a small file of its own: beside the SQLite file, else in the user's data folder."""
        plain = "".join(char if char.isalnum() or char in "-_" else "_" for char in name)
        if self.path is not None:
            return self.path.with_name(f"{self.path.name}-{plain}")
        from platformdirs import user_data_path

        return files.private_folder(user_data_path("desk", appauthor=False)) / plain

    @cached_property
    def engine(self) -> "sa.Engine":
        """SQLAlchemy's engine, imported and made when first asked for."""
        from desk.db.engine import make_engine

        return make_engine(self)

    @cached_property
    def writer(self) -> "sa.Connection":
        """The one connection that all acts on a file go through, opened when first asked for."""
        return self.engine.connect()

    @cached_property
    def _sqlite(self) -> SqliteReader:
        if self.path is None:
            raise ValueError("not a SQLite database")
        try:
            return SqliteReader(self.path)
        except sqlite3.Error as error:
            raise translate(error) or error from error

    def check_file(self) -> None:
        """Raise `Unusable` when the file has been taken away, or another has taken its place: taken_away, replaced.

        What was in it is saved among the copies first. The next time, whatever file is there then is opened.
        """
        if self._file is not None and (code := self._file.trouble()):
            connection = self._sqlite.connection if "_sqlite" in self.__dict__ else None
            lost = self._file.lost(code, connection)
            self.close()
            raise lost

    def begin_anew(self) -> None:
        """After the disk did not take an act: let go of the file, so that it is opened as it is now."""
        self.close()
        if self._file is not None:
            self._file.share_rights()

    @contextlib.contextmanager
    def troubles_placed(self) -> Iterator[None]:
        """Whatever makes the database unusable in the block is told with where the database is."""
        try:
            yield
        except Unusable as unusable:
            unusable.facts.setdefault("where", self.shown)
            raise

    @contextlib.contextmanager
    def reading(self) -> Iterator[Reader]:
        """One consistent picture of the data for as long as the block lasts; a block within another sees the same."""
        if self._picture is not None:
            yield self._picture
            return
        picture = self._sqlite_reading() if self.path is not None else self._engine_reading()
        with self.troubles_placed(), picture as self._picture:
            try:
                yield self._picture
            finally:
                self._picture = None

    @contextlib.contextmanager
    def _sqlite_reading(self) -> Iterator[Reader]:
        self.check_file()
        reader = self._sqlite
        try:
            reader.begin()
            yield reader
        finally:
            reader.end()

    @contextlib.contextmanager
    def _engine_reading(self) -> Iterator[Reader]:
        from desk.db.engine import connected

        with connected(self.engine) as connection:
            yield Door(connection)

    def again(self) -> "Database":
        """The same data, with connections of its own for another thread."""
        return Database(self.path or self.url)

    def token(self) -> int:
        """A number that changes whenever anyone, in any process, has changed the data. Costs microseconds."""
        with self.troubles_placed():
            if self.path is not None:
                self.check_file()
                return self._sqlite.version()
            from desk.db.engine import asked

            return int(asked(self.engine, "select coalesce(max(id), 0) from log"))

    def drop_writer(self) -> None:
        """Give back the connection of the acts; the next act begins with a fresh one."""
        if "writer" in self.__dict__:
            self.__dict__.pop("writer").close()

    def close(self) -> None:
        """Let go of all connections."""
        self.was_refused = False
        self.drop_writer()
        if "engine" in self.__dict__:
            self.engine.dispose()
            del self.__dict__["engine"]
        if "_sqlite" in self.__dict__:
            self._sqlite.close()
            del self.__dict__["_sqlite"]
        if self._file is not None:
            self._file.let_go()
