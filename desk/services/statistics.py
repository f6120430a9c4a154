"""The numbers: uses, persons and hours, per year, month, room, audience and channel."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from desk import files
from desk.db import branches
from desk.db import statistics as counted
from desk.db.database import Reader
from desk.db.errors import file_troubles
from desk.domain.statistics import Numbers, Period, Tally, steady
from desk.domain.times import DAY, MIDNIGHT, Interval, at
from desk.language import Language
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


def count(counter: Counter, first: date, last: date) -> Counts:
    """Count from one date to another.

    Years before the program was used come from the library's own figures; gaps stay gaps.
    """
    return counts_of(numbers(counter, Period(first, last)))


def counts_of(found: Numbers) -> Counts:
    """What was counted as one table a thing, of all rooms."""
    total = found.of()
    return Counts(
        found.period.first,
        found.period.last,
        uses=total.uses,
        persons=total.persons,
        hours=total.hours,
        by_year=found.by_year(),
        by_month=dict(sorted(total.by_month.items())),
        by_room={name: tally.uses for name, tally in found.rooms.items() if tally.uses},
        by_audience=total.by_audience,
        by_channel=total.by_channel,
        staffed=total.staffed,
        self_service=total.self_service,
        cancelled=total.cancelled,
        no_show=total.no_show,
        turned_away=total.turned_away,
    )


def numbers(counter: Counter, period: Period) -> Numbers:
    """Count a period, room by room: month by month on the branch's calendar, and by the hours of the week."""
    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
        rooms = branches.rooms(reader, branch.id)
        tallies = {room.id: Tally() for room in rooms}
        booked = _booked_within(reader, period, branch.zone)
        if booked is not None:
            for month in booked.months():
                within = _instants(month, branch.zone)
                counted.add_month(reader, branch.id, within, f"{month.first:%Y-%m}", tallies)
            for within, ahead in steady(_instants(booked, branch.zone), branch.zone):
                counted.add_begun(reader, branch.id, within, ahead, tallies)
        away = counted.turned_away(reader, branch.id, period.first, period.last)
        years = counted.own_years(reader, branch.id, period.first.year, period.last.year)
    for room_id, tally in tallies.items():
        tally.turned_away = away.get(room_id, 0)
    known = {room.name: tallies[room.id] for room in rooms if room.active or not tallies[room.id].is_empty}
    own = {year: uses for year, uses in years.items() if period.has(Period.of_year(year))}
    return Numbers(period, known, own, booked, away.get(None, 0))


def _booked_within(reader: Reader, period: Period, zone: ZoneInfo) -> Period | None:
    """The part of a period in which there are bookings at all, so that the whole of time can be asked for."""
    bounds = counted.first_and_last(reader)
    if bounds is None:
        return None
    begin, end = (moment.astimezone(zone).date() for moment in bounds)
    booked = Period(max(period.first, begin), min(period.last, end))
    return booked if booked.first <= booked.last else None


def _instants(period: Period, zone: ZoneInfo) -> Interval:
    return Interval(at(period.first, MIDNIGHT, zone), at(period.last + DAY, MIDNIGHT, zone))


def first_day(counter: Counter) -> date:
    """The first of January of the first year that anything is known of."""
    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
        past = counted.first_own_year(reader, branch.id)
        booked = counted.first_and_last(reader)
    years = [past] if past else []
    years.append((booked[0] if booked else counter.now).astimezone(branch.zone).year)
    return date(min(years), 1, 1)


def save(counter: Counter, found: Numbers, speech: Language) -> Path:
    """Write the counts for a spreadsheet, beside the data where only this user can read them, and return the path.

    Raises `Unusable` when it cannot be written.
    """
    from desk.letters.tables import statistics_csv

    period = found.period
    of_what = f"{period.first.year}" if period.is_year else f"{period.first}-{period.last}"
    path = counter.database.beside(f"statistics-{of_what}")
    path = path.with_name(path.name + ".csv")
    with file_troubles(path):
        files.write_private(path, statistics_csv(counts_of(found), speech).encode("utf-8-sig"))
    return path
