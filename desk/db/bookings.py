"""Queries about bookings. None of them reads more of the history than it shows."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from operator import itemgetter

from desk.db.database import Reader, Row, instant
from desk.db.remembered import remembered
from desk.domain.bookings import Audience, Booking, Channel, Status
from desk.domain.times import Interval

LARGEST_ID = 2**31 - 1
"""The largest number that a row can have."""

_LIVE = "b.status in ('booked', 'held', 'used')"

_SELECT = """
select b.id, b.room_id, r.name, b.starts_at, b.ends_at, b.agreed_end, b.status, b.person_id, p.name, p.group_name,
    p.phone, p.email, b.people, b.purpose, b.audience, b.channel, b.age_confirmed, b.restricted, b.quiet, b.noisy,
    b.needs_help, b.remark, b.cancel_reason, b.version, b.equipment, b.people_came,
    b.series_id, b.series_day
from """

_JOINED = "booking b join room r on r.id = b.room_id join person p on p.id = b.person_id"

DAY = f"""
{_SELECT} {_JOINED}
where r.branch_id = :branch and {_LIVE} and b.starts_at >= :start and b.starts_at < :end
union all
{_SELECT} room r join booking b on b.id = (
    select x.id from booking x
    where x.room_id = r.id and x.status in ('booked', 'held', 'used') and x.starts_at < :start
    order by x.starts_at desc limit 1) join person p on p.id = b.person_id
