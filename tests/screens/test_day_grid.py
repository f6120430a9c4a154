"""The grid with one room and with thirty, in windows of every size, and while the window changes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk.db.database import Database
from desk.domain.bookings import Wanted
from desk.screens.day_view import WIDE
from desk.services import bookings, keys, setup
from desk.services.counter import Counter
from desk.services.demo_history import profile
from tests.at_desk import Desk, at_desk
from tests.conftest import Book, Clock, at
from tests.screens.conftest import check_golden

Rooms = Callable[[int], Counter]


@pytest.fixture
def rooms(tmp_path: Path, clock: Clock) -> Iterator[Rooms]:
    """A desk with so many rooms; every third of them is booked from one to three today."""
    made: list[Counter] = []

    def make(number: int) -> Counter:
        counter = Counter(Database(tmp_path / "rooms.db"), clock, by="SI")
        setup.prepare(counter, profile(number))
        for room in range(1, number + 1, 3):
            bookings.take(
                counter,
                Wanted(room, at("2026-11-27 13:00"), at("2026-11-27 15:00"), name=f"Gruppe {room}", people=2),
            )
        made.append(counter)
        return counter

    yield make
    for counter in made:
        counter.database.close()


def columns(line: str) -> list[int]:
    """Where the lines between the rooms are."""
    return [place for place, char in enumerate(line) if char == "│" and place > 6]


@pytest.mark.parametrize("number", [1, 30])
@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 36)])
async def test_golden(rooms: Rooms, number: int, width: int, height: int) -> None:
    async with at_desk(rooms(number), (width, height)) as desk:
        check_golden(f"day-{number}-rooms-{width}x{height}", desk.marked)


async def test_many_rooms_scroll_sideways_under_their_headings(rooms: Rooms) -> None:
    async with at_desk(rooms(30), (80, 24)) as desk:
        assert "Rom 4 " in desk.grid.splitlines()[0]
        await desk.press(*["right"] * 29)
        heading = desk.grid.splitlines()[0]
        assert "Rom 127" in heading
        assert "Rom 4 " not in heading
        assert "►10:21║" in desk.grid  # the hours stay
        free = next(line for line in desk.grid.splitlines() if line.startswith(" 11 "))
        assert columns(free) == columns(heading)
        assert desk.under_cursor[0] == "Rom 127"
        await desk.press(*["left"] * 29)
        assert "Rom 4 " in desk.grid.splitlines()[0]


async def test_the_cursor_is_always_in_sight(rooms: Rooms) -> None:
    async with at_desk(rooms(30), (80, 24)) as desk:
        for keys in (["right"] * 7, ["end"], ["left"] * 3, ["home"], ["right"] * 22, ["pagedown"] * 4):
            await desk.press(*keys)
            assert "⟦" in desk.marked


async def test_the_room_at_the_left_edge_is_seen_with_its_name(rooms: Rooms) -> None:
    async with at_desk(rooms(30), (80, 24)) as desk:
        for _ in range(20):
            await desk.press("right")
            assert desk.grid.splitlines()[0].split()[0] == "Rom"


async def test_what_the_line_asks_for_comes_into_sight_in_whatever_room_it_is(rooms: Rooms) -> None:
    async with at_desk(rooms(30), (80, 24)) as desk:
        await desk.press("n", *"1/12 14-16 rom 120 kari")
        assert "Rom 120" in desk.grid.splitlines()[0]
        assert "? 14:00–16:00 free" in desk.grid
        await desk.press("escape", "down")
        assert "⟦" in desk.marked


async def test_one_room_fills_the_width(rooms: Rooms) -> None:
    async with at_desk(rooms(1), (80, 24)) as desk:
        heading = desk.grid.splitlines()[0]
        assert heading.rstrip(" ▁▂▃▄▅▆▇█│").endswith("4p")
        assert len(heading) >= 70
        await desk.press("right", "left", "right")
        assert desk.under_cursor[0] == "Rom 4"


async def test_a_library_without_rooms_is_no_fault(rooms: Rooms) -> None:
    counter = rooms(1)
    with counter.act("setup") as act:
        from desk.db import schema

        act.update(schema.room, 1, active=False)
    async with at_desk(counter, (80, 24)) as desk:
        await desk.press("right", "down", "enter", "n", "escape", "right_square_bracket", "t", "o", "end")
        await desk.click("DayGrid", 20, 5)
        assert "F1 Help" in desk.keys


async def resized(desk: Desk, width: int, height: int) -> None:
    """Give the window another size, and see that all is in its place."""
    before = desk.under_cursor
    await desk.resize(width, height)
    lines = desk.text.splitlines()
    assert len(lines) == height
    assert all(len(line) <= width for line in lines)
    assert desk.under_cursor == before
    assert "⟦" in desk.marked
    assert desk.keys.rstrip().endswith("F1 Help")
    assert ("KEYS" in desk.text) is (width >= WIDE)


async def test_the_window_changes_its_size(rooms: Rooms) -> None:
    async with at_desk(rooms(30), (120, 36)) as desk:
        await desk.go("Rom 14", "13:00")
        for size in ((80, 24), (200, 50), (WIDE, 30), (WIDE - 1, 30), (60, 16), (40, 12), (120, 36)):
            await resized(desk, *size)


async def test_a_wider_window_shows_what_is_in_the_rooms_that_come_into_sight(rooms: Rooms) -> None:
    async with at_desk(rooms(30), (80, 24)) as desk:
        assert "Gruppe 7" not in desk.grid
        await desk.resize(200, 50)
        assert "Gruppe 7" in desk.grid
        await desk.press(*["right"] * 29)
        assert "Gruppe 28" in desk.grid


async def test_a_tiny_window_is_no_fault(rooms: Rooms) -> None:
    async with at_desk(rooms(3), (80, 24)) as desk:
        for size in ((20, 6), (8, 4), (2, 2), (1, 1), (80, 24)):
            await desk.resize(*size)
            await desk.press("down", "right")
        assert "Friday 27 November" in desk.text


async def test_what_is_typed_in_the_form_outlives_a_change_of_size(rooms: Rooms) -> None:
    async with at_desk(rooms(3), (120, 36)) as desk:
        await desk.form("Rom 8", "16:00")
        await desk.fill(name="Anne Vik", group="Lesesirkelen")
        for size in ((80, 24), (200, 50), (80, 24)):
            await desk.resize(*size)
            assert (desk.value("name"), desk.value("group")) == ("Anne Vik", "Lesesirkelen")
            assert "Save (F8)" in desk.text
            assert "Rom 8 free" in desk.flowing


@pytest.mark.parametrize("restricted", [False, True])
async def test_the_next_booking_of_an_overdue_key_says_whom_to_ring(
    counter: Counter, clock: Clock, book: Book, restricted: bool
) -> None:
    """In its block, under the cursor and on its card; whoever is restricted is not named where others can read."""
    clock.go("2026-11-27 09:55")
    early = book("2026-11-27 10:00", "10:30", "Rom 8", name="Kari Vik", phone="90000777", restricted=restricted)
    book("2026-11-27 10:00", "14:00", "Rom 4", name="Lang Dag")
    book("2026-11-27 12:00", "14:00", "Rom 8", name="Elever", people=4)
    book("2026-11-27 14:00", "15:00", "Rom 8", name="Senere")
    keys.hand_out(counter, [early.id], "8-1")
    keys.lose(counter, "8-2")
    clock.go("2026-11-27 11:05")
    async with at_desk(counter, (120, 40)) as desk:
        holder = "Taken" if restricted else "Kari Vik"
        assert "! key 8-1 overdue" in desk.grid
        assert f"! {holder} 900 00 777" in desk.grid
        await desk.go("Rom 8", "12:00")
        assert f"waits for key 8-1: {holder} 900 00 777" in desk.detail
        assert ("Kari" in desk.grid + desk.detail) is not restricted
        await desk.press("enter")
        assert "key 8-1 is with Kari Vik · 900 00 777 · no other key hangs" in desk.flowing
        await desk.press("escape")
        await desk.go("Rom 8", "14:00")
        assert "8-1" not in desk.detail
