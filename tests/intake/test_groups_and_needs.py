"""The group that wants the room, told from the purpose, and equipment told from words that are spelt alike."""

from datetime import datetime

import pytest

from desk.intake.house import OSTRE_TOTEN
from desk.intake.line import read_line

NOW = datetime(2026, 11, 23, 10, 15)


@pytest.mark.parametrize(
    ("line", "group", "purpose"),
    [
        (
            "Friday 2-4pm, Mary Holt, 900 00 112, board meeting of the local choir",
            "the local choir",
            "board meeting of the local choir",
        ),
        ("fre 14-16 styremøte i bygdekoret Kari Nordli 900 00 112", "bygdekoret", "styremøte i bygdekoret"),
        ("fre 14-16 årsmøte i Nordlia historielag, Kjell Rud", "Nordlia historielag", "årsmøte i Nordlia historielag"),
        ("fre 14-16 möte med hembygdsföreningen Stig 900 00 259", "hembygdsföreningen", "möte med hembygdsföreningen"),
        ("fre 14-16 Lena bygdekvinner julemøte, Randi", "Lena bygdekvinner", "Lena bygdekvinner julemøte"),
        ("fri 2-4pm talk by the history society, Tom", "the history society", "talk by the history society"),
    ],
)
def test_a_group_is_named_without_the_preposition_before_it(line: str, group: str, purpose: str) -> None:
    reading = read_line(line, NOW, OSTRE_TOTEN)
    assert (reading.group, reading.purpose) == (group, purpose)


@pytest.mark.parametrize(
    "line",
    [
        "fri 14-16 r8 Mary Holt 90000112 with board",
        "need a board fri 14-16 r8 Mary Holt",
        "fri 2-4pm projector and board, Tom",
        "fri 2-4pm whiteboard, Tom, board games",
        "fri 2-4pm with a large board please, Tom",
    ],
)
def test_a_board_that_is_asked_for_is_a_need(line: str) -> None:
    assert "whiteboard" in read_line(line, NOW, OSTRE_TOTEN).needs


@pytest.mark.parametrize(
    ("line", "purpose"),
    [
        ("board meeting fri 2pm", "board meeting"),
        ("fri 2-4 school board 8 people Tom 900 00 112", "school board"),
        ("fri 2-4 board of the bowling club Tom", "board of the bowling club"),
        ("sat 2-4pm board games 5 Tom", "board games"),
        ("fri 2-4pm board elections, Tom", "board elections"),
    ],
)
def test_a_board_of_people_or_of_games_stays_in_the_purpose(line: str, purpose: str) -> None:
    reading = read_line(line, NOW, OSTRE_TOTEN)
    assert (reading.needs, reading.purpose) == (frozenset(), purpose)
