"""Handing keys out and taking them back; lost, and found again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desk.db import bookings, branches, keys, schema
from desk.db.errors import Clash
from desk.db.journal import Act
from desk.domain.bookings import Booking, Status
from desk.domain.closing import normal_tag
from desk.domain.hours import Hours
from desk.domain.keys import Key, Loan, Returned, key_for
from desk.domain.notices import Notice, Refused
from desk.domain.times import DAY, Interval
from desk.services.counter import Counter
from desk.words import clean

ARRIVES_EARLY = timedelta(minutes=30)
"""Whoever fetches a key this long before the start has come for the booking; earlier it is for later."""


@dataclass(frozen=True, slots=True)
class Handed:
    """A key that was handed out, as its receipt needs it."""

    tag: str
    holder: str
    bookings: tuple[Booking, ...]
    out_at: datetime
    due_back: datetime | None
    by: str


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A key that came back; `freed` is the booking whose room is free from now because it came early."""

    tag: str
    holder: str
    box: bool
    freed: Booking | None


@dataclass(frozen=True, slots=True)
class PastLoan:
    """One time that a key was out; `returned_at` is None while it is out, and when it came from the box."""

    holder: str
    phone: str
    out_at: datetime
    out_by: str
    returned: Returned | None
    returned_at: datetime | None
    closed_at: datetime | None
    closed_by: str


@dataclass(frozen=True, slots=True)
class Story:
    """A key as it is now, and its latest loans, the newest first."""

    key: Key
    loans: tuple[PastLoan, ...]


def hand_out(
    counter: Counter,
    booking_ids: Sequence[int],
    tag: str = "",
    holder: str = "",
    phone: str = "",
    *,
    age_confirmed: bool = False,
) -> Handed:
    """Hand a key out for one or several bookings, or for none; without a tag, one that hangs for the room.

    The holder is whoever booked, unless another collector is named. A second key for a booking must be named by its
    tag. Raises `Refused`: unknown_key, key_lost, wrong_key (it does not open the room), key_already_out (with who has
    it), no_key_hangs, not_live.
    """
    try:
        with counter.act("hand_out") as act:
            covered = tuple(_live(act, booking_id) for booking_id in booking_ids)
            board = keys.on_board(act, counter.branch_id)
            chosen = _wanted_key(board, tag, covered)
            branch = branches.branch(act, counter.branch_id)
            until = max((booking.ends_at for booking in covered), default=counter.now)
            today, last = (at.astimezone(branch.zone).date() for at in (counter.now, until))
            hours = branches.hours(act, branch.id, branch.zone, today, max(today, last))
            due = hours.due_back(until) if covered else hours.closes_next(counter.now)
            loan_id = act.insert(
                schema.key_loan,
                key_id=chosen.id,
                holder=clean(holder) or (covered[0].name or covered[0].group if covered else ""),
                phone=clean(phone) or (covered[0].phone if covered else ""),
                out_at=counter.now,
                out_by=counter.by,
                due_at=None if covered else due,
            )
            act.link(schema.key_loan_booking, [{"key_loan_id": loan_id, "booking_id": b.id} for b in covered])
            act.key_id = chosen.id
            act.about(*(booking.id for booking in covered))
            for booking in covered:
                _arrived(act, booking, counter.now, age_confirmed=age_confirmed)
            loan = _loan(act, counter, chosen.id)
            return Handed(chosen.tag, loan.holder, covered, counter.now, due, counter.by)
    except Clash as clash:
        raise Refused(Notice("key_already_out", {"tag": tag})) from clash


def take_back(counter: Counter, tag: str, *, box: bool = False) -> TakenBack:
    """Take a key in. From the box, it came back some time between closing and opening: nobody knows when.

    A key that comes back at the desk before its booking has ended frees the room from now on; the agreed end is kept
    for the statistics. Raises `Refused`: unknown_key, key_not_out, and key_lost for one that `find` is to bring back.
    """
    with counter.act("take_back") as act:
        key = _by_tag(keys.on_board(act, counter.branch_id), tag)
        if key.lost:
            raise Refused(Notice("key_lost", {"tag": key.tag}))
        if key.loan is None:
            raise Refused(Notice("key_not_out", {"tag": key.tag}))
        _close(act, counter, key.loan, Returned.BOX if box else Returned.DESK, None if box else counter.now)
        act.key_id = key.id
        act.about(*key.loan.bookings)
        freed = None
        for booking_id in key.loan.bookings:
            booking = bookings.by_id(act, booking_id)
            if booking is None or not booking.live:
                continue
            freed = _ended(act, booking, counter.now, early=not box) or freed
        return TakenBack(key.tag, key.loan.holder, box, freed)


def lose(counter: Counter, tag: str) -> tuple[Key, tuple[Booking, ...]]:
    """Note that a key is lost; returns it with the coming bookings of its rooms, for the desk to think of."""
    with counter.act("lose") as act:
        key = _by_tag(keys.on_board(act, counter.branch_id), tag)
        if key.lost:
            raise Refused(Notice("key_lost", {"tag": key.tag}))
        act.update(schema.key, key.id, lost_at=counter.now)
        act.key_id = key.id
        act.about(*(key.loan.bookings if key.loan else ()))
        soon = bookings.live_between(act, counter.branch_id, Interval(counter.now, counter.now + 30 * DAY))
        return key, tuple(b for b in soon if b.room_id in key.room_ids)


