"""Queries for the numbers. Each reads the bookings of its own stretch of time, and nothing of the history around it."""

from datetime import date, datetime

from desk.db.database import Reader, instant
from desk.domain.bookings import Audience, Channel, Status
from desk.domain.statistics import HOURS_OF_WEEK, Tally
from desk.domain.times import Interval

STEP = 300
"""Seconds: when in the week a use begins is taken down to whole steps, so that there are fewer kinds of them."""

_AUDIENCES = tuple(Audience)
_CHANNELS = tuple(Channel)
_CODED = (("audience", _AUDIENCES), ("channel", _CHANNELS))
_COUNTED = ", ".join(f"count(case when b.{column} = '{word}' then 1 end)" for column, words in _CODED for word in words)
# A count for each value: to group by them would mean to sort every booking, which takes most time.

_TALLIES = f"""
select b.room_id, b.status, count(*), sum(coalesce(b.people_came, b.people, 1)), sum(b.agreed_end - b.starts_at),
    count(case when b.staffed then 1 end), {_COUNTED}
from booking b cross join room r
where r.id = b.room_id and r.branch_id = :branch and b.starts_at >= :start and b.starts_at < :end
group by b.room_id, b.status"""

# Cross joins hold SQLite to this order; it would else read the whole stretch once for every room.

_BEGUN = """
select b.room_id, (b.starts_at + :ahead) / :step % :steps, b.agreed_end - b.starts_at, count(*)
from booking b cross join room r
where r.id = b.room_id and r.branch_id = :branch and b.starts_at >= :start and b.starts_at < :end and b.status = 'used'
group by 1, 2, 3"""

_THURSDAY = 3 * 24 * 3600
"""How far into its week the first instant lies that databases count from: 1 January 1970 was a Thursday."""

_FIRST_AND_LAST = "select (select min(starts_at) from booking), (select max(starts_at) from booking)"
_OWN_YEARS = "select year, uses from past_year where branch_id = :branch and year between :first and :last"


def add_month(reader: Reader, branch_id: int, within: Interval, month: str, rooms: dict[int, Tally]) -> None:
    """Add what began in a stretch of one month to the tallies of the rooms."""
    for room_id, status, number, persons, seconds, staffed, *rest in reader.rows(
        _TALLIES, branch=branch_id, start=within.start, end=within.end
    ):
        tally = rooms[room_id]
        if status == Status.CANCELLED:
            tally.cancelled += number
        elif status == Status.NO_SHOW:
            tally.no_show += number
        elif status == Status.USED:
            tally.uses += number
            tally.persons += int(persons)
            tally.seconds += int(seconds)
            tally.staffed += staffed
            tally.by_month[month] = tally.by_month.get(month, 0) + number
            audiences, channels = rest[: len(_AUDIENCES)], rest[len(_AUDIENCES) :]
            for counts, codes, numbers in (
                (tally.by_audience, _AUDIENCES, audiences),
                (tally.by_channel, _CHANNELS, channels),
            ):
                for code, many in zip(codes, numbers, strict=True):
                    if many:
                        counts[code.value] = counts.get(code.value, 0) + many


_TURNED_AWAY = """
select room_id, count(*) from turned_away
where branch_id = :branch and day between :first and :last and withdrawn_at is null group by room_id"""


def turned_away(reader: Reader, branch_id: int, first: date, last: date) -> dict[int | None, int]:
    """How many were turned away on days that they asked for, by room; None is for those whom any would have suited."""
    return dict(reader.rows(_TURNED_AWAY, branch=branch_id, first=first.isoformat(), last=last.isoformat()))


def add_begun(reader: Reader, branch_id: int, within: Interval, ahead: int, rooms: dict[int, Tally]) -> None:
    """Add when in the week the uses of a stretch began, whose clocks are so many seconds ahead of UTC."""
    for room_id, step, seconds, times in reader.rows(
        _BEGUN,
        branch=branch_id,
        start=within.start,
        end=within.end,
        ahead=ahead + _THURSDAY,
        step=STEP,
        steps=HOURS_OF_WEEK * 3600 // STEP,
    ):
        rooms[room_id].take(step * STEP, seconds, times)


def first_and_last(reader: Reader) -> tuple[datetime, datetime] | None:
    """When the first and the last of all bookings begin; None while there are none."""
    ((earliest, latest),) = reader.rows(_FIRST_AND_LAST)
    return None if earliest is None else (instant(earliest), instant(latest))


def own_years(reader: Reader, branch_id: int, first: int, last: int) -> dict[int, int]:
    """The library's own count of uses, by year."""
    return dict(reader.rows(_OWN_YEARS, branch=branch_id, first=first, last=last))


def first_own_year(reader: Reader, branch_id: int) -> int | None:
    """The first year that the library has counted itself."""
    year: int | None = reader.rows("select min(year) from past_year where branch_id = :branch", branch=branch_id)[0][0]
    return year
