"""`desk mail`: taking in, listing, fetching, sending."""

import io
import os
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Desk

MAIL = (
    "From: Berit Moen <berit@example.net>\nSubject: Rom\nDate: Thu, 26 Nov 2026 22:40:00 +0100\n\n"
    "Kan vi få Rom 8 tirsdag 1. desember kl. 18-20?\n"
).encode()


def test_a_file_is_taken_in_and_listed(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "rom.eml"
    file.write_bytes(MAIL)
    (added,) = desk("mail", str(file), "--json").json["mails"]
    assert (added["sender"], added["email"], added["intent"], added["state"]) == (
        "Berit Moen",
        "berit@example.net",
        "book",
        "waiting",
    )
    assert added["sent_at"] == "2026-11-26T22:40:00+01:00"
    listed = desk("mail")
    assert listed.status == 0
    assert "torsdag 26. november kl. 22.40 · Berit Moen · Rom" in listed.out


def test_what_is_piped_in_is_taken_in(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MAIL)))
    assert desk("mail", "-", "--json").json["mails"][0]["subject"] == "Rom"


def test_a_file_that_cannot_be_read_is_said(desk: Desk, tmp_path: Path) -> None:
    said = desk("mail", str(tmp_path / "nowhere.eml"))
    assert (said.status, said.err.count("\n")) == (2, 1)


def test_nothing_in_it_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty.eml").touch()
    assert desk("mail", str(tmp_path / "empty.eml")).status == 1


def test_the_folder_of_the_settings_is_fetched(desk: Desk, tmp_path: Path) -> None:
    folder, config = tmp_path / "post", tmp_path / "config.toml"
    folder.mkdir()
    (folder / "rom.eml").write_bytes(MAIL)
    os.utime(folder / "rom.eml", (1_700_000_000, 1_700_000_000))
    config.write_text(f"[mail]\nfolder = '{folder}'\n", encoding="utf-8")
    for fetched, known in ((1, 0), (0, 0)):
        told = desk("mail", "--fetch", "--json", "--config", str(config)).json
        assert (told["fetched"], told["known"], told["waiting"], told["problems"]) == (fetched, known, 1, [])


def test_without_settings_there_is_nothing_to_fetch_from(desk: Desk) -> None:
    said = desk("mail", "--fetch")
    assert (said.status, "[mail]" in said.out) == (1, True)


def test_no_reply_waits(desk: Desk) -> None:
    said = desk("mail", "--send", language="en")
    assert (said.status, said.out) == (0, "No reply waits.\n")
