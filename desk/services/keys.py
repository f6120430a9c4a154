"""Handing keys out and taking them back; lost, and found again."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct

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
from desk.services.days import read_board
from desk.services.equipment import equipment_in, equipment_out
from desk.services.seen import found, live
from desk.words import clean

ARRIVES_EARLY = timedelta(minutes=30)
"""Whoever fetches a key this long before the start has come for the booking; earlier it is for later."""


class Handed(Struct, frozen=True):
    """A key that was handed out, as its receipt needs it."""

    tag: str
    holder: str
    bookings: tuple[Booking, ...]
    out_at: datetime
    due_back: datetime | None
    by: str
    warnings: tuple[Notice, ...] = ()
    equipment: tuple[str, ...] = ()


class TakenBack(Struct, frozen=True):
    """A key that came back; `freed` is the booking whose room is free from now because it came early.

    `used` is the booking that it was used for, of which nobody knows yet how many came; `kept` is equipment that went
    along and is not back.
    """

    tag: str
    holder: str
    box: bool
    freed: Booking | None
    used: Booking | None = None
    kept: tuple[str, ...] = ()


def hand_out(
    counter: Counter,
    booking_ids: Sequence[int],
    tag: str = "",
    holder: str = "",
    phone: str = "",
    *,
    age_confirmed: bool = False,
    equipment: Sequence[int] = (),
) -> Handed:
    """Hand a key out for one or several bookings, or for none, with the items of equipment that go along.

    Without a tag, one that hangs for the room. The holder is whoever booked, unless another is named. A second key
    for a booking must be named by its tag. Raises `Refused`: unknown_key, key_lost, wrong_key (it does not open the
    room), key_already_out (with who has it), no_key_hangs, not_live, item_not_in, and missing_holder for a key that
    goes out without a booking and to nobody.
    """
    try:
        with counter.act("hand_out") as act:
            covered = tuple(live(act, booking_id) for booking_id in booking_ids)
            branch = branches.branch(act, counter.branch_id)
            board = read_board(act, counter, branch, counter.now)
            chosen = _wanted_key(board.keys, tag, covered)
            if not covered and not clean(holder):
                raise Refused(Notice("missing_holder"))
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
            warned = board.needed_later(chosen, [booking.id for booking in covered], due)
            act.warned = tuple(notice.code for notice in warned)
            along = equipment_out(act, counter, equipment, loan.holder, loan_id)
            return Handed(chosen.tag, loan.holder, covered, counter.now, due, counter.by, tuple(warned), along)
    except Clash as clash:
        raise Refused(Notice("key_already_out", {"tag": tag})) from clash


def take_back(
    counter: Counter,
    tag: str,
    *,
    box: bool = False,
    at: datetime | None = None,
    came: int | None = None,
    kept: Sequence[int] = (),
) -> TakenBack:
    """Take a key in, now or as it really was at `at`, with the equipment that went along save what is `kept`.

    From the box, it came back some time between closing and opening: nobody knows when.

    A key that comes back at the desk before its booking has ended frees the room from now on; the agreed end is kept
    for the statistics. `came` is how many people there were. Raises `Refused`: unknown_key, key_not_out,
    return_before_out, return_in_future, and key_lost for one that `find` is to bring back.
    """
    with counter.act("take_back") as act:
        key = by_tag(keys.on_board(act, counter.branch_id), tag)
        if key.lost:
            raise Refused(Notice("key_lost", {"tag": key.tag}))
        if key.loan is None:
            raise Refused(Notice("key_not_out", {"tag": key.tag}))
        back = (at or counter.now).replace(microsecond=0)
        if back > counter.now:
            raise Refused(Notice("return_in_future", {"at": back}))
        if back < key.loan.out_at:
            raise Refused(Notice("return_before_out", {"tag": key.tag, "at": key.loan.out_at}))
        close_loan(act, counter, key.loan, Returned.BOX if box else Returned.DESK, None if box else back)
        act.key_id = key.id
        act.about(*key.loan.bookings)
        freed = used = None
        for booking_id in key.loan.bookings:
            booking = bookings.by_id(act, booking_id)
            if booking is None or not booking.live:
                continue
            freed = _ended(act, booking, back, early=not box) or freed
            used = booking if booking.starts_at < back and booking.people_came is None else used
        if used is not None and came is not None:
            note_people(act, used.id, came)
            used = None
        left = equipment_in(act, counter, key.loan.id, Returned.BOX if box else Returned.DESK, kept)
        return TakenBack(key.tag, key.loan.holder, box, freed, used, left)


def note_came(counter: Counter, booking_id: int, people: int) -> None:
    """Note how many people came to a booking, for the statistics."""
    with counter.act("came") as act:
        act.about(booking_id)
        note_people(act, booking_id, people)


def note_people(act: Act, booking_id: int, people: int) -> None:
    """The same within another act. Raises `Refused("unknown_booking")`."""
    booking = found(act, booking_id)
    act.update(schema.booking, booking_id, people_came=max(0, min(people, 999)), version=booking.version + 1)


def lose(counter: Counter, tag: str) -> tuple[Key, tuple[Booking, ...]]:
    """Note that a key is lost; returns it with the coming bookings of its rooms, for the desk to think of."""
    with counter.act("lose") as act:
        key = by_tag(keys.on_board(act, counter.branch_id), tag)
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
        key = by_tag(keys.on_board(act, counter.branch_id), tag)
        if not key.lost:
            raise Refused(Notice("key_not_lost", {"tag": key.tag}))
        act.update(schema.key, key.id, lost_at=None)
        act.key_id = key.id
        if key.loan is not None:
            act.about(*key.loan.bookings)
            close_loan(act, counter, key.loan, Returned.FOUND, counter.now)
            equipment_in(act, counter, key.loan.id, Returned.FOUND)
        return key


def note_call(counter: Counter, tag: str, words: str) -> None:
    """Note that the holder was rung, and what they said."""
    with counter.act("call") as act:
        key = by_tag(keys.on_board(act, counter.branch_id), tag)
        if key.loan is None:
            raise Refused(Notice("key_not_out", {"tag": key.tag}))
        act.key_id = key.id
        act.about(*key.loan.bookings)
        branch = branches.branch(act, counter.branch_id)
        said = f"{counter.now.astimezone(branch.zone):%H.%M} {clean(words)}"
        act.update(schema.key_loan, key.loan.id, calls="; ".join(filter(None, (key.loan.calls, said))))


def _wanted_key(board: tuple[Key, ...], tag: str, covered: tuple[Booking, ...]) -> Key:
    if not tag:
        if held := next((key for key in board if key.loan and {b.id for b in covered} & set(key.loan.bookings)), None):
            raise Refused(_already_out(held, board))
        room_id = covered[0].room_id if covered else 0
        hanging = key_for(room_id, board)
        if hanging is None:
            raise Refused(Notice("no_key_hangs", {"room": covered[0].room if covered else ""}))
        return hanging
    key = by_tag(board, tag)
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


def by_tag(board: Sequence[Key], tag: str) -> Key:
    """The key with that tag. Raises `Refused("unknown_key")`."""
    key = next((key for key in board if normal_tag(key.tag) == normal_tag(tag)), None)
    if key is None:
        raise Refused(Notice("unknown_key", {"tag": clean(tag)}))
    return key


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


def close_loan(act: Act, counter: Counter, loan: Loan, how: Returned, returned_at: datetime | None) -> None:
    """End a loan."""
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
