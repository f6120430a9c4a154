"""Who is at the desk: initials picked from those known, or new ones."""

from textual import on, work
from textual.binding import Binding
from textual.events import Mount
from textual.widget import Widget
from textual.widgets import Input, Static

from desk import services
from desk.domain.notices import Refused, Unusable
from desk.language import N_, _
from desk.records import Records
from desk.screens.ask_pin import AskPin
from desk.screens.base import ACTING, ANSWERING
from desk.screens.change_pin import ChangePin
from desk.screens.dialog import Dialog
from desk.screens.telling import told
from desk.widgets.row_list import Column, Row, RowList


class Initials(Dialog[str]):
    """Asks whose initials are to stand on what is done from now on."""

    CSS_PATH = ["rows.tcss", "initials.tcss"]
    HELP = N_(
        "Type your initials and press Enter, or pick them. New ones are remembered for next time."
        " F7 sets a PIN for them, changes it or removes it."
    )

    BINDINGS = [
        Binding("down", "pick(1)", N_("Down"), show=False, id="initials.down", tooltip=N_("The initials below")),
        Binding("up", "pick(-1)", N_("Up"), show=False, id="initials.up", tooltip=N_("The initials above")),
        Binding(
            "enter",
            "take",
            N_("That is me"),
            priority=True,
            id="initials.take",
            tooltip=N_("Sign what is done from now on"),
        ),
        Binding("f7", "change_pin", N_("PIN"), id="initials.pin", tooltip=N_("Set, change or remove a PIN")),
    ]

    def __init__(self, records: Records, *, only_with_pin: bool = False) -> None:
        super().__init__()
        self._records = records
        self._only_with_pin = only_with_pin
        self._staff: tuple[str, ...] = ()
        self._protected: frozenset[str] = frozenset()
        self.title_words = _("Who is at the desk?")

    def parts(self) -> list[Widget]:
        """What is typed, and the initials that are known."""
        words = _("One to four letters. They go on everything that is done from now on.")
        return [
            Static(words, classes="words", markup=False),
            Input(id="initials", max_length=4),
            RowList[str]([Column(least=4), Column(least=10)], id="staff", at_once=True),
        ]

    @on(Mount)
    @work(group=ANSWERING)
    async def _show_staff(self) -> None:
        await self._look_up()
        self._rows.select(self._records.counter.by)

    async def _look_up(self) -> None:
        try:
            self._staff = await self._records.ask(services.people.staff)
            self._protected = await self._records.ask(services.pins.protected)
        except Unusable as unusable:
            self.problem(told(unusable))
        self._list()

    @property
    def _rows(self) -> RowList[str]:
        return self.query_one("#staff", RowList)

    @property
    def _typed(self) -> str:
        return self.query_one("#initials", Input).value.strip().upper()

    @on(Input.Changed)
    def _list(self) -> None:
        typed = self._typed
        known = self._protected if self._only_with_pin else self._staff
        rows = [
            Row((initials, _("PIN") if initials in self._protected else ""), initials, name=initials)
            for initials in sorted(known)
            if initials.startswith(typed)
        ]
        if typed and typed not in self._staff and not self._only_with_pin:
            rows.append(Row((typed, _("new here")), typed, "muted", typed))
        self._rows.show(rows)
        self._rows.cursor = 0 if rows and typed else self._rows.cursor
        self.problem("")

    def action_pick(self, step: int) -> None:
        """Move in the list while the typing goes on."""
        self._rows.action_move(step)

    @on(RowList.Chosen)
    def action_take(self) -> None:
        """Take the initials under the cursor."""
        if initials := self._chosen():
            self._sign_in(initials)

    def action_change_pin(self) -> None:
        """Set, change or remove the PIN of the initials under the cursor."""
        if initials := self._chosen():
            self._change_pin(initials)

    def _chosen(self) -> str:
        """The initials under the cursor; empty, with the reason on the screen, where there are none."""
        initials = self._rows.selected or ""
        if not initials:
            none = _("Nobody here has a PIN that begins like that.") if self._only_with_pin else ""
            self.problem(none or _("Type your initials first."))
        elif not initials.isalnum():
            self.problem(_("Letters and digits only."))
            return ""
        return initials

    @work(exclusive=True, group=ACTING)
    async def _sign_in(self, initials: str) -> None:
        try:
            kept = await self._records.ask(services.people.add_staff, initials)
            asks = kept in await self._records.ask(services.pins.protected)
        except (Refused, Unusable) as error:
            self.problem(told(error))
            return
        signed = await self.app.push_screen_wait(AskPin(self._records, kept)) if asks else kept
        if signed:
            self.dismiss(signed)

    @work(exclusive=True, group=ACTING)
    async def _change_pin(self, initials: str) -> None:
        try:
            kept = await self._records.ask(services.people.add_staff, initials)
        except (Refused, Unusable) as error:
            self.problem(told(error))
            return
        words = await self.app.push_screen_wait(ChangePin(self._records, kept, has_one=kept in self._protected))
        await self._look_up()
        self._rows.select(kept)
        self.problem(words or "")
