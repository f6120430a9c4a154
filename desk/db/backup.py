"""Copies of a SQLite database: consistent while the desk works, verified after writing, private to the user.

A copy's name says of which database it is, of which kind, and when it was made (UTC): `desk-20261127T140500.desk`.
The kinds besides: `replaced`, what a copy was taken out in place of; `rescued`, what was in a file that somebody took
away; and the number of a schema, what was there before a migration.
"""

import contextlib
import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from desk.db.errors import Unusable, file_troubles, translate, unusable_file

BESIDE = ("-wal", "-shm", "-journal")
"""The endings of what SQLite keeps beside a file, and what belongs to it."""

_UNFINISHED = re.compile(rf"\.part({'|'.join(BESIDE)})?$")


def copy_path(database: Path, now: datetime, kind: str = "") -> Path:
    """Where a copy made now belongs: in a folder beside the data."""
    named = "-".join(filter(None, (database.stem, kind, f"{now.astimezone(UTC):%Y%m%dT%H%M%S}")))
    return database.parent / "copies" / f"{named}.desk"


def copies_of(database: Path) -> list[tuple[datetime, Path]]:
    """The copies of a database that lie in the folder beside it or beside itself, the newest first."""
    pattern = re.compile(rf"{re.escape(database.stem)}(?:-(?:replaced|rescued|\d{{4}}))?-(\d{{8}}T\d{{6}})\.desk")
    found = []
    for folder in (database.parent / "copies", database.parent):
        for file in folder.glob("*.desk") if folder.is_dir() else ():
            if named := pattern.fullmatch(file.name):
                with contextlib.suppress(ValueError):  # digits that are no date
                    made = datetime.strptime(named[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
                    found.append((made, file))
    return sorted(found, reverse=True)


def broken_off(database: Path) -> Iterator[tuple[datetime, Path]]:
    """What is left of copies that were broken off, as when the program was killed, with when it was written last."""
    for folder, begins in ((database.parent / "copies", f"{database.stem}-"), (database.parent, database.name)):
        for file in folder.iterdir() if folder.is_dir() else ():
            if file.name.startswith(begins) and _UNFINISHED.search(file.name):
                with contextlib.suppress(FileNotFoundError):  # it is finished just now
                    yield datetime.fromtimestamp(file.stat().st_mtime, UTC), file


def remove_copy(copy: Path) -> None:
    """Remove a copy with all that belongs to it. Raises `Unusable`."""
    with file_troubles(copy):
        for ending in ("", *BESIDE):
            copy.with_name(copy.name + ending).unlink(missing_ok=True)


def copy_to(source: Path, target: Path) -> None:
    """Copy the database by SQLite's own online backup, then check the copy and make it private.

    Raises `Unusable`; what stood at the target before is then still there.
    """
    with file_troubles(target):
        if not target.name or target.is_dir() or (target.exists() and target.samefile(source)):
            raise Unusable("missing_folder", where=str(target))
    with _unfinished(target) as unfinished, _sqlite_told():
        with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(unfinished)) as copy:
            original.backup(copy)
            copy.execute("pragma journal_mode=delete")
        if problems_in(unfinished):
            raise Unusable("corrupt", where=str(source))


def put_back(copy: Path, database: Path, kept: Path) -> bool:
    """Put a copy in the database's place; whether there was something before, which is then kept.

    The copy is checked and written whole beside the database first, and takes its place in one step. Raises
    `Unusable`: in_use while a desk has the database open, corrupt_copy.
    """
    if copy.exists() and database.exists() and copy.samefile(database):
        raise Unusable("missing_folder", where=str(copy))
    if problems_in(copy):
        raise Unusable("corrupt_copy", where=str(copy))
    with _unfinished(database) as unfinished, _sqlite_told():
        with closing(sqlite3.connect(copy)) as original, closing(sqlite3.connect(unfinished)) as new:
            original.backup(new)
            new.execute("pragma journal_mode=wal")  # in which every desk that has it open can be told
        if in_use(database):
            raise Unusable("in_use", where=str(database))
        return _keep(database, kept)


def save_from(connection: sqlite3.Connection, target: Path) -> None:
    """Copy what an open connection still holds, of a file whose name is gone. Raises `Unusable`."""
    with _unfinished(target) as unfinished, _sqlite_told(), closing(sqlite3.connect(unfinished)) as copy:
        connection.backup(copy)
        copy.execute("pragma journal_mode=delete")


def in_use(database: Path) -> bool:
    """Whether another program has the database open, as far as can be told: of a damaged file it cannot."""
    if not database.is_file():
        return False
    try:
        with closing(sqlite3.connect(database, timeout=0, isolation_level=None)) as connection:
            connection.execute("pragma journal_mode=delete")  # SQLite allows it only to whoever is alone
            connection.execute("begin exclusive")
    except sqlite3.OperationalError as error:
        return "locked" in str(error)
    except sqlite3.DatabaseError:
        return False
    return False


def _keep(database: Path, kept: Path) -> bool:
    """Keep the file with what belongs to it, and take that away: it must not be read into the file that comes."""
    there = [ending for ending in ("", *BESIDE) if database.with_name(database.name + ending).exists()]
    for ending in there:
        kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _same_file(database.with_name(database.name + ending), kept.with_name(kept.name + ending))
    for ending in there[1:] if "" in there else there:
        database.with_name(database.name + ending).unlink()
    return bool(there)


def _same_file(old: Path, new: Path) -> None:
    """The file under another name as well; where the disk knows no such thing, a copy of it."""
    try:
        os.link(old, new)
    except FileExistsError:
        raise
    except OSError:
        shutil.copy2(old, new)
    new.chmod(0o600)


@contextlib.contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    """A private file to be written, which takes the target's place in one step when all has gone well.

    It has a name of its own, so that two programs may write the same copy in the same second.
    """
    with file_troubles(target):
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(prefix=f"{target.name}.", suffix=".part", dir=target.parent)
        os.close(handle)
    unfinished = Path(name)
    try:
        yield unfinished
        with unfinished.open("rb+") as written:
            os.fsync(written.fileno())
        unfinished.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise unusable_file(error, target) from error
    finally:
        for ending in ("", *BESIDE):
            with contextlib.suppress(OSError):
                unfinished.with_name(unfinished.name + ending).unlink()


def _sync_folder(folder: Path) -> None:
    """Have the new name on the disk as well, where the system can do that."""
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _sqlite_told() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise translate(error) or error from error


def problems_in(path: Path) -> list[str]:
    """What SQLite's integrity and foreign key checks find; empty when the file is sound.

    Raises `Unusable` when that cannot be told: locked, read_only, disk_error.
    """
    try:
        with closing(sqlite3.connect(path)) as connection:
            found = [str(row[0]) for row in connection.execute("pragma integrity_check(20)") if row[0] != "ok"]
            found += [f"{row[0]} {row[1]}: {row[2]}" for row in connection.execute("pragma foreign_key_check")]
    except sqlite3.DatabaseError as error:
        known = translate(error)
        if isinstance(known, Unusable) and known.code not in ("corrupt", "not_a_database"):
            code = "read_only" if known.code == "missing_folder" else known.code
            raise Unusable(code, where=str(path)) from error
        return [str(error)]
    return found
