"""What is measured without a terminal: saving, the day, the overlap check and the search, beside plain sqlite3."""

import itertools
import json
import os
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from desk.db import bookings as rows
from desk.db import schema
from desk.db.database import Database
from desk.domain.bookings import Wanted
from desk.domain.times import DAY as ONE_DAY
from desk.domain.times import Interval, whole_day
from desk.intake.line import read_line
from desk.services import bookings, days, people, requests
from desk.services.counter import Counter
from tests.bench.stopwatch import Series

TIMES = 300
TURN = 10
OSLO = ZoneInfo("Europe/Oslo")

CHECK = """
select ends_at from booking where room_id = ? and status in ('booked', 'held', 'used') and starts_at < ?
order by starts_at desc limit 1"""
INSERT = """
insert into booking (room_id, person_id, starts_at, ends_at, agreed_end, status, audience, channel, staffed)
values (?, ?, ?, ?, ?, 'booked', 'ANN', 'phone', 0)"""
LOG = "insert into log (at, by_whom, desk, act, booking_id, warned, changes) values (?, 'SI', 'desk', 'take', ?, ?, ?)"
DAY = """
select b.*, r.name, p.* from booking b join room r on r.id = b.room_id join person p on p.id = b.person_id
where b.status in ('booked', 'held', 'used') and b.starts_at >= ? and b.starts_at < ? order by b.starts_at"""


SPOKEN = (
    "fredag 14-16 seks personer kari nordmann 912 34 567 styremøte i songlaget, de trenger skjerm og tavle; ring "
    "gjerne tilbake hvis det ikke er ledig, eller ta tor 3/12 kvart på seks, hun henter nøkkelen før stengetid "
)
"""What a caller may say, with more than one day and time in it, over and over."""


def timed(
    do: Callable[[], object],
    times: int = TIMES,
    series: Series | None = None,
    before: Callable[[], object] = lambda: None,
) -> Series:
    """The same thing over and over, in milliseconds; what is done before each does not count."""
    series = series or Series()
    for _ in range(times):
        before()
        began = time.perf_counter()
        do()
        series.took.append((time.perf_counter() - began) * 1000)
    return series


def in_turns(*things: Callable[[], object]) -> list[Series]:
    """Several things, ten of each in turn: whatever else the machine does meets all of them."""
    all_series = [Series() for _ in things]
    for _ in range(TIMES // TURN):
        for do, series in zip(things, all_series, strict=True):
            timed(do, TURN, series)
    return all_series


class Plain:
    """What the standard library's driver does on the same file, and as safely as the program: the yardstick."""

    def __init__(self, path: Path, now: datetime) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode=wal", "synchronous=full", "foreign_keys=on"):
            self.connection.execute(f"pragma {pragma}")
        self.room, self.person = self.connection.execute(
            "select min(room.id), min(person.id) from room, person"
        ).fetchone()
        self._now = int(now.timestamp())
        self._slots = (int(datetime(2041, 1, 1, 8, tzinfo=UTC).timestamp()) + 5 * 3600 * n for n in itertools.count())

    def save(self, *, logged: bool = False) -> None:
        """Check, insert and commit; with `logged`, the log's line as well."""
        start = next(self._slots)
        end = start + 3600
        self.connection.execute("begin immediate")
        last = self.connection.execute(CHECK, (self.room, end)).fetchone()
        if last is not None and last[0] > start:
            raise ValueError("taken")
        values = (self.room, self.person, start, end, end)
        added = self.connection.execute(INSERT, values).lastrowid
        if logged:
            told = json.dumps([["booking", added, None, dict.fromkeys(TOLD, start)]])
            self.connection.execute(LOG, (self._now, added, "age_confirmation,no_contact", told))
        self.connection.execute("commit")

    def touch(self) -> None:
        """Write something, so that whatever the program remembers of the data no longer holds."""
        self.connection.execute("update branch set phone = ?", (str(next(self._slots)),))

    def day(self, within: Interval) -> None:
        """The bookings of a day."""
        self.connection.execute(DAY, (int(within.start.timestamp()), int(within.end.timestamp()))).fetchall()


TOLD = tuple(column.name for column in schema.booking.columns)


def measure(path: Path, now: datetime) -> dict[str, tuple[Series, Series | None]]:
    """Each thing with its yardstick, if it has one. Writes into the database that it is given."""
    counter = Counter(Database(path), lambda: now, by="SI")
    plain = Plain(path, now)
    room = plain.room
    slots = (datetime(2031, 1, 1, 8, tzinfo=UTC) + timedelta(hours=5 * n) for n in itertools.count())
    dates = [itertools.cycle(now.date() - number * ONE_DAY for number in range(TIMES)) for _ in range(2)]

    def save() -> None:
        start = next(slots)
        bookings.take(counter, Wanted(room, start, start + timedelta(hours=1), name="Kari Nordmann", phone="90000499"))

    def day_queried() -> None:
        within = whole_day(next(dates[0]), OSLO)
        with counter.reading() as reader:
            reader.rows(rows.DAY, branch=counter.branch_id, start=within.start, end=within.end)

    def day_read() -> None:
        within = whole_day(next(dates[0]) - TIMES * ONE_DAY, OSLO)
        with counter.reading() as reader:
            rows.live_between(reader, counter.branch_id, within)

    def day_plain() -> None:
        plain.day(whole_day(next(dates[1]), OSLO))

    def day_again() -> None:
        with counter.reading() as reader:
            rows.live_between(reader, counter.branch_id, whole_day(now.date(), OSLO))

    def touched(do: Callable[[], object], times: int = TIMES) -> Series:
        return timed(do, times, before=plain.touch)

    def weigh() -> None:
        bookings.check(counter, Wanted(room, now, now + timedelta(hours=1), name="Kari"))

    weigh()
    timed(save, TURN)
    saved, bare, logged = in_turns(save, plain.save, lambda: plain.save(logged=True))
    queried, queried_plain = in_turns(day_queried, day_plain)
    read, read_plain = in_turns(day_read, day_plain)
    again, again_plain = in_turns(day_again, lambda: plain.day(whole_day(now.date(), OSLO)))
    found = {
        "save (rules, overlap, log, durable commit)": (saved, bare),
        "the same, beside sqlite3 that writes the log": (saved, logged),
        "the query of a day not read before": (queried, queried_plain),
        "the same, made into bookings": (read, read_plain),
        "a day's bookings, nobody having written since": (again, again_plain),
        "the day, with rooms, hours and closures": (touched(lambda: days.show(counter, now.date())), None),
        "weigh a slot (rules and overlap)": (touched(weigh), None),
        "search `kar nord`": (touched(lambda: people.find(counter, "kar nord"), 30), None),
        "search `k`": (touched(lambda: people.find(counter, "k"), 30), None),
        "search by phone": (touched(lambda: people.find(counter, "900 00"), 30), None),
    }
    place = requests.place(counter)
    local = now.astimezone(place.zone).replace(tzinfo=None)
    for length in (200, 2_000):
        spoken = (SPOKEN * 20)[:length]
        read = timed(lambda text=spoken: read_line(text, local, place.house), 100)  # type: ignore[misc]
        found[f"read a line of {length} characters"] = (read, None)
    plain.connection.close()
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
