"""What is left behind when a day is signed off: two private sheets of text, and a copy of the data."""

from pathlib import Path

from msgspec import Struct

from desk import files
from desk.db import bookings, branches
from desk.db.errors import file_troubles
from desk.domain.notices import Refused
from desk.domain.times import DAY, Interval
from desk.language import Language
from desk.letters import weekend
from desk.services import copies
from desk.services.counter import Counter
from desk.services.days import read_board, read_day

SHEETS = 3
"""How many days the sheet for an emergency covers."""


class Paper(Struct, frozen=True):
    """The sheets with the files that they are in, and where the copy of the data is; None on a server."""

    until_opening: str
    next_days: str
    files: tuple[Path, ...]
    backup: Path | None


def sheets(counter: Counter, speech: Language) -> tuple[str, str]:
    """Who is in the rooms until the desk opens again, and the next days."""
    now = counter.now
    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
        board = read_board(reader, counter, branch, now)
        opens = board.hours.opens_after(now) or now + SHEETS * DAY
        inside = bookings.live_between(reader, branch.id, Interval(now, max(opens, now + DAY / 24)))
        today = board.hours.day_of(now)
        days = [read_day(reader, counter, branch, today + number * DAY) for number in range(1, SHEETS + 1)]
    return weekend.until_opening(inside, now, opens, speech, board.hours), weekend.next_days(days, board, now, speech)


def leave(counter: Counter, speech: Language) -> Paper:
    """Write the sheets, in place of yesterday's, where only this user can read them, and make the copy."""
    until_opening, next_days = sheets(counter, speech)
    written = []
    for name, text in (("until-opening", until_opening), ("next-days", next_days)):
        path = counter.database.beside(name)
        path = path.with_name(path.name + ".txt")
        with file_troubles(path):
            files.write_private(path, f"{text}\n".encode())
        written.append(path)
    try:
        backup = copies.backup(counter)
    except Refused:
        backup = None
    return Paper(until_opening, next_days, tuple(written), backup)
