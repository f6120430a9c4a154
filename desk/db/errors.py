"""What can go wrong with a database, as exceptions that the rest of the program understands."""

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path

from desk.domain.notices import Unusable as Unusable


class Clash(Exception):
    """The database itself refused a change; what of it stands in the way is among `_GUARDS`."""


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


@contextlib.contextmanager
def file_troubles(path: Path) -> Iterator[None]:
    """Raise `Unusable` for what the operating system refuses in the block."""
    try:
        yield
    except OSError as error:
        raise unusable_file(error, path) from error


_SAID = (
    ("not a database", "not_a_database"),
    ("malformed", "corrupt"),
    ("disk image", "corrupt"),
    ("database is locked", "locked"),
    ("database table is locked", "locked"),
    ("disk is full", "full"),
    ("disk full", "full"),
    ("readonly", "read_only"),
    ("read-only", "read_only"),
    ("unable to open", "missing_folder"),
    ("disk i/o error", "disk_error"),
    ("no such table", "other_schema"),
    ("no such column", "other_schema"),
    ("has no column named", "other_schema"),
)

_STATES = {
    "55P03": "locked",
    "40P01": "locked",
    "53100": "full",
    "25006": "read_only",
    "25P03": "unreachable",
    "42501": "no_rights",
    "3F000": "no_rights",
    "42P01": "other_schema",
    "42703": "other_schema",
    "57P01": "unreachable",
    "57P02": "unreachable",
    "57P03": "unreachable",
}
"""What PostgreSQL's own codes mean here, whatever language its messages are in."""

_NO_ANSWER = (
    (("authentication failed", "no password supplied", "pg_hba.conf", 'role "', 'database "'), "not_let_in"),
    (("does not support ssl", "certificate"), "not_encrypted"),
    (("invalid connection option", "sslmode", "port number", "invalid integer value", "bad value for"), "bad_address"),
)
"""What PostgreSQL's own driver says when no connection comes about; whatever else it says is the network's."""

_GUARDS = (
    ("booking_overlap", "booking_overlap"),
    ("ux_key_loan_open", "key_out"),
    ("key_loan.key_id", "key_out"),
    ("uq_key_branch_id_tag", "tag"),
    ("key.branch_id, key.tag", "tag"),
    ("uq_equipment_branch_id_name_number", "item"),
    ("equipment.branch_id, equipment.name", "item"),
)
"""How each database names what it does not let in."""


def translate(error: BaseException) -> Unusable | Clash | None:
    """What a driver's error means here; None for one that is a fault of the program."""
    cause = getattr(error, "orig", None) or error
    said = str(cause).casefold()
    for part, guard in _GUARDS:
        if part in said:
            return Clash(guard)
    if type(cause).__module__.startswith("psycopg"):
        return _of_server(cause, said)
    if getattr(cause, "sqlite_errorname", "") == "SQLITE_IOERR_SHMSIZE":
        return Unusable("full")  # what SQLite keeps beside the file does not fit
    return next((Unusable(code) for part, code in _SAID if part in said), None)


def _of_server(error: BaseException, said: str) -> Unusable | None:
    """The same for PostgreSQL's driver: an operational error without a code of the server's is the network's."""
    state = getattr(error, "sqlstate", None)
    if state is None:
        known = next((code for parts, code in _NO_ANSWER if any(part in said for part in parts)), "")
        network = "OperationalError" in {kind.__name__ for kind in type(error).__mro__}
        return Unusable(known or "unreachable") if known or network else None
    code = _STATES.get(state or "") or ("unreachable" if (state or "").startswith("08") else "")
    return Unusable(code) if code else None
