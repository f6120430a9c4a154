"""Bringing a database to the program's version: made when it is new, migrated after a copy when it is old."""

import contextlib
import os
from datetime import datetime
from pathlib import Path

from desk.db.database import Database
from desk.db.errors import Unusable, unusable_file

VERSION = "0005"
"""The newest migration; older programs know fewer."""

OURS = frozenset({"alembic_version", "branch", "booking", "key_loan", "log"})
"""Tables that a database of this program has had from its first version on."""


def version_of(database: Database) -> str | None:
    """The version that the database is at; None when it is new and empty. One query, no import.

    Raises `Unusable`, which says where the database is.
    """
    try:
        return _version_of(database)
    except Unusable as unusable:
        shut = unusable.code == "missing_folder" and database.path is not None and _is_there(database.path)
        raise Unusable("read_only" if shut else unusable.code, **unusable.facts) from unusable


def _version_of(database: Database) -> str | None:
    if database.path is not None:
        if not _has_content(database.path):
            _refuse_if_taken_away(database.path)
            return None
        tables_in = "select name from sqlite_master where type = 'table'"
    else:
        tables_in = "select table_name from information_schema.tables where table_schema = current_schema()"
    with database.reading() as reader:
        tables = {str(row[0]) for row in reader.rows(tables_in)}
        if not tables:
            return None
        if not tables >= OURS:
            raise Unusable("not_a_database", where=database.shown)
        found = reader.rows("select version_num from alembic_version")
    return str(found[0][0]) if found else None


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False
    except OSError as error:
        raise Unusable("missing_folder", where=str(path)) from error


def _is_there(path: Path) -> bool:
    """Whether there is a file, and its name can be one."""
    with contextlib.suppress(OSError):
        return path.is_file()
    return False


def _refuse_if_taken_away(path: Path) -> None:
    """Where there are copies, or what SQLite keeps beside a file, there was a database: no empty one replaces it."""
    from desk.db.backup import copies_of

    copies = copies_of(path)
    if copies or _has_content(path.with_name(path.name + "-wal")):
        raise Unusable("taken_away", where=str(path), copy=str(copies[0][1]) if copies else "FILE")


def bring_up(database: Database, now: datetime) -> str | None:
    """Make or migrate the database as needed; returns the version that it was at before.

    Raises `Unusable("newer_schema")` when a newer program made it. An older SQLite file is copied first.
    """
    before = version_of(database)
    if before == VERSION:
        return before
    if before is not None and before > VERSION:
        raise Unusable("newer_schema", where=database.shown)
    if database.path is not None:
        _make_folder(database.path.parent)
        if before is not None:
            from desk.db.backup import copy_path, copy_to

            copy_to(database.path, copy_path(database.path, now, before))
        else:
            _make_private(database.path)
    upgrade(database)
    return before


def upgrade(database: Database) -> None:
    """Run the migrations that the database lacks, in one transaction."""
    from alembic import command
    from alembic.config import Config

    from desk.db.engine import writing

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    with writing(database) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _make_private(path: Path) -> None:
    """Make the file before SQLite does, so that no other user of the computer can ever read it."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as error:
        raise unusable_file(error, path) from error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise unusable_file(error, folder) from error
