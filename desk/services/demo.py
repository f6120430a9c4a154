"""A practice database: a busy fortnight around now, acted out by the services as if it had happened."""

import heapq
import random
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from desk.db import branches, bulk, schema
from desk.db.database import Reader
from desk.db.engine import writing
from desk.db.journal import Act, acting
from desk.domain.bookings import Booking, Wanted
from desk.domain.equipment import State
from desk.domain.hours import Hours
from desk.domain.keys import KeyState
from desk.domain.notices import Refused
from desk.domain.times import DAY, at
from desk.services import bookings, closing, days, demo_mail, equipment, keys, setup
from desk.services.counter import Counter
from desk.services.demo_plan import NOTES, VISITS, Course, Visit
from desk.services.setup import OSTRE_TOTEN, Profile

if TYPE_CHECKING:
    import sqlalchemy as sa

WEEKS = (-7, 14)
"""The plan's first day and the day after its last, from the Monday of this week."""

MINUTE = timedelta(minutes=1)
ITEMS = (("HDMI", "1"), ("HDMI", "2"), ("USB-C", "1"), ("Skjøteledning", "1"), ("Teleslynge", "1"))
"""The equipment that is lent."""

FIRST_SHIFT, SECOND_SHIFT = "SI", "OD"
SHIFT_CHANGE = time(12, 30)


class Rehearsal(Counter, frozen=True):
    """A counter whose acts and reads all share one transaction that is already open."""

    connection: "sa.Connection | None" = None

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """What the open transaction sees."""
        from desk.db.database import Door

        yield Door(self._open)

    def act(self, name: str) -> AbstractContextManager[Act]:
        """One act among others of the open transaction."""
        return acting(self._open, name, now=self.now, by=self.by, desk=self.desk)

    @property
    def _open(self) -> "sa.Connection":
        if self.connection is None:
            raise ValueError("a rehearsal needs an open transaction")
        return self.connection


@dataclass(order=True)
class Event:
    """Something that happened at the desk. At one moment keys come in before others go out."""

    at: datetime
    order: int
    number: int
    act: Callable[[Rehearsal], object] = field(compare=False)


def prepare(counter: Counter, seed: int = 1, profile: Profile = OSTRE_TOTEN) -> None:
    """Fill a new database with the practice fortnight as it stands at the counter's now; the same for the same seed.

    The fullest day, with an exam beside a choir and an evening meeting, is the Friday of this week.
    """
    setup.prepare(counter, profile)
    rehearse(counter, seed)


def rehearse(counter: Counter, seed: int) -> None:
    """Act out everything that the plan says has happened until now, in one transaction."""
    with writing(counter.database) as connection:
        desk = Rehearsal(counter.database, counter.clock, desk="demo", policy=counter.policy, connection=connection)
        _Plan(desk, seed).act_out()


def first_day(counter: Counter) -> date:
    """The Monday that the fortnight begins with; a longer history ends before it."""
    with counter.reading() as reader:
        today = counter.now.astimezone(branches.branch(reader, counter.branch_id).zone).date()
    return today - timedelta(days=today.weekday()) + timedelta(days=WEEKS[0])


def settle(counter: Counter) -> None:
    """Let SQLite learn what the file holds, so that it answers as fast as it can."""
    if counter.database.path is not None:
        bulk.settle(counter.database.path)


