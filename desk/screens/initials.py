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
from desk.screens.base import ACTING
from desk.screens.dialog import Dialog
from desk.screens.telling import told
from desk.widgets.row_list import Column, Row, RowList


class Initials(Dialog[str]):
    """Asks whose initials are to stand on what is done from now on."""

    CSS_PATH = ["rows.tcss", "initials.tcss"]
    HELP = N_("Type your initials and press Enter, or pick them. New ones are remembered for next time.")

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
    ]

    def __init__(self, records: Records) -> None:
        super().__init__()
        self._records = records
        self._staff: tuple[str, ...] = ()
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
    @work
    async def _show_staff(self) -> None:
        try:
            self._staff = await self._records.ask(services.people.staff)
        except Unusable as unusable:
            self.problem(told(unusable))
        self._list()
        self._rows.select(self._records.counter.by)

    @property
    def _rows(self) -> RowList[str]:
        return self.query_one("#staff", RowList)

    @property
    def _typed(self) -> str:
        return self.query_one("#initials", Input).value.strip().upper()

    @on(Input.Changed)
    def _list(self) -> None:
        typed = self._typed
        rows = [Row((initials, ""), initials, name=initials) for initials in self._staff if initials.startswith(typed)]
        if typed and typed not in self._staff:
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
        initials = self._rows.selected
        if not initials:
            self.problem(_("Type your initials first."))
        elif not initials.isalnum():
            self.problem(_("Letters and digits only."))
        else:
            self._sign_in(initials)

    @work(exclusive=True, group=ACTING)
    async def _sign_in(self, initials: str) -> None:
        try:
            kept = await self._records.ask(services.people.add_staff, initials)
        except (Refused, Unusable) as error:
            self.problem(told(error))
        else:
            self.dismiss(kept)
