"""What a mail asks for, as proposals: days to book, a booking to change or to cancel, or nothing of the kind."""

from collections.abc import Sequence
from datetime import date, datetime
from email.utils import format_datetime

from msgspec import Struct
from msgspec.structs import replace

from desk.db import bookings as booking_rows
from desk.db import people as people_rows
from desk.db.mail import Mail
from desk.domain.bookings import Booking, Channel, Wanted
from desk.domain.notices import Notice, Refused
from desk.domain.series import Recurrence
from desk.domain.times import whole_day
from desk.intake.mail_text import days_named, read_mail
from desk.intake.reading import Reading
from desk.services import bookings, requests, series
from desk.services.bookings import Verdict
from desk.services.counter import Counter
from desk.services.requests import Place
from desk.services.series import Plan

MOST_DAYS = 12
"""Proposals that one mail gives at most."""
MOST_MATCHES = 9


class Proposal(Struct, frozen=True):
    """One thing that a mail asks for: `kind` is book, change, cancel or other.

    `questions` are codes of `intake.questions`, `notices` how it was understood, `matches` the bookings that it can
    mean, `problems` why it cannot be done as it stands.
    """

    kind: str
    reading: Reading
    wanted: Wanted | None = None
    verdict: Verdict | None = None
    questions: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    matches: tuple[Booking, ...] = ()
    problems: tuple[Notice, ...] = ()
    plan: Plan | None = None


def as_text(mail: Mail) -> tuple[str, int]:
    """The mail as the readers take it, headers on top, and where its own text begins."""
    lines = [
        f"From: {_plain(mail.sender)} <{_plain(mail.address)}>" if mail.address else f"From: {_plain(mail.sender)}",
        f"Subject: {_plain(mail.subject)}",
        f"Date: {format_datetime(mail.sent_at)}",
    ]
    if mail.automatic:
        lines.append("Auto-Submitted: auto-generated")
    head = "\n".join(lines) + "\n\n"
    return head + mail.body, len(head)


def _plain(text: str) -> str:
    """A header that cannot be taken for an encoded one."""
    for sign in ("=?", "quoted-printable", "base64", "multipart/", "text/html"):
        if sign in text.casefold():
            text = text.casefold().replace(sign, f"{sign[:-1]} {sign[-1]}")
    return text


def read(mail: Mail, place: Place, now: datetime) -> Reading:
    """What a mail says; relative words count from the day on which it was sent."""
    return read_mail(as_text(mail)[0], now.astimezone(place.zone), place.house)


def proposals(counter: Counter, mail: Mail, reading: Reading, place: Place) -> tuple[Proposal, ...]:
    """All that a mail asks for, the first wanted first."""
    cut = tuple(Notice(f"mail_{code}") for code in mail.left_out)
    match reading.intent:
        case "book":
            found = _bookings(counter, reading, place)
        case "change" | "cancel":
            found = [_about(counter, mail, reading, place)]
        case _:
            found = [Proposal("other", reading)]
    return tuple(replace(proposal, problems=(*proposal.problems, *cut)) for proposal in found)


def _bookings(counter: Counter, reading: Reading, place: Place) -> list[Proposal]:
    if reading.series:
        return [_series(counter, reading, place)]
    days = _days(reading)
    if len(days) < 2:
        return [_booking(counter, reading, place)]
    each = replace(reading, more_dates=(), candidates=())
    return [_booking(counter, replace(each, date=day), place) for day in days]


def _series(counter: Counter, reading: Reading, place: Place) -> Proposal:
    """All dates of a series as one proposal, in the room in which most of them can be had."""
    found = _booking(counter, replace(reading, more_dates=()), place)
    if found.wanted is None or reading.date is None or reading.series is None:
        return found
    recurrence = Recurrence(reading.series, reading.date)
    if not recurrence.ends:
        return replace(found, questions=(*found.questions, "missing_until"))
    try:
        plan = series.plan(counter, found.wanted, recurrence, any_room=reading.room is None)
    except Refused as refused:
        return replace(found, problems=(*found.problems, *refused.notices))
    return replace(found, plan=plan)


def _days(reading: Reading) -> list[date]:
    """The days of a mail: those that are named, or those that can be meant."""
    days = reading.candidates if reading.date is None else (reading.date, *reading.more_dates)
    return list(dict.fromkeys(days))[:MOST_DAYS]


