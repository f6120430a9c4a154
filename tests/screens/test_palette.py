"""Any act by its name."""

from desk.services import bookings
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.conftest import wanted


async def test_where_the_list_has_no_place_no_page_of_it_is_turned(counter: Counter) -> None:
    async with at_desk(counter, (1, 1)) as desk:
        await desk.press("ctrl+p", "down", " ", "down", "pageup", "pagedown", "down", "pageup")
        await desk.resize(120, 36)
        await desk.press("pagedown", "pageup", "escape", "escape")
        assert "Friday 27 November" in desk.text


async def test_a_double_click_beside_it_closes_it_and_nothing_else(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("ctrl+p")
        await desk.double_click(60, 34)
        assert desk.app.screen is desk.day


async def test_keys_right_behind_it_wait_until_it_is_there(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press(
            "ctrl+p", "shift+end", "pagedown", "escape", "ctrl+p", "ctrl+home", *"inform", "escape", "escape"
        )
        assert desk.app.screen is desk.day


async def test_what_a_first_click_has_closed_is_not_closed_again_by_a_second(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("w")
        back = next(act for act in desk.app.get_system_commands(desk.app.screen) if act.help == "Back to the day")
        for _click in range(2):
            await back.callback()
        await desk.settle()
        assert desk.app.screen is desk.day


async def test_what_another_desk_does_meanwhile_shows_behind_it(counter: Counter, office: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("ctrl+p")
        bookings.take(office, wanted("2026-11-27 15:00", "16:00", "Rom 8", name="Jonas Berg"))
        await desk.until(
            lambda: desk.day.view is not None and any(b.name == "Jonas Berg" for b in desk.day.view.day.bookings)
        )
        await desk.press("escape")
        assert "▌ Jonas Berg" in desk.grid


async def test_it_is_drawn_with_signs_that_every_terminal_has(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("ctrl+p")
        assert "› What do you want to do?" in desk.flowing
        assert not [char for char in desk.text if char > "\uffff"]
