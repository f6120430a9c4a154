"""A text that changes with every key and seldom its height."""

from textual.content import Content
from textual.widgets import Static


class SteadyText(Static):
    """Literal text that is drawn again only when it differs, and moves what is beside it only when its height does."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__("", id=id, markup=False)
        self._shown = Content("")

    def write(self, text: Content) -> None:
        """Draw this text."""
        before, self._shown = self._shown, text
        if text.plain != before.plain or text.spans != before.spans:
            width = self.content_size.width
            same = width > 0 and text.get_height({}, width) == before.get_height({}, width)
            self.update(text, layout=not same)
