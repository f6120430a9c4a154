"""What lies around a wanted slot, read once: for the rules, for the offers, and for the rooms that are free."""

from collections.abc import Collection
from datetime import timedelta
from functools import cached_property

from msgspec.structs import replace

from desk.db import bookings, branches, equipment, history, keys, parking, people
from desk.db.branches import Branch
from desk.db.database import Reader
from desk.domain.bookings import Booking, Closure, Surroundings, Wanted, refusals
from desk.domain.equipment import Item
from desk.domain.hours import Hours
from desk.domain.keys import KeyState, key_for, key_time
from desk.domain.notices import Notice, Offer, Refused
from desk.domain.offers import offers, reach
from desk.domain.rooms import Room, by_fit
from desk.domain.times import DAY, Interval
from desk.services.counter import Counter

JUST_TAKEN = timedelta(minutes=10)
"""So long after a slot was taken, whoever finds it taken is told how long ago that was: they may have seen it free."""


class House:
    """What is the same for all slots that are weighed in one transaction: the hours of these days, rooms and keys."""

    def __init__(self, reader: Reader, counter: Counter, within: Interval) -> None:
        self.reader = reader
        self.now = counter.now
        self.policy = counter.policy
        self.desk = counter.desk
        self.branch = branches.branch(reader, counter.branch_id)
        self.hours = hours_of(reader, self.branch, within)
        self.rooms = branches.rooms(reader, self.branch.id)
        self.board = keys.on_board(reader, self.branch.id)
        self._live: dict[Interval, tuple[Booking, ...]] = {}
        self._closures: dict[Interval, tuple[Closure, ...]] = {}
        self._coming: dict[tuple[str, str, int | None], int] = {}

    @cached_property
    def _keys_out(self) -> bookings.KeysOut:
        """For which bookings keys are out, as the board tells."""
        out = sorted((key for key in self.board if key.loan), key=lambda key: key.tag)
        return bookings.keys_out((booking, key.tag) for key in out if key.loan for booking in key.loan.bookings)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The equipment that the branch lends."""
        return equipment.items(self.reader, self.branch.id)

    def room(self, room_id: int) -> Room:
        """The room with that id. Raises `Refused("unknown_room")`."""
        for room in self.rooms:
            if room.id == room_id:
                return room
        raise Refused(Notice("unknown_room"))

    def live(self, within: Interval) -> tuple[Booking, ...]:
        """The live bookings that touch the interval, as they stood when it was first asked for."""
        if within not in self._live:
            self._live[within] = bookings.live_between(self.reader, self.branch.id, within, self._keys_out)
        return self._live[within]

    def closures(self, within: Interval) -> tuple[Closure, ...]:
        """The closures that touch the interval."""
        if within not in self._closures:
            self._closures[within] = branches.closures(self.reader, self.branch.id, within)
        return self._closures[within]

    def coming(self, wanted: Wanted, besides: int | None) -> int:
        """How many bookings whoever asks has ahead, one left out."""
        who = people.identity(wanted.name, wanted.group, wanted.phone, wanted.email)
        asked = (wanted.phone, who, besides)
        if asked not in self._coming:
            self._coming[asked] = bookings.coming_of(self.reader, wanted.phone, who, self.now, besides)
        return self._coming[asked]


class Around:
    """What lies around one slot. `before` is the booking that it would change.

    `moving` are bookings that would be moved together with it, and so do not count; `ahead` how many more bookings of
    the same person would be taken before it. Raises `Refused("unknown_room")`.
    """

    def __init__(
        self,
        house: House,
        wanted: Wanted,
        before: Booking | None = None,
        *,
        moving: Collection[int] = (),
        ahead: int = 0,
    ) -> None:
        self.wanted = wanted
        self.hours = house.hours
        self._house = house
        self._moving = frozenset((*moving, *([before.id] if before is not None else [])))
        self._besides = before.id if before is not None else None
        self._ahead = ahead
        room = house.room(wanted.room_id)
        decisive = self._decisive()
        self._near = self._live(decisive)
        self._closures = house.closures(decisive)
        board = [key for key in house.board if room.id in key.room_ids]
        overdue = [key for key in board if key.state(self.hours, house.now, house.policy) is KeyState.OVERDUE]
        spare = any(key.loan is None and not key.lost for key in board)
        holds = parking.holds(house.reader, house.branch.id, wanted.interval, house.now)
        self.surroundings = Surroundings(
            room=room,
            hours=self.hours,
            policy=house.policy,
            now=house.now,
            nearby=self._near,
            closures=self._closures,
            holds=[hold for hold in holds if hold.desk != house.desk],
            keys=sum(not key.lost for key in board) if board else None,
            key_overdue=overdue[0].tag if overdue and not spare else None,
            coming=self.coming if house.policy.most_coming is not None else 0,
            moved=before is None or before.interval != wanted.interval,
            items=house.items if wanted.equipment else (),
        )

    @cached_property
    def coming(self) -> int:
        """How many bookings whoever asks has ahead. Counted only where somebody wants to know."""
        return self._house.coming(self.wanted, self._besides) + self._ahead

    def _decisive(self) -> Interval:
        """The stretch that decides: the slot itself and, with it, the time that it ties up a key."""
        if self.wanted.ends_at <= self.wanted.starts_at:
            return Interval(self.wanted.starts_at, self.wanted.starts_at + DAY)
        tied = key_time(self.wanted.interval, self.hours)
        return Interval(min(tied.start, self.wanted.starts_at), max(tied.end, self.wanted.ends_at))

    def _live(self, within: Interval) -> tuple[Booking, ...]:
        return tuple(booking for booking in self._house.live(within) if booking.id not in self._moving)

    def swap(self, before: Booking) -> tuple[Notice, ...]:
        """What to say when the key that is out for a booking does not open the room that it moves to."""
        out = [key for key in self._house.board if key.tag in before.keys_out]
        if not out or any(self.wanted.room_id in key.room_ids for key in out):
            return ()
        spare = key_for(self.wanted.room_id, self._house.board)
        facts = {"tag": out[0].tag, "room": self.surroundings.room.name, "spare": spare.tag if spare else ""}
        return (Notice("swap_key", facts),)

    def refusals(self) -> list[Notice]:
        """Why the slot cannot be had; of one that was taken just now also how many minutes ago."""
        return [self._dated(notice) for notice in refusals(self.wanted, self.surroundings)]

    def _dated(self, notice: Notice) -> Notice:
        if notice.code != "overlap":
            return notice
        at = history.placed_at(self._house.reader, int(str(notice.facts["ref"])))
        if at is None or self._house.now - at >= JUST_TAKEN:
            return notice
        minutes = max(0, (self._house.now - at) // timedelta(minutes=1))
        return replace(notice, facts={**notice.facts, "minutes": minutes})

    def offers(self) -> tuple[Offer, ...]:
        """Slots to offer instead, from the wanted day and the next."""
        house, within = self._house, reach(self.wanted, self.hours)
        return offers(self.wanted, house.rooms, self._live(within), house.closures(within), self.hours, house.now)

    def free_rooms(self) -> tuple[Room, ...]:
        """The rooms that are free for the wanted time, best fit first."""
        taken = {b.room_id for b in self._near if b.interval.overlaps(self.wanted.interval)}
        closed = {c.room_id for c in self._closures if c.interval.overlaps(self.wanted.interval)}
        if None in closed:
            return ()
        free = [room for room in self._house.rooms if room.id not in taken | closed]
        return tuple(by_fit(free, self.wanted.people, self.wanted.needs))


def hours_of(reader: Reader, branch: Branch, within: Interval) -> Hours:
    """The staffed hours on the days that an interval touches, and around them."""
    first, last = sorted((within.start.astimezone(branch.zone).date(), within.end.astimezone(branch.zone).date()))
    return branches.hours(reader, branch.id, branch.zone, first, last)
