"""Finding people, groups and bookings."""

from collections.abc import Callable

import pytest

from desk.app import DeskApp
from desk.domain.bookings import Booking
from desk.screens.search import Search, SearchAnswer
from desk.services import bookings
from desk.services.counter import Counter
from tests.conftest import Book
from tests.screens.conftest import HOSTILE, line_with, press, screen_text, settled, type_text, widget_text

Run = Callable[..., DeskApp]
Friday = dict[str, Booking]


@pytest.mark.parametrize("text", ["strikke", "BERIT", "900 00", "90000401"])
async def test_a_booking_is_found_by_group_name_and_phone(run: Run, friday: Friday, text: str) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        answers: list[SearchAnswer | None] = []
        app.push_screen(Search(app.records), answers.append)
        await settled(pilot)
        await type_text(pilot, text)
        line = line_with(widget_text(app, "#found"), "Strikkelaget")
        assert "Tue 1/12" in line
        assert "18:00–20:30" in line
        await press(pilot, "enter")
        assert answers[0] is not None
        assert (answers[0].booking.id, answers[0].act) == (friday["berit"].id, "show")


async def test_nothing_found_says_what_can_be_sought(run: Run, friday: Friday) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.push_screen(Search(app.records))
        await settled(pilot)
        assert "digits of a phone" in screen_text(app)
        await type_text(pilot, "zzz")
        assert "Nothing found." in screen_text(app)
        assert "digits of a phone" in screen_text(app)


@pytest.mark.parametrize(
    ("sought", "key", "act"), [("ola", "i", "in"), ("turid", "o", "out"), ("berit", "d", "cancel")]
)
async def test_letters_act_in_the_list(run: Run, friday: Friday, sought: str, key: str, act: str) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        answers: list[SearchAnswer | None] = []
        app.push_screen(Search(app.records), answers.append)
        await settled(pilot)
        await type_text(pilot, sought)
        await press(pilot, "down", key)
        assert answers[0] is not None
        assert (answers[0].booking.id, answers[0].act) == (friday[sought].id, act)


async def test_up_from_the_first_row_goes_back_to_the_text(run: Run, friday: Friday) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.push_screen(Search(app.records))
        await settled(pilot)
        await type_text(pilot, "ol")
        await press(pilot, "down", "up")
        await type_text(pilot, "a b")
        assert "Ola Bakken" in widget_text(app, "#box")
        assert "Ole Kristian" not in widget_text(app, "#box")


async def test_a_restricted_booking_is_marked(run: Run, friday: Friday) -> None:
    app = run()
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        app.push_screen(Search(app.records, "turid"))
        await settled(pilot)
        assert line_with(widget_text(app, "#found"), "◊ Lokallaget")
        assert "Lokallaget, Turid · ◊ restricted" in widget_text(app, "#about")


async def test_past_and_cancelled_bookings_stay_findable(run: Run, friday: Friday, counter: Counter) -> None:
    bookings.cancel(counter, friday["choir"].id, "syke")
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.push_screen(Search(app.records, "songlaget"))
        await settled(pilot)
        assert "cancelled" in line_with(widget_text(app, "#found"), "Songlaget", "13:00")
        await press(pilot, "down", "e", "d", "o")
        assert isinstance(app.screen, Search)


async def test_hostile_names_are_text_in_their_columns(run: Run, book: Book) -> None:
    for number, name in enumerate(HOSTILE):
        book(f"2026-12-02 {10 + number}:00", f"{11 + number}:00", "Rom 4", name=name, phone="90000401")
    app = run()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        app.push_screen(Search(app.records, "90000401"))
        await settled(pilot)
        text = widget_text(app, "#found")
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[/b]Ben[2J" in text
    assert "日本語図書館の読書会" in text
    assert "[$primary]p[/] \\[b] [a=" in text
    from rich.cells import cell_len

    rows = [line for line in text.splitlines() if "900 00 401" in line]
    assert len(rows) == len(HOSTILE)
    assert len({cell_len(row.partition("900 00 401")[0]) for row in rows}) == 1
