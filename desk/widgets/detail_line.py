"""One line about what is under the cursor."""

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from desk.widgets.inks import Inked


class DetailLine(Inked):
    """Draws one line of text; repaints only when it differs."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: tuple[str, ...] = ("",)

    def show(self, *texts: str) -> None:
        """Change the text; of several, the first that fits is drawn, else the last."""
        if texts != self._texts:
            self._texts = texts
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line, cut where the screen ends, and an ellipsis then."""
        style, width = self.ink("words"), self.size.width
        text = next((text for text in self._texts if cell_len(text) < width), self._texts[-1])
        if cell_len(text) >= width:
            text = set_cell_size(text, max(0, width - 2)) + "…"
        return Strip([Segment(f" {text}", style)]).crop_extend(0, width, style)
