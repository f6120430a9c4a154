"""Mails: listed, read as proposals, decided, and answered. Each decision is one transaction with what comes of it."""

import hashlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from desk.db import branches, mail_counts
from desk.db import mail as mails
from desk.db.mail import Mail, Outgoing
from desk.domain.notices import Notice, Refused
from desk.intake.reading import Mark
from desk.post.letters import Letter
from desk.services import bookings, requests
from desk.services.counter import Counter
from desk.services.mail_decisions import cancel, change, known, set_aside, take, take_series, tidy, tidy_in
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


class MailLine(Struct, frozen=True):
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


class MailView(Struct, frozen=True):
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
    tidy_in(act, counter)
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
        return mail_counts.waiting(reader, counter.branch_id)


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


def _found(counter: Counter, mail_id: int) -> Mail:
    with counter.reading() as reader:
        return known(reader, mail_id)


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
