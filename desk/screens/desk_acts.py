"""What every main screen can do: undo, write the note, open a booking's card."""

from desk import services
from desk.language import _, spoken
from desk.screens import booking_acts
from desk.screens.base import DeskScreen
from desk.services.days import DeskView


async def undo(screen: DeskScreen) -> str:
    """Take back the last act of this desk; what to say of it. Raises `Refused`."""
    from desk.letters import acts

    undone = await screen.ask(services.history.undo)
    return _("Undone: {act}.").format(act=acts.act(undone.act, spoken()))


async def write_note(screen: DeskScreen, view: DeskView) -> str | None:
    """Write the note for the next shift; what to say of it, or None when it was left."""
    from desk.screens.note import Note

    text = await screen.app.push_screen_wait(Note(view.note.text if view.note else ""))
    if text is None or not await screen.signed_in():
        return None
    await screen.ask(services.closing.write_note, text)
    return _("The note is there for the next shift.")


async def open_card(screen: DeskScreen, booking_id: int, view: DeskView) -> str | None:
    """Show a booking's card and do what is chosen there; what to say of it, or None. Raises `Refused`."""
    from desk.screens.card import Card

    card = Card(screen.records, booking_id)
    act = await screen.app.push_screen_wait(card)
    if act is None or not await screen.signed_in():
        return None
    if act == "move":
        return _("Bookings are moved on the day: F2.")
    booking = await screen.ask(services.bookings.get, booking_id)
    outcome = await booking_acts.do(screen, act, booking, view, card.reason)
    return outcome.words if outcome else None
