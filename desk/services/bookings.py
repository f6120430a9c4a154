"""Taking, changing, cancelling and releasing bookings, and marking them used."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desk.db import bookings, branches, equipment, history, keys, parking, people, schema
from desk.db.branches import Branch
from desk.db.database import Reader
from desk.db.errors import Clash
from desk.db.history import Told
from desk.db.journal import Act
from desk.domain.bookings import Booking, Status, Surroundings, Wanted, refusals, warnings
from desk.domain.hours import Hours
from desk.domain.keys import Key, KeyState, key_for, key_time
from desk.domain.notices import Notice, Offer, Refused
from desk.domain.offers import offers, reach
from desk.domain.rooms import Room, by_fit
from desk.domain.times import DAY, Interval
from desk.services.counter import Counter
from desk.services.days import read_board
from desk.words import clean


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of a wanted slot before anybody decides, and the rooms that are free then, best fit first."""

    refusals: tuple[Notice, ...]
    warnings: tuple[Notice, ...]
    offers: tuple[Offer, ...]
    free: tuple[Room, ...]
    collect_by: datetime | None
    due_back: datetime | None
    coming: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """A booking as it now stands, with what was warned of and when its key is to be fetched and brought back."""

    booking: Booking
    warnings: tuple[Notice, ...]
    collect_by: datetime | None
    due_back: datetime | None


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about one booking: as it stands, its key times, its log, and who had the time before.

    `waits_for` is the overdue key whose room it is the next to need, `spare` a key of that room that hangs.
    """

    booking: Booking
    collect_by: datetime | None
    due_back: datetime | None
    told: tuple[Told, ...]
    earlier: tuple[Booking, ...]
    hours: Hours
    waits_for: Key | None = None
    spare: Key | None = None


def check(counter: Counter, wanted: Wanted, changing: int | None = None) -> Verdict:
    """Weigh a wanted slot without writing anything; `changing` is the booking that it would replace."""
    wanted = _cleaned(wanted)
    with counter.reading() as reader:
        before = _found(reader, changing) if changing is not None else None
        around = _Around(reader, counter, wanted, before)
        refused = refusals(wanted, around.surroundings)
        return Verdict(
            refusals=tuple(refused),
            warnings=tuple(warnings(wanted, around.surroundings)),
            offers=around.offers() if any(n.code in ("overlap", "closed_room") for n in refused) else (),
            free=around.free_rooms(),
            collect_by=around.hours.collect_by(wanted.starts_at),
            due_back=around.hours.due_back(wanted.ends_at),
            coming=around.surroundings.coming,
        )


def take(counter: Counter, wanted: Wanted, releasing: int | None = None) -> Taken:
    """Book a room. `releasing` is a no-show in whose place this comes; both happen or neither.

    Raises `Refused`, with offers where the room is taken or closed.
    """
    wanted = _cleaned(wanted)
    with _clashes_told(counter, wanted), counter.act("take") as act:
        if releasing is not None:
            _release(act, _live(act, releasing))
        around = _Around(act, counter, wanted)
        warned = _admit(wanted, around)
        act.warned = tuple(notice.code for notice in warned)
        booking_id = act.insert(schema.booking, **_values(act, wanted, around.hours), status=_status(wanted))
        act.about(booking_id)
        return _taken(act, booking_id, around.hours, warned)


def change(counter: Counter, booking_id: int, wanted: Wanted, version: int) -> Taken:
    """Change or move a booking that the desk saw at `version`; it stays one booking, with its history.

    Raises `Refused`: `changed_meanwhile` when another desk changed it since, else as for `take`.
    """
    wanted = _cleaned(wanted)
    with _clashes_told(counter, wanted, booking_id), counter.act("change") as act:
        before = _live(act, booking_id)
        if before.version != version:
            raise Refused(Notice("changed_meanwhile", {"name": before.called, "ref": before.ref}))
        around = _Around(act, counter, wanted, before)
        warned = _admit(wanted, around)
        if before.room_id != wanted.room_id or before.interval != wanted.interval:
            act.name = "move"
        act.about(booking_id)
        status = before.status if before.status is Status.USED else _status(wanted)
        warned = (*warned, *around.swap(before))
        act.warned = tuple(notice.code for notice in warned)
        values = _values(act, wanted, around.hours)
        people.respell(act, before.person_id, values["person_id"], wanted.name, wanted.group)
        if before.ends_at == wanted.ends_at:
            values["agreed_end"] = before.agreed_end
        act.update(schema.booking, booking_id, **values, status=status, version=before.version + 1)
        return _taken(act, booking_id, around.hours, warned)


def cancel(counter: Counter, booking_id: int, reason: str = "") -> Booking:
    """Cancel a booking; it stays findable with who, when and why. A key that is out stays on its loan."""
    with counter.act("cancel") as act:
        before = _live(act, booking_id)
        act.about(booking_id)
        act.update(
            schema.booking,
            booking_id,
            status=Status.CANCELLED,
            cancel_reason=clean(reason),
            version=before.version + 1,
        )
        return _found(act, booking_id)


def release(counter: Counter, booking_id: int) -> Booking:
    """Free the room of somebody who did not come. Refused when their key is already out."""
    with counter.act("release") as act:
        _release(act, _live(act, booking_id))
        return _found(act, booking_id)


def mark_used(counter: Counter, booking_ids: Sequence[int]) -> list[Booking]:
    """Note that these groups came, as the yearly count needs; one act for all of them."""
    with counter.act("used") as act:
        for booking_id in booking_ids:
            before = _live(act, booking_id)
            act.about(booking_id)
            act.update(schema.booking, booking_id, status=Status.USED, version=before.version + 1)
        return [_found(act, booking_id) for booking_id in booking_ids]


def card(counter: Counter, booking_id: int) -> Card:
    """Everything about one booking. Raises `Refused("unknown_booking")`."""
    with counter.reading() as reader:
        booking = _found(reader, booking_id)
        branch = branches.branch(reader, counter.branch_id)
        hours = _hours(reader, branch, booking.interval)
        board = read_board(reader, counter, branch, counter.now)
        overdue = board.overdue_before(booking_id)
        return Card(
            booking=booking,
            collect_by=hours.collect_by(booking.starts_at),
            due_back=hours.due_back(booking.agreed_end),
            told=history.of_booking(reader, booking_id),
            earlier=tuple(
                b for b in bookings.ended_like(reader, booking.room_id, booking.interval) if b.id != booking_id
            ),
            hours=hours,
            waits_for=overdue,
            spare=board.spare(overdue) if overdue else None,
        )


def get(counter: Counter, booking_id: int) -> Booking:
    """One booking in whatever state. Raises `Refused("unknown_booking")`."""
    with counter.reading() as reader:
        return _found(reader, booking_id)


class _Around:
    """What lies around a wanted slot, read once: for the rules, for the offers, and for the rooms that are free."""

    def __init__(self, reader: Reader, counter: Counter, wanted: Wanted, before: Booking | None = None) -> None:
        self.wanted = wanted
        branch = branches.branch(reader, counter.branch_id)
        self.hours = _hours(reader, branch, wanted.interval)
        self.rooms = branches.rooms(reader, branch.id)
        room = next((room for room in self.rooms if room.id == wanted.room_id), None)
        if room is None:
            raise Refused(Notice("unknown_room"))
        self.now = counter.now
        self._reader = reader
        self._branch = branch
        self._changing = before.id if before is not None else None
        decisive = self._decisive()
        self._near = self._live(decisive)
        self._closures = branches.closures(reader, branch.id, decisive)
        self._board = keys.on_board(reader, branch.id)
        board = [key for key in self._board if room.id in key.room_ids]
        overdue = [key for key in board if key.state(self.hours, self.now, counter.policy) is KeyState.OVERDUE]
        who = people.identity(wanted.name, wanted.group, wanted.phone, wanted.email)
        spare = any(key.loan is None and not key.lost for key in board)
        self.surroundings = Surroundings(
            room=room,
            hours=self.hours,
            policy=counter.policy,
            now=self.now,
            nearby=self._near,
            closures=self._closures,
            holds=[h for h in parking.holds(reader, branch.id, wanted.interval, self.now) if h.desk != counter.desk],
            keys=sum(not key.lost for key in board) if board else None,
            key_overdue=overdue[0].tag if overdue and not spare else None,
            coming=bookings.coming_of(reader, wanted.phone, who, self.now, self._changing),
            moved=before is None or before.interval != wanted.interval,
            items=equipment.items(reader, branch.id) if wanted.equipment else (),
        )

    def _decisive(self) -> Interval:
        """The stretch that decides: the slot itself and, with it, the time that it ties up a key."""
        if self.wanted.ends_at <= self.wanted.starts_at:
            return Interval(self.wanted.starts_at, self.wanted.starts_at + DAY)
        tied = key_time(self.wanted.interval, self.hours)
        return Interval(min(tied.start, self.wanted.starts_at), max(tied.end, self.wanted.ends_at))

    def _live(self, within: Interval) -> tuple[Booking, ...]:
        found = bookings.live_between(self._reader, self._branch.id, within)
        return tuple(booking for booking in found if booking.id != self._changing)

    def swap(self, before: Booking) -> tuple[Notice, ...]:
        """What to say when the key that is out for a booking does not open the room that it moves to."""
        out = [key for key in self._board if key.tag in before.keys_out]
        if not out or any(self.wanted.room_id in key.room_ids for key in out):
            return ()
        spare = key_for(self.wanted.room_id, self._board)
        facts = {"tag": out[0].tag, "room": self.surroundings.room.name, "spare": spare.tag if spare else ""}
        return (Notice("swap_key", facts),)

    def offers(self) -> tuple[Offer, ...]:
        """Slots to offer instead, from the wanted day and the next."""
        within = reach(self.wanted, self.hours)
        near = self._live(within)
        closures = branches.closures(self._reader, self._branch.id, within)
        return offers(self.wanted, self.rooms, near, closures, self.hours, self.now)

    def free_rooms(self) -> tuple[Room, ...]:
        """The rooms that are free for the wanted time, best fit first."""
        taken = {b.room_id for b in self._near if b.interval.overlaps(self.wanted.interval)}
        closed = {c.room_id for c in self._closures if c.interval.overlaps(self.wanted.interval)}
        if None in closed:
            return ()
        free = [room for room in self.rooms if room.id not in taken | closed]
        return tuple(by_fit(free, self.wanted.people, self.wanted.needs))


def _admit(wanted: Wanted, around: _Around) -> tuple[Notice, ...]:
    """The warnings for a slot that may be booked; raises `Refused` for one that may not."""
    if refused := refusals(wanted, around.surroundings):
        raise Refused(*refused, offers=around.offers())
    return tuple(warnings(wanted, around.surroundings))


@contextlib.contextmanager
def _clashes_told(counter: Counter, wanted: Wanted, changing: int | None = None) -> Iterator[None]:
    """Say whose the slot is when the database's own guard refused it, as the rules would have."""
    try:
        yield
    except Clash as clash:
        verdict = check(counter, wanted, changing)
        raise Refused(*(verdict.refusals or (Notice("overlap"),)), offers=verdict.offers) from clash


