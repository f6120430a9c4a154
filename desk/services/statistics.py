"""The numbers: uses, persons and hours, per year, month, room, audience and channel."""

from datetime import date

from msgspec import Struct, field

from desk.db import branches
from desk.db.database import Reader, instant
from desk.domain.bookings import Status
from desk.domain.times import MIDNIGHT, Interval, at
from desk.services.counter import Counter


class Counts(Struct):
    """Counts of a period, both dates included. A use is one person or group in one room once: used, not only booked."""

    first: date
    last: date
    uses: int = 0
    persons: int = 0
    hours: float = 0.0
    by_year: dict[int, int] = field(default_factory=dict)
    by_month: dict[str, int] = field(default_factory=dict)
    by_room: dict[str, int] = field(default_factory=dict)
    by_audience: dict[str, int] = field(default_factory=dict)
    by_channel: dict[str, int] = field(default_factory=dict)
    staffed: int = 0
    self_service: int = 0
    cancelled: int = 0
    no_show: int = 0
    turned_away: int = 0


_MONTH = """
select b.status, r.name, b.audience, b.channel, b.staffed, count(*), sum(coalesce(b.people_came, b.people, 1)),
    sum(b.agreed_end - b.starts_at)
from booking b join room r on r.id = b.room_id
where r.branch_id = :branch and b.starts_at >= :start and b.starts_at < :end
group by b.status, r.name, b.audience, b.channel, b.staffed"""


_FIRST_AND_LAST = "select (select min(starts_at) from booking), (select max(starts_at) from booking)"


def count(counter: Counter, first: date, last: date) -> Counts:
    """Count from one date to another, month by month on the branch's calendar.

    Years before the program was used come from the library's own figures; gaps stay gaps.
    """
    counts = Counts(first, last)
    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
        for year, uses in reader.rows(
            "select year, uses from past_year where branch_id = :branch and year between :first and :last",
            branch=branch.id,
            first=first.year,
            last=last.year,
        ):
            if date(year, 1, 1) >= first and date(year, 12, 31) <= last:
                counts.by_year[year] = uses
        ((earliest, latest),) = reader.rows(_FIRST_AND_LAST)
        if earliest is None:
            return counts
        begin, end = (instant(moment).astimezone(branch.zone).date() for moment in (earliest, latest))
        for begins, ends in _months(max(first, begin), min(last, end)):
            within = Interval(at(begins, MIDNIGHT, branch.zone), at(ends, MIDNIGHT, branch.zone))
            _add_month(counts, reader, branch.id, begins, within)
    return counts


def first_day(counter: Counter) -> date:
    """The first of January of the first year that anything is known of."""
    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
        past = reader.rows("select min(year) from past_year where branch_id = :branch", branch=branch.id)[0][0]
        booked = reader.rows("select min(starts_at) from booking")[0][0]
    years = [past] if past else []
    years.append((instant(booked) if booked is not None else counter.now).astimezone(branch.zone).year)
    return date(min(years), 1, 1)


def _add_month(counts: Counts, reader: Reader, branch_id: int, month: date, within: Interval) -> None:
    for status, room, audience, channel, staffed, number, persons, seconds in reader.rows(
        _MONTH, branch=branch_id, start=within.start, end=within.end
    ):
        if status == Status.CANCELLED:
            counts.cancelled += number
        elif status == Status.NO_SHOW:
            counts.no_show += number
        elif status == Status.USED:
            counts.uses += number
            counts.persons += int(persons)
            counts.hours += int(seconds) / 3600
            counts.staffed += number if staffed else 0
            counts.self_service += 0 if staffed else number
            for table, name in (
                (counts.by_month, f"{month:%Y-%m}"),
                (counts.by_room, room),
                (counts.by_audience, audience),
                (counts.by_channel, channel),
            ):
                table[name] = table.get(name, 0) + number
            counts.by_year[month.year] = counts.by_year.get(month.year, 0) + number


def _months(first: date, last: date) -> list[tuple[date, date]]:
    """The period cut at the first of each month; the second date of each pair is not part of it."""
    if first > last:
        return []
    cuts, day = [first], first
    end = date.fromordinal(last.toordinal() + 1)
    while (day := date(day.year + day.month // 12, day.month % 12 + 1, 1)) < end:
        cuts.append(day)
    return list(zip(cuts, [*cuts[1:], end], strict=True))
