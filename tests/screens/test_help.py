"""Help for where you are."""

from collections.abc import Callable

import pytest

from desk.app import BINDINGS_FOR_EVERYWHERE, DeskApp
from desk.screens.help import Help, key_groups
from desk.screens.initials import Initials
from tests.screens.conftest import flowing, press, screen_text, settled, type_text, widget_text

Run = Callable[..., DeskApp]


@pytest.mark.parametrize("mode", ["f2", "f3", "f4", "f6"])
async def test_every_main_screen_has_its_words_and_its_keys(run: Run, mode: str) -> None:
    app = run()
    async with app.run_test(size=(120, 60)) as pilot:
        await settled(pilot)
        await press(pilot, mode)
        screen = app.screen
        assert screen.HELP
        groups = dict(key_groups(screen))
        own = [binding for binding in type(screen).BINDINGS if not isinstance(binding, tuple)]
        assert [b.id for b in groups["On this screen"]][: len(own)] == [b.id for b in own]
        assert {b.id for b in groups["Everywhere"]} == {b.id for b in BINDINGS_FOR_EVERYWHERE}
        assert all(b.tooltip for group in groups.values() for b in group)
        await press(pilot, "f1")
        assert isinstance(app.screen, Help)
        assert flowing(screen.HELP)[:60] in flowing(widget_text(app, "#box"))
        await press(pilot, "escape")
        assert app.screen is screen


async def test_typing_finds_a_key_or_an_answer(run: Run) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f1")
        await type_text(pilot, "undo")
        text = widget_text(app, "#box")
        assert "Take back the last act" in text
        assert "Initials" not in text
        await press(pilot, *["backspace"] * 4)
        await type_text(pilot, "tonight")
        assert "We do not tell who borrows the rooms." in screen_text(app)


async def test_all_of_it_can_be_reached_on_a_small_screen(run: Run) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f1", *["pagedown"] * 8)
        assert "There is nothing free." in screen_text(app)


async def test_a_key_of_ones_own_is_the_key_that_help_shows(run: Run) -> None:
    app = run()
    async with app.run_test(size=(80, 60)) as pilot:
        app.set_keymap({"day.undo": "z"})
        await settled(pilot)
        shown = {b.id: b.key for _title, found in key_groups(app.screen) for b in found}
        assert shown["day.undo"] == "z"


async def test_f1_opens_it_and_closes_it_also_over_a_dialog(run: Run) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        beneath = app.screen
        await press(pilot, "f1", "f1")
        assert app.screen is beneath
        await press(pilot, "f9", "f1")
        assert isinstance(app.screen, Help)
        assert "Type your initials" in flowing(widget_text(app, "#box"))
        await press(pilot, "f1")
        assert isinstance(app.screen, Initials)
