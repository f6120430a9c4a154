"""The PINs of initials, as hashes, and how often somebody has typed a wrong one."""

from datetime import datetime

import sqlalchemy as sa
from msgspec import Struct

from desk.db import schema
from desk.db.database import Reader, instant_or_none
from desk.db.journal import Act


class Pin(Struct, frozen=True):
    """A hash, empty where no PIN is asked; the wrong tries since the last right one, and when the last of them was."""

    hash: str = ""
    failures: int = 0
    failed_at: datetime | None = None


def protected(reader: Reader) -> frozenset[str]:
    """The initials that ask for a PIN."""
    return frozenset(row[0] for row in reader.rows("select initials from staff where pin <> ''"))


def pin_of(reader: Reader, initials: str) -> Pin:
    """The PIN of these initials; none where they are not known."""
    sql = "select pin, pin_failures, pin_failed_at from staff where initials = :initials"
    return next((Pin(row[0], row[1], instant_or_none(row[2])) for row in reader.rows(sql, initials=initials)), Pin())


def keep(act: Act, initials: str, hashed: str) -> None:
    """Set, change or, with nothing, remove a PIN; wrong tries are forgotten."""
    act.connection.execute(_of(initials).values(pin=hashed, pin_failures=0, pin_failed_at=None))


def count_failure(act: Act, initials: str) -> None:
    """Note a wrong try."""
    failures = schema.staff.c.pin_failures + 1
    act.connection.execute(_of(initials).values(pin_failures=failures, pin_failed_at=act.now))


def forget_failures(act: Act, initials: str) -> None:
    """Note a right one."""
    act.connection.execute(_of(initials).values(pin_failures=0, pin_failed_at=None))


def _of(initials: str) -> sa.Update:
    return schema.staff.update().where(schema.staff.c.initials == initials)
