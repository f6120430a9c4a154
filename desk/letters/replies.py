"""Replies to mails: one for each decision, in the language of the mail, from texts that the library can edit."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from desk.domain.bookings import Booking, Status, Wanted
from desk.domain.hours import Hours
from desk.domain.rooms import Room
from desk.intake.questions import question_text
from desk.language import Language, language
from desk.letters.offers import offered
from desk.letters.readback import age_line, key_lines
from desk.letters.template_files import fill, own_folder, template
from desk.words import clean

if TYPE_CHECKING:
    from desk.services.bookings import Taken, Verdict


class Reply(Struct, frozen=True):
    """What to answer: subject, text, and a calendar file where a booking was taken, changed or cancelled.

    `problem` says in one sentence why the library's own text was not used.
    """

    subject: str
    body: str
    ics: str | None = None
    problem: str = ""


class Letterhead(Struct, frozen=True):
    """What every reply is written with: the language of the mail, the hours, who signs, and which mail is answered.

    `age_limit` is how old all must be while nobody is at the desk.
    `email` is the library's own address, for the calendar entry; `own` is where the library's own texts are.
    """

    code: str
    hours: Hours
    library: str
    now: datetime
    age_limit: int
    by: str = ""
    name: str = ""
    subject: str = ""
    own: Path | None = None
    email: str = ""

    @property
    def speech(self) -> Language:
        """The language of the reply."""
        return language(self.code)


def confirmation(head: Letterhead, taken: Sequence["Taken"]) -> Reply:
    """The bookings that were taken, each with its key, and how to leave the room."""
    return _about_bookings("confirmation", head, taken, {})


def change(head: Letterhead, taken: "Taken", old: Booking) -> Reply:
    """A booking as it was and as it is now; its calendar entry is updated."""
    before = {"old_when": _when(old.starts_at, old.agreed_end, head), "old_room": old.room}
    return _about_bookings("change", head, [taken], before)


def cancellation(head: Letterhead, booking: Booking) -> Reply:
    """That a booking is cancelled; its entry goes out of the calendar."""
    return _written("cancellation", head, _one(booking, head), [booking])


def questions(head: Letterhead, codes: Sequence[str], wanted: Wanted | None, room: str = "") -> Reply:
    """What must be known first, in the order in which one would ask it."""
    asked = [question_text(code, head.speech) for code in codes]
    values = {"wanted": _understood(wanted, head, room), "questions": _listed(asked)}
    return _written("questions", head, values)


def full(head: Letterhead, wanted: Wanted, verdict: "Verdict", rooms: Sequence[Room]) -> Reply:
    """That it cannot be had, why, and what is free instead; nobody hears who has the room."""
    speech = head.speech
    offers = [offered(offer, speech, head.hours) for offer in verdict.offers]
    free = _listed(offers)
    if offers:
        free = speech.text("This is free instead:") + "\n\n" + free
    values = {"wanted": _understood(wanted, head), "reason": _reason(wanted, verdict, rooms, speech), "offers": free}
    return _written("full", head, values)


def _about_bookings(kind: str, head: Letterhead, taken: Sequence["Taken"], more: Mapping[str, str]) -> Reply:
    blocks = [_block(one, head) for one in taken]
    alone = any(not head.hours.is_staffed_throughout(one.booking.interval) for one in taken)
    age = age_line(head.age_limit, head.speech) if alone else ""
    values = {
        **_one(taken[0].booking, head),
        "bookings": "\n\n".join(blocks),
        "key": " ".join(key_lines(taken[0], head.speech, head.hours)),
        "age": age,
        **more,
    }
    return _written(kind, head, values, [one.booking for one in taken])


def _block(taken: "Taken", head: Letterhead) -> str:
    booking, speech = taken.booking, head.speech
    when = _when(booking.starts_at, booking.agreed_end, head)
    number = speech.text("Booking number {ref}")
    if booking.status is Status.HELD:
        number = speech.text("Held until the library manager has decided: number {ref}")
    room = ", ".join(filter(None, (booking.room, _people(booking.people, speech))))
    who = ", ".join(filter(None, (booking.name, booking.group)))
    lines = [when[:1].upper() + when[1:], room, who, number.format(ref=booking.ref)]
    return "\n".join(filter(None, [*lines, *key_lines(taken, speech, head.hours)]))


def _one(booking: Booking, head: Letterhead) -> dict[str, str]:
    return {
        "when": _when(booking.starts_at, booking.agreed_end, head),
        "room": booking.room,
        "number": booking.ref,
        "people": _people(booking.people, head.speech),
    }


def _written(kind: str, head: Letterhead, values: Mapping[str, str], bookings: Sequence[Booking] = ()) -> Reply:
    own = head.own or own_folder()
    found = template(kind, head.speech.code, own, head.speech)
    subject = clean(head.subject)
    shown = {
        "name": clean(head.name),
        "library": head.library,
        "by": head.by,
        "subject": _bare(subject) or head.speech.text("Group room"),
        **values,
    }
    body = fill(found.body, shown)
    ics = _entry(head, bookings, body) if bookings else None
    return Reply(clean(fill(found.subject, shown)), body, ics, found.problem)


def _entry(head: Letterhead, bookings: Sequence[Booking], body: str) -> str:
    from desk.letters.calendar import calendar_file

    return calendar_file(bookings, head.hours.zone, head.library, head.now, body, head.email)


def _bare(subject: str) -> str:
    """The subject without the marks of earlier replies."""
    while subject[:3].casefold() in ("re:", "sv:", "vs:"):
        subject = subject[3:].strip()
    return subject


def _when(start: datetime, end: datetime, head: Letterhead) -> str:
    """Weekday, date, year and times; both days where it goes on after midnight."""
    speech, first, last = head.speech, head.hours.local(start), head.hours.local(end)
    pattern = speech.text("{day} at {time}")
    midnight = (last.hour, last.minute) == (0, 0) and (last.date() - first.date()).days == 1
    if first.date() == last.date() or midnight:
        return pattern.format(day=speech.day_and_year(first.date()), time=speech.hours(first, last))
    until = pattern.format(day=speech.day_and_year(last.date()), time=speech.time(last))
    return f"{pattern.format(day=speech.day_and_year(first.date()), time=speech.time(first))} – {until}"


def _people(number: int | None, speech: Language) -> str:
    return speech.count("{n} person", "{n} people", number) if number is not None else ""


def _understood(wanted: Wanted | None, head: Letterhead, room: str = "") -> str:
    """What the mail asks for, as one sentence; nothing while there is no day and time."""
    if wanted is None:
        return ""
    facts = (_when(wanted.starts_at, wanted.ends_at, head), room, _people(wanted.people, head.speech))
    return head.speech.text("You ask for {wanted}.").format(wanted=", ".join(filter(None, facts)))


def _reason(wanted: Wanted, verdict: "Verdict", rooms: Sequence[Room], speech: Language) -> str:
    largest = max((room.capacity for room in rooms if room.active), default=0)
    if wanted.people is not None and wanted.people > largest:
        return speech.text("Unfortunately our largest room holds {n} people.").format(n=largest)
    codes = {notice.code for notice in verdict.refusals}
    if "past" in codes:
        return speech.text("Unfortunately that time has already passed.")
    if "closed_room" in codes:
        return speech.text("Unfortunately the room is closed then.")
    return speech.text("Unfortunately no room that is large enough is free then.")


def _listed(lines: Sequence[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
