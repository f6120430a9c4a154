"""The day sheet, the tables, the phone numbers."""

import csv
from datetime import date

import pytest
from rich.cells import cell_len

from desk.domain.bookings import Booking
from desk.domain.closing import ClosingList
from desk.domain.day import Day
from desk.domain.hours import Hours
from desk.domain.keys import Board, NextNeed
from desk.domain.policy import Policy
from desk.domain.rooms import Room
from desk.language import language
from desk.letters.closing_sheet import before
from desk.letters.daysheet import grid, listed
from desk.letters.phone import spaced
from desk.letters.tables import csv_text
from tests.conftest import at
from tests.letters.conftest import booking

ROOMS = (Room(1, "Rom 4", 4), Room(2, "Rom 8", 8), Room(3, "Rom 14", 14))
NOW = at("2026-11-27 09:50")


def day(hours: Hours, *bookings: Booking, rooms: tuple[Room, ...] = ROOMS) -> Day:
    """Friday 27 November 2026 with these bookings."""
    return Day(date(2026, 11, 27), "Østre Toten bibliotek", hours, rooms, bookings)


def test_the_list_for_the_wall(hours: Hours) -> None:
    sheet = listed(
        day(
            hours,
            booking("2026-11-27 13:00", "15:00", group="Songlaget"),
            booking("2026-11-27 19:00", "21:00", group="Lokallaget", restricted=True),
        ),
        NOW,
        language("nb"),
    )
    assert sheet.splitlines() == [
        "Østre Toten bibliotek · Grupperom",
        "fredag 27. november 2026 · uke 48 · betjent 10.00–15.00 · per 09.50",
        "",
        "Rom 4 · 4 p",
        "  ledig",
        "",
        "Rom 8 · 8 p",
        "  ledig",
        "",
        "Rom 14 · 14 p",
        "  13.00–15.00  Songlaget  9 p",
        "  19.00–21.00  Opptatt",
    ]


def test_the_grid_has_a_line_for_every_half_hour_and_columns_that_line_up(hours: Hours) -> None:
    wide = booking("2026-11-27 05:30", "07:00", group="日本語の会話を練習するグループの皆さん")
    lines = grid(day(hours, wide), NOW, language("nb"), 100).splitlines()
    assert lines[5].startswith("05.30")
    assert lines[-1].startswith("19.30")
    assert {cell_len(line.rsplit("│", 1)[0]) for line in lines[5:]} == {cell_len(lines[4].rsplit("┼", 1)[0])}


def test_a_booking_over_midnight_shows_on_both_days(hours: Hours) -> None:
    night = booking("2026-11-26 21:00", "2026-11-27 04:00", group="Nattevandrerne")
    lines = grid(day(hours, night), NOW, language("nb"), 100).splitlines()
    assert "Nattevandrerne" in lines[5]
    assert "tor 21.00–04.00" in listed(day(hours, night), NOW, language("nb"))


def test_many_rooms_become_a_list(hours: Hours) -> None:
    rooms = tuple(Room(number, f"Rom {number}", 4) for number in range(1, 31))
    assert "│" not in grid(day(hours, rooms=rooms), NOW, language("nb"), 80)


def test_a_day_without_rooms_is_only_a_heading(hours: Hours) -> None:
    assert grid(day(hours, rooms=()), NOW, language("nb")).count("\n") == 1


def test_a_holiday_is_named(hours: Hours) -> None:
    christmas = Day(date(2026, 12, 25), "Østre Toten bibliotek", hours, ROOMS, ())
    assert "ikke betjent (1. juledag)" in listed(christmas, NOW, language("nb"))


def test_the_closing_list_rings_a_restricted_group_without_naming_it(hours: Hours) -> None:
    begins, ends = at("2026-11-27 19:00"), at("2026-11-27 21:00")
    need = NextNeed(1, 3, "Rom 14", "Lokallaget", "99887766", begins, ends, restricted=True)
    board = Board((), (need,), hours, Policy(), at("2026-11-27 14:00"))
    sheet = before(ClosingList(board, date(2026, 11, 27)), language("nb"))
    assert "fredag 27. november 19.00–21.00 · den skjermede gruppa · 998 87 766" in sheet
    assert "Lokallaget" not in sheet


@pytest.mark.parametrize("cell", ["=1+1", "+47 900", "-5", "@SUM(A1)", "\tx", "\rx"])
def test_no_cell_is_taken_for_a_formula(cell: str) -> None:
    (row,) = csv.reader(csv_text([[cell, "Kari", 3]]).splitlines(keepends=True), delimiter=";")
    assert row[0].startswith("'")
    assert row[1:] == ["Kari", "3"]


@pytest.mark.parametrize(
    ("digits", "said"),
    [
        ("90000112", "900 00 112"),
        ("40000211", "400 00 211"),
        ("80012345", "800 12 345"),
        ("61141507", "61 14 15 07"),
        ("+4790000112", "+47 900 00 112"),
        ("+46701234567", "+46701234567"),
        ("02013", "02 01 3"),
        ("", ""),
    ],
)
def test_phone_numbers_in_the_groups_they_are_said_in(digits: str, said: str) -> None:
    assert spaced(digits) == said
