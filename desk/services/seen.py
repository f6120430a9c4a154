"""A booking as it is now, for acts that depend on how a desk saw it."""

from desk.db import bookings, history
from desk.db.database import Reader
from desk.db.journal import Act
from desk.domain.bookings import Booking
from desk.domain.edits import differences
from desk.domain.notices import Notice, Refused


def found(reader: Reader, booking_id: int) -> Booking:
    """The booking in whatever state. Raises `Refused("unknown_booking")`."""
    booking = bookings.by_id(reader, booking_id)
    if booking is None:
        raise Refused(Notice("unknown_booking", {"ref": str(booking_id)}))
    return booking


def live(reader: Reader, booking_id: int) -> Booking:
    """The booking, which still holds its room. Raises `Refused("not_live")`, with who ended it and when."""
    booking = found(reader, booking_id)
    if not booking.live:
        raise Refused(Notice("not_live", _facts(reader, booking) | {"status": booking.status}))
    return booking


def as_seen(act: Act, seen: Booking) -> Booking:
    """The booking, if it is still as a desk saw it when it decided.

    Raises `Refused`: not_live, or changed_meanwhile with what another desk changed since, who and when.
    """
    now = live(act, seen.id)
    if changed := differences(seen, now):
        raise Refused(Notice("changed_meanwhile", _facts(act, now) | {"changes": changed}))
    return now


def _facts(reader: Reader, booking: Booking) -> dict[str, object]:
    """What a refusal tells of a booking, and of who touched it last."""
    last = history.last_of_booking(reader, booking.id)
    who = {"by": last.by or "–", "at": last.at, "now": getattr(reader, "now", None)} if last else {}
    return {"name": booking.called, "ref": booking.ref, "restricted": booking.restricted} | who
