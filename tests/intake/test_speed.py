"""Reading keeps up with typing, and no text makes it slow: counted, or compared with itself in processor time."""

from cProfile import Profile
from datetime import datetime
from time import thread_time

import pytest

from desk.intake.house import OSTRE_TOTEN
from desk.intake.line import read_line
from desk.intake.mail_text import read_mail

NOW = datetime(2026, 11, 23, 10, 15)
LINE = (
    "fredag den 27. november kl. 14.00-16.00 rom nr 8, Kari Nordli, mob 900 00 112, lesegruppe for voksne 6 personer "
    "trenger skjerm og tavle, ikke skriv navnet på døra, nøkkel hentes torsdag før kl 15"
)
HOSTILE = (
    "1 a fre 1. 1/ 14-16_ v/ . til_ en_to_ kl_ @ a@ a. 00_ -_ og_ Anne_ Anne- 8._ hver_ halv_ i_ +1 900_00_112_ 9",
    "eller_fre_ >_ (( ,, :: 1: 1- rom_ r8 på_den_ tir-ons- natt_til_ 31/12/ 1.1.27_ v/Anne_ kari_nordli_ +47_ 2-4pm_",
)


MOST_CALLS = 26_000
"""Of functions, for a line of two hundred characters: as many as take 5 ms on a slow machine."""

LONGER = 8


def calls(text: str) -> int:
    """How many functions are called to read a text."""
    with Profile() as profile:
        read_line(text, NOW, OSTRE_TOTEN)
    return sum(function.callcount for function in profile.getstats())


def seconds(text: str) -> float:
    """Of processor time to read a text."""
    began = thread_time()
    read_line(text, NOW, OSTRE_TOTEN)
    return thread_time() - began


def test_a_line_of_two_hundred_characters_takes_so_many_calls() -> None:
    read_line(LINE, NOW, OSTRE_TOTEN)
    assert len(LINE) >= 190
    assert calls(LINE) <= MOST_CALLS


@pytest.mark.parametrize("piece", " ".join(HOSTILE).split())
def test_no_text_makes_reading_slow(piece: str) -> None:
    """A longer text takes so much longer; a search that goes back and forth in it would take the square of that."""
    once = piece.replace("_", " ") * (100 // len(piece))
    assert calls(once * LONGER) < 1.5 * LONGER * calls(once)
    most = 4 * LONGER * min(seconds(once * 3) for _ in range(2))
    assert any(seconds(once * 3 * LONGER) < most for _ in range(2))


def test_a_long_mail_is_read_in_reasonable_time() -> None:
    text = "From: A <a@example.org>\nTo: b@example.org\nSubject: x\n\n" + (LINE + ".\n") * 100
    began = thread_time()
    read_mail(text, NOW, OSTRE_TOTEN)
    assert thread_time() - began < 5
