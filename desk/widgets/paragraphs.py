"""Labels with text beside them, wrapped under itself however wide the window is."""

from collections.abc import Sequence

from msgspec import Struct
from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from desk.widgets.row_list import fit

NARROWEST = 20


class Paragraph(Struct, frozen=True):
    """A text with its label at the left; without a label it takes the whole width. Styles are of Textual."""

    text: str
    label: str = ""
    style: str = ""
    label_style: str = "$muted"


class Paragraphs(Static):
    """Literal text in two columns; the first is as wide as its longest label, up to a limit."""

    def __init__(self, *, id: str | None = None, widest_label: int = 20) -> None:  # noqa: A002
        super().__init__("", id=id, markup=False)
        self._widest_label = widest_label
        self._shown: tuple[Paragraph, ...] = ()
        self._width = 0

    def show(self, paragraphs: Sequence[Paragraph]) -> None:
        """Draw these."""
        self._shown = tuple(paragraphs)
        self._draw()

    def on_resize(self) -> None:
        """Wrap to the new width."""
        if self.size.width != self._width:
            self._draw()

    def _draw(self) -> None:
        self._width = self.size.width
        width = self._width or 76
        widest = max((cell_len(p.label) for p in self._shown), default=0)
        column = min(widest, self._widest_label) + 2 if widest else 0
        lines: list[Content] = []
        for paragraph in self._shown:
            beside = column if paragraph.label else 0
            words = Content.styled(paragraph.text, paragraph.style) if paragraph.style else Content(paragraph.text)
            parts = words.wrap(max(NARROWEST, width - beside)) or [Content("")]
            label = Content.styled(fit(paragraph.label, beside - 2) + "  ", paragraph.label_style) if beside else None
            for number, part in enumerate(parts):
                margin = label if number == 0 else Content(" " * beside)
                lines.append(Content.assemble(margin, part) if margin is not None else part)
        self.update(Content("\n").join(lines))
