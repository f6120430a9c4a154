"""What stands in each cell of the day grid: text and the name of a style, without any drawing."""

from collections.abc import Iterable, Sequence
from copy import copy
from datetime import datetime, timedelta
from typing import NamedTuple

from desk.domain.bookings import Booking, Status
from desk.domain.day import Day, looks_like_no_show
from desk.domain.keys import Board, KeyState, Loan
from desk.domain.rooms import Room
from desk.domain.times import Interval
from desk.language import _, spoken
from desk.letters.phone import spaced


class Ghost(NamedTuple):
    """A slot that is being asked for, drawn over the day while it is typed."""

    room_id: int
    interval: Interval
    free: bool


class Block(NamedTuple):
    """A booking as it stands in the grid: its style, its lines from the top, and the slots that it takes of the day."""

    style: str
    lines: list[str]
    slots: range


class Cell(NamedTuple):
    """One cell: its style, the mark at its left edge, its text, and what stands at its right edge."""

    style: str
    mark: str = " "
    text: str = ""
    right: str = ""
    booking: Booking | None = None


MOMENT = timedelta(seconds=1)

STATE_MARKS = {"booked": "▌", "in-use": "█", "late": "!", "held": "▒", "used": "¦", "closed": "░"}
"""The state of a block as a glyph, so that it does not rest on colour alone."""


