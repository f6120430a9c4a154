"""What the day screen shows, read in one picture."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from desk.db import bookings, branches, equipment, keys, mail_counts, notes, parking
from desk.db.branches import Branch
from desk.db.database import Reader
from desk.db.notes import Note
from desk.db.parking import Parked
from desk.domain.bookings import Booking, Closure, Hold
from desk.domain.day import Day
from desk.domain.equipment import Item
from desk.domain.hours import Hours
from desk.domain.keys import Board
from desk.domain.rooms import Room
from desk.domain.times import DAY, Interval, whole_day
from desk.services.counter import Counter


class DeskView(Struct, frozen=True):
    """The day, the key board with what is coming, the latest note, a day left unsigned, what waits, equipment.

    `mails` wait to be decided; `replies` are those that only a person can settle.
    """

    branch: Branch
    day: Day
    board: Board
    note: Note | None
    unsigned: date | None
    now: datetime
    parked: tuple[Parked, ...] = ()
    mails: int = 0
    replies: int = 0
    equipment: tuple[Item, ...] = ()

    @property
    def today(self) -> date:
        """The date on the branch's wall clock."""
        return self.day.hours.day_of(self.now)


class Week(Struct, frozen=True):
    """Seven days of the branch from a Monday, with the key board that tells the state of each booking."""

    branch: Branch
    days: tuple[Day, ...]
    board: Board

    @property
    def monday(self) -> date:
        """The first day."""
        return self.days[0].date

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The rooms in use, in their order on the screen."""
        return self.days[0].rooms

    @property
    def hours(self) -> Hours:
        """The staffed hours of the week."""
        return self.days[0].hours

    @property
    def now(self) -> datetime:
        """The instant that the picture is of."""
        return self.board.now

    @property
    def today(self) -> date:
        """The date on the branch's wall clock."""
        return self.hours.day_of(self.now)


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
            mails=mail_counts.waiting(reader, branch.id),
            replies=mail_counts.unsettled(reader, branch.id),
            equipment=equipment.items(reader, branch.id),
        )


def show(counter: Counter, day: date) -> Day:
    """One day of the branch."""
    with counter.reading() as reader:
        return read_day(reader, counter, branches.branch(reader, counter.branch_id), day)


def look_ahead(counter: Counter, day: date) -> None:
    """Read a day before it is asked for. A server, of whose answers none is kept here, is not troubled."""
    if counter.database.is_file:
        show(counter, day)


def week(counter: Counter, day: date | None = None) -> Week:
    """The week of a date, from its Monday; without one, this week. What is in the rooms is read at once."""
    now = counter.now
    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
        day = day or now.astimezone(branch.zone).date()
        monday = day - day.weekday() * DAY
        dates = [monday + number * DAY for number in range(7)]
        within = Interval(whole_day(dates[0], branch.zone).start, whole_day(dates[-1], branch.zone).end)
        hours = branches.hours(reader, branch.id, branch.zone, dates[0], dates[-1])
        rooms = tuple(room for room in branches.rooms(reader, branch.id) if room.active)
        live = bookings.live_between(reader, branch.id, within)
        closures = branches.closures(reader, branch.id, within)
        holds = parking.holds(reader, branch.id, within, now)
        board = read_board(reader, counter, branch, now)
    return Week(branch, tuple(_of_day(date, branch, hours, rooms, live, closures, holds) for date in dates), board)


def _of_day(
    date: date,
    branch: Branch,
    hours: Hours,
    rooms: tuple[Room, ...],
    live: Sequence[Booking],
    closures: Sequence[Closure],
    holds: Sequence[Hold],
) -> Day:
    """What touches one day of all that was read."""
    whole = whole_day(date, branch.zone)
    return Day(
        date,
        branch.name,
        hours,
        rooms,
        tuple(booking for booking in live if booking.interval.overlaps(whole)),
        tuple(closure for closure in closures if closure.interval.overlaps(whole)),
        tuple(hold for hold in holds if hold.interval.overlaps(whole)),
    )


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
