"""`day`, `keys`, `key`, `find`, `close`, `stats`, `backup`, `check`."""

import csv
import stat
from pathlib import Path

import pytest

from tests.commands.conftest import Desk

FRIDAY = "rom 8 2026-11-27 13:00-15:00 8p Tone Lien"


def test_the_day_lists_every_room_with_its_bookings(desk: Desk) -> None:
    desk("book", FRIDAY)
    day = desk("day", "--json").json
    assert (day["date"], day["branch"], day["staffed"]) == (
        "2026-11-27",
        "Østre Toten bibliotek",
        [["10:00", "15:00"]],
    )
    assert [(room["name"], room["capacity"]) for room in day["rooms"]] == [("Rom 4", 4), ("Rom 8", 8), ("Rom 14", 14)]
    assert day["rooms"][1]["features"] == ["screen", "whiteboard"]
    assert [booking["start"] for booking in day["rooms"][1]["bookings"]] == ["13:00"]


def test_the_day_on_the_wall_has_no_phones_and_no_restricted_names(desk: Desk) -> None:
    desk("book", "rom 8 2026-11-27 13-15 8p Kari Lie 90000402")
    desk("book", "rom 14 2026-11-27 19-21 Lokallaget 90000403 skjermet")
    for listed in ((), ("--list",)):
        said = desk("day", *listed, now="2026-11-27T09:50").out
        assert "fredag 27. november 2026 · uke 48 · betjent 10.00–15.00 · per 09.50" in said
        assert "Kari Lie" in said
        assert "Opptatt" in said
        assert "90000" not in said.replace(" ", "")
        assert "Lokallaget" not in said


def test_another_day_may_be_written_in_any_way(desk: Desk) -> None:
    for written in ("2026-12-01", "1/12", "tirsdag", "1. desember"):
        assert desk("day", *written.split(), "--json").json["date"] == "2026-12-01"


def test_a_date_that_is_none_is_refused(desk: Desk) -> None:
    answer = desk("day", "tull", "--json")
    assert answer.status == 1
    assert [refusal["code"] for refusal in answer.json["refusals"]] == ["missing_date"]


def test_a_key_goes_out_for_a_booking_and_comes_in(desk: Desk) -> None:
    desk("book", "rom 8 2026-11-28 19-23 6p Ola Bakken 90000404")
    out = desk("key", "out", "8-2", "--booking", "1", "--age-confirmed", "--json", now="2026-11-27T14:31")
    assert out.json["due_back"] == "2026-11-30T10:00:00+01:00"
    held = next(key for key in desk("keys", "--json").json if key["tag"] == "8-2")
    assert held == {
        "tag": "8-2",
        "room": "Rom 8",
        "state": "out",
        "holder": "Ola Bakken",
        "phone": "90000404",
        "booking": "1",
        "out_at": "2026-11-27T14:31:00+01:00",
        "due_back": "2026-11-30T10:00:00+01:00",
    }
    late = desk("keys", now="2026-11-30T10:31").out
    assert "8-2   Rom 8 · forfalt · Ola Bakken · 900 00 404" in late
    assert desk("key", "in", "8-2", "--box", now="2026-11-30T10:35").status == 0
    assert {key["state"] for key in desk("keys", "--json").json} == {"in"}


def test_a_key_that_is_out_is_refused_with_who_has_it(desk: Desk) -> None:
    desk("book", FRIDAY)
    desk("key", "out", "8-1", "--booking", "1")
    answer = desk("key", "out", "8-1", "--json")
    assert answer.status == 1
    assert answer.json["refusals"][0]["code"] == "key_already_out"
    assert "8-2 henger på tavla" in answer.json["refusals"][0]["text"]
    assert desk("key", "in", "4-1", "--json").json["refusals"][0]["code"] == "key_not_out"


def test_a_lost_key_names_the_bookings_to_come_and_is_found_again(desk: Desk) -> None:
    desk("book", FRIDAY)
    assert "Tone Lien" in desk("key", "lost", "8-1").out
    assert desk("key", "out", "8-1", "--json").json["refusals"][0]["code"] == "key_lost"
    assert desk("key", "found", "8-1").status == 0
    assert desk("key", "out", "8-1", "--booking", "1").status == 0


def test_finding_forgives_case_accents_and_spaces(desk: Desk) -> None:
    desk("book", "rom 8 2026-12-01 12-14 Kåre Ødegård 90000405")
    for sought in ("odegard", "KÅRE", "900 00 4", "1"):
        assert desk("find", *sought.split(), "--json").json["bookings"][0]["name"] == "Kåre Ødegård"
    assert desk("find", "finnes ikke").out == "Fant ingen og ingenting.\n"


