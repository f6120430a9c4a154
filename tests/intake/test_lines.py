"""One-line requests in four languages, field by field, as invented in `lines.txt`.

A row of the file is `language | now | text | expectation`. The keys of an expectation: i intent (book unless given),
d date, c candidates, s start, e end, p people, r room, n name, ph phone, em e-mail, pu purpose (one may hold the
other). What is not given must be unknown; `*` is not looked at.
"""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from desk.intake.as_json import as_json
from desk.intake.house import OSTRE_TOTEN
from desk.intake.line import read_line
from desk.intake.reading import Reading
from desk.words import fold

KEYS = {
    "i": "intent",
    "d": "date",
    "c": "candidates",
    "s": "start",
    "e": "end",
    "p": "people",
    "r": "room",
    "n": "name",
    "ph": "phone",
    "em": "email",
}


class Example(NamedTuple):
    """One row of the file."""

    language: str
    now: datetime
    text: str
    expect: dict[str, str]


def examples() -> list[Example]:
    """The rows of `lines.txt`."""
    rows = []
    for line in Path(__file__).with_name("lines.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            language, now, text, expect = (part.strip() for part in line.split(" | ", 3))
            pairs = dict(pair.split("=", 1) for pair in expect.split("; ") if pair)
            rows.append(Example(language, datetime.fromisoformat(now), text, pairs))
    return rows


def differences(example: Example) -> dict[str, tuple[object, str]]:
    """The fields of a line read otherwise than the example says."""
    return differing(read_line(example.text, example.now, OSTRE_TOTEN), example.expect)


def differing(reading: Reading, expect: dict[str, str]) -> dict[str, tuple[object, str]]:
    """The fields of a reading that are not as expected."""
    said = as_json(reading)
    wrong: dict[str, tuple[object, str]] = {}
    for key, field in KEYS.items():
        wanted = expect.get(key, "book" if key == "i" else "")
        got = said[field]
        plain = ",".join(map(str, got)) if isinstance(got, list) else "" if got is None else str(got)
        same = fold(plain) == fold(wanted) if key == "n" else plain == wanted
        if wanted != "*" and not same:
            wrong[field] = (got, wanted)
    purpose = fold(expect.get("pu", "").replace("*", ""))
    if purpose:
        got = fold(str(said["purpose"] or ""))
        if not got or (got not in purpose and purpose not in got):
            wrong["purpose"] = (said["purpose"], purpose)
    return wrong


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.text[:60])
def test_a_line_is_read_as_it_is_meant(example: Example) -> None:
    assert not differences(example), example.text
