"""Killed −9 at random moments of hand-outs, returns and closings: each is on the disk whole, or not at all.

So are what a closing has beside it: the count so far, the sheets that are left, and the copy of the data.

Twenty-five times by default, a thousand times with DESK_LONG=1.
"""

import contextlib
import json
import random
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desk.db.backup import problems_in
from desk.files import first_line
from desk.services.counter import Counter
from tests.closing_worker import TAGS, work
from tests.conftest import LONG, Book
from tests.processes import processes

KILLS = 1000 if LONG else 25
NUMBERS_A_PROCESS = 1_000_000
MOST_ACTS = 4

ACTS = {
    "hand_out": "select count(*) from key_loan",
    "take_back": "select count(*) from key_loan where closed_at is not null",
    "sign_off": "select count(*) from reconciliation",
}
"""Each act as the log names it, and a query that counts what came of it."""

HALVES = (
    "select l.id from key_loan l where (select count(*) from key_loan_booking b where b.key_loan_id = l.id) <> 1",
    "select id from key_loan where (closed_at is null) <> (returned is null)",
    "select key_id from key_loan where closed_at is null group by key_id having count(*) > 1",
    f"""select r.id from reconciliation r where (select count(*) from reconciliation_line n
    where n.reconciliation_id = r.id) <> {len(TAGS) + 1}""",
    "pragma foreign_key_check",
)
"""Queries that find what is half there."""


class Left:
    """What a killed process leaves in the file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """What a query finds."""
        return self._connection.execute(sql, values).fetchall()

    def has(self, said: str) -> bool:
        """Whether an act that was said to be done is there."""
        act, what, who = said.split()
        if act == "left":
            return True
        if act == "signed":
            return (
                self.rows("select tag from reconciliation_line where reconciliation_id = ? and tag = ?", what, who)
                != []
            )
        query = "select l.closed_at from key_loan l join key k on k.id = l.key_id where k.tag = ? and l.holder = ?"
        loans = self.rows(query, what, who)
        return len(loans) == 1 and (act == "out" or loans[0] != (None,))

    def acts(self) -> int:
        """How many acts there are, each with its line of the log and with what came of it."""
        logged = {act: self.rows("select count(*) from log where act = ?", act) for act in ACTS}
        assert logged == {act: self.rows(query) for act, query in ACTS.items()}
        return sum(int(str(found[0][0])) for found in logged.values())


@contextmanager
def left_in(path: Path) -> Iterator[Left]:
    """The file, opened past the program."""
    with closing(sqlite3.connect(path)) as connection:
        yield Left(connection)


def half_files(path: Path) -> list[str]:
    """What lies beside the file by half: the count so far, the sheets, and the copies of the data."""
    sheets = [file for file in path.parent.glob(f"{path.name}-*.txt") if not file.read_text("utf-8").endswith("\n")]
    counts = [file for file in path.parent.glob(f"{path.name}-count-*") if first_line(file)]  # empty: just begun
    counts = [file for file in counts if len(json.loads(first_line(file))["tags"]) != len(TAGS) + 1]
    copies = [file for file in (path.parent / "copies").glob("*.desk") if problems_in(file)]
    return [file.name for file in (*sheets, *counts, *copies)]


def until_killed(path: Path, first: int, chance: random.Random) -> list[str]:
    """Let a process work on the file, kill it somewhere in one of its first acts, and return what it had said by then.

    Where in the act is measured by how long the acts before it took, so that a slow machine is killed as deep in it.
    """
    context = processes()
    hears, told = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(str(path), first, told))
    process.start()
    told.close()
    assert hears.recv() == "ready"
    begun, many = time.monotonic(), chance.randint(1, MOST_ACTS)
    said = [hears.recv() for _ in range(many)]
    each = (time.monotonic() - begun) / many
    timer = threading.Timer(chance.uniform(0.0, 2 * each), process.kill)
    timer.start()
    with contextlib.suppress(EOFError, OSError):  # the last word may be cut off
        while True:
            said.append(hears.recv())
    timer.join()
    process.join()
    assert process.exitcode != 0
    return said


def test_every_act_is_whole_or_absent(database_path: Path, counter: Counter, book: Book) -> None:
    """What was said is there; at most the one act that nobody was told of is there besides."""
    for room in ("Rom 4", "Rom 8", "Rom 14"):
        book("2026-11-27 10:30", "12:00", room)
    counter.database.close()
    chance = random.Random(26)
    before = 0
    for kill in range(KILLS):
        said = until_killed(database_path, kill * NUMBERS_A_PROCESS, chance)
        with left_in(database_path) as left:
            assert left.rows("pragma integrity_check") == [("ok",)]
            assert [line for line in said if not left.has(line)] == []
            assert [found for query in HALVES for found in left.rows(query)] == []
            acts = left.acts()
        assert half_files(database_path) == []
        done = sum(not line.startswith("left") for line in said)
        assert done <= acts - before <= done + 1
        before = acts