def test_closing_says_what_should_hang_and_whom_to_ring(desk: Desk) -> None:
    desk("book", "rom 14 2026-11-29 16-18 12p Jorunn Dahl 90000406")
    desk("book", FRIDAY)
    desk("key", "out", "8-1", "--booking", "2", now="2026-11-27T13:00")
    closing = desk("close", "--json", now="2026-11-27T14:45").json
    assert [key["tag"] for key in closing["expected_hanging"]] == ["4-1", "4-2", "8-2", "14-1", "14-2"]
    assert [key["tag"] for key in closing["out_as_planned"]] == ["8-1"]
    assert [booking["name"] for booking in closing["not_collected"]] == ["Jorunn Dahl"]
    assert "signed_by" not in closing
    assert "Jorunn Dahl · 900 00 406" in desk("close", now="2026-11-27T14:45").out


def test_counting_finds_what_is_missing_and_signs_the_day(desk: Desk) -> None:
    counted = desk("close", "--hanging", "4-1,4-2", "8-1,99,8-2", "14-1", "--json", now="2026-11-27T15:00").json
    assert [key["tag"] for key in counted["missing"]] == ["14-2"]
    assert [key["tag"] for key in counted["unknown"]] == ["99"]
    assert (counted["signed_by"], counted["signed_at"]) == ("SI", "2026-11-27T15:00:00+01:00")
    afterwards = desk("close", "2026-11-27", now="2026-11-30T10:00").out
    assert "Fredag 27. november: signert fredag 27. november kl. 15.00, SI" in afterwards


def test_nobody_signs_without_initials(desk: Desk) -> None:
    answer = desk("close", "--hanging", "4-1", by="")
    assert answer.status == 1
    assert "initialer" in answer.out


def test_the_numbers_go_on_from_the_librarys_own(desk: Desk) -> None:
    desk("book", "rom 8 2026-11-27 10:30-11:30 5p Kari Lie")
    desk("key", "out", "8-1", "--booking", "1", now="2026-11-27T10:30")
    counts = desk("stats", "--json").json
    assert counts["by_year"] == {"2004": 935, "2005": 971, "2006": 1148, "2019": 1783, "2023": 1826, "2026": 1}
    year = desk("stats", "--year", "2026", "--json").json
    assert (year["from"], year["to"], year["uses"], year["persons"], year["hours"]) == (
        "2026-01-01",
        "2026-12-31",
        1,
        5,
        1.0,
    )
    assert year["by_room"] == {"Rom 8": 1}
    assert (year["staffed"], year["self_service"]) == (1, 0)


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        (["--from", "1/9"], "2026-09-01", "2026-11-27"),
        (["--from", "september 2025", "--to", "uke 37"], "2025-09-01", "2026-09-13"),
        (["--from", "2025", "--to", "2025"], "2025-01-01", "2025-12-31"),
        (["--from", "1/1", "--to", "31/12"], "2025-01-01", "2025-12-31"),
        (["--from", "1/1", "--to", "30/6"], "2026-01-01", "2026-06-30"),
    ],
)
def test_the_numbers_are_of_what_has_been(desk: Desk, asked: list[str], first: str, last: str) -> None:
    counts = desk("stats", *asked, "--json").json
    assert (counts["from"], counts["to"]) == (first, last)


def test_the_numbers_as_a_file_for_a_spreadsheet(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "tall.csv"
    assert desk("stats", "--csv", str(file)).status == 0
    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert rows[0] == ["Hva", "Hvilken", "Antall"]
    assert ["Bruk per år", "2023", "1826"] in rows


def test_half_hours_are_no_dates_to_a_norwegian_spreadsheet(desk: Desk) -> None:
    desk("book", "rom 8 2026-11-27 10:30-12:00 5p Kari Lie")
    desk("key", "out", "8-1", "--booking", "1", now="2026-11-27T10:30")
    assert "Timer;;1,5" in desk("stats", "--year", "2026", "--csv").out.splitlines()
    assert "Hours;;1.5" in desk("stats", "--year", "2026", "--csv", "--language", "en").out.splitlines()


def test_a_copy_is_private_and_sound_and_nothing_is_overwritten(desk: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "copy.desk"
    assert desk("backup", str(copy)).status == 0
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert desk("check", "--database", str(copy)).out == "Alt er i orden.\n"
    again = desk("backup", str(copy))
    assert again.status == 2
    assert "Gi kopien et annet navn" in again.err


def test_a_damaged_file_is_said_to_be_so(desk: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "copy.desk"
    desk("backup", str(copy))
    broken = bytearray(copy.read_bytes())
    broken[5000:9000] = b"x" * 4000
    copy.write_bytes(broken)
    assert desk("check", "--database", str(copy)).status in (1, 2)


def test_checking_does_not_make_a_database(desk: Desk, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere.desk"
    answer = desk("check", "--database", str(nowhere))
    assert answer.status == 2
    assert not nowhere.exists()
