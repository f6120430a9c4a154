"""What is painted sparingly is what Textual would paint, and asks no widget for more than that."""

import itertools

import pyte
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


CHANGED = {
    "a cell": [Region(0, 0, 1, 1)],
    "a line": [Region(0, 2, 40, 1)],
    "columns across an edge": [Region(9, 0, 6, 12)],
    "inside a widget and in what lies over it": [Region(14, 1, 5, 3), Region(11, 4, 20, 2), Region(3, 10, 9, 1)],
    "a line twice": [Region(2, 5, 3, 1), Region(20, 5, 9, 1)],
    "everything": [Region(0, 0, *SIZE)],
}


def terminal(*updates: str) -> pyte.Screen:
    """A terminal that has been sent these."""
    screen = pyte.Screen(*SIZE)
    pyte.Stream(screen).feed("".join(updates).replace("\n", "\r\n"))
    return screen


@pytest.mark.parametrize("changed", CHANGED)
async def test_a_terminal_is_sent_what_has_changed_and_nothing_beside_it(changed: str) -> None:
    app = Host()
    async with app.run_test(size=SIZE):
        compositor, regions = app.screen._compositor, CHANGED[changed]
        everything = terminal(compositor.render_full_update().render_segments(app.console))
        compositor._dirty_regions = set(regions)
        update = compositor.render_partial_update()
        assert update is not None
        sent = terminal(update.render_segments(app.console))
        for y, x in itertools.product(range(SIZE[1]), range(SIZE[0])):
            inside = any(region.contains(x, y) for region in regions)
            assert sent.buffer[y][x] == (everything if inside else terminal()).buffer[y][x]


async def test_all_of_the_screen_is_what_textual_would_paint() -> None:
    app = Host()
    async with app.run_test(size=SIZE):
        compositor = app.screen._compositor
        whole = Region(0, 0, *SIZE)
        expected = Compositor._render_chops(compositor, whole, lambda y: y % 5 != 0)
        assert compositor._render_chops(whole, lambda y: y % 5 != 0) == [
            parts if y % 5 else {} for y, parts in enumerate(expected)
        ]


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
