"""Files: where somebody says that they are, and how to write those that only their own user can read."""

import errno
import os
import sys
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


def rewrite_private(path: Path, line: bytes) -> None:
    """Put a line at the beginning of a small file that only this user can read, in place of the one before.

    For what changes with every key: it is one call, so that no half is left when the program is killed, and unlike a
    new file in the place of the old it waits for no disk. What is longer from before stays behind the line's end.
    Nothing is written through a link, and a file that another user has left there gives way.
    """
    if path.is_symlink():
        path.unlink()
    flags = os.O_CREAT | os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    try:
        handle = os.open(path, flags, 0o600)
    except PermissionError:
        path.unlink(missing_ok=True)
        handle = os.open(path, flags, 0o600)
    try:
        if os.name == "posix":
            os.fchmod(handle, 0o600)
        if os.write(handle, line + b"\n") <= len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    finally:
        os.close(handle)


def first_line(path: Path) -> str:
    """What was put there last."""
    return path.read_text(encoding="utf-8").partition("\n")[0]


def claim(path: Path) -> bool:
    """Whether this program is the one that has the file for itself, until it ends in whatever way."""
    handle = os.open(path, os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return False
    return True  # the handle stays open, and with it the claim


def private_folder(path: Path) -> Path:
    """The folder, made for this user alone where it is not there yet."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path
