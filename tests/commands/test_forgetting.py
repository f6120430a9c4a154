"""`forget`: what would go, what went, and all about one person; the numbers are the same byte by byte."""

from tests.commands.conftest import Desk

LATE = "2026-12-31T12:00"


def an_evening(desk: Desk) -> None:
    """A booking in October, with its key out and in."""
    desk("book", "rom 8 2026-10-01 12-14 5p Turid Aas 99887766", now="2026-10-01T11:00")
    desk("key", "out", "8-1", "--booking", "1", now="2026-10-01T12:00")
    desk("key", "in", "8-1", now="2026-10-01T14:00")


def test_what_would_go_is_said_first(desk: Desk) -> None:
    an_evening(desk)
    said = desk("forget", "--dry-run", now=LATE)
    assert said.out.splitlines()[:3] == [
        "Dette ville blitt fjernet:",
        "  Bestillinger: 1",
        "  Navn med telefon og e-post: 1",
    ]
    told = desk("forget", "--dry-run", "--json", now=LATE).json
    assert (told["done"], told["keep_days"]) == (False, 30)
    assert desk("find", "turid", "--json").json["bookings"][0]["name"] == "Turid Aas"
    done = desk("forget", "--json", now=LATE).json
    assert done == {**told, "done": True}
    assert desk("find", "turid", "--json").json["bookings"] == []
    assert desk("forget", now=LATE).out == "Ingenting er eldre enn 30 dager.\n"


def test_the_yearly_count_is_the_same_byte_by_byte(desk: Desk) -> None:
    an_evening(desk)
    counts = [("stats", "--year", "2026"), ("stats", "--csv"), ("stats", "--json")]
    before = [desk(*count, now=LATE).out for count in counts]
    assert desk("forget", now=LATE).status == 0
    assert [desk(*count, now=LATE).out for count in counts] == before


def test_all_about_one_person(desk: Desk) -> None:
    an_evening(desk)
    desk("book", "rom 4 2026-12-04 12-14 Turid Aas 99887766", now="2026-11-27T10:21")
    shown = desk("forget", "--person", "turid aas", "--dry-run").out
    assert shown.startswith("Dette er lagret:\n  Turid Aas · 998 87 766\n  #1 · torsdag 1. oktober")
    assert "Trengs ennå, så det står" in shown
    gone = desk("forget", "--person", "99887766", "--json").json
    assert ([booking["ref"] for booking in gone["bookings"]], gone["still_needed"]) == (["1", "2"], ["2"])
    desk("cancel", "2")
    assert desk("forget", "--person", "99887766").status == 0
    answer = desk("forget", "--person", "99887766")
    assert answer.status == 1
    assert "Oppgi hele navnet" in answer.out
