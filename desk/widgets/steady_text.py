"""A text that changes with every key and seldom its height."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget


class SteadyText(Widget):
    """Literal text: only the lines that differ are painted again, and what is beside it moves only when it must."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._text: Content = Content("")
        self._rows: Sequence[Content] = ()
        self._drawn: list[Strip] | None = None
        self._drawn_width = 0

    def write(self, text: Content, rows: Sequence[Content] = ()) -> None:
        """Draw a text, wrapped to the width, and below it rows that are cut there, one line each."""
        if text.is_same(self._text) and len(rows) == len(self._rows) and all(map(Content.is_same, rows, self._rows)):
            return
        before, height = self._drawn, self._height(self._width)
        self._text, self._rows, self._drawn = text, rows, None
        if (
            before is None
            or self._drawn_width != self._width
            or (self.styles.is_auto_height and self._height(self._width) != height)
        ):
            self.refresh(layout=self.styles.is_auto_height)
            return
        now = self._lines()
        for y in range(max(len(before), len(now))):
            if before[y : y + 1] != now[y : y + 1]:
                self.refresh(Region(0, y, self._width, 1))

    @property
    def lines_of_text(self) -> int:
        """How many lines the text takes above the rows."""
        return self._text.get_height({}, self._width) if self._text and self._width else 0

    def get_content_height(self, container: object, viewport: object, width: int) -> int:  # noqa: ARG002
        """The lines that text and rows take at a width."""
        return self._height(width)

    def render_line(self, y: int) -> Strip:
        """A line as it was drawn last; blank below the last one."""
        lines = self._lines()
        return lines[y] if y < len(lines) else Strip.blank(self._width, self.visual_style.rich_style)

    def notify_style_update(self) -> None:
        """Take the colours of another theme."""
        super().notify_style_update()
        self._drawn = None

    @property
    def _width(self) -> int:
        return self.content_size.width

    def _height(self, width: int) -> int:
        return (self._text.get_height({}, width) if self._text and width else 0) + len(self._rows)

    def _lines(self) -> list[Strip]:
        if self._drawn is None or self._drawn_width != self._width:
            self._drawn_width = self._width
            parts = [self._text] if self._text else []
            parts += [row.truncate(self._width, ellipsis=True) for row in self._rows]
            whole = Content("\n").join(parts)
            self._drawn = Visual.to_strips(self, whole, self._width, None, self.visual_style, pad=True)
        return self._drawn
