"""The key board: where every key is, and what is done with it."""

from collections.abc import Awaitable, Sequence
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from desk.domain.equipment import Item
from desk.domain.keys import Key
from desk.language import N_, _, spoken
from desk.records import Records
from desk.screens import desk_acts, item_acts, key_acts
from desk.screens.base import ACTING, DeskScreen
from desk.screens.handing import show_receipt
from desk.screens.key_words import New, about, about_item, board_rows, columns, counts
from desk.screens.keys_keys import KEYS_BINDINGS
from desk.services import days
from desk.services.days import DeskView
from desk.widgets.key_bar import KeyBar
from desk.widgets.paragraphs import Paragraphs
from desk.widgets.row_list import RowList
from desk.widgets.saying import Saying
from desk.widgets.title_bar import TitleBar


class KeysScreen(DeskScreen):
    """The board as it hangs, room by room; the letters act on the key under the cursor."""

    CSS_PATH = ["rows.tcss", "keys.tcss"]
    AUTO_FOCUS = "#board"

    SCANS = True

    HELP = N_(
        "Every key hangs in its place under its room. Move to a key; the letters act on it: o hands it out, i takes it "
        "in, b notes that it lay in the return box. Enter shows who has had it. Whatever was done last is taken back "
        "with u."
    )

    BINDINGS: ClassVar[list[BindingType]] = KEYS_BINDINGS

    board = getters.query_one("#board", RowList)
    sought = getters.query_one("#sought", Input)
    details = getters.query_one("#about", Paragraphs)

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self.view: DeskView | None = None

    def compose(self) -> ComposeResult:
        """Title, what is sought, the board, the key under the cursor, what was said, keys."""
        yield TitleBar()
        yield Input(
            placeholder=_("Tag, room, who has it, phone, or a word such as overdue"), id="sought", select_on_focus=False
        )
        yield RowList[Key | Item | New](columns(), id="board")
        yield Paragraphs(id="about")
        yield Saying()
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show the board."""
        since = await self.state()
        await self._look()
        self.watch_changes(self.reload, since)

    def on_screen_resume(self) -> None:
        """What was done elsewhere shows at once."""
        if self.view is not None:
            self.reload()

    @property
    def place(self) -> str:
        """The library's name."""
        return self.view.branch.name if self.view else ""

    @property
    def heading(self) -> str:
        """How many keys are where."""
        return f"{_('Key board')} · {counts(self.view.board)}" if self.view else ""

    @work(exclusive=True, group="look")
    async def reload(self) -> None:
        """Read again; a newer call replaces an older one. The cursor and what is typed stay."""
        await self._look()

    async def _look(self) -> None:
        with self.refusals_told():
            self.view = await self.ask(days.look)
            self.hours = self.view.day.hours
            self._show()

    @on(Input.Changed, "#sought")
    def _show(self) -> None:
        if self.view is not None:
            self.board.show(board_rows(self.view.board, self.sought.value, self.view.equipment))
            self._tell_key()
            self.show_title()

    @on(RowList.Moved, "#board")
    def _tell_key(self) -> None:
        chosen, shown = self.board.selected, []
        if self.view is not None and isinstance(chosen, Key):
            shown = about(chosen, self.view)
        elif self.view is not None and isinstance(chosen, Item):
            shown = about_item(chosen, self.view.board)
        self.details.show(shown)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense for the key under the cursor."""
        if action == "to_board":
            return self.sought.has_focus
        if action == "came":
            return self.asks_who_came
        if action == "receipt":
            return bool(self.receipt)
        if action != "act":
            return True
        act, chosen = str(parameters[0]), self.board.selected
        if isinstance(chosen, Item):
            return item_acts.possible(act, chosen)
        if not isinstance(chosen, Key) or self.view is None:
            return False
        board = self.view.board
        return key_acts.possible(act, chosen.state(board.hours, board.now, board.policy))

    @work(group=ACTING)
    async def action_act(self, act: str) -> None:
        """Do something with the key or the item under the cursor."""
        chosen, view = self.board.selected, self.view
        if chosen is None or view is None or not await self.signed_in():
            return
        if isinstance(chosen, Item):
            await self._say_outcome(item_acts.do(self, act, chosen))
        elif isinstance(chosen, Key):
            await self._say_outcome(key_acts.do(self, act, chosen, view))

    def tags_to_scan(self) -> Sequence[str]:
        """All tags of the board."""
        return [key.tag for key in self.view.board.keys] if self.view else []

    @work(group=ACTING)
    async def scanned(self, tag: str) -> None:
        """A scanned key comes in if it is out, and is handed out if it hangs."""
        if self.view is not None and await self.signed_in():
            await self._say_outcome(key_acts.scanned(self, tag, self.view))

    async def _say_outcome(self, doing: Awaitable[str | None]) -> None:
        """Await an act, read again, and say what came of it; or why it was refused."""
        with self.refusals_told():
            words = await doing
            if words is not None:
                await self._look()
                self.say(words)

    def action_receipt(self) -> None:
        """The receipt for the key that went out last."""
        show_receipt(self)

    @work(group=ACTING)
    async def action_opening(self) -> None:
        """What whoever opens the desk must know, as it is now."""
        from desk.letters.opening import opening
        from desk.screens.sheet import Sheet

        with self.refusals_told():
            view = await self.ask(days.look)
            await self.app.push_screen_wait(Sheet(_("Opening"), opening(view, spoken())))

    @work(group=ACTING)
    async def action_hours(self) -> None:
        """Change the staffed hours."""
        await self._say_outcome(desk_acts.change_hours(self))

    @on(RowList.Chosen, "#board")
    @work(group=ACTING)
    async def _open(self) -> None:
        """The story of a key, what an item is reserved for, or a new item."""
        from desk.screens.key_story import KeyStory

        chosen = self.board.selected
        if isinstance(chosen, Key):
            await self.app.push_screen_wait(KeyStory(self.records, chosen.tag, self.hours))
        elif isinstance(chosen, Item):
            with self.refusals_told():
                await item_acts.show(self, chosen)
        elif chosen is New.ITEM:
            await self._add_item()

    @work(group=ACTING)
    async def action_add_item(self) -> None:
        """Something more that is lent."""
        await self._add_item()

    async def _add_item(self) -> None:
        if await self.signed_in():
            await self._say_outcome(item_acts.add(self))

    @work(group=ACTING)
    async def action_undo(self) -> None:
        """Take back the last act of this desk."""
        with self.refusals_told():
            words = await desk_acts.undo(self)
            await self._look()
            self.say(words)

    def action_filter(self) -> None:
        """Show only the keys that match what is typed."""
        self.sought.display = True
        self.set_focus(self.sought)

    @on(Input.Submitted, "#sought")
    def action_to_board(self) -> None:
        """From what is typed to the keys."""
        self.set_focus(self.board)

    async def action_step_out(self) -> None:
        """Show all keys again; else take the last outcome off the screen; else go to the day."""
        if self.sought.display:
            self.sought.value = ""
            self.sought.display = False
            self.set_focus(self.board)
        elif self.saying.said:
            self.say("")
        else:
            await self.app.switch_mode("day")
