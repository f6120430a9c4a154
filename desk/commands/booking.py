"""Taking, moving and cancelling bookings, and undoing: `book`, `move`, `cancel`, `undo`."""

import argparse
from typing import TYPE_CHECKING, Any

from desk.commands.arguments import answer
from desk.commands.output import Desk, at_the_desk, booking_as_json, notices_as_json
from desk.commands.series import book_series
from desk.domain.bookings import Booking
from desk.domain.hours import Hours
from desk.domain.notices import Notice, Refused
from desk.domain.series import Recurrence
from desk.language import _
from desk.settings import Settings
from desk.words import clean

if TYPE_CHECKING:
    from desk.intake.reading import Reading
    from desk.services.bookings import Taken
    from desk.services.requests import Place

Commands = Any  # argparse keeps the type of its sub-parsers to itself


def register(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the commands of this family."""
    book = commands.add_parser("book", parents=[common], help=_("take a booking"))
    book.add_argument("line", nargs="+", metavar=_("LINE"), help=_("rom 8 2026-12-01 18:00-20:30 9p NAME PHONE"))
    book.set_defaults(run=_book, done="booked")
    move = commands.add_parser("move", parents=[common], help=_("give a booking another time or room"))
    move.add_argument("ref", metavar=_("NUMBER"), help=_("the booking's number"))
    move.add_argument("line", nargs="+", metavar=_("LINE"), help=_("what is new: date, times, room, people"))
    move.set_defaults(run=_move, done="booked")
    cancel = commands.add_parser("cancel", parents=[common], help=_("cancel a booking"))
    cancel.add_argument("ref", metavar=_("NUMBER"), help=_("the booking's number"))
    cancel.add_argument("--reason", default="", metavar=_("TEXT"), help=_("why"))
    cancel.set_defaults(run=_cancel)
    undo = commands.add_parser("undo", parents=[common], help=_("take back the last act of this desk"))
    undo.set_defaults(run=_undo)


def number(ref: str) -> int:
    """A booking's number as somebody writes it. Raises `Refused("unknown_booking")`."""
    digits = clean(ref).removeprefix("#")
    if not digits.isdecimal() or len(digits) > 9:
        raise Refused(Notice("unknown_booking", {"ref": clean(ref, 40)}))
    return int(digits)


def _book(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import requests

    with at_the_desk(settings) as desk:
        place = requests.place(desk.counter)
        reading = _read(" ".join(options.line), desk, place)
        if reading.intent in ("cancel", "change"):
            raise Refused(Notice("not_a_booking"))
        request = requests.wanted_from(reading, place, desk.counter.now)
        if reading.series and reading.date:
            return book_series(options, desk, request, Recurrence(reading.series, reading.date))
        taken = requests.take(desk.counter, request)
        return _told(options, desk, taken, requests.as_booked(request.assumed, taken.booking.ends_at, place.zone))


def _move(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import bookings, requests

    with at_the_desk(settings) as desk:
        before = bookings.get(desk.counter, number(options.ref))
        place = requests.place(desk.counter)
        reading = _read(" ".join(options.line), desk, place)
        request = requests.moved_from(reading, before, place.rooms, place.zone)
        taken = bookings.change(desk.counter, before, request.wanted)
        return _told(options, desk, taken, request.assumed, before)


def _cancel(options: argparse.Namespace, settings: Settings) -> int:
    from desk.letters.lines import booking_line
    from desk.services import bookings

    with at_the_desk(settings) as desk:
        booking = bookings.cancel(desk.counter, number(options.ref), options.reason)
        hours = desk.hours(booking.starts_at, booking.ends_at)
        data = {"done": True, "booking": booking_as_json(booking, hours)}
        return answer(options, data, booking_line(booking, desk.speech, hours))


def _undo(options: argparse.Namespace, settings: Settings) -> int:
    from desk.letters.acts import act
    from desk.letters.lines import booking_line
    from desk.services import bookings, history

    with at_the_desk(settings) as desk:
        entry = history.undo(desk.counter)
        said = desk.speech.text("Undone: {act}.").format(act=act(entry.act, desk.speech))
        data: dict[str, Any] = {"done": True, "undone": entry.act, "booking": None}
        if entry.booking_id is not None:
            booking = bookings.get(desk.counter, entry.booking_id)
            hours = desk.hours(booking.starts_at, booking.ends_at)
            data["booking"] = booking_as_json(booking, hours)
            said += f"\n{booking_line(booking, desk.speech, hours)}"
        return answer(options, data, said)


def _read(line: str, desk: Desk, place: "Place") -> "Reading":
    from desk.intake.line import read_line

    return read_line(clean(line), desk.counter.now.astimezone(place.zone), place.house)


def _told(
    options: argparse.Namespace,
    desk: Desk,
    taken: "Taken",
    assumed: tuple[Notice, ...],
    before: Booking | None = None,
) -> int:
    from desk.letters.readback import read_back

    hours = desk.hours(taken.booking.starts_at, taken.booking.ends_at)
    notices = (*assumed, *taken.warnings)
    said = read_back(taken, desk.speech, hours)
    data: dict[str, Any] = {
        "booked": True,
        "booking": booking_as_json(taken.booking, hours),
        "warnings": notices_as_json(notices, desk.speech, hours),
        "read_back": said,
    }
    if before is not None:
        data["before"] = booking_as_json(before, hours)
    return answer(options, data, _as_text(desk, taken, notices, said, hours, before))


def _as_text(
    desk: Desk, taken: "Taken", notices: tuple[Notice, ...], said: str, hours: Hours, before: Booking | None
) -> str:
    from desk.letters.notices import sentence
    from desk.letters.readback import confirmation
    from desk.letters.when import span

    lines = [confirmation(taken, desk.speech, hours, desk.counter.policy.age_limit)]
    if before is not None:
        lines.append(
            desk.speech.text("Before: {room}, {when}").format(
                room=before.room, when=span(before.starts_at, before.agreed_end, desk.speech, hours)
            )
        )
    lines += [f"! {sentence(notice, desk.speech, hours)}" for notice in notices]
    return "\n".join([*lines, "", desk.speech.text("Say: {sentence}").format(sentence=said)])
