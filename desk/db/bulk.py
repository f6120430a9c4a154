"""Writing very many rows into a new SQLite file, for measuring. The guards of the tables stay on."""

import itertools
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from desk.db.errors import translate
from desk.db.people import identity, words

CHUNK = 20_000

PersonRow = tuple[int, str, str, str, str]
"""Id, name, group, phone, e-mail."""

BookingRow = tuple[int, int, int, int, int, str, int, str, str, int, int | None]
"""Room, person, start, end and agreed end (seconds since 1970), status, people, audience, channel, staffed, age."""

_BOOKING = """
insert into booking (room_id, person_id, starts_at, ends_at, agreed_end, status, people, audience, channel, staffed,
    age_confirmed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_PERSON = "insert into person (id, name, group_name, phone, email, identity) values (?, ?, ?, ?, ?, ?)"
_WORD = "insert or ignore into person_word (word, person_id) values (?, ?)"


def fill(path: Path, people: Iterable[PersonRow], bookings: Iterable[BookingRow], tell: Callable[[int], None]) -> None:
    """Write all of them in one transaction; `tell` hears how many bookings each step has added.

    The file is one that nobody else uses yet: it is not safe against a power cut before the end.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for pragma in ("synchronous=off", "foreign_keys=on", "cache_size=-200000", "temp_store=memory"):
                connection.execute(f"pragma {pragma}")
            connection.execute("begin immediate")
            _write_people(connection, people)
            for chunk in _chunks(bookings):
                connection.executemany(_BOOKING, chunk)
                tell(len(chunk))
            connection.execute("commit")
    except sqlite3.Error as error:
        raise translate(error) or error from error


def settle(path: Path) -> None:
    """Let SQLite count what the file holds, and put all of it into the one file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("analyze")
        connection.execute("pragma wal_checkpoint(truncate)")


def _write_people(connection: sqlite3.Connection, people: Iterable[PersonRow]) -> None:
    for chunk in _chunks(people):
        connection.executemany(_PERSON, [(*person, identity(*person[1:])) for person in chunk])
        connection.executemany(_WORD, [(word, person[0]) for person in chunk for word in words(*person[1:])])


Row = TypeVar("Row")


def _chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rest = iter(rows)
    while chunk := list(itertools.islice(rest, CHUNK)):
        yield chunk
