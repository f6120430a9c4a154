"""Finding people and bookings, and the initials of the staff. On both databases."""

import pytest

from desk.db import schema
from desk.services import bookings, people
from desk.services.counter import Counter
from tests.conftest import Book, Clock, at


@pytest.mark.parametrize(
    "sought",
    [
        "kåre",
        "KÅRE",
        "kare",
        "ødegård",
        "odegard",
        "Ødegård kåre",
        "øde",
        "strikk",
        "90000401",
        "900 00 401",
        "90 00 04 01",
        "+47 900 00 401",
        "0047 90000401",
        "9000",
        "kåre 900 00 401",
        "kare.o@example.org",
        "kare.o@",
        "example",
        " \t kåre\x1b ",
        "Ka\u030are",
    ],
)
def test_somebody_is_found_however_it_is_typed(any_counter: Counter, book: Book, sought: str) -> None:
    """Case, accents and spacing do not matter; every word begins some word."""
    taken = book(
        "2026-12-01 18:00",
        "20:30",
        name="Kåre Ødegård",
        group="Strikkelaget",
        phone="90000401",
        email="kare.o@example.org",
    )
    book("2026-12-02 18:00", "20:30", name="Anne Vik", phone="41000999", email="anne@eksempel.no")
    hits = people.find(any_counter, sought)
    assert [b.id for b in hits.bookings] == [taken.id]
    assert [p.name for p in hits.people] == ["Kåre Ødegård"]


def test_what_is_not_over_comes_first_however_long_it_has_lasted(
    any_counter: Counter, clock: Clock, book: Book
) -> None:
    """Then the past, the latest first; an exhibition that began weeks ago is found as well, and each only once."""
    weeks = book("2026-12-01 10:00", "2026-12-20 10:00", "Rom 4", name="Kåre Moen")
    later = book("2026-12-30 10:00", "11:00", name="Kåre Moen")
    running = book("2026-12-15 08:00", "16:00", name="Kåre Moen")
    before = book("2026-12-10 10:00", "11:00", name="Kåre Moen")
    clock.now = at("2026-12-15 12:00")
    found = [booking.id for booking in people.find(any_counter, "kåre").bookings]
    assert found == [running.id, later.id, before.id, weeks.id]


@pytest.mark.parametrize("sought", ["", "  ", "gård", "kåre anne", "00401", "%", "_", "'", '"; drop', "zzz"])
def test_what_matches_nobody_finds_nothing(any_counter: Counter, book: Book, sought: str) -> None:
    """Also what means something to a database."""
    book("2026-12-01 18:00", "20:30", name="Kåre Ødegård", phone="90000401")
    book("2026-12-02 18:00", "20:30", name="Anne Vik")
    assert people.find(any_counter, sought) == people.Hits((), ())


@pytest.mark.parametrize(
    ("stored", "sought"),
    [
        ("+46 70 123 45 67", "070-123 45 67"),
        ("+46 70 123 45 67", "0046701234567"),
        ("+46 70 123 45 67", "46 70 12"),
        ("0047 900 00 401", "90000401"),
        ("+4790000401", "900 00 401"),
    ],
)
def test_a_number_is_found_with_and_without_its_country(
    any_counter: Counter, book: Book, stored: str, sought: str
) -> None:
    """As the caller says it."""
    taken = book("2026-12-01 18:00", "20:30", phone=stored)
    assert [b.id for b in people.find(any_counter, sought).bookings] == [taken.id]


@pytest.mark.parametrize("form", ["{}", "#{}", " {} ", "# {}"])
def test_a_booking_is_found_by_its_number_also_when_it_was_cancelled(
    any_counter: Counter, book: Book, form: str
) -> None:
    """The caller has it on paper."""
    taken = book("2026-12-01 18:00", "20:30")
    bookings.cancel(any_counter, taken.id)
    assert [b.id for b in people.find(any_counter, form.format(taken.ref)).bookings] == [taken.id]


@pytest.mark.parametrize("sought", ["9" * 9, "9" * 40, "٣", "²", "1e9", "-1"])
def test_a_number_beyond_all_numbers_is_no_error(any_counter: Counter, sought: str) -> None:
    """Whatever is typed."""
    assert people.find(any_counter, sought).bookings == ()


def test_what_is_to_come_stands_first_then_the_latest(any_counter: Counter, book: Book, clock: Clock) -> None:
    """The caller rings about the next one, most often."""
    first, second, third, fourth = (
        book(f"2026-12-0{day} 18:00", "20:30", name="Anne Vik", phone="90000408") for day in (1, 2, 3, 4)
    )
    clock.go("2026-12-02 21:00")
    found = [b.id for b in people.find(any_counter, "anne").bookings]
    assert found == [third.id, fourth.id, second.id, first.id]


def test_a_person_is_kept_once(any_counter: Counter, book: Book) -> None:
    """The same name with another number is another entry."""
    for day, number in enumerate(("90000408", "900 00 408", "90000409"), start=1):
        book(f"2026-12-0{day} 10:00", "12:00", name="Anne Vik", phone=number)
    assert sorted(p.phone for p in people.find(any_counter, "anne").people) == ["90000408", "90000409"]


@pytest.mark.parametrize(
    "name", ["[/b]", "عمر", "田中", "e\u0301\u0301\u0301", "x" * 700, "Ola\u200d\u200dBakken", "🙂"]
)
def test_a_hostile_name_is_kept_and_found_by_its_booking(any_counter: Counter, book: Book, name: str) -> None:
    """As text, at most 500 characters."""
    taken = book("2026-12-01 18:00", "20:30", name=name, group="Gruppa")
    assert 0 < len(taken.name) <= 500
    assert [b.id for b in people.find(any_counter, "gruppa").bookings] == [taken.id]


def test_initials_are_kept_once_in_capitals(any_counter: Counter, any_office: Counter) -> None:
    """Both desks may note the same ones; who had left comes back."""
    assert people.add_staff(any_counter, " od\n") == "OD"
    assert people.add_staff(any_office, "OD") == "OD"
    people.add_staff(any_counter, "SI")
    assert people.staff(any_office) == ("OD", "SI")
    with any_counter.act("staff") as act:
        act.connection.execute(schema.staff.update().values(active=False))
    assert people.staff(any_counter) == ()
    people.add_staff(any_counter, "SI")
    assert people.staff(any_counter) == ("SI",)
    assert people.add_staff(any_counter, " \x00") == ""
