"""The statistics: what is counted, of which period and room, what stands beside it, and the file for the report."""

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desk.db import schema
from desk.domain.bookings import Audience, Channel
from desk.domain.statistics import Numbers, Period
from desk.screens.statistics import StatisticsScreen
from desk.services import bookings, statistics
from desk.services.counter import Counter
from tests.at_desk import Desk, at_desk
from tests.conftest import ROOMS, Book, Clock
from tests.screens.conftest import HOSTILE, SIZES, check_golden

MONTHS = [f"{year}-{month:02d}" for year in (2025, 2026) for month in range(1, 13)][:23]
"""January 2025 to November 2026."""


@pytest.fixture
def used(counter: Counter, book: Book, clock: Clock) -> Counter:
    """Two years of uses: the strings play every month, pupils work, somebody studies late, one did not come."""
    clock.go("2024-12-01 10:00")
    made = []
    for number, month in enumerate(MONTHS):
        made.append(
            book(f"{month}-05 18:00", "21:00", "Rom 14", people=12, audience=Audience.KUL, channel=Channel.EMAIL)
        )
        made += [
            book(f"{month}-{day} 12:00", "14:00", "Rom 8", people=5, audience=Audience.ELEV)
            for day in range(10, 12 + number // 6)
        ]
        if number % 3 == 0:
            made.append(
                book(f"{month}-20 22:00", f"{month}-21 01:30", "Rom 4", audience=Audience.STU, channel=Channel.DESK)
            )
    bookings.mark_used(counter, [booking.id for booking in made])
    bookings.cancel(counter, book("2026-03-03 10:00", "11:00", "Rom 4").id)
    bookings.cancel(counter, book("2025-03-03 10:00", "11:00", "Rom 4").id)
    bookings.release(counter, book("2026-04-03 10:00", "11:00", "Rom 8").id)
    clock.go("2026-11-27 10:21")
    return counter


def screen(desk: Desk) -> StatisticsScreen:
    """The screen, open."""
    assert isinstance(desk.app.screen, StatisticsScreen)
    return desk.app.screen


def headline(desk: Desk, words: str) -> list[str]:
    """The figures of a row of the first table."""
    found = [line for line in desk.text.splitlines() if line.startswith(f"  {words}  ")]
    assert len(found) == 1, f"{words} on {len(found)} lines of:\n{desk.text}"
    return found[0].removeprefix(f"  {words}").split()[:3]


@pytest.mark.parametrize("size", SIZES)
async def test_golden(used: Counter, size: tuple[int, int]) -> None:
    async with at_desk(used, size, speech="nb") as desk:
        await desk.press("f6")
        check_golden(f"statistics-{size[0]}x{size[1]}", desk.text)
        await desk.press("plus", "plus", "end")
        check_golden(f"statistics-room-{size[0]}x{size[1]}", desk.text)


@pytest.mark.parametrize("from_", ["f2", "f3", "f4", "f5"])
async def test_f6_opens_it_from_everywhere_and_escape_goes_to_the_day(used: Counter, from_: str) -> None:
    async with at_desk(used, (200, 50)) as desk:
        await desk.press(from_, "f6")
        assert "Statistics · 2026 until 27 November" in desk.text
        await desk.press("escape")
        assert desk.app.screen is desk.day


async def test_the_part_of_the_year_that_has_been_stands_beside_the_same_part_of_the_last(used: Counter) -> None:
    async with at_desk(used) as desk:
        await desk.press("f6")
        assert "Beside it: 1 January – 27 November 2025." in desk.text
        now, then = (statistics.count(used, date(year, 1, 1), date(year, 11, 27)) for year in (2026, 2025))
        assert headline(desk, "Uses")[:2] == [str(now.uses), str(then.uses)]
        assert headline(desk, "Persons")[:2] == [str(now.persons), str(then.persons)]
        assert headline(desk, "Cancelled") == ["1", "1", "0"]
        assert headline(desk, "Did not come")[:2] == ["1", "0"]


async def test_the_year_before_and_after(used: Counter) -> None:
    async with at_desk(used) as desk:
        await desk.press("f6", "right_square_bracket")
        assert "2026 until 27 November" in desk.text
        await desk.press("left_square_bracket")
        assert "Statistics · 2025 " in desk.text
        assert "December" in desk.text
        assert "Nothing is noted a year earlier." in desk.text
        await desk.press("left_square_bracket", "left_square_bracket")
        assert "2023 is the library's own count from before the program: only uses." in desk.text
        assert headline(desk, "Uses") == ["1,826"]
        assert headline(desk, "Persons") == ["–"]
        await desk.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        assert "2026 until 27 November" in desk.text
        await desk.press("left_square_bracket", "t")
        assert "2026 until 27 November" in desk.text


async def test_any_other_period_is_typed_as_on_the_booking_line(used: Counter) -> None:
    async with at_desk(used) as desk:
        await desk.press("f6", "g", *"uke 37")
        assert "Monday 7 September 2026 – Sunday 13 September 2026" in desk.flowing
        await desk.press("enter")
        assert "week 37 of 2026" in desk.text
        assert "Beside it: week 37 of 2025." in desk.text
        await desk.press("left_square_bracket")
        assert "Statistics · week 37 of 2025" in desk.text
        await desk.press("g", *"1/9 - 31/10", "enter")
        assert "1 September – 31 October 2026" in desk.text
        assert desk.line("October   ").split()[:3] == ["October", "7", "5"]
        await desk.press("g", *"juni 2025", "enter")
        assert "Statistics · June 2025" in desk.text
        await desk.press("g", *"tull", "enter")
        assert "Type a period, such as" in desk.flowing
        await desk.press("escape")
        assert "Statistics · June 2025" in desk.text


async def test_a_use_without_a_year_before_has_no_columns_for_it(used: Counter) -> None:
    async with at_desk(used) as desk:
        await desk.press("f6", "g", *"20/1 2025", "enter")
        assert "Monday 20 January 2025" in desk.text
        assert desk.line("All rooms").split()[:3] == ["All", "rooms", "2025"]
        assert "2024" not in desk.text


async def test_all_years_continue_the_librarys_own_series(used: Counter) -> None:
    async with at_desk(used, (200, 50)) as desk:
        await desk.press("f6", "a")
        years = [line.split()[:2] for line in desk.text.splitlines() if line.strip()[:2] == "20"]
        assert [year for year, _uses in years] == ["2004", "2005", "2006", "2019", "2023", "2025", "2026"]
        assert years[4] == ["2023", "1,826"]
        await desk.press("left_square_bracket")
        assert "1 January 2004 – 27 November 2026" in desk.text


async def test_one_room_by_key_and_by_mouse(used: Counter) -> None:
    async with at_desk(used) as desk:
        await desk.press("f6")
        assert "► Rom" not in desk.text
        await desk.press("minus")
        assert "27 November · Rom 14" in desk.text
        assert headline(desk, "Persons")[0] == str(12 * 11)
        await desk.click_word("Rom 8")
        assert "27 November · Rom 8" in desk.text
        assert desk.text.count("► Rom 8") == 2
        await desk.click_word("Rom 8")  # in the title, where nothing is chosen
        await desk.press("escape")
        assert "All rooms" in desk.text
        assert isinstance(desk.app.screen, StatisticsScreen)


async def test_the_counts_go_to_a_file_that_is_named(used: Counter, database_path: Path) -> None:
    async with at_desk(used) as desk:
        await desk.press("f6", "left_square_bracket", "s")
        path = database_path.with_name("desk.db-statistics-2025.csv")
        assert path.name in desk.flowing.replace(" ", "")
        assert "Uses per room;Rom 8;" in path.read_text("utf-8-sig")
        await desk.press("escape")
        assert path.name not in desk.flowing.replace(" ", "")
        assert isinstance(desk.app.screen, StatisticsScreen)


async def test_a_folder_that_takes_no_file_is_said(used: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_arguments: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr("desk.files.write_private", refused)
    async with at_desk(used) as desk:
        await desk.press("f6", "s")
        assert "! " in desk.part("Saying")


async def test_the_counts_as_a_text_to_copy(used: Counter) -> None:
    async with at_desk(used) as desk:
        await desk.press("f6", "y")
        assert desk.dialog == "Sheet"
        assert "Use of the group rooms, Thursday 1 January 2026 to Friday 27 November 2026" in desk.flowing
        await desk.press("escape")
        assert isinstance(desk.app.screen, StatisticsScreen)


async def test_what_another_desk_does_is_counted(used: Counter, office: Counter, book: Book) -> None:
    booking = book("2026-11-27 10:00", "12:00", "Rom 4")
    async with at_desk(used) as desk:
        await desk.press("f6")
        before = int(headline(desk, "Uses")[0])
        bookings.mark_used(office, [booking.id])
        await desk.until(lambda: int(headline(desk, "Uses")[0]) == before + 1)


async def test_nothing_is_counted_again_while_nothing_changes(used: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    async with at_desk(used) as desk:
        await desk.press("f6", "left_square_bracket")
        await desk.press("left_square_bracket", "right_square_bracket", "t")
        monkeypatch.setattr(statistics, "numbers", None)
        await desk.press("left_square_bracket", "t", "f3", "f6")
        screen(desk).reload()
        await desk.settle()
        assert "Beside it: 1 January – 27 November 2025." in desk.text


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """A count that takes until the test lets it go on."""
    go_on, numbers = threading.Event(), statistics.numbers

    def slow(counter: Counter, period: Period) -> Numbers:
        assert go_on.wait(30)
        return numbers(counter, period)

    monkeypatch.setattr(statistics, "numbers", slow)
    yield go_on
    go_on.set()


async def test_a_long_count_is_said_and_holds_up_nobody(used: Counter, slowly: threading.Event) -> None:
    async with at_desk(used) as desk:
        await desk.hit("f6")
        await desk.comes("Counting 2026 until 27 November …")
        await desk.hit("left_square_bracket")
        await desk.comes("Statistics · 2025 ")
        await desk.comes("Counting 2025 …")
        slowly.set()
        await desk.settle()
        assert "Counting" not in desk.text
        assert "December" in desk.text


async def test_going_back_from_a_long_count_shows_what_was_there(used: Counter, slowly: threading.Event) -> None:
    slowly.set()
    async with at_desk(used) as desk:
        await desk.press("f6")
        slowly.clear()
        await desk.hit("left_square_bracket")
        await desk.comes("Counting 2025 …")
        await desk.hit("plus")
        assert "Uses per room" not in desk.text
        await desk.hit("t")
        slowly.set()
        await desk.settle()
        assert "Statistics · 2026 until 27 November · Rom 4" in desk.text
        assert "Beside it: 1 January – 27 November 2025." in desk.text
        assert desk.text.count("► Rom 4") == 2


async def test_a_library_without_a_booking(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("f6")
        assert "Nothing is noted in this period." in desk.text
        assert headline(desk, "Uses") == ["0"]
        await desk.press("plus", "end", "g", *"2030", "enter", "s", "a")
        assert "2004" in desk.text


@pytest.mark.parametrize("size", [*SIZES, (40, 10), (20, 5), (1, 1)])
async def test_hostile_room_names_are_text_and_any_window_will_do(used: Counter, size: tuple[int, int]) -> None:
    with used.act("setup") as act:
        for room, name in zip(ROOMS.values(), (HOSTILE[2], HOSTILE[5], HOSTILE[4]), strict=True):
            act.update(schema.room, room, name=name)
    async with at_desk(used, size) as desk:
        await desk.press("f6", "plus", "plus")
        if size in SIZES:
            assert "[$primary]p[/] \\[b] [a=" in desk.text.splitlines()[0]
        await desk.press("plus", "plus", "pagedown", "end", "home", "j")
        assert desk.app.is_running


async def test_sixty_rooms_scroll(used: Counter) -> None:
    with used.act("setup") as act:
        for number in range(100, 157):
            act.insert(schema.room, branch_id=1, name=f"Rom {number}", capacity=4, position=number)
    async with at_desk(used, (80, 24)) as desk:
        await desk.press("f6")
        await desk.press("end")
        assert "Pupil and student groups" in desk.flowing
        await desk.press("home")
        assert "All rooms" in desk.text
