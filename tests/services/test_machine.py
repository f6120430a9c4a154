"""Any sequence of acts at two desks: nothing overlaps, nothing is lost, no key is in two hands, and the log tells all.

Short and the same every time by default; long and at random with DESK_LONG=1.
"""

import contextlib
import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import hypothesis
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from msgspec.structs import replace

from desk.db.database import Database
from desk.domain.bookings import Booking, Wanted
from desk.domain.notices import Refused
from desk.domain.series import Occurrence, Reach, Recurrence
from desk.services import bookings, closing, days, history, key_care, keys, people, series
from desk.services.counter import Counter
from desk.services.series import Plan
from tests import promises
from tests.conftest import LONG, OSLO, Clock, another_desk, at

TAGS = ("4-1", "4-2", "8-1", "8-2", "14-1", "14-2")
NAMES = ("Berit Moen", "berit moen", "Ola Bakken", "Kåre Ødegård", "[/b]", "田中")
FIRST = at("2026-11-27 08:00")

desks = st.integers(0, 1)
some_booking = st.integers(0, 30)
slots = st.builds(
    lambda half_hours, length, room, name, people_: Wanted(
        room,
        FIRST + half_hours * timedelta(minutes=30),
        FIRST + (half_hours + length) * timedelta(minutes=30),
        name=name,
        people=people_,
    ),
    st.integers(0, 24),
    st.integers(0, 8),
    st.integers(1, 3),
    st.sampled_from(NAMES),
    st.none() | st.integers(1, 20),
)
tags = st.sampled_from(TAGS)


def proposed(plan: Plan) -> list[tuple[Occurrence, Wanted]]:
    """The dates of a plan as they are proposed."""
    return [(one, one.proposed) for one in plan.occurrences if one.proposed is not None]


