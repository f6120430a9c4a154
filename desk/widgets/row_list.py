"""Rows of text under headings, of which one is chosen: lists of keys, bookings, initials and findings."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from msgspec import Struct
from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from desk.language import N_
from desk.widgets.inks import Inked

T = TypeVar("T")

EDGE = 2
"""Columns at the left for the cursor's mark."""


class Column(Struct, frozen=True):
    """A column: its heading, the narrowest and the widest it may be, and its rank; the highest is left out first."""

    heading: str = ""
    least: int = 4
    most: int = 500
    rank: int = 0


class Row(Struct, Generic[T], frozen=True):
    """One row. A wide one has a text at the left and one at the right edge, outside the columns.

    Without a value it cannot be chosen, and is wide. `style` names an ink; `name` is what the cursor follows when the
    rows change.
    """

    cells: tuple[str, ...]
    value: T | None = None
    style: str = "words"
    name: str = ""
    wide: bool = False


class RowList(ScrollView, Inked, Generic[T], can_focus=True):
    """Draws rows of literal text in columns that share the width; the headings stay while the rows scroll."""

    BINDINGS = [
        Binding("up,k", "move(-1)", N_("Up"), show=False, id="list.up", tooltip=N_("The row above")),
        Binding("down,j", "move(1)", N_("Down"), show=False, id="list.down", tooltip=N_("The row below")),
        Binding("home", "edge(-1)", N_("First"), show=False, id="list.first", tooltip=N_("To the first row")),
        Binding("end", "edge(1)", N_("Last"), show=False, id="list.last", tooltip=N_("To the last row")),
        Binding("pageup", "page(-1)", N_("Page up"), show=False, id="list.page_up", tooltip=N_("A page up")),
        Binding("pagedown", "page(1)", N_("Page down"), show=False, id="list.page_down", tooltip=N_("A page down")),
        Binding("enter", "choose", N_("Choose"), id="list.choose", tooltip=N_("Do what the row is for")),
    ]

    cursor: reactive[int] = reactive(-1, repaint=False)
    """The number of the row under the cursor; -1 when no row can be chosen."""

    class Moved(Message):
        """The cursor is on another row, or its row has become another."""

        def __init__(self, rows: "RowList[Any]") -> None:
            super().__init__()
            self.rows = rows

        @property
        def control(self) -> "RowList[Any]":
            """The list."""
            return self.rows

    class Chosen(Moved):
        """The row under the cursor was chosen, by Enter or by a second click."""

    class LeftUp(Moved):
        """Somebody went up from the first row."""

    def __init__(self, columns: Sequence[Column], *, id: str | None = None, at_once: bool = False) -> None:  # noqa: A002
        super().__init__(id=id)
        self._columns = tuple(columns)
        self._at_once = at_once
        self._rows: tuple[Row[T], ...] = ()
        self._widths: tuple[int, ...] = ()
        self._headings = int(any(column.heading for column in columns))

    def show(self, rows: Sequence[Row[T]]) -> None:
        """Draw these rows. The cursor stays on the row of the same name, else near where it was."""
        if tuple(rows) == self._rows:
            return
        before = self._rows[self.cursor].name if 0 <= self.cursor < len(self._rows) else ""
        self._rows = tuple(rows)
        self._measure()
        named = [n for n, row in enumerate(self._rows) if before and row.name == before and row.value is not None]
        number = named[0] if named else self._nearest(max(0, self.cursor), 1)
        changed = number != self.cursor
        self.cursor = number
        if not changed:
            self.post_message(self.Moved(self))
        self.refresh()

    @property
    def rows(self) -> tuple[Row[T], ...]:
        """What is drawn."""
        return self._rows

    @property
    def selected(self) -> T | None:
        """What the row under the cursor is about."""
        return self._rows[self.cursor].value if 0 <= self.cursor < len(self._rows) else None

    def select(self, name: str) -> None:
        """Put the cursor on the row of that name."""
        self.cursor = next((n for n, row in enumerate(self._rows) if row.name == name), self.cursor)

    def watch_cursor(self, new: int) -> None:
        """Keep the cursor's row in sight, with a title right above it and the lines that go on beneath it."""
        if 0 <= new < len(self._rows) and self.size.height:
            lines = self.size.height - self._headings
            top = new - 1 if new and self._rows[new - 1].value is None else new
            last = next((n - 1 for n in range(new + 1, len(self._rows)) if not self._goes_on(n)), len(self._rows) - 1)
            y = min(max(self.scroll_offset.y, last - lines + 1), top)
            if y != self.scroll_offset.y:
                self.scroll_to(y=y, animate=False, immediate=True)
        self.refresh()
        self.post_message(self.Moved(self))

    def render_line(self, y: int) -> Strip:
        """One line of the screen: the headings, or a row."""
        width = self.size.width
        if y < self._headings:
            return self._line([column.heading for column in self._columns], self.ink("muted"), width, "")
        number = y - self._headings + self.scroll_offset.y
        if number >= len(self._rows):
            return Strip.blank(width, self.ink("words"))
        row = self._rows[number]
        style, mark = self.ink(row.style), ""
        if number == self.cursor:
            style, mark = style + self._cursor_style, "►"
        if not row.wide and row.value is not None:
            return self._line(row.cells, style, width, mark)
        right = f" {row.cells[1]} " if len(row.cells) > 1 and row.cells[1] else " "
        edge = set_cell_size(mark, EDGE) if row.value is not None else " "
        left = fit(f"{edge}{row.cells[0]}", max(0, width - cell_len(right)))
        return Strip([Segment(left + right, style)]).crop_extend(0, width, style)

    def on_focus(self) -> None:
        """The cursor looks different where letters act."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor looks different where letters act."""
        self.refresh()

    def on_resize(self) -> None:
        """Share the new width among the columns."""
        self._measure()
        self.watch_cursor(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """The first click moves the cursor, the second chooses."""
        at = event.get_content_offset(self)
        if at is None or at.y < self._headings:
            return
        number = at.y - self._headings + self.scroll_offset.y
        if number >= len(self._rows) or self._rows[number].value is None:
            return
        chosen = self._at_once or number == self.cursor
        self.cursor = number
        if chosen:
            self.action_choose()

    def action_move(self, step: int) -> None:
        """To the next row that can be chosen."""
        if all(row.value is None for row in self._rows):
            return
        before = self.cursor
        self.cursor = self._nearest(before + step, step, stay=True)
        if step < 0 and self.cursor == before:
            self.post_message(self.LeftUp(self))

    def action_page(self, direction: int) -> None:
        """A screenful on or back."""
        self.action_move(direction * max(1, self.size.height - self._headings - 1))

    def action_edge(self, direction: int) -> None:
        """To the first or the last row."""
        self.cursor = self._nearest(0 if direction < 0 else len(self._rows) - 1, -direction)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.selected is not None:
            self.post_message(self.Chosen(self))

    def _nearest(self, number: int, direction: int, *, stay: bool = False) -> int:
        """The first row from there on that can be chosen, else the first one back; with `stay`, else where it was."""
        can = [n for n, row in enumerate(self._rows) if row.value is not None]
        ahead = [n for n in can if (n >= number if direction > 0 else n <= number)]
        if ahead:
            return ahead[0] if direction > 0 else ahead[-1]
        if stay and abs(direction) == 1:
            return self.cursor
        return (can[-1] if direction > 0 else can[0]) if can else -1

    def _goes_on(self, number: int) -> bool:
        """Whether a row only goes on with the one above it."""
        return self._rows[number].value is None and self._rows[number].style != "title"

    def _measure(self) -> None:
        room = self.scrollable_content_region.width - EDGE
        cells = [row.cells for row in self._rows if row.value is not None and not row.wide]
        self._widths = share(self._columns, cells, room)
        self.virtual_size = Size(self.scrollable_content_region.width, self._headings + len(self._rows))

    def _line(self, cells: Sequence[str], style: Style, width: int, mark: str) -> Strip:
        fitting = [fit(text, size) for text, size in zip(cells, self._widths, strict=False) if size]
        text = set_cell_size(mark, EDGE) + (" " * GAP).join(fitting)
        return Strip([Segment(text, style)]).crop_extend(0, width, style)

    @property
    def _cursor_style(self) -> Style:
        return self.ink("cursor" if self.has_focus else "cursor-away")


GAP = 2


def share(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> tuple[int, ...]:
    """How wide each column is drawn: as its texts need, and where that is too much, those that need most give way.

    Where not even the least of all fits, the columns of the highest rank are left out.
    """
    needs = []
    for number, column in enumerate(columns):
        widest = max((cell_len(cells[number]) for cells in rows if number < len(cells)), default=0)
        needs.append(min(max(widest, cell_len(column.heading)), column.most) if widest else 0)
    order = sorted((n for n, need in enumerate(needs) if need), key=lambda n: columns[n].rank)
    widths, left = [0] * len(columns), width
    for n in order:
        least = min(columns[n].least, needs[n])
        gap = GAP if any(widths) else 0
        if least + gap <= left:
            widths[n] = least
            left -= least + gap
    for n in sorted((n for n in order if widths[n]), key=lambda n: needs[n] - widths[n]):
        more = min(left, needs[n] - widths[n])
        widths[n] += more
        left -= more
    return tuple(widths)


def fit(text: str, width: int) -> str:
    """The text in exactly so many cells; what is cut off ends in dots."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(set_cell_size(text, max(0, width - 1)).rstrip() + "…", width) if width > 0 else ""
