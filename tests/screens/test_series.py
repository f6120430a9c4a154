"""Series at the desk: typed, decided date by date, booked, moved, cancelled and completed, by keys and by mouse."""

import pytest
from icalendar import Calendar

from desk.domain.bookings import Booking
from desk.screens.line_panel import LinePanel
from desk.services import bookings
from desk.services.counter import Counter
from desk.widgets.line_input import LineInput
from tests.at_desk import Desk, at_desk
from tests.conftest import Book, another_desk, clock_text, wanted
from tests.screens.conftest import SIZES, check_golden

LINE = "hver torsdag f.o.m. 3/12 til 14/1 18-20 6p turid lien leksehjelp rom 14 90000401"


@pytest.fixture
def busy(book: Book) -> Booking:
    """The choir has Rom 14 on the second Thursday, the bridge club on the third."""
    book("2026-12-17 17:00", "19:00", group="Bridgeklubben")
    return book("2026-12-10 19:00", "21:00", group="Koret")


def standing(counter: Counter) -> list[str]:
    """What stands of Turid's series."""
    with counter.reading() as reader:
        rows = reader.rows(
            "select id from booking where series_id is not null and status = 'booked' order by starts_at"
        )
    found = [bookings.get(counter, row[0]) for row in rows]
    return [f"{b.room} {clock_text(b.starts_at)}" for b in found]


async def booked(desk: Desk) -> None:
    """Turid's series with all that is proposed; the cursor is on its first booking."""
    await desk.press("n", *LINE, "enter", "enter")
    assert desk.dialog == ""


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
class TestLooks:
    """The line, the dates and the card of a series, as golden texts at three sizes."""

    async def test_line_and_dates(self, counter: Counter, size: tuple[int, int]) -> None:
        async with at_desk(counter, size) as desk:
            await desk.press("n", *LINE)
            check_golden(f"series_line_{size[0]}", desk.part("LinePanel"))
            await desk.press("enter", "down", "down")
            check_golden(f"series_dates_{size[0]}", desk.part("#box"))

    async def test_card(self, counter: Counter, size: tuple[int, int]) -> None:
        async with at_desk(counter, size) as desk:
            await booked(desk)
            await desk.press("enter")
            check_golden(f"series_card_{size[0]}", desk.part("#box"))


async def test_the_button_has_room_for_every_number_of_dates(counter: Counter) -> None:
    async with at_desk(counter, (120, 50)) as desk:
        await desk.press("n", *LINE.replace("14/1", "18/2"), "enter")
        assert "Book 10 (Enter)" in desk.part("#box")
        await desk.press("space")
        assert "Book 9 (Enter)" in desk.part("#box")
        await desk.press("space")
        assert "Book 10 (Enter)" in desk.part("#box")


class TestBooking:
    """From the line to the confirmation."""

    @pytest.mark.usefixtures("busy")
    async def test_the_line_tells_how_many_dates_and_what_is_in_the_way(self, counter: Counter) -> None:
        async with at_desk(counter) as desk:
            await desk.press("n", *LINE)
            said = " ".join(desk.part("LinePanel").split())
            assert "Every Thursday · 7 dates · Thursday 3 December 2026 – Thursday 14 January 2027" in said
            assert "3 free" in said
            assert "Thu 10/12: Taken: Koret 19:00–21:00" in said

    @pytest.mark.usefixtures("busy")
    async def test_enter_twice_books_what_is_free_and_names_only_that(self, counter: Counter) -> None:
        async with at_desk(counter) as desk:
            await booked(desk)
            said = " ".join(desk.text.split())
            assert "Every Thursday, 3 dates: 3. December, 7. and 14. January" in said
            assert "4 are left out." in said
            await desk.press("y")
            assert "Thursday 3 December 18:00–20:00, Rom 14" in desk.text
            assert "10 December" not in desk.text
            await desk.press("i")
            events = Calendar.from_ical(desk.app.clipboard).walk("VEVENT")
            starts = [event.decoded("DTSTART") for event in events]
            assert [f"{start:%d.%m %H}" for start in starts] == ["03.12 18", "07.01 18", "14.01 18"]
        assert standing(counter) == ["Rom 14 2026-12-03 18:00", "Rom 14 2027-01-07 18:00", "Rom 14 2027-01-14 18:00"]

    @pytest.mark.usefixtures("busy")
    async def test_each_date_is_decided_by_key(self, counter: Counter) -> None:
        """Another room where it is taken, an eve that is kept, and one that is left out after all."""
        async with at_desk(counter) as desk:
            await desk.press("n", *LINE, "enter", "down", "r", "down", "down", "space", "end", "space", "y", "enter")
        assert standing(counter) == [
            "Rom 14 2026-12-03 18:00",
            "Rom 8 2026-12-10 18:00",
            "Rom 14 2026-12-24 18:00",
            "Rom 14 2027-01-07 18:00",
        ]
        with counter.reading() as reader:
            assert reader.rows("select distinct age_confirmed from booking where series_id is not null") == [(1,)]

    @pytest.mark.usefixtures("busy")
    async def test_and_by_mouse(self, counter: Counter) -> None:
        """The first click goes to a date, the next ones through what can be done with it."""
        async with at_desk(counter) as desk:
            await desk.press("n", *LINE, "enter")
            await desk.click_word("Thu 10/12")
            await desk.click_word("Thu 10/12")
            await desk.click_word("Book 4")
        assert "Rom 8 2026-12-10 18:00" in standing(counter)

    @pytest.mark.usefixtures("busy")
    async def test_esc_goes_back_to_the_line_as_it_was(self, counter: Counter) -> None:
        async with at_desk(counter) as desk:
            await desk.press("n", *LINE, "enter", "escape")
            assert desk.day.query_one(LineInput).value == LINE
            assert desk.day.query_one(LinePanel).display
        assert standing(counter) == []

    async def test_without_an_end_it_asks_until_when(self, counter: Counter) -> None:
        async with at_desk(counter) as desk:
            await desk.press("n", *"annenhver tirsdag 18-20 6p turid lien 90000401", "enter")
            assert "Until when does the series go on?" in " ".join(desk.text.split())
            assert desk.dialog == ""
            await desk.press(*" 4 ganger", "enter")
            assert desk.dialog == "SeriesDates"

    async def test_another_desk_that_is_quicker_for_one_date_is_told(self, counter: Counter, office: Counter) -> None:
        """What was decided stays; the date that was lost is marked, and Enter books the rest."""
        async with at_desk(counter) as desk:
            await desk.press("n", *LINE, "enter", "down", "down", "space")
            bookings.take(office, wanted("2027-01-07 19:00", "21:00", group="Koret"))
            await desk.press("enter")
            assert desk.dialog == "SeriesDates"
            assert "Koret" in desk.text
            await desk.press("enter")
            assert desk.dialog == ""
        assert [day[7:17] for day in standing(counter)] == ["2026-12-03", "2026-12-10", "2027-01-14"]


