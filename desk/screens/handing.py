"""Handing a key out for a booking, from whichever screen: what is asked first, and what is said afterwards."""

from msgspec.structs import replace

from desk import services
from desk.domain.bookings import Booking
from desk.domain.equipment import to_go_along
from desk.domain.keys import Key, key_for
from desk.language import _, spoken
from desk.screens.base import DeskScreen
from desk.screens.hand_out import HandOut, HandOutAnswer, needs_questions
from desk.services.days import DeskView
from desk.services.keys import Handed


async def for_booking(
    screen: DeskScreen, booking: Booking, view: DeskView, key: Key | None = None, *, asking: bool = False
) -> Handed | None:
    """Hand out a key for a booking; a given key goes out and no other. None when it was left. Raises `Refused`.

    With `asking`, everything is asked even where nothing must be.
    """
    if key is not None and key.loan is None and not key.lost:
        others = [other for other in view.board.keys if other.loan is not None or other.lost]
        asked = replace(view, board=replace(view.board, keys=(key, *others)))
    else:
        asked = view
    chosen = key or key_for(booking.room_id, view.board.keys)
    due = view.day.hours.due_back(booking.ends_at)
    warned = view.board.needed_later(chosen, [booking.id], due) if chosen is not None else []
    along = to_go_along(booking.equipment, view.equipment)
    answer: HandOutAnswer | None = HandOutAnswer(key.tag if key else "")
    if asking or warned or booking.equipment or needs_questions(booking, asked):
        more = await screen.ask(services.key_care.more_for, booking.id)
        answer = await screen.app.push_screen_wait(HandOut(booking, asked, more, along, warned))
    if answer is None:
        return None
    handed = await screen.ask(
        services.keys.hand_out,
        [booking.id, *answer.also],
        answer.tag,
        answer.holder,
        answer.phone,
        age_confirmed=answer.age_confirmed,
        equipment=answer.equipment,
    )
    note_receipt(screen, handed)
    return handed


def note_receipt(screen: DeskScreen, handed: Handed) -> None:
    """Keep the receipt ready to be shown and copied."""
    from desk.letters.readback import receipt

    screen.receipt = receipt(handed, spoken(), screen.hours)


def handed_words(screen: DeskScreen, view: DeskView, handed: Handed) -> str:
    """What to say when a key has gone out."""
    due = spoken().moment(screen.local(handed.due_back), view.today) if handed.due_back else "–"
    words = _("Key {tag} out to {holder}, due back {due}. Undo: u").format(
        tag=handed.tag, holder=handed.holder, due=due
    )
    if handed.equipment:
        words = f"{words} · {_('with {items}').format(items=', '.join(handed.equipment))}"
    return words


def show_receipt(screen: DeskScreen) -> None:
    """The receipt for the key that went out last."""
    from desk.screens.sheet import Sheet

    if screen.receipt:
        screen.app.push_screen(Sheet(_("Receipt"), screen.receipt))
