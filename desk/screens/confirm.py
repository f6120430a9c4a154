"""Asking before something is done that matters."""

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Button, Static

from desk.language import N_, _
from desk.screens.dialog import Dialog


class Confirm(Dialog[bool]):
    """Asks yes or no; no has the focus."""

    CSS_PATH = "ask.tcss"
    HELP = N_("y says yes. n, Enter and Esc say no.")

    BINDINGS = [
        Binding("y,j", "answer(True)", N_("Yes"), id="confirm.yes", tooltip=N_("Do it")),
        Binding("n", "answer(False)", N_("No"), id="confirm.no", tooltip=N_("Leave it as it is")),
        Binding(
            "left,right", "other", N_("The other"), show=False, id="confirm.other", tooltip=N_("To the other answer")
        ),
    ]

    def __init__(self, title: str, question: str, yes: str) -> None:
        super().__init__()
        self._question = question
        self._yes = yes
        self.title_words = title

    def parts(self) -> list[Widget]:
        """The question and the two answers."""
        return [
            Static(self._question, markup=False),
            Horizontal(
                Button(_("No (n)"), id="no", compact=True),
                Button(f"{self._yes} (y)", variant="warning", id="yes", compact=True),
                classes="buttons",
            ),
        ]

    def action_answer(self, answer: bool) -> None:
        """Return the answer."""
        self.dismiss(answer)

    def action_other(self) -> None:
        """Move between the answers."""
        self.focus_next()

    @on(Button.Pressed)
    def _pressed(self, pressed: Button.Pressed) -> None:
        self.dismiss(pressed.button.id == "yes")
