"""A series: the days that a rule of repetition gives, and what stands in the way on each of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from desk.domain.bookings import Booking, Status, Surroundings, Wanted, refusals, warnings
from desk.domain.notices import Notice, Refused
from desk.domain.rooms import Room
from desk.domain.times import ClockChange, at, clock_change

MOST = 120
"""Occurrences that one series may have at most: five days a week for half a year."""

EVES = {(12, 24): "Christmas Eve", (12, 31): "New Year's Eve"}
"""Days, as month and day, that are no public holidays and on which hardly any group meets."""

SHARED = frozenset({"over_capacity", "age_confirmation", "no_contact", "too_long", "key_overdue"})
"""Warnings that are about the series rather than about one of its dates."""

LEFT_OUT = frozenset({"holiday", "eve"})
"""Warnings for which a date is left out unless the desk decides to keep it."""

ANOTHER_ROOM_HELPS = frozenset({"overlap", "closed_room"})


class Reach(StrEnum):
    """How much of a series an act is about; what is past is never touched."""

    THIS = "this"
    FOLLOWING = "following"  # this one and those after it
    ALL = "all"  # all that are to come


class Recurrence(Struct, frozen=True):
    """A rule of repetition as RFC 5545 writes it, and the day from which it counts."""

    rule: str
    first: date

    @property
    def ends(self) -> bool:
        """Whether the rule says when the series is over."""
        return "UNTIL=" in self.rule or "COUNT=" in self.rule

    def days(self) -> tuple[date, ...]:
        """The days, the end included. A month without that day has none.

        Raises `Refused`: series_without_end, series_too_long, series_empty.
        """
        from dateutil.rrule import rrulestr

        if not self.ends:
            raise Refused(Notice("series_without_end"))
        try:
            found = rrulestr(self.rule, dtstart=datetime.combine(self.first, time()), ignoretz=True)
            days = tuple(moment.date() for moment in islice(iter(found), MOST + 1))
        except (ValueError, TypeError, KeyError, OverflowError) as error:
            raise Refused(Notice("series_empty")) from error
        if not days:
            raise Refused(Notice("series_empty"))
        if len(days) > MOST:
            raise Refused(Notice("series_too_long", {"most": MOST}))
        return days


class Occurrence(Struct, frozen=True):
    """One date of a series as it could be booked: what stands in its way, and which other rooms are free then.

    `day` is the day that the rule gives. `before` is the booking that would be moved; then to leave the date out means
    that this one stays as it is.
    """

    day: date
    wanted: Wanted
    refusals: tuple[Notice, ...] = ()
    warnings: tuple[Notice, ...] = ()
    rooms: tuple[Room, ...] = ()
    before: Booking | None = None

    @property
    def options(self) -> tuple[Wanted | None, ...]:
        """What can be decided for the date, the likeliest first: the room that was asked for, another, or none."""
        wanted = () if self.refusals else (self.wanted,)
        return (*wanted, *(replace(self.wanted, room_id=room.id) for room in self.rooms), None)

    @property
    def proposed(self) -> Wanted | None:
        """What is done when nobody decides otherwise. What is taken or a holiday is left out."""
        left_out = self.before is None and any(notice.code in LEFT_OUT for notice in self.warnings)
        return None if self.refusals or left_out else self.wanted


def on_day(wanted: Wanted, day: date, zone: ZoneInfo) -> Wanted:
    """The same on another day, at the same times on the wall clock, whatever the clocks have done in between."""
    start, end = wanted.starts_at.astimezone(zone), wanted.ends_at.astimezone(zone)
    return replace(
        wanted,
        starts_at=at(day, start.time().replace(fold=0), zone),
        ends_at=at(day + (end.date() - start.date()), end.time().replace(fold=0), zone),
    )


def judged(
    occurrence: Occurrence, asked: Wanted, around: Surroundings, free: Iterable[Room]
) -> tuple[Occurrence, tuple[Notice, ...]]:
    """A date with what the rules say of it, and beside it the warnings that are about the whole series.

    `asked` has the times on the wall clock, of which a change of the clocks may leave one out; `free` are the rooms
    that are free then.
    """
    wanted, clock, missing = occurrence.wanted, [], []
    for asked_at, got in ((asked.starts_at, wanted.starts_at), (asked.ends_at, wanted.ends_at)):
        told = asked_at.astimezone(around.hours.zone).time().replace(fold=0)
        day = around.hours.day_of(got)
        change = clock_change(day, told, around.hours.zone)
        if change is ClockChange.MISSING:
            missing.append(Notice("missing_hour", {"time": told, "day": day}))
        elif change is ClockChange.DOUBLE:
            clock.append(Notice("double_hour", {"time": told, "day": day}))
    refused = tuple(missing[:1]) or tuple(n for n in refusals(wanted, around) if n.code != "missing_name")
    warned = [*warnings(wanted, around), *clock[:1], *_about_day(around.hours.day_of(wanted.starts_at), around)]
    other = refused == () or {notice.code for notice in refused} <= ANOTHER_ROOM_HELPS
    rooms = tuple(room for room in free if other and room.id != wanted.room_id and _suits(room, wanted, around))
    own = tuple(notice for notice in warned if notice.code not in SHARED)
    return (
        replace(occurrence, refusals=refused, warnings=own, rooms=rooms),
        tuple(notice for notice in warned if notice.code in SHARED),
    )


def _suits(room: Room, wanted: Wanted, around: Surroundings) -> bool:
    """Whether a room may stand in: it has what is needed and holds all, or no fewer than the room that was chosen."""
    enough = min(wanted.people or 0, around.room.capacity)
    return room.active and room.capacity >= enough and wanted.needs <= room.features


def _about_day(day: date, around: Surroundings) -> Iterable[Notice]:
    hours = around.hours
    if day in hours.holidays:
        return
    if name := EVES.get((day.month, day.day)):
        yield Notice("eve", {"day": day, "holiday": name})
    exception = hours.exceptions.get(day)
    if exception is not None and not exception.openings and hours.weekly.get(day.weekday()):
        yield Notice("desk_closed", {"day": day})


def refuse_overlap(wanteds: Sequence[Wanted]) -> None:
    """Raise `Refused("series_overlaps_itself")` when two dates of the series would need the same room at once."""
    by_start = sorted(wanteds, key=lambda wanted: (wanted.room_id, wanted.starts_at))
    for one, other in pairwise(by_start):
        if one.room_id == other.room_id and other.starts_at < one.ends_at:
            raise Refused(Notice("series_overlaps_itself"))


def reached(occurrences: Iterable[Booking], this: Booking, reach: Reach, now: datetime) -> tuple[Booking, ...]:
    """The bookings of a series that an act on one of them is about; of the others, none that has begun or been used."""
    if reach is Reach.THIS:
        return (this,)
    return tuple(
        other
        for other in sorted(occurrences, key=lambda booking: booking.starts_at)
        if other.id == this.id
        or (
            other.live
            and other.status is not Status.USED
            and other.starts_at > now
            and (reach is Reach.ALL or other.starts_at >= this.starts_at)
        )
    )


def followed(other: Booking, before: Booking, after: Wanted, zone: ZoneInfo) -> Wanted | None:
    """Where an occurrence goes when another of its series is moved; None when it keeps what it has.

    It follows in what the two had in common: one that was given another time or another room by itself keeps that.
    """
    wanted = replace(other.as_wanted(), ends_at=other.agreed_end)
    if after.room_id != before.room_id and other.room_id == before.room_id:
        wanted = replace(wanted, room_id=after.room_id)
    moved = (before.starts_at, before.agreed_end) != (after.starts_at, after.ends_at)
    if moved and _habit(other, zone)[1:] == _habit(before, zone)[1:]:
        days_on = after.starts_at.astimezone(zone).date() - before.starts_at.astimezone(zone).date()
        there = on_day(after, other.starts_at.astimezone(zone).date() + days_on, zone)
        wanted = replace(wanted, starts_at=there.starts_at, ends_at=there.ends_at)
    same = (wanted.room_id, wanted.interval) == (other.room_id, other.interval)
    return None if same else wanted


Habit = tuple[int, timedelta, time, time]


def _habit(booking: Booking, zone: ZoneInfo) -> Habit:
    """Room, how many days it lies from the day of the rule, and its times on the wall clock."""
    start, end = booking.starts_at.astimezone(zone), booking.agreed_end.astimezone(zone)
    apart = start.date() - (booking.series_day or start.date())
    return booking.room_id, apart, start.time().replace(fold=0), end.time().replace(fold=0)


def absent(
    days: Sequence[date], occurrences: Sequence[Booking], now: datetime, zone: ZoneInfo
) -> tuple[tuple[date, Wanted], ...]:
    """The days of the rule to come on which nothing stands, each as most of the series is: to be added back."""
    if not occurrences:
        return ()
    ((usual, _),) = Counter(_habit(booking, zone) for booking in occurrences).most_common(1)
    model = next(booking for booking in reversed(occurrences) if _habit(booking, zone) == usual)
    there = {booking.series_day for booking in occurrences}
    wanted = replace(model.as_wanted(), ends_at=model.agreed_end)
    found = ((day, on_day(wanted, day + usual[1], zone)) for day in days if day not in there)
    return tuple((day, wanted) for day, wanted in found if wanted.starts_at > now)
