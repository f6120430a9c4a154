"""Queries about mails and replies."""

from datetime import datetime

from msgspec import Struct

from desk.db.database import Reader, Row, instant, instant_or_none


class Mail(Struct, frozen=True):
    """A mail as it is kept."""

    id: int
    message_id: str
    fingerprint: str
    sender: str
    address: str
    subject: str
    sent_at: datetime
    received_at: datetime
    language: str
    intent: str
    automatic: bool
    body: str
    attachments: tuple[str, ...]
    left_out: tuple[str, ...]
    refs: str
    state: str
    handled_by: str
    handled_at: datetime | None
    booking_id: int | None


class Outgoing(Struct, frozen=True):
    """A reply as it is kept: waiting, drafted, sending, sent, unsure, failed or withdrawn.

    `unsure` means that the connection broke after the text had gone: a person decides whether it goes again.
    """

    id: int
    mail_id: int | None
    booking_id: int | None
    to: str
    subject: str
    body: str
    ics: str
    message_id: str
    in_reply_to: str
    refs: str
    written_at: datetime
    by: str
    state: str
    tries: int
    next_try_at: datetime | None
    last_error: str
    sent_at: datetime | None


_MAIL = """select id, message_id, fingerprint, sender_name, sender_address, subject, sent_at, received_at, language,
    intent, automatic, {body}, attachments, left_out, refs, state, handled_by, handled_at, booking_id from mail"""
_WHOLE = _MAIL.format(body="body")
_LINE = _MAIL.format(body="''")

_OUTBOX = """select id, mail_id, booking_id, recipient, subject, body, ics, message_id, in_reply_to, refs, written_at,
    written_by, state, tries, next_try_at, last_error, sent_at from outbox"""


def listed(reader: Reader, branch_id: int, limit: int) -> tuple[Mail, ...]:
    """The mails that wait, the oldest first; then those that were decided, the latest first. Without their text."""
    still = f"{_LINE} where branch_id = :branch and state = 'waiting' order by sent_at, id limit :limit"
    decided = f"""{_LINE} where branch_id = :branch and handled_at is not null and state <> 'waiting'
        order by handled_at desc, id desc limit :limit"""
    rows = reader.rows(still, branch=branch_id, limit=limit)
    if len(rows) < limit:
        rows += reader.rows(decided, branch=branch_id, limit=limit - len(rows))
    return tuple(map(_mail, rows))


def by_id(reader: Reader, mail_id: int) -> Mail | None:
    """One mail with its text, or None."""
    rows = reader.rows(f"{_WHOLE} where id = :id", id=mail_id)
    return _mail(rows[0]) if rows else None


def same_as(reader: Reader, branch_id: int, message_id: str, fingerprint: str, besides: int = 0) -> tuple[Mail, ...]:
    """The mails with the same Message-ID, or of the same sender, subject and date; the latest first."""
    where = "branch_id = :branch and id <> :besides"
    rows = reader.rows(
        f"""{_LINE} where {where} and fingerprint = :fingerprint
        union {_LINE} where {where} and message_id = :message and message_id <> '' order by 1 desc limit 20""",
        branch=branch_id,
        besides=besides,
        fingerprint=fingerprint,
        message=message_id,
    )
    return tuple(map(_mail, rows))


def bookings_of(reader: Reader, mail_id: int) -> tuple[int, ...]:
    """The bookings that came of a mail."""
    rows = reader.rows("select booking_id from mail_booking where mail_id = :id order by booking_id", id=mail_id)
    return tuple(int(row[0]) for row in rows)


def to_empty(reader: Reader, branch_id: int, before: datetime) -> tuple[int, ...]:
    """The mails that became a booking before a moment and still have their text."""
    sql = """select id from mail where branch_id = :branch and state = 'handled' and booking_id is not null
        and body <> '' and handled_at < :before"""
    return tuple(int(row[0]) for row in reader.rows(sql, branch=branch_id, before=before))


def taken_names(reader: Reader, source: str) -> frozenset[str]:
    """What has been taken from a folder."""
    return frozenset(row[0] for row in reader.rows("select name from mail_taken where source = :source", source=source))


def is_taken(reader: Reader, source: str, name: str) -> bool:
    """Whether a file or a message has been taken."""
    sql = "select 1 from mail_taken where source = :source and name = :name"
    return bool(reader.rows(sql, source=source, name=name))


def last_uid(reader: Reader, source: str) -> int:
    """The last message that was taken from a mailbox."""
    return int(reader.rows("select coalesce(max(uid), 0) from mail_taken where source = :source", source=source)[0][0])


def finished_uids(reader: Reader, source: str) -> tuple[tuple[int, int], ...]:
    """The rows and UIDs of a mailbox whose mails have been decided and are not marked there yet."""
    sql = """select t.id, t.uid from mail_taken t join mail m on m.id = t.mail_id
        where t.source = :source and t.marked_at is null and m.state <> 'waiting' order by t.uid"""
    return tuple((int(row[0]), int(row[1])) for row in reader.rows(sql, source=source))


def outbox(reader: Reader, branch_id: int, limit: int = 200) -> tuple[Outgoing, ...]:
    """The replies: those that are not sent, the oldest first; then the latest that are."""
    sql = f"""{_OUTBOX} where branch_id = :branch and state <> 'withdrawn'
        order by case when state = 'sent' then 1 else 0 end, case when state = 'sent' then -id else id end
        limit :limit"""
    return tuple(map(_outgoing, reader.rows(sql, branch=branch_id, limit=limit)))


def due(reader: Reader, branch_id: int, now: datetime) -> tuple[int, ...]:
    """The replies that are to be tried now, the oldest first."""
    sql = """select id from outbox where branch_id = :branch and state = 'waiting'
        and (next_try_at is null or next_try_at <= :now) order by id"""
    return tuple(int(row[0]) for row in reader.rows(sql, branch=branch_id, now=now))


def stranded(reader: Reader, branch_id: int, before: datetime) -> tuple[int, ...]:
    """The replies whose sending began before a moment and never ended: the program stopped in the middle."""
    sql = "select id from outbox where branch_id = :branch and state = 'sending' and next_try_at < :before order by id"
    return tuple(int(row[0]) for row in reader.rows(sql, branch=branch_id, before=before))


def outgoing(reader: Reader, outbox_id: int) -> Outgoing | None:
    """One reply, or None."""
    rows = reader.rows(f"{_OUTBOX} where id = :id", id=outbox_id)
    return _outgoing(rows[0]) if rows else None


def _mail(row: Row) -> Mail:
    values: Row = (
        *row[:6],
        instant(row[6]),
        instant(row[7]),
        *row[8:10],
        bool(row[10]),
        row[11],
        tuple(filter(None, row[12].split("\n"))),
        tuple(filter(None, row[13].split(","))),
        *row[14:17],
        instant_or_none(row[17]),
        row[18],
    )
    return Mail(*values)


def _outgoing(row: Row) -> Outgoing:
    times = (instant(row[10]), *row[11:14], instant_or_none(row[14]), row[15], instant_or_none(row[16]))
    return Outgoing(*row[:10], *times)
