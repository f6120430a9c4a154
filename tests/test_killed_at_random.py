"""The real program in a terminal, killed −9 at random moments: what it had said is on the disk, and nothing by half.

Five times by default, a thousand times with DESK_LONG=1. Each time a few acts are done by their keys – bookings from
the line, cancellations, undoings, parked lines – and one of them is cut short within a twentieth of a second of the
keys that begin or decide it. The file is then looked at past the program, and the program opened again.
"""

import json
import random
import sqlite3
import threading
from collections import Counter as Tally
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from desk.files import first_line
from tests.conftest import LONG
from tests.terminal import Terminal, desk_in_terminal

KILLS = 1000 if LONG else 5
MOST_ACTS = 4
LONGEST = 0.05
"""Seconds between the fatal keys and the kill, at most."""

FIRST_DAY = date(2027, 1, 5)
"""Eleven weeks without a public holiday follow, which would have a line ask more before it can be saved."""
QUARTERS = 20
"""Of an hour, between 10 and 15: all of them staffed from Tuesday to Friday."""

STATUS = {"take": "booked", "cancel": "cancelled", "undo": "booked"}
"""What a booking is after each act."""


class Killed(Exception):
    """The program was killed before it said what was waited for."""


@dataclass
class Told:
    """What the program has confirmed so far, and the one act that it was killed in."""

    acts: dict[str, list[str]] = field(default_factory=dict)
    """The acts on each booking, which is known by its phone number."""
    parked: list[str] = field(default_factory=list)
    under_way: tuple[str, str] | None = None
    typed: str = ""
    """What stands in the line, once the program has shown that it has read it."""
    tally: Tally[str] = field(default_factory=Tally)


class Hand:
    """Presses the keys of a session, and kills the program in one of its acts."""

    def __init__(self, terminal: Terminal, told: Told, chance: random.Random, number: int) -> None:
        self._terminal, self._told, self._chance = terminal, told, chance
        self.number = number
        """The next line's."""
        self._timer: threading.Timer | None = None

    def begin(self) -> None:
        """See the day, and the line that was being typed when the program was killed."""
        self._terminal.until("Group rooms", "F1 Help")
        if line := self._told.typed:
            self._terminal.until(f"› {line}")
            self._told.tally["lines back"] += 1
            self._decide("escape", "park", line, "The line is parked.")

    def work(self) -> None:
        """Do some acts, and be killed in the last."""
        acts = [self._take]
        while len(acts) < self._chance.randint(1, MOST_ACTS):
            acts.append(self._chance.choice((self._take, self._cancel_and_undo, self._park)))
        try:
            for act in acts[:-1]:
                act()
            fatal = self._chance.choice(("typing", "deciding"))
            acts[-1](fatal)
            self._kill_soon()
            self._until("never said")
        except Killed:
            pass
        if self._timer is not None:
            self._timer.join()

    def _take(self, fatal: str = "") -> None:
        phone = self._type(fatal)
        self._decide("enter", "take", phone, "Undo: u", fatal)

    def _park(self, fatal: str = "") -> None:
        self._type(fatal)
        self._decide("escape", "park", self._told.typed, "The line is parked.", fatal)

    def _cancel_and_undo(self, fatal: str = "") -> None:
        self._take()
        phone = f"{90_000_000 + self.number - 1}"
        self._decide("d", "cancel", phone, "Cancelled:", fatal if fatal == "typing" else "")
        self._decide("u", "undo", phone, "Undone: the cancellation.", fatal)

    def _type(self, fatal: str) -> str:
        """Type a line for a time of its own, and wait until the program has understood it."""
        phone, line = _line(self.number)
        self.number += 1
        if fatal == "typing":
            self._kill_soon()
        self._terminal.press("n", line)
        self._until(f"› {line}", "Enter saves")
        self._told.typed = line
        return phone

    def _decide(self, key: str, act: str, what: str, words: str, fatal: str = "") -> None:
        """Press the key that does it, and wait until the program says that it is done."""
        self._until_gone(words)
        self._told.under_way = (act, what)
        if fatal == "deciding":
            self._kill_soon()
        self._terminal.press(key)
        self._until(words)
        self._told.under_way = None
        self._told.tally[act] += 1
        if act == "park":
            self._told.parked.append(what)
        else:
            self._told.acts.setdefault(what, []).append(act)
        if act in ("take", "park"):
            self._told.typed = ""

    def _until_gone(self, words: str) -> None:
        """Wait until what was said of the act before is off the screen, of which a part is painted before another."""
        with self._killed():
            self._terminal.until_so(lambda: words not in self._terminal.flowing, f"no {words}")

    def _kill_soon(self) -> None:
        if self._timer is None:
            self._timer = threading.Timer(self._chance.uniform(0, LONGEST), self._terminal.process.kill)
            self._timer.start()

    def _until(self, *words: str) -> None:
        with self._killed():
            self._terminal.until(*words)

    @contextmanager
    def _killed(self) -> Iterator[None]:
        """What is waited for does not come once the program has been killed."""
        try:
            yield
        except (AssertionError, OSError):
            if self._timer is None:
                raise
            raise Killed from None


