"""What has been confirmed on the screen is on the disk: the program is killed right after, and the file is whole."""

import sqlite3
from pathlib import Path

from desk.db.database import Database
from desk.domain.bookings import Booking, Status
from desk.domain.keys import KeyState
from desk.services import bookings, days, people
from desk.services.counter import Counter
from tests.conftest import Book, Clock, at
from tests.terminal import Terminal, desk_in_terminal


class Reopened:
    """The file after the program was killed, opened anew."""

    def __init__(self, path: Path) -> None:
        with sqlite3.connect(path) as connection:
            self.integrity = connection.execute("pragma integrity_check").fetchone()[0]
            self.log = connection.execute("select act, by_whom from log order by id").fetchall()
        connection.close()
        self.counter = Counter(Database(path), Clock(), by="OD")

    def found(self, text: str) -> list[Booking]:
        """The bookings that a text finds."""
        return list(people.find(self.counter, text).bookings)

    def state_of(self, tag: str) -> KeyState:
        """Where a key is."""
        board = days.board(self.counter)
        return next(key for key in board.keys if key.tag == tag).state(board.hours, board.now, board.policy)


def killed(path: Path, terminal: Terminal) -> Reopened:
    """Kill the program, and open what it leaves."""
    terminal.kill()
    return Reopened(path)


def test_a_booking_from_the_line(database_path: Path) -> None:
    with desk_in_terminal(database_path) as terminal:
        terminal.until("Group rooms", "Friday 27 November", "F1 Help")
        terminal.press("n", "rom 8 1/12 13-14 kari nordmann 90000404 5p")
        terminal.until("Tuesday 1 December 2026 · 13:00–14:00", "Enter saves")
        terminal.press("enter")
        terminal.until("Tuesday the first of December", "Undo: u")
        left = killed(database_path, terminal)
    (booking,) = left.found("nordmann")
    assert (booking.starts_at, booking.room, booking.people) == (at("2026-12-01 13:00"), "Rom 8", 5)
    assert left.integrity == "ok"
    assert left.log[-1] == ("take", "SI")


def test_a_booking_from_the_form(database_path: Path) -> None:
    with desk_in_terminal(database_path) as terminal:
        terminal.until("Friday 27 November", "F1 Help")
        terminal.press("n", "tab")
        terminal.until("New booking")
        terminal.press("Anne Vik", "tab", "Lesesirkelen", "tab", "90000222", "f8")
        terminal.until("Friday the twenty-seventh of November", "Undo: u")
        left = killed(database_path, terminal)
    (booking,) = left.found("lesesirkelen")
    assert (booking.name, booking.group, booking.phone) == ("Anne Vik", "Lesesirkelen", "90000222")
    assert left.integrity == "ok"


def test_a_key_that_was_handed_out(database_path: Path, book: Book, counter: Counter) -> None:
    book("2026-11-27 10:00", "12:00", "Rom 4", name="Ole Kristian Haug")
    counter.database.close()
    with desk_in_terminal(database_path) as terminal:
        terminal.until("Ole Kristian Haug", "o Key out")
        terminal.press("o")
        terminal.until("Key 4-1 out to Ole Kristian Haug, due back 12:00.")
        left = killed(database_path, terminal)
    assert left.state_of("4-1") is KeyState.OUT
    assert left.found("haug")[0].status is Status.USED
    assert left.integrity == "ok"


def test_a_cancelled_booking_and_its_undoing(database_path: Path, book: Book, counter: Counter) -> None:
    booking = book("2026-11-27 10:00", "12:00", "Rom 4", name="Ole Kristian Haug")
    counter.database.close()
    with desk_in_terminal(database_path) as terminal:
        terminal.until("Ole Kristian Haug", "d Cancel booking")
        terminal.press("d")
        terminal.until("Cancelled: Ole Kristian Haug, today 10:00–12:00, Rom 4.")
        left = killed(database_path, terminal)
    assert bookings.get(left.counter, booking.id).status is Status.CANCELLED
    assert left.integrity == "ok"
    left.counter.database.close()
    with desk_in_terminal(database_path, by="OD") as terminal:
        terminal.until("Friday 27 November", "u Undo")
        terminal.press("u")
        terminal.until("Undone: the cancellation.")
        left = killed(database_path, terminal)
    assert bookings.get(left.counter, booking.id).status is Status.BOOKED
    assert left.log[-2:] == [("cancel", "SI"), ("undo", "OD")]
    assert left.integrity == "ok"


def test_a_line_that_was_being_typed_is_there_again(database_path: Path) -> None:
    with desk_in_terminal(database_path) as terminal:
        terminal.until("Friday 27 November", "F1 Help")
        terminal.press("n", "strikkelag 1/12 18- 9 berit")
        terminal.until("Tuesday 1 December 2026 · 18:00–?", "Until when?")
        terminal.kill()
    with desk_in_terminal(database_path) as terminal:
        terminal.until("› strikkelag 1/12 18- 9 berit", "Until when?")
        assert terminal.process.poll() is None


def test_two_programs_on_one_desk_keep_a_line_each(database_path: Path) -> None:
    """The second does not open with what is just being typed in the first; after a power cut both are there again."""
    lines = ("rom 8 1/12 13-14 kari nordmann", "rom 4 2/12 10-11 ola dunk")
    with desk_in_terminal(database_path) as first:
        first.until("Friday 27 November", "F1 Help")
        first.press("n", lines[0])
        first.until("Tuesday 1 December 2026", f"› {lines[0]}")
        with desk_in_terminal(database_path, by="OD") as second:
            second.until("Friday 27 November", "n Book", "F1 Help")
            second.press("n", lines[1])
            second.until("Wednesday 2 December 2026", f"› {lines[1]}")
            first.kill()
            second.kill()
    with desk_in_terminal(database_path) as first, desk_in_terminal(database_path) as second:
        first.until("› rom")
        second.until("› rom")
        taken_up = [line.strip() for each in (first, second) for line in each.text.splitlines() if "›" in line]
    assert sorted(taken_up) == sorted(f"› {line}" for line in lines)


def test_the_program_quits_and_opens_again(database_path: Path) -> None:
    with desk_in_terminal(database_path) as terminal:
        terminal.until("Friday 27 November", "F1 Help")
        assert terminal.quit() == 0
    assert Reopened(database_path).integrity == "ok"


def test_a_terminal_that_goes_without_a_word(database_path: Path) -> None:
    """The program ends by itself, and the next one has what was being typed."""
    with desk_in_terminal(database_path) as terminal:
        terminal.until("Group rooms", "Friday 27 November", "F1 Help")
        terminal.press("n", "rom 8 1/12 13-14 kari nordmann")
        terminal.until("Tuesday 1 December 2026 · 13:00–14:00", "› rom 8 1/12 13-14 kari nordmann")
        assert terminal.take_away() == 0
    with desk_in_terminal(database_path) as terminal:
        terminal.until("› rom 8 1/12 13-14 kari nordmann")
