"""What every main screen can do: undo, write the note, open a booking's card, change the staffed hours."""

from typing import TYPE_CHECKING

from desk import services
from desk.language import _, spoken
from desk.screens import booking_acts
from desk.screens.base import DeskScreen
from desk.services.days import DeskView

if TYPE_CHECKING:
    from desk.screens.staffed_hours import HoursAnswer
    from desk.services.hours import ToTell


async def undo(screen: DeskScreen) -> str:
    """Take back the last act of this desk; what to say of it, and of whose booking. Raises `Refused`."""
    from desk.letters import acts

    undone = await screen.ask(services.history.undo)
    said = _("Undone: {act}.").format(act=acts.act(undone.act, spoken()))
    if undone.booking_id is None:
        return said
    booking = await screen.ask(services.bookings.get, undone.booking_id)
    return f"{said} {booking_acts.what(screen, booking)}"


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
    if act is None or card.booking is None or not await screen.signed_in():
        return None
    if act == "move":
        return _("Bookings are moved on the day: F2.")
    outcome = await booking_acts.do(screen, act, card.booking, view, card.reason)
    return outcome.words if outcome else None


async def change_hours(screen: DeskScreen) -> str | None:
    """Change the hours of one day or of a weekday; shows whom to tell. What to say of it, or None when it was left."""
    from desk.letters.weekend import to_tell
    from desk.screens.sheet import Sheet
    from desk.screens.staffed_hours import StaffedHours

    answer = await screen.app.push_screen_wait(StaffedHours(screen.records, screen.hours))
    if answer is None or not await screen.signed_in():
        return None
    people = await _changed(screen, answer)
    if people:
        await screen.app.push_screen_wait(Sheet(_("Tell these people"), to_tell(people, spoken(), screen.hours)))
    words = spoken().count("{n} booking has another key time.", "{n} bookings have another key time.", len(people))
    day = spoken().weekday(answer.day) if answer.weekly else spoken().day(answer.day)
    return " ".join((_("The hours of {day} are changed.").format(day=day), words, _("Undo: u")))


async def _changed(screen: DeskScreen, answer: "HoursAnswer") -> "tuple[ToTell, ...]":
    if answer.ordinary:
        return await screen.ask(services.hours.remove_exception, answer.day)
    if answer.weekly:
        return await screen.ask(services.hours.set_weekday, answer.day.weekday(), answer.openings)
    return await screen.ask(services.hours.set_exception, answer.day, answer.openings, answer.reason)