class DayCells:
    """A day cut into slots: for every slot and room the cell to draw."""

    def __init__(self, day: Day, board: Board, ghost: Ghost | None = None) -> None:
        self.day = day
        self.rooms: tuple[Room, ...] = day.rooms
        self._board = board
        self.ghost = ghost
        self._slot = board.policy.slot
        self.slots = _slots(day.interval, self._slot)
        staffed = day.hours.staffed(day.date)
        self._staffed = [any(open_.overlaps(slot) for open_ in staffed) for slot in self.slots]
        self._starts = {slot.start for slot in self.slots}
        self._spans = {booking.id: self._span(booking.interval) for booking in day.bookings}
        self._bookings = self._by_slot(day.bookings)
        self._overdue = {key.tag for key in board.in_state(KeyState.OVERDUE)}
        self._waiting = board.waiting()
        self._blocks: dict[int, Block] = {}

    def with_ghost(self, ghost: Ghost | None) -> "DayCells":
        """The same day with another slot drawn over it."""
        other = copy(self)
        other.ghost = ghost
        return other

    def under_ghost(self) -> range:
        """The numbers of the slots that the ghost lies over."""
        return self._span(self.ghost.interval) if self.ghost is not None else range(0)

    @property
    def now(self) -> datetime:
        """The instant that the picture is of."""
        return self._board.now

    def slot_of(self, instant: datetime) -> int:
        """The number of the slot that holds the instant, or the nearest one of the day."""
        steps = (instant - self.day.interval.start) // self._slot
        return max(0, min(len(self.slots) - 1, steps))

    def is_staffed(self, slot: int) -> bool:
        """Whether somebody is at the desk during any part of the slot."""
        return self._staffed[slot]

    def holds_now(self, slot: int) -> bool:
        """Whether the present moment is in the slot."""
        return self.slots[slot].start <= self.now < self.slots[slot].end

    def label(self, slot: int) -> str:
        """The hour, or a dot for the half hour."""
        if self.holds_now(slot):
            return "►" + spoken().time(self.day.hours.local(self.now))
        start = self.day.hours.local(self.slots[slot].start)
        return f" {start:%H}" if start.minute == 0 else "   ·"

    def booking(self, room: int, slot: int) -> Booking | None:
        """The booking in that cell; of several the last to start."""
        touching = self._touching(room, slot)
        return touching[-1] if touching else None

    def cell(self, room: int, slot: int) -> Cell:
        """What to draw for the room with that number, in that slot."""
        ghost = self._ghost_cell(room, slot)
        if ghost is not None:
            return ghost
        touching = self._touching(room, slot)
        if not touching:
            closure = self.day.closure_at(self.rooms[room].id, self.slots[slot])
            if closure is not None:
                return Cell("closed", "░", closure.reason or _("closed"))
            hold = self.day.hold_at(self.rooms[room].id, self.slots[slot])
            if hold is not None:
                return Cell("held", "▒", _("held by {by}").format(by=hold.by or hold.desk))
            return Cell("staffed" if self.is_staffed(slot) else "self-service")
        booking = touching[-1]
        style, lines, slots = self._block(booking)
        mark = STATE_MARKS[style]
        if hidden := [other for other in touching[:-1] if self._spans[other.id].start == slot]:
            texts = [f"{self._clock(b.starts_at)} {shown_name(b)}" for b in (*hidden, booking)]
            return Cell(style, mark, " / ".join(texts), "", booking)
        number = slot - slots.start
        text = lines[number] if number < len(lines) else ""
        right = _people(booking) if number == 0 else ""
        return Cell(style, mark, text, right, booking)

    def _ghost_cell(self, room: int, slot: int) -> Cell | None:
        ghost = self.ghost
        if ghost is None or ghost.room_id != self.rooms[room].id or not ghost.interval.overlaps(self.slots[slot]):
            return None
        if slot == self.slot_of(ghost.interval.start):
            words = _("free") if ghost.free else _("taken")
            local = self.day.hours.local
            hours = spoken().hours(local(ghost.interval.start), local(ghost.interval.end))
            return Cell("ghost" if ghost.free else "ghost-taken", "?", f"{hours} {words}")
        if ghost.free:
            return Cell("ghost", "?")
        return None

    def _touching(self, room: int, slot: int) -> list[Booking]:
        return self._bookings.get((self.rooms[room].id, slot), [])

    def _by_slot(self, bookings: Sequence[Booking]) -> dict[tuple[int, int], list[Booking]]:
        found: dict[tuple[int, int], list[Booking]] = {}
        for booking in bookings:
            for slot in self._spans[booking.id]:
                found.setdefault((booking.room_id, slot), []).append(booking)
        return found

    def _span(self, interval: Interval) -> range:
        """The numbers of the slots that an interval touches."""
        if not interval.overlaps(self.day.interval):
            return range(0)
        return range(self.slot_of(interval.start), self.slot_of(interval.end - MOMENT) + 1)

    def state(self, booking: Booking) -> tuple[str, str]:
        """The style of a block, and its state in words."""
        now, hours = self.now, self.day.hours
        if booking.keys_out:
            late = [tag for tag in booking.keys_out if tag in self._overdue]
            if late:
                return "late", _("key {tag} overdue").format(tag=late[0])
            return "in-use", _("key {tag} out").format(tag=", ".join(booking.keys_out))
        if booking.id in self._waiting and booking.status is Status.BOOKED:
            return "late", _("key {tag} overdue").format(tag=self._waiting[booking.id].tag)
        if looks_like_no_show(booking, hours, self._board.policy, now):
            minutes = (now - booking.starts_at) // timedelta(minutes=1)
            return "late", _("not arrived? {minutes} min").format(minutes=minutes)
        if booking.status is Status.HELD:
            return "held", _("awaits the library manager")
        if booking.status is Status.USED:
            in_use = booking.interval.start <= now < booking.interval.end
            return ("in-use", _("in use")) if in_use else ("used", _("used"))
        collect_by = hours.collect_by(booking.starts_at)
        if booking.starts_at > now and collect_by is not None and now <= collect_by < booking.starts_at:
            at = spoken().moment(hours.local(collect_by), self.day.date)
            return "booked", _("key by {at}").format(at=at)
        return "booked", ""

    def _block(self, booking: Booking) -> Block:
        if booking.id not in self._blocks:
            style, words = self.state(booking)
            slots = self._spans[booking.id]
            name = self._name(booking)
            lines = (
                [name, *self._details(booking, words)] if len(slots) > 1 else [" · ".join(filter(None, (name, words)))]
            )
            self._blocks[booking.id] = Block(style, lines, slots)
        return self._blocks[booking.id]

    def _name(self, booking: Booking) -> str:
        """The first line of a block: whose it is, and since when if that is not seen from where it begins."""
        name = shown_name(booking)
        if booking.starts_at < self.day.interval.start:
            return f"… {name}"
        return name if booking.starts_at in self._starts else f"{self._clock(booking.starts_at)} {name}"

    def _details(self, booking: Booking, words: str) -> Iterable[str]:
        """What there is to say below the name, as far as the block is long enough for it."""
        local = self.day.hours.local
        loan = self._waiting[booking.id].loan if booking.id in self._waiting else None
        details = [
            words,
            holder_to_ring(loan) if loan else "",
            spoken().hours(local(booking.starts_at), local(booking.ends_at)),
            _("restricted") if booking.restricted else booking.aim,
            _("needs help") if booking.needs_help else "",
        ]
        return filter(None, details)

    def _clock(self, instant: datetime) -> str:
        return spoken().time(self.day.hours.local(instant))


def shown_name(booking: Booking) -> str:
    """What the grid calls a booking: a restricted one is only *taken*."""
    return _("Taken") if booking.restricted else booking.called


def holder_to_ring(loan: Loan) -> str:
    """Whoever has a key that is waited for, with the phone; a restricted holder is not named."""
    return f"{_('Taken') if loan.restricted else loan.holder} {spaced(loan.phone)}".strip()


SERIES_MARK = "≡"
"""Behind the name of a booking that belongs to a series."""


def _people(booking: Booking) -> str:
    """How many they are, and whether it is one of a series."""
    people = _("{n}p").format(n=booking.people) if booking.people else ""
    return f"{SERIES_MARK} {people}".strip() if booking.series_id is not None else people


def _slots(within: Interval, length: timedelta) -> Sequence[Interval]:
    count = -(-within.length // length)
    return [
        Interval(within.start + number * length, min(within.start + (number + 1) * length, within.end))
        for number in range(count)
    ]
