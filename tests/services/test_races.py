"""Real processes: two book the same slot, over and over, and each time exactly one gets it; one is killed."""

import contextlib
import itertools
from datetime import timedelta
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

import pytest

from desk.db.backup import problems_in
from desk.db.database import Database
from desk.domain.bookings import Wanted
from desk.domain.notices import Refused
from desk.services import bookings, keys
from desk.services.counter import Counter
from tests.conftest import LONG, Clock, at
from tests.processes import processes

ROUNDS = 1000 if LONG else 200
LIMIT = 300
FIRST = at("2026-12-01 08:00")


def compete(where: str, initials: str, barrier: Barrier, rounds: int, results: Any) -> None:
    """One desk: in every round, take the slot of that round at the same moment as the other."""
    counter = Counter(Database(where), Clock(), by=initials, desk=initials)
    won, told = [], []
    for number in range(rounds):
        start = FIRST + number * timedelta(hours=1)
        wanted = Wanted(1 + number % 3, start, start + timedelta(minutes=90), name=initials)
        barrier.wait(LIMIT)
        try:
            won.append((number, bookings.take(counter, wanted).booking.id))
        except Refused as refused:
            told.append((number, refused.notices[0].code, refused.notices[0].facts.get("name")))
    counter.database.close()
    results.put((initials, won, told))


def compete_for_keys(where: str, initials: str, barrier: Barrier, rounds: int, results: Any) -> None:
    """One desk: in every round hand out the same key; whoever got it takes it back before the next."""
    counter = Counter(Database(where), Clock(), by=initials, desk=initials)
    won = []
    for number in range(rounds):
        barrier.wait(LIMIT)
        try:
            keys.hand_out(counter, [], "8-1", holder=initials)
            won.append(number)
        except Refused as refused:
            assert refused.notices[0].code == "key_already_out"  # noqa: PT017
        barrier.wait(LIMIT)
        if won[-1:] == [number]:
            keys.take_back(counter, "8-1")
    counter.database.close()
    results.put((initials, won, []))


@pytest.fixture
def place(request: pytest.FixtureRequest) -> str | Path:
    """Where the data is: a file or a server."""
    found: str | Path = request.getfixturevalue("database_path" if request.param == "sqlite" else "postgres")
    return found


def entrant(compete: Any, where: str, initials: str, barrier: Barrier, rounds: int, results: Any) -> None:
    """One process of the race: what happens to it is told at once, so that nobody waits for one who fell."""
    try:
        compete(where, initials, barrier, rounds, results)
    except BaseException as error:
        barrier.abort()
        results.put((initials, [], [f"{type(error).__name__}: {error}"]))
        raise


def race(target: Any, where: str | Path, rounds: int) -> dict[str, tuple[list[Any], list[Any]]]:
    """Run two desks against each other; returns what each won and was told."""
    context = processes()
    barrier, results = context.Barrier(2), context.Queue()
    racers = [
        context.Process(target=entrant, args=(target, str(where), initials, barrier, rounds, results))
        for initials in ("SI", "OD")
    ]
    for racer in racers:
        racer.start()
    found = [results.get(timeout=LIMIT) for _ in racers]
    for racer in racers:
        racer.join(LIMIT)
    assert [racer.exitcode for racer in racers] == [0, 0], found
    return {initials: (won, told) for initials, won, told in found}


@pytest.mark.parametrize("place", ["sqlite", "postgresql"], indirect=True)
def test_each_slot_has_exactly_one_winner(place: str | Path) -> None:
    """The loser is told who has it; afterwards every slot is booked once, and every winner's booking is there."""
    found = race(compete, place, ROUNDS)
    winners = {number: initials for initials, (won, _) in found.items() for number, _ in won}
    assert sum(len(won) for won, _ in found.values()) == len(winners) == ROUNDS
    for initials, (_, told) in found.items():
        assert {(code, name) for _, code, name in told} <= {("overlap", "OD" if initials == "SI" else "SI")}
    database = Database(place)
    with database.reading() as reader:
        kept = {row[0]: row[1] for row in reader.rows("select id, room_id from booking where status = 'booked'")}
    database.close()
    assert kept == {booking: 1 + number % 3 for won, _ in found.values() for number, booking in won}


@pytest.mark.parametrize("place", ["sqlite", "postgresql"], indirect=True)
def test_a_key_goes_into_one_hand(place: str | Path) -> None:
    """Both desks hand out 8-1 at the same moment."""
    rounds = ROUNDS if LONG else 50
    found = race(compete_for_keys, place, rounds)
    assert sorted(number for won, _ in found.values() for number in won) == list(range(rounds))


def keep_booking(where: str, told: Connection) -> None:
    """A desk that books without end, and tells of each booking only once it has been promised."""
    counter = Counter(Database(where), Clock(), by="SI")
    for number in itertools.count():
        start = FIRST + number * timedelta(hours=1)
        told.send(bookings.take(counter, Wanted(1, start, start + timedelta(hours=1), name="Berit Moen")).booking.id)


@pytest.mark.parametrize("promises", range(1, 200 if LONG else 9))
def test_what_was_promised_survives_a_kill(database_path: Path, promises: int) -> None:
    """The program is killed, at whatever it is doing: every booking that it told of is there, and the file is sound."""
    context = processes()
    hears, told = context.Pipe(duplex=False)
    desk = context.Process(target=keep_booking, args=(str(database_path), told))
    desk.start()
    told.close()
    promised = [hears.recv() for _ in range(promises)]
    desk.kill()
    desk.join(LIMIT)
    with contextlib.suppress(EOFError):
        while True:
            promised.append(hears.recv())
    assert problems_in(database_path) == []
    database = Database(database_path)
    with database.reading() as reader:
        kept = {row[0] for row in reader.rows("select id from booking")}
        logged = {row[0] for row in reader.rows("select booking_id from log where act = 'take'")}
    database.close()
    assert kept >= set(promised)
    assert kept == logged
    assert len(kept) <= len(promised) + 1
