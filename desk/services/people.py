"""Finding people, groups and bookings; the initials of the staff."""

from msgspec import Struct

from desk.db import bookings, people
from desk.db.people import Person
from desk.domain.bookings import Booking
from desk.services.counter import Counter
from desk.words import clean

MOST_BOOKINGS = 40


class Hits(Struct, frozen=True):
    """Who matches, and their bookings: those to come first, then the latest of the past."""

    people: tuple[Person, ...]
    bookings: tuple[Booking, ...]


def find(counter: Counter, text: str) -> Hits:
    """People and bookings that match a name, a group, phone digits, an e-mail address or a booking's number.

    Case, accents and the spacing of digits do not matter; every word must begin some word.
    """
    sought = clean(text)
    with counter.reading() as reader:
        found = people.matching(reader, sought)
        hits = bookings.latest_of(reader, [person.id for person in found], counter.now, MOST_BOOKINGS)
        number = sought.replace(" ", "").removeprefix("#")
        by_ref = bookings.by_id(reader, int(number)) if number.isdecimal() and len(number) < 10 else None
        if by_ref is not None and by_ref not in hits:
            hits = (by_ref, *hits)
        return Hits(found, hits)


def staff(counter: Counter) -> tuple[str, ...]:
    """The initials of those who work at the desk."""
    with counter.reading() as reader:
        return tuple(row[0] for row in reader.rows("select initials from staff where active order by initials"))


def add_staff(counter: Counter, initials: str) -> str:
    """Note new initials, so that they can be picked next time; returns them as they are kept."""
    kept = clean(initials, 4).upper()
    if kept and kept not in staff(counter):
        with counter.act("staff") as act:
            people.keep_initials(act, kept)
    return kept