def _booking(counter: Counter, reading: Reading, place: Place) -> Proposal:
    """One slot with the room that is best for it, and what the rules say."""
    questions = tuple(question.code for question in reading.questions)
    largest = max((room.capacity for room in place.rooms if room.active), default=0)
    if reading.people is not None and reading.people > largest and "over_capacity" not in questions:
        questions += ("over_capacity",)
    base = Proposal("book", reading, questions=questions)
    missing = tuple(requests.missing_in(reading, place.rooms))
    try:
        request = requests.slot_from(reading, place)
        request = replace(request, wanted=replace(request.wanted, channel=Channel.EMAIL))
        wanted, verdict = requests.weigh(counter, request)
    except Refused as refused:
        return replace(base, problems=missing or refused.notices)
    past = any(notice.code == "past" for notice in verdict.refusals) or wanted.starts_at <= counter.now
    if past and "past" not in questions:
        questions += ("past",)
    return replace(base, wanted=wanted, verdict=verdict, questions=questions, notices=request.assumed, problems=missing)


def _about(counter: Counter, mail: Mail, reading: Reading, place: Place) -> Proposal:
    """A change or a cancellation: the bookings that it can mean, and what the first would become."""
    matches = _meant(counter, mail, reading, place)
    questions = tuple(question.code for question in reading.questions if question.code != "which_booking")
    if reading.intent == "cancel":
        questions = ()  # what a booking has is known; only which one is meant can be open
    base = Proposal(reading.intent, reading, questions=questions, matches=matches)
    if not matches:
        return replace(base, questions=("which_booking", *questions), problems=(Notice("no_booking_meant"),))
    if len(matches) > 1:
        base = replace(base, questions=("which_booking", *questions))
    return _with_slot(counter, base, matches[0], place)


def about_this(counter: Counter, mail: Mail, reading: Reading, booking: Booking, place: Place) -> Proposal:
    """The same for a booking that somebody has pointed out."""
    base = _about(counter, mail, reading, place)
    questions = tuple(code for code in base.questions if code != "which_booking")
    kind = base.kind if base.kind in ("change", "cancel") else "change"
    told = replace(base, kind=kind, questions=questions, matches=(booking,), problems=())
    return _with_slot(counter, told, booking, place)


def _with_slot(counter: Counter, base: Proposal, booking: Booking, place: Place) -> Proposal:
    if base.kind == "cancel":
        return base
    try:
        request = requests.moved_from(base.reading, booking, place.rooms, place.zone)
        if request.wanted == booking.as_wanted():  # they want a change, and do not say which
            return replace(base, questions=tuple(dict.fromkeys((*base.questions, "missing_hour"))))
        verdict = bookings.check(counter, request.wanted, booking.id)
    except Refused as refused:
        return replace(base, problems=refused.notices)
    return replace(base, wanted=request.wanted, verdict=verdict, notices=request.assumed)


def _meant(counter: Counter, mail: Mail, reading: Reading, place: Place) -> tuple[Booking, ...]:
    """The coming bookings that a mail can mean: the sender's, on a day that the mail names, the likeliest first."""
    now = counter.now
    named = days_named(as_text(mail)[0], now.astimezone(place.zone), place.house)
    if reading.intent == "change" and reading.date is not None:
        named = named - {reading.date} or named
    with counter.reading() as reader:
        theirs: list[Booking] = []
        for who in filter(None, (reading.email, reading.phone, reading.name, reading.group)):
            persons = [person.id for person in people_rows.matching(reader, who)]
            theirs = [b for b in booking_rows.latest_of(reader, persons, now, 40) if b.live and b.ends_at > now]
            if theirs:
                break
        if not theirs:
            for day in sorted(named)[:6]:
                within = whole_day(day, place.zone)
                theirs += [b for b in booking_rows.live_between(reader, counter.branch_id, within) if b.ends_at > now]
            theirs = _told_apart(theirs, reading, place)
    chosen = [b for b in theirs if b.starts_at.astimezone(place.zone).date() in named] or theirs
    if reading.room and len(chosen) > 1:
        chosen = [b for b in chosen if b.room == reading.room] or chosen
    if reading.intent == "cancel" and reading.start is not None:
        chosen = [b for b in chosen if b.starts_at.astimezone(place.zone).time() == reading.start] or chosen
    return tuple(sorted(chosen, key=lambda b: b.starts_at)[:MOST_MATCHES])


def _told_apart(found: Sequence[Booking], reading: Reading, place: Place) -> list[Booking]:
    """Bookings of others on that day are meant only when room and time agree as well."""
    return [
        booking
        for booking in found
        if reading.start is not None
        and booking.starts_at.astimezone(place.zone).time() == reading.start
        and (reading.room is None or booking.room == reading.room)
    ]
