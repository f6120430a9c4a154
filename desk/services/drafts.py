"""What is being typed survives a crash: it is kept in a small private file beside the data."""

import contextlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, json

from desk import files
from desk.db.errors import Unusable, file_troubles
from desk.services.counter import Counter
from desk.words import clean

LONGEST = 2000
"""Characters of a line that are kept."""

WINDOWS = 9
"""How many programs on one desk keep their lines apart."""


class Draft(Struct, frozen=True):
    """The booking line as it stands while it is typed."""

    text: str
    cursor: int


class Count(Struct, frozen=True):
    """What has been counted of the board on a day that is not signed off yet."""

    day: date
    tags: Sequence[str]


Kept = TypeVar("Kept", Draft, Count)


def free_window(counter: Counter) -> int:
    """The first window of this desk that no other program has; it is this program's until it ends.

    Each window has a half-typed line of its own, so that none takes up what is just being typed in another.
    """
    for number in range(WINDOWS):
        with contextlib.suppress(OSError):  # where nothing can be written no line is kept either
            if files.claim(counter.database.beside(_of_window("open", counter.desk, number))):
                return number
    return 0


def _of_window(what: str, desk: str, number: int) -> str:
    return f"{what}-{desk}--{number + 1}" if number else f"{what}-{desk}"


def _line_file(counter: Counter) -> Path:
    return counter.database.beside(_of_window("line", counter.desk, counter.window))


def as_typed(text: str) -> str:
    """A half-typed line as it is kept: printable, with every space where it was, so that the cursor still fits."""
    return " ".join(clean(word) for word in text[:LONGEST].split(" "))


def keep_draft(counter: Counter, draft: Draft) -> None:
    """Keep the line that is being typed, in a private file beside the data: a crash must not lose it.

    The file never holds half a line. Raises `Unusable` when nothing can be written there.
    """
    _write(_line_file(counter), Draft(as_typed(draft.text), draft.cursor))


def try_to_keep(counter: Counter, draft: Draft) -> Unusable | None:
    """The same, but why it could not be kept is returned: what is typed is to be read all the same."""
    try:
        keep_draft(counter, draft)
    except Unusable as unusable:
        return unusable
    return None


def draft(counter: Counter) -> Draft | None:
    """The line that was being typed when the program last stopped, if any."""
    kept = _read(_line_file(counter), Draft)
    text = as_typed(kept.text) if kept else ""
    return Draft(text, kept.cursor) if kept and text.strip() else None


def forget_draft(counter: Counter) -> None:
    """The line was saved, parked or left: nothing is to come back."""
    _remove(_line_file(counter))


def keep_count(counter: Counter, day: date, tags: Sequence[str]) -> None:
    """Keep what is counted of the board so far: a closing that is interrupted goes on where it was."""
    _write(counter.database.beside(f"count-{counter.desk}"), Count(day, tags))


def kept_count(counter: Counter, day: date) -> list[str]:
    """What was counted on that day when the program last stopped; nothing once the day is signed off."""
    kept = _read(counter.database.beside(f"count-{counter.desk}"), Count)
    return [clean(tag, 60) for tag in kept.tags] if kept and kept.day == day else []


def forget_count(counter: Counter) -> None:
    """The day is signed off, or counted anew."""
    _remove(counter.database.beside(f"count-{counter.desk}"))


def _write(path: Path, kept: Draft | Count) -> None:
    with file_troubles(path):
        files.rewrite_private(path, json.encode(kept))


def _read(path: Path, kind: type[Kept]) -> Kept | None:
    """What is kept there; nothing when there is no such file, or it is not whole."""
    with contextlib.suppress(OSError, ValueError):
        return json.decode(files.first_line(path), type=kind)
    return None


def _remove(path: Path) -> None:
    """Remove a file. Where the folder does not allow that, what it holds comes up once more, which harms nothing."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
