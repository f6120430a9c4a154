"""All rooms over seven days: a row for every room and day, with the daytime as a bar and the night as two marks."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from rich.cells import cell_len, set_cell_size

from desk.domain.bookings import Booking
from desk.domain.day import Day
from desk.domain.rooms import Room
from desk.domain.times import Interval, at, whole_day
from desk.language import _
from desk.services.days import Week
from desk.widgets.day_cells import STATE_MARKS, DayCells, shown_name
from desk.widgets.week_cells import Part, Spot, compact_hours, day_label

FIRST_HOUR, LAST_HOUR = 8, 22
HALF_HOUR = timedelta(minutes=30)
HALVES = (LAST_HOUR - FIRST_HOUR) * 2
NIGHT = 3
"""Cells of the mark for the night before, and of the one for the night after."""

EDGE = 1
"""Cells between the night before and the bar."""

DAY_WIDTH = 7
SHORTEST_NAME, LONGEST_NAME = 6, 16


class RoomBars:
    """The daytime is 08–22 by half hours; a half hour takes as many cells as the window allows."""

    def __init__(self, week: Week, width: int, height: int) -> None:
        self._week = week
        self._cells = [DayCells(day, week.board) for day in week.days]
        named = max([SHORTEST_NAME, *(cell_len(room.name) for room in week.rooms)])
        beside = DAY_WIDTH + min(SHORTEST_NAME, named) + 3
        self._half = max(1, min(6, (width - beside - EDGE - 2 * NIGHT) // HALVES))
        self.width = NIGHT + EDGE + HALVES * self._half + NIGHT
        self._name = max(SHORTEST_NAME, min(named, LONGEST_NAME, width - self.width - DAY_WIDTH - 3))
        self.label_width = DAY_WIDTH + self._name + 3
        self.columns, self.rows = HALVES + 2, 7 * len(week.rooms)
        self._stride = len(week.rooms) + (7 * (len(week.rooms) + 1) <= height)
        self.lines = 7 * self._stride

    def heading(self) -> Sequence[Part]:
        """The hours, between a sign for the night before and one for the night after."""
        hour = self._half * 2
        parts: list[Part] = [(set_cell_size(f"0–{FIRST_HOUR}", NIGHT + EDGE), "title")]
        parts += [(set_cell_size(f"{number:02d}", hour), "title") for number in range(FIRST_HOUR, LAST_HOUR)]
        return [*parts, (set_cell_size(f"{LAST_HOUR}–", NIGHT), "title")]

    def label(self, line: int) -> Sequence[Part]:
        """The day on its first line, and the room."""
        day, number = divmod(line, self._stride)
        if number >= len(self._week.rooms):
            return [(" " * self.label_width, "time")]
        date, room = self._week.days[day].date, self._week.rooms[number]
        name = set_cell_size(f" {_fitting(room.name, self._name)}", self._name + 2) + "│"
        if number:
            return [(" " * DAY_WIDTH, "time"), (name, "time")]
        words = set_cell_size(day_label(date, self._week.today, DAY_WIDTH), DAY_WIDTH)
        return [(words, "today" if date == self._week.today else "day"), (name, "time")]

    def parts(self, line: int) -> Sequence[Part]:
        """The mark of the night before, the bar, the mark of the night after."""
        number, room = divmod(line, self._stride)
        if room >= len(self._week.rooms):
            return [(" " * self.width, "time")]
        bar = _Bar(self._cells[number], self._week.rooms[room], self._half)
        before, daytime, after = self._stretches(self._week.days[number])
        return [bar.night(before), ("│" * EDGE, "separator"), *bar.daytime(daytime), bar.night(after)]

    def _stretches(self, day: Day) -> tuple[Interval, Interval, Interval]:
        whole = whole_day(day.date, day.hours.zone)
        begins = at(day.date, time(FIRST_HOUR), day.hours.zone)
        ends = at(day.date, time(LAST_HOUR), day.hours.zone)
        return Interval(whole.start, begins), Interval(begins, ends), Interval(ends, whole.end)

    def place(self, x: int, y: int) -> tuple[int, int, int]:
        """Where the cursor is drawn."""
        day, room = divmod(y, len(self._week.rooms))
        line = day * self._stride + room
        if x == 0:
            return line, 0, NIGHT
        left = NIGHT + EDGE + (x - 1) * self._half
        return line, left, self.width if x == self.columns - 1 else left + self._half

    def under(self, line: int, cell: int) -> tuple[int, int]:
        """The cursor for a place that was pointed at."""
        day, room = divmod(line, self._stride)
        x = 0 if cell < NIGHT else 1 + max(0, cell - NIGHT - EDGE) // self._half
        return x, day * len(self._week.rooms) + min(room, len(self._week.rooms) - 1)

    def spot(self, x: int, y: int) -> Spot:
        """What is under the cursor: a half hour of the daytime, or the whole of a night's part."""
        number, room = divmod(y, len(self._week.rooms))
        before, daytime, after = self._stretches(self._week.days[number])
        if x in (0, self.columns - 1):
            slot = after if x else before
        else:
            start = daytime.start + (x - 1) * HALF_HOUR
            slot = Interval(start, start + HALF_HOUR)
        touching = _touching(self._week.days[number], self._week.rooms[room], slot)
        return Spot(number, self._week.rooms[room], slot, touching[-1] if touching else None)

    def cursor_at(self, spot: Spot) -> tuple[int, int]:
        """The cursor for a place of the week."""
        room = next((n for n, other in enumerate(self._week.rooms) if other.id == spot.room.id), 0)
        before, daytime, _after = self._stretches(self._week.days[spot.day])
        x = 0 if spot.slot.start < before.end else 1 + min(HALVES, (spot.slot.start - daytime.start) // HALF_HOUR)
        return x, spot.day * len(self._week.rooms) + room


def _touching(day: Day, room: Room, slot: Interval) -> list[Booking]:
    return [booking for booking in day.in_room(room.id) if booking.interval.overlaps(slot)]


def _fitting(name: str, width: int) -> str:
    """A room's name, shortened before its last word, which is what tells rooms apart: `Rom…30`."""
    last = name.split()[-1] if name.split() else ""
    if cell_len(name) <= width or cell_len(last) + 1 >= width:
        return name
    return set_cell_size(name, width - cell_len(last) - 1).rstrip() + "…" + last


class _Bar:
    """One room on one day."""

    def __init__(self, cells: DayCells, room: Room, half: int) -> None:
        self._cells = cells
        self._day = cells.day
        self._room = room
        self._half = half
        self._number = next(number for number, other in enumerate(cells.rooms) if other.id == room.id)

    def night(self, stretch: Interval) -> Part:
        """The mark for a part of the night: free, closed, or how many bookings touch it."""
        touching = _touching(self._day, self._room, stretch)
        if touching:
            style = self._cells.state(touching[-1])[0]
            return set_cell_size(f"{STATE_MARKS[style]}{len(touching)}", NIGHT), style
        if self._day.closure_at(self._room.id, stretch):
            return "░" * NIGHT, "closed"
        return set_cell_size(" ·", NIGHT), "self-service"

    def daytime(self, stretch: Interval) -> list[Part]:
        """The bar: what is taken with its state and name, and between it the free time with its hours ticked."""
        cell = HALF_HOUR / self._half
        count = HALVES * self._half
        parts: list[Part] = []
        done = 0
        for busy, style, mark, words in self._busy(stretch):
            left = max(done, (busy.start - stretch.start) // cell)
            right = min(count, -(-(busy.end - stretch.start) // cell))
            if right <= left:
                continue
            parts += self._free(stretch.start, cell, done, left)
            parts.append((_filled(mark, words, right - left), style))
            done = right
        return [*parts, *self._free(stretch.start, cell, done, count)]

    def _busy(self, stretch: Interval) -> list[tuple[Interval, str, str, tuple[str, ...]]]:
        """Bookings, closures and soft holds by their start: when, style, mark and words."""
        day, room = self._day, self._room.id
        found: list[tuple[Interval, str, str, tuple[str, ...]]] = []
        for booking in _touching(day, self._room, stretch):
            style = self._cells.state(booking)[0]
            words = (shown_name(booking), compact_hours(day, booking.interval))
            found.append((booking.interval, style, STATE_MARKS[style], words))
        closed = [c for c in day.closures if c.room_id in (None, room) and c.interval.overlaps(stretch)]
        found += [(closure.interval, "closed", "░", (closure.reason or _("closed"),)) for closure in closed]
        held = [h for h in day.holds if h.room_id == room and h.interval.overlaps(stretch)]
        found += [(hold.interval, "held", "▒", (_("held by {by}").format(by=hold.by or hold.desk),)) for hold in held]
        return sorted(found, key=lambda busy: busy[0])

    def _free(self, start: datetime, cell: timedelta, first: int, last: int) -> list[Part]:
        """Free cells: the hours ticked, with a line while the desk is staffed and a dot else, and now where it is."""
        parts: list[Part] = []
        for number in range(first, last):
            begins = start + number * cell
            slot = Interval(begins, begins + cell)
            if slot.start <= self._cells.now < slot.end:
                parts.append(("▼", "now"))
                continue
            staffed = any(open_.overlaps(slot) for open_ in self._day.hours.staffed(self._day.date))
            tick = ("│" if staffed else "·") if number % (2 * self._half) == 0 else " "
            style = "staffed" if staffed else "self-service"
            if parts and parts[-1][1] == style:
                parts[-1] = (parts[-1][0] + tick, style)
            else:
                parts.append((tick, style))
        return parts


def _filled(mark: str, words: Sequence[str], width: int) -> str:
    """A taken stretch: its mark, as many of its words as fit whole but always the first, and a line to its end."""
    text = mark + words[0]
    for more in words[1:]:
        if cell_len(text) + 1 + cell_len(more) <= width:
            text += f" {more}"
    rest = width - cell_len(text) - 1
    return set_cell_size(text if rest < 1 else f"{text} {'─' * rest}", width)
