"""Bare programs to compare with: `python -m tests.bench.yardsticks static|grid|input`."""

import sys

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Input, Static


class BareStatic(App[None]):
    """The least that Textual can be: one text."""

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static("READY")


class Grid(ScrollView, can_focus=True):
    """A grid of three columns drawn line by line, with a cursor, and nothing behind it."""

    BINDINGS = [Binding("down", "move(1)"), Binding("up", "move(-1)"), Binding("right_square_bracket", "flip")]

    def __init__(self) -> None:
        super().__init__()
        self._row = self._day = 0
        self._styles = [Style(color="#eaf2fc", bgcolor=f"#24{n:02d}6b") for n in range(40, 48)]

    def action_move(self, by: int) -> None:
        """Repaint two lines."""
        self._row = (self._row + by) % 36
        self.refresh()

    def action_flip(self) -> None:
        """Repaint everything."""
        self._day += 1
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of three cells."""
        here = Style(reverse=True) if y == self._row else Style()
        return Strip(
            [
                Segment(f" {y:2} {self._day:4} booking {column} READY".ljust(38), self._styles[(y + column) % 8] + here)
                for column in range(3)
            ]
        )


class BareGrid(App[None]):
    """One widget that draws a grid."""

    def compose(self) -> ComposeResult:
        """The grid."""
        yield Grid()


class BareInput(App[None]):
    """One line to type on."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static("READY")
        yield Input()


if __name__ == "__main__":
    {"static": BareStatic, "grid": BareGrid, "input": BareInput}[sys.argv[1]]().run()
