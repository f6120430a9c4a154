"""What the day screen shows, read in one picture."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desk.db import bookings, branches, keys, notes, parking
from desk.db.branches import Branch
from desk.db.database import Reader
from desk.db.notes import Note
from desk.db.parking import Parked
from desk.domain.day import Day
from desk.domain.keys import Board
from desk.domain.times import DAY, Interval, whole_day
from desk.services.counter import Counter


@dataclass(frozen=True)
class DeskView:
    """The day, the key board with what is coming, the latest handover note, a day left unsigned, and parked lines."""

    branch: Branch
    day: Day
    board: Board
    note: Note | None
    unsigned: date | None
    now: datetime
    parked: tuple[Parked, ...] = ()

    @property
    def today(self) -> date:
        """The date on the branch's wall clock."""
        return self.day.hours.day_of(self.now)


def look(counter: Counter, day: date | None = None) -> DeskView:
    """Everything that the day screen shows for a date; without one, for today."""
    now = counter.now
    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
        today = now.astimezone(branch.zone).date()
        board = read_board(reader, counter, branch, now)
        return DeskView(
            branch=branch,
            day=read_day(reader, counter, branch, day or today),
            board=board,
            note=notes.latest(reader, counter.branch_id),
            unsigned=notes.unsigned_day(reader, counter.branch_id, branch.zone, today),
            now=now,
            parked=parking.parked_at(reader, branch.id, counter.desk),
        )


def show(counter: Counter, day: date) -> Day:
    """One day of the branch."""
    with counter.reading() as reader:
        return read_day(reader, counter, branches.branch(reader, counter.branch_id), day)


def board(counter: Counter) -> Board:
    """The key board as it is now."""
    with counter.reading() as reader:
        return read_board(reader, counter, branches.branch(reader, counter.branch_id), counter.now)


def read_day(reader: Reader, counter: Counter, branch: Branch, day: date) -> Day:
    """One day of the branch, read in a transaction that is already open."""
    interval = whole_day(day, branch.zone)
    return Day(
        date=day,
        branch=branch.name,
        hours=branches.hours(reader, branch.id, branch.zone, day, day),
        rooms=tuple(room for room in branches.rooms(reader, branch.id) if room.active),
        bookings=bookings.live_between(reader, counter.branch_id, interval),
        closures=branches.closures(reader, branch.id, interval),
        holds=parking.holds(reader, branch.id, interval, counter.now),
    )


def read_board(reader: Reader, counter: Counter, branch: Branch, now: datetime) -> Board:
    """The key board, read in a transaction that is already open.

    It knows the coming bookings until the desk opens again after its next closing, and that day.
    """
    today = now.astimezone(branch.zone).date()
    hours = branches.hours(reader, branch.id, branch.zone, today, today)
    closing = hours.closes_next(now) or now
    until = (hours.opens_after(closing) or closing) + timedelta(days=1)
    board_keys = keys.on_board(reader, branch.id)
    coming = bookings.live_between(reader, branch.id, Interval(now, max(until, now + DAY)))
    return Board(board_keys, keys.without_key(coming, board_keys), hours, counter.policy, now)
