"""What is done with one key, from whichever screen: out, in, from the box, lost, found, rung, replaced, scanned."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from desk import services
from desk.domain.closing import normal_tag
from desk.domain.keys import Key, KeyState
from desk.domain.notices import Notice, Refused
from desk.language import _, spoken
from desk.screens.base import DeskScreen
from desk.services.days import DeskView

if TYPE_CHECKING:
    from desk.services.keys import TakenBack


async def do(screen: DeskScreen, act: str, key: Key, view: DeskView) -> str | None:
    """Do the act, asking what must be asked; what to say of it, or None when it was left. Raises `Refused`."""
    return await _ACTS[act](screen, key, view)


def possible(act: str, state: KeyState) -> bool:
    """Whether an act makes sense for a key in that state."""
    out = state in (KeyState.OUT, KeyState.OVERDUE)
    return {
        "out": state is KeyState.IN,
        "in": out,
        "details": out,
        "replace": state in (KeyState.IN, KeyState.LOST),
        "box": out,
        "call": out,
        "lose": state is not KeyState.LOST,
        "find": state is KeyState.LOST,
    }.get(act, False)


async def _out(screen: DeskScreen, key: Key, view: DeskView) -> str | None:
    from desk.screens.handing import for_booking, handed_words, note_receipt
    from desk.screens.key_out import KeyOut

    chosen = await screen.app.push_screen_wait(KeyOut(key, view))
    if chosen is None:
        return None
    if chosen.booking_id is None:
        handed = await screen.ask(services.keys.hand_out, [], key.tag, chosen.holder, chosen.phone)
        note_receipt(screen, handed)
        return handed_words(screen, view, handed)
    booking = await screen.ask(services.bookings.get, chosen.booking_id)
    done = await for_booking(screen, booking, view, key, asking=chosen.asking)
    return handed_words(screen, view, done) if done else None


async def _in(screen: DeskScreen, key: Key, view: DeskView) -> str | None:
    along = tuple(item for item in view.equipment if key.loan and item.key_loan_id == key.loan.id)
    if along:
        return await _details(screen, key, view)
    return back_words(screen, await screen.ask(services.keys.take_back, key.tag))


async def _details(screen: DeskScreen, key: Key, view: DeskView) -> str | None:
    from desk.screens.take_in import TakeIn

    along = tuple(item for item in view.equipment if key.loan and item.key_loan_id == key.loan.id)
    given = await screen.app.push_screen_wait(TakeIn(key, along, screen.hours, view.now))
    if given is None:
        return None
    back = await screen.ask(
        services.keys.take_back, key.tag, box=given.box, at=given.at, came=given.came, kept=given.kept
    )
    return back_words(screen, back)


async def _box(screen: DeskScreen, key: Key, view: DeskView) -> str:  # noqa: ARG001
    return back_words(screen, await screen.ask(services.keys.take_back, key.tag, box=True))


async def _replace(screen: DeskScreen, key: Key, view: DeskView) -> str | None:  # noqa: ARG001
    from desk.screens.ask_line import AskLine

    about = _("Key {tag} · {room}").format(tag=key.tag, room=", ".join(key.rooms))
    question = _("It is taken out of service. What is written on the new key?")
    tag = await screen.app.push_screen_wait(AskLine(_("New key"), about, question))
    if tag is None:
        return None
    new = await screen.ask(services.key_care.replace, key.tag, tag)
    return _("Key {new} hangs in the place of {tag}. Undo: u").format(new=new.tag, tag=key.tag)


async def _lose(screen: DeskScreen, key: Key, view: DeskView) -> str | None:
    from desk.screens.confirm import Confirm

    question = _("Is key {tag} to {room} lost? It cannot be handed out until it is found again.").format(
        tag=key.tag, room=", ".join(key.rooms)
    )
    if not await screen.app.push_screen_wait(Confirm(_("Lost key"), question, _("Yes, it is lost"))):
        return None
    lost, coming = await screen.ask(services.keys.lose, key.tag)
    words = [_("Key {tag} is noted as lost.").format(tag=lost.tag)]
    spare = view.board.spare(key)
    if spare is not None:
        words.append(_("{tag} hangs on the board.").format(tag=spare.tag))
    if coming:
        count = spoken().count("{n} booking of the room in 30 days", "{n} bookings of the room in 30 days", len(coming))
        first = spoken().moment(screen.local(coming[0].starts_at), view.today)
        words.append(_("{count}, the next {at}.").format(count=count, at=first))
    return " ".join([*words, _("Undo: u")])


async def _find(screen: DeskScreen, key: Key, view: DeskView) -> str:  # noqa: ARG001
    found = await screen.ask(services.keys.find, key.tag)
    return _("Key {tag} is found again and hangs on the board. Undo: u").format(tag=found.tag)


async def _call(screen: DeskScreen, key: Key, view: DeskView) -> str | None:  # noqa: ARG001
    from desk.letters.phone import spaced
    from desk.screens.ask_line import AskLine

    holder = f"{key.loan.holder} {spaced(key.loan.phone)}".strip() if key.loan else ""
    said = await screen.app.push_screen_wait(
        AskLine(
            _("Note a call"),
            _("Key {tag} · {holder}").format(tag=key.tag, holder=holder),
            _("What did they say? It may be left empty."),
            placeholder=_("no answer · comes at 14"),
        )
    )
    if said is None:
        return None
    await screen.ask(services.keys.note_call, key.tag, said or _("rung"))
    return _("The call about key {tag} is noted. Undo: u").format(tag=key.tag)


def back_words(screen: DeskScreen, back: "TakenBack") -> str:
    """What to say when a key has come in."""
    if back.box:
        words = _("Key {tag} in from {holder}, found in the return box.")
    else:
        words = _("Key {tag} in from {holder}.")
    said = [words.format(tag=back.tag, holder=back.holder)]
    if back.freed is not None:
        until = spoken().time(screen.local(back.freed.agreed_end))
        freed = _("{room} is free from now; it was booked until {until}.")
        said.append(freed.format(room=back.freed.room, until=until))
    if back.kept:
        said.append(_("Not back: {items}.").format(items=", ".join(back.kept)))
    if back.used is not None:
        screen.ask_came(back.used.id)
        said.append(_("How many came? A digit notes it."))
    return " ".join([*said, _("Undo: u")])


async def scanned(screen: DeskScreen, tag: str, view: DeskView) -> str | None:
    """A scanned key comes in if it is out, is found if it was lost, and is handed out if it hangs. Raises `Refused`."""
    written = normal_tag(tag)
    key = next((key for key in view.board.keys if normal_tag(key.tag) == written), None)
    if key is None:
        raise Refused(Notice("unknown_key", {"tag": tag}))
    return await do(screen, "find" if key.lost else "in" if key.loan is not None else "out", key, view)


_ACTS: dict[str, Callable[[DeskScreen, Key, DeskView], Awaitable[str | None]]] = {
    "out": _out,
    "in": _in,
    "details": _details,
    "replace": _replace,
    "box": _box,
    "lose": _lose,
    "find": _find,
    "call": _call,
}
