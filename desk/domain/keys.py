"""Keys and key loans: where each key is, until when it may be, and which bookings still need one."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from desk.domain.hours import Hours
from desk.domain.notices import Notice
from desk.domain.policy import Policy
from desk.domain.times import Interval


class KeyState(StrEnum):
    """Where a key is. Overdue is derived from the clock, never stored."""

    IN = "in"
    OUT = "out"
    OVERDUE = "overdue"
    LOST = "lost"


class Returned(StrEnum):
    """How a key came back, or why its loan ended without it."""

    DESK = "desk"
    BOX = "box"  # found in the return box: returned some time between closing and opening
    FOUND = "found"  # it had been lost
    UNDONE = "undone"  # the hand-out was a mistake
    REPLACED = "replaced"  # the key was given up for lost, and a new one hangs in its place


class Loan(Struct, frozen=True):
    """A key in somebody's hands. `until` is the end of the last booking it covers, else when it was asked back for."""

    id: int
    key_id: int
    holder: str
    phone: str
    out_at: datetime
    out_by: str
    until: datetime | None
    bookings: tuple[int, ...] = ()
    room: str = ""
    calls: str = ""
    restricted: bool = False

    def due_back(self, hours: Hours) -> datetime | None:
        """The first staffed moment after what the key is out for; without a booking, the next closing time."""
        return hours.due_back(self.until) if self.until is not None else hours.closes_next(self.out_at)


class Key(Struct, frozen=True):
    """A key of the board: its tag, the rooms that it opens, and the loan that it is out on."""

    id: int
    tag: str
    room_ids: tuple[int, ...]
    rooms: tuple[str, ...]
    note: str = ""
    lost: bool = False
    loan: Loan | None = None

    def state(self, hours: Hours, now: datetime, policy: Policy) -> KeyState:
        """In, out, overdue (due back plus the grace has passed) or lost."""
        if self.lost:
            return KeyState.LOST
        if self.loan is None:
            return KeyState.IN
        due = self.loan.due_back(hours)
        return KeyState.OVERDUE if due is not None and now > due + policy.grace else KeyState.OUT


def key_time(interval: Interval, hours: Hours) -> Interval:
    """How long a booking ties up a key: from collect by (or its start) to due back (or its end)."""
    return Interval(
        hours.collect_by(interval.start) or interval.start,
        hours.due_back(interval.end) or interval.end,
    )


def more_than(keys: int, wanted: Interval, others: Collection[Interval], hours: Hours) -> bool:
    """Whether so many keys of the room do not suffice at some moment while the wanted booking has one."""
    if len(others) < keys:
        return False
    mine = key_time(wanted, hours)
    theirs = [time for time in (key_time(other, hours) for other in others) if time.overlaps(mine)]
    moments = [max(mine.start, time.start) for time in theirs]
    return 1 + max((sum(time.start <= moment < time.end for time in theirs) for moment in moments), default=0) > keys


class NextNeed(Struct, frozen=True):
    """A coming booking that will need a key of its room."""

    booking_id: int
    room_id: int
    room: str
    name: str
    phone: str
    starts_at: datetime
    ends_at: datetime
    restricted: bool
    people: int | None = None


