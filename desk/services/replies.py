"""Replies: put in the outbox, given out as drafts, sent once."""

from datetime import timedelta
from typing import TYPE_CHECKING

from desk.db import branches
from desk.db import mail as mails
from desk.db.mail import Outgoing
from desk.domain.notices import Notice, Refused
from desk.domain.turned_away import TurnedAway
from desk.post.accounts import password
from desk.services import turned_away
from desk.services.counter import Counter
from desk.words import clean, clean_lines

if TYPE_CHECKING:
    from desk.db.journal import Act
    from desk.post.compose import Parcel
    from desk.post.smtp import Outcome

MOST_BODY = 100_000
MOST_TRIES = 12
LONGEST_PAUSE = timedelta(hours=6)
STRANDED = timedelta(minutes=10)
"""After so long a reply that is still being sent is not: the program that did it has stopped."""


def answer(
    counter: Counter,
    mail_id: int,
    to: str,
    subject: str,
    body: str,
    ics: str | None,
    booking_id: int | None,
    away: TurnedAway | None = None,
) -> int:
    """Put the reply to a mail in the outbox and return its id; a mail that still waits is decided with it.

    `away` is what they asked for when the reply turns them away; it is noted in the same act, once.
    Raises `Refused`: unknown_mail, no_recipient, own_address.
    """
    from desk.db import mail_writes
    from desk.post.compose import is_address, new_id

    recipient = clean(to, 200)
    if not is_address(recipient):
        raise Refused(Notice("no_recipient", {"to": recipient}))
    with counter.act("answer") as act:
        mail = mails.by_id(act, mail_id)
        if mail is None:
            raise Refused(Notice("unknown_mail"))
        branch = branches.branch(act, counter.branch_id)
        if recipient.casefold() == branch.email.casefold():
            raise Refused(Notice("own_address", {"to": recipient}))
        if mail.state == "waiting":
            mail_writes.decide(act, mail_id, "handled", booking_id)
            _note(act, counter, away)
        if booking_id is not None:
            act.about(booking_id)
        return mail_writes.put_out(
            act,
            branch_id=counter.branch_id,
            mail_id=mail_id,
            booking_id=booking_id,
            recipient=recipient,
            subject=clean(subject),
            body=clean_lines(body, MOST_BODY),
            ics=ics or "",
            message_id=new_id(branch.email or counter.post.sender),
            in_reply_to=mail.message_id,
            refs=" ".join(filter(None, (mail.refs, mail.message_id))),
            written_at=counter.now,
            written_by=counter.by,
        )


def copied(counter: Counter, mail_id: int, away: TurnedAway | None = None) -> bool:
    """The reply was copied, to go out in another way: a mail that still waits is decided by it. Whether it was.

    `away` as for `answer`.
    """
    from desk.db import mail_writes

    with counter.act("answer") as act:
        mail = mails.by_id(act, mail_id)
        if mail is None or mail.state != "waiting":
            return False
        mail_writes.decide(act, mail_id, "handled")
        _note(act, counter, away)
        return True


def _note(act: "Act", counter: Counter, away: TurnedAway | None) -> None:
    if away is not None:
        turned_away.add(act, counter.branch_id, away)


def outbox(counter: Counter) -> tuple[Outgoing, ...]:
    """The replies that are not sent, the oldest first; then the latest that are."""
    with counter.reading() as reader:
        return mails.outbox(reader, counter.branch_id)


def eml(counter: Counter, outbox_id: int) -> bytes:
    """The reply as a draft for a mail program; it is then no longer sent by itself, lest it goes twice."""
    from desk.db import mail_writes
    from desk.post.compose import message

    out = reply(counter, outbox_id)
    with counter.act("draft") as act:
        for before in ("waiting", "failed"):
            mail_writes.move_on(act, outbox_id, before, state="drafted")
    return message(as_sent(counter, out), draft=True)


def reply(counter: Counter, outbox_id: int) -> Outgoing:
    """One reply. Raises `Refused("unknown_reply")`."""
    with counter.reading() as reader:
        out = mails.outgoing(reader, outbox_id)
    if out is None:
        raise Refused(Notice("unknown_reply"))
    return out


