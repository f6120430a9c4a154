"""Any act by its name."""

from desk.services.counter import Counter
from tests.at_desk import at_desk


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
