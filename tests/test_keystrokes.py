"""How many keys a call costs, from an open day grid until it is saved: ten calls, each played through the program.

`pytest -s tests/test_keystrokes.py` prints the table; `DESK_GOLDEN=write` writes it to `docs/keystrokes.md` anew.
"""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from desk.domain.bookings import Booking, Status
from desk.services import bookings
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.conftest import Book, clock_text

DOCUMENT = Path(__file__).parent.parent / "docs" / "keystrokes.md"
WRITE = os.environ.get("DESK_GOLDEN") == "write"
NAMED = ("enter", "escape", "tab", "up", "down")


@dataclass(frozen=True)
class Call:
    """One call: what is pressed, in order, where words in brackets are keys, and the booking that must come of it.

    `made` is room, day and hours, name, phone; for a cancellation it is empty.
    """

    name: str
    pressed: tuple[str, ...]
    made: tuple[str, ...]

    @property
    def keys(self) -> list[str]:
        """Each key that is pressed."""
        return [key for part in self.pressed for key in ([part] if part in NAMED else part)]

    @property
    def words(self) -> int:
        """How many of them are what the caller said."""
        return sum(len(part) for part in self.pressed if part not in NAMED and len(part) > 1)


CALLS = (
    Call(
        "A new caller: six people, Friday 14 to 16, full name, phone, board meeting of the local choir",
        ("n", "fre 14-16 6p kari nordmann 91234567 styremøte i songlaget", "enter", "j"),
        ("Rom 8", "2026-12-04 14:00", "16:00", "Kari Nordmann", "91234567"),
    ),
    Call(
        "A known caller, Thursday 18 to 20",
        ("n", "berit tor 18-20", "enter", "j"),
        ("Rom 14", "2026-12-03 18:00", "20:00", "Berit Moen", "90000401"),
    ),
    Call(
        "A walk-in for two, until twelve",
        ("n", "nå 2p nora til 12", "enter"),
        ("Rom 4", "2026-11-27 10:21", "12:00", "Nora", ""),
    ),
    Call(
        "The room is taken, and the second offer is",
        ("n", "man 10-12 rom 8 lise", "enter", "2", "enter"),
        ("Rom 8", "2026-11-30 12:00", "14:00", "Lise Bjerke", "90000222"),
    ),
    Call(
        "A booking is moved to another day",
        ("n", "flytt berit til ons", "enter", "j"),
        ("Rom 14", "2026-12-02 18:00", "20:30", "Berit Moen", "90000401"),
    ),
    Call("A booking is cancelled", ("n", "avlys berit", "enter"), ()),
    Call(
        "*Next Friday*, which may mean two days",
        ("n", "neste fre 10-12 4p ola lien 90000123", "enter", "2", "enter"),
        ("Rom 4", "2026-12-11 10:00", "12:00", "Ola Lien", "90000123"),
    ),
    Call(
        "*Is anything free on Thursday evening?* – and then it is booked",
        ("n", "tor kveld 8p", "enter", "enter", "20 ola lien 90000123", "enter", "j"),
        ("Rom 8", "2026-12-03 17:00", "20:00", "Ola Lien", "90000123"),
    ),
    Call(
        "Interrupted: parked, and taken up again",
        ("n", "ons 10-12 4p", "escape", "v", " ola lien 90000123", "enter"),
        ("Rom 4", "2026-12-02 10:00", "12:00", "Ola Lien", "90000123"),
    ),
    Call(
        "Sunday afternoon, with the question of age",
        ("n", "søn 14-16 6p ola lien 90000123", "enter", "j"),
        ("Rom 8", "2026-11-29 14:00", "16:00", "Ola Lien", "90000123"),
    ),
)

INTRODUCTION = """# Keys that a call costs

From an open day grid until the booking is saved and the grid is back; nothing is pointed at. The lines are typed as
they are heard. `tests/test_keystrokes.py` plays every call through the program and keeps this table current.

"""


def pressed(call: Call) -> str:
    """The keys as they are written in the table."""
    shown = {"enter": "Enter", "escape": "Esc"}
    return " ".join(shown.get(part, f"`{part.strip()}`") for part in call.pressed)


def table() -> str:
    """The table in Markdown."""
    rows = ["| call | pressed | the caller's words | other keys | keys |", "|---|---|---:|---:|---:|"]
    for call in CALLS:
        keys = len(call.keys)
        rows.append(f"| {call.name} | {pressed(call)} | {call.words} | {keys - call.words} | **{keys}** |")
    return "\n".join(rows)


@pytest.fixture
def house(counter: Counter, book: Book) -> dict[str, Booking]:
    """The bookings that the calls meet: Berit's on Tuesday, and Rom 8 taken on Monday morning."""
    assert counter.by
    return {
        "berit": book(
            "2026-12-01 18:00",
            "20:30",
            name="Berit Moen",
            group="Strikkelaget",
            phone="90000401",
            people=9,
            purpose="strikkelag",
        ),
        "lise": book("2026-12-16 10:00", "12:00", "Rom 8", name="Lise Bjerke", phone="90000222", people=6),
        "class": book("2026-11-30 10:00", "12:00", "Rom 8", name="Anne Vik", group="9B Lena skole", people=6),
    }


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
async def test_the_call_is_saved_with_these_keys(counter: Counter, house: dict[str, Booking], call: Call) -> None:
    async with at_desk(counter, (80, 24), speech="nb") as desk:
        await desk.press(*call.keys)
        assert desk.app.focused is desk.day.grid
        if not call.made:
            assert bookings.get(counter, house["berit"].id).status is Status.CANCELLED
            return
        room, start, end, name, phone = call.made
        booking = desk.under_cursor[2]
        assert booking is not None
        made = (booking.room, clock_text(booking.starts_at), clock_text(booking.ends_at)[11:])
        assert made == (room, start, end)
        assert (booking.name, booking.phone) == (name, phone)
        assert desk.said.startswith("✓")


def others(call: Call) -> int:
    """The keys beyond what the caller said."""
    return len(call.keys) - call.words


def test_calls_cost_no_more_than_promised() -> None:
    new, known = CALLS[0], CALLS[1]
    assert others(new) <= 3
    assert len(known.keys) <= 25
    assert all(others(call) <= 5 for call in CALLS)


def test_the_table_is_current() -> None:
    print(table())
    if WRITE:
        DOCUMENT.parent.mkdir(exist_ok=True)
        DOCUMENT.write_text(f"{INTRODUCTION}{table()}\n", encoding="utf-8")
    assert DOCUMENT.read_text(encoding="utf-8") == f"{INTRODUCTION}{table()}\n"
