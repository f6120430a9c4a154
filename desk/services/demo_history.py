"""Years of invented bookings that are over, for measuring: dense, never overlapping, the same for the same seed."""

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import date, time, timedelta
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from desk.db import branches, bulk
from desk.domain.hours import Hours
from desk.domain.rooms import Room
from desk.domain.times import DAY, at
from desk.services.counter import Counter
from desk.services.setup import OSTRE_TOTEN, Profile, RoomProfile

MANY = 100_000
"""From here on three rooms and ten years are too few."""
FIRST, HOURS_A_DAY = time(8), 14
STEP = 1800
"""Bookings begin and end on half hours: seconds."""
MOST_A_DAY = HOURS_A_DAY * 3600 // STEP


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FORENAMES = _listed(
    """
    Anne Astrid Bente Berit Bjørn Dag Eirik Eli Else Erik Eva Frode Geir Grete Gunnar Hanne Harald Heidi
    Henrik Inger Ivar Jan Johanne Kari Kjell Knut Kristin Lars Lise Magnus Marit Morten Nils Ola Per Ragnhild
    Rolf Sigrid Siv Stig Svein Synnøve Terje Tone Tor Trine Unni Vidar Wenche Øystein Åse
    """
)
SURNAMES = _listed(
    """
    Aas Amundsen Bakke Berg Bråten Dahl Eide Engen Fossum Gran Hagen Haug Holm Hovde Jensen Kval Lie Lien Lund
    Moe Moen Myhre Nygård Olsen Rognstad Rud Sande Skjelbreid Solberg Strand Sveen Sæther Tangen Vik Ødegård
    Østby Årnes
    """
)
GROUPS = _listed(
    """
    Strikkelaget Sjakklubben Velforeningen Historielaget Hagelaget Lesesirkelen Songlaget Speidergruppa
    Leksehjelpen Kollokviegruppa Språkkafeen Bridgeklubben Fotogruppa Slektsforskerne Barseltreffet
    Teatergruppa
    """
)

STATUSES = (("used", 90), ("cancelled", 6), ("no_show", 4))
AUDIENCES = (("ENK", 22), ("STU", 20), ("ELEV", 18), ("LAG", 12), ("FRI", 9), ("BARN", 6), ("KURS", 5))
OTHER_AUDIENCES = (("KUL", 3), ("EKS", 3), ("ANN", 2))
CHANNELS = (("phone", 50), ("desk", 30), ("email", 20))

PHONES = 100_000
"""How many people have a phone that nobody else has; whoever comes after them is told apart by the e-mail address."""


class Size(Struct, frozen=True):
    """How much history: how many bookings, over how many years, in how many rooms, by how many people."""

    bookings: int
    years: int
    rooms: int

    @property
    def people(self) -> int:
        """About one for every fifteen bookings."""
        return max(200, self.bookings // 15)

    @property
    def most(self) -> int:
        """How many would fit."""
        return self.years * 365 * self.rooms * MOST_A_DAY


def size(bookings: int, rooms: int = 0) -> Size:
    """The years and rooms that so many bookings need; ten rooms and twenty years from a hundred thousand on."""
    many = bookings > MANY
    return Size(bookings, 20 if many else 10, rooms or (10 if many else 3))


def profile(rooms: int) -> Profile:
    """Østre Toten with so many rooms; those beyond its own are invented."""
    more = tuple(
        RoomProfile(
            f"Rom {100 + number}", (6, 8, 10, 12)[number % 4], (), (), (f"{100 + number}-1", f"{100 + number}-2")
        )
        for number in range(1, rooms - len(OSTRE_TOTEN.rooms) + 1)
    )
    return replace(OSTRE_TOTEN, rooms=(*OSTRE_TOTEN.rooms[:rooms], *more))


def write(counter: Counter, path: Path, much: Size, until: date, seed: int, tell: Callable[[int], None]) -> None:
    """Write the history into the new file: the days before `until`, a date of the branch."""
    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
        rooms = branches.rooms(reader, branch.id)
        first = until - timedelta(days=365 * much.years)
        hours = branches.hours(reader, branch.id, branch.zone, first, until)
    chance = random.Random(f"history {seed} {much.bookings}")  # noqa: S311 - practice data, not a secret
    bulk.fill(path, invented_people(much.people, chance), _bookings(much, rooms, hours, first, until, chance), tell)


def invented_people(count: int, chance: random.Random) -> Iterator[bulk.PersonRow]:
    """So many people of whom no two are the same."""
    for number in range(1, count + 1):
        name = f"{chance.choice(FORENAMES)} {chance.choice(SURNAMES)}"
        group = chance.choice(GROUPS) if chance.random() < 0.3 else ""
        phone = f"{'900' if number % 3 else '400'}{number % PHONES:05d}"
        email = f"person{number}@example.org" if chance.random() < 0.3 or number >= PHONES else ""
        yield number, name, group, phone, email


def _bookings(
    much: Size, rooms: Sequence[Room], hours: Hours, first: date, until: date, chance: random.Random
) -> Iterator[bulk.BookingRow]:
    days = (until - first).days
    places = days * len(rooms)
    status, audience, channel = _weighted(STATUSES), _weighted(AUDIENCES + OTHER_AUDIENCES), _weighted(CHANNELS)
    done = 0
    for number in range(days):
        day = first + number * DAY
        begins = int(at(day, FIRST, hours.zone).timestamp())
        staffed = [(int(open_.start.timestamp()), int(open_.end.timestamp())) for open_ in hours.staffed(day)]
        for index, room in enumerate(rooms):
            due = much.bookings * (number * len(rooms) + index + 1) // places
            for start, end in _slots(begins, due - done, chance):
                helped = any(opens <= start and end <= closes for opens, closes in staffed)
                yield (
                    room.id,
                    chance.randint(1, much.people),
                    start,
                    end,
                    end,
                    chance.choice(status),
                    chance.randint(1, room.capacity),
                    chance.choice(audience),
                    chance.choice(channel),
                    int(helped),
                    None if helped else 1,
                )
            done = due


def _slots(begins: int, count: int, chance: random.Random) -> Iterator[tuple[int, int]]:
    """So many slots between 8 and 22, each somewhere in its own part of the day."""
    for part in range(count):
        low, high = part * MOST_A_DAY // count, (part + 1) * MOST_A_DAY // count
        start = chance.randrange(low, high)
        end = chance.randint(start + 1, min(high, start + 8))
        yield begins + start * STEP, begins + end * STEP


def _weighted(choices: Sequence[tuple[str, int]]) -> list[str]:
    return [name for name, weight in choices for _ in range(weight)]
