"""What is done with one key, from whichever screen: out, in, from the box, lost, found again, rung."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from desk import services
from desk.domain.keys import Key, KeyState
from desk.language import _, spoken
from desk.screens.base import DeskScreen
from desk.services.days import DeskView
from desk.services.keys import Handed, TakenBack


async def do(screen: DeskScreen, act: str, key: Key, view: DeskView) -> str | None:
    """Do the act, asking what must be asked; what to say of it, or None when it was left. Raises `Refused`."""
    return await _ACTS[act](screen, key, view)


def possible(act: str, state: KeyState) -> bool:
    """Whether an act makes sense for a key in that state."""
    out = state in (KeyState.OUT, KeyState.OVERDUE)
    return {
        "out": state is KeyState.IN,
        "in": out,
        "box": out,
        "call": out,
        "lose": state is not KeyState.LOST,
        "find": state is KeyState.LOST,
    }[act]


async def _out(screen: DeskScreen, key: Key, view: DeskView) -> str | None:
    from desk.screens.hand_out import HandOut, HandOutAnswer, needs_questions
    from desk.screens.key_out import KeyOut

    chosen = await screen.app.push_screen_wait(KeyOut(key, view))
    if chosen is None:
        return None
    if chosen.booking_id is None:
        return handed_words(
            screen, view, await screen.ask(services.keys.hand_out, [], key.tag, chosen.holder, chosen.phone)
        )
    booking = await screen.ask(services.bookings.get, chosen.booking_id)
    only = replace(view, board=replace(view.board, keys=(key,)))
    answer: HandOutAnswer | None = HandOutAnswer(key.tag)
    if needs_questions(booking, only):
        answer = await screen.app.push_screen_wait(HandOut(booking, only))
    if answer is None:
        return None
    handed = await screen.ask(
        services.keys.hand_out,
        [booking.id],
        answer.tag,
        answer.holder,
        answer.phone,
        age_confirmed=answer.age_confirmed,
    )
    return handed_words(screen, view, handed)


async def _in(screen: DeskScreen, key: Key, view: DeskView) -> str:  # noqa: ARG001
    return back_words(screen, await screen.ask(services.keys.take_back, key.tag))


async def _box(screen: DeskScreen, key: Key, view: DeskView) -> str:  # noqa: ARG001
    return back_words(screen, await screen.ask(services.keys.take_back, key.tag, box=True))


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


def handed_words(screen: DeskScreen, view: DeskView, handed: Handed) -> str:
    """What to say when a key has gone out."""
    due = spoken().moment(screen.local(handed.due_back), view.today) if handed.due_back else "–"
    words = _("Key {tag} out to {holder}, due back {due}. Undo: u")
    return words.format(tag=handed.tag, holder=handed.holder, due=due)


def back_words(screen: DeskScreen, back: TakenBack) -> str:
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
    return " ".join([*said, _("Undo: u")])


_ACTS: dict[str, Callable[[DeskScreen, Key, DeskView], Awaitable[str | None]]] = {
    "out": _out,
    "in": _in,
    "box": _box,
    "lose": _lose,
    "find": _find,
    "call": _call,
}