where r.branch_id = :branch and b.ends_at > :start"""
# Live bookings of a room do not overlap, so at most one that began earlier reaches into the day: the last to begin.

_KEYS_OUT = """
select lb.booking_id, k.tag from key_loan l cross join key_loan_booking lb cross join key k
where l.closed_at is null and lb.key_loan_id = l.id and k.id = l.key_id order by k.tag"""
# Cross joins hold SQLite to this order, the few open loans first; it would else read every loan there ever was.


_BY_START_AND_ROOM = itemgetter(3, 1)

KeysOut = Mapping[int, tuple[str, ...]]
"""The tags of the keys that are out for a booking, by its number."""


def live_between(reader: Reader, branch_id: int, within: Interval, out: KeysOut | None = None) -> tuple[Booking, ...]:
    """The live bookings of the branch that touch the interval, by start and room, with the keys that are out.

    These are asked for unless they are known already.
    """
    rows = reader.rows(DAY, branch=branch_id, start=within.start, end=within.end)
    rows.sort(key=_BY_START_AND_ROOM)
    return _with_keys(reader, rows, out)


def by_id(reader: Reader, booking_id: int) -> Booking | None:
    """One booking in whatever state, or None."""
    if not 0 < booking_id <= LARGEST_ID:
        return None
    found = _with_keys(reader, reader.rows(f"{_SELECT} {_JOINED} where b.id = :id", id=booking_id))
    return found[0] if found else None


def latest_of(reader: Reader, person_ids: Iterable[int], now: datetime, limit: int) -> tuple[Booking, ...]:
    """The bookings of these people: those that are not over, the soonest first, then the past ones, the latest first.

    One that began more than a week ago stands among the past ones.
    """
    people = {f"person{number}": person for number, person in enumerate(person_ids)}
    if not people:
        return ()
    names = ", ".join(f":person{number}" for number, _ in enumerate(people))
    where = f"where b.person_id in ({names})"
    coming = f"""{_SELECT} {_JOINED} {where} and b.starts_at > :earliest and b.ends_at > :now
        order by b.starts_at limit :limit"""
    past = f"""{_SELECT} (
            select b.id from booking b {where} and b.starts_at <= :now order by b.starts_at desc limit :limit) x
        join booking b on b.id = x.id join room r on r.id = b.room_id join person p on p.id = b.person_id
        order by b.starts_at desc"""
    rows = reader.rows(coming, now=now, earliest=now - timedelta(days=7), limit=limit, **people)
    if len(rows) < limit:
        told = {row[0] for row in rows}
        begun = reader.rows(past, now=now, limit=limit, **people)
        rows = [*rows, *(row for row in begun if row[0] not in told)][:limit]
    return _with_keys(reader, rows)


def ended_like(reader: Reader, room_id: int, within: Interval) -> tuple[Booking, ...]:
    """Cancelled bookings and no-shows of a room that would have touched the interval: whose the time once was."""
    sql = f"""{_SELECT} {_JOINED}
        where b.room_id = :room and b.status in ('cancelled', 'no_show')
            and b.starts_at < :end and b.starts_at > :earliest and b.agreed_end > :start order by b.starts_at"""
    earliest = within.start - timedelta(days=1)
    return tuple(map(_booking, reader.rows(sql, room=room_id, start=within.start, end=within.end, earliest=earliest)))


def of_series(reader: Reader, series_id: int) -> tuple[Booking, ...]:
    """The live bookings of a series, by start, with the keys that are out."""
    sql = f"{_SELECT} {_JOINED} where b.series_id = :series and {_LIVE} order by b.starts_at"
    return _with_keys(reader, reader.rows(sql, series=series_id))


def held_from(reader: Reader, branch_id: int, now: datetime) -> tuple[Booking, ...]:
    """The held bookings that start from now on, by start."""
    sql = f"""{_SELECT} {_JOINED}
        where r.branch_id = :branch and b.status = 'held' and b.starts_at >= :now order by b.starts_at limit 100"""
    return tuple(map(_booking, reader.rows(sql, branch=branch_id, now=now)))


def coming_of(reader: Reader, phone: str, identity: str, now: datetime, besides: int | None = None) -> int:
    """How many live bookings the same phone, or with none the same person, has ahead; one may be left out."""
    sql = f"""select count(*) from booking b where {_LIVE} and b.starts_at > :now and b.id <> :besides
        and b.person_id in (
            select w.person_id from person_word w join person p on p.id = w.person_id
            where w.word = :digits and p.phone = :phone
            union select id from person where identity = :identity)"""
    digits = "".join(char for char in phone if char.isdigit())
    rows = reader.rows(sql, phone=phone, digits=digits, identity=identity, now=now, besides=besides or 0)
    return int(rows[0][0])


def _with_keys(reader: Reader, rows: list[Row], out: KeysOut | None = None) -> tuple[Booking, ...]:
    if not rows:
        return ()
    if out is None:
        out = keys_out(reader.rows(_KEYS_OUT))
    return tuple(_booking(row, out.get(row[0], ())) for row in rows)


def keys_out(pairs: Iterable[Row]) -> KeysOut:
    """Pairs of a booking and the tag of a key that is out for it, by booking."""
    tags: dict[int, tuple[str, ...]] = {}
    for booking_id, tag in pairs:
        tags[booking_id] = (*tags.get(booking_id, ()), tag)
    return tags


_STATUS = {status.value: status for status in Status}
_AUDIENCE = {audience.value: audience for audience in Audience}
_CHANNEL = {channel.value: channel for channel in Channel}


@remembered(1024)
def _booking(row: Row, tags: tuple[str, ...] = ()) -> Booking:
    """A row as a booking. A row that is read again, unchanged, is the same booking: nothing of it is made anew."""
    ends_at = instant(row[4])
    return Booking(
        row[0],
        row[1],
        row[2],
        instant(row[3]),
        ends_at,
        ends_at if row[5] == row[4] else instant(row[5]),
        _STATUS[row[6]],
        row[7],
        row[8],
        row[9],
        row[10],
        row[11],
        row[12],
        row[13],
        _AUDIENCE[row[14]],
        _CHANNEL[row[15]],
        None if row[16] is None else row[16] == 1,
        row[17] == 1,
        row[18] == 1,
        row[19] == 1,
        row[20] == 1,
        row[21],
        row[22],
        row[23],
        tags,
        row[24],
        row[25],
        row[26],
        date.fromisoformat(row[27]) if row[27] else None,
    )
