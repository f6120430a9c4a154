"""The week grid, drawn line by line in one of two ways: a room's days side by side, or all rooms as bars."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import set_cell_size
from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from desk.language import N_
from desk.widgets.inks import Inked
from desk.widgets.week_cells import Part, Spot, WeekLayout

HEADING = 1

Build = Callable[[int, int], WeekLayout]
"""Lays a week out in so many cells and lines."""


class WeekGrid(ScrollView, Inked, can_focus=True):
    """Seven days. The heading and the labels stay in place while the rest scrolls."""

    BINDINGS = [
        Binding("up,k", "move(0,-1)", N_("Up"), show=False, id="grid.up", tooltip=N_("The row above")),
        Binding("down,j", "move(0,1)", N_("Down"), show=False, id="grid.down", tooltip=N_("The row below")),
        Binding("left,h", "move(-1,0)", N_("Left"), show=False, id="grid.left", tooltip=N_("One step to the left")),
        Binding("right,l", "move(1,0)", N_("Right"), show=False, id="grid.right", tooltip=N_("One step to the right")),
        Binding("home", "move(-99,0)", N_("First"), show=False, id="grid.first", tooltip=N_("To the left edge")),
        Binding("end", "move(99,0)", N_("Last"), show=False, id="grid.last", tooltip=N_("To the right edge")),
        Binding("pageup", "page(-1)", N_("Page up"), show=False, id="grid.page_up", tooltip=N_("A page up")),
        Binding("pagedown", "page(1)", N_("Page down"), show=False, id="grid.page_down", tooltip=N_("A page down")),
    ]

    cursor: reactive[Offset] = reactive(Offset(0, 0), repaint=False)
    """The place under the cursor; a screen that tells of it watches this, so that both change in one frame."""

    @dataclass
    class Chosen(Message):
        """The place under the cursor was chosen, by a second click."""

        spot: Spot

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._build: Build | None = None
        self._layout: WeekLayout | None = None
        self._strips: dict[int, Strip] = {}
        self._extent = Size(0, 0)

    def show(self, build: Build, spot: Spot | None = None) -> None:
        """Draw a week in some way, with the cursor on a spot; without one the cursor stays where it is."""
        self._build = build
        self._lay_out()
        if self._layout is not None:
            self.cursor = Offset(*self._layout.cursor_at(spot)) if spot else self.validate_cursor(self.cursor)
            self._follow(self.cursor)
        self.refresh()

    @property
    def spot(self) -> Spot | None:
        """What is under the cursor; None before a week is shown or when there are no rooms."""
        if self._layout is None or not self._layout.rows:
            return None
        return self._layout.spot(*self.cursor)

    def scroll_above(self) -> None:
        """Leave a third of the window above the cursor's line."""
        if self._layout is not None and self._layout.rows:
            line = self._layout.place(*self.cursor)[0]
            self.scroll_to(y=max(0, line - (self.size.height - HEADING) // 3), animate=False, immediate=True)

    def _lay_out(self) -> None:
        if self._build is None:
            return
        self._extent = self.scrollable_content_region.size
        if not self._extent.height:  # not on the screen yet; close to what it will have, so that keys can move already
            self._extent = Size(self.app.size.width - 1, max(HEADING + 1, self.app.size.height - 3))
        self._layout = self._build(self._extent.width, self._extent.height - HEADING)
        self._strips.clear()
        self.virtual_size = Size(self._layout.label_width + self._layout.width, HEADING + self._layout.lines)

    def validate_cursor(self, cursor: Offset) -> Offset:
        """Keep the cursor on the week."""
        if self._layout is None:
            return cursor
        columns, rows = self._layout.columns, self._layout.rows
        return Offset(max(0, min(columns - 1, cursor.x)), max(0, min(rows - 1, cursor.y)))

    def watch_cursor(self, old: Offset, new: Offset) -> None:
        """Repaint the two lines that the cursor touches, and no more."""
        if self._layout is None or not self._layout.rows:
            return
        for line in {self._layout.place(*self.validate_cursor(place))[0] for place in (old, new)}:
            top = line - self.scroll_offset.y + HEADING
            if HEADING <= top < self.size.height:
                self.refresh(Region(0, top, self.size.width, 1))
        self._follow(new)

    def render_line(self, y: int) -> Strip:
        """One line of the screen: the heading, or a line of the week with the cursor where it is."""
        left, top = self.scroll_offset
        width = self.size.width
        layout = self._layout
        line = y - HEADING + top
        if layout is None or line >= layout.lines:
            return Strip.blank(width, self.rich_style)
        beside = width - layout.label_width
        if y < HEADING:
            style = self.ink("title")
            heading = self._strip(layout.heading()).crop_extend(left, left + beside, style)
            return Strip([Segment(" " * layout.label_width, style), *heading], width)
        if line not in self._strips:
            self._strips[line] = self._strip(layout.parts(line))
        strip = self._strips[line]
        if layout.rows and layout.place(*self.cursor)[0] == line:
            strip = self._with_cursor(strip, layout)
        return Strip(
            [*self._strip(layout.label(line)), *strip.crop_extend(left, left + beside, self.rich_style)], width
        )

    def _with_cursor(self, strip: Strip, layout: WeekLayout) -> Strip:
        _line, left, right = layout.place(*self.cursor)
        under = strip.crop(left, right)
        cursor = self.ink("cursor")
        if layout.spot(*self.cursor).booking is None and not (text := under.text.strip(" │·─▼")):
            style = next((segment.style for segment in under if segment.style), self.rich_style)
            marked = Strip([Segment(set_cell_size(f"+{text}", right - left), style + cursor)])
        else:
            marked = Strip([Segment(text, (style or self.rich_style) + cursor) for text, style, _control in under])
        return Strip([*strip.crop(0, left), *marked, *strip.crop(right, layout.width)])

    def inks_changed(self) -> None:
        """What was drawn has the old colours."""
        self._strips.clear()

    def on_resize(self) -> None:
        """Lay the week out anew for the new size, the cursor on the same place of the week."""
        if self._build is not None and self.scrollable_content_region.size != self._extent:
            self.show(self._build, self.spot)

    def on_click(self, event: events.Click) -> None:
        """The first click moves the cursor, the second chooses."""
        layout = self._layout
        at = event.get_content_offset(self)
        if layout is None or not layout.rows or at is None or at.y < HEADING:
            return
        line = at.y - HEADING + self.scroll_offset.y
        if line >= layout.lines:
            return
        cell = max(0, at.x - layout.label_width + self.scroll_offset.x)
        target = self.validate_cursor(Offset(*layout.under(line, cell)))
        again = target == self.cursor
        self.cursor = target
        if (again or event.chain > 1) and (spot := self.spot):
            self.post_message(self.Chosen(spot))

    def action_move(self, columns: int, rows: int) -> None:
        """Move the cursor."""
        self.cursor = Offset(self.cursor.x + columns, self.cursor.y + rows)

    def action_page(self, direction: int) -> None:
        """Move the cursor by what the window shows."""
        self.action_move(0, direction * max(1, self.size.height - HEADING - 1))

    def _follow(self, cursor: Offset) -> None:
        """Scroll just so far that the cursor's place is seen."""
        layout = self._layout
        if layout is None or not layout.rows or not self._extent.height:
            return
        line, left, right = layout.place(*cursor)
        lines, cells = self._extent.height - HEADING, self._extent.width - layout.label_width
        y = min(max(self.scroll_offset.y, line - lines + 1), line)
        x = min(max(self.scroll_offset.x, right - cells), left)
        if (x, y) != self.scroll_offset:
            self.scroll_to(x=x, y=y, animate=False, immediate=True)

    def _strip(self, parts: Sequence[Part]) -> Strip:
        return Strip([Segment(text, self.ink(style)) for text, style in parts])
