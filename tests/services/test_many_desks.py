"""Sixteen desks at once, each a process of its own, on one file and on one server, all after the same rooms and keys.

Bounded by default; all ten thousand attempts with DESK_LONG=1, which also prints what they came to.
"""

import itertools
import json
import random
import time
from collections import Counter as Tally
from collections.abc import Callable
from datetime import timedelta
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from desk.db import engine, server
from desk.db.backup import problems_in
from desk.db.database import Database
from desk.domain.bookings import LIVE, Wanted
from desk.domain.notices import Refused
from desk.services import bookings, history, keys
from desk.services.counter import Counter
from tests.conftest import LONG, Clock, at
from tests.processes import processes

DESKS = 16
ATTEMPTS = 10_000 if LONG else 400
LIMIT = 600
TAGS = ("4-1", "4-2", "8-1", "8-2", "14-1", "14-2")
FIRST = at("2026-11-27 11:00")
HALF_HOUR = timedelta(minutes=30)


class Hand:
    """Somebody at one of the desks, who does one thing after another; each is done or refused."""

    def __init__(self, where: str, number: int) -> None:
        self.counter = Counter(Database(where), Clock(), by=f"D{number}", desk=f"desk {number}")
        self._chance = random.Random(number)
        self.came_to: Tally[str] = Tally()

    def attempt(self) -> None:
        """Try something, and note what it came to."""
        acts: tuple[Callable[[], object], ...] = (
            self.take,
            self.move,
            self.cancel,
            self.hand_out,
            self.take_back,
            self.undo,
        )
        (act,) = self._chance.choices(acts, (40, 20, 10, 15, 10, 5))
        try:
            self.came_to["done" if act() is not None else "nothing to do"] += 1
        except Refused as refused:
            self.came_to[refused.notices[0].code] += 1

    def take(self) -> object:
        """Book one of few slots."""
        return bookings.take(self.counter, self._slot())

    def move(self) -> object:
        """Move somebody's booking."""
        seen = self._some_booking()
        slot = self._slot()
        moved = replace(seen.as_wanted(), room_id=slot.room_id, starts_at=slot.starts_at, ends_at=slot.ends_at)
        return None if moved == seen.as_wanted() else bookings.change(self.counter, seen, moved)

    def cancel(self) -> object:
        """Cancel somebody's booking."""
        return bookings.cancel(self.counter, self._some_booking().id)

    def hand_out(self) -> object:
        """Hand a key out, for a booking or for none."""
        if self._chance.random() < 0.5:
            return keys.hand_out(self.counter, [self._some_booking().id])
        return keys.hand_out(self.counter, [], self._chance.choice(TAGS), holder=self.counter.by)

    def take_back(self) -> object:
        """Take a key in."""
        return keys.take_back(self.counter, self._chance.choice(TAGS))

    def undo(self) -> object:
        """Take back what was done last."""
        return history.undo(self.counter)

    def _slot(self) -> Wanted:
        start = FIRST + self._chance.randrange(60) * HALF_HOUR
        length = self._chance.randrange(1, 5) * HALF_HOUR
        return Wanted(self._chance.randrange(1, 4), start, start + length, name=self.counter.by)

    def _some_booking(self) -> Any:
        with self.counter.reading() as reader:
            ((newest,),) = reader.rows("select coalesce(max(id), 1) from booking")
        return bookings.get(self.counter, self._chance.randint(max(1, newest - 60), newest))


def work(where: str, number: int, attempts: int, barrier: Barrier, results: Any) -> None:
    """One process: attempt so many things, then tell what they came to.

    It waits longer for its turn than a desk does: how busy the machine is, is not what is tried.
    """
    engine.LONGEST_TURN_MS = server.LONGEST_TURN_MS = 60_000  # type: ignore[attr-defined]
    hand = Hand(where, number)
    fault = ""
    try:
        barrier.wait(LIMIT)
        for _ in range(attempts):
            hand.attempt()
    except BaseException as error:  # noqa: BLE001 - it is told, and fails the test
        fault = f"{type(error).__name__}: {error}"
    results.put((hand.counter.by, hand.came_to, fault))
    hand.counter.database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest) -> str | Path:
    """Where the data is: a file or a server."""
    found: str | Path = request.getfixturevalue("database_path" if request.param == "sqlite" else "postgres")
    return found


def test_sixteen_desks_do_nothing_twice_and_fail_at_nothing(place: str | Path) -> None:
    """Every attempt is done or refused; every act that was done is in the log; and at no moment was anything double."""
    context = processes()
    barrier, results = context.Barrier(DESKS + 1), context.Queue()
    hands = [
        context.Process(target=work, args=(str(place), number, ATTEMPTS // DESKS, barrier, results))
        for number in range(DESKS)
    ]
    for hand in hands:
        hand.start()
    barrier.wait(LIMIT)
    began = time.perf_counter()
    told = [results.get(timeout=LIMIT) for _ in hands]
    took = time.perf_counter() - began
    for hand in hands:
        hand.join(LIMIT)
    assert [fault for _, _, fault in told if fault] == []
    came_to: Tally[str] = sum((tally for _, tally, _ in told), Tally())
    assert came_to.total() == ATTEMPTS // DESKS * DESKS
    assert came_to["done"] > ATTEMPTS // 10
    assert came_to["overlap"] > 0
    assert came_to["key_already_out"] > 0
    database = Database(place)
    with database.reading() as reader:
        log = reader.rows("select by_whom, act, changes from log order by id")
        kept = {row[0]: row[1:] for row in reader.rows("select id, room_id, starts_at, ends_at, status from booking")}
        out = [row[0] for row in reader.rows("select key_id from key_loan where closed_at is null")]
    database.close()
    by_desk = Tally(by for by, _, _ in log if by.startswith("D"))
    assert by_desk == Tally({by: tally["done"] for by, tally, _ in told})
    played_bookings, played_out = play([changes for _, _, changes in log])
    assert played_bookings == kept
    assert sorted(played_out) == sorted(out)
    if isinstance(place, Path):
        assert problems_in(place) == []
    if LONG:
        refused = {code: times for code, times in came_to.most_common() if code != "done"}
        print(
            f"\n{DESKS} desks, {came_to.total()} attempts in {took:.1f} s: {came_to['done']} done, "
            f"{sum(refused.values())} refused {refused}, 0 errors"
        )


def play(log: list[str]) -> tuple[dict[int, tuple[Any, ...]], list[int]]:
    """Play the log from its first line: at no moment may two live bookings overlap, or a key be in two hands."""
    booked: dict[int, dict[str, Any]] = {}
    loans: dict[int, dict[str, Any]] = {}
    for changes in log:
        touched = []
        for table, row_id, _, new in json.loads(changes):
            if table == "booking":
                booked.setdefault(row_id, {}).update(new)
                touched.append(booked[row_id])
            elif table == "key_loan":
                loans.setdefault(row_id, {}).update(new)
        for one, other in itertools.product(touched, booked.values()):
            apart = one is other or one["room_id"] != other["room_id"] or {one["status"], other["status"]} - set(LIVE)
            assert apart or one["ends_at"] <= other["starts_at"] or other["ends_at"] <= one["starts_at"]
        held = [loan["key_id"] for loan in loans.values() if loan.get("closed_at") is None]
        assert len(held) == len(set(held))
    state = {
        number: tuple(row[name] for name in ("room_id", "starts_at", "ends_at", "status"))
        for number, row in booked.items()
    }
    return state, held
