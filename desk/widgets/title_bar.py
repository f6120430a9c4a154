"""The top line: where, which day, when the desk is staffed, the time, and whose initials."""

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from desk.widgets.inks import Inked

BETWEEN = " · "
"""What stands between the parts of a title."""


class TitleBar(Inked):
    """One line with something at the left, in the middle and at the right.

    Where there is too little room the left gives way first, then the parts of the right from its beginning.
    """

    def __init__(self) -> None:
        super().__init__()
        self._left = self._middle = self._right = ""

    def show(self, left: str, middle: str, right: str) -> None:
        """Change the texts; repaints only when one differs."""
        if (left, middle, right) != (self._left, self._middle, self._right):
            self._left, self._middle, self._right = left, middle, right
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The one line."""
        width = self.size.width
        left, middle, right = f" {self._left}", self._middle, f"{self._right} "
        if cell_len(left) + cell_len(middle) + cell_len(right) + 4 > width:
            left = ""
        while cell_len(middle) + cell_len(right) + 1 > width and BETWEEN in right:
            right = right.partition(BETWEEN)[2]
        before = max(cell_len(left) + 1, (width - cell_len(middle)) // 2)
        before = min(before, max(0, width - cell_len(middle) - cell_len(right) - 1))
        after = max(0, width - before - cell_len(middle) - cell_len(right))
        return Strip(
            [
                Segment(set_cell_size(left, before), self.ink("bar-muted")),
                Segment(middle, self.ink("title")),
                Segment(" " * after, self.ink("bar-muted")),
                Segment(right, self.ink("bar")),
            ]
        ).crop_extend(0, width, self.rich_style)
