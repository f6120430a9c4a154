"""A folder that mails are dropped into: `.eml` files or a Maildir. It is only read; each mail comes once."""

import stat
import time
from collections.abc import Iterator
from pathlib import Path

from desk.post.errors import NoPost
from desk.post.letters import MOST_BYTES

SETTLED = 2.0
"""Seconds that a dropped file must have been left alone: before that it may be half written."""


LOOKED_LATELY = 60.0
"""Seconds after which a folder is looked into whatever it says of itself."""
QUIET = 10.0
"""Seconds after its last change from which on a folder is taken for left alone."""


class Watch:
    """Tells whether a folder may hold something new, at the cost of asking when it was last changed."""

    def __init__(self) -> None:
        self._seen: list[int] = []
        self._looked = float("-inf")

    def may_have_new(self, folder: Path) -> bool:
        """Whether to look: something was dropped in, may still be being written, or nobody has looked for long."""
        try:
            changed = [part.stat().st_mtime_ns for part in _parts(folder)]
        except OSError:
            changed = []  # looking will say why
        now = time.monotonic()
        restless = not changed or abs(time.time() - max(changed) / 1e9) < QUIET
        if restless or changed != self._seen or now - self._looked > LOOKED_LATELY:
            self._seen, self._looked = changed, now
            return True
        return False


def new(folder: Path, taken: frozenset[str], clock: float | None = None) -> Iterator[tuple[str, bytes]]:
    """The mails that have not been taken, with the name that each is remembered by. Raises `NoPost`."""
    moment = time.time() if clock is None else clock
    try:
        listed = sorted(_files(folder), key=lambda file: file.name)
    except OSError as error:
        raise NoPost("mail_no_folder", folder=str(folder), reason=error.strerror or "") from error
    for file in listed:
        try:
            about = file.lstat()
        except OSError:
            continue
        in_maildir = file.suffix.casefold() != ".eml"
        name = file.name.partition(":")[0] if in_maildir else f"{file.name}/{about.st_mtime_ns}"
        if not stat.S_ISREG(about.st_mode) or name in taken:
            continue
        if not in_maildir and 0 <= moment - about.st_mtime < SETTLED:
            continue
        try:
            with file.open("rb") as content:
                yield name, content.read(MOST_BYTES + 1)
        except OSError:
            continue


def _parts(folder: Path) -> list[Path]:
    """The folders that hold the mails: a Maildir's `new` and `cur`, else the folder itself."""
    parts = [folder / name for name in ("new", "cur")]
    return parts if all(part.is_dir() for part in parts) else [folder]


def _files(folder: Path) -> list[Path]:
    """The files that hold a mail: all of a Maildir's, else those that end in `.eml`."""
    parts = _parts(folder)
    if len(parts) > 1:
        return [file for part in parts for file in part.iterdir() if not file.name.startswith(".")]
    return [file for file in folder.iterdir() if file.suffix.casefold() == ".eml"]
