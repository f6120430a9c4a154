"""What the program costs a terminal: the bytes that each key paints, counted in a real pseudo-terminal.

Bytes are what a slow line feels, and they do not depend on the machine.
"""

import re
import subprocess
import sys
from pathlib import Path

from tests.conftest import Book
from tests.terminal import ROOT, Terminal, desk_in_terminal

KIB = 1024


def painted(terminal: Terminal, keys: str, words: str) -> int:
    """How many bytes a key paints until these words are on the screen."""
    before = len(terminal.written)
    terminal.press(keys)
    terminal.until(words)
    return len(terminal.written) - before


def test_the_cursor_paints_two_cells_and_another_day_what_differs(database_path: Path) -> None:
    with desk_in_terminal(database_path, size=(120, 40)) as terminal:
        terminal.until("Friday 27 November", "Rom 4 (4p) is free from 10:21")
        painted(terminal, "down", "free from 10:30")  # by then the frames of the start have been painted
        painted(terminal, "up", "free from 10:21")
        assert painted(terminal, "down", "Rom 4 (4p) is free from 10:30") <= KIB / 2
        assert painted(terminal, "right", "Rom 8 (8p) is free from 10:30") <= KIB / 2
        assert painted(terminal, "]", "Saturday 28 November") <= 25 * KIB


def test_the_day_after_takes_the_place_of_the_first_that_was_painted(database_path: Path, book: Book) -> None:
    book("2026-11-27 12:00", "13:00", "Rom 4", name="Torbjørg Nedrelid")
    book("2026-11-28 14:00", "15:00", "Rom 4", name="Ibrahim Yusuf")
    with desk_in_terminal(database_path, size=(60, 30)) as terminal:
        terminal.until("Friday 27 November", "▌ Torbjørg Nedrelid")
        terminal.press("]")
        terminal.until("Saturday 28 November", "▌ Ibrahim Yusuf")
        assert "▌ Torbjørg Nedrelid" not in terminal.flowing


def test_after_many_keys_the_grid_looks_as_if_it_had_just_been_painted(database_path: Path, book: Book) -> None:
    """Only what changes is painted, cell by cell, also of rooms that are half in sight; nothing stays behind."""
    book("2026-11-27 12:00", "13:00", "Rom 4", name="Torbjørg 木曜日 Nedrelid")
    book("2026-11-27 12:30", "14:00", "Rom 8", name="Ibrahim Yusuf", people=8)
    book("2026-11-28 12:30", "13:30", "Rom 14", name="Ægir 🎲 Ødegård", people=12)
    with desk_in_terminal(database_path, size=(60, 24)) as terminal:
        terminal.until("Friday 27 November", "F1 Help")
        for moves in (
            {"]": "Saturday", "right": "Rom 8 (8p) is free", "down": "from 10:30", "left": "Rom 4 (4p) is free"},
            {"right": "Rom 8 (8p) is free", "\x1b[C": "Rom 14 (14p) is free", "up": "from 10:00", "down": "from 10:30"},
            {"[": "Friday", "left": "Rom 8 (8p) is free", "down": "from 11:00", "up": "from 10:30"},
        ):
            for key, words in moves.items():
                terminal.press(key)
                terminal.until(words)
            painted = terminal.lines(1, 20)
            terminal.press("f1")
            terminal.until("Type to find a key")
            assert terminal.lines(1, 20) != painted
            terminal.press("escape")
            terminal.until_so(lambda was=painted: terminal.lines(1, 20) == was, "the same grid")  # type: ignore[misc]


def test_a_letter_on_the_line_paints_the_line_and_what_is_under_it(database_path: Path) -> None:
    with desk_in_terminal(database_path, size=(120, 40)) as terminal:
        terminal.until("Friday 27 November", "F1 Help")
        terminal.press("n", "1/12 14-16 kari nor")
        terminal.until("Tuesday 1 December 2026", "Kari Nor")
        assert painted(terminal, "d", "Kari Nord") <= 8 * KIB


def test_the_start_paints_the_day_whole_and_nothing_before_it(database_path: Path) -> None:
    with desk_in_terminal(database_path, size=(120, 40)) as terminal:
        terminal.until("Friday 27 November", "KEYS", "F1 Help")
        assert terminal.written.index(b"Friday 27 November") <= KIB


SIXTEEN = {*range(30, 38), *range(40, 48), *range(90, 98), *range(100, 108)}
"""The codes of the colours that each terminal shows as it likes."""


def test_every_colour_is_a_true_one(database_path: Path) -> None:
    """The app leaves out the filter that would have to turn others into these."""
    with desk_in_terminal(database_path, size=(120, 40)) as terminal:
        terminal.until("Friday 27 November", "F1 Help")
        for keys, words in (("n", "Type what you hear"), ("kl 25", "›"), ("escape", "F1 Help"), ("f3", "14-2")):
            terminal.press(keys)
            terminal.until(words)
        terminal.press("f1")
        terminal.until("Moving about")
        written = bytes(terminal.written).decode(errors="replace")
        codes = [
            re.sub(r"[34]8;(2;\d+;\d+;\d+|5;\d+)", "true", code) for code in re.findall(r"\x1b\[([\d;]+)m", written)
        ]
        assert any("true" in code for code in codes)
        assert not {code for code in codes if SIXTEEN & {int(part) for part in code.split(";") if part.isdigit()}}


NOT_AT_THE_START = (
    *("sqlalchemy", "alembic", "psycopg", "holidays", "babel", "icalendar", "dateutil", "email.message"),
    *("desk.intake", "desk.post.parse", "desk.commands.booking", "desk.screens.line_panel", "desk.screens.closing"),
    "desk.screens.statistics",
)
START = """
import asyncio, sys
from desk.db.database import Database
from desk.app import DeskApp
from desk.records import Records
from desk.services.counter import Counter
from desk.settings import standing_clock

async def start():
    app = DeskApp(Records(Counter(Database(sys.argv[1]), standing_clock("2026-11-27T10:21"))), "en")
    async with app.run_test():
        print(sum(name.startswith("desk.") for name in sys.modules), *sys.modules)

asyncio.run(start())
"""


def test_the_first_day_is_shown_before_anything_is_loaded_that_it_does_not_need(database_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START, str(database_path)], capture_output=True, text=True, cwd=ROOT, check=True
    )
    own, *loaded = done.stdout.split()
    assert [name for name in NOT_AT_THE_START if name in loaded] == []
    assert int(own) <= 75
