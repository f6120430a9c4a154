"""Mails in four languages, field by field, as invented in `mails.txt`."""

from datetime import datetime
from pathlib import Path

import pytest

from desk.intake.house import OSTRE_TOTEN
from desk.intake.mail_text import read_mail
from desk.intake.reading import Reading
from tests.intake.test_lines import Example, differing


def mails() -> list[Example]:
    """The mails of `mails.txt`."""
    found = []
    for block in Path(__file__).with_name("mails.txt").read_text(encoding="utf-8").split("\n=== ")[1:]:
        head, text = block.split("\n", 1)
        language, now, expect = (part.strip() for part in head.split(" | ", 2))
        pairs = dict(pair.split("=", 1) for pair in expect.split("; "))
        found.append(Example(language, datetime.fromisoformat(now), text, pairs))
    return found


def read(example: Example) -> Reading:
    return read_mail(example.text, example.now, OSTRE_TOTEN)


@pytest.mark.parametrize("example", mails(), ids=lambda example: example.text.split("Subject: ")[-1][:40])
def test_a_mail_is_read_as_it_is_meant(example: Example) -> None:
    assert not differing(read(example), example.expect), example.text


@pytest.mark.parametrize(
    "signed", ["Åse Bråthen 😀", "Åse Bråthen❤️", "😊 Åse Bråthen", "Åse Bråthen :)", "👩‍🏫 Åse Bråthen ☎ 90000611"]
)
@pytest.mark.parametrize("greeting", ["Mvh ", "Mvh\n"])
def test_a_smiley_is_no_part_of_the_name_and_hides_none(greeting: str, signed: str) -> None:
    text = f"Hei!\nHar dere rom til fem stykker torsdag 3. desember kl 14-16?\n{greeting}{signed}\ntlf 90000611"
    reading = read_mail(text, datetime(2026, 11, 27, 10, 21), OSTRE_TOTEN)
    assert (reading.name, reading.phone, reading.people) == ("Åse Bråthen", "90000611", 5)
