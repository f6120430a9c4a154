"""What is done with one item of equipment: lent by itself, in, defective, lost, added, and what it is reserved for."""

from desk import services
from desk.domain.equipment import Item, State
from desk.language import _, spoken
from desk.letters.acts import ITEM_STATES
from desk.screens.base import DeskScreen

STATES = {"back": State.IN, "mend": State.IN, "lose": State.LOST, "spoil": State.DEFECTIVE}
"""The state that an act puts an item in."""


def possible(act: str, item: Item) -> bool:
    """Whether an act makes sense for an item as it is."""
    return {
        "lend": item.state is State.IN,
        "back": item.state is State.OUT,
        "mend": item.state in (State.DEFECTIVE, State.LOST),
        "lose": item.state is not State.LOST,
        "spoil": item.state in (State.IN, State.OUT),
    }.get(act, False)


async def do(screen: DeskScreen, act: str, item: Item) -> str | None:
    """Do the act, asking what must be asked; what to say of it, or None when it was left. Raises `Refused`."""
    if act == "lend":
        return await _lend(screen, item)
    now = await screen.ask(services.equipment.set_state, item.name, item.number, STATES[act])
    return _("{item}: {state}. Undo: u").format(item=now.label, state=_(ITEM_STATES[now.state]))


async def _lend(screen: DeskScreen, item: Item) -> str | None:
    from desk.screens.ask_line import AskLine

    question = _("Who takes it? It goes out by itself, without a key.")
    holder = await screen.app.push_screen_wait(AskLine(_("Lend"), item.label, question))
    if holder is None:
        return None
    lent = await screen.ask(services.equipment.lend, item.id, holder)
    return _("{item} is out with {holder}. Undo: u").format(item=lent.label, holder=lent.holder)


async def add(screen: DeskScreen) -> str | None:
    """A new item; what to say of it, or None when it was left. Raises `Refused`."""
    from desk.screens.ask_line import AskLine

    question = _("What is written on it? A name, and a number when there are several: HDMI 3")
    written = await screen.app.push_screen_wait(AskLine(_("New equipment"), "", question))
    if written is None:
        return None
    name, _space, number = written.rpartition(" ")
    if not name or not number.isdigit():
        name, number = written, ""
    made = await screen.ask(services.equipment.add, name, number)
    return _("{item} can be lent from now on.").format(item=made.label)


async def show(screen: DeskScreen, item: Item) -> None:
    """Where an item is, and the coming bookings that it, or one of its kind, is reserved for."""
    from desk.letters.lines import booking_line
    from desk.screens.sheet import Sheet

    reserved = await screen.ask(services.equipment.reserved, item.name)
    lines = [" · ".join(filter(None, (_(ITEM_STATES[item.state]), item.holder, item.note))), ""]
    lines.append(_("Reserved with:") if reserved else _("It is not reserved with any coming booking."))
    lines += [f"{booking_line(booking, spoken(), screen.hours)} · {booking.equipment}" for booking in reserved]
    await screen.app.push_screen_wait(Sheet(item.label, "\n".join(lines)))
