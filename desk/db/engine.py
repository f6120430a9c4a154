"""SQLAlchemy's engine, and the transaction that every write is."""

import contextlib
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event, exc

from desk.db import server
from desk.db.database import BUSY_TIMEOUT_MS, LONGEST_TURN_MS, Database
from desk.db.errors import Unusable, translate
from desk.db.lines import Lines


def make_engine(database: Database) -> sa.Engine:
    """An engine whose every transaction may write, one writer at a time."""
    if database.path is None:
        return server.make_engine(database)
    engine = sa.create_engine(sa.URL.create("sqlite", database=str(database.path)), hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate(database.lines))
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the driver must not begin transactions of its own
    for pragma in (
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "journal_mode=wal",
        "synchronous=full",
        "foreign_keys=on",
    ):
        connection.execute(f"pragma {pragma}")


def _begin_immediate(lines: Lines) -> Callable[[sa.Connection], None]:
    """Take the write lock at once, so that what the rules have seen cannot change before the insert.

    SQLite's own waiting pauses longer the longer it has waited, so that of many desks one may never get its turn;
    pauses that are short and by chance give each the same odds.
    """

    def begin(connection: sa.Connection) -> None:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        until = time.monotonic() + LONGEST_TURN_MS / 1000
        driver.execute("pragma busy_timeout=0")
        try:
            while True:
                try:
                    driver.execute("begin immediate")
                except sqlite3.OperationalError as error:
                    busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY and time.monotonic() < until
                    if not (busy and lines.pause(random.uniform(0.001, 0.008))):  # noqa: S311
                        raise
                else:
                    return
        finally:
            driver.execute(f"pragma busy_timeout={BUSY_TIMEOUT_MS}")

    return begin


_NOT_FOR_LONG = ("read_only", "full", "disk_error")
"""What somebody may put right while the program is open, and only new connections would see."""


@contextlib.contextmanager
def writing(database: Database, mark: str = "") -> Iterator[sa.Connection]:
    """One transaction: on disk when the block ends, undone when it raises.

    When a server goes in the very moment of saving, the mark that the block wrote into the log tells whether it was
    saved: if so, all is well; if not, `Unusable("unreachable")` is raised and nothing was written.
    """
    with database.troubles_placed(), _saved(database, mark) as connection:
        yield connection


@contextlib.contextmanager
def _saved(database: Database, mark: str) -> Iterator[sa.Connection]:
    saving = False
    if database.path is not None:
        database.check_file()
        if database.was_refused:
            database.begin_anew()
    try:
        with _transaction(database) as connection:
            yield connection
            saving = True
    except Unusable as unusable:
        database.was_refused = unusable.code in _NOT_FOR_LONG
        raise
    except (exc.DBAPIError, sqlite3.Error) as error:
        known = translate(error)
        database.was_refused = isinstance(known, Unusable) and known.code in _NOT_FOR_LONG
        lost = saving and mark and isinstance(known, Unusable) and known.code == "unreachable"
        if not (lost and server.was_recorded(database.engine, mark, database.lines)):
            raise known or error from error


@contextlib.contextmanager
def _transaction(database: Database) -> Iterator[sa.Connection]:
    """A transaction: on a server on a connection of the pool; on a file on the one that is kept while all goes well."""
    if database.path is None:
        with database.engine.begin() as connection:
            yield connection
        return
    try:
        with database.writer.begin():
            yield database.writer
    except BaseException:
        database.drop_writer()
        raise


@contextlib.contextmanager
def connected(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection that only reads, with one consistent picture of the data."""
    options = {"only_reads": True, "isolation_level": "REPEATABLE READ"} if engine.dialect.name != "sqlite" else {}
    try:
        with engine.connect().execution_options(**options) as connection, connection.begin():
            yield connection
    except exc.DBAPIError as error:
        raise translate(error) or error from error


def asked(engine: sa.Engine, sql: str) -> Any:  # noqa: ANN401
    """The one value of a one-row query, without a transaction around it: as few ways to the server as can be."""
    try:
        with engine.connect().execution_options(only_reads=True, isolation_level="AUTOCOMMIT") as connection:
            return scalar(connection, sql)
    except exc.DBAPIError as error:
        raise translate(error) or error from error


@lru_cache(maxsize=256)
def statement(sql: str) -> sa.TextClause:
    """The text as a statement, parsed once as long as it is in use."""
    return sa.text(sql)


def scalar(connection: sa.Connection, sql: str) -> Any:  # noqa: ANN401
    """The one value of a one-row query."""
    return connection.execute(statement(sql)).scalar_one()
