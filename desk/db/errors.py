"""What can go wrong with a database, as exceptions that the rest of the program understands."""

import errno
from pathlib import Path

from desk.domain.notices import Unusable

__all__ = ["Clash", "Unusable", "translate"]


class Clash(Exception):
    """The database itself refused a change; `guard` is `booking_overlap` or `key_out`."""

    def __init__(self, guard: str) -> None:
        super().__init__(guard)
        self.guard = guard


def unusable_file(error: OSError, path: Path) -> Unusable:
    """What the operating system's refusal of a file or folder means here."""
    code = {
        errno.ENOSPC: "full",
        errno.EDQUOT: "full",
        errno.EFBIG: "full",
        errno.EIO: "disk_error",
        errno.EACCES: "read_only",
        errno.EPERM: "read_only",
        errno.EROFS: "read_only",
    }.get(error.errno or 0, "missing_folder")
    return Unusable(code, where=str(path))


_SAID = (
    ("not a database", "not_a_database"),
    ("malformed", "corrupt"),
    ("disk image", "corrupt"),
    ("database is locked", "locked"),
    ("database table is locked", "locked"),
    ("lock timeout", "locked"),
    ("disk is full", "full"),
    ("disk full", "full"),
    ("no space left", "full"),
    ("readonly", "read_only"),
    ("read-only", "read_only"),
    ("unable to open", "missing_folder"),
    ("disk i/o error", "disk_error"),
    ("connect", "unreachable"),
    ("server closed", "unreachable"),
    ("terminating", "unreachable"),
    ("shutting down", "unreachable"),
    ("starting up", "unreachable"),
)

_GUARDS = (("booking_overlap", "booking_overlap"), ("ux_key_loan_open", "key_out"), ("key_loan.key_id", "key_out"))


def translate(error: BaseException) -> Unusable | Clash | None:
    """What a driver's error means here; None for one that is a fault of the program."""
    said = str(getattr(error, "orig", None) or error).casefold()
    for part, guard in _GUARDS:
        if part in said:
            return Clash(guard)
    return next((Unusable(code) for part, code in _SAID if part in said), None)
