"""The PIN that initials may have: asked where somebody signs in, and where the screen is locked.

It keeps passers-by from acting in somebody's name. Whoever may read the files of the PC needs no PIN.
"""

import hashlib
import hmac
import secrets
from datetime import timedelta

from desk.db import pins
from desk.domain.notices import Notice, Refused
from desk.services.counter import Counter

SHORTEST, LONGEST = 4, 12
"""Digits of a PIN."""

WAITS = (0, 0, 0, 2, 5, 10, 20)
"""Seconds to wait after so many wrong tries in a row; after more, the last. Nobody waits longer, or for ever."""

COST = {"n": 2**14, "r": 8, "p": 1, "dklen": 32}
"""What scrypt spends on one try: 16 MB, and some fifty milliseconds of the records' thread."""


def protected(counter: Counter) -> frozenset[str]:
    """The initials that ask for a PIN."""
    with counter.reading() as reader:
        return pins.protected(reader)


def check(counter: Counter, initials: str, typed: str) -> str:
    """The initials, if the PIN is theirs or they have none.

    Raises `Refused`: wrong_pin, or wait_for_pin, where what was typed is not looked at.
    """
    with counter.reading() as reader:
        pin = pins.pin_of(reader, initials)
    if not pin.hash:
        return initials
    wait = timedelta(seconds=WAITS[min(pin.failures, len(WAITS) - 1)])
    if pin.failed_at is not None and pin.failed_at <= counter.now < pin.failed_at + wait:
        left = pin.failed_at + wait - counter.now
        raise Refused(Notice("wait_for_pin", {"seconds": int(left.total_seconds())}))
    right = _matches(typed, pin.hash)
    if not right or pin.failures:
        with counter.act("pin") as act:
            (pins.forget_failures if right else pins.count_failure)(act, initials)
    if not right:
        raise Refused(Notice("wrong_pin", {"initials": initials}))
    return initials


def change(counter: Counter, initials: str, old: str, new: str) -> None:
    """Set the PIN of initials, change it, or remove it with an empty new one.

    Raises `Refused`: wrong_pin or wait_for_pin for the old one, bad_pin for a new one that is none.
    """
    check(counter, initials, old)
    if new and not (SHORTEST <= len(new) <= LONGEST and new.isascii() and new.isdigit()):
        raise Refused(Notice("bad_pin", {"least": SHORTEST, "most": LONGEST}))
    _keep(counter, initials, new)


def remove(counter: Counter, initials: str) -> None:
    """Remove a PIN that somebody has forgotten. Raises `Refused("no_pin")`."""
    if initials not in protected(counter):
        raise Refused(Notice("no_pin", {"initials": initials}))
    _keep(counter, initials, "")


def _keep(counter: Counter, initials: str, new: str) -> None:
    hashed = _hashed(new, secrets.token_bytes(16)) if new else ""
    with counter.act("pin") as act:
        pins.keep(act, initials, hashed)


def _hashed(pin: str, salt: bytes) -> str:
    return f"{salt.hex()}:{hashlib.scrypt(pin.encode(), salt=salt, **COST).hex()}"


def _matches(typed: str, kept: str) -> bool:
    salt = bytes.fromhex(kept.partition(":")[0])
    return hmac.compare_digest(_hashed(typed, salt), kept)
