"""One line for a booking, a person or a key, as lists show them."""

from desk.domain.bookings import Booking, Status
from desk.domain.hours import Hours
from desk.domain.keys import Board, Key, NextNeed
from desk.language import Language
from desk.letters.acts import key_state, status
from desk.letters.phone import spaced
from desk.letters.when import moment, span


def booking_line(booking: Booking, speech: Language, hours: Hours) -> str:
    """Number, day and time, room, who, how many; and what has become of it when it is not simply booked."""
    who = ", ".join(filter(None, (booking.group, booking.name)))
    parts = [
        booking.ref,
        span(booking.starts_at, booking.ends_at, speech, hours),
        booking.room,
        who,
        spaced(booking.phone),
        _people(booking, speech),
        status(booking.status, speech) if booking.status is not Status.BOOKED else "",
        *(speech.text("key {tag} out").format(tag=tag) for tag in booking.keys_out),
    ]
    return " · ".join(filter(None, parts))


def key_line(key: Key, board: Board, speech: Language) -> str:
    """Tag, rooms, where it is, who has it with a phone number, and when it is due."""
    parts = [f"{key.tag:<6}{', '.join(key.rooms)}", key_state(key.state(board.hours, board.now, board.policy), speech)]
    if key.loan is not None:
        due = board.due(key)
        parts += [key.loan.holder, spaced(key.loan.phone)]
        parts.append(speech.text("due {moment}").format(moment=moment(due, speech, board.hours)) if due else "")
        parts.append(key.loan.calls)
    return " · ".join(filter(None, parts))


def need_line(need: NextNeed, speech: Language, hours: Hours) -> str:
    """A booking whose key is to be fetched: room, day and time, who, and where to ring; of restricted ones no name."""
    who = speech.text("the restricted group") if need.restricted else need.name
    when = span(need.starts_at, need.ends_at, speech, hours)
    return " · ".join(filter(None, (need.room, when, who, spaced(need.phone))))


def _people(booking: Booking, speech: Language) -> str:
    return "" if booking.people is None else speech.count("{n} person", "{n} people", booking.people)
