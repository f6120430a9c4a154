"""What the desk says and writes to whoever has booked: the read-back, the confirmation, the key receipt."""

from datetime import timedelta
from typing import TYPE_CHECKING

from desk.domain.bookings import Booking, Status
from desk.domain.hours import Hours
from desk.language import Language
from desk.letters import spoken
from desk.letters.when import moment, span

if TYPE_CHECKING:
    from desk.services.bookings import Taken
    from desk.services.keys import Handed

LONG = timedelta(hours=12)
"""A booking from here on says both its days."""


def read_back(taken: "Taken", speech: Language, hours: Hours) -> str:
    """One sentence to say aloud: the day in words, the time, the room, and what to do about the key."""
    booking = taken.booking
    start, end = hours.local(booking.starts_at), hours.local(booking.ends_at)
    long = booking.interval.length >= LONG
    digits = span(booking.starts_at, booking.ends_at, speech, hours) if long else speech.hours(start, end)
    said = speech.text("{day} {time} ({digits}), {room}; {key}.").format(
        day=spoken.day(start.date(), speech),
        time=spoken.from_to(start, end, speech),
        digits=digits,
        room=booking.room,
        key=key_said(taken, speech, hours),
    )
    return said[:1].upper() + said[1:]


def confirmation(taken: "Taken", speech: Language, hours: Hours, age_limit: int, library: str = "") -> str:
    """The same in writing, line by line, to be copied into an e-mail or printed."""
    booking = taken.booking
    first = speech.text("Booking number {ref}")
    if booking.status is Status.HELD:
        first = speech.text("Held until the library manager has decided: number {ref}")
    lines = [
        first.format(ref=booking.ref),
        span(booking.starts_at, booking.ends_at, speech, hours),
        _room_and_people(booking, speech),
        ", ".join(filter(None, (booking.name, booking.group))),
        *key_lines(taken, speech, hours),
    ]
    if not hours.is_staffed_throughout(booking.interval):
        lines.append(age_line(age_limit, speech))
    lines.append(speech.text("The room is free of charge. Tell us if you cannot come."))
    if library:
        lines.append(library)
    return "\n".join(filter(None, lines))


def age_line(age_limit: int, speech: Language) -> str:
    """What holds while nobody is at the desk."""
    return speech.text("When nobody is at the desk, the age limit is {age} years.").format(age=age_limit)


def key_lines(taken: "Taken", speech: Language, hours: Hours) -> list[str]:
    """Until when the key is to be fetched and brought back, one line each."""
    booking = taken.booking
    lines = []
    if taken.collect_by is None or _unreachable(taken):
        lines.append(speech.text("Key: to be agreed with the library."))
    elif taken.collect_by == booking.starts_at:
        lines.append(speech.text("Key: at the desk when you come."))
    else:
        lines.append(
            speech.text("Key: to be fetched by {moment}.").format(moment=moment(taken.collect_by, speech, hours))
        )
    if taken.due_back is not None:
        lines.append(speech.text("Key: to be back by {moment}.").format(moment=moment(taken.due_back, speech, hours)))
    return lines


def receipt(handed: "Handed", speech: Language, hours: Hours) -> str:
    """The receipt for a key: which, to whom, when, for what, and when it must be back."""
    lines = [
        speech.text("Key {tag} · {holder}").format(tag=handed.tag, holder=handed.holder or "–"),
        speech.text("Out: {moment}, {by}").format(moment=moment(handed.out_at, speech, hours), by=handed.by or "–"),
    ]
    for booking in handed.bookings:
        when = span(booking.starts_at, booking.ends_at, speech, hours)
        lines.append(f"{booking.room}: {when}")
        if booking.age_confirmed:
            lines.append(speech.text("All are old enough, or an adult is responsible."))
    if handed.due_back is not None:
        lines.append(speech.text("To be back by {moment}.").format(moment=moment(handed.due_back, speech, hours)))
    return "\n".join(lines)


def key_said(taken: "Taken", speech: Language, hours: Hours) -> str:
    """What to do about the key, as a part of a sentence that is said aloud."""
    start = taken.booking.starts_at
    if taken.collect_by is None or _unreachable(taken):
        fetched = speech.text("we must agree how you get the key")
    elif taken.collect_by == start:
        fetched = speech.text("you get the key when you come")
    else:
        fetched = speech.text("you fetch the key no later than {moment}").format(
            moment=_said(taken, speech, hours, collecting=True)
        )
    if taken.due_back is None:
        return fetched
    if taken.due_back == taken.booking.ends_at:
        return speech.text("{fetched} and bring it back when you leave").format(fetched=fetched)
    return speech.text("{fetched} and bring it back no later than {moment}").format(
        fetched=fetched, moment=_said(taken, speech, hours, collecting=False)
    )


def _said(taken: "Taken", speech: Language, hours: Hours, *, collecting: bool) -> str:
    """A key moment in words: the weekday alone on the booking's own day and the days beside it, else with the date."""
    at = taken.collect_by if collecting else taken.due_back
    own = taken.booking.starts_at if collecting else taken.booking.ends_at
    if at is None:
        return ""
    local = hours.local(at)
    apart = abs((local.date() - hours.day_of(own)).days)
    day = speech.weekday(local.date()) if apart <= 1 else spoken.day(local.date(), speech)
    return f"{day} {spoken.on_the_clock(local, speech)}"


def _room_and_people(booking: Booking, speech: Language) -> str:
    if booking.people is None:
        return booking.room
    return f"{booking.room}, {speech.count('{n} person', '{n} people', booking.people)}"


def _unreachable(taken: "Taken") -> bool:
    return any(notice.code == "key_unreachable" for notice in taken.warnings)
