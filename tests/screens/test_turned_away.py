"""Turned away because it is full: one key on the line, one in the grid, and what F6 makes of it."""

from datetime import date, time

from desk.domain.bookings import Booking
from desk.domain.turned_away import TurnedAway
from desk.services import statistics, turned_away
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.conftest import ROOMS, Book
from tests.screens.test_line import is_open, line, panel
from tests.screens.test_statistics import headline


def counted(counter: Counter) -> int:
    """How many were turned away of those who asked for a day of this year."""
    return statistics.count(counter, date(2026, 1, 1), date(2026, 12, 31)).turned_away


async def test_whoever_is_turned_away_is_noted_with_one_key(counter: Counter, book: Book) -> None:
    """Offered only once it is taken; the line is left, the day is as it was, and u takes it back."""
    book("2026-12-01 18:00", "20:00", "Rom 14")
    async with at_desk(counter, (80, 24)) as desk:
        await desk.press("n", *"tue 18-20 9p ola lien 90000123")
        assert "F7 turned away – full" in panel(desk)
        await desk.press("backspace", "f7")
        assert not is_open(desk)
        assert "Noted as turned away, full: Tuesday 1 December 18:00–20:00, 9 people. Undo: u" in desk.flowing
        assert "Friday 27 November 2026" in desk.text.splitlines()[0]
        assert desk.app.focused is desk.day.grid
        assert counted(counter) == 1
        await desk.press("u")
        assert "Undone: that somebody was turned away." in desk.flowing
        assert counted(counter) == 0


async def test_the_room_that_was_asked_for_is_noted_also_while_the_offers_are_gone_through(
    counter: Counter, book: Book
) -> None:
    book("2026-12-01 18:00", "20:00", "Rom 8")
    async with at_desk(counter) as desk:
        await desk.press("n", *"tue 18 rom 8 3p ola lien", "enter")
        assert "F7 turned away – full" in panel(desk)
        assert "F7 Turned away – full" in desk.keys
        await desk.press("down", "f7")
        assert "Noted as turned away, full: Tuesday 1 December 18:00, Rom 8, 3 people." in desk.flowing


async def test_nobody_is_turned_away_while_there_is_room(counter: Counter, friday: dict[str, Booking]) -> None:
    async with at_desk(counter) as desk:
        for text in ("", "wed 10-12 3p ola lien 90000123", "wed evening 8p", "move berit to wednesday"):
            await desk.press("n", *text)
            assert "F7" not in panel(desk) + desk.keys
            await desk.press("f7")
            assert is_open(desk)
            assert line(desk).value == text
            await desk.press("escape")
    assert friday
    assert counted(counter) == 0


async def test_a_walk_in_who_would_have_to_wait_is_turned_away_at_the_desk(counter: Counter, book: Book) -> None:
    for room in ("Rom 4", "Rom 8", "Rom 14"):
        book("2026-11-27 10:00", "12:00", room)
    async with at_desk(counter) as desk:
        await desk.press("n", *"nå 2p")
        assert "12:00" in desk.line(" 1  ")
        await desk.press("f7")
        assert "Noted as turned away, full: today 10:21, 2 people. Undo: u" in desk.flowing


async def test_whoever_asks_without_a_line_is_turned_away_from_the_grid(
    counter: Counter, friday: dict[str, Booking]
) -> None:
    """Now they stand at the desk; at another time they are on the phone."""
    async with at_desk(counter) as desk:
        await desk.press("f")
        assert "Noted as turned away, full: today 10:21. Undo: u" in desk.flowing
        await desk.press("right_square_bracket")
        await desk.go("Rom 8", "12:30")
        await desk.press("f")
        assert "Noted as turned away, full: Saturday 28 November 12:30. Undo: u" in desk.flowing
        with counter.reading() as reader:
            rows = reader.rows(
                "select day, starts, ends, room_id, people, channel, noted_by from turned_away order by id"
            )
        assert rows == [
            ("2026-11-27", "10:21", "", None, None, "desk", "SI"),
            ("2026-11-28", "12:30", "", None, None, "phone", "SI"),
        ]
    assert friday


async def test_f6_has_them_beside_those_of_the_year_before_and_by_room(counter: Counter, book: Book) -> None:
    """Whoever would have taken any room is among those of all rooms alone."""
    for day, room, times in (
        (date(2026, 11, 2), None, 2),
        (date(2026, 11, 3), "Rom 14", 1),
        (date(2025, 11, 3), None, 2),
    ):
        for _ in range(times):
            asked = TurnedAway(day, time(18), time(20), ROOMS[room] if room else None)
            turned_away.note(counter, asked)
    async with at_desk(counter) as desk:
        await desk.press("f6")
        assert headline(desk, "Turned away – full") == ["3", "2", "+50"]
        await desk.press("minus")
        assert "Rom 14" in desk.text.splitlines()[0]
        assert headline(desk, "Turned away – full")[:2] == ["1", "0"]
