"""Writing the note for the next shift."""

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Button, Static, TextArea

from desk.language import N_, _
from desk.screens.dialog import Dialog

LONGEST = 2000


class Note(Dialog[str]):
    """Asks for the note; returns its text, which is empty when the last note is to go."""

    CSS_PATH = ["ask.tcss", "note.tcss"]
    HELP = N_("What the next shift must know. F8 keeps it; an empty note takes the last one off the screens.")

    BINDINGS = [
        Binding("f8", "keep", N_("Keep"), priority=True, id="note.keep", tooltip=N_("Keep the note")),
    ]

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._text = text
        self.title_words = _("Note for the next shift")

    def parts(self) -> list[Widget]:
        """The text, and what to do with it."""
        return [
            Static(_("What does the next shift need to know?"), classes="words", markup=False),
            TextArea(self._text, id="text", tab_behavior="focus", soft_wrap=True),
            Horizontal(
                Button(_("Keep (F8)"), variant="primary", id="keep", compact=True),
                Button(_("Back (Esc)"), id="back", compact=True),
                classes="buttons",
            ),
        ]

    @on(Button.Pressed, "#keep")
    def action_keep(self) -> None:
        """Return the text."""
        text = self.query_one("#text", TextArea).text.strip()
        if len(text) > LONGEST:
            self.problem(_("The note is too long: {n} characters, at most {most}.").format(n=len(text), most=LONGEST))
        else:
            self.dismiss(text)

    @property
    def unsaved(self) -> bool:
        """Whether the note was changed."""
        return self.query_one("#text", TextArea).text != self._text

    @on(Button.Pressed, "#back")
    def _back(self) -> None:
        self.action_leave()
