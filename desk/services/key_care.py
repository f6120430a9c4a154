"""What happens to a key besides going out and coming in: its story, a new one in its place, a swap, several loans."""

from datetime import datetime

from msgspec import Struct

from desk.db import bookings, keys, schema
from desk.db.errors import Clash
from desk.domain.bookings import Booking
from desk.domain.closing import normal_tag
from desk.domain.keys import Key, Returned, key_for
from desk.domain.notices import Notice, Refused
from desk.domain.times import DAY, Interval
from desk.services.counter import Counter
from desk.services.equipment import equipment_in, equipment_stays
from desk.services.keys import by_tag, close_loan
from desk.words import clean


class PastLoan(Struct, frozen=True):
    """One time that a key was out; `returned_at` is None while it is out, and when it came from the box."""

    holder: str
    phone: str
    out_at: datetime
    out_by: str
    returned: Returned | None
    returned_at: datetime | None
    closed_at: datetime | None
    closed_by: str


class Story(Struct, frozen=True):
    """A key as it is now, and its latest loans, the newest first."""

    key: Key
    loans: tuple[PastLoan, ...]


def story(counter: Counter, tag: str) -> Story:
    """Where a key is and where it has been. Raises `Refused("unknown_key")`."""
    with counter.reading() as reader:
        key = by_tag(keys.on_board(reader, counter.branch_id), tag)
        loans = tuple(
            PastLoan(holder, phone, out_at, by, Returned(how) if how else None, back, closed, closed_by or "")
            for holder, phone, out_at, by, how, back, closed, closed_by in keys.history(reader, key.id)
        )
        return Story(key, loans)


def replace(counter: Counter, tag: str, new_tag: str) -> Key:
    """A new key with a tag of its own takes the place of one that is lost or broken; returns the new one.

    Raises `Refused`: unknown_key, key_already_out while somebody has it and it is not lost, missing_tag, tag_taken.
    """
    written = clean(new_tag, 20)
    if not written:
        raise Refused(Notice("missing_tag"))
    try:
        with counter.act("replace") as act:
            board = keys.on_board(act, counter.branch_id)
            old = by_tag(board, tag)
            if old.loan is not None and not old.lost:
                raise Refused(Notice("key_already_out", {"tag": old.tag, "holder": old.loan.holder}))
            if any(normal_tag(key.tag) == normal_tag(written) for key in board):
                raise Refused(Notice("tag_taken", {"tag": written}))
            act.key_id = old.id
            new_id = keys.spare_row(act, counter.branch_id, written)
            if new_id is None:
                new_id = act.insert(schema.key, branch_id=counter.branch_id, tag=written)
            else:
                act.update(schema.key, new_id, retired_at=None)
            opened = keys.rooms_of(act, new_id)
            if opened - set(old.room_ids):
                raise Refused(Notice("tag_taken", {"tag": written}))
            more = [room_id for room_id in old.room_ids if room_id not in opened]
            act.link(schema.key_room, [{"key_id": new_id, "room_id": room_id} for room_id in more])
            act.update(schema.key, old.id, retired_at=counter.now, replaced_by=new_id)
            if old.loan is not None:
                act.about(*old.loan.bookings)
                close_loan(act, counter, old.loan, Returned.REPLACED, counter.now)
                equipment_in(act, counter, old.loan.id, Returned.REPLACED)
            return by_tag(keys.on_board(act, counter.branch_id), written)
    except Clash as clash:
        raise Refused(Notice("tag_taken", {"tag": written})) from clash


def swap(counter: Counter, booking_id: int) -> tuple[str, str]:
    """The booking has moved to a room that its key does not open: take that key in and hand out one that does.

    Returns both tags. A key that is out for other bookings as well stays with them. Raises `Refused`:
    unknown_booking, key_not_out, no_key_hangs.
    """
    with counter.act("swap") as act:
        booking = bookings.by_id(act, booking_id)
        if booking is None:
            raise Refused(Notice("unknown_booking", {"ref": str(booking_id)}))
        board = keys.on_board(act, counter.branch_id)
        out = [key for key in board if key.loan and booking_id in key.loan.bookings]
        wrong = next((key for key in out if booking.room_id not in key.room_ids), None)
        if wrong is None or wrong.loan is None or wrong.lost:
            raise Refused(Notice("key_not_out", {"tag": booking.keys_out[0] if booking.keys_out else "–"}))
        right = key_for(booking.room_id, board)
        if right is None:
            raise Refused(Notice("no_key_hangs", {"room": booking.room}))
        loan = wrong.loan
        new_loan = act.insert(
            schema.key_loan,
            key_id=right.id,
            holder=loan.holder,
            phone=loan.phone,
            out_at=counter.now,
            out_by=counter.by,
        )
        act.link(schema.key_loan_booking, [{"key_loan_id": new_loan, "booking_id": booking_id}])
        if set(loan.bookings) == {booking_id}:
            close_loan(act, counter, loan, Returned.DESK, counter.now)
            equipment_stays(act, counter, loan.id, new_loan)
        act.key_id = right.id
        act.about(booking_id)
        return wrong.tag, right.tag


def more_for(counter: Counter, booking_id: int, days: int = 60) -> tuple[Booking, ...]:
    """The same holder's other coming bookings that a key of this one's room could go out for as well."""
    with counter.reading() as reader:
        booking = bookings.by_id(reader, booking_id)
        if booking is None:
            return ()
        within = Interval(counter.now, counter.now + days * DAY)
        return tuple(
            other
            for other in bookings.live_between(reader, counter.branch_id, within)
            if other.id != booking_id
            and other.room_id == booking.room_id
            and not other.keys_out
            and other.ends_at > counter.now
            and (other.person_id == booking.person_id or (booking.phone and other.phone == booking.phone))
        )
