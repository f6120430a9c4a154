"""Reading keeps up with typing, and no text makes it slow; measured in processor time, for others work beside."""

from datetime import datetime
from statistics import median
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


def milliseconds(text: str, times: int) -> list[float]:
    taken = []
    for _ in range(times):
        began = thread_time()
        read_line(text, NOW, OSTRE_TOTEN)
        taken.append((thread_time() - began) * 1000)
    return taken


def test_a_line_of_two_hundred_characters_reads_in_five_milliseconds() -> None:
    milliseconds(LINE, 5)
    assert len(LINE) >= 190
    assert median(milliseconds(LINE, 60)) < 5


@pytest.mark.parametrize("piece", " ".join(HOSTILE).split())
def test_no_text_makes_reading_slow(piece: str) -> None:
    """Twice the text may take twice as long, and some more for noise, but not four times."""
    short = piece.replace("_", " ") * (1000 // len(piece))
    milliseconds(short, 1)
    once = min(milliseconds(short, 3))
    twice = min(milliseconds(short * 2, 3))
    assert twice < 3.2 * once + 15


def test_a_long_mail_is_read_in_reasonable_time() -> None:
    text = "From: A <a@example.org>\nTo: b@example.org\nSubject: x\n\n" + (LINE + ".\n") * 100
    began = thread_time()
    read_mail(text, NOW, OSTRE_TOTEN)
    assert thread_time() - began < 5
