"""Queries about a branch: its rooms, its hours and its closures."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from desk.db.database import Reader, Row, instant
from desk.db.remembered import remembered
from desk.domain.bookings import Closure
from desk.domain.hours import HORIZON, Hours, HoursException, Opening
from desk.domain.rooms import Room
from desk.domain.times import Interval, refuse_beyond_calendar


class Branch(Struct, frozen=True):
    """A library branch: its name, its zone, and how it is reached."""

    id: int
    name: str
    zone: ZoneInfo
    phone: str
    email: str


def branch(reader: Reader, branch_id: int) -> Branch:
    """The branch with that id."""
    (row,) = reader.rows("select id, name, zone, phone, email from branch where id = :branch", branch=branch_id)
    return Branch(row[0], row[1], ZoneInfo(row[2]), row[3], row[4])


_ROOMS = """
select id, name, capacity, features, nicknames, active from room
where branch_id = :branch order by position, capacity, name"""


def rooms(reader: Reader, branch_id: int) -> tuple[Room, ...]:
    """All rooms of the branch in their order on the screen, also those out of use."""
    return _rooms(tuple(reader.rows(_ROOMS, branch=branch_id)))


@remembered(16)
def _rooms(rows: tuple[Row, ...]) -> tuple[Room, ...]:
    return tuple(
        Room(row[0], row[1], row[2], frozenset(_listed(row[3])), _listed(row[4]), bool(row[5])) for row in rows
    )


_HOURS = """
select 'week', weekday, '', opens, closes, '' from staffed_hours where branch_id = :branch and removed_at is null
union all
select 'exception', 0, day, opens, closes, reason from hours_exception
where branch_id = :branch and removed_at is null and day between :first and :last
union all
select 'holiday', 0, day, '', '', name from public_holiday
where branch_id = :branch and day between :first and :last"""


def hours(reader: Reader, branch_id: int, zone: ZoneInfo, first: date, last: date) -> Hours:
    """The staffed hours as they hold for bookings between two dates, with room to look for the moments around them."""
    refuse_beyond_calendar(first)
    refuse_beyond_calendar(last)
    reach = timedelta(days=HORIZON)
    found = reader.rows(_HOURS, branch=branch_id, first=(first - reach).isoformat(), last=(last + reach).isoformat())
    return _hours(zone, tuple(found))


@remembered(64)
def _hours(zone: ZoneInfo, rows: tuple[Row, ...]) -> Hours:
    """The same rows make the same hours, which have worked out their days already."""
    weekly: dict[int, tuple[Opening, ...]] = {}
    exceptions: dict[date, HoursException] = {}
    holidays: dict[date, str] = {}
    for kind, weekday, day_text, opens, closes, words in sorted(rows):
        opening: tuple[Opening, ...] = ((time.fromisoformat(opens), time.fromisoformat(closes)),) if opens else ()
        if kind == "week":
            weekly[weekday] = (*weekly.get(weekday, ()), *opening)
            continue
        day = date.fromisoformat(day_text)
        if kind == "holiday":
            holidays[day] = words
        else:
            before = exceptions[day].openings if day in exceptions else ()
            exceptions[day] = HoursException((*before, *opening), words)
    return Hours(zone, weekly, holidays, exceptions)


_CLOSURES = """
select room_id, starts_at, ends_at, reason from closure
where branch_id = :branch and ends_at > :start and starts_at < :end order by starts_at"""


def closures(reader: Reader, branch_id: int, within: Interval) -> tuple[Closure, ...]:
    """The closures that touch the interval."""
    return tuple(
        Closure(row[0], Interval(instant(row[1]), instant(row[2])), row[3])
        for row in reader.rows(_CLOSURES, branch=branch_id, start=within.start, end=within.end)
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())
