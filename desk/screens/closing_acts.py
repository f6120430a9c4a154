"""The end of the closing: signing off, what is left behind, and opening a signed day again."""

from typing import TYPE_CHECKING

from desk import services
from desk.domain.notices import Unusable
from desk.language import _, spoken
from desk.screens.closing_words import progress, signed_words
from desk.screens.telling import told
from desk.services import drafts
from desk.widgets.saying import Tone

if TYPE_CHECKING:
    from desk.screens.closing import ClosingScreen


async def sign_off(screen: "ClosingScreen") -> None:
    """Ask once more, sign, leave the sheets and the copy, and show what was signed. Raises `Refused`."""
    from desk.screens.confirm import Confirm

    if screen.listed is None or not await screen.signed_in():
        return
    words = _("{progress}. Signed by {by}, the record can never be changed.").format(
        progress=progress(screen.listed, screen.count, screen.counted).rstrip("."), by=screen.records.counter.by
    )
    if not await screen.app.push_screen_wait(Confirm(_("Sign the day off?"), words, _("Sign off"))):
        return
    signed = await screen.ask(services.closing.sign_off, screen.counted)
    await screen.ask(drafts.forget_count)
    await screen.look()
    screen.say(signed_words(signed, screen.hours))
    try:
        screen.paper = await screen.ask(services.paper.leave, spoken())
    except Unusable as unusable:  # the signature stands all the same
        from desk.letters import closing_sheet

        screen.say(closing_sheet.nothing_left(told(unusable), spoken()), Tone.REFUSED)
    await show_sheet(screen)


async def show_sheet(screen: "ClosingScreen") -> None:
    """The signed closing list, with what the sign-off has left behind."""
    from desk.letters import closing_sheet
    from desk.screens.sheet import Sheet

    if screen.listed is None or screen.listed.signed is None:
        return
    text = closing_sheet.signed(screen.listed.signed, screen.listed, spoken())
    if screen.paper is not None:
        text += "\n\n" + closing_sheet.left_behind(screen.paper, spoken())
    await screen.app.push_screen_wait(Sheet(_("Signed closing list"), text))


async def show_paper(screen: "ClosingScreen") -> None:
    """Who is in the rooms until the desk opens again, and the next days. Raises `Unusable`."""
    from desk.screens.sheet import Sheet

    until_opening, next_days = await screen.ask(services.paper.sheets, spoken())
    await screen.app.push_screen_wait(Sheet(_("Until the desk opens"), f"{until_opening}\n\n{next_days}"))


async def reopen(screen: "ClosingScreen") -> None:
    """Open the signed day again, with a reason; both records stay. Raises `Refused`."""
    from desk.screens.ask_line import AskLine

    if screen.listed is None or screen.listed.signed is None or not await screen.signed_in():
        return
    about, question = signed_words(screen.listed.signed, screen.hours), _("Why? Both records will stay.")
    reason = await screen.app.push_screen_wait(AskLine(_("Open the day again"), about, question))
    if reason is None:
        return
    await screen.ask(services.closing.reopen, reason)
    screen.counted.clear()
    await screen.look()
    screen.say(_("The day is open again. Count, and sign it off anew."))
