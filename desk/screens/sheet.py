"""A text to read, such as the signed closing list."""

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from desk.language import N_, _
from desk.screens.dialog import Dialog
from desk.widgets.saying import Saying


class Sheet(Dialog[None]):
    """Shows a text as it would be printed."""

    CSS_PATH = "sheet.tcss"
    HELP = N_("The text as it would be printed. y puts it on the clipboard. Esc goes back.")

    BINDINGS = [
        Binding("y", "copy_text", N_("Copy text"), id="sheet.copy", tooltip=N_("Put the text on the clipboard")),
        Binding("enter", "leave", N_("Back"), show=False, id="sheet.leave", tooltip=N_("Back to where you were")),
        Binding("down,j", "scroll(1)", N_("Down"), show=False, id="sheet.down", tooltip=N_("Further down")),
        Binding("up,k", "scroll(-1)", N_("Up"), show=False, id="sheet.up", tooltip=N_("Further up")),
        Binding("pagedown", "scroll(10)", N_("Page down"), show=False, id="sheet.page_down", tooltip=N_("A page down")),
        Binding("pageup", "scroll(-10)", N_("Page up"), show=False, id="sheet.page_up", tooltip=N_("A page up")),
    ]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._text = text
        self.title_words = title

    def parts(self) -> list[Widget]:
        """The text."""
        return [Static(self._text, id="text", markup=False), Saying()]

    def done(self, text: str) -> None:
        """Say what was done, under the text."""
        self.query_one(Saying).say(text)

    def action_copy_text(self) -> None:
        """Put the text on the clipboard."""
        self.app.copy_to_clipboard(self._text)
        self.done(_("The text is on the clipboard."))

    def action_scroll(self, lines: int) -> None:
        """Move the text."""
        self.query_one("#box", VerticalScroll).scroll_relative(y=lines, animate=False)
