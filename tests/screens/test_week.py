"""The week: one room over seven days, all rooms over seven days, and the way from there to a booking."""

import pytest
from rich.cells import cell_len
from textual import events

from desk.db import schema
from desk.domain.bookings import Booking
from desk.screens.week import WeekScreen
from desk.services import bookings
from desk.services.counter import Counter
from tests.at_desk import Desk, at_desk
from tests.conftest import Book, Clock, at
from tests.screens.conftest import HOSTILE, SIZES, check_golden

pytestmark = pytest.mark.usefixtures("friday")


def week(desk: Desk) -> WeekScreen:
    """The week screen, which is open."""
    screen = desk.app.screen
    assert isinstance(screen, WeekScreen)
    return screen


def grid(desk: Desk) -> str:
    """The week's grid."""
    return desk.part("WeekGrid")


def title(desk: Desk) -> str:
    """The top line."""
    return desk.text.splitlines()[0]


async def test_two_holidays_on_one_day_are_both_named(counter: Counter, clock: Clock) -> None:
    """In 2027 Whit Monday is the seventeenth of May."""
    clock.go("2027-05-17 10:00")
    async with at_desk(counter, (400, 50), speech="nb") as desk:
        await desk.press("w")
        assert "17. mai, 2. pinsedag" in grid(desk)


def row(desk: Desk, label: str) -> str:
    """The row that begins with a label, and is the only one."""
    (found,) = [line for line in grid(desk).splitlines() if line.startswith(label)]
    return found


async def wheel(desk: Desk, way: type[events.MouseEvent]) -> None:
    """Turn the wheel over the grid, a good turn."""
    for _turn in range(5):
        await desk.pilot._post_mouse_events([way], "WeekGrid")
    await desk.settle()


@pytest.mark.parametrize("size", SIZES)
async def test_both_ways_at_three_sizes(counter: Counter, size: tuple[int, int]) -> None:
    """What a person reads, one room and all rooms."""
    async with at_desk(counter, size) as desk:
        await desk.press("w")
        check_golden(f"week-room-{size[0]}x{size[1]}", desk.marked)
        await desk.press("tab")
        check_golden(f"week-rooms-{size[0]}x{size[1]}", desk.marked)


async def test_it_opens_where_the_day_was_and_leads_back(counter: Counter) -> None:
    """The same room, the same time; Esc changes nothing on the day."""
    async with at_desk(counter) as desk:
        await desk.press("right", "right", "]", "]")
        before = desk.under_cursor
        await desk.press("w")
        assert "Rom 14" in title(desk)
        assert desk.detail.startswith("Sunday 29 November · Rom 14 (14p) is free from 10:00 until 16:00")
        await desk.press("escape")
        assert desk.under_cursor == before


async def test_a_free_time_leads_to_the_booking_line(counter: Counter) -> None:
    """Enter on Saturday at noon: the line has the room, the day and the time."""
    async with at_desk(counter) as desk:
        await desk.press("w", "right", "down", "down", "down", "down", "enter")
        assert desk.under_cursor == ("Rom 4", "12:00", None)
        assert "Rom 4 28.11. 12.00-" in desk.text
        await desk.type("14 berit moen 90000401 2p")
        await desk.press("enter", "enter")
        await desk.until(lambda: "Strikkelaget" in desk.grid)
    with counter.reading() as reader:
        (found,) = reader.rows("select starts_at from booking where starts_at = :start", start=at("2026-11-28 12:00"))
    assert found


async def test_keys_typed_ahead_land_where_they_belong(counter: Counter) -> None:
    """What is typed after Enter on a free time is in the line, however fast it comes."""
    async with at_desk(counter) as desk:
        await desk.press("w", "tab", "down", "down", "down", "right", "right", "enter", *"12 turid")
        await desk.until(lambda: "Rom 4 28.11. 11.00-12 turid" in desk.text)


async def test_a_booking_leads_to_it_on_its_day(counter: Counter, friday: dict[str, Booking]) -> None:
    """Enter on the knitters' Tuesday goes to them; nothing is changed."""
    async with at_desk(counter) as desk:
        await desk.press("w", "]", "v")
        await desk.click_word("Strikkelaget")
        assert "Tuesday 1 December · Strikkelaget · 18:00–20:30 · Rom 14 · 9 people" in desk.detail
        await desk.press("enter")
        assert desk.under_cursor == ("Rom 14", "18:00", bookings.get(counter, friday["berit"].id))


