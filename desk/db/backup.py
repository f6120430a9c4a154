"""Copies of a SQLite database: consistent while the desk works, verified after writing, private to the user."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from desk.db.errors import Unusable, translate


def copy_to(source: Path, target: Path) -> None:
    """Copy the database by SQLite's own online backup, then check the copy and make it private."""
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = target.with_name(target.name + ".part")
    unfinished.unlink(missing_ok=True)
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
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
    unfinished.replace(target)


def problems_in(path: Path) -> list[str]:
    """What SQLite's integrity and foreign key checks find; empty when the file is sound."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            found = [str(row[0]) for row in connection.execute("pragma integrity_check(20)") if row[0] != "ok"]
            found += [f"{row[0]} {row[1]}: {row[2]}" for row in connection.execute("pragma foreign_key_check")]
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return found
