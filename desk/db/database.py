"""The one door to the data.

Everything that is read is SQL text with named parameters, which the plain driver of SQLite runs as well as
SQLAlchemy does: so the first day is on the screen before SQLAlchemy is imported. Everything that is written goes
through SQLAlchemy Core, in `desk.db.journal`.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from desk.db.errors import translate
from desk.db.lines import Lines

if TYPE_CHECKING:
    import sqlalchemy as sa

BUSY_TIMEOUT_MS = 3000
"""How long a write waits for another program's write before it gives up."""

Row = tuple[Any, ...]


class Reader(Protocol):
    """Something that answers a query."""

    def rows(self, sql: str, **parameters: object) -> list[Row]:
        """All rows of the query; `:name` in the text is bound to the parameter of that name."""
        ...


def bound(parameters: dict[str, object]) -> dict[str, object]:
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


class SqliteReader:
    """Reads with the plain driver, on a connection of its own that cannot write."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(
            path, isolation_level=None, check_same_thread=False, cached_statements=64, timeout=BUSY_TIMEOUT_MS / 1000
        )
        self._connection.execute("pragma query_only=on")

    def rows(self, sql: str, **parameters: object) -> list[Row]:
        """All rows of the query."""
        try:
            return self._connection.execute(sql, bound(parameters)).fetchall()
        except sqlite3.Error as error:
            raise translate(error) or error from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


class EngineReader:
    """Reads through a SQLAlchemy connection: inside a transaction that writes, or on PostgreSQL.

    On SQLite the query goes straight to the driver, in the same transaction: it is the same text, ten times as fast.
    """

    def __init__(self, connection: "sa.Connection") -> None:
        self._connection = connection
        driver = connection.connection.driver_connection
        self._driver = driver if isinstance(driver, sqlite3.Connection) else None

    def rows(self, sql: str, **parameters: object) -> list[Row]:
        """All rows of the query."""
        from sqlalchemy import exc

        from desk.db.engine import statement

        try:
            if self._driver is not None:
                return self._driver.execute(sql, bound(parameters)).fetchall()
            return [tuple(row) for row in self._connection.execute(statement(sql), bound(parameters))]
        except (exc.DBAPIError, sqlite3.Error) as error:
            raise translate(error) or error from error


class Database:
    """A SQLite file, given by its path, or any database that SQLAlchemy reaches, given by its URL."""

    def __init__(self, where: str | Path) -> None:
        text = str(where)
        self.path = None if "://" in text else Path(text).expanduser()
        if text.startswith("sqlite:///"):
            self.path = Path(text.removeprefix("sqlite:///"))
        scheme, _, rest = text.partition("://")
        scheme = "postgresql+psycopg" if scheme in ("postgres", "postgresql") else scheme
        self.url = f"sqlite:///{self.path}" if self.path else f"{scheme}://{rest}"
        self.lines = Lines()

    @property
    def shown(self) -> str:
        """Where the data is, fit for a person's eyes: never with a password."""
        if self.path is not None:
            return str(self.path)
        scheme, _, rest = self.url.partition("://")
        who, _, place = rest.partition("?")[0].rpartition("@")
        if not who and "@" in rest:  # the question mark may be in a password
            return f"{scheme}://…"
        return f"{scheme}://…@{place}" if who else f"{scheme}://{place}"

    def beside(self, name: str) -> Path:
        """Where this desk keeps a small file of its own: beside the SQLite file, else in the user's data folder."""
        plain = "".join(char if char.isalnum() or char in "-_" else "_" for char in name)
        if self.path is not None:
            return self.path.with_name(f"{self.path.name}-{plain}")
        from platformdirs import user_data_path

        from desk import private

        return private.folder(user_data_path("desk", appauthor=False)) / plain

    @cached_property
    def engine(self) -> "sa.Engine":
        """SQLAlchemy's engine, imported and made when first asked for."""
        from desk.db.engine import make_engine

        return make_engine(self)

    @cached_property
    def _sqlite(self) -> SqliteReader:
        if self.path is None:
            raise ValueError("not a SQLite database")
        try:
            return SqliteReader(self.path)
        except sqlite3.Error as error:
            raise translate(error) or error from error

    @contextlib.contextmanager
    def reading(self) -> Iterator[Reader]:
        """One consistent picture of the data for as long as the block lasts."""
        if self.path is not None:
            self._sqlite.rows("begin")
            try:
                yield self._sqlite
            finally:
                self._sqlite.rows("commit")
            return
        from desk.db.engine import connected

        with connected(self.engine) as connection:
            yield EngineReader(connection)

    def again(self) -> "Database":
        """The same data, with connections of its own for another thread."""
        return Database(self.path or self.url)

    def token(self) -> int:
        """A number that changes whenever anyone, in any process, has changed the data. Costs microseconds."""
        if self.path is not None:
            return int(self._sqlite.rows("pragma data_version")[0][0])
        from desk.db.engine import asked

        return int(asked(self.engine, "select coalesce(max(id), 0) from log"))

    def close(self) -> None:
        """Let go of all connections."""
        if "engine" in self.__dict__:
            self.engine.dispose()
            del self.__dict__["engine"]
        if "_sqlite" in self.__dict__:
            self._sqlite.close()
            del self.__dict__["_sqlite"]
