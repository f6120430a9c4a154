"""What is measured without a terminal: saving, the day, the overlap check and the search, beside plain sqlite3."""

import itertools
import os
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from desk.db import bookings as rows
from desk.db.database import Database
from desk.domain.bookings import Wanted
from desk.domain.times import whole_day
from desk.services import bookings, days, people
from desk.services.counter import Counter
from tests.bench.stopwatch import Series

TIMES = 300
OSLO = ZoneInfo("Europe/Oslo")


def timed(do: Callable[[], object], times: int = TIMES) -> Series:
    """The same thing over and over, in milliseconds."""
    series = Series()
    for _ in range(times):
        began = time.perf_counter()
        do()
        series.took.append((time.perf_counter() - began) * 1000)
    return series


def measure(path: Path, now: datetime) -> dict[str, tuple[Series, Series | None]]:
    """Each thing with its yardstick, if it has one. Writes into the database that it is given."""
    counter = Counter(Database(path), lambda: now, by="SI")
    plain = sqlite3.connect(path, isolation_level=None)
    plain.execute("pragma journal_mode=wal")
    plain.execute("pragma synchronous=full")
    slots = (datetime(2031, 1, 1, 8, tzinfo=UTC) + timedelta(hours=5 * n) for n in itertools.count())
    raw_slots = (datetime(2041, 1, 1, 8, tzinfo=UTC) + timedelta(hours=5 * n) for n in itertools.count())
    room, person = plain.execute("select min(room.id), min(person.id) from room, person").fetchone()
    today = now.date()

    def save() -> None:
        start = next(slots)
        bookings.take(counter, Wanted(room, start, start + timedelta(hours=1), name="Kari Nordmann", phone="90000499"))

    def save_plain() -> None:
        start = int(next(raw_slots).timestamp())
        plain.execute("begin immediate")
        plain.execute(
            "select 1 from booking where room_id = ? and status in ('booked', 'held', 'used') and starts_at < ? "
            "order by starts_at desc limit 1",
            (room, start + 3600),
        ).fetchone()
        plain.execute(
            "insert into booking (room_id, person_id, starts_at, ends_at, agreed_end, status, audience, channel, "
            "staffed) values (?, ?, ?, ?, ?, 'booked', 'ANN', 'phone', 0)",
            (room, person, start, start + 3600, start + 3600),
        )
        plain.execute("commit")

    def day_plain() -> None:
        start = int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp())
        plain.execute(
            "select b.*, r.name, p.* from booking b join room r on r.id = b.room_id "
            "join person p on p.id = b.person_id where b.status in ('booked', 'held', 'used') "
            "and b.starts_at >= ? and b.starts_at < ? order by b.starts_at",
            (start, start + 86400),
        ).fetchall()

    def day_rows() -> None:
        with counter.reading() as reader:
            rows.live_between(reader, counter.branch_id, whole_day(today, OSLO))

    bookings.check(counter, Wanted(room, now, now + timedelta(hours=1), name="Kari"))
    found = {
        "save (rules, overlap, log, durable commit)": (timed(save), timed(save_plain)),
        "the day's bookings": (timed(day_rows), timed(day_plain)),
        "the day, with rooms, hours and closures": (timed(lambda: days.show(counter, today)), None),
        "weigh a slot (rules and overlap)": (
            timed(lambda: bookings.check(counter, Wanted(room, now, now + timedelta(hours=1), name="Kari"))),
            None,
        ),
        "search `kar nord`": (timed(lambda: people.find(counter, "kar nord"), 30), None),
        "search `k`": (timed(lambda: people.find(counter, "k"), 30), None),
        "search by phone": (timed(lambda: people.find(counter, "900 00"), 30), None),
    }
    plain.close()
    counter.database.close()
    return found


def growth(path: Path, now: datetime, acts: int) -> tuple[float, float]:
    """Resident memory in MiB before and after so many acts, half bookings and half cancellations."""
    counter = Counter(Database(path), lambda: now, by="SI")
    weights = []
    for number in range(acts // 2 + 50):
        if number in (50, acts // 2 + 49):  # what is loaded and cached once does not count
            weights.append(resident())
        start = datetime(2051, 1, 1, 8, tzinfo=UTC) + timedelta(hours=5 * number)
        taken = bookings.take(counter, Wanted(1, start, start + timedelta(hours=1), name="Ola Bakken"))
        bookings.cancel(counter, taken.booking.id)
    counter.database.close()
    return weights[0], weights[1]


def resident() -> float:
    """Resident memory of this process in MiB."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 2**20
