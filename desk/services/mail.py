"""Mails: listed, read as proposals, decided, and answered. Each decision is one transaction with what comes of it."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desk.db import branches
from desk.db import mail as mails
from desk.db.database import Reader
from desk.db.mail import Mail, Outgoing
from desk.domain.bookings import Booking, Wanted
from desk.domain.notices import Notice, Refused
from desk.domain.series import Recurrence
from desk.intake.reading import Mark
from desk.post.letters import Letter
from desk.services import bookings, requests, series
from desk.services.bookings import Taken
from desk.services.counter import Counter
from desk.services.mail_marks import with_who
from desk.services.mail_reading import Proposal, as_text, proposals, read
from desk.services.replies import (
    answer,
    copied,
    eml,
    outbox,
    possible,
    reply,
    send,
    send_again,
    send_all,
    settle,
    withdraw,
)
from desk.services.series import Chosen, SeriesTaken
from desk.words import fold

if TYPE_CHECKING:
    from desk.db.journal import Act

__all__ = [
    "MailLine",
    "MailView",
    "Outgoing",
    "Proposal",
    "about",
    "add",
    "answer",
    "cancel",
    "change",
    "copied",
    "eml",
    "listed",
    "outbox",
    "possible",
    "reply",
    "send",
    "send_again",
    "send_all",
    "set_aside",
    "settle",
    "take",
    "take_series",
    "tidy",
    "view",
    "waiting",
    "withdraw",
]

UNDO_WITHIN = timedelta(minutes=10)
"""How long the text of a mail that became a booking is kept for an undo."""


@dataclass(frozen=True, slots=True)
class MailLine:
    """A mail in the list; `state` is waiting, handled or set_aside."""

    id: int
    sender: str
    address: str
    subject: str
    sent_at: datetime
    intent: str
    language: str
    state: str
    handled_by: str
    handled_at: datetime | None
    booking_id: int | None


@dataclass(frozen=True)
class MailView:
    """A mail with its text, what was understood where, and what could be done with it.

    Marks are offsets into the text; `earlier` is the same mail when it was decided before.
    """

    line: MailLine
    text: str
    marks: tuple[Mark, ...]
    attachments: tuple[str, ...]
    proposals: tuple[Proposal, ...]
    earlier: MailLine | None


def add(counter: Counter, raw: bytes) -> MailLine:
    """Take in a whole message or a pasted text; the same mail that still waits is not added again.

    Raises `Refused("empty_mail")`.
    """
    letter = parsed(counter, raw)
    with counter.act("mail") as act:
        mail_id = keep(act, counter, letter)
    return _line(_found(counter, mail_id))


def parsed(counter: Counter, raw: bytes) -> Letter:
    """A mail as it can be read. Raises `Refused("empty_mail")` for one without anything in it."""
    from desk.post.parse import letter

    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
    found = letter(raw, branch.zone, frozenset(filter(None, [branch.email.casefold()])))
    if not (found.text or found.subject or found.attachments or found.address):
        raise Refused(Notice("empty_mail"))
    return found


def keep(act: "Act", counter: Counter, letter: Letter, *, once: bool = False) -> int:
    """Write a mail and return its id; one that waits already is found instead, and with `once` also a decided one."""
    from desk.db import mail_writes

    sent_at = min(letter.sent or counter.now, counter.now + timedelta(days=1))
    fingerprint = _fingerprint(letter, sent_at)
    for other in mails.same_as(act, counter.branch_id, letter.message_id, fingerprint):
        if other.fingerprint == fingerprint and (once or other.state == "waiting"):
            return other.id
    draft = Mail(
        id=0,
        message_id=letter.message_id,
        fingerprint=fingerprint,
        sender=letter.name,
        address=letter.address,
        subject=letter.subject,
        sent_at=sent_at,
        received_at=counter.now,
        language="nb",
        intent="other",
        automatic=letter.automatic,
        body=letter.text,
        attachments=letter.attachments,
        left_out=letter.left_out,
        refs=" ".join((*letter.references, *filter(None, [letter.in_reply_to]))),
        state="waiting",
        handled_by="",
        handled_at=None,
        booking_id=None,
    )
    reading = read(draft, requests.place_in(act, counter.branch_id), counter.now)
    _tidy(act, counter)
    return mail_writes.add(
        act,
        branch_id=counter.branch_id,
        message_id=draft.message_id,
        fingerprint=fingerprint,
        sender_name=draft.sender,
        sender_address=draft.address,
        subject=draft.subject,
        sent_at=sent_at,
        received_at=counter.now,
        language=reading.language,
        intent=reading.intent,
        automatic=draft.automatic,
        body=draft.body,
        attachments="\n".join(draft.attachments),
        left_out=",".join(draft.left_out),
        refs=draft.refs,
    )


def listed(counter: Counter, limit: int = 200) -> tuple[MailLine, ...]:
    """The mails that wait, the oldest first; then the decided ones, the latest first."""
    with counter.reading() as reader:
        return tuple(map(_line, mails.listed(reader, counter.branch_id, limit)))


def waiting(counter: Counter) -> int:
    """How many mails wait."""
    with counter.reading() as reader:
        return mails.waiting(reader, counter.branch_id)


def view(counter: Counter, mail_id: int) -> MailView:
    """A mail with what could be done with it. Raises `Refused("unknown_mail")`."""
    mail = _found(counter, mail_id)
    with counter.reading() as reader:
        same = mails.same_as(reader, counter.branch_id, mail.message_id, mail.fingerprint, mail.id)
    earlier = next((_line(other) for other in same if other.state != "waiting"), None)
    if not mail.body and mail.state != "waiting":
        return MailView(_line(mail), "", (), mail.attachments, (), earlier)
    place = requests.place(counter)
    text, start = as_text(mail)
    reading = read(mail, place, counter.now)
    read_here = (
        Mark(mark.field, mark.start - start, mark.end - start) for mark in reading.marks if mark.start >= start
    )
    marks = with_who(text[start:], tuple(read_here), reading)
    return MailView(
        _line(mail), text[start:], marks, mail.attachments, proposals(counter, mail, reading, place), earlier
    )


def about(counter: Counter, mail_id: int, booking_id: int) -> Proposal:
    """The change or cancellation in a mail, now that it is clear which booking is meant."""
    from desk.services.mail_reading import about_this

    mail, place = _found(counter, mail_id), requests.place(counter)
    return about_this(counter, mail, read(mail, place, counter.now), bookings.get(counter, booking_id), place)


def take(counter: Counter, mail_id: int, wanted: Wanted) -> Taken:
    """Book what a mail asks for; the booking and the decision are one act. Of several days each may be taken.

    Raises `Refused`: `mail_decided` when another desk has taken it meanwhile, else as `bookings.take`.
    """
    with counter.reading() as reader:
        _may_take(reader, _known(reader, mail_id), wanted)
    return bookings.take(_deciding(counter, mail_id, wanted), wanted)


def take_series(counter: Counter, mail_id: int, recurrence: Recurrence, chosen: Chosen) -> SeriesTaken:
    """Book the dates of a series that a mail asks for; all of them and the decision are one act. Raises as `take`."""
    for _, wanted in chosen:
        with counter.reading() as reader:
            _may_take(reader, _known(reader, mail_id), wanted)
    first = chosen[0][1] if chosen else None
    return series.take(_deciding(counter, mail_id, first), recurrence, chosen)


def change(counter: Counter, mail_id: int, seen: Booking, wanted: Wanted) -> Taken:
    """Change a booking as a mail asks; both are one act. Raises `Refused` as `bookings.change`."""
    return bookings.change(_deciding(counter, mail_id), seen, wanted)


def cancel(counter: Counter, mail_id: int, seen: Booking) -> Booking:
    """Cancel a booking as a mail asks; both are one act. Raises `Refused` as `bookings.cancel`."""
    return bookings.cancel(_deciding(counter, mail_id), seen.id, seen=seen)


def set_aside(counter: Counter, mail_id: int) -> None:
    """Nothing is to be done at the desk. Raises `Refused("mail_decided")` when it has been decided."""
    from desk.db import mail_writes

    with counter.act("set_aside") as act:
        mail = _known(act, mail_id)
        if mail.state != "waiting":
            raise Refused(_decided(mail))
        mail_writes.decide(act, mail_id, "set_aside")
        _tidy(act, counter)


@dataclass(frozen=True)
class _Deciding(Counter):
    """A counter whose acts also decide a mail, in the same transaction."""

    mail_id: int = 0
    wanted: Wanted | None = None

    @contextmanager
    def act(self, name: str) -> Iterator["Act"]:
        """One act that decides the mail besides."""
        from desk.db import mail_writes

        with super().act(name) as act:
            mail = _known(act, self.mail_id)
            _may_take(act, mail, self.wanted)
            yield act
            if mail.state == "handled":
                mail_writes.link(act, self.mail_id, act.booking_id)
            else:
                mail_writes.decide(act, self.mail_id, "handled", act.booking_id)
            for booking_id in act.also:
                mail_writes.link(act, self.mail_id, booking_id)
            _tidy(act, self)


def _deciding(counter: Counter, mail_id: int, wanted: Wanted | None = None) -> _Deciding:
    same = {field.name: getattr(counter, field.name) for field in fields(Counter)}
    return _Deciding(**same, mail_id=mail_id, wanted=wanted)


def _may_take(reader: Reader, mail: Mail, wanted: Wanted | None) -> None:
    """A decided mail may give further bookings, for other times; nothing is done twice."""
    if mail.state != "handled":
        return
    if wanted is None:
        raise Refused(_decided(mail))
    from desk.db import bookings as booking_rows

    for booking_id in mails.bookings_of(reader, mail.id):
        booking = booking_rows.by_id(reader, booking_id)
        if booking is not None and booking.live and booking.interval.overlaps(wanted.interval):
            raise Refused(_decided(mail))


def _decided(mail: Mail) -> Notice:
    ref = "" if mail.booking_id is None else str(mail.booking_id)
    return Notice("mail_decided", {"by": mail.handled_by, "at": mail.handled_at, "ref": ref})


def tidy(counter: Counter) -> None:
    """Drop the texts of mails that became bookings, once they can no longer be undone."""
    with counter.reading() as reader:
        if not _to_empty(reader, counter):
            return
    with counter.act("mail") as act:
        _tidy(act, counter)


def _tidy(act: "Act", counter: Counter) -> None:
    from desk.db import mail_writes

    if old := _to_empty(act, counter):
        mail_writes.empty(act, old)


def _to_empty(reader: Reader, counter: Counter) -> tuple[int, ...]:
    if counter.post.keep_text:
        return ()
    return mails.to_empty(reader, counter.branch_id, counter.now - UNDO_WITHIN)


def _found(counter: Counter, mail_id: int) -> Mail:
    with counter.reading() as reader:
        return _known(reader, mail_id)


def _known(reader: Reader, mail_id: int) -> Mail:
    mail = mails.by_id(reader, mail_id)
    if mail is None:
        raise Refused(Notice("unknown_mail"))
    return mail


def _line(mail: Mail) -> MailLine:
    return MailLine(
        mail.id,
        mail.sender,
        mail.address,
        mail.subject,
        mail.sent_at,
        mail.intent,
        mail.language,
        mail.state,
        mail.handled_by,
        mail.handled_at,
        mail.booking_id,
    )


def _fingerprint(letter: Letter, sent_at: datetime) -> str:
    """What two copies of the same mail have in common; a mail without a date is known by its text."""
    when = str(int(sent_at.timestamp())) if letter.sent else letter.text
    said = "\n".join((letter.address.casefold() or fold(letter.name), fold(letter.subject), when))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]
