"""Setting, changing and removing the PIN of initials."""

from textual import on, work
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Button, Input, Static

from desk import services
from desk.domain.notices import Refused, Unusable
from desk.language import N_, _
from desk.records import Records
from desk.screens.ask_pin import pin_field
from desk.screens.base import ACTING
from desk.screens.dialog import Dialog
from desk.screens.telling import told


class ChangePin(Dialog[str]):
    """Asks for the PIN that is to be, twice, and for the one that is; returns what became of it, in words."""

    CSS_PATH = ["ask.tcss", "pin.tcss"]
    HELP = N_(
        "A PIN of 4 to 12 digits keeps others from signing with your initials, and from unlocking the screen."
        " Type it twice. Left empty, the PIN that you have is removed. F8 or Enter keeps it."
    )

    BINDINGS = [
        Binding("enter,f8", "keep", N_("Keep"), priority=True, id="change_pin.keep", tooltip=N_("Keep the new PIN")),
    ]

    def __init__(self, records: Records, initials: str, *, has_one: bool) -> None:
        super().__init__()
        self._records = records
        self._initials = initials
        self._has_one = has_one
        self.title_words = _("PIN of {initials}").format(initials=initials)

    def parts(self) -> list[Widget]:
        """The fields."""
        old = [_words(_("The PIN that you have:")), pin_field("old")] if self._has_one else []
        asked = _("The new one, or nothing to have none:") if self._has_one else _("The new PIN, 4 to 12 digits:")
        return [
            *old,
            _words(asked),
            pin_field("new"),
            _words(_("The new one again:")),
            pin_field("again"),
            Horizontal(
                Button(_("Keep (F8)"), variant="primary", id="keep", compact=True),
                Button(_("Back (Esc)"), id="back", compact=True),
                classes="buttons",
            ),
        ]

    @on(Button.Pressed, "#back")
    def _back(self) -> None:
        self.dismiss(None)

    @on(Button.Pressed, "#keep")
    def action_keep(self) -> None:
        """Keep the new PIN; Enter goes on to the next field that is empty first."""
        if self.focused is self.query_one("#back"):
            self.dismiss(None)
            return
        old, new, again = (self._typed(name) for name in ("old", "new", "again"))
        if not new and not self._has_one:
            self._wrong(_("Type the new PIN."), "new")
        elif new != again:
            words = _("Type the new one again.") if not again else _("The two are not the same. Type both again.")
            self._wrong(words, "again" if not again else "new")
        else:
            self._change(old, new)

    def _typed(self, name: str) -> str:
        found = self.query(f"#{name}").results(Input)
        return next((field.value for field in found), "")

    def _wrong(self, words: str, name: str) -> None:
        """Say what is wrong, and go to the field; the new PIN is typed anew where the two differ."""
        if name == "new":
            for field in ("new", "again"):
                self.query_one(f"#{field}", Input).value = ""
        self.problem(words)
        self.query_one(f"#{name}", Input).focus()

    @work(exclusive=True, group=ACTING)
    async def _change(self, old: str, new: str) -> None:
        try:
            await self._records.ask(services.pins.change, self._initials, old, new)
        except (Refused, Unusable) as error:
            self.problem(told(error))
            self.query_one("#old" if self._has_one else "#new", Input).focus()
        else:
            words = _("{initials} now has a PIN.") if new else _("{initials} has no PIN any more.")
            self.dismiss(words.format(initials=self._initials))


def _words(text: str) -> Static:
    return Static(text, classes="words", markup=False)