@pytest.mark.usefixtures("busy")
class TestAfterwards:
    """What is done with a series that stands."""

    async def test_the_grid_marks_it_and_the_card_tells_the_rest(self, counter: Counter) -> None:
        async with at_desk(counter) as desk:
            await booked(desk)
            assert "≡" in desk.text
            await desk.press("enter")
            said = " ".join(desk.text.split())
            assert "every Thursday · 1 of 3" in said
            assert "10., 17., 24. and 31. December" in said

    @pytest.mark.parametrize(("key", "left"), [("1", 2), ("2", 0), ("3", 0), ("escape", 3)])
    async def test_cancelling_asks_how_much(self, counter: Counter, key: str, left: int) -> None:
        async with at_desk(counter) as desk:
            await booked(desk)
            await desk.press("d")
            assert desk.dialog == "AskReach"
            await desk.press(key)
            assert len(standing(counter)) == left
            if left < 3:
                await desk.press("u")
        assert len(standing(counter)) == 3

    async def test_moving_all_shows_the_dates_first(self, counter: Counter) -> None:
        """An hour later, to Rom 8."""
        async with at_desk(counter) as desk:
            await booked(desk)
            await desk.press("m", "left", "down", "down", "enter", "3")
            assert desk.dialog == "SeriesDates"
            await desk.press("enter")
        assert standing(counter) == ["Rom 8 2026-12-03 19:00", "Rom 8 2027-01-07 19:00", "Rom 8 2027-01-14 19:00"]

    async def test_moving_one_leaves_the_others(self, counter: Counter) -> None:
        async with at_desk(counter) as desk:
            await booked(desk)
            await desk.press("m", "left", "enter", "1")
        assert standing(counter) == ["Rom 8 2026-12-03 18:00", "Rom 14 2027-01-07 18:00", "Rom 14 2027-01-14 18:00"]

    async def test_a_date_is_added_back_from_the_card(self, counter: Counter, busy: Booking) -> None:
        """The choir has cancelled."""
        async with at_desk(counter) as desk:
            await booked(desk)
            bookings.cancel(counter, busy.id)
            await desk.press("enter", "+", "space", "enter")
            assert desk.dialog == ""
        assert "Rom 14 2026-12-10 18:00" in standing(counter)


async def test_two_desks_race_for_one_occurrence(counter: Counter) -> None:
    """Whoever is second books nothing of the lost date, at whichever desk."""
    office = another_desk(counter)
    async with at_desk(counter) as here, at_desk(office) as there:
        for desk in (here, there):
            await desk.press("n", *LINE, "enter")
        await here.press("enter")
        await there.press("enter")
        assert there.dialog == "SeriesDates"
        await there.press("enter")
        assert "No date is chosen" in " ".join(there.text.split())
    assert len(standing(counter)) == 5
    office.database.close()
