"""Bringing a database to the program's version: made when it is new, migrated after a copy when it is old."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from desk.db.database import Database
from desk.db.errors import Unusable, translate

VERSION = "0001"
"""The newest migration; older programs know fewer."""


def version_of(database: Database) -> str | None:
    """The version that the database is at; None when it is new and empty. One query, no import."""
    if database.path is not None:
        return _sqlite_version(database.path)
    with database.reading() as reader:
        if not reader.rows("select 1 from information_schema.tables where table_name = 'alembic_version'"):
            return None
        found = reader.rows("select version_num from alembic_version")
    return str(found[0][0]) if found else None


def _sqlite_version(path: Path) -> str | None:
    if not path.exists() or not path.stat().st_size:
        return None
    try:
        with closing(sqlite3.connect(path, timeout=3)) as connection:
            tables = {name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")}
            if "alembic_version" not in tables:
                if tables:
                    raise Unusable("not_a_database", where=str(path))
                return None
            found = connection.execute("select version_num from alembic_version").fetchone()
    except sqlite3.Error as error:
        raise translate(error) or error from error
    return str(found[0]) if found else None


def bring_up(database: Database, now: datetime) -> str | None:
    """Make or migrate the database as needed; returns the version that it was at before.

    Raises `Unusable("newer_schema")` when a newer program made it. An older SQLite file is copied first, beside it.
    """
    before = version_of(database)
    if before == VERSION:
        return before
    if before is not None and before > VERSION:
        raise Unusable("newer_schema", where=database.shown)
    if database.path is not None:
        _make_folder(database.path.parent)
        if before is not None:
            from desk.db.backup import copy_to

            copy_to(database.path, database.path.with_name(f"{database.path.stem}-{before}-{now:%Y%m%dT%H%M%S}.desk"))
    upgrade(database)
    return before


def upgrade(database: Database) -> None:
    """Run the migrations that the database lacks, in one transaction."""
    from alembic import command
    from alembic.config import Config

    from desk.db.engine import writing

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    with writing(database.engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise Unusable("missing_folder", where=str(folder)) from error