def _line(number: int) -> tuple[str, str]:
    """A phone number, and a line that books a quarter of an hour that no other number has."""
    days, within = divmod(number, QUARTERS * 3)
    room, quarter = divmod(within, QUARTERS)
    weeks, weekday = divmod(days, 4)
    day = FIRST_DAY + timedelta(weeks=weeks, days=weekday)
    begins, ends = (f"{10 + at // 4}.{at % 4 * 15:02d}" for at in (quarter, quarter + 1))
    phone = f"{90_000_000 + number}"
    return phone, f"rom {(4, 8, 14)[room]} {day:%d.%m.%Y} {begins}-{ends} kari nordmann {phone} 2p"


def kept_line(path: Path) -> str:
    """The half-typed line that is on the disk."""
    files = list(path.parent.glob(f"{path.name}-line-*"))
    kept = first_line(files[0]) if files else ""
    return str(json.loads(kept)["text"]) if kept else ""


def check(path: Path, told: Told) -> None:
    """Compare the file with what was told; what was under way is wholly there or not at all."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute
        assert rows("pragma integrity_check").fetchall() == [("ok",)]
        assert rows("pragma foreign_key_check").fetchall() == []
        found: dict[str, list[str]] = {}
        for phone, status, log, words in rows(
            """select p.phone, b.status, (select group_concat(act) from (select act from log l
            where l.booking_id = b.id order by l.id)), (select count(*) from person_word w where w.person_id = p.id)
            from booking b join person p on p.id = b.person_id where p.phone <> ''"""
        ):
            assert phone not in found, f"{phone} is there twice"
            found[phone] = log.split(",")
            assert (STATUS[found[phone][-1]], words) == (status, 3)
        parked = [text for (text,) in rows("select text from parked_line order by id")]
    act, what = told.under_way or ("", "")
    if act == "park" and len(parked) > len(told.parked):
        told.parked.append(what)
    elif act and act != "park" and len(found.get(what, [])) > len(told.acts.get(what, [])):
        told.acts.setdefault(what, []).append(act)
    assert found == told.acts
    assert parked == told.parked
    line = kept_line(path)
    if told.typed:
        done = told.typed in told.parked or any(phone in told.typed for phone in told.acts)
        assert line == told.typed or (done and not line)
    told.typed, told.under_way = line, None


def test_killed_in_the_midst_of_its_acts(database_path: Path) -> None:
    """And the next start goes on from there."""
    chance, told, number = random.Random(612), Told(), 0
    for kill in range(KILLS):
        with desk_in_terminal(database_path) as terminal:
            hand = Hand(terminal, told, chance, number)
            hand.begin()
            hand.work()
            number = hand.number
        check(database_path, told)
        if LONG and kill % 50 == 49:
            print(f"{kill + 1} kills; confirmed: {dict(told.tally)}; lost: 0", flush=True)
    assert sum(told.tally.values()) > KILLS
