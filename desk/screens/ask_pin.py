"""Asking for the PIN of initials."""

from textual import on, work
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Button, Input, Static

from desk import services
from desk.domain.notices import Refused, Unusable
from desk.language import N_, _
from desk.records import Records
from desk.screens.base import ACTING
from desk.screens.dialog import Dialog
from desk.screens.telling import told

DIGITS = r"[0-9]*"


def pin_field(name: str, typed: str = "") -> Input:
    """A field that shows how many digits there are, but not which."""
    return Input(typed, id=name, password=True, max_length=services.pins.LONGEST, restrict=DIGITS)


class AskPin(Dialog[str]):
    """Asks for the PIN of initials; returns the initials once it is right."""

    CSS_PATH = ["ask.tcss", "pin.tcss"]
    HELP = N_(
        "Type the PIN of these initials and press Enter. After three wrong ones there is a short wait before the next."
        " A forgotten PIN is removed with `desk pin INITIALS --remove`."
    )

    BINDINGS = [
        Binding("enter", "give", N_("Go on"), priority=True, id="pin.give", tooltip=N_("Go on with this PIN")),
    ]

    def __init__(self, records: Records, initials: str, typed: str = "") -> None:
        super().__init__()
        self._records = records
        self._initials = initials
        self._typed = typed
        self.title_words = _("PIN")

    def parts(self) -> list[Widget]:
        """Whose PIN, and what is typed."""
        return [
            Static(_("The PIN of {initials}:").format(initials=self._initials), classes="words", markup=False),
            pin_field("pin", self._typed),
            Horizontal(*self.buttons(), classes="buttons"),
        ]

    def buttons(self) -> list[Button]:
        """What can be clicked."""
        return [
            Button(_("Go on (Enter)"), variant="primary", id="give", compact=True),
            Button(_("Back (Esc)"), id="back", compact=True),
        ]

    def on_mount(self) -> None:
        """Go on typing behind what was typed already."""
        field = self.query_one("#pin", Input)
        field.select_on_focus = False
        field.cursor_position = len(field.value)

    @on(Input.Changed)
    def _anew(self) -> None:
        if self.query_one("#pin", Input).value:
            self.problem("")

    def action_give(self) -> None:
        """Go on with what is typed, or back where the focus is on that button."""
        if self.focused is self.query_one("#back"):
            self.action_leave()
        else:
            self._check(self.query_one("#pin", Input).value)

    @on(Button.Pressed, "#give")
    def _give(self) -> None:
        self._check(self.query_one("#pin", Input).value)

    @on(Button.Pressed, "#back")
    def _back(self) -> None:
        self.action_leave()

    @work(exclusive=True, group=ACTING)
    async def _check(self, typed: str) -> None:
        try:
            initials = await self._records.ask(services.pins.check, self._initials, typed)
        except (Refused, Unusable) as error:
            self.query_one("#pin", Input).value = ""
            self.problem(told(error))
        else:
            self.dismiss(initials)
