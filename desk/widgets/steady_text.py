"""A text that changes with every key and seldom its height."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual.content import Content, Span
from textual.geometry import Region
from textual.reactive import Reactive
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget


class Part(NamedTuple):
    """A paragraph, which is wrapped to the width, or a row, which is cut there."""

    plain: str
    spans: tuple[Span, ...]
    wraps: bool

    def content(self, width: int) -> Content:
        """What is drawn of it at a width."""
        content = Content(self.plain, list(self.spans))
        return content if self.wraps else content.truncate(width, ellipsis=True)


class SteadyText(Widget):
    """Literal text: only the lines that differ are painted again, and what is beside it moves only when it must.

    A part that stays the same is wrapped and drawn once.
    """

    auto_links = Reactive(default=False)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._parts: tuple[Part, ...] = ()
        self._strips: dict[Part, list[Strip]] = {}
        self._drawn: list[Strip] | None = None
        self._drawn_width = 0

    def write(self, paragraphs: Iterable[Content], rows: Sequence[Content] = ()) -> None:
        """Draw paragraphs, wrapped to the width, and below them rows that are cut there, one line each."""
        parts = [(paragraph, True) for paragraph in paragraphs if paragraph] + [(row, False) for row in rows]
        now = tuple(Part(content.plain, tuple(content.spans), wraps) for content, wraps in parts)
        if now == self._parts:
            return
        before = self._drawn if self._drawn_width == self._width > 0 else None
        self._parts, self._drawn = now, None
        if before is None:
            self.refresh(layout=self.styles.is_auto_height)
            return
        lines = self._lines()
        if self.styles.is_auto_height and len(lines) != len(before):
            self.refresh(layout=True)
            return
        for y in range(max(len(before), len(lines))):
            if before[y : y + 1] != lines[y : y + 1]:
                self.refresh(Region(0, y, self._width, 1))

    @property
    def lines_of_text(self) -> int:
        """How many lines the paragraphs take above the rows."""
        return len(self._lines()) - sum(not part.wraps for part in self._parts)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:  # noqa: ARG002
        """The lines that paragraphs and rows take at a width."""
        if width == self._width:
            return len(self._lines())
        return sum(part.content(width).get_height({}, width) if width else 0 for part in self._parts)

    def render_line(self, y: int) -> Strip:
        """A line as it was drawn last; blank below the last one."""
        lines = self._lines()
        return lines[y] if y < len(lines) else Strip.blank(self._width, self.visual_style.rich_style)

    def notify_style_update(self) -> None:
        """Take the colours of another theme."""
        super().notify_style_update()
        self._strips.clear()
        self._drawn = None

    @property
    def _width(self) -> int:
        return self.content_size.width

    def _lines(self) -> list[Strip]:
        if self._drawn is None or self._drawn_width != self._width:
            if self._drawn_width != self._width:
                self._drawn_width = self._width
                self._strips.clear()
            self._strips = {part: self._strips.get(part) or self._draw(part) for part in self._parts}
            self._drawn = [strip for part in self._parts for strip in self._strips[part]]
        return self._drawn

    def _draw(self, part: Part) -> list[Strip]:
        width = self._width
        if not width:  # not laid out yet
            return []
        return Visual.to_strips(self, part.content(width), width, None, self.visual_style, pad=True)
