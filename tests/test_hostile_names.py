"""Names that would be markup, escape sequences, another direction, wide, combined or endless are text like others."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from desk.screens.card import Card
from desk.services import bookings, keys, people
from desk.services.counter import Counter
from desk.words import clean
from tests.at_desk import Desk, at_desk
from tests.conftest import wanted
from tests.terminal import desk_in_terminal

NAMES = {
    "a closing tag": "[/b]Ben",
    "an empty closing tag": "[/]",
    "a colour": "[$primary]p[/] \\[b] [a=",
    "a link": "[@click=app.quit]Klikk[/]",
    "an escape sequence": "Eva\x1b[2J\x1b[31;47mRød",
    "the clipboard": "Kari\x1b]52;c;eA==\x07 Lie",
    "control characters": "A\x00B\x08C\x7fD\x9b31mE",
    "right to left": "\u202eevil\u202c שלום",
    "nothing to see": "Ola\u200b\u2060\ufeff Bakken",
    "wide": "日本語図書館の読書会",
    "combined": "Zo\u0308e A\u030angstro\u0308m",
    "many marks on one letter": "e" + "\u0301" * 30 + "lise",
    "signs": "😀 Ola 👩‍👩‍👧 🇳🇴",
    "endless": "x" * 500,
    "several lines": "Anne\nVik\r\n\tLarsen",
    "a format": "{0} {name} %s %(x)s",
    "a database's": "Robert'); drop table booking;--",
}


def places(line: str, signs: str = "│║") -> list[int]:
    """The cells of a line in which these signs stand."""
    return [cell_len(line[:place]) for place, char in enumerate(line) if char in signs]


def lined_up(desk: Desk) -> bool:
    """Whether every line has the width of the screen, and the lines between the rooms stand under each other."""
    width = desk.app.size.width
    inside = [found[:4] for line in desk.grid.splitlines()[1:] if (found := places(line))]
    return all(strip.cell_length == width for strip in desk.strips()) and all(line == inside[0] for line in inside)


def seen(name: str, cells: int = 12) -> str:
    """What can be read of a name where there is little room."""
    text = ""
    for char in clean(name):
        if cell_len(text + char) > cells:
            break
        text += char
    return text.strip()


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
async def test_through_the_form_onto_every_screen(counter: Counter, name: str) -> None:
    async with at_desk(counter, (140, 40)) as desk:
        await desk.form("Rom 8", "11:00")
        await desk.paste(name)
        typed = str(desk.value("name"))
        await desk.press("f8")
        assert desk.dialog == "", desk.text
        booking = desk.taken
        assert booking.name == clean(typed)
        shown = seen(booking.name)
        assert shown in desk.grid
        assert shown in desk.detail
        assert lined_up(desk)

        await desk.press("enter")
        assert isinstance(desk.app.screen, Card)
        assert shown in desk.line("Name")
        await desk.press("escape", "o")
        assert f"out to {seen(name, 5)}" in desk.said
        assert shown[:5] in desk.rail
        await desk.press("f3")
        assert shown in desk.line("out", "8-1")
        assert all(strip.cell_length == 140 for strip in desk.strips())
        await desk.press("f2")
        await desk.press("slash", *booking.ref)
        assert shown in desk.part("#box")
        await desk.press("escape", "d")
        assert "Cancelled" in desk.said


@pytest.mark.parametrize("kind", ["a closing tag", "a colour", "an escape sequence", "wide", "signs", "endless"])
async def test_every_other_text_of_a_booking(counter: Counter, kind: str) -> None:
    name = NAMES[kind]
    made = bookings.take(
        counter,
        wanted(
            "2026-11-27 11:00", "13:00", "Rom 8", name=name, group=name, email=name, purpose=f"to {name}", remark=name
        ),
    ).booking
    keys.hand_out(counter, [made.id], holder=name)
    keys.note_call(counter, "8-1", name)
    async with at_desk(counter, (140, 40)) as desk:
        await desk.go("Rom 8", "11:00")
        assert lined_up(desk)
        await desk.press("enter")
        for field in ("Group", "E-mail", "Purpose", "Remark")[: 1 if len(name) > 100 else 4]:
            card = desk.part("#box")
            assert seen(name) in card[card.index(field) :]
        await desk.press("escape", "e")
        assert desk.value("remark") == clean(name)
        await desk.press("escape", "f3")
        assert seen(name) in desk.text
        await desk.press("enter")
        assert desk.dialog == "KeyStory"


async def test_all_of_them_side_by_side(counter: Counter) -> None:
    for number, name in enumerate(NAMES.values()):
        start, end = f"{10 + number // 3:02d}:00", f"{11 + number // 3:02d}:00"
        room = ("Rom 4", "Rom 8", "Rom 14")[number % 3]
        bookings.take(counter, wanted(f"2026-11-28 {start}", end, room, name=name, people=3))
    async with at_desk(counter, (120, 50)) as desk:
        await desk.press("right_square_bracket")
        for size in ((120, 50), (80, 24), (200, 50), (47, 30)):
            await desk.resize(*size)
            assert lined_up(desk)
        await desk.resize(120, 60)
        assert all(seen(name, 8) in desk.grid for name in NAMES.values())


async def test_a_name_that_is_nothing_but_control_characters_is_no_name(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 8", "11:00")
        await desk.paste("\x1b\x00\u202e")
        await desk.press("f8")
        assert desk.dialog == "BookingForm"
        assert "Who is it for?" in desk.flowing


PAYLOADS = (b"\x1b]52;c;", b"\x1b]0;taken", b"\x1b[31;47;9m", b"\x9b31m")


def test_the_terminal_is_told_nothing_by_a_name(database_path: Path, counter: Counter) -> None:
    hostile = "Ben\x1b]52;c;eA==\x07\x1b]0;taken\x07\x1b[31;47;9m\x9b31m\x1b[2JLie"
    booking = bookings.take(
        counter, wanted("2026-11-27 11:00", "13:00", "Rom 8", name=hostile, group=hostile, remark=hostile)
    ).booking
    keys.hand_out(counter, [booking.id], holder=hostile)
    people.find(counter, "ben")
    counter.database.close()
    with desk_in_terminal(database_path) as terminal:
        terminal.until("Friday 27 November", "8-1 Ben")
        terminal.press("right", "down", "down", "enter")
        terminal.until("What has happened")
        terminal.press("escape")
        terminal.until("Enter Open")
        terminal.press("f3")
        terminal.until("Key board", "10:21 SI")
        written = terminal.written
    assert not [payload for payload in PAYLOADS if payload in written]
    assert b"Lie" in written


def test_nor_by_a_pasted_one(database_path: Path) -> None:
    with desk_in_terminal(database_path) as terminal:
        terminal.until("Friday 27 November", "F1 Help")
        terminal.press("n", "tab")
        terminal.until("New booking")
        terminal.send(b"\x1b[200~Ben\x1b]0;taken\x07\x1b[31;47;9mLie\x1b[201~")
        terminal.until("Lie")
        terminal.press("f8")
        terminal.until("Undo: u")
        written = terminal.written
    assert not [payload for payload in PAYLOADS if payload in written]


@pytest.mark.parametrize("keys", [("f1",), ("slash",), ("g",), ("p",), ("f5", "p")])
async def test_pasted_anywhere_it_is_drawn_without_what_a_terminal_obeys(counter: Counter, keys: tuple[str]) -> None:
    async with at_desk(counter) as desk:
        await desk.press(*keys)
        await desk.paste("A\x1b[2J\x9b31mB")
        assert desk.dialog
        assert "A[2J31mB" in desk.text
        assert not any(char < " " or "\x7f" <= char < "\xa0" for char in desk.text.replace("\n", ""))
