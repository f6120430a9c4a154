"""Copies of a SQLite database: consistent while the desk works, verified after writing, private to the user."""

import contextlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from desk.db.errors import Unusable, translate, unusable_file


def copy_to(source: Path, target: Path) -> None:
    """Copy the database by SQLite's own online backup, then check the copy and make it private.

    Raises `Unusable`; what stood at the target before is then still there.
    """
    if not target.name or target.is_dir() or (target.exists() and target.samefile(source)):
        raise Unusable("missing_folder", where=str(target))
    unfinished = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished.unlink(missing_ok=True)
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        _copy(source, unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise unusable_file(error, target) from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink()


def _copy(source: Path, unfinished: Path) -> None:
    try:
        with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(unfinished)) as copy:
            original.backup(copy)
            copy.execute("pragma journal_mode=delete")
        problems = problems_in(unfinished)
    except sqlite3.Error as error:
        raise translate(error) or error from error
    if problems:
        raise Unusable("corrupt", where=str(source))
    with unfinished.open("rb+") as written:
        os.fsync(written.fileno())


def problems_in(path: Path) -> list[str]:
    """What SQLite's integrity and foreign key checks find; empty when the file is sound."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            found = [str(row[0]) for row in connection.execute("pragma integrity_check(20)") if row[0] != "ok"]
            found += [f"{row[0]} {row[1]}: {row[2]}" for row in connection.execute("pragma foreign_key_check")]
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return found
