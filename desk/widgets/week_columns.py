"""One room over seven days: days across, time down."""

from collections.abc import Sequence
from datetime import timedelta

from msgspec.structs import replace
from rich.cells import cell_len, set_cell_size

from desk.domain.bookings import Booking
from desk.domain.rooms import Room
from desk.domain.times import Interval
from desk.language import _, spoken
from desk.letters.holidays import holiday
from desk.services.days import Week
from desk.widgets.day_cells import Cell, DayCells
from desk.widgets.week_cells import Part, Spot, booking_lines, compact_hours, day_label

HOUR = timedelta(hours=1)
DAYTIME_HOURS = 14
NARROWEST = 8


class DayColumns:
    """Rows are half hours where the window shows the daytime so, else whole hours, by the wall clock of every day."""

    label_width = 7

    def __init__(self, week: Week, room: Room, width: int, height: int) -> None:
        slot = week.board.policy.slot
        step = slot if height > DAYTIME_HOURS * HOUR // slot else max(slot, HOUR)
        board = replace(week.board, policy=replace(week.board.policy, slot=step))
        self._week = week
        self._room = room
        self._number = next(number for number, other in enumerate(week.rooms) if other.id == room.id)
        self._cells = [DayCells(day, board) for day in week.days]
        self._step = step
        self._cell = max(NARROWEST, (width - self.label_width) // 7)
        self.columns, self.rows = 7, -(-24 * HOUR // step)
        self.lines, self.width = self.rows, 7 * self._cell
        self._slots = [self._by_the_clock(cells) for cells in self._cells]

    def _by_the_clock(self, cells: DayCells) -> list[list[int]]:
        """For every row the day's slots that begin in it: none in an hour left out, two in one that comes twice."""
        rows: list[list[int]] = [[] for _row in range(self.rows)]
        for number, slot in enumerate(cells.slots):
            local = cells.day.hours.local(slot.start)
            rows[timedelta(hours=local.hour, minutes=local.minute) // self._step].append(number)
        return rows

    def heading(self) -> Sequence[Part]:
        """The days; a public holiday's name where there is room for it."""
        parts: list[Part] = []
        for day in self._week.days:
            width = self._cell - 1
            text = day_label(day.date, self._week.today, width)
            name = day.hours.holidays.get(day.date, "")
            if name and cell_len(text.rstrip()) + 4 < width:
                text = set_cell_size(f"{text.rstrip()} {holiday(name, spoken())}", width)
            parts += [("│", "separator"), (text, "today" if day.date == self._week.today else "title")]
        return parts

    def label(self, line: int) -> Sequence[Part]:
        """The hour, or a dot for what lies between."""
        minutes = line * self._step // timedelta(minutes=1)
        text = f" {minutes // 60:02d}" if minutes % 60 == 0 else "   ·"
        now = self._week.hours.local(self._week.now)
        if line == timedelta(hours=now.hour, minutes=now.minute) // self._step:
            return [(set_cell_size(f"►{text[1:]}", self.label_width), "now")]
        return [(set_cell_size(text, self.label_width), "time")]

    def parts(self, line: int) -> Sequence[Part]:
        """The row of all days, each behind an edge that is double in staffed hours."""
        parts: list[Part] = []
        for day, cells in enumerate(self._cells):
            slots = self._slots[day][line]
            edge = "║" if slots and cells.is_staffed(slots[0]) else "│"
            parts += [(edge, "separator"), self._part(day, line)]
        return parts

    def _part(self, day: int, line: int) -> Part:
        cells, width = self._cells[day], self._cell - 1
        if not self._slots[day][line]:
            return set_cell_size(" –", width), "closed"
        number = self._slot(day, line)
        cell = cells.cell(self._number, number)
        if cell.booking is None:
            if not cell.text and cells.holds_now(number):
                return "─" * width, "now"
            return set_cell_size(f"{cell.mark}{cell.text}", width), cell.style
        return set_cell_size(f"{cell.mark}{self._words(day, line, cell, width - 1)}", width), cell.style

    def _words(self, day: int, line: int, cell: Cell, width: int) -> str:
        """The words of a block in one row; where two follow each other in a row, both names."""
        cells, booking = self._cells[day], cell.booking
        assert booking is not None
        slot = cells.slots[self._slot(day, line)]
        begun = [b for b in cells.day.in_room(self._room.id) if slot.start <= b.starts_at < slot.end]
        if len(begun) > 1:
            return cell.text
        first = line
        while first and self._booking(day, first - 1) == booking:
            first -= 1
        lines = booking_lines(cells, booking, cells.slots[self._slot(day, first)], width)
        if line == first:
            people = _("{n}p").format(n=booking.people) if booking.people else ""
            if people and cell_len(lines[0]) + cell_len(people) + 2 < width:
                return set_cell_size(lines[0], width - cell_len(people) - 1) + people
            return lines[0]
        if line - first < len(lines):
            return lines[line - first]
        partly = booking.ends_at < slot.end
        return "–" + compact_hours(cells.day, booking.interval).split("–")[1] if partly else ""

    def _booking(self, day: int, line: int) -> Booking | None:
        """The booking that a row shows."""
        return self._cells[day].booking(self._number, self._slot(day, line)) if self._slots[day][line] else None

    def _slot(self, day: int, line: int) -> int:
        """The slot that a row shows: of two, the one that is taken."""
        slots = self._slots[day][line]
        taken = [number for number in slots if self._cells[day].booking(self._number, number)]
        return (taken or slots)[0]

    def place(self, x: int, y: int) -> tuple[int, int, int]:
        """Where the cursor is drawn."""
        return y, x * self._cell + 1, (x + 1) * self._cell

    def under(self, line: int, cell: int) -> tuple[int, int]:
        """The cursor for a place that was pointed at."""
        return cell // self._cell, line

    def spot(self, x: int, y: int) -> Spot:
        """What is under the cursor; in the hour that a clock change leaves out, what comes right after it."""
        cells = self._cells[x]
        while y < self.rows - 1 and not self._slots[x][y]:
            y += 1
        number = self._slot(x, y)
        slot = Interval(cells.slots[number].start, cells.slots[number].end)
        return Spot(x, self._room, slot, cells.booking(self._number, number))

    def cursor_at(self, spot: Spot) -> tuple[int, int]:
        """The cursor for a place of the week; the room is the one that is shown."""
        local = self._week.hours.local(spot.slot.start)
        return spot.day, timedelta(hours=local.hour, minutes=local.minute) // self._step
