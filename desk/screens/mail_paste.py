"""Pasting a mail: its text, or the whole message."""

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Button, Static, TextArea

from desk.language import N_, _
from desk.screens.dialog import Dialog


class PasteMail(Dialog[str]):
    """Takes a text or a whole message, and returns it."""

    CSS_PATH = ["ask.tcss", "paste.tcss"]
    HELP = N_(
        "Paste the text of a mail, or the whole message with its first lines: then the sender and the day that it was "
        "sent are known too. F8 adds it to the mails."
    )

    BINDINGS = [
        Binding("f8", "add", N_("Add"), priority=True, id="paste.add", tooltip=N_("Add it to the mails")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.title_words = _("Paste a mail")

    def parts(self) -> list[Widget]:
        """The text, and what to do with it."""
        return [
            Static(_("Paste the text, or the whole message with its first lines."), classes="words", markup=False),
            TextArea("", id="text", tab_behavior="focus", soft_wrap=True),
            Horizontal(
                Button(_("Add (F8)"), variant="primary", id="add", compact=True),
                Button(_("Back (Esc)"), id="back", compact=True),
                classes="buttons",
            ),
        ]

    @on(Button.Pressed, "#add")
    def action_add(self) -> None:
        """Return the text."""
        text = self.query_one("#text", TextArea).text
        if text.strip():
            self.dismiss(text)
        else:
            self.problem(_("There is nothing here yet. Paste the mail first."))

    @on(Button.Pressed, "#back")
    def _back(self) -> None:
        self.dismiss(None)
