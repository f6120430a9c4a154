"""What is painted sparingly is what Textual would paint, and asks no widget for more than that."""

from itertools import pairwise

import pytest
from textual._compositor import Compositor
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Static

from desk.widgets.sparing import SparingCompositor

SIZE = (40, 12)


class Counted(Static):
    """A text that keeps count of the lines that it is asked for."""

    asked = 0

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines, counted."""
        self.asked += crop.height
        return super().render_lines(crop)


class Sparing(Screen[None]):
    """Widgets beside, in and over one another."""

    CSS = """
    Sparing { layers: below above; }
    Horizontal { height: 6; }
    #left { width: 12; border: round red; }
    #right { width: 1fr; padding: 1; }
    #bottom { height: 3; }
    #over { layer: above; width: 9; height: 4; offset: 8 3; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._compositor = SparingCompositor()

    def compose(self) -> ComposeResult:
        """All of them."""
        with Horizontal():
            yield Counted("left " * 9, id="left")
            yield Counted("right " * 9, id="right")
        yield Counted("bottom " * 9, id="bottom")
        yield Counted("over " * 9, id="over")


class Host(App[None]):
    """Shows them."""

    def get_default_screen(self) -> Screen[None]:
        """The screen of the test."""
        return Sparing()


PARTS = [Region(0, 0, 1, 1), Region(0, 2, 40, 1), Region(9, 0, 2, 12), Region(11, 4, 20, 5), Region(0, 0, *SIZE)]
"""Of the screen: a cell, a line, columns, across edges, and all of it."""


@pytest.mark.parametrize("crop", PARTS)
async def test_what_is_painted_is_what_textual_would_paint(crop: Region) -> None:
    app = Host()
    async with app.run_test(size=SIZE):
        sparing = app.screen._compositor
        painted = sparing._render_chops(crop, lambda y: y % 5 != 0)
        expected = Compositor._render_chops(sparing, crop, lambda y: y % 5 != 0)
        for y in crop.line_range:
            assert list(painted[y]) == list(expected[y])
            for cut, end in pairwise(sparing.cuts[y]):
                if cut < crop.right and end > crop.x:
                    assert painted[y][cut] == expected[y][cut]


async def test_a_changed_line_asks_nobody_else_and_nothing_behind_it() -> None:
    app = Host()
    async with app.run_test(size=SIZE):
        compositor, texts = app.screen._compositor, list(app.screen.query(Counted))
        compositor.render_full_update()
        for text in texts:
            text.asked = 0
            text._exchange_repaint_regions()
        bottom = app.screen.query_one("#bottom", Counted)
        bottom.refresh(Region(0, 1, 40, 1))
        compositor.update_widgets({bottom})
        compositor.render_update()
        assert {text.id: text.asked for text in texts if text.asked} == {"bottom": 1}
