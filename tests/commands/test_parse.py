"""`desk parse`: what is understood of a line, a mail, or a file of both, as JSON."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Desk

MAIL = (
    "From: Berit Moen <berit@example.net>\nSubject: Rom\nDate: Thu, 26 Nov 2026 22:40:00 +0100\n\nRom 8 i morgen 18-20?"
)
PROMISED = {
    *("intent", "date", "start", "end", "people", "room", "name", "phone", "email", "purpose", "series"),
    *("candidates", "questions", "unread"),
}


def test_a_line_with_all_that_is_promised_of_it(desk: Desk) -> None:
    found = desk("parse", "tir", "1/12", "18-2030", "9p", "berit", "900 00 401").json
    assert found.keys() >= PROMISED
    assert (found["intent"], found["date"], found["start"], found["end"]) == ("book", "2026-12-01", "18:00", "20:30")
    assert (found["people"], found["name"], found["phone"], found["series"]) == (9, "Berit", "90000401", None)


def test_a_mail_from_a_file_or_piped_in(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "mail.eml"
    file.write_text(MAIL, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO(MAIL))
    for source in (str(file), "-"):
        found = desk("parse", "--kind", "email", source).json
        assert (found["date"], found["room"], found["email"]) == ("2026-11-27", "Rom 8", "berit@example.net")


def test_a_file_is_read_row_by_row_each_on_its_own_day(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    rows = [
        {"id": "a", "kind": "line", "now": "2026-11-27T10:21:00+01:00", "text": "i morgen 18-20 kari"},
        {"id": "b", "text": "i morgen 18-20 kari"},
        {"id": "c", "kind": "email", "text": MAIL},
    ]
    file.write_text("\n\n".join(map(json.dumps, rows)), encoding="utf-8")
    said = [json.loads(line) for line in desk("parse", "--jsonl", str(file), now="2026-12-24T10:00").out.splitlines()]
    assert [(row["id"], row["date"]) for row in said] == [("a", "2026-11-28"), ("b", "2026-12-25"), ("c", "2026-11-27")]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("{", "Linje 1 i"),
        ('{"id": 1, "now": "i går", "text": "rom 8"}', "Tida i går"),
        ('{"id": 1, "now": 7, "text": "rom 8"}', "Tida 7"),
    ],
)
def test_a_row_that_makes_no_sense_is_said_to(desk: Desk, tmp_path: Path, row: str, words: str) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text(row, encoding="utf-8")
    answer = desk("parse", "--jsonl", str(file))
    assert (answer.status, answer.err.count("\n")) == (2, 1)
    assert words in answer.err


def test_nothing_to_read_is_wrong_usage(desk: Desk) -> None:
    assert desk("parse").status == 2
