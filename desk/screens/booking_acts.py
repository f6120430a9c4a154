"""What is done with one booking, from whichever screen: edit, cancel, release, arrived, key out, key in."""

from collections.abc import Awaitable, Callable, Sequence

from msgspec import Struct

from desk import services
from desk.domain.bookings import Booking
from desk.domain.notices import Notice
from desk.language import _, spoken
from desk.screens.base import DeskScreen
from desk.services.days import DeskView
from desk.widgets.day_cells import shown_name


class Outcome(Struct, frozen=True):
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
    swapped = await offer_swap(screen, taken.booking, taken.warnings)
    words = f"{_('Changed.')} {read_back(taken, spoken(), screen.hours)} {swapped}"
    return Outcome(words.strip(), taken.booking)


async def _cancel(screen: DeskScreen, booking: Booking, reason: str) -> Outcome | None:
    if booking.series_id is not None:
        from desk.screens import series_acts

        words = await series_acts.cancel(screen, booking, reason)
        return Outcome(words) if words else None
    await screen.ask(services.bookings.cancel, booking.id, reason, seen=booking)
    return Outcome(_("Cancelled: {what}. Undo: u").format(what=what(screen, booking)))


async def _release(screen: DeskScreen, booking: Booking, view: DeskView) -> Outcome:  # noqa: ARG001
    await screen.ask(services.bookings.release, booking.id, seen=booking)
    words = _("Released, noted as a no-show: {what}. Enter books the room for others. Undo: u")
    return Outcome(words.format(what=what(screen, booking)))


async def _arrived(screen: DeskScreen, booking: Booking, view: DeskView) -> Outcome:  # noqa: ARG001
    await screen.ask(services.bookings.mark_used, [booking.id])
    return Outcome(_("Noted as arrived: {what}. Undo: u").format(what=what(screen, booking)))


async def _hand_out(screen: DeskScreen, booking: Booking, view: DeskView) -> Outcome | None:
    from desk.screens.handing import for_booking, handed_words

    handed = await for_booking(screen, booking, view)
    return Outcome(handed_words(screen, view, handed)) if handed else None


async def _take_back(screen: DeskScreen, booking: Booking, view: DeskView) -> Outcome | None:
    from desk.screens import key_acts

    said = []
    for tag in booking.keys_out:
        key = next((key for key in view.board.keys if key.tag == tag), None)
        if key is not None and (words := await key_acts.do(screen, "in", key, view)):
            said.append(words)
    return Outcome(" ".join(said)) if said else None


async def offer_swap(screen: DeskScreen, booking: Booking, notices: Sequence[Notice]) -> str:
    """Ask for the swap when a moved booking's key does not open its new room; what to say of it."""
    from desk.screens.confirm import Confirm

    notice = next((notice for notice in notices if notice.code == "swap_key"), None)
    if notice is None or not notice.facts.get("spare"):
        return ""
    question = screen.sentence(notice)
    if not await screen.app.push_screen_wait(Confirm(_("Swap the key?"), question, _("It is swapped"))):
        return ""
    old, new = await screen.ask(services.key_care.swap, booking.id)
    return _("Key {old} in, key {new} out. Undo: u").format(old=old, new=new)


async def _add_dates(screen: DeskScreen, booking: Booking, view: DeskView) -> Outcome | None:  # noqa: ARG001
    from desk.screens import series_acts

    added = await series_acts.add_back(screen, booking)
    return Outcome(added[1], added[0].first.booking) if added else None


_ACTS: dict[str, Callable[[DeskScreen, Booking, DeskView], Awaitable[Outcome | None]]] = {
    "edit": _edit,
    "release": _release,
    "used": _arrived,
    "out": _hand_out,
    "in": _take_back,
    "add": _add_dates,
}


def what(screen: DeskScreen, booking: Booking) -> str:
    """Whose booking, when and where; of a restricted one no name, as it stays on the screen for all to read."""
    return f"{shown_name(booking)}, {when(screen, booking)}"


def when(screen: DeskScreen, booking: Booking) -> str:
    """When and where a booking is."""
    start, end = screen.local(booking.starts_at), screen.local(booking.ends_at)
    today = screen.local(screen.records.counter.now).date()
    day = _("today") if start.date() == today else spoken().day(start.date())
    return f"{day} {spoken().hours(start, end)}, {booking.room}"
