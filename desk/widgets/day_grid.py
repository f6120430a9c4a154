"""The day grid: time down, rooms across, drawn line by line."""

from datetime import datetime
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from desk.domain.bookings import Booking
from desk.domain.rooms import Room
from desk.domain.times import Interval
from desk.language import N_, _
from desk.widgets.day_cells import Cell, DayCells, Ghost
from desk.widgets.inks import Inked

TIME_WIDTH = 7
NARROWEST_ROOM = 20
HEADING = 1
LINES_BESIDE = 3
"""The lines of the screen that are not the grid's: title, detail and keys."""

FEATURE_WORDS = {"screen": N_("screen"), "whiteboard": N_("whiteboard")}


class Sight(NamedTuple):
    """What is seen of the rooms: their numbers, the columns of the first that are not, and the columns of the grid."""

    rooms: range
    left: int
    width: int


class DayGrid(ScrollView, Inked, can_focus=True):
    """One day of all rooms. The headings and the hours stay in place while the rest scrolls."""

    BINDINGS = [
        Binding("up,k", "move(0,-1)", N_("Up"), show=False, id="grid.up", tooltip=N_("Half an hour earlier")),
        Binding("down,j", "move(0,1)", N_("Down"), show=False, id="grid.down", tooltip=N_("Half an hour later")),
        Binding("left,h", "move(-1,0)", N_("Left"), show=False, id="grid.left", tooltip=N_("The room to the left")),
        Binding("right,l", "move(1,0)", N_("Right"), show=False, id="grid.right", tooltip=N_("The room to the right")),
        Binding("home", "go_to_edge(-1)", N_("Day's start"), show=False, id="grid.first", tooltip=N_("To midnight")),
        Binding("end", "go_to_edge(1)", N_("Day's end"), show=False, id="grid.last", tooltip=N_("To the day's end")),
        Binding("pageup", "move(0,-6)", N_("Three hours up"), show=False, id="grid.page_up", tooltip=N_("Earlier")),
        Binding("pagedown", "move(0,6)", N_("Three hours down"), show=False, id="grid.page_down", tooltip=N_("Later")),
    ]

    cursor: reactive[Offset] = reactive(Offset(0, 20), repaint=False)
    """The cell under the cursor: x is the room's number, y the slot's.

    A screen that tells of the cell watches this rather than waiting for a message, so that both change in one frame.
    """

    class Chosen(Message):
        """The cell under the cursor was chosen, by a second click."""

        def __init__(self, room: Room, slot: Interval, booking: Booking | None) -> None:
            super().__init__()
            self.room, self.slot, self.booking = room, slot, booking

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._cells: DayCells | None = None
        self._lines: dict[int, Strip] = {}
        """The slots that are drawn, as they are seen."""
        self._drawn_width = 0

    def show(self, cells: DayCells) -> None:
        """Draw this day: of the lines in sight, those that differ from what is there. The cursor stays where it is."""
        before, self._cells = self._cells, cells
        drawn, self._lines = self._lines, {}
        self._measure()
        self.cursor = self.validate_cursor(self.cursor)
        if before is None or before.rooms != cells.rooms or len(before.slots) != len(cells.slots):
            self.refresh()
            return
        sight = self._sight
        slots = enumerate(self._slots_in_sight, HEADING)
        if differing := [line for line, slot in slots if drawn.get(slot) != self._line(slot, sight)]:
            self.refresh(*(Region(0, line, sight.width, 1) for line in differing))

    def show_ghost(self, ghost: Ghost | None) -> None:
        """Draw another slot over the day; only the lines that the old one or the new one touches are drawn again."""
        before = self._cells
        if before is None or before.ghost == ghost:
            return
        self._cells = before.with_ghost(ghost)
        for slot in {*before.under_ghost(), *self._cells.under_ghost()}:
            self._repaint(slot)

    @property
    def cells(self) -> DayCells | None:
        """The day that is drawn."""
        return self._cells

    def scroll_to_slot(self, slot: int) -> None:
        """Bring a slot to the upper third of the grid, and the cursor with it.

        Before the grid is laid out it is taken to be as high as the terminal, but for the lines above and below: so
        the first frame already shows the slot.
        """
        lines = (self.size.height or self.app.size.height - LINES_BESIDE) - HEADING
        top = min(max(0, slot - lines // 3), max(0, self.virtual_size.height - HEADING - lines))
        self.scroll_to(y=top, animate=False, immediate=True, force=True)
        self.cursor = Offset(self.cursor.x, slot)

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The rooms that are drawn."""
        return self._cells.rooms if self._cells else ()

    @property
    def selected(self) -> tuple[Room, Interval, Booking | None] | None:
        """Room, slot and booking under the cursor; None before a day is shown or when there are no rooms."""
        cells = self._cells
        if cells is None or not cells.rooms:
            return None
        x, y = self.cursor
        return cells.rooms[x], cells.slots[y], cells.booking(x, y)

    def select(self, booking: Booking) -> None:
        """Put the cursor on a booking of the day that is shown."""
        if self._cells is not None:
            self.cursor = self._bring_into_sight(booking.room_id, booking.interval)

    def reveal_ghost(self) -> None:
        """Scroll just so far that the slot that is asked for is seen; the cursor stays where it is."""
        if self._cells is not None and (ghost := self._cells.ghost):
            self._bring_into_sight(ghost.room_id, ghost.interval)

    def _bring_into_sight(self, room_id: int, interval: Interval) -> Offset:
        """Scroll to a stretch of time in a room; its first cell."""
        cells, number = self._cells, self._number(room_id)
        assert cells is not None
        first, last = cells.slot_of(interval.start), cells.slot_of(interval.end)
        self._follow(Offset(number, min(last, first + 5)))
        self._follow(start := Offset(number, first))
        return start

    def go_to(self, room_id: int, instant: datetime) -> None:
        """Put the cursor on a room at a moment of the day that is shown."""
        if self._cells is not None:
            self.cursor = Offset(self._number(room_id), self._cells.slot_of(instant))

    def _number(self, room_id: int) -> int:
        """Which of the rooms it is, from the left; the first if it is none of them."""
        return next((number for number, room in enumerate(self.rooms) if room.id == room_id), 0)

    def validate_cursor(self, cursor: Offset) -> Offset:
        """Keep the cursor on the day."""
        if self._cells is None:
            return cursor
        rooms, slots = len(self._cells.rooms), len(self._cells.slots)
        return Offset(max(0, min(rooms - 1, cursor.x)), max(0, min(slots - 1, cursor.y)))

    def watch_cursor(self, old: Offset, new: Offset) -> None:
        """Repaint the two cells that the cursor touches, and no more."""
        for cell in {old, new}:
            self._repaint(cell.y, cell.x)
        self._follow(new)

    def _repaint(self, slot: int, room: int | None = None) -> None:
        """Draw a slot again, of all rooms or of one."""
        self._lines.pop(slot, None)
        if slot not in (sight := self._slots_in_sight):
            return
        line = Region(0, slot - sight.start + HEADING, self.size.width, 1)
        if room is not None:
            left = TIME_WIDTH + room * self._room_width - self.scroll_offset.x
            line = line.intersection(Region(left, line.y, self._room_width, 1))
        self.refresh(line)

    @property
    def _slots_in_sight(self) -> range:
        """The numbers of the slots that are seen, from top to bottom."""
        top, slots = self.scroll_offset.y, len(self._cells.slots) if self._cells else 0
        return range(top, min(slots, top + self.size.height - HEADING))

    def render_line(self, y: int) -> Strip:
        """One line of the screen: the headings, or a slot of all rooms."""
        slot = y - HEADING + self.scroll_offset.y
        if self._cells is None or slot >= len(self._cells.slots):
            return Strip.blank(self.size.width, self.ink("time"))
        if y < HEADING:
            return self._heading(self._sight)
        return self._lines.get(slot) or self._line(slot, self._sight)

    def _line(self, slot: int, sight: Sight) -> Strip:
        line = self._lines[slot] = self._beside(self._label(slot), self._draw(slot, sight.rooms), sight, "time")
        return line

    def _beside(self, label: list[Segment], rooms: list[Segment], sight: Sight, ink: str) -> Strip:
        """A line of the screen: what stays in place, and beside it as much of the rooms as there is room for."""
        width, drawn = sight.width - TIME_WIDTH, len(sight.rooms) * self._room_width - sight.left
        if rooms and (sight.left or drawn > width):
            rooms = list(Segment.divide(rooms, [sight.left, sight.left + width]))[1]
        beyond = [Segment(" " * (width - drawn), self.ink(ink))] if drawn < width else []
        return Strip([*label, *rooms, *beyond], sight.width)

    @property
    def _sight(self) -> Sight:
        scrolled, width = self.scroll_offset.x, self.size.width
        first, left = divmod(scrolled, self._room_width)
        beyond = -(-(scrolled + width - TIME_WIDTH) // self._room_width)
        return Sight(range(first, min(len(self.rooms), beyond)), left, width)

    def watch_scroll_x(self, old_value: float, new_value: float) -> None:
        """Draw the rooms that come into sight."""
        super().watch_scroll_x(old_value, new_value)
        self._lines.clear()

    def inks_changed(self) -> None:
        """What was drawn has the old colours."""
        self._lines.clear()

    def on_resize(self) -> None:
        """Share the new width among the rooms; the bar learns where a day that was not laid out was scrolled to."""
        if self.size.width != self._drawn_width:
            self._drawn_width = self.size.width
            self._lines.clear()
        self._measure()
        self.vertical_scrollbar.position = self.scroll_offset.y
        if self._cells and self._cells.ghost:
            self.reveal_ghost()
        else:
            self._follow(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """The first click moves the cursor, the second chooses."""
        cells = self._cells
        if cells is None or not cells.rooms:
            return
        at = event.get_content_offset(self)
        if at is None or at.y < HEADING:
            return
        room = max(0, at.x - TIME_WIDTH + self.scroll_offset.x) // self._room_width
        target = self.validate_cursor(Offset(room, at.y - HEADING + self.scroll_offset.y))
        again = target == self.cursor
        self.cursor = target
        if again or event.chain > 1:
            self._choose()

    def action_move(self, rooms: int, slots: int) -> None:
        """Move the cursor."""
        self.cursor = Offset(self.cursor.x + rooms, self.cursor.y + slots)

    def action_go_to_edge(self, direction: int) -> None:
        """Move the cursor to the first or the last slot of the day."""
        self.cursor = Offset(self.cursor.x, 0 if direction < 0 else 10_000)

    def _choose(self) -> None:
        if selected := self.selected:
            self.post_message(self.Chosen(*selected))

    def _measure(self) -> None:
        if self._cells is None:
            return
        rooms = max(1, len(self._cells.rooms))
        width = max(NARROWEST_ROOM, (self.scrollable_content_region.width - TIME_WIDTH) // rooms)
        if width != getattr(self, "_room_width", 0):
            self._room_width = width
            self._lines.clear()
        self.virtual_size = Size(TIME_WIDTH + width * rooms, HEADING + len(self._cells.slots))

    def _follow(self, cursor: Offset) -> None:
        """Scroll just so far that the cursor's cell is seen, by whole rooms."""
        if self._cells is None or not self.size.height:
            return
        seen = self.scrollable_content_region.size
        lines, columns = seen.height - HEADING, seen.width - TIME_WIDTH
        y = min(max(self.scroll_offset.y, cursor.y - lines + 1), cursor.y)
        leftmost = cursor.x - max(1, columns // self._room_width) + 1
        x = min(max(self.scroll_offset.x, leftmost * self._room_width), cursor.x * self._room_width)
        if (x, y) != self.scroll_offset:
            self.scroll_to(x=x, y=y, animate=False, immediate=True)

    def _heading(self, sight: Sight) -> Strip:
        style = self.ink("title")
        segments: list[Segment] = []
        for room in self.rooms[sight.rooms.start : sight.rooms.stop]:
            size = _("{n}p").format(n=room.capacity)
            words = "▣ " + _(FEATURE_WORDS["screen"]) if "screen" in room.features else ""
            inner = self._room_width - 3
            name = set_cell_size(room.name, min(inner - len(size) - 1, max(8, len(room.name) + 1)))
            room_for_words = inner - len(name) - len(size)
            middle = words if len(words) < room_for_words else ""
            text = f" {name}{middle.rjust(room_for_words - 1)} {size} "
            segments += [Segment(set_cell_size(text, self._room_width - 1), style), self._separator()]
        return self._beside([Segment(" " * TIME_WIDTH, style)], segments, sight, "title")

    def _label(self, slot: int) -> list[Segment]:
        cells = self._cells
        assert cells is not None
        name = "now" if cells.holds_now(slot) else "time"
        edge = "║" if cells.is_staffed(slot) else "│"
        return [
            Segment(set_cell_size(cells.label(slot), TIME_WIDTH - 1), self.ink(name)),
            Segment(edge, self.ink("time")),
        ]

    def _draw(self, slot: int, rooms: range) -> list[Segment]:
        cells = self._cells
        assert cells is not None
        segments: list[Segment] = []
        cursor, separator = self.cursor, self._separator()
        for number in rooms:
            cell = cells.cell(number, slot)
            at_cursor = cursor == (number, slot)
            segments += [self._cell_segment(cell, cells.slots[slot], cells.now, at_cursor=at_cursor), separator]
        return segments

    def _cell_segment(self, cell: Cell, slot: Interval, now: datetime, *, at_cursor: bool) -> Segment:
        width = self._room_width - 1
        style = self.ink(cell.style)
        free = cell.booking is None and not cell.text
        if at_cursor:
            style = style + self.ink("cursor")
        past = slot.end <= now
        if free and not at_cursor and not past and slot.start <= now:
            return Segment("─" * width, self.ink("now"))
        if at_cursor and free and cell.style != "ghost":
            words = _("free – Enter books")
            cell = Cell(cell.style, "+", "" if past else words if cell_len(words) + 2 <= width else _("free"))
        right = f" {cell.right} " if cell.right else ""
        text = set_cell_size(f"{cell.mark} {cell.text}", width - len(right)) + right
        return Segment(text, style)

    def _separator(self) -> Segment:
        return Segment("│", self.ink("separator"))
