"""The day on paper and in a plain terminal: no phone numbers, and nothing of who has a restricted booking."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from rich.cells import cell_len, set_cell_size

from desk.domain.bookings import Booking
from desk.domain.day import Day
from desk.domain.rooms import Room
from desk.domain.times import Interval
from desk.language import Language
from desk.letters.holidays import holiday
from desk.letters.when import clock_span

HALF_HOUR = timedelta(minutes=30)
FIRST, LAST = 8, 20
"""The hours that are always drawn; earlier and later ones when something is booked then."""
NARROWEST = 16
"""The narrowest column that a name can be read in; with less room, the grid becomes a list."""


def heading(day: Day, now: datetime, speech: Language) -> str:
    """Which day of which library, when it is staffed, and as of when this was written."""
    as_of = day.hours.local(now)
    written = speech.time(as_of) if as_of.date() == day.date else f"{speech.day(as_of.date())} {speech.time(as_of)}"
    facts = [
        speech.day_and_year(day.date),
        speech.text("week {week}").format(week=day.date.isocalendar().week),
        staffed(day, speech),
        speech.text("as of {time}").format(time=written),
    ]
    return f"{day.branch} · {speech.text('Group rooms')}\n{' · '.join(facts)}"


def staffed(day: Day, speech: Language) -> str:
    """When the desk is staffed that day: `betjent 10.00–15.00`; on a holiday, which one."""
    openings = day.hours.openings(day.date)
    if openings:
        return speech.text("staffed {hours}").format(hours=", ".join(speech.hours(a, b) for a, b in openings))
    unstaffed = speech.text("not staffed")
    name = day.hours.holidays.get(day.date)
    return f"{unstaffed} ({holiday(name, speech)})" if name else unstaffed


def who(booking: Booking, speech: Language) -> str:
    """What may hang on a wall of a booking: the name, or that the room is taken."""
    return speech.text("Taken") if booking.restricted else booking.called


def listed(day: Day, now: datetime, speech: Language) -> str:
    """Room by room, one line a booking."""
    lines = [heading(day, now, speech)]
    for room in day.rooms:
        lines += ["", _room(room, speech)]
        taken = day.in_room(room.id)
        lines += [_line(booking, day, speech) for booking in taken]
        for closure in day.closures:
            if closure.room_id in (None, room.id):
                when = clock_span(closure.interval, day.date, speech, day.hours)
                lines.append(f"  {when}  {speech.text('closed')} {closure.reason}".rstrip())
        if not taken:
            lines.append(f"  {speech.text('free')}")
    return "\n".join(lines)


def grid(day: Day, now: datetime, speech: Language, width: int = 100) -> str:
    """Time down, rooms across, half an hour a line; a list when the columns would be too narrow."""
    if not day.rooms:
        return heading(day, now, speech)
    column = min(32, (width - 7) // len(day.rooms) - 2)
    if column < NARROWEST:
        return listed(day, now, speech)
    rows = [heading(day, now, speech), "", _row("", [_room(room, speech) for room in day.rooms], column)]
    rows.append("─" * 7 + ("┼" + "─" * (column + 1)) * len(day.rooms))
    for at in _half_hours(day):
        local = day.hours.local(at)
        row = [_cell(day, room, Interval(at, at + HALF_HOUR), speech) for room in day.rooms]
        rows.append(_row(speech.time(local), row, column))
    return "\n".join(rows)


def _cell(day: Day, room: Room, within: Interval, speech: Language) -> str:
    """What a room shows in one half hour: name, then times and people, then a bar to the end."""
    starting = [b for b in day.in_room(room.id) if within.start <= b.starts_at < within.end]
    if starting:
        return f"█ {who(starting[-1], speech)}"
    booking = day.booking_at(room.id, within)
    if booking is None:
        return f"░ {speech.text('closed')}" if day.closure_at(room.id, within) else ""
    if booking.starts_at < day.interval.start and within.start == _half_hours(day)[0]:
        return f"█ {who(booking, speech)}"
    second = _floor(booking.starts_at, day) + HALF_HOUR
    return f"█ {_facts(booking, day.date, day, speech)}" if within.start == second else "█"


def _facts(booking: Booking, on: date, day: Day, speech: Language) -> str:
    when = clock_span(booking.interval, on, speech, day.hours)
    return f"{when} {_people(booking, speech)}".rstrip()


def _floor(at: datetime, day: Day) -> datetime:
    since = (at - day.interval.start) // HALF_HOUR
    return day.interval.start + since * HALF_HOUR


def _half_hours(day: Day) -> Sequence[datetime]:
    """The starts of the lines: from 8 to 20, and further out where something is booked."""
    whole = day.interval
    lines = [whole.start + n * HALF_HOUR for n in range(int(whole.length / HALF_HOUR))]
    first = min((max(b.starts_at, whole.start) for b in day.bookings), default=whole.end)
    last = max((min(b.ends_at, whole.end) for b in day.bookings), default=whole.start)
    return [at for at in lines if FIRST <= day.hours.local(at).hour < LAST or (first < at + HALF_HOUR and at < last)]


def _line(booking: Booking, day: Day, speech: Language) -> str:
    when = clock_span(booking.interval, day.date, speech, day.hours)
    return f"  {when}  {who(booking, speech)}  {_people(booking, speech)}".rstrip()


def _people(booking: Booking, speech: Language) -> str:
    if booking.people is None or booking.restricted:
        return ""
    return speech.text("{n}p").format(n=booking.people)


def _room(room: Room, speech: Language) -> str:
    return f"{room.name} · {speech.text('{n}p').format(n=room.capacity)}"


def _row(head: str, cells: Sequence[str], column: int) -> str:
    return (f"{head:<7}" + "".join("│" + set_cell_size(_cut(cell, column), column + 1) for cell in cells)).rstrip()


def _cut(text: str, cells: int) -> str:
    return text if cell_len(text) <= cells else set_cell_size(text, cells - 1) + "…"
