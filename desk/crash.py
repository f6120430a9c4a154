"""A fault of the program: its report goes to a private file, never to the screen on the public side of a desk."""

import contextlib
import os
import re
import sys
import tempfile
from pathlib import Path

_SECRET = re.compile(r"(?<=://)\S*@|(?i:(?<=password=)|(?<=passfile=))[^\s&'\"]+")
"""User and password of a URL, wherever in it they stand."""

_ROW = re.compile(
    r"(?s)(?<=DETAIL:).*?(?=\n[\s|]*(?:\[SQL: |HINT:|CONTEXT:|The above|During handling|File \"|Traceback|\+-)|\Z)"
)
"""What PostgreSQL says beside an error: the row that it did not take, with all that was in it."""


def write_report(trace: str) -> Path | None:
    """Write a report without anybody's data (no values of variables, no password) and return where it is.

    None when it can be written nowhere, as on a full disk.
    """
    for place in (_state, tempfile.gettempdir):
        with contextlib.suppress(OSError, RuntimeError):  # there may be no home, and no room anywhere
            return _write(Path(place()), f"Desk, Python {sys.version}\n\n{_SECRET.sub('…', _ROW.sub(' …', trace))}")
    return None


def _state() -> Path:
    folder = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "desk"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def _write(folder: Path, text: str) -> Path:
    handle, name = tempfile.mkstemp(prefix="crash-", suffix=".txt", dir=folder)  # made with mode 0600
    with os.fdopen(handle, "w", encoding="utf-8") as report:
        report.write(text)
    return Path(name)
