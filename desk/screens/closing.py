"""Closing: the keys that hang compared with the books, who must be rung, the note, and the sign-off."""

from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import DescendantFocus
from textual.widgets import Input, Static

from desk import services
from desk.domain.bookings import Booking
from desk.domain.closing import ClosingList, Count, Found, compare, normal_tag
from desk.language import N_, _, spoken
from desk.records import Records
from desk.screens import closing_acts, desk_acts, key_acts
from desk.screens.base import ACTING, DeskScreen
from desk.screens.closing_keys import CLOSING_KEYS
from desk.screens.closing_words import (
    COLUMNS,
    Item,
    Kind,
    closing_rows,
    counted_words,
    meant,
    progress,
    settled,
)
from desk.services import days, drafts
from desk.services.days import DeskView
from desk.widgets.key_bar import KeyBar
from desk.widgets.row_list import RowList
from desk.widgets.saying import Saying, Tone
from desk.widgets.title_bar import TitleBar
from desk.words import clean

if TYPE_CHECKING:
    from desk.services.paper import Paper

COUNTABLE = (Found.MISSING, Found.HANGS, Found.TWICE, Found.UNKNOWN)
ON_A_KEY_OUT = (Found.OVERDUE, Found.OUT_AS_PLANNED, Found.UNEXPECTED)


