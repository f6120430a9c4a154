"""Tables of figures as lines: nothing is cut, figures stand under each other, and columns are as even as can be."""

import pytest
from rich.cells import cell_len

from desk.widgets.figure_lines import (
    FigureRow,
    FigureTable,
    Line,
    WeekField,
    beside_each_other,
    block_lines,
    figure_widths,
)

TABLE = FigureTable(
    "Uses per group of users",
    ("2026", "2025"),
    (
        FigureRow("Individuals, private or work", ("10,246", "9,980"), 1.0),
        FigureRow("Exam candidates", ("29", "33"), 0.0028, "exam", chosen=True),
        FigureRow("Others", ("0", "0"), 0.0),
    ),
)


def text(line: Line) -> str:
    """What a person reads."""
    return "".join(words for words, _ink in line.parts)


def drawn(table: FigureTable | WeekField, width: int) -> list[str]:
    """A block as a person reads it."""
    return [text(line).rstrip() for line in block_lines(table, figure_widths([table]), width)]


def test_a_wide_table_has_its_figures_under_each_other_and_a_bar_for_whatever_is_more_than_nothing() -> None:
    assert drawn(TABLE, 60) == [
        "  Uses per group of users         2026   2025",
        "  Individuals, private or work  10,246  9,980  ■■■■■■■■■■■■■",
        "► Exam candidates                   29     33  ■",
        "  Others                             0      0",
    ]


def test_in_a_narrow_one_long_labels_go_on_in_the_next_line() -> None:
    assert drawn(TABLE, 37) == [
        "  Uses per group of",
        "   users                  2026   2025",
        "  Individuals, private  10,246  9,980",
        "   or work",
        "► Exam candidates           29     33",
        "  Others                     0      0",
    ]


@pytest.mark.parametrize("width", [0, 1, 5, 12, 20, 37, 44, 45, 66, 200])
def test_no_line_is_wider_than_it_may_be(width: int) -> None:
    table = FigureTable("T", ("2026",), (FigureRow("日本語図書館の読書会 e\u0301e\u0301", ("1",), 1.0),))
    wide = max((cell_len(line) for line in drawn(table, width)), default=0)
    assert wide <= max(width, 10)


def test_both_lines_of_a_label_are_its_row() -> None:
    lines = block_lines(FigureTable("", ("",), (FigureRow("Rom " + "x " * 20, ("1",), None, "Rom x"),)), (1,), 30)
    assert [line.name for line in lines[1:]] == ["Rom x"] * 2


def test_the_week_is_a_field_of_shades_that_are_told_apart_without_colour() -> None:
    shades = tuple(min(4, hour % 24 // 5) for hour in range(168))
    field = WeekField(
        "In use", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), shades, ("≤5%", "≤10%", "≤15%", "≤20%")
    )
    lines = drawn(field, 37)
    assert lines[1] == "      00    06    12    18"
    assert lines[2] == "  Mon ·····░░░░░▒▒▒▒▒▓▓▓▓▓████"
    assert lines[-1] == "  ░ ≤5%   ▒ ≤10%   ▓ ≤15%   █ ≤20%"
    assert drawn(field, 60)[2] == "  Mon · · · · · ░░░░░░░░░░▒▒▒▒▒▒▒▒▒▒▓▓▓▓▓▓▓▓▓▓████████"


@pytest.mark.parametrize(
    ("heights", "columns", "beside"),
    [
        ([9, 4, 4, 12, 8], 1, [range(5)]),
        ([9, 4, 4, 12, 8], 2, [range(3), range(3, 5)]),
        ([9, 4, 4, 12, 8], 5, [range(2), range(2, 3), range(3, 4), range(4, 5)]),
        ([3], 4, [range(1)]),
        ([], 3, [range(0)]),
    ],
)
def test_columns_keep_the_order_and_are_as_even_as_they_can_be(
    heights: list[int], columns: int, beside: list[range]
) -> None:
    found = beside_each_other(heights, columns)
    assert [n for numbers in found for n in numbers] == list(range(len(heights)))
    assert len(found) <= columns

    def tallest(numbers: list[range]) -> int:
        return max((sum(heights[n] for n in each) + len(each) - 1 for each in numbers), default=0)

    assert tallest(found) <= tallest(beside)