async def test_the_mouse_alone(counter: Counter, friday: dict[str, Booking]) -> None:
    """A click moves the cursor, a second chooses; the wheel scrolls; the key bar can be clicked."""
    async with at_desk(counter, (80, 24)) as desk:
        await desk.press("w")
        await desk.click_word("Other view")
        assert "all rooms" in title(desk)
        assert "Søndagss" in grid(desk)
        await desk.click_word("Søndagss")
        assert "Søndagsskolen · 16:00–18:30" in desk.detail
        top = grid(desk).splitlines()[1]
        await wheel(desk, events.MouseScrollUp)
        assert grid(desk).splitlines()[1] != top
        await wheel(desk, events.MouseScrollDown)
        assert grid(desk).splitlines()[1] == top
        await desk.click_word("Søndagss")
        assert desk.under_cursor[2] == bookings.get(counter, friday["jorunn"].id)


async def test_all_that_is_said_of_a_free_time_fits_a_narrow_window(counter: Counter) -> None:
    async with at_desk(counter, (80, 24)) as desk:
        await desk.press("w", "+", "+", "right")
        assert desk.detail == "Sat 28/11 · Rom 14 (14p) is free from 10:00 until midnight · Enter books it"


async def test_weeks_and_rooms(counter: Counter) -> None:
    """[ and ] go by weeks, t comes back, g goes to a date; + and - change the room."""
    async with at_desk(counter) as desk:
        await desk.press("w")
        assert "week 48 · Mon 23/11 – Sun 29/11 2026 · Rom 4 (4p)" in title(desk)
        await desk.press("]", "plus", "plus")
        assert "week 49" in title(desk)
        assert "Rom 14 (14p)" in title(desk)
        assert "Strikkelaget" in grid(desk)
        await desk.press("minus")
        assert "Rom 8 (8p)" in title(desk)
        await desk.press("t")
        assert "week 48" in title(desk)
        assert "9B Lena skole" in desk.detail
        await desk.press("[", "[")
        assert "week 46" in title(desk)
        await desk.press("g")
        await desk.type("1/1/2027")
        await desk.press("enter")
        assert "week 53 · Mon 28/12 – Sun 3/1 2027" in title(desk)
        assert desk.detail.startswith("Friday 1 January")


async def test_restricted_is_only_taken(counter: Counter) -> None:
    """Who it is shows nowhere in the week."""
    async with at_desk(counter, (200, 50)) as desk:
        for keys in (["w", "plus", "plus"], ["tab"]):
            await desk.press(*keys)
            assert "Taken" in grid(desk)
            assert "Lokallaget" not in desk.text
            assert "Turid" not in desk.text


async def test_state_and_staffed_hours_show_without_colour(counter: Counter, book: Book) -> None:
    """A double edge or a ticked hour while the desk is staffed; the marks of the day grid; a closed room is told."""
    with counter.act("closure") as act:
        start, end = at("2026-11-28 12:00"), at("2026-11-28 16:00")
        act.insert(schema.closure, branch_id=1, room_id=1, starts_at=start, ends_at=end, reason="maling")
    async with at_desk(counter) as desk:
        await desk.press("w")
        assert row(desk, " 14").count("║") == 5
        assert row(desk, " 19").count("║") == 0
        assert "!Ole Kristian" in row(desk, "►10")
        assert "░maling" in row(desk, " 12")
        await desk.press("plus")
        assert "█9B Lena skole" in row(desk, "►10")
        await desk.press("minus", "right", "down", "down", "down", "down", "enter")
        assert "Rom 4 is closed: maling" in desk.text
        await desk.press("tab")
        assert "░maling" in row(desk, " Sat 28")
        assert row(desk, " Sun 29").count("│") == 2
        assert row(desk, " Tue 24").count("│") == 7


async def test_the_night_has_its_marks(counter: Counter, book: Book) -> None:
    """A booking across midnight marks both nights, and Enter on the mark goes to it."""
    night = book("2026-11-28 23:00", "2026-11-29 02:00", "Rom 4", name="Nattevakt", age_confirmed=True)
    async with at_desk(counter) as desk:
        await desk.press("w", "v", "end")
        assert desk.detail.startswith("Friday 27 November · Rom 4 (4p) is free from 22:00 until midnight")
        await desk.press("down", "down", "down")
        assert "Nattevakt · 23:00–02:00" in desk.detail
        await desk.press("down", "down", "down", "home")
        assert "Nattevakt" in desk.detail
        await desk.press("enter")
        assert desk.under_cursor[2] == night


