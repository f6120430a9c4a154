"""A text of which only the lines that differ are painted again."""

from textual.app import App, ComposeResult
from textual.content import Content

from desk.widgets.steady_text import SteadyText


class OneText(App[None]):
    """An app with nothing but the text."""

    def compose(self) -> ComposeResult:
        """The text."""
        yield SteadyText()

    @property
    def painted(self) -> str:
        """What stands on the screen."""
        return "\n".join(strip.text.rstrip() for strip in self.screen._compositor.render_strips(self.size)).strip()


async def test_what_is_written_while_it_is_hidden_is_there_once_it_is_shown() -> None:
    app = OneText()
    async with app.run_test(size=(40, 5)) as pilot:
        text = app.query_one(SteadyText)
        text.display = False
        await pilot.pause()
        text.render_line(0)
        text.write([Content("Rom 8 ledig")], [Content("1  fredag")])
        text.render_line(0)
        text.display = True
        await pilot.pause()
        assert app.painted == "Rom 8 ledig\n1  fredag"
        text.write([Content("Rom 8 opptatt")])
        await pilot.pause()
        assert app.painted == "Rom 8 opptatt"


async def test_a_narrower_window_wraps_the_text_and_cuts_the_rows() -> None:
    app = OneText()
    async with app.run_test(size=(40, 8)) as pilot:
        app.query_one(SteadyText).write([Content("torsdag 3. desember 14.00")], [Content("1  torsdag 3. desember")])
        await pilot.pause()
        await pilot.resize_terminal(16, 8)
        await pilot.pause()
        assert app.painted == "torsdag 3.\ndesember 14.00\n1  torsdag 3. d…"