class ClosingScreen(DeskScreen):
    """The count of the board. What is counted stays until the day is signed off, also when the program stops."""

    CSS_PATH = ["rows.tcss", "closing.tcss"]
    AUTO_FOCUS = "#tags"

    SCANS = True

    HELP = N_(
        "Type or scan the tags of the keys that hang and press Enter; several at once with spaces between them. F7 "
        "says that all that should hang do. The list shows at once what does not agree. Press the down arrow to reach "
        "it: Enter on a row does what its heading says. F8 signs the day off; that can never be changed."
    )

    BINDINGS: ClassVar[list[BindingType]] = CLOSING_KEYS

    tags = getters.query_one("#tags", Input)
    found = getters.query_one("#found", RowList)

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self.view: DeskView | None = None
        self.listed: ClosingList | None = None
        self.counted: list[str] = []
        self._held: tuple[Booking, ...] = ()
        self._asked = ""
        self.paper: Paper | None = None

    def compose(self) -> ComposeResult:
        """Title, the tags that are typed, how far it has come, what was found, what was said, keys."""
        yield TitleBar()
        yield Input(
            placeholder=_("Tags that hang on the board: type or scan, then Enter"), id="tags", select_on_focus=False
        )
        yield Static("", id="progress", markup=False)
        yield RowList[Item](COLUMNS, id="found")
        yield Saying()
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show what should hang."""
        since = await self.state()
        await self.look()
        if self.listed is not None and self.listed.signed is None and not self.counted:
            self.counted = await self.ask(drafts.kept_count, self.listed.day)
            if self.counted:
                self._show()
                self.say(_("The count goes on where it was."), Tone.ASKED)
        self.watch_changes(self.reload, since)

    def on_screen_resume(self) -> None:
        """What was done elsewhere shows at once."""
        if self.view is not None:
            self.reload()

    def on_resize(self) -> None:
        """Wrap the note to the new width."""
        self.call_after_refresh(self._show)

    @property
    def place(self) -> str:
        """The library's name."""
        return self.view.branch.name if self.view else ""

    @property
    def heading(self) -> str:
        """Which day is closed."""
        return _("Closing · {day}").format(day=spoken().day(self.view.today)) if self.view else ""

    @property
    def count(self) -> Count:
        """The board compared with what is counted."""
        return compare(self.listed.board, self.counted) if self.listed else Count(())

    @work(exclusive=True, group="look")
    async def reload(self) -> None:
        """Read again; a newer call replaces an older one. The count and what is typed stay."""
        await self.look()

    async def look(self) -> None:
        """Read what is there now, and show it."""
        with self.refusals_told():
            self.view = await self.ask(days.look)
            self.listed = await self.ask(services.closing.closing_list)
            self._held = await self.ask(services.closing.waiting)
            self.hours = self.view.day.hours
            self._show()

    def _show(self) -> None:
        if self.view is None or self.listed is None:
            return
        count = self.count
        width, begun = self.found.size.width, bool(self.counted)
        self.found.show(closing_rows(self.listed, count, self._held, self.view, width, begun=begun))
        if not self.found.has_focus:
            self.found.action_edge(-1)
        self.query_one("#progress", Static).update(progress(self.listed, count, self.counted))
        self.show_title()
        self.refresh_bindings()

    # Counting

    @on(Input.Submitted, "#tags")
    def _typed(self, submitted: Input.Submitted) -> None:
        words = clean(submitted.value).replace(",", " ").replace(";", " ").split()
        self.tags.value = ""
        if words:
            self._count(words)
        elif self._asked:
            self._take_in(self._asked)

    def _count(self, words: list[str]) -> None:
        if self.listed is None:
            return
        known = [key.tag for key in self.listed.board.keys]
        tags = [meant(word, known) for word in words]
        self.counted += tags
        self._keep()
        self._show()
        said, tone, self._asked = counted_words(tags, self.count)
        self.say(said, tone)

    @work(exclusive=True, group="keep")
    async def _keep(self) -> None:
        """Keep the count, so that an interrupted closing goes on where it was."""
        if self.listed is not None:
            with self.refusals_told():
                await self.ask(drafts.keep_count, self.listed.day, list(self.counted))

    def tags_to_scan(self) -> Sequence[str]:
        """All tags of the board."""
        return [key.tag for key in self.listed.board.keys] if self.listed else []

    def scanned(self, tag: str) -> None:
        """A scanned tag counts, wherever the focus is."""
        self._count([tag])

    def action_all_hang(self) -> None:
        """Count every key that should hang and is not counted yet."""
        missing = [normal_tag(line.tag) for line in self.count.of(Found.MISSING)]
        self.counted += missing
        self._keep()
        self._show()
        self.say(spoken().count("{n} key more hangs.", "{n} keys more hang.", len(missing)))

    def action_start_over(self) -> None:
        """Forget what was counted."""
        self.counted.clear()
        self._keep()
        self._asked = ""
        self._show()
        self.say(_("Nothing is counted."))

    @on(RowList.Chosen, "#found")
    def _chosen(self) -> None:
        item = self.found.selected
        line = item.line if item is not None else None
        if item is None:
            return
        if item.kind is Kind.NOTE:
            self.action_note()
        elif item.kind is Kind.SIGNED:
            self._show_sheet()
        elif item.kind is Kind.PAPER:
            self.action_paper()
        elif item.kind is Kind.REOPEN:
            self.action_reopen()
        elif item.kind is Kind.MAILS:
            self.app.switch_mode("mail")
        elif item.kind is Kind.EQUIPMENT:
            self.app.switch_mode("keys")
        elif item.booking_id is not None:
            self._open_card(item.booking_id)
        elif line is not None and line.found is Found.UNEXPECTED:
            self._take_in(line.tag)
        elif line is not None and line.found in COUNTABLE:
            self.counted = settled(self.counted, line.tag, line.found)
            self._keep()
            self._show()

    def _take_in(self, tag: str) -> None:
        """Take in a key that hangs although it is noted as out, or note a lost one as found."""
        self._asked = ""
        lost = [key.tag for key in self.listed.board.keys if key.lost] if self.listed else []
        self._act_on_key("find" if tag in lost else "in", tag)

    # What else is done here

    @on(RowList.Moved, "#found")
    @on(DescendantFocus)
    def _moved(self) -> None:
        self.refresh_bindings()

    @on(RowList.LeftUp, "#found")
    def _to_tags(self) -> None:
        self.set_focus(self.tags)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense for the row under the cursor."""
        if action == "to_list":
            return self.tags.has_focus
        if action in ("reopen", "paper"):
            return self.found.has_focus and self.listed is not None and self.listed.signed is not None
        if action in ("start_over", "note", "undo", "hours"):
            return self.found.has_focus and (action != "start_over" or bool(self.counted))
        if action != "act":
            return True
        line = self.found.selected.line if self.found.has_focus and self.found.selected else None
        if line is None:
            return False
        if parameters[0] == "lose":
            return line.found in (Found.MISSING, Found.OVERDUE)
        return line.found in ON_A_KEY_OUT and bool(line.holder)

    async def _say_outcome(self, doing: Awaitable[str | None]) -> None:
        """Await an act, read again, and say what came of it; or why it was refused."""
        with self.refusals_told():
            words = await doing
            if words is not None:
                await self.look()
                self.say(words)

    @work(group=ACTING)
    async def _act_on_key(self, act: str, tag: str) -> None:
        if self.listed is None or self.view is None or not await self.signed_in():
            return
        key = next((key for key in self.listed.board.keys if key.tag == tag), None)
        if key is not None:
            await self._say_outcome(key_acts.do(self, act, key, self.view))

    def action_act(self, act: str) -> None:
        """Do something with the key under the cursor."""
        if (item := self.found.selected) is not None and item.line is not None:
            self._act_on_key(act, item.line.tag)

    @work(group=ACTING)
    async def _open_card(self, booking_id: int) -> None:
        if self.view is not None:
            await self._say_outcome(desk_acts.open_card(self, booking_id, self.view))

    @work(group=ACTING)
    async def action_note(self) -> None:
        """Write the note for the next shift."""
        if self.view is not None:
            await self._say_outcome(desk_acts.write_note(self, self.view))

    @work(group=ACTING)
    async def action_undo(self) -> None:
        """Take back the last act of this desk."""
        await self._say_outcome(desk_acts.undo(self))

    # Signing off

    @work(group=ACTING)
    async def action_sign_off(self) -> None:
        """Ask once more, for a signature can never be changed; then write it and show it."""
        with self.refusals_told():
            await closing_acts.sign_off(self)

    @work(group=ACTING)
    async def _show_sheet(self) -> None:
        await closing_acts.show_sheet(self)

    @work(group=ACTING)
    async def action_paper(self) -> None:
        """Who is in the rooms until the desk opens again, and the next days."""
        with self.refusals_told():
            await closing_acts.show_paper(self)

    @work(group=ACTING)
    async def action_reopen(self) -> None:
        """Open the signed day again, with a reason; both records stay."""
        with self.refusals_told():
            await closing_acts.reopen(self)

    @work(group=ACTING)
    async def action_hours(self) -> None:
        """Change the staffed hours."""
        await self._say_outcome(desk_acts.change_hours(self))

    # Going about

    def action_to_list(self) -> None:
        """From the tags into the list."""
        self.set_focus(self.found)

    async def action_step_out(self) -> None:
        """Back to the tags; else clear what is typed, then what was said; else go to the day."""
        if not self.tags.has_focus:
            self.set_focus(self.tags)
        elif self.tags.value:
            self.tags.value = ""
        elif self.saying.said:
            self._asked = ""
            self.say("")
        else:
            await self.app.switch_mode("day")
