"""`book`, `move`, `cancel`, `undo`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Desk

KNITTERS = "rom 14 2026-12-01 18:00-20:30 9p Berit Moen 90000401"


def test_a_plain_line_becomes_a_booking_with_all_that_is_promised(desk: Desk) -> None:
    answer = desk("book", KNITTERS, "--json")
    assert answer.status == 0
    booking = answer.json["booking"]
    assert answer.json["booked"] is True
    assert booking["ref"] == "1"
    assert (booking["room"], booking["date"], booking["start"], booking["end"]) == (
        "Rom 14",
        "2026-12-01",
        "18:00",
        "20:30",
    )
    assert booking["starts_at"] == "2026-12-01T18:00:00+01:00"
    assert booking["ends_at"] == "2026-12-01T20:30:00+01:00"
    assert (booking["name"], booking["phone"], booking["people"]) == ("Berit Moen", "90000401", 9)
    assert (booking["status"], booking["channel"], booking["audience"]) == ("booked", "phone", "ANN")
    assert booking["collect_by"] == "2026-12-01T15:00:00+01:00"
    assert booking["due_back"] == "2026-12-02T10:00:00+01:00"
    assert "første desember fra seks til halv ni om kvelden" in answer.json["read_back"]
    assert [warning["code"] for warning in answer.json["warnings"]] == ["age_confirmation"]


def test_the_words_may_be_separate_arguments(desk: Desk) -> None:
    assert desk("book", *KNITTERS.split(), "--json").json["booking"]["name"] == "Berit Moen"


def test_a_person_reads_a_confirmation_the_warnings_and_what_to_say(desk: Desk) -> None:
    said = desk("book", KNITTERS).out
    assert said.splitlines()[0] == "Bestilling nummer 1"
    assert "Nøkkel: hentes senest tirsdag 1. desember kl. 15.00." in said
    assert "! En del av tida er ubetjent" in said
    assert "Si: Tirsdag første desember" in said


def test_a_taken_slot_is_refused_with_whose_it_is_and_what_is_free(desk: Desk) -> None:
    desk("book", KNITTERS)
    answer = desk("book", "rom 14 2026-12-01 19-21 Songlaget", "--json")
    assert answer.status == 1
    assert answer.json["booked"] is False
    assert [refusal["code"] for refusal in answer.json["refusals"]] == ["overlap"]
    assert "Berit Moen" in answer.json["refusals"][0]["text"]
    offers = answer.json["offers"]
    assert {"room": "Rom 14", "starts_at": "2026-12-01T20:30:00+01:00"}.items() <= offers[1].items() or any(
        offer["starts_at"] == "2026-12-01T20:30:00+01:00" for offer in offers
    )
    assert all(set(offer) == {"room", "starts_at", "ends_at", "why"} for offer in offers)


def test_an_end_that_nobody_said_is_when_the_next_booking_begins(desk: Desk) -> None:
    desk("book", KNITTERS)
    answer = desk("book", "rom 14 2026-12-01 17.30 Ola Lien 90000123", "--json")
    assert (answer.status, answer.json["booking"]["end"]) == (0, "18:00")
    (said,) = [warning["text"] for warning in answer.json["warnings"] if warning["code"] == "assumed_end"]
    assert "bestilt til 18.00" in said


def test_the_same_refusal_for_a_person_goes_to_stdout(desk: Desk) -> None:
    desk("book", KNITTERS)
    answer = desk("book", "rom 14 2026-12-01 19-21 Songlaget")
    assert answer.status == 1
    assert "Rom 14 er opptatt tirsdag 1. desember 18.00–20.30 av Berit Moen" in answer.out
    assert "Ledig i stedet:" in answer.out
    assert answer.err == ""


def test_without_a_room_it_is_the_smallest_free_one_that_holds_all(desk: Desk) -> None:
    assert desk("book", "2026-12-01 12-14 6p Kari Lie", "--json").json["booking"]["room"] == "Rom 8"
    assert desk("book", "2026-12-01 12-14 6p Ola Bakken", "--json").json["booking"]["room"] == "Rom 14"
    assert desk("book", "2026-12-01 12-14 3p Eva Dahl", "--json").json["booking"]["room"] == "Rom 4"
    full = desk("book", "2026-12-01 12-14 6p Nils Berg", "--json")
    assert [refusal["code"] for refusal in full.json["refusals"]] == ["overlap"]


def test_all_that_is_missing_is_asked_for_at_once(desk: Desk) -> None:
    answer = desk("book", "rom 8", "--json")
    assert answer.status == 1
    assert [refusal["code"] for refusal in answer.json["refusals"]] == ["missing_date", "missing_start", "missing_name"]


def test_a_date_that_may_be_two_is_asked_about(desk: Desk) -> None:
    answer = desk("book", "neste torsdag 12-14 Kari Lie 90000402", now="2026-11-23T10:15")
    assert answer.status == 1
    assert "torsdag 26. november" in answer.out
    assert "torsdag 3. desember" in answer.out


def test_without_an_end_it_is_an_hour_and_that_is_said(desk: Desk) -> None:
    answer = desk("book", "rom 4 2026-12-01 kl 12 Kari Lie", "--json")
    assert answer.json["booking"]["end"] == "13:00"
    assert "assumed_end" in [warning["code"] for warning in answer.json["warnings"]]


def test_the_hour_that_the_clocks_leave_out_cannot_be_booked(desk: Desk) -> None:
    answer = desk("book", "rom 8 2027-03-28 02:30-05:00 Kari Lie 90000402", "--json")
    assert [refusal["code"] for refusal in answer.json["refusals"]] == ["missing_hour"]
    assert "02.30 fins ikke" in answer.json["refusals"][0]["text"]


def test_the_hour_that_comes_twice_is_the_first_and_that_is_said(desk: Desk) -> None:
    answer = desk("book", "rom 8 2027-10-31 02:30-05:00 Kari Lie 90000402", "--json")
    assert answer.json["booking"]["starts_at"] == "2027-10-31T02:30:00+02:00"
    assert "double_hour" in [warning["code"] for warning in answer.json["warnings"]]


def test_a_room_that_does_not_exist_is_refused_with_those_that_do(desk: Desk) -> None:
    answer = desk("book", "rom 99 2026-12-01 12-14 Kari Lie", "--json")
    assert "unknown_room" in [refusal["code"] for refusal in answer.json["refusals"]]


def test_a_time_that_is_over_is_refused(desk: Desk) -> None:
    answer = desk("book", "rom 8 2026-11-26 12:00-14:00 Kari Lie", "--json")
    assert [refusal["code"] for refusal in answer.json["refusals"]] == ["past"]


def test_moving_keeps_the_booking_and_its_length(desk: Desk) -> None:
    desk("book", KNITTERS)
    answer = desk("move", "1", "2/12", "19", "--json")
    assert answer.status == 0
    booking = answer.json["booking"]
    assert (booking["ref"], booking["date"], booking["start"], booking["end"]) == ("1", "2026-12-02", "19:00", "21:30")
    assert answer.json["before"]["date"] == "2026-12-01"


def test_moving_to_another_room_keeps_the_time(desk: Desk) -> None:
    desk("book", KNITTERS)
    booking = desk("move", "1", "rom 8", "--json").json["booking"]
    assert (booking["room"], booking["date"], booking["start"], booking["end"]) == (
        "Rom 8",
        "2026-12-01",
        "18:00",
        "20:30",
    )


def test_cancelling_and_undoing(desk: Desk) -> None:
    desk("book", KNITTERS)
    assert desk("cancel", "1", "--reason", "sykdom", "--json").json["booking"]["status"] == "cancelled"
    undone = desk("undo")
    assert undone.status == 0
    assert "Angret: avbestillingen." in undone.out
    assert desk("find", "berit", "--json").json["bookings"][0]["status"] == "booked"


@pytest.mark.parametrize("ref", ["99", "abc", "-", "9" * 40, "1; drop table booking"])
def test_an_unknown_number_is_refused(desk: Desk, ref: str) -> None:
    answer = desk("cancel", ref, "--json")
    assert answer.status == 1
    assert answer.json["done"] is False
    assert [refusal["code"] for refusal in answer.json["refusals"]] == ["unknown_booking"]


def test_there_is_nothing_to_undo_on_a_new_desk(desk: Desk) -> None:
    answer = desk("undo")
    assert answer.status == 1
    assert answer.out == "Her er det ingenting å angre.\n"


def test_a_restricted_group_is_not_named_to_others(desk: Desk) -> None:
    desk("book", "rom 14 2026-12-01 18-20 Lokallaget 90000403 skjermet")
    answer = desk("book", "rom 14 2026-12-01 19-21 Songlaget")
    assert answer.status == 1
    assert "Lokallaget" not in answer.out


def test_hostile_text_is_printed_as_text(desk: Desk) -> None:
    answer = desk("book", "rom 8 2026-12-01 12-14 Kari\x1b]0;x\x07 [red]Lie\u202e 90000402")
    assert answer.status == 0
    assert not set(answer.out) & {"\x1b", "\x07", "\u202e"}


def test_two_commands_at_the_same_moment_make_one_booking(database_path: Path) -> None:
    line = [sys.executable, "-m", "desk", "book", KNITTERS, "--json", "--now", "2026-11-27T10:21"]
    running = [
        subprocess.Popen([*line, "--database", str(database_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    said = [json.loads(process.communicate(timeout=60)[0]) for process in running]
    assert sorted(answer["booked"] for answer in said) == [False, False, False, True]
    assert sorted(process.returncode for process in running) == [0, 1, 1, 1]