async def test_the_hour_that_is_left_out_and_the_one_that_comes_twice(
    counter: Counter, book: Book, clock: Clock
) -> None:
    """Both nights of the year read right, and the cursor passes through them."""
    clock.go("2026-03-20 10:00")
    book("2026-03-29 01:00", "04:00", "Rom 4", name="Kort natt", age_confirmed=True)
    book("2026-10-25 02:30", "03:30", "Rom 4", name="Lang natt", age_confirmed=True)
    clock.go("2026-03-27 10:00")
    async with at_desk(counter, (120, 60)) as desk:
        await desk.press("w", "right", "right", *["up"] * 16)
        assert row(desk, " 02").rstrip("│").endswith("–")
        assert "Kort natt · 01:00–04:00" in desk.detail
        await desk.press("g")
        await desk.type("25/10")
        await desk.press("enter")
        assert "Lang natt" in row(desk, " 02")


async def test_it_follows_what_others_do(counter: Counter, office: Counter, book: Book) -> None:
    """A booking taken at another desk appears, and the cursor stays."""
    async with at_desk(counter) as desk:
        await desk.press("w", "right")
        book("2026-11-28 10:00", "11:00", "Rom 4", desk=office, name="Kontoret")
        week(desk).reload()
        await desk.settle()
        assert "Kontoret" in desk.detail


async def test_it_can_be_resized_and_keeps_its_place(counter: Counter) -> None:
    """From whole hours to half hours and to bars: the cursor stays on Saturday at one."""
    async with at_desk(counter, (80, 24)) as desk:
        await desk.press("w", "right", "down", "down", "down")
        for size in ((200, 50), (40, 10), (120, 36)):
            await desk.resize(*size)
            said = "Saturday 28 November" if size[0] > 80 else "Sat 28/11"
            assert desk.detail.startswith(f"{said} · Rom 4 (4p) is free from 13:"[: size[0] - 3])
            await desk.press("tab", "tab")
        assert desk.detail.startswith("Saturday 28 November · Rom 4 (4p) is free from 13:00")


@pytest.mark.parametrize("rooms", [1, 30])
async def test_few_and_many_rooms(counter: Counter, rooms: int) -> None:
    """A house of one room, and of thirty: every place can be reached."""
    with counter.act("rooms") as act:
        for number in (1, 2, 3) if rooms == 1 else ():
            act.update(schema.room, number, active=number == 1)
        for number in range(4, rooms + 1 if rooms > 3 else 0):
            act.insert(
                schema.room,
                branch_id=1,
                name=f"Rom nummer {number}",
                capacity=number,
                features="",
                nicknames="",
                active=True,
                position=number,
            )
    async with at_desk(counter, (80, 24)) as desk:
        await desk.press("w", "tab", *["pagedown"] * 20, "end")
        name = "Rom 4" if rooms == 1 else "Rom nummer 30"
        assert desk.detail.startswith(f"Sun 29/11 · {name}")
        assert rooms == 1 or "Rom…30" in desk.text, "what tells rooms apart stands even where their names do not fit"
        assert "⟦" in desk.marked
        await desk.press("tab")
        assert name in title(desk)
        await desk.press("plus")
        assert "Rom 4" in title(desk)


async def test_hostile_names_are_drawn_as_text(counter: Counter, book: Book) -> None:
    """Markup, escapes, other directions and wide letters stay in their place."""
    for number, name in enumerate(HOSTILE):
        book(f"2026-11-28 {10 + 2 * number}:00", f"{11 + 2 * number}:00", "Rom 4", name=name, age_confirmed=True)
    async with at_desk(counter) as desk:
        await desk.press("w")
        first = [line for line in grid(desk).splitlines() if "[/b]Ben" in line]
        assert len(first) == 1
        await desk.press("tab")
        assert "▌日本" in row(desk, " Sat 28")
        assert cell_len(row(desk, " Sat 28")) == cell_len(row(desk, " Sun 29"))
