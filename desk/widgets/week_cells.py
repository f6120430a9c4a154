"""What the two ways of drawing a week share: parts of a line, what is under the cursor, and compact words."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from msgspec import Struct
from rich.cells import cell_len, set_cell_size

from desk.domain.bookings import Booking
from desk.domain.day import Day
from desk.domain.rooms import Room
from desk.domain.times import Interval
from desk.language import _, spoken
from desk.widgets.day_cells import DayCells, shown_name

Part = tuple[str, str]
"""A text that fills its cells exactly, and the name of its style."""


class Spot(Struct, frozen=True):
    """One place of the week: the day's number from Monday, the room, the stretch of time, and the booking there."""

    day: int
    room: Room
    slot: Interval
    booking: Booking | None


class WeekLayout(Protocol):
    """A week drawn in some way: lines of parts beside fixed labels, and a cursor that moves from place to place."""

    label_width: int
    width: int
    lines: int
    columns: int
    rows: int

    def heading(self) -> Sequence[Part]:
        """The parts of the line above, beside the labels' column."""
        ...

    def label(self, line: int) -> Sequence[Part]:
        """The parts of a line's label."""
        ...

    def parts(self, line: int) -> Sequence[Part]:
        """The parts of a line."""
        ...

    def place(self, x: int, y: int) -> tuple[int, int, int]:
        """Where the cursor is drawn: the line, and its first cell and the one after its last."""
        ...

    def under(self, line: int, cell: int) -> tuple[int, int]:
        """The cursor for a place that was pointed at."""
        ...

    def spot(self, x: int, y: int) -> Spot:
        """What is under the cursor."""
        ...

    def cursor_at(self, spot: Spot) -> tuple[int, int]:
        """The cursor for a place of the week."""
        ...


def day_label(day: date, today: date, width: int) -> str:
    """A day at the head of its column or row, as long as fits: `fre 27.11.` or `fre 27.`; today with a pointer."""
    pointer = "►" if day == today else " "
    long = f"{pointer}{spoken().day_short(day)}"
    short = _("{weekday} {day}").format(weekday=spoken().weekday_short(day), day=day.day)
    return set_cell_size(long if cell_len(long) < width else f"{pointer}{short}", width)


def compact_hours(day: Day, slot: Interval) -> str:
    """A span of the day in as few signs as say it: `13–15`, `10.30–12`."""
    start, end = day.hours.local(slot.start), day.hours.local(slot.end)
    first = f"{start:%H}" if start.minute == 0 else spoken().time(start)
    last = ("24" if end.hour == 0 else f"{end:%H}") if end.minute == 0 else spoken().time(end)
    return f"{first}–{last}"


def booking_lines(cells: DayCells, booking: Booking, slot: Interval, width: int) -> list[str]:
    """What a block says, line by line, in a column of some width; `slot` is its first row."""
    name = shown_name(booking)
    day = cells.day
    if slot.start < booking.starts_at:
        name = f"{spoken().time(day.hours.local(booking.starts_at))} {name}"
    elif booking.starts_at < day.interval.start:
        name = f"… {name}"
    hours = compact_hours(day, booking.interval)
    details = [hours, cells.state(booking)[1] if cell_len(cells.state(booking)[1]) <= width else ""]
    purpose = _("restricted") if booking.restricted else booking.aim
    return [name, *(text for text in (*details, purpose) if text)]
