"""Removing personal data for good: who is due, and what is emptied. The rows themselves stay for the numbers.

What a booking keeps – its room, times, how many came, the audience, how it was asked for – says nothing of a person.
Everything that does is listed here: `forget_bookings` for what hangs on a booking, `LOOSE` for what does not.
"""

import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from msgspec import Struct

from desk.db import schema
from desk.db.database import Reader, bound
from desk.db.journal import Act

BATCH = 200
"""How many rows one transaction empties, so that a desk that saves meanwhile waits for milliseconds at most."""

NEVER = datetime(9000, 1, 1, tzinfo=UTC)
"""Later than anything is booked until."""

_STILL_NEEDED = """(b.agreed_end > case when b.status in ('cancelled', 'no_show') then :off_before else :before end
    or exists (select 1 from key_loan_booking lb join key_loan l on l.id = lb.key_loan_id
        where lb.booking_id = b.id and (l.closed_at is null or l.closed_at > :before))
    or exists (select 1 from key_loan_booking lb join equipment_loan e on e.key_loan_id = lb.key_loan_id
        where lb.booking_id = b.id and (e.closed_at is null or e.closed_at > :before)))"""
# Its end is not past the deadline, or that of its key's or its equipment's return: also a lost key's, until replaced.

_DUE = f"""select b.id from person p join booking b on b.person_id = p.id
    where p.forgotten_at is null and b.starts_at <= :before and not {_STILL_NEEDED} limit {BATCH}"""

_OF_PEOPLE = f"""select b.id, case when {_STILL_NEEDED} then 1 else 0 end from booking b
    where b.person_id in :ids order by b.starts_at"""


class Loose(Struct, frozen=True):
    """Rows with words of or about people that hang on no booking.

    `texts` are the columns that are emptied; `finished` says which rows are done with, and `since` from when on their
    time runs. `key` names a row.
    """

    name: str
    table: str
    texts: tuple[str, ...]
    finished: str
    since: str
    key: str = "id"
    also: str = ""
    """What else is set when the texts are emptied."""


_SOMEBODYS = "select 1 from booking b join person p on p.id = b.person_id where p.forgotten_at is null"
_ENDED_REPLY = "state in ('drafted', 'sent', 'failed', 'withdrawn')"

_KINDS = (
    Loose("key_loans", "key_loan", ("holder", "phone", "calls"), "closed_at is not null", "closed_at"),
    Loose("equipment_loans", "equipment_loan", ("holder",), "closed_at is not null", "closed_at"),
    Loose(
        "signed_lines",
        "reconciliation_line",
        ("holder",),
        "true",
        "(select r.signed_at from reconciliation r where r.id = reconciliation_id)",
        key="reconciliation_id || '/' || tag",
    ),
    Loose("reopenings", "reopening", ("reason",), "true", "reopened_at"),
    Loose("notes", "handover_note", ("text",), "true", "written_at"),
    Loose(
        "parked_lines", "parked_line", ("text",), "true", "parked_at", also="resumed_at = coalesce(resumed_at, :now)"
    ),
    Loose(
        "mails",
        "mail",
        ("sender_name", "sender_address", "subject", "body", "attachments", "message_id", "refs", "fingerprint"),
        f"""state <> 'waiting' and not exists ({_SOMEBODYS} and (b.id = mail.booking_id
            or b.id in (select m.booking_id from mail_booking m where m.mail_id = mail.id)))""",
        "handled_at",
    ),
    Loose(
        "replies",
        "outbox",
        ("recipient", "subject", "body", "ics", "in_reply_to", "refs", "last_error"),
        f"{_ENDED_REPLY} and not exists ({_SOMEBODYS} and b.id = outbox.booking_id)",
        "written_at",
    ),
    Loose(
        "log_lines",
        "log",
        ("changes",),
        """changes <> '[]' and booking_id is null and not exists
            (select 1 from key_loan l where l.key_id = log.key_id and l.closed_at is null)""",
        "at",
    ),
)

LOOSE = {kind.name: kind for kind in _KINDS}
"""Mails that wait and replies whose fate is open are not among them: somebody has yet to decide."""


def due_bookings(reader: Reader, before: datetime) -> list[int]:
    """Some of the bookings whose people are due to be forgotten; none when all are."""
    return [int(row[0]) for row in reader.rows(_DUE, before=before, off_before=before)]


def bookings_of(act: Act, person_ids: Collection[int], now: datetime) -> tuple[list[int], list[int]]:
    """The bookings of these people that are over or off, and those that are still needed."""
    found = _many(act, _OF_PEOPLE, ids=person_ids, before=now, off_before=NEVER).all()
    return [row[0] for row in found if not row[1]], [row[0] for row in found if row[1]]


def forget_bookings(act: Act, ids: Collection[int], still_told: Collection[int] = ()) -> dict[str, int]:
    """Take the people off these bookings, with all that was said and written about them; how much there was.

    Of the people, those stay who have other bookings, or are among `still_told`.
    """
    nobody = _nobody(act)
    people = [row[0] for row in _many(act, "select distinct person_id from booking where id in :ids", ids=ids)]
    emptied = "person_id = :nobody, purpose = '', remark = '', cancel_reason = ''"
    _many(act, f"update booking set {emptied} where id in :ids", ids=ids, nobody=nobody)
    counted = {"bookings": len(ids)}
    for name, where in _OF_BOOKINGS.items():
        parameters = {"nobody": nobody} if ":nobody" in where else {}
        counted[name] = _emptied(act, LOOSE[name], where, ids=ids, **parameters)
    counted["people"] = forget_people(act, people, still_told)
    return counted


