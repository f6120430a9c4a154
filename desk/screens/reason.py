"""Asking why a booking is cancelled."""

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Button, Input, Static

from desk.language import N_, _
from desk.screens.dialog import Dialog


class Reason(Dialog[str]):
    """Asks for the reason, which may be left empty; returns it."""

    CSS_PATH = "note.tcss"
    HELP = N_("Write why, if it is known, and press Enter. Esc leaves the booking as it is.")

    BINDINGS = [
        Binding("enter", "give", N_("Cancel the booking"), priority=True, id="reason.give", tooltip=N_("u undoes it")),
    ]

    def __init__(self, what: str) -> None:
        super().__init__()
        self._what = what
        self.title_words = _("Cancel the booking")

    def parts(self) -> list[Widget]:
        """Which booking, and why."""
        return [
            Static(self._what, markup=False),
            Static(_("Why? It may be left empty."), classes="words", markup=False),
            Input(id="reason", max_length=200),
            Horizontal(
                Button(_("Cancel the booking (Enter)"), variant="primary", id="give", compact=True),
                Button(_("Back (Esc)"), id="back", compact=True),
                classes="buttons",
            ),
        ]

    @on(Button.Pressed, "#give")
    def action_give(self) -> None:
        """Return the reason."""
        if self.focused is self.query_one("#back"):
            self.dismiss(None)
        else:
            self.dismiss(self.query_one("#reason", Input).value.strip())

    @on(Button.Pressed, "#back")
    def _back(self) -> None:
        self.dismiss(None)
