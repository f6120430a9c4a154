"""A few numbered lines to pick from, by digit, arrows or mouse, while the keyboard stays with the line above."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message

from desk.widgets.steady_text import SteadyText


class ChoiceList(SteadyText):
    """A heading and under it one line a choice, each behind the key that picks it, below a text if there is one.

    Without anything to show it takes no room.
    """

    @dataclass
    class Clicked(Message):
        """The choice with that number, from 0, was clicked."""

        number: int

    def __init__(self) -> None:
        super().__init__()
        self.display = False
        self._count = 0

    def show(
        self, heading: str, rows: Sequence[tuple[str, str]], picked: int | None, above: Sequence[Content] = ()
    ) -> None:
        """Draw the choices, as key and words; `picked` is the one that the arrows are on, if they are."""
        lines = [Content.assemble((heading, "bold $accent"))]
        for number, (key, words) in enumerate(rows):
            here = number == picked
            lines.append(Content.assemble((f"{'►' if here else ' '} {key}  {words}", "reverse" if here else "")))
        self._count = len(rows)
        self.display = bool(rows or above)
        self.write(above, lines if rows else ())

    def on_click(self, event: events.Click) -> None:
        """A click picks the line."""
        at = event.get_content_offset(self)
        if at is not None and 0 <= (number := at.y - self.lines_of_text - 1) < self._count:
            self.post_message(self.Clicked(number))