def _cleaned(wanted: Wanted) -> Wanted:
    return replace(
        wanted,
        name=clean(wanted.name),
        group=clean(wanted.group),
        phone="".join(char for char in wanted.phone if char.isdigit() or char == "+")[:20],
        email=clean(wanted.email),
        purpose=clean(wanted.purpose),
        remark=clean(wanted.remark),
        equipment=clean(wanted.equipment, 200),
    )


def _status(wanted: Wanted) -> Status:
    return Status.HELD if wanted.held else Status.BOOKED


def _values(act: Act, wanted: Wanted, hours: Hours) -> dict[str, Any]:
    return {
        "room_id": wanted.room_id,
        "person_id": people.keep(act, wanted.name, wanted.group, wanted.phone, wanted.email),
        "starts_at": wanted.starts_at,
        "ends_at": wanted.ends_at,
        "agreed_end": wanted.ends_at,
        "people": wanted.people,
        "purpose": wanted.purpose,
        "audience": wanted.audience,
        "channel": wanted.channel,
        "staffed": hours.is_staffed_throughout(wanted.interval),
        "age_confirmed": wanted.age_confirmed,
        "restricted": wanted.restricted,
        "quiet": wanted.quiet,
        "noisy": wanted.noisy,
        "needs_help": wanted.needs_help,
        "remark": wanted.remark,
        "equipment": wanted.equipment,
    }


