"""A tick box whose state shows by its sign as well as by its colour."""

from textual.content import Content
from textual.widgets import Checkbox


class Tick(Checkbox):
    """`[x]` or `[ ]`, and its words."""

    def __init__(self, words: str, value: bool = False, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(Content(words), value, id=id, compact=True)

    @property
    def _button(self) -> Content:
        return Content("[x]" if self.value else "[ ]").stylize(self.get_visual_style("toggle--button"))
