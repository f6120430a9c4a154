"""Tables of figures beside and below each other, as many side by side as the window is wide for."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from desk.language import N_
from desk.widgets.figure_lines import Block, Line, beside_each_other, block_lines, figure_widths
from desk.widgets.inks import Inked

LEAST_COLUMN, WIDEST_COLUMN = 37, 66
BETWEEN = 2
"""Cells between two columns."""

MOST_COLUMNS = 4


class Figures(ScrollView, Inked, can_focus=True):
    """Draws blocks of figures, and scrolls through them; a click on a row with a name chooses it."""

    BINDINGS = [
        Binding("up,k", "scroll(-1)", N_("Up"), show=False, id="figures.up", tooltip=N_("Further up")),
        Binding("down,j", "scroll(1)", N_("Down"), show=False, id="figures.down", tooltip=N_("Further down")),
        Binding("pageup", "page(-1)", N_("Page up"), show=False, id="figures.page_up", tooltip=N_("A page up")),
        Binding(
            "pagedown,space", "page(1)", N_("Page down"), show=False, id="figures.page_down", tooltip=N_("A page down")
        ),
        Binding("home", "edge(-1)", N_("Beginning"), show=False, id="figures.first", tooltip=N_("To the top")),
        Binding("end", "edge(1)", N_("End"), show=False, id="figures.last", tooltip=N_("To the bottom")),
    ]

    class Picked(Message):
        """A row was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._blocks: tuple[Block, ...] = ()
        self._columns: list[list[Line]] = []
        self._wide = 0

    def show(self, blocks: Sequence[Block]) -> None:
        """Draw these."""
        if tuple(blocks) != self._blocks:
            self._blocks = tuple(blocks)
            self._arrange()
            self.refresh()

    def on_resize(self) -> None:
        """Arrange them for the new width."""
        self._arrange()
        self.refresh()

    def _arrange(self) -> None:
        """Take as few columns as show everything at once, or as many as the window is wide for."""
        width, height = self.scrollable_content_region.size
        most = max(1, min(MOST_COLUMNS, (width + BETWEEN) // (LEAST_COLUMN + BETWEEN)))
        for number in range(max(1, min(most, -(-width // (WIDEST_COLUMN + BETWEEN)))), most + 1):
            self._wide = min(WIDEST_COLUMN, (width - BETWEEN * (number - 1)) // number)
            self._columns = self._beside(number)
            if max(map(len, self._columns), default=0) <= height:
                break
        self.virtual_size = Size(width, max(map(len, self._columns), default=0))

    def _beside(self, number: int) -> list[list[Line]]:
        """The lines of so many columns."""
        widths = figure_widths(self._blocks)
        drawn = [block_lines(block, widths, self._wide) for block in self._blocks]
        columns: list[list[Line]] = []
        for blocks in beside_each_other([len(lines) for lines in drawn], number):
            columns.append([])
            for n in blocks:
                columns[-1] += ([Line()] if columns[-1] else []) + drawn[n]
        return columns

    def render_line(self, y: int) -> Strip:
        """One line of the screen: a line of each column."""
        segments: list[Segment] = []
        for number, column in enumerate(self._columns):
            line = self._line(column, y)
            segments += [Segment(text, self.ink(name)) for text, name in line.parts]
            left = self._wide - sum(cell_len(text) for text, _name in line.parts)
            left += BETWEEN if number + 1 < len(self._columns) else 0
            segments.append(Segment(" " * max(0, left), self.ink("words")))
        return Strip(segments).crop_extend(0, self.size.width, self.ink("words"))

    def _line(self, column: Sequence[Line], y: int) -> Line:
        number = y + self.scroll_offset.y
        return column[number] if number < len(column) else Line()

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        at = event.get_content_offset(self)
        if at is None:
            return
        number, across = divmod(at.x, self._wide + BETWEEN)
        name = self._line(self._columns[number], at.y).name if number < len(self._columns) else None
        if name is not None and across < self._wide:
            self.post_message(self.Picked(name))

    def action_scroll(self, lines: int) -> None:
        """So many lines further."""
        self._bring_to_top(round(self.scroll_offset.y) + lines)

    def action_page(self, direction: int) -> None:
        """A screenful on or back."""
        self.action_scroll(direction * max(1, self.size.height - 1))

    def action_edge(self, direction: int) -> None:
        """To the top or to the bottom."""
        self._bring_to_top(0 if direction < 0 else self.max_scroll_y)

    def _bring_to_top(self, y: int) -> None:
        self.scroll_to(y=y, animate=False, immediate=True)
        self.refresh()
