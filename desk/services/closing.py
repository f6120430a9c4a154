"""The end of the day: the closing list, the count of the board, the sign-off; and the note for the next shift."""

from collections.abc import Sequence
from datetime import date

from desk.db import bookings, branches, equipment, schema, signed_days
from desk.domain.bookings import Booking
from desk.domain.closing import ClosingList, Count, SignedOff, compare
from desk.domain.notices import Notice, Refused
from desk.services.counter import Counter
from desk.services.days import read_board
from desk.words import clean


def closing_list(counter: Counter) -> ClosingList:
    """What whoever closes needs to see, as it is now."""
    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
        today = counter.now.astimezone(branch.zone).date()
        return ClosingList(
            read_board(reader, counter, branch, counter.now),
            today,
            signed_days.last_of_day(reader, branch.id, today),
            equipment.items(reader, branch.id),
        )


def signed(counter: Counter, day: date) -> SignedOff | None:
    """The last reconciliation that was signed for a day, unless the day was reopened."""
    with counter.reading() as reader:
        return signed_days.last_of_day(reader, counter.branch_id, day)


def signatures(counter: Counter, day: date) -> tuple[SignedOff, ...]:
    """All reconciliations of a day in their order, also those that were reopened."""
    with counter.reading() as reader:
        return signed_days.of_day(reader, counter.branch_id, day)


def reopen(counter: Counter, reason: str) -> SignedOff:
    """Open today again after its sign-off, with a reason; the signed record stays, and the next is another.

    Returns the record that no longer holds. Raises `Refused`: missing_initials, missing_reason, not_signed.
    """
    if not counter.by:
        raise Refused(Notice("missing_initials"))
    if not clean(reason):
        raise Refused(Notice("missing_reason"))
    with counter.act("reopen") as act:
        branch = branches.branch(act, counter.branch_id)
        today = counter.now.astimezone(branch.zone).date()
        last = signed_days.last_of_day(act, branch.id, today)
        if last is None:
            raise Refused(Notice("not_signed", {"day": today}))
        act.insert(
            schema.reopening,
            reconciliation_id=last.id,
            reopened_at=counter.now,
            reopened_by=counter.by,
            reason=clean(reason, 200),
        )
        return last


def waiting(counter: Counter) -> tuple[Booking, ...]:
    """The coming bookings that are held and await the library manager, the soonest first."""
    with counter.reading() as reader:
        return bookings.held_from(reader, counter.branch_id, counter.now)


def count(counter: Counter, hanging: Sequence[str]) -> Count:
    """The board compared with the tags that hang."""
    return compare(closing_list(counter).board, map(clean, hanging))


def sign_off(counter: Counter, hanging: Sequence[str]) -> SignedOff:
    """Sign the day off with what hangs. The record can never be changed; signing again adds another.

    Raises `Refused("missing_initials")` when nobody is signed in.
    """
    if not counter.by:
        raise Refused(Notice("missing_initials"))
    with counter.act("sign_off") as act:
        branch = branches.branch(act, counter.branch_id)
        today = counter.now.astimezone(branch.zone).date()
        found = compare(read_board(act, counter, branch, counter.now), map(clean, hanging))
        signed_id = act.insert(
            schema.reconciliation,
            branch_id=branch.id,
            day=today.isoformat(),
            signed_by=counter.by,
            signed_at=counter.now,
        )
        act.link(
            schema.reconciliation_line,
            [
                {
                    "reconciliation_id": signed_id,
                    "tag": line.tag,
                    "found": line.found,
                    "room": line.room,
                    "holder": line.holder,
                    "due_back": line.due_back,
                }
                for line in found.lines
            ],
        )
        return SignedOff(signed_id, today, counter.by, counter.now, found.lines)


def write_note(counter: Counter, text: str) -> None:
    """Leave a note for the next shift; an empty one takes the last note off the screen."""
    with counter.act("note") as act:
        act.insert(
            schema.handover_note,
            branch_id=counter.branch_id,
            written_at=counter.now,
            written_by=counter.by,
            text=clean(text, 2000),
        )