def as_sent(counter: Counter, out: Outgoing) -> "Parcel":
    """A reply as it goes out, from the library's address."""
    from desk.post.compose import Parcel

    with counter.reading() as reader:
        branch = branches.branch(reader, counter.branch_id)
    return Parcel(
        sender=counter.post.sender or branch.email,
        sender_name=branch.name,
        to=out.to,
        subject=out.subject,
        body=out.body,
        ics=out.ics,
        message_id=out.message_id,
        in_reply_to=out.in_reply_to,
        references=out.refs,
        date=out.written_at.astimezone(branch.zone),
    )


def possible(out: Outgoing, *, sending: bool) -> frozenset[str]:
    """What a person can do about a reply: send, draft, settle (it has gone) or withdraw. `sending`: a server is set."""
    acts = {
        "waiting": {"send", "draft", "withdraw"},
        "failed": {"send", "draft", "withdraw"},
        "drafted": {"send", "draft", "settle", "withdraw"},
        "unsure": {"send", "settle", "withdraw"},
    }.get(out.state, set())
    return frozenset(acts if sending else acts - {"send"})


def withdraw(counter: Counter, outbox_id: int) -> None:
    """A reply is not to go out. Raises `Refused("reply_gone")` when it may have gone."""
    from desk.db import mail_writes

    with counter.act("withdraw") as act:
        for before in ("waiting", "drafted", "failed", "unsure"):
            if mail_writes.move_on(act, outbox_id, before, state="withdrawn"):
                return
        raise Refused(Notice("reply_gone"))


def send_again(counter: Counter, outbox_id: int) -> Outgoing:
    """A person has decided that a reply which may or may not have arrived, or which failed, goes again."""
    from desk.db import mail_writes

    with counter.act("send_again") as act:
        for before in ("unsure", "failed", "drafted", "waiting"):
            mail_writes.move_on(act, outbox_id, before, state="waiting", tries=0, next_try_at=None)
    return send(counter, outbox_id)


def settle(counter: Counter, outbox_id: int) -> None:
    """A person has seen that a reply which may or may not have arrived did arrive, or that the draft has been sent."""
    from desk.db import mail_writes

    with counter.act("sent") as act:
        for before in ("unsure", "drafted"):
            mail_writes.move_on(act, outbox_id, before, state="sent", sent_at=counter.now, last_error="")


def send(counter: Counter, outbox_id: int) -> Outgoing:
    """Send one reply that waits; one that is under way, sent or unsure is left alone.

    That it is being sent is on disk before the connection is made. Raises `Refused`: no_smtp, unknown_reply.
    """
    from desk.db import mail_writes
    from desk.post.smtp import deliver

    out = reply(counter, outbox_id)
    if not counter.post.smtp.host:
        raise Refused(Notice("no_smtp"))
    with counter.act("send") as act:
        begun = mail_writes.move_on(
            act, outbox_id, "waiting", state="sending", tries=out.tries + 1, next_try_at=counter.now
        )
    if begun:
        account = counter.post.smtp
        outcome = deliver(account, password("smtp", account), as_sent(counter, out))
        with counter.act("send") as act:
            mail_writes.move_on(act, outbox_id, "sending", **_after(counter, out.tries + 1, outcome))
    return reply(counter, outbox_id)


def send_all(counter: Counter) -> tuple[Outgoing, ...]:
    """Send the replies that are due; one whose sending was cut off by a crash becomes `unsure`, for a person."""
    from desk.db import mail_writes

    with counter.reading() as reader:
        stranded = mails.stranded(reader, counter.branch_id, counter.now - STRANDED)
        due = mails.due(reader, counter.branch_id, counter.now)
    for outbox_id in stranded:
        with counter.act("send") as act:
            mail_writes.move_on(act, outbox_id, "sending", state="unsure", last_error="")
    return (*(reply(counter, each) for each in stranded), *(send(counter, each) for each in due))


def _after(counter: Counter, tries: int, outcome: "Outcome") -> dict[str, object]:
    """What a reply becomes after a try: what was surely not sent is tried again, ever more seldom."""
    match outcome.fate.value:
        case "sent":
            return {"state": "sent", "sent_at": counter.now, "last_error": ""}
        case "not_sent" if tries < MOST_TRIES:
            pause = min(timedelta(minutes=2**tries), LONGEST_PAUSE)
            return {"state": "waiting", "next_try_at": counter.now + pause, "last_error": outcome.why}
        case "unsure":
            return {"state": "unsure", "last_error": outcome.why}
        case _:
            return {"state": "failed", "last_error": outcome.why}
