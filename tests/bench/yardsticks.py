"""Bare programs to compare with: `python -m tests.bench.yardsticks static|grid|input`."""

import sys

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Input, Static


class BareStatic(App[None]):
    """The least that Textual can be: one text."""

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static("READY")


ROOMS = 4
"""As many as the program shows of the rooms of the practice data, in the window that it is measured in."""


class Grid(ScrollView, can_focus=True):
    """The picture that the program draws, line by line, and nothing behind it: hours, rooms, a cursor, scroll bars."""

    BINDINGS = [Binding("down", "move(1)"), Binding("up", "move(-1)"), Binding("right_square_bracket", "flip")]

    def __init__(self) -> None:
        super().__init__()
        self._row = self._day = 0
        self._hour, self._edge = Style(color="#8a93a5", bgcolor="#10141c"), Style(color="#2a3140", bgcolor="#10141c")
        self._styles = [Style(color="#eaf2fc", bgcolor=f"#24{n:02d}6b") for n in range(40, 48)]

    def on_mount(self) -> None:
        """A day is longer than the window, and has more rooms."""
        self.virtual_size = Size(250, 48)

    def action_move(self, by: int) -> None:
        """Repaint two lines."""
        before, self._row = self._row, (self._row + by) % 36
        self.refresh(*(Region(0, row, self.size.width, 1) for row in (before, self._row)))

    def action_flip(self) -> None:
        """Repaint everything."""
        self._day += 1
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line: the hour, and the rooms with an edge between them."""
        width = self.size.width
        room, segments = (width - 7) // ROOMS - 1, [Segment(f" {y:2}".ljust(7), self._hour)]
        for number in range(ROOMS):
            style = self._styles[(y + number) % 8]
            if y == self._row and number == 1:
                style = style + Style(reverse=True)
            segments += [Segment(f" {self._day:4} booking {y} READY".ljust(room), style), Segment("│", self._edge)]
        return Strip([*segments, Segment(" " * (width - 7 - ROOMS * (room + 1)), self._hour)], width)


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
