"""Staffed hours: the week, and the days that differ from it; and whose key times a change moves."""

from collections.abc import Sequence
from datetime import date, datetime, time

from msgspec import Struct

from desk.db import bookings, branches, schema
from desk.db.branches import Branch
from desk.db.database import Reader
from desk.db.journal import Act
from desk.domain.bookings import Booking
from desk.domain.hours import Hours, Opening
from desk.domain.notices import Notice, Refused
from desk.domain.times import LAST_DAY, MIDNIGHT, Interval, at
from desk.services.counter import Counter
from desk.words import clean


class Exceptional(Struct, frozen=True):
    """A day on which other hours hold than in the week; no openings when nobody is at the desk."""

    day: date
    openings: tuple[Opening, ...]
    reason: str


class ToTell(Struct, frozen=True):
    """A coming booking whose key is to be fetched or brought back at another time than was said."""

    booking: Booking
    collect_before: datetime | None
    collect_by: datetime | None
    due_before: datetime | None
    due_back: datetime | None


def exceptions(counter: Counter) -> tuple[Exceptional, ...]:
    """The exceptions from today on, by day."""
    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
        today = counter.now.astimezone(branch.zone).date()
        found = sorted(_hours(reader, counter, branch).exceptions.items())
        return tuple(Exceptional(day, what.openings, what.reason) for day, what in found if day >= today)


def set_exception(counter: Counter, day: date, openings: Sequence[Opening], reason: str = "") -> tuple[ToTell, ...]:
    """Other hours on one day, or none; returns the people to tell. Raises `Refused`: past, wrong_hours."""
    with counter.act("hours") as act:
        before = _begin(act, counter, day)
        _remove(act, counter, day)
        for opens, closes in _in_order(openings) or ((None, None),):
            act.insert(
                schema.hours_exception,
                branch_id=counter.branch_id,
                day=day.isoformat(),
                opens=f"{opens:%H:%M}" if opens else "",
                closes=f"{closes:%H:%M}" if closes else "",
                reason=clean(reason, 100),
            )
        return _to_tell(act, counter, before)


def remove_exception(counter: Counter, day: date) -> tuple[ToTell, ...]:
    """The week holds again on that day; returns the people to tell. Raises `Refused`: past, no_exception."""
    with counter.act("hours") as act:
        before = _begin(act, counter, day)
        if not _remove(act, counter, day):
            raise Refused(Notice("no_exception", {"day": day}))
        return _to_tell(act, counter, before)


def set_weekday(counter: Counter, weekday: int, openings: Sequence[Opening]) -> tuple[ToTell, ...]:
    """Other hours on a weekday (Monday is 0) from now on; returns the people to tell. Raises `Refused(wrong_hours)`."""
    with counter.act("hours") as act:
        branch = branches.branch(act, counter.branch_id)
        before = _hours(act, counter, branch)
        rows = act.rows(
            "select id from staffed_hours where branch_id = :branch and weekday = :weekday and removed_at is null",
            branch=branch.id,
            weekday=weekday,
        )
        for (row_id,) in rows:
            act.update(schema.staffed_hours, row_id, removed_at=counter.now)
        for opens, closes in _in_order(openings):
            act.insert(
                schema.staffed_hours,
                branch_id=branch.id,
                weekday=weekday,
                opens=f"{opens:%H:%M}",
                closes=f"{closes:%H:%M}",
            )
        return _to_tell(act, counter, before)


def _begin(act: Act, counter: Counter, day: date) -> Hours:
    branch = branches.branch(act, counter.branch_id)
    if day < counter.now.astimezone(branch.zone).date():
        raise Refused(Notice("past_day", {"day": day}))
    return _hours(act, counter, branch)


def _remove(act: Act, counter: Counter, day: date) -> int:
    rows = act.rows(
        "select id from hours_exception where branch_id = :branch and day = :day and removed_at is null",
        branch=counter.branch_id,
        day=day.isoformat(),
    )
    for (row_id,) in rows:
        act.update(schema.hours_exception, row_id, removed_at=counter.now)
    return len(rows)


def _in_order(openings: Sequence[Opening]) -> tuple[Opening, ...]:
    found = tuple(sorted(openings))
    ends = (time.min, *(closes for _opens, closes in found))
    if any(not (end <= opens < closes) for end, (opens, closes) in zip(ends, found, strict=False)):
        raise Refused(Notice("wrong_hours"))
    return found


def _hours(reader: Reader, counter: Counter, branch: Branch) -> Hours:
    """The hours from today on, however far ahead other ones are noted."""
    today = counter.now.astimezone(branch.zone).date()
    return branches.hours(reader, branch.id, branch.zone, today, LAST_DAY)


def _to_tell(act: Act, counter: Counter, before: Hours) -> tuple[ToTell, ...]:
    """Whose key times have moved. What the statistics call staffed follows the hours that hold."""
    after = _hours(act, counter, branches.branch(act, counter.branch_id))
    found = []
    within = Interval(counter.now, at(LAST_DAY, MIDNIGHT, after.zone))
    for booking in bookings.live_between(act, counter.branch_id, within):
        staffed = after.is_staffed_throughout(booking.interval)
        act.update(schema.booking, booking.id, staffed=staffed, version=booking.version + 1)
        told = ToTell(
            booking,
            before.collect_by(booking.starts_at),
            after.collect_by(booking.starts_at),
            before.due_back(booking.ends_at),
            after.due_back(booking.ends_at),
        )
        if (told.collect_before, told.due_before) != (told.collect_by, told.due_back):
            found.append(told)
    return tuple(found)
