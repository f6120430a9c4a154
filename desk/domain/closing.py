"""Closing: what should hang on the key board, compared with what does."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from desk.domain.equipment import Item, State
from desk.domain.keys import Board, Key, KeyState, NextNeed


class Found(StrEnum):
    """What the count says of a tag."""

    HANGS = "hangs"
    MISSING = "missing"  # should hang and was not counted
    OUT_AS_PLANNED = "out"  # in somebody's hands until its due time
    OVERDUE = "overdue"  # due by now and not back; the closing list does not wait for the grace
    LOST = "lost"
    UNKNOWN = "unknown"  # counted, and no key of this board
    TWICE = "twice"  # counted more than once
    UNEXPECTED = "found"  # hangs although the books say out or lost


class Line(Struct, frozen=True):
    """One line of the reconciliation: a tag, what was found, and for a key that is out its holder."""

    tag: str
    found: Found
    room: str = ""
    holder: str = ""
    phone: str = ""
    due_back: datetime | None = None


class Count(Struct, frozen=True):
    """The board compared with what was counted, one line a tag and in the board's order."""

    lines: tuple[Line, ...]

    def of(self, *found: Found) -> tuple[Line, ...]:
        """The lines with any of these findings."""
        return tuple(line for line in self.lines if line.found in found)

    @property
    def agrees(self) -> bool:
        """Whether every key is where the books say, with nothing overdue."""
        return all(line.found in (Found.HANGS, Found.OUT_AS_PLANNED, Found.LOST) for line in self.lines)


class SignedOff(Struct, frozen=True):
    """A day's reconciliation as it was signed."""

    id: int
    day: date
    signed_by: str
    signed_at: datetime
    lines: tuple[Line, ...]
    reopened: "Reopened | None" = None


class Reopened(Struct, frozen=True):
    """Why a signed day was opened again, and by whom; its record stays."""

    by: str
    at: datetime
    reason: str


class ClosingList(Struct, frozen=True):
    """What whoever closes needs to see before the count."""

    board: Board
    day: date
    signed: SignedOff | None = None
    equipment: tuple[Item, ...] = ()

    @property
    def equipment_here(self) -> list[Item]:
        """Items that should lie in their place."""
        return [item for item in self.equipment if item.state is State.IN]

    @property
    def equipment_away(self) -> list[Item]:
        """Items that are out, lost, or do not work."""
        return [item for item in self.equipment if item.state is not State.IN]

    @property
    def expected_hanging(self) -> list[Key]:
        """The keys that the books say are in."""
        return self.board.in_state(KeyState.IN)

    @property
    def not_collected(self) -> list[NextNeed]:
        """Bookings whose key should have been fetched by today's closing and was not: ring them."""
        return self.board.to_collect()


def due_by_closing(board: Board, key: Key) -> bool:
    """Whether a key that is out should be back now: due at or before this moment, without the grace."""
    due = board.due(key)
    return due is not None and due <= board.now


def compare(board: Board, counted: Iterable[str]) -> Count:
    """The board against the tags that hang, typed or scanned in any order; case and spaces do not matter."""
    seen = Counter(normal_tag(tag) for tag in counted if tag.strip())
    lines = []
    for key in board.keys:
        times = seen.pop(normal_tag(key.tag), 0)
        lines.append(_line(board, key, _finding(board, key, times)))
    lines.extend(Line(tag, Found.UNKNOWN) for tag in seen)
    return Count(tuple(lines))


def normal_tag(tag: str) -> str:
    """A tag as it is compared: upper case, no white space."""
    return "".join(tag.split()).upper()


def _finding(board: Board, key: Key, times: int) -> Found:
    state = key.state(board.hours, board.now, board.policy)
    if times > 1:
        return Found.TWICE
    if state is KeyState.IN:
        return Found.HANGS if times else Found.MISSING
    if times:
        return Found.UNEXPECTED
    if state is KeyState.LOST:
        return Found.LOST
    return Found.OVERDUE if due_by_closing(board, key) else Found.OUT_AS_PLANNED


def _line(board: Board, key: Key, found: Found) -> Line:
    room = ", ".join(key.rooms)
    if key.loan is None:
        return Line(key.tag, found, room)
    return Line(key.tag, found, room, key.loan.holder, key.loan.phone, board.due(key))
