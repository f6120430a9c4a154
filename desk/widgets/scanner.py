"""Telling a scanned tag from typing: a scanner sends its characters and Enter faster than any hand."""

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import NamedTuple

from textual import events

LONGEST_GAP = 0.035
"""Seconds between two keys of a scan, at most."""

WHOLE = 0.1
"""Seconds for a whole tag with its Enter; a longer one has `EACH` for every key."""

EACH = 0.02


class Heard(StrEnum):
    """What a key is, after those that are held."""

    PART = "part"  # it goes on; what it is is not known yet
    SCAN = "scan"  # it was the Enter of a scanned tag
    TYPED = "typed"  # the keys held were typed by hand, and this one is for itself


class Scan(NamedTuple):
    """A tag that was scanned, as the keys that it came as, Enter last."""

    keys: Sequence[events.Key]

    @property
    def tag(self) -> str:
        """The characters of the tag."""
        return "".join(key.character or "" for key in self.keys[:-1])


class Scanner:
    """Holds the keys that may be the beginning of a scan. It never looks at a clock: each key knows when it came."""

    def __init__(self) -> None:
        self.held: list[events.Key] = []

    def begins(self, key: events.Key, first: Collection[str]) -> bool:
        """Whether a key may begin a tag: a digit, a capital, or what a tag of the board begins with."""
        char = key.character or ""
        return key.is_printable and (char.isdigit() or char.isupper() or char in first)

    def hold(self, key: events.Key) -> None:
        """Keep a key until the next one, or the time that passes, tells what it is."""
        self.held.append(key)

    def hear(self, key: events.Key) -> Heard:
        """What the next key makes of those that are held."""
        if key.time - self.held[-1].time > LONGEST_GAP:
            return Heard.TYPED
        if key.key == "enter":
            long = key.time - self.held[0].time
            quick = long <= max(WHOLE, EACH * (len(self.held) + 1))
            return Heard.SCAN if quick and len(self.held) > 1 else Heard.TYPED
        return Heard.PART if key.is_printable and not (key.character or " ").isspace() else Heard.TYPED

    def is_over(self, now: float) -> bool:
        """Whether so long has passed since the last key that none of the same scan can come."""
        return bool(self.held) and now - self.held[-1].time > LONGEST_GAP

    def release(self) -> Sequence[events.Key]:
        """The keys that were held, in their order."""
        held, self.held = self.held, []
        return held
