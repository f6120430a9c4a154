"""What is decided about a mail: each decision is one transaction with the bookings that come of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from desk.db import bookings as booking_rows
from desk.db import mail as mails
from desk.db import mail_writes
from desk.db.database import Reader
from desk.db.journal import Act
from desk.db.mail import Mail
from desk.domain.bookings import Booking, Wanted
from desk.domain.notices import Notice, Refused
from desk.domain.series import Recurrence
from desk.services import bookings, series
from desk.services.bookings import Taken
from desk.services.counter import Counter
from desk.services.series import Chosen, SeriesTaken

UNDO_WITHIN = timedelta(minutes=10)
"""How long the text of a mail that became a booking is kept for an undo."""


def take(counter: Counter, mail_id: int, wanted: Wanted) -> Taken:
    """Book what a mail asks for; the booking and the decision are one act. Of several days each may be taken.

    Raises `Refused`: `mail_decided` when another desk has taken it meanwhile, else as `bookings.take`.
    """
    with counter.reading() as reader:
        _may_take(reader, known(reader, mail_id), wanted)
    return bookings.take(_deciding(counter, mail_id, wanted), wanted)


def take_series(counter: Counter, mail_id: int, recurrence: Recurrence, chosen: Chosen) -> SeriesTaken:
    """Book the dates of a series that a mail asks for; all of them and the decision are one act. Raises as `take`."""
    for _, wanted in chosen:
        with counter.reading() as reader:
            _may_take(reader, known(reader, mail_id), wanted)
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
    with counter.act("set_aside") as act:
        mail = known(act, mail_id)
        if mail.state != "waiting":
            raise Refused(_decided(mail))
        mail_writes.decide(act, mail_id, "set_aside")
        tidy_in(act, counter)


class _Deciding(Counter, frozen=True):
    """A counter whose acts also decide a mail, in the same transaction."""

    mail_id: int = 0
    wanted: Wanted | None = None

    @contextmanager
    def act(self, name: str) -> Iterator[Act]:
        """One act that decides the mail besides."""
        with super().act(name) as act:
            mail = known(act, self.mail_id)
            _may_take(act, mail, self.wanted)
            yield act
            if mail.state == "handled":
                mail_writes.link(act, self.mail_id, act.booking_id)
            else:
                mail_writes.decide(act, self.mail_id, "handled", act.booking_id)
            for booking_id in act.also:
                mail_writes.link(act, self.mail_id, booking_id)
            tidy_in(act, self)


def _deciding(counter: Counter, mail_id: int, wanted: Wanted | None = None) -> _Deciding:
    same = {name: getattr(counter, name) for name in Counter.__struct_fields__}
    return _Deciding(**same, mail_id=mail_id, wanted=wanted)


def _may_take(reader: Reader, mail: Mail, wanted: Wanted | None) -> None:
    """A decided mail may give further bookings, for other times; nothing is done twice."""
    if mail.state != "handled":
        return
    if wanted is None:
        raise Refused(_decided(mail))
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
        tidy_in(act, counter)


def tidy_in(act: Act, counter: Counter) -> None:
    """The same within an act."""
    if old := _to_empty(act, counter):
        mail_writes.empty(act, old)


def _to_empty(reader: Reader, counter: Counter) -> tuple[int, ...]:
    if counter.post.keep_text:
        return ()
    return mails.to_empty(reader, counter.branch_id, counter.now - UNDO_WITHIN)


def known(reader: Reader, mail_id: int) -> Mail:
    """A mail. Raises `Refused("unknown_mail")`."""
    mail = mails.by_id(reader, mail_id)
    if mail is None:
        raise Refused(Notice("unknown_mail"))
    return mail
