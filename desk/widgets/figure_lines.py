"""Tables of figures with bars, and the week as a field of shades, as lines of text for a width."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from msgspec import Struct
from rich.cells import cell_len, set_cell_size

from desk.widgets.row_list import EDGE, GAP, fit

Part = tuple[str, str]
"""A text, and the name of the ink that it is drawn with."""

LABEL = 18
"""Cells that a label takes at least where there is room, so that tables above each other line up."""

ROOMY = 45
"""From this width on all tables have their figures in the same columns; a narrower one has no cell to give away."""

LEAST_BAR, LONGEST_BAR = 4, 40
BAR = "■"
SHADES = "·░▒▓█"
WEEKDAY = 4
"""Cells of a weekday's name beside the field of shades, and of the gap after it."""

HOURS = 24


class FigureRow(Struct, frozen=True):
    """A label with its figures; the first is the one that the bar is about, from 0 to 1.

    A row with a name can be clicked; the chosen one is marked.
    """

    label: str
    figures: tuple[str, ...]
    bar: float | None = None
    name: str | None = None
    chosen: bool = False


class FigureTable(Struct, frozen=True):
    """Rows of figures under a title, with a heading for each figure."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[FigureRow, ...]


class WeekField(Struct, frozen=True):
    """The hours of a week, Monday's first, each as a shade from 0 to 4; and what each shade from 1 on stands for."""

    title: str
    weekdays: tuple[str, ...]
    shades: tuple[int, ...]
    meaning: tuple[str, ...]


Block = FigureTable | WeekField


class Line(NamedTuple):
    """A line as parts, and the name of the row that it is."""

    parts: tuple[Part, ...] = ()
    name: str | None = None


def figure_widths(blocks: Sequence[Block]) -> tuple[int, ...]:
    """How wide each figure is drawn, the same in all tables."""
    tables = [block for block in blocks if isinstance(block, FigureTable)]
    rows = [cells for table in tables for cells in (table.heads, *(row.figures for row in table.rows))]
    most = max(map(len, rows), default=0)
    return tuple(max(cell_len(row[at]) for row in rows if at < len(row)) for at in range(most))


def block_lines(block: Block, widths: Sequence[int], width: int) -> list[Line]:
    """A block as lines, none wider than `width`."""
    return _table_lines(block, widths, width) if isinstance(block, FigureTable) else _field_lines(block, width)


def _table_lines(table: FigureTable, widths: Sequence[int], width: int) -> list[Line]:
    if width < ROOMY:
        widths = figure_widths([table])
    widths = widths[: len(table.heads)]
    room = width - EDGE - sum(widths) - GAP * len(widths)
    label = min(max(cell_len(text) for text in (table.title, *(row.label for row in table.rows))), room)
    if room - LABEL - GAP >= 2 * LEAST_BAR:
        label = max(label, LABEL)
    bar = min(LONGEST_BAR, room - label - GAP)
    title, *more = _wrapped(table.title, label)
    lines = [Line(((" " * EDGE, "words"), (text, "label"))) for text in (title, *more)]
    lines[-1] = Line((*lines[-1].parts, *_figures(table.heads, widths, ("muted",) * len(widths))))
    for row in table.rows:
        mark, ink = ("►", "label") if row.chosen else ("", "words")
        first, *more = _wrapped(row.label, label)
        parts: list[Part] = [(set_cell_size(mark, EDGE), ink), (first, ink)]
        parts += _figures(row.figures, widths, (ink, *("muted",) * (len(widths) - 1)))
        if bar >= LEAST_BAR and row.bar is not None:
            parts.append((" " * GAP + _bar(row.bar, bar), "chart"))
        lines.append(Line(tuple(parts), row.name))
        lines += [Line(((" " * EDGE, "words"), (text, ink)), row.name) for text in more]
    return lines


def _wrapped(text: str, width: int) -> list[str]:
    """A label in as many lines as it needs, each as wide as the column; those that go on stand in a little."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1].strip() else f"{lines[-1]}{word}"
        if cell_len(longer) <= width or not lines[-1].strip():
            lines[-1] = longer
        else:
            lines.append(f" {word}")
    return [fit(line, width) for line in lines]


def _figures(figures: Sequence[str], widths: Sequence[int], inks: Sequence[str]) -> list[Part]:
    return [
        (f"{' ' * (GAP + wide - cell_len(text))}{text}", ink)
        for text, wide, ink in zip(figures, widths, inks, strict=False)
    ]


def _bar(share: float, width: int) -> str:
    """A bar; whatever is more than nothing shows."""
    return BAR * (max(round(share * width), 1) if share > 0 else 0)


def _field_lines(field: WeekField, width: int) -> list[Line]:
    wide = 2 if width >= EDGE + WEEKDAY + 2 * HOURS else 1
    every = 6 if wide == 1 else 3
    hours = "".join(set_cell_size(f"{hour:02d}", every * wide) for hour in range(0, HOURS, every))
    lines = [
        Line(((" " * EDGE + fit(field.title, width - EDGE), "label"),)),
        Line(((" " * (EDGE + WEEKDAY) + hours, "muted"),)),
    ]
    for number, weekday in enumerate(field.weekdays):
        shades = field.shades[number * HOURS : (number + 1) * HOURS]
        cells = [
            ("".join(set_cell_size(SHADES[0], wide) if not used else SHADES[shade] * wide for shade in run), ink)
            for used, run in groupby(shades, bool)
            for ink in ["chart" if used else "muted"]
        ]
        lines.append(Line(((" " * EDGE + fit(weekday, WEEKDAY), "words"), *cells)))
    shades_mean = [f"{SHADES[number]} {words}" for number, words in enumerate(field.meaning, 1)]
    gap = "   " if sum(map(cell_len, shades_mean)) + 9 <= width - EDGE else " "
    meaning = gap.join(shades_mean)
    return [*lines, Line(((" " * EDGE + fit(meaning, width - EDGE), "muted"),))] if meaning else lines


def beside_each_other(heights: Sequence[int], columns: int) -> list[range]:
    """The blocks of each column, in their order, so that the tallest column is as short as it can be."""
    if columns <= 1 or len(heights) <= 1:
        return [range(len(heights))]
    best: tuple[int, list[range]] | None = None
    for cut in range(1, len(heights) + 1):
        first = sum(heights[:cut]) + cut - 1
        rest = [range(cut + r.start, cut + r.stop) for r in beside_each_other(heights[cut:], columns - 1) if r]
        tallest = max([first, *(sum(heights[n] for n in r) + len(r) - 1 for r in rest)])
        if best is None or tallest <= best[0]:
            best = (tallest, [range(cut), *rest])
    assert best is not None
    return best[1]
