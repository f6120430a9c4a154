"""SQLAlchemy's engine, and the transaction that every write is."""

import contextlib
import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event, exc

from desk.db.database import BUSY_TIMEOUT_MS, Database
from desk.db.errors import Unusable, translate

_WRITERS_QUEUE = 6_114_1507  # any number will do, as long as every desk uses the same


def make_engine(database: Database) -> sa.Engine:
    """An engine whose every transaction may write, one writer at a time."""
    if database.path is None:
        try:
            engine = sa.create_engine(
                database.url, hide_parameters=True, pool_pre_ping=True, connect_args={"connect_timeout": 3}
            )
        except (exc.ArgumentError, ImportError, ValueError) as error:
            raise Unusable("unreachable", where=database.shown) from error
        event.listen(engine, "begin", _queue_up)
        return engine
    engine = sa.create_engine(sa.URL.create("sqlite", database=str(database.path)))
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
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


def _begin_immediate(connection: sa.Connection) -> None:
    """Take the write lock at once, so that what the rules have seen cannot change before the insert."""
    connection.exec_driver_sql("begin immediate")


def _queue_up(connection: sa.Connection) -> None:
    """The same in PostgreSQL: writers wait for each other, so check and insert are one step and nothing deadlocks."""
    if not connection.get_execution_options().get("only_reads"):
        connection.exec_driver_sql(f"set local lock_timeout = {BUSY_TIMEOUT_MS}")
        connection.exec_driver_sql(f"select pg_advisory_xact_lock({_WRITERS_QUEUE})")


@contextlib.contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """One transaction: on disk when the block ends, undone when it raises."""
    try:
        with engine.begin() as connection:
            yield connection
    except (exc.DBAPIError, sqlite3.Error) as error:
        raise translate(error) or error from error


@contextlib.contextmanager
def connected(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection that only reads, with one consistent picture of the data."""
    options = {"only_reads": True, "isolation_level": "REPEATABLE READ"} if engine.dialect.name != "sqlite" else {}
    try:
        with engine.connect().execution_options(**options) as connection, connection.begin():
            yield connection
    except exc.DBAPIError as error:
        raise translate(error) or error from error


@lru_cache(maxsize=256)
def statement(sql: str) -> sa.TextClause:
    """The text as a statement, parsed once as long as it is in use."""
    return sa.text(sql)


def scalar(connection: sa.Connection, sql: str) -> Any:  # noqa: ANN401
    """The one value of a one-row query."""
    return connection.execute(statement(sql)).scalar_one()
