"""Which coming booking a change or a cancellation is about: by phone, by name, or by whatever else names it."""

from collections.abc import Iterator

from desk.db import bookings as booking_rows
from desk.db import people as people_rows
from desk.db.database import Reader
from desk.db.people import Person
from desk.domain.bookings import Booking
from desk.intake.reading import Reading
from desk.services.counter import Counter
from desk.services.requests import Place
from desk.words import fold

MOST_MATCHES = 9
"""As many as can be picked with one digit."""

MOST_LOOSE = 6
"""Words of a line that are tried as the name of a booking when nothing was read as one."""

NO_NAME = frozenset({"date", "time", "part", "duration", "room", "phone", "email"})
"""Fields whose words name nobody."""


def meant(counter: Counter, text: str, reading: Reading, place: Place) -> tuple[tuple[Booking, ...], bool]:
    """The coming bookings that the line can mean, the soonest first; and whether they are on the day that was said."""
    live: list[Booking] = []
    with counter.reading() as reader:
        for persons in _called(reader, text, reading):
            found = booking_rows.latest_of(reader, [person.id for person in persons], counter.now, 40)
            live = [booking for booking in found if booking.live and booking.ends_at > counter.now]
            if live:
                break
    as_said = True
    if reading.intent == "cancel" and reading.date is not None:
        that_day = [b for b in live if b.starts_at.astimezone(place.zone).date() == reading.date]
        as_said, live = bool(that_day), that_day or live
    if reading.intent == "cancel" and reading.start is not None:
        live = [b for b in live if b.starts_at.astimezone(place.zone).time() == reading.start] or live
    return tuple(sorted(live, key=lambda b: b.starts_at)[:MOST_MATCHES]), as_said


def _called(reader: Reader, text: str, reading: Reading) -> Iterator[tuple[Person, ...]]:
    """Whoever the words fit by which a booking may be meant, the surest words first."""
    for who in (reading.phone, reading.name, reading.group, reading.purpose, reading.note, " ".join(reading.unread)):
        if who:
            yield people_rows.matching(reader, who)
    loose = _loose_words(text, reading)
    numbered = {word for word in loose if not word.isalpha()}
    for size in range(len(loose), 0, -1):
        for first in range(len(loose) - size + 1):
            words = loose[first : first + size]
            if numbered <= {*words}:  # 2STA is not another class
                named = people_rows.matching(reader, " ".join(words))
                yield tuple(p for p in named if {*words} <= {*fold(f"{p.name} {p.group}").split()})


def _loose_words(text: str, reading: Reading) -> list[str]:
    """The words that may be a name although they were read as another thing: `elever` of *Elever 2STA*."""
    for mark in reading.marks:
        if mark.field in NO_NAME:
            text = text[: mark.start] + " " * (mark.end - mark.start) + text[mark.end :]
    return [word for word in fold(text).split() if len(word) > 2][:MOST_LOOSE]
