"""The replies: those that wait, those whose fate only a person can find out, and those that are sent."""

from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from desk.language import N_, _
from desk.records import Records
from desk.screens import desk_acts
from desk.screens.base import ACTING
from desk.screens.outbox_words import about_words, outbox_columns, outbox_heading, outbox_rows, text_words
from desk.screens.post_errands import PostScreen
from desk.services import days, mail, mail_drafts
from desk.services.days import DeskView
from desk.services.mail import Outgoing
from desk.widgets.key_bar import KeyBar
from desk.widgets.row_list import RowList
from desk.widgets.saying import Saying, Tone
from desk.widgets.title_bar import TitleBar


class OutboxScreen(PostScreen):
    """The replies as rows, and beside them what became of the one under the cursor, and its text."""

    CSS_PATH = ["rows.tcss", "outbox.tcss"]
    AUTO_FOCUS = "#replies"

    HELP = N_(
        "The replies. Those that only you can settle stand at the top: the line broke when the text had already gone, "
        "or the server refused them. Then come those that wait and are sent by themselves, the drafts, and what is "
        "sent. The keys at the bottom are what can be done about the reply under the cursor. Nothing is sent twice "
        "unless you say so."
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "card", N_("Booking"), priority=True, id="outbox.card", tooltip=N_("What the reply is about")),
        Binding("s", "act('send')", N_("Send now"), id="outbox.send", tooltip=N_("Send it now, or send it again")),
        Binding(
            "m", "act('settle')", N_("It has gone"), id="outbox.gone", tooltip=N_("It arrived, or you have sent it")
        ),
        Binding("d", "act('draft')", N_("Save draft"), id="outbox.draft", tooltip=N_("Save it as a mail to open")),
        Binding("x", "act('withdraw')", N_("Not to go"), id="outbox.withdraw", tooltip=N_("It is not to be sent")),
        Binding("y", "copy_text", N_("Copy"), id="outbox.copy", tooltip=N_("Put the text on the clipboard")),
        Binding("u", "undo", N_("Undo"), id="day.undo", tooltip=N_("Take back the last act at this desk")),
        Binding("pagedown", "scroll(1)", N_("Page down"), show=False, priority=True, id="outbox.down"),
        Binding("pageup", "scroll(-1)", N_("Page up"), show=False, priority=True, id="outbox.up"),
        Binding("escape,o", "leave", N_("Back"), key_display="Esc", id="outbox.leave", tooltip=N_("Back to the mails")),
    ]

    replies = getters.query_one("#replies", RowList)
    reply = getters.query_one("#reply", VerticalScroll)

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self.view: DeskView | None = None
        self._outbox: tuple[Outgoing, ...] = ()

    def compose(self) -> ComposeResult:
        """Title, replies, the chosen one, what was said, keys."""
        yield TitleBar()
        with Horizontal(id="body"):
            yield RowList[Outgoing](outbox_columns(), id="replies")
            with VerticalScroll(id="reply", can_focus=False):
                yield Static("", id="about", markup=False)
                yield Static("", id="text", markup=False)
        yield Saying()
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show the replies."""
        since = await self.state()
        await self._look()
        self.watch_changes(self.reload, since)

    @property
    def place(self) -> str:
        """The library's name."""
        return self.view.branch.name if self.view else ""

    @property
    def heading(self) -> str:
        """How many are not sent."""
        return outbox_heading(self._outbox)

    @work(exclusive=True, group="look")
    async def reload(self) -> None:
        """Read again; a newer call replaces an older one. The cursor stays."""
        await self._look()

    async def _look(self) -> None:
        with self.refusals_told():
            self.view = await self.ask(days.look)
            self.hours = self.view.day.hours
            self._outbox = await self.ask(mail.outbox)
            self.replies.show(outbox_rows(self._outbox, self.hours, self.view.today))
            self.show_title()
            self._draw()

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.reply.scroll_home(animate=False)
        self._draw()

    def _draw(self) -> None:
        if self.view is None:
            return
        out = self.replies.selected
        self.query_one("#about", Static).update(about_words(out, self.hours, self.view.today, sending=self.sending))
        self.query_one("#text", Static).update(text_words(out))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done about this reply."""
        out = self.replies.selected
        if action == "act":
            return out is not None and str(parameters[0]) in mail.possible(out, sending=self.sending)
        return out is not None if action in ("copy_text", "card") else True

    @work(group=ACTING)
    async def action_act(self, act: str) -> None:
        """Do something about the reply under the cursor."""
        out = self.replies.selected
        if out is None or not await self.signed_in():
            return
        with self.refusals_told():
            match act:
                case "send":
                    self.send(mail.send_again, out)
                case "settle":
                    await self.ask(mail.settle, out.id)
                    self.say(_("Noted as gone: {subject}. Undo: u").format(subject=out.subject))
                case "withdraw":
                    await self.ask(mail.withdraw, out.id)
                    self.say(_("Not to go: {subject}. Undo: u").format(subject=out.subject))
                case _:
                    path = await self.ask(mail_drafts.save, out.id)
                    self.say(_("The draft is there: {file}").format(file=path))
            await self._look()

    @work(group=ACTING)
    async def action_card(self) -> None:
        """Show the booking that the reply is about, with the number to ring."""
        out = self.replies.selected
        if out is None or self.view is None:
            return
        if out.booking_id is None:
            self.say(_("There is no booking with this reply."), Tone.ASKED)
            return
        with self.refusals_told():
            words = await desk_acts.open_card(self, out.booking_id, self.view)
            await self._look()
            if words is not None:
                self.say(words)

    @work(group=ACTING)
    async def action_undo(self) -> None:
        """Take back the last act of this desk."""
        with self.refusals_told():
            words = await desk_acts.undo(self)
            await self._look()
            self.say(words)

    def action_copy_text(self) -> None:
        """Put the text on the clipboard."""
        if (out := self.replies.selected) is not None:
            self.app.copy_to_clipboard(out.body)
            self.say(_("The text is on the clipboard."), Tone.DONE)

    def action_scroll(self, direction: int) -> None:
        """Further down or up in the reply."""
        self.reply.scroll_relative(y=direction * max(1, self.reply.size.height - 2), animate=False)

    def action_leave(self) -> None:
        """Back to the mails."""
        self.dismiss(None)
