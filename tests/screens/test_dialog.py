"""What all dialogs have."""

from desk.screens.ask_line import AskLine
from desk.services.counter import Counter
from tests.at_desk import at_desk


async def test_a_dialog_closes_once_and_never_another(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        given: list[str | None] = []
        desk.app.push_screen(AskLine("First", "about", "What?"), given.append)
        desk.app.push_screen(second := AskLine("Second", "about", "What?"), given.append)
        await desk.settle()
        second.dismiss("once")
        second.dismiss("twice")
        await desk.settle()
        assert desk.app.screen.title_words == "First"  # type: ignore[attr-defined]
        assert given == ["once"]


async def test_a_dialog_that_is_answered_beneath_another_closes_when_that_has_gone(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        given: list[str | None] = []
        beneath = AskLine("First", "about", "What?")
        desk.app.push_screen(beneath, given.append)
        await desk.settle()
        await desk.press("f1")
        beneath.dismiss("later")
        await desk.settle()
        assert desk.dialog == "Help"
        await desk.press("escape")
        assert desk.dialog == ""
        assert given == ["later"]
