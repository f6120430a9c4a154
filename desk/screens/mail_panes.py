"""The three panes of the mail screen: the mails, the chosen mail, and what it asks for."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from desk import services
from desk.language import _, spoken
from desk.records import Records
from desk.screens.mail_hints import Outcome, answers, done_words, hint_words, which_words
from desk.screens.mail_proposal import AMBIGUOUS, Pick, Step, pick_heading, picks, proposal_words, step_of, to_decide
from desk.screens.mail_words import WAITING, heading_words, letter_words, mail_columns, mail_rows
from desk.screens.post_errands import PostScreen
from desk.services import days, mail
from desk.services.bookings import Card
from desk.services.days import DeskView
from desk.widgets.choice_list import ChoiceList
from desk.widgets.key_bar import KeyBar
from desk.widgets.row_list import RowList
from desk.widgets.saying import Saying
from desk.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from desk.services.mail import MailLine, MailView, Proposal


class MailPanes(PostScreen):
    """Shows the mails. What is picked for a mail stays with it until it is decided or the program ends."""

    mails = getters.query_one("#mails", RowList)
    letter = getters.query_one("#letter", VerticalScroll)
    decision = getters.query_one("#decision", VerticalScroll)
    choices = getters.query_one(ChoiceList)

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self.view: DeskView | None = None
        self.lines: tuple[MailLine, ...] = ()
        self.mail: MailView | None = None
        self.number = 0
        self.asking = False
        self.done: dict[tuple[int, int], Outcome] = {}
        """What the proposals of a mail have become since the program began."""
        self._picked: dict[tuple[int, int], Proposal] = {}
        self._kept: dict[int, MailView] = {}
        self.card: Card | None = None
        """The booking that the mail became."""

    def compose(self) -> ComposeResult:
        """Title, mails, the mail, its proposal, what was said, keys."""
        yield TitleBar()
        with Horizontal(id="body"):
            yield RowList["MailLine"](mail_columns(), id="mails")
            with Horizontal(id="panes"):
                with VerticalScroll(id="letter", can_focus=False):
                    yield Static("", id="head", markup=False)
                    yield Static("", id="text", markup=False)
                with VerticalScroll(id="decision", can_focus=False):
                    yield Static("", id="which", markup=False)
                    yield Static("", id="proposal", markup=False)
                    yield ChoiceList()
                    yield Static("", id="hints", markup=False)
        yield Saying()
        yield KeyBar()

    @property
    def place(self) -> str:
        """The library's name."""
        return self.view.branch.name if self.view else ""

    @property
    def heading(self) -> str:
        """How many mails wait, how many replies are to be settled, and whether mail comes."""
        if self.view is None:
            return ""
        waiting = sum(line.state == WAITING for line in self.lines)
        words = [_("E-mail"), spoken().count("{n} waits", "{n} wait", waiting)]
        if self.view.replies:
            words.append(spoken().count("! {n} reply (o)", "! {n} replies (o)", self.view.replies))
        news = self.records.post_news
        if news.problems:
            words.append(_("! not fetched (f)"))
        elif news.looked_at is not None:
            words.append(_("fetched {at}").format(at=spoken().time(self.hours.local(news.looked_at))))
        return " · ".join(words)

    # Reading

    @work(exclusive=True, group="look")
    async def reload(self) -> None:
        """Read again; a newer call replaces an older one. The cursor and what was picked stay."""
        await self.look()

    async def look(self) -> None:
        """Read the mails and the one under the cursor."""
        with self.refusals_told():
            self.view = await self.ask(days.look)
            self.lines = tuple(await self.ask(mail.listed))
            self.hours = self.view.day.hours
            self.mails.show(mail_rows(self.lines, self.hours, self.view.today))
            self.show_title()
            await self._read()

    @on(RowList.Moved, "#mails")
    def _moved(self) -> None:
        if self.mail is None or self.mails.selected is None or self.mails.selected.id != self.mail.line.id:
            self.read()

    @work(exclusive=True, group="read")
    async def read(self) -> None:
        """Show the mail under the cursor; a newer call replaces an older one."""
        with self.refusals_told():
            await self._read()

    async def current(self) -> "MailView | None":
        """The mail under the cursor, read if it is not there yet."""
        line = self.mails.selected
        if line is not None and (self.mail is None or self.mail.line.id != line.id):
            await self._read()
        return self.mail

    async def _read(self) -> None:
        line = self.mails.selected
        if line is None:
            self.mail = None
            self.draw()
            return
        found = await self.ask(mail.view, line.id)
        kept = self._kept.get(line.id)
        ref = found.line.booking_id
        card = await self.ask(services.bookings.card, ref) if ref is not None and kept is None else None
        if self.mails.selected is None or self.mails.selected.id != line.id:
            return
        another = self.mail is None or self.mail.line.id != line.id
        self.mail, self.card = replace(kept, line=found.line) if kept is not None else found, card
        if another:
            self.number, self.asking = self._first_open(), False
            self.letter.scroll_home(animate=False)
            self.decision.scroll_home(animate=False)
        self.number = min(self.number, max(0, len(self.mail.proposals) - 1))
        self.draw()

    def _first_open(self) -> int:
        """The number of the first proposal that is not decided yet."""
        if self.mail is None:
            return 0
        return next((n for n in range(len(self.mail.proposals)) if (self.mail.line.id, n) not in self.done), 0)

    # What is shown

    @property
    def proposal(self) -> "Proposal | None":
        """The proposal that is shown, with what was picked for it."""
        if self.mail is None or not self.mail.proposals:
            return None
        return self._picked.get((self.mail.line.id, self.number), self.mail.proposals[self.number])

    @property
    def outcome(self) -> Outcome | None:
        """What the proposal that is shown has become."""
        return self.done.get((self.mail.line.id, self.number)) if self.mail else None

    @property
    def step(self) -> Step:
        """What Enter does now."""
        proposal, view = self.proposal, self.view
        if self.mail is None or view is None:
            return Step.OTHER
        handled = self.mail.line.state != WAITING and self.mail.line.id not in self._kept
        if handled or self.outcome is not None or proposal is None:
            return Step.DONE
        return step_of(proposal, self.mail.line, view.day.rooms)

    @property
    def picks(self) -> tuple[Pick, ...]:
        """What a digit picks now."""
        proposal = self.proposal
        if proposal is None or self.mail is None:
            return ()
        days_ = [p.reading.date for p in self.mail.proposals if p.reading.date is not None]
        return picks(proposal, self.step, self.hours, days_)

    def put(self, proposal: "Proposal") -> None:
        """Show another proposal in the place of the one that is shown."""
        if self.mail is not None:
            self._picked[self.mail.line.id, self.number] = proposal
            self.asking = False
            self.draw()

    def keep(self, outcome: Outcome) -> None:
        """Note what the proposal has become; a mail with more proposals stays as it is until all are decided."""
        if self.mail is None:
            return
        mail_id = self.mail.line.id
        self.done[mail_id, self.number] = outcome
        shown = self.mail.proposals
        alternatives = any(AMBIGUOUS in proposal.questions for proposal in shown)
        left = [n for n in range(len(shown)) if (mail_id, n) not in self.done]
        if left and not alternatives:
            self._kept[mail_id] = self.mail
            self.number = left[0]
        else:
            self._kept.pop(mail_id, None)
        self.asking = False

    def forget(self) -> None:
        """Forget what was decided and picked, as when an act was undone."""
        self.done.clear()
        self._picked.clear()
        self._kept.clear()
        self.asking = False

    def draw(self) -> None:
        """Draw the mail and its proposal."""
        view, shown = self.view, self.mail
        if view is None:
            return
        if shown is None:
            self._write(head=Content(_("No mails.")), text=Content(_("p pastes a mail or a text. F2 goes to the day.")))
            return
        step, proposal, today = self.step, self.proposal, view.today
        width = max(24, self.decision.scrollable_content_region.width - 2)
        if step is Step.DONE:
            words = done_words(shown.line, self.outcome, self.card, self.hours, today)
        else:
            assert proposal is not None
            words = proposal_words(proposal, step, self.hours, view.day.rooms, today, width)
        many = len(shown.proposals) if shown.line.state == WAITING or shown.line.id in self._kept else 1
        self._write(
            head=heading_words(shown, self.hours, today),
            text=letter_words(shown),
            which=which_words(self.number, many, step),
            proposal=words,
            hints=Content.styled(hint_words(step, picks=bool(self.picks), asking=self.asking, many=many), "$muted"),
        )
        if self.asking and proposal is not None:
            self.choices.show(_("Save it?"), answers(to_decide(proposal)), None)
        else:
            rows = [(str(number), pick.words) for number, pick in enumerate(self.picks, 1)]
            self.choices.show(pick_heading(step), rows, None)
        self.refresh_bindings()

    def _write(self, **parts: Content) -> None:
        """Put these words in their places; what is not given becomes empty."""
        for name in ("head", "text", "which", "proposal", "hints"):
            self.query_one(f"#{name}", Static).update(parts.get(name, Content("")))
        if "which" not in parts:
            self.choices.show("", [], None)
            self.refresh_bindings()

    def on_resize(self) -> None:
        """Wrap to the new width."""
        self.call_after_refresh(self.draw)