_LOANS = "select key_loan_id from key_loan_booking where booking_id in :ids"
_KEPT_OF_MAIL = """select 1 from mail_booking m join booking b on b.id = m.booking_id
    where m.mail_id = mail.id and b.person_id <> :nobody"""
_KEPT_OF_LOG = """select 1 from booking b where b.person_id <> :nobody and (b.id = log.booking_id
    or b.id in (select o.booking_id from log_booking o where o.log_id = log.id))"""
_OF_BOOKINGS = {
    "key_loans": f"id in ({_LOANS}) and closed_at is not null",
    "equipment_loans": f"key_loan_id in ({_LOANS}) and closed_at is not null",
    "mails": f"""(booking_id in :ids or id in (select mail_id from mail_booking where booking_id in :ids))
        and state <> 'waiting' and not exists ({_KEPT_OF_MAIL})""",
    "replies": f"booking_id in :ids and {_ENDED_REPLY}",
    "log_lines": f"""(booking_id in :ids or id in (select log_id from log_booking where booking_id in :ids))
        and changes <> '[]' and not exists ({_KEPT_OF_LOG})""",
}
"""What hangs on bookings; what hangs on another booking as well stays until that one's people are forgotten."""


def without_bookings(reader: Reader) -> list[int]:
    """People who have no booking any more: of a booking that was changed to somebody else."""
    sql = """select p.id from person p where p.forgotten_at is null
        and not exists (select 1 from booking b where b.person_id = p.id)"""
    return [int(row[0]) for row in reader.rows(sql)]


def told_of(reader: Reader, since: datetime) -> set[int]:
    """The people that acts since then have put in or taken off a booking: an undo would bring them back."""
    sql = """select changes from log where at > :since and changes like '%"person_id":%'"""
    return {int(found) for (changes,) in reader.rows(sql, since=since) for found in _PERSON.findall(changes)}


_PERSON = re.compile(r'"person_id":(\d+)')


def forget_people(act: Act, ids: Iterable[int], still_told: Collection[int] = ()) -> int:
    """Remove those of these people who have no booking and are not among `still_told`."""
    free = "select 1 from booking where person_id = :person limit 1"
    gone = [person for person in ids if person not in still_told and not act.rows(free, person=person)]
    for statement in ("delete from person_word where person_id in :ids", "delete from person where id in :ids"):
        _many(act, statement, ids=gone)
    return len(gone)


def due(reader: Reader, kind: Loose, before: datetime) -> list[Any]:
    """The keys of some loose rows that are due."""
    said = " or ".join(f"{text} <> ''" for text in kind.texts)
    return [
        row[0]
        for row in reader.rows(
            f"select {kind.key} from {kind.table} where {kind.finished} and {kind.since} <= :before and ({said}) "
            f"limit {BATCH}",
            before=before,
        )
    ]


def words_of(reader: Reader, kind: Loose) -> Iterator[tuple[Any, str]]:
    """The keys of the loose rows that are done with, and the words that are in them."""
    for row in reader.rows(f"select {kind.key}, {', '.join(kind.texts)} from {kind.table} where {kind.finished}"):
        yield row[0], " · ".join(filter(None, row[1:]))


def empty(act: Act, kind: Loose, keys: Collection[Any]) -> int:
    """Empty loose rows."""
    return _emptied(act, kind, f"{kind.key} in :ids", ids=keys)


def secure(act: Act) -> None:
    """Have SQLite overwrite what is removed in this transaction, rather than leave it on pages that are free."""
    if act.connection.dialect.name == "sqlite":
        act.connection.exec_driver_sql("pragma secure_delete = on")


def settle(database: Path) -> None:
    """Bring everything from SQLite's log into the file and empty the log, unless somebody is reading just now."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")


def _emptied(act: Act, kind: Loose, where: str, **parameters: Any) -> int:  # noqa: ANN401
    blank = "'[]'" if kind.table == "log" else "''"
    values = ", ".join([*(f"{text} = {blank}" for text in kind.texts), *filter(None, [kind.also])])
    if ":now" in values:
        parameters["now"] = act.now
    return int(_many(act, f"update {kind.table} set {values} where {where}", **parameters).rowcount)


def _nobody(act: Act) -> int:
    """The one whom all forgotten bookings belong to."""
    found = act.rows("select id from person where identity = 'forgotten'")
    if found:
        return int(found[0][0])
    values = {"identity": "forgotten", "forgotten_at": act.now}
    return int(act.connection.execute(schema.person.insert().values(**values)).inserted_primary_key[0])  # type: ignore[index]


def _many(act: Act, sql: str, *, ids: Collection[Any], **parameters: Any) -> Any:  # noqa: ANN401
    statement = sa.text(sql).bindparams(sa.bindparam("ids", expanding=True))
    return act.connection.execute(statement, {"ids": list(ids)} | bound(parameters))
