"""The rail at the right: keys that are out, keys to be fetched before closing, and what comes next."""

import textwrap
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from desk.domain.keys import Board, Key, KeyState, NextNeed
from desk.language import _, spoken
from desk.widgets.inks import Inked


class RailLine(NamedTuple):
    """One line: its style, its text, what stands at the right edge, and the booking that it is about."""

    style: str
    text: str
    right: str = ""
    booking_id: int | None = None


def rail_lines(board: Board, today: date, note: str = "", width: int = 30) -> list[RailLine]:
    """What the rail says: the note of the last shift, keys overdue and out, keys to be fetched, and what is next."""
    overdue, out = board.overdue(), board.out()
    lost = board.in_state(KeyState.LOST)
    counts = [_("out {n}").format(n=len(out) + len(overdue))]
    if overdue:
        counts.append(_("overdue {n}").format(n=len(overdue)))
    if lost:
        counts.append(_("lost {n}").format(n=len(lost)))
    lines = []
    if note:
        lines += [RailLine("label", _("NOTE"))]
        lines += [RailLine("words", part) for part in textwrap.wrap(note, max(10, width))[:6]]
        lines += [RailLine("words", "")]
    lines += [RailLine("label", _("KEYS"), " · ".join(counts))]
    lines += [_key_line(board, key, today, late=True) for key in overdue]
    lines += [_key_line(board, key, today, late=False) for key in out]
    to_collect = board.to_collect_now()
    if to_collect:
        lines += [RailLine("words", ""), RailLine("label", _("COLLECT BEFORE CLOSING"), str(len(to_collect)))]
        lines += [_need_line(board, need, today) for need in to_collect]
    first = [need for need in board.coming if need.starts_at > board.now and need not in to_collect]
    if first:
        lines += [RailLine("words", ""), RailLine("label", _("NEXT"))]
        lines += [_next_line(board, need, today) for need in first[:6]]
    return lines


class KeyRail(Inked):
    """Draws the rail; a click on a line goes to its booking."""

    class Chosen(Message):
        """A line was clicked."""

        def __init__(self, booking_id: int) -> None:
            super().__init__()
            self.booking_id = booking_id

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Board, date, str] | None = None
        self._lines: list[RailLine] = []

    def show(self, board: Board, today: date, note: str = "") -> None:
        """Draw this board, unless it is the very one that is drawn; repaints only when a line differs."""
        if self._shown is None or self._shown[0] is not board or self._shown[1:] != (today, note):
            self._shown = (board, today, note)
            self._write()

    def on_resize(self) -> None:
        """Wrap the note to the new width."""
        self._write()

    def _write(self) -> None:
        lines = rail_lines(*self._shown, self.size.width - 2) if self._shown else []
        if lines != self._lines:
            self._lines = lines
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line."""
        width = self.size.width
        if y >= len(self._lines):
            return Strip.blank(width, self.ink("words"))
        line = self._lines[y]
        style = self.ink(line.style)
        right = f" {line.right} " if line.right else " "
        text = set_cell_size(f" {line.text}", max(0, width - cell_len(right)))
        return Strip([Segment(text + right, style)]).crop_extend(0, width, style)

    def on_click(self, event: events.Click) -> None:
        """Go to the booking of the line."""
        if event.y < len(self._lines) and (booking_id := self._lines[event.y].booking_id) is not None:
            self.post_message(self.Chosen(booking_id))


def _key_line(board: Board, key: Key, today: date, *, late: bool) -> RailLine:
    due = board.due(key)
    when = spoken().moment(board.hours.local(due), today) if due else ""
    holder = key.loan.holder if key.loan else ""
    booking = key.loan.bookings[0] if key.loan and key.loan.bookings else None
    mark = "!" if late else " "
    return RailLine("late" if late else "words", f"{mark} {key.tag} {holder}", when, booking)


def _need_line(board: Board, need: NextNeed, today: date) -> RailLine:
    start = spoken().moment(board.hours.local(need.starts_at), today)
    return RailLine("words", f"  {need.room} {_shown(need)}", start, need.booking_id)


def _next_line(board: Board, need: NextNeed, today: date) -> RailLine:
    start = spoken().moment(board.hours.local(need.starts_at), today)
    return RailLine("words", f"  {start} {need.room} {_shown(need)}", "", need.booking_id)


def _shown(need: NextNeed) -> str:
    return _("Taken") if need.restricted else need.name
