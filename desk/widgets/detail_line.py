"""One line about what is under the cursor."""

from rich.segment import Segment
from textual.strip import Strip

from desk.widgets.inks import Inked


class DetailLine(Inked):
    """Draws one line of text; repaints only when it differs."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""

    def show(self, text: str) -> None:
        """Change the text."""
        if text != self._text:
            self._text = text
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line, cut where the screen ends."""
        style = self.ink("words")
        return Strip([Segment(f" {self._text}", style)]).crop_extend(0, self.size.width, style)
