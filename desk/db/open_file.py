"""Whether a SQLite file that is open is still the one that its name leads to.

SQLite itself goes on writing into a file that somebody has removed or put another in place of, and all of that would
be gone with the program. So it is asked before every act, and twice a second besides: one look at the folder.
"""

import contextlib
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from desk.db.errors import Unusable, unusable_file

Identity = tuple[int, int]


class OpenFile:
    """A database's file and what SQLite keeps beside it, as they were when they were looked at last."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._wal, self._shm = (path.with_name(path.name + ending) for ending in ("-wal", "-shm"))
        self._seen: Identity | None = None
        self._seen_wal: Identity | None = None

    def trouble(self) -> str:
        """`taken_away` when there is no file, `replaced` when it is another than before; else nothing."""
        found = _identity(self._path)
        if found is None:
            return "taken_away"
        if self._seen is not None and found != self._seen:
            return "replaced"
        self._seen = found
        self._seen_wal = self._seen_wal or _identity(self._wal)
        return ""

    def let_go(self) -> None:
        """It is no longer open: any file may be there next."""
        self._seen = self._seen_wal = None

    def share_rights(self) -> None:
        """Give what SQLite keeps beside the file the rights that the file has now; it was made with earlier ones."""
        for beside in (self._wal, self._shm):
            with contextlib.suppress(OSError):
                beside.chmod(self._path.stat().st_mode)

    def lost(self, code: str, connection: sqlite3.Connection | None) -> Unusable:
        """Save what the lost file held, if it was open; the error that tells of it. Raises `Unusable` if it cannot.

        What SQLite kept beside a file that was replaced must not be read into the one that took its place.
        """
        from desk.db.backup import copies_of, copy_path, save_from

        if connection is not None and self._seen is not None:
            try:
                save_from(connection, copy_path(self._path, datetime.now(UTC), "rescued"))
            except Unusable as unusable:
                if unusable.code not in ("not_a_database", "corrupt"):  # in which there is nothing to be saved
                    raise
        if code == "replaced" and self._seen_wal is not None and _identity(self._wal) == self._seen_wal:
            for beside in (self._wal, self._shm):
                beside.unlink(missing_ok=True)
        copies = copies_of(self._path)
        return Unusable(code, where=str(self._path), copy=str(copies[0][1]) if copies else "FILE")


def _identity(path: Path) -> Identity | None:
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise unusable_file(error, path) from error
    return found.st_dev, found.st_ino
