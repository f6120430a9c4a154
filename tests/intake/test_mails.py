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