class Board(Struct, frozen=True):
    """All keys with their loans, and the coming bookings that have no key yet, as one picture of a moment."""

    keys: tuple[Key, ...]
    coming: tuple[NextNeed, ...]
    hours: Hours
    policy: Policy
    now: datetime

    def in_state(self, *states: KeyState) -> list[Key]:
        """The keys in any of these states, in the order of the board."""
        return [key for key in self.keys if key.state(self.hours, self.now, self.policy) in states]

    def overdue(self) -> list[Key]:
        """Overdue keys, the one whose room is needed next first."""
        return sorted(self.in_state(KeyState.OVERDUE), key=self._needed)

    def out(self) -> list[Key]:
        """Keys in somebody's hands and not overdue, the one due first at the top."""
        return sorted(self.in_state(KeyState.OUT), key=lambda key: self.due(key) or self.now)

    def due(self, key: Key) -> datetime | None:
        """When the key is to be back; None when it is not out."""
        return key.loan.due_back(self.hours) if key.loan is not None else None

    def next_need(self, key: Key) -> NextNeed | None:
        """The next booking without a key that this key could serve."""
        return next((need for need in self.coming if need.room_id in key.room_ids), None)

    def to_collect(self) -> list[NextNeed]:
        """Bookings whose key must be fetched today, because nobody is at the desk when they start.

        After today's closing they stay here: whoever has not come is to be rung. Those that start while the desk is
        staffed are not here: their key is handed out when they come.
        """
        return [
            need
            for need in self.coming
            if (by := self.hours.collect_by(need.starts_at)) is not None
            and self.hours.day_of(by) == self.hours.day_of(self.now)
            and need.starts_at > by
        ]

    def to_collect_now(self) -> list[NextNeed]:
        """The same from the hour on at which the library begins to look after them; before it, none."""
        local = self.hours.local(self.now)
        clock = timedelta(hours=local.hour, minutes=local.minute)
        return self.to_collect() if clock >= self.policy.collect_from else []

    def spare(self, key: Key) -> Key | None:
        """Another key of the same room that hangs on the board."""
        return next(
            (
                other
                for other in self.in_state(KeyState.IN)
                if other.id != key.id and set(other.room_ids) & set(key.room_ids)
            ),
            None,
        )

    def needed_later(self, key: Key, covered: Collection[int], due: datetime | None) -> list[Notice]:
        """Coming bookings of the key's rooms that would have to do without if it went out until `due`.

        A key that is still out serves them when it is due in time; where it must be back for somebody to fetch it
        before nobody is at the desk, that is worth a warning too.
        """
        if due is None:
            return []
        others = [k for k in self.keys if k.id != key.id and set(k.room_ids) & set(key.room_ids)]
        free_from: dict[str, datetime] = {}
        for other in others:
            state, back = other.state(self.hours, self.now, self.policy), self.due(other)
            if state is KeyState.IN:
                free_from[other.tag] = self.now
            elif state is KeyState.OUT and back is not None:
                free_from[other.tag] = back
        found = []
        for need in self.coming:
            if need.booking_id in covered or need.room_id not in key.room_ids or need.starts_at >= due:
                continue
            by = self.hours.collect_by(need.starts_at) or need.starts_at
            opens = {k.tag for k in others if need.room_id in k.room_ids} & free_from.keys()
            tag = min((t for t in opens if free_from[t] <= by), key=lambda t: (free_from[t], t), default=None)
            facts = {"room": need.room, "start": need.starts_at, "name": need.name, "restricted": need.restricted}
            if tag is None:
                found.append(Notice("key_needed_later", facts))
                continue
            if free_from[tag] > self.now and by < need.starts_at:
                found.append(Notice("key_needed_later", facts | {"tag": tag, "back": free_from[tag]}))
            free_from[tag] = self.hours.due_back(need.ends_at) or need.ends_at
        return found

    def overdue_before(self, need_id: int) -> Key | None:
        """The overdue key whose room the booking is the next to need; `spare` says whether another key hangs."""
        found = [key for key in self.overdue() if (need := self.next_need(key)) and need.booking_id == need_id]
        return min(found, key=lambda key: self.spare(key) is not None, default=None)

    def waiting(self) -> dict[int, Key]:
        """The bookings that wait for an overdue key, because no other key of their room hangs; each with that key."""
        late = [(self.next_need(key), key) for key in reversed(self.overdue())]
        return {need.booking_id: key for need, key in late if need is not None and self.spare(key) is None}

    def _needed(self, key: Key) -> float:
        need = self.next_need(key)
        return need.starts_at.timestamp() if need else float("inf")


def key_for(room_id: int, keys: Sequence[Key]) -> Key | None:
    """The key to hand out for a room: one that hangs on the board, preferring one that opens nothing else."""
    hanging = [key for key in keys if room_id in key.room_ids and key.loan is None and not key.lost]
    return min(hanging, key=lambda key: (len(key.room_ids), key.tag), default=None)
