"""One line about what is under the cursor."""

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget


class DetailLine(Widget):
    """Draws one line of text; repaints only when it differs."""

    COMPONENT_CLASSES = {"detail-line--words"}

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
        style = self.get_component_rich_style("detail-line--words")
        return Strip([Segment(f" {self._text}", style)]).crop_extend(0, self.size.width, style)