class Desks(RuleBasedStateMachine):
    """Siri at the counter and Odd in the office, while time passes."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="desk-"))
        self.clock = Clock("2026-11-27 09:48")
        shutil.copyfile(self.template, self.folder / "desk.db")
        siri = Counter(Database(self.folder / "desk.db"), self.clock, by="SI")
        self.desks = (siri, another_desk(siri))
        self.taken: list[int] = []

    def teardown(self) -> None:
        """Let go of the files."""
        for desk in self.desks:
            desk.database.close()
        shutil.rmtree(self.folder)

    def attempt(self, act: Callable[[], Any]) -> Any:
        """Do something that may be refused; anything but a refusal is a fault."""
        with contextlib.suppress(Refused):
            return act()
        return None

    def pick(self, number: int) -> int:
        """One of the bookings so far, or a number that none has."""
        return self.taken[number % len(self.taken)] if self.taken and number < 28 else 4711

    @rule(minutes=st.sampled_from([1, 10, 31, 90, 600, 1440]))
    def time_passes(self, minutes: int) -> None:
        """The clock moves on."""
        self.clock.later(minutes=minutes)

    @rule(desk=desks, wanted=slots)
    def take(self, desk: int, wanted: Wanted) -> None:
        """Somebody books; what was promised to be free is."""
        free = bookings.check(self.desks[desk], wanted).refusals == ()
        taken = self.attempt(lambda: bookings.take(self.desks[desk], wanted))
        assert (taken is not None) is free
        if taken is not None:
            self.taken.append(taken.booking.id)

    @rule(desk=desks, wanted=slots, number=some_booking)
    def give_away(self, desk: int, wanted: Wanted, number: int) -> None:
        """A no-show's room is given to somebody else."""
        taken = self.attempt(lambda: bookings.take(self.desks[desk], wanted, releasing=self.pick(number)))
        if taken is not None:
            self.taken.append(taken.booking.id)

    @rule(desk=desks, wanted=slots, number=some_booking, stale=st.booleans())
    def change(self, desk: int, wanted: Wanted, number: int, stale: bool) -> None:
        """A booking is changed or moved; never by who has not seen its latest form."""
        seen = self.attempt(lambda: bookings.get(self.desks[1 - desk], self.pick(number)))
        if seen is None:
            return
        seen = replace(seen, remark=f"{seen.remark}?") if stale else seen
        done = self.attempt(lambda: bookings.change(self.desks[desk], seen, wanted))
        assert not (stale and done)

    @rule(desk=desks, number=some_booking, what=st.sampled_from([bookings.cancel, bookings.release]))
    def end(self, desk: int, number: int, what: Callable[[Counter, int], Booking]) -> None:
        """A booking is cancelled or released."""
        self.attempt(lambda: what(self.desks[desk], self.pick(number)))

    @rule(desk=desks, wanted=slots, count=st.integers(1, 4), late=slots)
    def take_series(self, desk: int, wanted: Wanted, count: int, late: Wanted) -> None:
        """A series is planned, and taken with what was free; another desk may be quicker for one date."""
        day = wanted.starts_at.astimezone(OSLO).date()
        recurrence = Recurrence(f"FREQ=DAILY;COUNT={count}", day)
        plan = self.attempt(lambda: series.plan(self.desks[desk], wanted, recurrence))
        if plan is not None:
            self.take(1 - desk, late)
            done = self.attempt(lambda: series.take(self.desks[desk], recurrence, proposed(plan)))
            self.taken += [one.booking.id for one in done.taken] if done else []

    @rule(desk=desks, number=some_booking, wanted=slots, reach=st.sampled_from(Reach))
    def move_series(self, desk: int, number: int, wanted: Wanted, reach: Reach) -> None:
        """Some or all of a series are moved; what was planned as free can be had."""
        plan = self.attempt(lambda: series.plan_move(self.desks[desk], self.pick(number), wanted, reach))
        if plan is not None and (chosen := proposed(plan)):
            self.attempt(lambda: series.move(self.desks[desk], chosen))

    @rule(desk=desks, number=some_booking, reach=st.sampled_from(Reach))
    def cancel_series(self, desk: int, number: int, reach: Reach) -> None:
        """Some or all of a series are cancelled."""
        self.attempt(lambda: series.cancel(self.desks[desk], self.pick(number), reach))

    @rule(desk=desks, number=some_booking)
    def add_back(self, desk: int, number: int) -> None:
        """What was left out of a series comes back where it can."""
        plan = self.attempt(lambda: series.plan_back(self.desks[desk], self.pick(number)))
        if plan is not None and (chosen := proposed(plan)):
            done = series.add_back(self.desks[desk], self.pick(number), chosen)
            self.taken += [one.booking.id for one in done.taken]

    @rule(desk=desks, numbers=st.lists(some_booking, min_size=1, max_size=3))
    def mark_used(self, desk: int, numbers: list[int]) -> None:
        """Several are marked used."""
        self.attempt(lambda: bookings.mark_used(self.desks[desk], [self.pick(number) for number in numbers]))

    @rule(desk=desks, numbers=st.lists(some_booking, max_size=3, unique=True), tag=tags | st.just(""))
    def hand_out(self, desk: int, numbers: list[int], tag: str) -> None:
        """A key goes out, or is refused when it is out already."""
        before = {key.tag: key.loan for key in days.board(self.desks[desk]).keys}
        covered = list(dict.fromkeys(self.pick(number) for number in numbers))
        done = self.attempt(lambda: keys.hand_out(self.desks[desk], covered, tag))
        if done is not None:
            assert before[done.tag] is None

    @rule(desk=desks, tag=tags, box=st.booleans(), ago=st.none() | st.integers(-5, 90))
    def take_back(self, desk: int, tag: str, box: bool, ago: int | None) -> None:
        """A key comes back, now or as it really was; never before it went out, never in the future."""
        out = {key.tag: key.loan for key in days.board(self.desks[desk]).keys}.get(tag)
        at_ = None if ago is None else self.clock.now - timedelta(minutes=ago)
        back = self.attempt(lambda: keys.take_back(self.desks[desk], tag, box=box, at=at_))
        if back is not None and at_ is not None:
            assert out is not None
            assert out.out_at <= at_ <= self.clock.now

    @rule(desk=desks, tag=tags, number=st.integers(0, 2))
    def replace(self, desk: int, tag: str, number: int) -> None:
        """A new key takes the place of another, whose loan ends or stays; it never just goes."""
        new = self.attempt(lambda: key_care.replace(self.desks[desk], tag, f"{tag[:-1]}{number + 7}"))
        if new is not None:
            assert new.loan is None

    @rule(desk=desks, number=some_booking)
    def swap(self, desk: int, number: int) -> None:
        """A moved booking's key is swapped for one of its new room."""
        done = self.attempt(lambda: key_care.swap(self.desks[desk], self.pick(number)))
        if done is not None:
            assert done[0] != done[1]

    @rule(desk=desks, number=some_booking, came=st.integers(0, 30))
    def note_came(self, desk: int, number: int, came: int) -> None:
        """How many came is noted."""
        self.attempt(lambda: keys.note_came(self.desks[desk], self.pick(number), came))

    @rule(desk=desks)
    def reopen(self, desk: int) -> None:
        """A signed day is opened again; its record stays."""
        before = self.rows("select count(*) from reconciliation")
        self.attempt(lambda: closing.reopen(self.desks[desk], "telt feil"))
        assert self.rows("select count(*) from reconciliation") == before

    @rule(desk=desks, tag=tags, what=st.sampled_from([keys.lose, keys.find]))
    def lose_or_find(self, desk: int, tag: str, what: Callable[[Counter, str], object]) -> None:
        """A key is lost or found."""
        self.attempt(lambda: what(self.desks[desk], tag))

    @rule(desk=desks)
    def undo(self, desk: int) -> None:
        """The last act of a desk is taken back."""
        self.attempt(lambda: history.undo(self.desks[desk]))

    @rule(desk=desks, hanging=st.lists(tags, max_size=6))
    def sign_off(self, desk: int, hanging: list[str]) -> None:
        """The day is signed."""
        signed = closing.sign_off(self.desks[desk], hanging)
        board = days.board(self.desks[desk])
        assert {key.tag for key in board.keys} <= {line.tag for line in signed.lines}

    @invariant()
    def nothing_overlaps(self) -> None:
        """No moment of a room belongs to two live bookings."""
        promises.nothing_overlaps(self.rows)

    @invariant()
    def nothing_is_lost(self) -> None:
        """Every booking ever taken is there, in one state, with its history, found by its number."""
        assert [row[0] for row in self.rows("select id from booking order by id")] == sorted(self.taken)
        if self.taken:
            newest = bookings.card(self.desks[1], self.taken[-1])
            assert newest.told[0].act in ("take", "series")
            assert newest.booking in people.find(self.desks[1], newest.booking.ref).bookings

    @invariant()
    def no_key_is_in_two_hands(self) -> None:
        """Each key and each loan is in sight, once; both desks see the same board, and it has as many keys as ever."""
        promises.every_key_is_somewhere_once(self.rows, self.desks[0])
        boards = [days.board(desk) for desk in self.desks]
        assert boards[0].keys == boards[1].keys
        assert len(boards[0].keys) == len(TAGS)

    @invariant()
    def the_log_tells_all(self) -> None:
        """Played from the first line, the log makes the bookings, keys and loans as they are."""
        promises.the_log_tells_all(self.rows)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """What a query finds, past all services."""
        with self.desks[0].reading() as reader:
            return reader.rows(sql)


def test_no_sequence_of_acts_breaks_the_promises(template: Path) -> None:
    """Short sequences by default, thousands of long ones on demand."""

    class FromTemplate(Desks):
        """On copies of the database of the first start."""

    FromTemplate.template = template
    limits = hypothesis.settings(
        max_examples=1500 if LONG else 25, stateful_step_count=80 if LONG else 40, deadline=None
    )
    run_state_machine_as_test(FromTemplate, settings=limits)