class _Plan:
    def __init__(self, desk: Rehearsal, seed: int) -> None:
        self._desk = desk
        with desk.reading() as reader:
            branch = branches.branch(reader, desk.branch_id)
            self._rooms = {room.name: room.id for room in branches.rooms(reader, branch.id)}
            today = desk.now.astimezone(branch.zone).date()
            self._monday = today - timedelta(days=today.weekday())
            first, last = (self._monday + timedelta(days=offset) for offset in WEEKS)
            self._hours: Hours = branches.hours(reader, branch.id, branch.zone, first, last)
        self._random = random.Random(f"{seed} {self._monday}")  # noqa: S311 - practice data, not a secret
        self._events: list[Event] = []
        self._booked: dict[int, Booking] = {}

    def act_out(self) -> None:
        """Everything in the order in which it happened."""
        with self._desk.act("staff") as act:
            act.link(
                schema.staff, [{"initials": FIRST_SHIFT, "name": "Siri"}, {"initials": SECOND_SHIFT, "name": "Odd"}]
            )
        for item in ITEMS:
            equipment.add(self._desk, *item)
        equipment.set_state(self._desk, "HDMI", "2", State.DEFECTIVE)
        for number, (visit, day) in enumerate(self._visits()):
            self._plan_visit(number, visit, day)
        for offset in range(WEEKS[0], (self._desk.now.date() - self._monday).days + 1):
            self._plan_closing(self._monday + timedelta(days=offset))
        while self._events:
            event = heapq.heappop(self._events)
            if event.at <= self._desk.now:
                event.act(self._at(event.at))
        demo_mail.deliver(self._desk, self._monday, self._hours.zone)

    def _visits(self) -> list[tuple[Visit, date]]:
        found = [
            (visit, day)
            for visit in VISITS
            for week in visit.weeks
            if (day := self._monday + timedelta(days=week + visit.weekday)) not in self._hours.holidays
        ]
        return sorted(found, key=lambda item: (item[1], item[0].start, item[0].room))

    def _plan_visit(self, number: int, visit: Visit, day: date) -> None:
        zone = self._hours.zone
        starts_at, ends_at = at(day, visit.start, zone), at(day, visit.end, zone)
        booked_at = self._when_booked(self._hours.collect_by(starts_at) or starts_at)
        self._add(booked_at, 0, number, lambda desk: self._take(desk, number, visit, starts_at, ends_at))
        match visit.course:
            case Course.CANCELLED:
                self._add(starts_at - DAY, 1, number, lambda desk: bookings.cancel(desk, self._id(number), "sykdom"))
            case Course.ABSENT:
                self._add(starts_at + 20 * MINUTE, 1, number, lambda desk: bookings.release(desk, self._id(number)))
            case Course.LATE | Course.HELD:
                pass
            case _:
                self._plan_key(number, visit, starts_at, ends_at)

    def _plan_key(self, number: int, visit: Visit, starts_at: datetime, ends_at: datetime) -> None:
        collect_by, due_back = self._hours.collect_by(starts_at), self._hours.due_back(ends_at)
        if collect_by is None or due_back is None:
            return
        in_staffed_hours = collect_by == starts_at
        out_at = starts_at if in_staffed_hours else collect_by - self._random.randint(10, 50) * MINUTE
        self._add(out_at, 2, number, lambda desk: self._hand_out(desk, number, collect_by))
        in_box = due_back > ends_at and self._random.random() < 0.5
        back_at = due_back if due_back == ends_at else due_back + self._random.randint(3, 20) * MINUTE
        if visit.course is Course.KEEPS:
            back_at += 70 * MINUTE
        if not self._still_out(visit, ends_at):
            self._add(back_at, 1, number, lambda desk: self._take_back(desk, number, in_box=in_box))

    def _still_out(self, visit: Visit, ends_at: datetime) -> bool:
        """The one key that did not come back: of the last use of Rom 4 on the last staffed day before today."""
        today = self._hours.day_of(self._desk.now)
        day = next((d for n in range(1, 8) if self._hours.openings(d := today - n * DAY)), None)
        if day is None or visit.room != "Rom 4" or self._hours.day_of(ends_at) != day:
            return False
        later = [v for v, d in self._visits() if d == day and v.room == visit.room and v.end > visit.end]
        return not later

    def _plan_closing(self, day: date) -> None:
        openings = self._hours.staffed(day)
        if not openings:
            return
        closes = openings[-1].end
        note = NOTES[day.weekday() % len(NOTES)]
        self._add(closes - 20 * MINUTE, 3, 0, lambda desk: closing.write_note(desk, note))
        self._add(closes + 10 * MINUTE, 3, 0, _sign_off)

    def _when_booked(self, starts_at: datetime) -> datetime:
        """Some staffed moment days before, and in any case before now."""
        early = (
            min(starts_at, self._desk.now) - self._random.randint(1, 12) * DAY - self._random.randint(0, 90) * MINUTE
        )
        return self._hours.last_staffed(early) or early

    def _take(self, desk: Rehearsal, number: int, visit: Visit, starts_at: datetime, ends_at: datetime) -> None:
        wanted = Wanted(
            room_id=self._rooms[visit.room],
            starts_at=starts_at,
            ends_at=ends_at,
            name=visit.name,
            group=visit.group,
            phone=visit.phone,
            people=visit.people,
            purpose=visit.purpose,
            audience=visit.audience,
            channel=visit.channel,
            age_confirmed=None if visit.phone == "" else True,
            held=visit.course is Course.HELD,
            restricted="restricted" in visit.marks,
            quiet="quiet" in visit.marks,
            noisy="noisy" in visit.marks,
            needs_help="needs_help" in visit.marks,
            remark=visit.remark,
        )
        self._booked[number] = bookings.take(desk, wanted).booking

    def _hand_out(self, desk: Rehearsal, number: int, last_call: datetime | None = None) -> None:
        """Hand a key out; when none hangs they come again at the last moment, and then go without."""
        try:
            keys.hand_out(desk, [self._id(number)])
        except Refused:
            if last_call is not None and desk.now < last_call:
                self._add(last_call, 2, number, lambda later: self._hand_out(later, number))

    def _take_back(self, desk: Rehearsal, number: int, *, in_box: bool) -> None:
        for key in days.board(desk).keys:
            if key.loan is not None and self._id(number) in key.loan.bookings:
                keys.take_back(desk, key.tag, box=in_box)

    def _id(self, number: int) -> int:
        return self._booked[number].id

    def _add(self, when: datetime, order: int, number: int, act: Callable[[Rehearsal], object]) -> None:
        heapq.heappush(self._events, Event(when.astimezone(UTC), order, number, act))

    def _at(self, moment: datetime) -> Rehearsal:
        """The desk at that moment, with the initials of whoever was on shift."""
        by = FIRST_SHIFT if self._hours.local(moment).time() < SHIFT_CHANGE else SECOND_SHIFT
        return replace(self._desk, clock=lambda: moment, by=by)


def _sign_off(desk: Rehearsal) -> None:
    board = days.board(desk)
    closing.sign_off(desk, [key.tag for key in board.in_state(KeyState.IN)])
