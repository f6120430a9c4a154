"""`book` with a line that asks for a series."""

from tests.commands.conftest import Desk

CHOIR = "rom 14 2026-12-10 19-21 Koret 90000499"
WEEKLY = "rom 14 hver torsdag f.o.m. 3/12 til 14/1 18-20 6p Turid Lien 90000401"


def test_all_free_dates_are_booked_and_the_others_told(desk: Desk) -> None:
    desk("book", CHOIR)
    answer = desk("book", WEEKLY, "--json")
    assert answer.status == 0
    found = answer.json["series"]
    assert (found["rule"], found["first"], found["last"]) == (
        "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270114",
        "2026-12-03",
        "2027-01-14",
    )
    assert [b["date"] for b in found["bookings"]] == ["2026-12-03", "2026-12-17", "2027-01-07", "2027-01-14"]
    assert [(s["date"], s["why"][0]["code"]) for s in found["skipped"]] == [
        ("2026-12-10", "overlap"),
        ("2026-12-24", "eve"),
        ("2026-12-31", "eve"),
    ]
    assert answer.json["booking"] == found["bookings"][0]
    assert "3. og 17. desember, 7. og 14. januar" in answer.json["read_back"]
    assert [warning["code"] for warning in answer.json["warnings"]] == ["age_confirmation"]


def test_a_person_reads_each_date_and_what_was_left_out(desk: Desk) -> None:
    desk("book", CHOIR)
    said = desk("book", WEEKLY).out
    assert said.splitlines()[0] == "Hver torsdag, 4 datoer"
    assert "torsdag 17. desember 18.00–20.00, Rom 14 (nummer 3)" in said
    assert "Ikke bestilt: torsdag 24. desember 2026. Torsdag 24. desember er julaften." in said


def test_one_undo_takes_the_series_back(desk: Desk) -> None:
    desk("book", WEEKLY)
    assert "serien" in desk("undo").out
    assert desk("book", WEEKLY, "--json").json["series"]["first"] == "2026-12-03"


def test_without_an_end_nothing_is_booked(desk: Desk) -> None:
    answer = desk("book", "rom 14 hver torsdag f.o.m. 3/12 18-20 Turid Lien", "--json")
    assert answer.status == 1
    assert [refusal["code"] for refusal in answer.json["refusals"]] == ["series_without_end"]


def test_when_no_date_can_be_had_each_reason_is_told(desk: Desk) -> None:
    for day in (3, 10):
        desk("book", f"rom 14 2026-12-{day:02d} 18-20 Koret 90000499")
    answer = desk("book", "rom 14 hver torsdag f.o.m. 3/12 til 10/12 18-20 Turid Lien", "--json")
    assert answer.status == 1
    assert [refusal["code"] for refusal in answer.json["refusals"]] == ["overlap", "overlap"]
