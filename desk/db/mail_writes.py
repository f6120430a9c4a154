"""Writing mails and replies. The log tells what was decided; no sender, subject or text of a mail is ever in it."""

from typing import Any

from desk.db import mail_tables
from desk.db.journal import Act, Change


def add(act: Act, **values: Any) -> int:  # noqa: ANN401
    """Add a mail and return its id."""
    row_id = int(act.connection.execute(mail_tables.mail.insert().values(**values)).inserted_primary_key[0])  # type: ignore[index]
    act.changes.append(Change("mail", row_id, None, {"state": "waiting"}))
    return row_id


def decide(act: Act, mail_id: int, state: str, booking_id: int | None = None) -> None:
    """Note what became of a mail, who decided and when; further bookings of the same mail are linked to it."""
    if booking_id is not None:
        link(act, mail_id, booking_id)
    act.update(mail_tables.mail, mail_id, state=state, handled_by=act.by, handled_at=act.now, booking_id=booking_id)


def link(act: Act, mail_id: int, booking_id: int | None) -> None:
    """Note that a booking came of a mail."""
    sql = "select 1 from mail_booking where mail_id = :mail and booking_id = :booking"
    if booking_id is not None and not act.rows(sql, mail=mail_id, booking=booking_id):
        act.link(mail_tables.mail_booking, [{"mail_id": mail_id, "booking_id": booking_id}])


def took(act: Act, source: str, name: str, uid: int, mail_id: int | None) -> None:
    """Note that a file or a message has been taken from where it came."""
    act.link(mail_tables.mail_taken, [{"source": source, "name": name, "uid": uid, "mail_id": mail_id}])


def marked(act: Act, row_ids: list[int]) -> None:
    """Note that messages have been marked as seen where they came from."""
    table = mail_tables.mail_taken
    act.connection.execute(table.update().where(table.c.id.in_(row_ids)).values(marked_at=act.now))


def empty(act: Act, mail_ids: tuple[int, ...]) -> None:
    """Drop the text of mails, and what it was an answer to."""
    table = mail_tables.mail
    act.connection.execute(table.update().where(table.c.id.in_(mail_ids)).values(body="", attachments=""))


def put_out(act: Act, **values: Any) -> int:  # noqa: ANN401
    """Put a reply in the outbox and return its id."""
    row_id = int(act.connection.execute(mail_tables.outbox.insert().values(**values)).inserted_primary_key[0])  # type: ignore[index]
    act.changes.append(Change("outbox", row_id, None, {"state": values.get("state", "waiting")}))
    return row_id


def move_on(act: Act, outbox_id: int, before: str, **values: Any) -> bool:  # noqa: ANN401
    """Bring a reply from one state to another; False when it is no longer in the first."""
    table = mail_tables.outbox
    where = (table.c.id == outbox_id) & (table.c.state == before)
    done = act.connection.execute(table.update().where(where).values(**values)).rowcount == 1
    if done and values.get("state", before) != before:
        act.changes.append(Change("outbox", outbox_id, {"state": before}, {"state": values["state"]}))
    return done
