"""What is said aloud and written to whoever has booked."""

import pytest
from msgspec.structs import replace

from desk.domain.bookings import Status
from desk.domain.hours import Hours
from desk.domain.notices import Notice
from desk.language import language
from desk.letters.readback import confirmation, read_back, receipt
from desk.services.keys import Handed
from tests.conftest import at
from tests.letters.conftest import booking, taken


def test_the_evening_of_the_knitters_as_the_desk_says_it(hours: Hours) -> None:
    said = read_back(taken(hours, "2026-12-01 18:00", "20:30"), language("nb"), hours)
    assert said == (
        "Tirsdag første desember fra seks til halv ni om kvelden (18.00–20.30), Rom 14; nøkkelen henter du senest "
        "tirsdag klokka femten, og du leverer den senest onsdag klokka ti."
    )


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("nn", "Tysdag første desember frå seks til halv ni om kvelden (18.00–20.30), Rom 14; nykelen hentar du"),
        ("sv", "Tisdag den första december från sex till halv nio på kvällen (18.00–20.30), Rom 14; nyckeln hämtar du"),
        ("en", "Tuesday the first of December from six to half past eight in the evening (18:00–20:30), Rom 14; you"),
    ],
)
def test_the_same_in_other_languages(hours: Hours, code: str, said: str) -> None:
    assert read_back(taken(hours, "2026-12-01 18:00", "20:30"), language(code), hours).startswith(said)


def test_nobody_says_fifteen_o_clock_in_english(hours: Hours) -> None:
    said = read_back(taken(hours, "2026-12-01 18:00", "20:30"), language("en"), hours)
    assert "no later than Tuesday at three o'clock in the afternoon" in said
    assert "no later than Wednesday at ten o'clock" in said


def test_in_staffed_hours_the_key_is_there_and_comes_back_at_once(hours: Hours) -> None:
    said = read_back(taken(hours, "2026-12-01 10:30", "12:00"), language("nb"), hours)
    assert said == (
        "Tirsdag første desember fra halv elleve om formiddagen til tolv (10.30–12.00), Rom 14; "
        "nøkkelen får du når du kommer, og du leverer den når du går."
    )


def test_a_key_moment_further_away_says_its_date(hours: Hours) -> None:
    said = read_back(taken(hours, "2026-11-29 16:00", "18:30"), language("nb"), hours)
    assert "senest fredag tjuesjuende november klokka femten" in said
    assert "senest mandag klokka ti" in said


def test_a_booking_over_a_weekend_says_both_its_days(hours: Hours) -> None:
    said = read_back(taken(hours, "2026-11-28 10:00", "2026-11-29 16:00"), language("nb"), hours)
    assert "(lørdag 28. november 10.00 – søndag 29. november 16.00)" in said


def test_a_key_that_cannot_be_fetched_any_more_is_agreed_about(hours: Hours) -> None:
    late = replace(taken(hours, "2026-11-28 19:00", "23:00"), warnings=(Notice("key_unreachable"),))
    assert "vi må avtale hvordan du får nøkkelen" in read_back(late, language("nb"), hours)
    assert "Nøkkel: avtales med biblioteket." in confirmation(late, language("nb"), hours, 15)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2026-12-01 12:00", "13:00", "fra tolv til ett om ettermiddagen"),
        ("2026-12-01 10:15", "11:45", "fra kvart over ti til kvart på tolv om formiddagen"),
        ("2026-12-01 13:20", "14:40", "fra ti på halv to til ti over halv tre om ettermiddagen"),
        ("2026-12-01 13:25", "13:35", "fra fem på halv to til fem over halv to om ettermiddagen"),
        ("2026-12-01 00:30", "06:00", "fra halv ett om natta til seks om morgenen"),
        ("2026-12-01 22:00", "2026-12-02 00:00", "fra ti om kvelden til midnatt (22.00–24.00)"),
        ("2026-12-01 13:07", "14:00", "fra 13.07 til to om ettermiddagen"),
    ],
)
def test_times_as_norwegians_say_them(hours: Hours, start: str, end: str, said: str) -> None:
    assert said in read_back(taken(hours, start, end), language("nb"), hours)


def test_the_confirmation_has_all_one_needs_in_writing(hours: Hours) -> None:
    lines = confirmation(taken(hours, "2026-12-01 18:00", "20:30"), language("nb"), hours, 15).splitlines()
    assert lines == [
        "Bestilling nummer 17",
        "tirsdag 1. desember 18.00–20.30",
        "Rom 14, 9 personer",
        "Berit Moen, Strikkelaget",
        "Nøkkel: hentes senest tirsdag 1. desember kl. 15.00.",
        "Nøkkel: leveres senest onsdag 2. desember kl. 10.00.",
        "Når det er ubetjent, er aldersgrensen 15 år.",
        "Rommet er gratis. Gi beskjed hvis dere ikke kommer.",
    ]


def test_a_held_booking_promises_nothing(hours: Hours) -> None:
    held = taken(hours, "2026-12-01 12:00", "13:00", status=Status.HELD)
    assert confirmation(held, language("nb"), hours, 15).startswith(
        "Holdt av til biblioteksjefen har avgjort: nummer 17"
    )


def test_braces_in_a_name_are_only_text(hours: Hours) -> None:
    odd = taken(hours, "2026-12-01 12:00", "13:00", name="{ref} {0} %s [b]")
    assert "{ref} {0} %s [b]" in confirmation(odd, language("nb"), hours, 15)


def test_the_receipt_says_when_the_key_must_be_back(hours: Hours) -> None:
    covered = booking("2026-11-28 20:00", "23:00", room="Rom 8")
    handed = Handed("8-2", "Ola Bakken", (covered,), at("2026-11-27 14:31"), at("2026-11-30 10:30"), "OD")
    assert receipt(handed, language("nb"), hours).splitlines() == [
        "Nøkkel 8-2 · Ola Bakken",
        "Ut: fredag 27. november kl. 14.31, OD",
        "Rom 8: lørdag 28. november 20.00–23.00",
        "Alle er gamle nok, eller en voksen er ansvarlig.",
        "Leveres senest mandag 30. november kl. 10.30.",
    ]