def _release(act: Act, before: Booking) -> None:
    if before.keys_out:
        raise Refused(Notice("key_is_out", {"tag": before.keys_out[0], "name": before.called}))
    act.about(before.id)
    act.update(schema.booking, before.id, status=Status.NO_SHOW, version=before.version + 1)


def _hours(reader: Reader, branch: Branch, interval: Interval) -> Hours:
    zone = branch.zone
    first, last = sorted((interval.start.astimezone(zone).date(), interval.end.astimezone(zone).date()))
    return branches.hours(reader, branch.id, zone, first, last)


def _found(reader: Reader, booking_id: int) -> Booking:
    booking = bookings.by_id(reader, booking_id)
    if booking is None:
        raise Refused(Notice("unknown_booking", {"ref": str(booking_id)}))
    return booking


def _live(act: Act, booking_id: int) -> Booking:
    booking = _found(act, booking_id)
    if not booking.live:
        raise Refused(Notice("not_live", {"name": booking.called, "ref": booking.ref, "status": booking.status}))
    return booking


def _taken(act: Act, booking_id: int, hours: Hours, warned: tuple[Notice, ...]) -> Taken:
    booking = _found(act, booking_id)
    return Taken(booking, warned, hours.collect_by(booking.starts_at), hours.due_back(booking.ends_at))
