"""Files: where somebody says that they are, and how to write those that only their own user can read."""

import os
from pathlib import Path


def named(told: str) -> Path:
    """The file or folder that somebody names: `~` is a home folder, unless there is nobody of that name."""
    try:
        return Path(told).expanduser()
    except RuntimeError:
        return Path(told)


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only this user can read. It is never there by half, and nothing is written through a link."""
    unfinished = path.with_name(path.name + ".part")
    unfinished.unlink(missing_ok=True)
    binary = getattr(os, "O_BINARY", 0)
    handle = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY | binary, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def private_folder(path: Path) -> Path:
    """The folder, made for this user alone where it is not there yet."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path
