"""The mails: each is decided with a key, and answered."""

from typing import ClassVar

from msgspec.structs import replace
from textual import events, on, work
from textual.binding import BindingType

from desk.domain.bookings import Booking
from desk.language import N_, _
from desk.records import Records
from desk.screens import desk_acts, mail_acts
from desk.screens.base import ACTING
from desk.screens.mail_hints import Outcome, booking_of
from desk.screens.mail_keys import MAIL_KEYS
from desk.screens.mail_panes import MailPanes
from desk.screens.mail_proposal import Pick, Step, to_decide
from desk.screens.mail_words import WAITING
from desk.services import mail, mail_choices
from desk.services.mail import MailView
from desk.widgets.choice_list import ChoiceList
from desk.widgets.saying import Tone

LARGE = ("", "-letter", "-decision")
"""What is shown alone: nothing, the mail, or its proposal."""


class MailScreen(MailPanes):
    """The mails as they came; the letters act on the mail under the cursor and the proposal that is shown."""

    CSS_PATH = ["rows.tcss", "mail.tcss"]
    AUTO_FOCUS = "#mails"

    HELP = N_(
        "The mails that wait stand at the top. The words that were understood are marked in the mail, and beside it "
        "stands what it asks for. Enter does it: books, changes or cancels; the reply then opens by itself. Where "
        "something must be asked first, Enter opens the reply with the questions. Digits pick an offer, a day or the "
        "booking that is meant; Tab goes to the next proposal of a mail that asks for several. What is no booking is "
        "set aside with x. A mail can be pasted with p, or right here. Where a folder or a mailbox is set, mails come "
        "by themselves; f fetches at once. o shows the replies that have not gone yet."
    )

    BINDINGS: ClassVar[list[BindingType]] = MAIL_KEYS

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self._large = 0
        self._before: dict[int, Booking] = {}

    async def on_mount(self) -> None:
        """Show the mails."""
        since = await self.state()
        await self.look()
        self.watch_changes(self.reload, since)

    def on_screen_resume(self) -> None:
        """What was done elsewhere shows at once."""
        if self.view is not None:
            self.reload()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only what makes sense for this mail."""
        if action == "fetch":
            return self.fetching
        if self.mail is None:
            if action == "take":
                return None  # Enter is for nothing here, and not for the list either
            return action not in ("edit", "reply", "set_aside", "next", "pick", "answer", "search", "larger")
        step = self.step
        possible: dict[str, bool | None] = {
            "answer": self.asking,
            "edit": step not in (Step.DONE, Step.OTHER, Step.SERIES, Step.CANCEL, Step.BOOKING, Step.NOBODY),
            "set_aside": self.mail.line.state == WAITING,
            "reply": step not in (Step.OTHER, Step.BOOK, Step.SERIES, Step.CHANGE, Step.CANCEL) or self._asks,
            "take": (step is not Step.OTHER and (step is not Step.DONE or self.booking_id is not None)) or None,
            "search": step in (Step.NOBODY, Step.BOOKING),
            "pick": bool(self.picks),
        }
        return possible.get(action, True)

    @property
    def _asks(self) -> bool:
        return self.proposal is not None and bool(self.proposal.questions)

    @property
    def booking_id(self) -> int | None:
        """The booking that the proposal, or else the mail, has become."""
        outcome = self.outcome
        if outcome is not None:
            return booking_of(outcome).id
        return self.mail.line.booking_id if self.mail else None

    # Deciding

    @work(group=ACTING)
    async def action_take(self) -> None:
        """Do what the proposal says, once what must be decided is decided."""
        if self.asking:
            await self._decide()
            return
        with self.refusals_told():
            shown = await self.current()
            step = self.step
            if shown is None:
                return
            if step is Step.DONE:
                await self._open_card()
            elif step in (Step.DAY, Step.BOOKING) or (step is Step.FULL and self.picks):
                self.say(_("Pick with a digit, or r answers."), Tone.ASKED)
            elif step in (Step.FULL, Step.ASK, Step.NOBODY):
                await self._reply(shown)
            elif step is Step.SERIES:
                if (taken := await mail_acts.take_series(self, shown)) is not None:
                    await self._decided(shown, taken)
            elif step is not Step.CANCEL and self.proposal is not None and to_decide(self.proposal):
                self.asking = True
                self.draw()
                self.call_after_refresh(self.decision.scroll_end, animate=False)
            else:
                await self._decide()

    @work(group=ACTING)
    async def action_answer(self, yes: bool) -> None:
        """Answer what is to be decided; no to the age question saves it unanswered, no to others goes back."""
        await self._answer(yes=yes)

    async def _answer(self, *, yes: bool) -> None:
        proposal = self.proposal
        if proposal is None or proposal.wanted is None or not self.asking:
            return
        about_age = any(notice.code == "age_confirmation" for notice in to_decide(proposal))
        if about_age and yes:
            self.put(replace(proposal, wanted=replace(proposal.wanted, age_confirmed=True)))
        if yes or about_age:
            await self._decide()
        else:
            self.asking = False
            self.draw()

    async def _decide(self) -> None:
        """Write the decision, say it, and show the reply, or the next proposal of the same mail."""
        shown, proposal, step = self.mail, self.proposal, self.step
        if shown is None or proposal is None or not await self.signed_in():
            return
        outcome: Outcome | None = None
        with self.refusals_told():
            if step is Step.CANCEL:
                outcome = await self.ask(mail.cancel, shown.line.id, proposal.matches[0])
            elif step is Step.CHANGE and proposal.wanted is not None:
                old = proposal.matches[0]
                outcome = await self.ask(mail.change, shown.line.id, old, proposal.wanted)
                self._before[shown.line.id] = old
            elif proposal.wanted is not None:
                outcome = await self.ask(mail.take, shown.line.id, proposal.wanted)
        if outcome is None:
            self.asking = False
            await self._read()
        else:
            await self._decided(shown, outcome)

    async def _decided(self, shown: MailView, outcome: Outcome) -> None:
        changed = shown.line.id in self._before
        self.keep(outcome)
        await self.look()
        self.say(mail_acts.said(self, outcome, changed=changed))
        if self.mail is not None and self.mail.line.id == shown.line.id and self.step is Step.DONE:
            with self.refusals_told():
                await self._reply(self.mail, proposals=shown)

    @on(ChoiceList.Clicked)
    @work(group=ACTING)
    async def _clicked(self, clicked: ChoiceList.Clicked) -> None:
        if self.asking:
            await self._answer(yes=clicked.number == 0)
        elif clicked.number < len(self.picks):
            await self._pick(self.picks[clicked.number])

    @work(group=ACTING)
    async def action_pick(self, number: int) -> None:
        """Take an offer, a day or a booking as what is meant."""
        await self.current()
        if number <= len(self.picks):
            await self._pick(self.picks[number - 1])

    async def _pick(self, pick: Pick) -> None:
        shown, proposal = self.mail, self.proposal
        if shown is None or proposal is None:
            return
        with self.refusals_told():
            if pick.offer is not None:
                self.put(await self.ask(mail_choices.with_offer, proposal, pick.offer))
            elif pick.day is not None:
                days = [p.reading.date for p in shown.proposals]
                self.number = days.index(pick.day) if pick.day in days else self.number
                proposal = self.proposal or proposal
                self.put(await self.ask(mail_choices.with_day, proposal, pick.day))
            elif pick.booking is not None:
                self.put(await self.ask(mail.about, shown.line.id, pick.booking.id))
            self.say("")

    @work(group=ACTING)
    async def action_edit(self) -> None:
        """The booking form with all that the mail says; saving it decides the mail."""
        from desk.screens.mail_form import MailForm

        shown = await self.current()
        proposal, view = self.proposal, self.view
        if shown is None or proposal is None or view is None or not await self.signed_in():
            return
        wanted = proposal.wanted or mail_acts.half_known(proposal.reading, view)
        old = proposal.matches[0] if proposal.kind == "change" and proposal.matches and proposal.wanted else None
        taken = await self.app.push_screen_wait(MailForm(self.records, shown.line.id, wanted, view, old))
        if taken is not None:
            if old is not None:
                self._before[shown.line.id] = old
            await self._decided(shown, taken)

    @work(group=ACTING)
    async def action_search(self) -> None:
        """Find the booking that a change or a cancellation is about."""
        from desk.screens.search import Search

        shown, proposal = await self.current(), self.proposal
        if shown is None or proposal is None:
            return
        who = proposal.reading.phone or proposal.reading.name or shown.line.sender
        found = await self.app.push_screen_wait(Search(self.records, who))
        if found is not None:
            await self._pick(Pick("", booking=found.booking))

    @work(group=ACTING)
    async def action_set_aside(self) -> None:
        """Nothing is to be done with this mail."""
        shown = await self.current()
        if shown is None or not await self.signed_in():
            return
        with self.refusals_told():
            await self.ask(mail.set_aside, shown.line.id)
            await self.look()
            self.say(_("Set aside: {subject}. Undo: u").format(subject=shown.line.subject or shown.line.sender))

    @work(group=ACTING)
    async def action_undo(self) -> None:
        """Take back the last act of this desk."""
        with self.refusals_told():
            words = await desk_acts.undo(self)
            self.forget()
            self._before.clear()
            await self.look()
            self.say(words)

    # Answering

    @work(group=ACTING)
    async def action_reply(self) -> None:
        """Show the reply that fits."""
        with self.refusals_told():
            shown = await self.current()
            if shown is not None:
                await self._reply(shown)

    async def _reply(self, shown: MailView, proposals: MailView | None = None) -> None:
        words = await mail_acts.reply(self, proposals or shown, self._before.get(shown.line.id))
        await self.look()
        if words is not None:
            self.say(*words)

    def action_outbox(self) -> None:
        """The replies: what waits, and what is to be settled."""
        from desk.screens.outbox import OutboxScreen

        self.app.push_screen(OutboxScreen(self.records))

    # Getting mails in, and moving about

    @work(group=ACTING)
    async def action_paste(self) -> None:
        """Paste a text or a whole message."""
        from desk.screens.mail_paste import PasteMail

        text = await self.app.push_screen_wait(PasteMail())
        if text is not None:
            await self._add(text)

    @work(group=ACTING)
    async def on_paste(self, event: events.Paste) -> None:
        """A mail that is pasted right here is added."""
        if event.text.strip():
            await self._add(event.text)

    async def _add(self, text: str) -> None:
        with self.refusals_told():
            added = await self.ask(mail.add, text.encode("utf-8", "replace"))
            await self.look()
            self.mails.select(str(added.id))
            await self.current()
            self.say(_("Added: {subject}").format(subject=added.subject or added.sender))

    async def _open_card(self) -> None:
        if self.booking_id is not None and self.view is not None:
            words = await desk_acts.open_card(self, self.booking_id, self.view)
            if words is not None:
                await self.look()
                self.say(words)

    def action_next(self, step: int) -> None:
        """To another proposal of the same mail."""
        if self.mail is not None and len(self.mail.proposals) > 1:
            self.number = (self.number + step) % len(self.mail.proposals)
            self.asking = False
            self.draw()

    @on(events.Click, "#which")
    def _next_clicked(self) -> None:
        self.action_next(1)

    def action_larger(self) -> None:
        """The mail alone, its proposal alone, or both."""
        self._large = (self._large + 1) % len(LARGE)
        for name in filter(None, LARGE):
            self.set_class(name == LARGE[self._large], name)
        self.call_after_refresh(self.draw)

    def action_scroll(self, direction: int) -> None:
        """Further down or up in the mail, or in the proposal when it is alone."""
        pane = self.decision if LARGE[self._large] == "-decision" else self.letter
        pane.scroll_relative(y=direction * max(1, pane.size.height - 2), animate=False)

    async def action_step_out(self) -> None:
        """Take the question back; else both panes again; else the last outcome off the screen; else to the day."""
        if self.asking:
            self.asking = False
            self.draw()
        elif self._large:
            self._large = len(LARGE) - 1
            self.action_larger()
        elif self.saying.said:
            self.say("")
        else:
            await self.app.switch_mode("day")
