"""Asking for one line of text."""

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Button, Input, Static

from desk.language import N_, _
from desk.screens.dialog import Dialog


class AskLine(Dialog[str]):
    """Asks one question about something; the answer may be empty. Returns what was written, or None when left."""

    CSS_PATH = "ask.tcss"
    HELP = N_("Write, and press Enter. Esc leaves everything as it is.")

    BINDINGS = [
        Binding("enter", "give", N_("Done"), priority=True, id="line.give", tooltip=N_("Do it with what is written")),
    ]

    def __init__(self, title: str, about: str, question: str, *, placeholder: str = "") -> None:
        super().__init__()
        self._about = about
        self._question = question
        self._placeholder = placeholder
        self.title_words = title

    def parts(self) -> list[Widget]:
        """What it is about, the question, and the answer."""
        return [
            Static(self._about, markup=False),
            Static(self._question, classes="words", markup=False),
            Input(id="line", max_length=200, placeholder=self._placeholder),
            Horizontal(
                Button(f"{self.title_words} (Enter)", variant="primary", id="give", compact=True),
                Button(_("Back (Esc)"), id="back", compact=True),
                classes="buttons",
            ),
        ]

    @on(Button.Pressed, "#give")
    def action_give(self) -> None:
        """Return the text."""
        leaving = self.focused is self.query_one("#back")
        self.dismiss(None if leaving else self.query_one("#line", Input).value.strip())

    @on(Button.Pressed, "#back")
    def _back(self) -> None:
        self.dismiss(None)