def find(counter: Counter, tag: str) -> Key:
    """A lost key is found again: it hangs on the board, and its loan, if it was out, is closed."""
    with counter.act("find") as act:
        key = _by_tag(keys.on_board(act, counter.branch_id), tag)
        if not key.lost:
            raise Refused(Notice("key_not_lost", {"tag": key.tag}))
        act.update(schema.key, key.id, lost_at=None)
        act.key_id = key.id
        if key.loan is not None:
            act.about(*key.loan.bookings)
            _close(act, counter, key.loan, Returned.FOUND, counter.now)
        return key


def note_call(counter: Counter, tag: str, words: str) -> None:
    """Note that the holder was rung, and what they said."""
    with counter.act("call") as act:
        key = _by_tag(keys.on_board(act, counter.branch_id), tag)
        if key.loan is None:
            raise Refused(Notice("key_not_out", {"tag": key.tag}))
        act.key_id = key.id
        act.about(*key.loan.bookings)
        branch = branches.branch(act, counter.branch_id)
        said = f"{counter.now.astimezone(branch.zone):%H.%M} {clean(words)}"
        act.update(schema.key_loan, key.loan.id, calls="; ".join(filter(None, (key.loan.calls, said))))


def story(counter: Counter, tag: str) -> Story:
    """Where a key is and where it has been. Raises `Refused("unknown_key")`."""
    with counter.reading() as reader:
        key = _by_tag(keys.on_board(reader, counter.branch_id), tag)
        loans = tuple(
            PastLoan(holder, phone, out_at, by, Returned(how) if how else None, back, closed, closed_by or "")
            for holder, phone, out_at, by, how, back, closed, closed_by in keys.history(reader, key.id)
        )
        return Story(key, loans)


def _wanted_key(board: tuple[Key, ...], tag: str, covered: tuple[Booking, ...]) -> Key:
    if not tag:
        if held := next((key for key in board if key.loan and {b.id for b in covered} & set(key.loan.bookings)), None):
            raise Refused(_already_out(held, board))
        room_id = covered[0].room_id if covered else 0
        hanging = key_for(room_id, board)
        if hanging is None:
            raise Refused(Notice("no_key_hangs", {"room": covered[0].room if covered else ""}))
        return hanging
    key = _by_tag(board, tag)
    if key.lost:
        raise Refused(Notice("key_lost", {"tag": key.tag}))
    if key.loan is not None:
        raise Refused(_already_out(key, board))
    if shut := next((booking for booking in covered if booking.room_id not in key.room_ids), None):
        raise Refused(Notice("wrong_key", {"tag": key.tag, "room": shut.room}))
    return key


def _already_out(key: Key, board: tuple[Key, ...]) -> Notice:
    facts = {"tag": key.tag, "holder": key.loan.holder if key.loan else "", "phone": key.loan.phone if key.loan else ""}
    spare = key_for(key.room_ids[0], board) if key.room_ids else None
    return Notice("key_already_out", facts | ({"spare": spare.tag} if spare else {}))


def _by_tag(board: Sequence[Key], tag: str) -> Key:
    key = next((key for key in board if normal_tag(key.tag) == normal_tag(tag)), None)
    if key is None:
        raise Refused(Notice("unknown_key", {"tag": clean(tag)}))
    return key


def _live(act: Act, booking_id: int) -> Booking:
    booking = bookings.by_id(act, booking_id)
    if booking is None:
        raise Refused(Notice("unknown_booking", {"ref": str(booking_id)}))
    if not booking.live:
        raise Refused(Notice("not_live", {"name": booking.called, "ref": booking.ref, "status": booking.status}))
    return booking


def _arrived(act: Act, booking: Booking, now: datetime, *, age_confirmed: bool) -> None:
    """Fetching the key when the booking is about to start, or running, is arriving; and the moment to ask the age."""
    new: dict[str, object] = {}
    if booking.starts_at - ARRIVES_EARLY <= now and booking.status is Status.BOOKED:
        new["status"] = Status.USED
    if age_confirmed and not booking.age_confirmed:
        new["age_confirmed"] = True
    if new:
        act.update(schema.booking, booking.id, **new, version=booking.version + 1)


def _ended(act: Act, booking: Booking, now: datetime, *, early: bool) -> Booking | None:
    """A key that was out and came back shows that the room was used; early, it also frees the room from now."""
    new: dict[str, object] = {}
    if booking.starts_at < now and booking.status is Status.BOOKED:
        new["status"] = Status.USED
    whole_minute = now.replace(second=0) + timedelta(minutes=1 if now.second else 0)
    freed = early and booking.starts_at < whole_minute < booking.ends_at and len(booking.keys_out) == 0
    if freed:
        new["ends_at"] = whole_minute
    if new:
        act.update(schema.booking, booking.id, **new, version=booking.version + 1)
    return bookings.by_id(act, booking.id) if freed else None


def _close(act: Act, counter: Counter, loan: Loan, how: Returned, returned_at: datetime | None) -> None:
    act.update(
        schema.key_loan,
        loan.id,
        closed_at=counter.now,
        closed_by=counter.by,
        returned=how,
        returned_at=returned_at,
    )


def _loan(act: Act, counter: Counter, key_id: int) -> Loan:
    return next(loan for loan in keys.open_loans(act, counter.branch_id) if loan.key_id == key_id)


def hours_around(counter: Counter, interval: Interval) -> Hours:
    """The staffed hours as they hold around an interval."""
    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
        first, last = (at.astimezone(branch.zone).date() for at in (interval.start, interval.end))
        return branches.hours(reader, branch.id, branch.zone, first, last)
