"""What is done with one booking, from whichever screen: edit, cancel, release, arrived, key out, key in."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from desk import services
from desk.domain.bookings import Booking
from desk.language import _, spoken
from desk.screens.base import DeskScreen
from desk.services.days import DeskView


@dataclass(frozen=True, slots=True)
class Outcome:
    """What to say of an act, and the booking to go to."""

    words: str
    booking: Booking | None = None


async def do(screen: DeskScreen, act: str, booking: Booking, view: DeskView, reason: str = "") -> Outcome | None:
    """Do the act, asking what must be asked; None when it was left. Raises `Refused`."""
    if act == "cancel":
        return await _cancel(screen, booking, reason)
    return await _ACTS[act](screen, booking, view)


async def _edit(screen: DeskScreen, booking: Booking, view: DeskView) -> Outcome | None:
    from desk.letters.readback import read_back
    from desk.screens.booking_form import BookingForm

    taken = await screen.app.push_screen_wait(BookingForm(screen.records, booking.as_wanted(), view, changing=booking))
    if taken is None:
        return None
    return Outcome(_("Changed.") + " " + read_back(taken, spoken(), screen.hours), taken.booking)


async def _cancel(screen: DeskScreen, booking: Booking, reason: str) -> Outcome:
    await screen.ask(services.bookings.cancel, booking.id, reason)
    return Outcome(_("Cancelled: {what}. Undo: u").format(what=what(screen, booking)))


async def _release(screen: DeskScreen, booking: Booking, view: DeskView) -> Outcome:  # noqa: ARG001
    await screen.ask(services.bookings.release, booking.id)
    words = _("Released, noted as a no-show: {what}. Enter books the room for others. Undo: u")
    return Outcome(words.format(what=what(screen, booking)))


async def _arrived(screen: DeskScreen, booking: Booking, view: DeskView) -> Outcome:  # noqa: ARG001
    await screen.ask(services.bookings.mark_used, [booking.id])
    return Outcome(_("Noted as arrived: {what}. Undo: u").format(what=what(screen, booking)))


async def _hand_out(screen: DeskScreen, booking: Booking, view: DeskView) -> Outcome | None:
    from desk.screens.hand_out import HandOut, HandOutAnswer, needs_questions

    answer = HandOutAnswer()
    if needs_questions(booking, view):
        given = await screen.app.push_screen_wait(HandOut(booking, view))
        if given is None:
            return None
        answer = given
    handed = await screen.ask(
        services.keys.hand_out,
        [booking.id],
        answer.tag,
        answer.holder,
        answer.phone,
        age_confirmed=answer.age_confirmed,
    )
    due = spoken().moment(screen.local(handed.due_back), view.today) if handed.due_back else "–"
    words = _("Key {tag} out to {holder}, due back {due}. Undo: u")
    return Outcome(words.format(tag=handed.tag, holder=handed.holder, due=due))


async def _take_back(screen: DeskScreen, booking: Booking, view: DeskView) -> Outcome:  # noqa: ARG001
    said = []
    for tag in booking.keys_out:
        back = await screen.ask(services.keys.take_back, tag)
        said.append(_("Key {tag} in from {holder}.").format(tag=back.tag, holder=back.holder))
        if back.freed is not None:
            until = spoken().time(screen.local(back.freed.agreed_end))
            words = _("{room} is free from now; it was booked until {until}.")
            said.append(words.format(room=back.freed.room, until=until))
    return Outcome(" ".join([*said, _("Undo: u")]))


_ACTS: dict[str, Callable[[DeskScreen, Booking, DeskView], Awaitable[Outcome | None]]] = {
    "edit": _edit,
    "release": _release,
    "used": _arrived,
    "out": _hand_out,
    "in": _take_back,
}


def what(screen: DeskScreen, booking: Booking) -> str:
    """Whose booking, when and where."""
    return f"{booking.called}, {when(screen, booking)}"


def when(screen: DeskScreen, booking: Booking) -> str:
    """When and where a booking is."""
    start, end = screen.local(booking.starts_at), screen.local(booking.ends_at)
    today = screen.local(screen.records.counter.now).date()
    day = _("today") if start.date() == today else spoken().day(start.date())
    return f"{day} {spoken().hours(start, end)}, {booking.room}"
