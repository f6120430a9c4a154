"""Equipment that goes along with a booking: what there is, what is reserved, and whether there is enough."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from msgspec import Struct

from desk.domain.notices import Notice
from desk.domain.times import Interval


class State(StrEnum):
    """Where an item is, or why it cannot be lent."""

    IN = "in"
    OUT = "out"
    DEFECTIVE = "defective"
    LOST = "lost"


class Item(Struct, frozen=True):
    """One numbered thing; while it is out, with whom and along with which key loan."""

    id: int
    name: str
    number: str
    state: State
    note: str = ""
    holder: str = ""
    key_loan_id: int | None = None

    @property
    def label(self) -> str:
        """What is written on it: `HDMI 1`."""
        return f"{self.name} {self.number}".strip()


class Need(Struct, frozen=True):
    """So many things of one name."""

    name: str
    quantity: int = 1

    @property
    def plain(self) -> str:
        """The name as it is compared."""
        return self.name.casefold()


def read_needs(text: str) -> tuple[Need, ...]:
    """What a reservation says: `HDMI, 2 extension lead`; the same name twice is added up."""
    found: dict[str, Need] = {}
    for part in re.split(r"[,;]", text):
        match = re.fullmatch(r"\s*(?:(\d{1,2})\s*[x×]?\s+)?(.*?)\s*", part)
        if match is None or not match[2]:
            continue
        need = Need(match[2], int(match[1] or 1))
        before = found.get(need.plain)
        found[need.plain] = Need(before.name, before.quantity + need.quantity) if before else need
    return tuple(need for need in found.values() if need.quantity)


def shortages(
    wanted: str, tied: Interval, others: Iterable[tuple[Interval, str]], items: Sequence[Item]
) -> list[Notice]:
    """Where more is asked for than there is at some moment. Equipment is away as long as the key that it goes with."""
    found = []
    near = [(time, read_needs(text)) for time, text in others if time.overlaps(tied)]
    for need in read_needs(wanted):
        have = sum(i.name.casefold() == need.plain and i.state in (State.IN, State.OUT) for i in items)
        reserved = [(time, n.quantity) for time, needs in near for n in needs if n.plain == need.plain]
        moments = [max(tied.start, time.start) for time, _quantity in reserved]
        most = max((sum(q for time, q in reserved if time.start <= at < time.end) for at in moments), default=0)
        if need.quantity + most > have:
            found.append(Notice("equipment_short", {"item": need.name, "left": max(0, have - most), "have": have}))
    return found


def to_go_along(wanted: str, items: Sequence[Item]) -> list[Item]:
    """The items to hand out for a reservation: as many of each name as are in, by number."""
    found: list[Item] = []
    for need in read_needs(wanted):
        there = [item for item in items if item.name.casefold() == need.plain and item.state is State.IN]
        found += sorted(there, key=lambda item: item.number)[: need.quantity]
    return found
