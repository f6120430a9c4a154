"""The booking line as it is looked at: the line, what was understood, what can be picked, and what the keys do."""

from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Label

from desk.domain.hours import Hours
from desk.domain.rooms import Room
from desk.language import N_
from desk.screens.line_choices import Choice
from desk.screens.line_words import answers, heading, key_words, line_words
from desk.services.line import Preview
from desk.widgets.choice_list import ChoiceList
from desk.widgets.line_input import LineInput, Mode
from desk.widgets.steady_text import SteadyText

BESIDE = 4
"""Columns of the margins at both sides of what stands under the line."""

ROUND = 3
"""Lines of the panel besides those: its edge, the line itself, and what the keys do."""


class LineView(Vertical):
    """The line and what stands under it, for the rooms, the hours and the day that it was opened on."""

    def __init__(self) -> None:
        super().__init__()
        self.line = LineInput()
        self.under = ChoiceList()
        self.keys = SteadyText(id="line_keys")
        self.preview: Preview | None = None
        self._rooms: tuple[Room, ...] = ()
        self._hours: Hours | None = None
        self._today = date.min
        self._choices: tuple[Choice, ...] = ()
        self._picked = 0
        self._barred: tuple[object, ...] = ()
        self._grown = 0
        """The height that it has asked for; the window may not have room for all of it."""

    def compose(self) -> ComposeResult:
        """The line, what was understood, what can be picked, and what the keys do."""
        with Horizontal():
            yield Label("›", markup=False)
            yield self.line
        yield self.under
        yield self.keys

    @property
    def bar_words(self) -> dict[str, str]:
        """Of a series Tab shows the dates, as Enter does."""
        return {"form": N_("Dates")} if self.preview is not None and self.preview.plan is not None else {}

    @property
    def can_turn_away(self) -> bool:
        """Whether what is asked for cannot be had, so that they may be turned away."""
        return self.preview is not None and self.preview.turned_away is not None

    def _draw(self) -> None:
        preview, mode = self.preview, self.line.mode
        if preview is None or self._hours is None:
            return
        words = line_words(preview, mode, self._rooms, self._hours, self._today)
        rows = [(str(number), choice.words) for number, choice in enumerate(self._choices, 1)]
        asking, picking = mode is Mode.ASKING, mode is Mode.PICKING
        self.under.show(
            heading(preview, mode), answers(preview) if asking else rows, self._picked if picking else None, words
        )
        self.set_class(asking, "-asking")
        self.keys.write([Content(key_words(preview, mode, picks=bool(rows), parks=self.line.typed))])
        barred = (self.bar_words, self.line.bar_words, self.can_turn_away)
        if barred != self._barred:
            self._barred = barred
            self.refresh_bindings()
        self._grow()

    def _grow(self) -> None:
        """Be as high as what there is to say, and keep that height: the grid above stands still while it is typed."""
        width = (self.size.width or self.app.size.width) - BESIDE
        wanted = self.under.get_content_height(None, None, width) + ROUND
        if wanted > max(self.outer_size.height, self._grown):
            self.styles.height = self._grown = wanted

    def _shrink(self) -> None:
        """Be as low as the window asks, until there is more to say."""
        self.styles.height, self._grown = None, 0

    def _say(self, text: str) -> None:
        self.keys.write([Content.assemble((f"! {text}", "bold $text-warning"))])
