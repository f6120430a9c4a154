"""Queries about keys and key loans."""

from desk.db.database import Reader, Row, instant, instant_or_none
from desk.db.remembered import remembered
from desk.domain.bookings import Booking
from desk.domain.keys import Key, Loan, NextNeed

_KEYS = """
select k.id, k.tag, k.note, k.lost_at, r.id, r.name from key k
left join key_room kr on kr.key_id = k.id left join room r on r.id = kr.room_id
where k.branch_id = :branch and k.retired_at is null order by r.position, k.tag, r.id"""

_OPEN_LOANS = """
select l.id, l.key_id, l.holder, l.phone, l.out_at, l.out_by, l.calls, l.due_at, lb.booking_id, b.agreed_end, r.name,
  b.restricted
from key_loan l join key k on k.id = l.key_id
left join key_loan_booking lb on lb.key_loan_id = l.id
left join booking b on b.id = lb.booking_id left join room r on r.id = b.room_id
where l.closed_at is null and k.branch_id = :branch order by l.id, b.starts_at"""


def on_board(reader: Reader, branch_id: int) -> tuple[Key, ...]:
    """All keys in service, room by room as they hang, each with the loan that it is out on."""
    return _board(open_loans(reader, branch_id), tuple(reader.rows(_KEYS, branch=branch_id)))


@remembered(16)
def _board(open_ones: tuple[Loan, ...], rows: tuple[Row, ...]) -> tuple[Key, ...]:
    loans = {loan.key_id: loan for loan in open_ones}
    found: dict[int, Key] = {}
    for key_id, tag, note, lost_at, room_id, room in rows:
        earlier = found.get(key_id)
        rooms = ((room_id,), (room,)) if room_id is not None else ((), ())
        found[key_id] = Key(
            key_id,
            tag,
            (*(earlier.room_ids if earlier else ()), *rooms[0]),
            (*(earlier.rooms if earlier else ()), *rooms[1]),
            note,
            lost_at is not None,
            loans.get(key_id),
        )
    return tuple(found.values())


def open_loans(reader: Reader, branch_id: int) -> tuple[Loan, ...]:
    """The loans whose key is not back."""
    return _loans(tuple(reader.rows(_OPEN_LOANS, branch=branch_id)))


@remembered(16)
def _loans(rows: tuple[Row, ...]) -> tuple[Loan, ...]:
    found: dict[int, Loan] = {}
    for row in rows:
        earlier = found.get(row[0])
        ends = instant_or_none(row[9]) or instant_or_none(row[7])
        until = max((end for end in (ends, earlier.until if earlier else None) if end), default=None)
        bookings = (*(earlier.bookings if earlier else ()), *((row[8],) if row[8] is not None else ()))
        found[row[0]] = Loan(
            row[0],
            row[1],
            row[2],
            row[3],
            instant(row[4]),
            row[5],
            until,
            bookings,
            row[10] or "",
            row[6],
            bool(row[11]) or (earlier.restricted if earlier else False),
        )
    return tuple(found.values())


def without_key(bookings: tuple[Booking, ...], keys: tuple[Key, ...]) -> tuple[NextNeed, ...]:
    """Those of the bookings that no key is out for, by start."""
    served = {booking_id for key in keys if key.loan for booking_id in key.loan.bookings}
    return tuple(
        NextNeed(b.id, b.room_id, b.room, b.called, b.phone, b.starts_at, b.ends_at, b.restricted, b.people)
        for b in sorted(bookings, key=lambda b: b.starts_at)
        if b.live and b.id not in served
    )


_HISTORY = """
select l.holder, l.phone, l.out_at, l.out_by, l.returned, l.returned_at, l.closed_at, l.closed_by
from key_loan l where l.key_id = :key order by l.id desc limit :limit"""


def history(reader: Reader, key_id: int, limit: int = 50) -> list[Row]:
    """A key's latest loans: holder, phone, out (when, who), how it came back, when, entered when and by whom."""
    return [
        (*row[:2], instant(row[2]), *row[3:5], instant_or_none(row[5]), instant_or_none(row[6]), row[7])
        for row in reader.rows(_HISTORY, key=key_id, limit=limit)
    ]


def spare_row(reader: Reader, branch_id: int, tag: str) -> int | None:
    """A key with that tag whose making was undone: it was never in service, so its tag is free."""
    rows = reader.rows(
        """select k.id from key k where k.branch_id = :branch and k.tag = :tag and k.retired_at is not null
        and k.replaced_by is null and not exists (select 1 from key_loan l where l.key_id = k.id)""",
        branch=branch_id,
        tag=tag,
    )
    return int(rows[0][0]) if rows else None


def rooms_of(reader: Reader, key_id: int) -> set[int]:
    """The rooms that a key opens."""
    return {row[0] for row in reader.rows("select room_id from key_room where key_id = :key", key=key_id)}
