"""What can be picked under the booking line, and what the line says once it is picked."""

from datetime import date, datetime, time

from msgspec import Struct

from desk.domain.bookings import Booking
from desk.domain.free import FreeSlot
from desk.domain.hours import Hours
from desk.domain.times import Interval
from desk.intake.reading import Reading
from desk.language import _, spoken
from desk.letters.phone import spaced
from desk.services.line import Preview, Stage

MOST_SLOTS = 6
"""How many free slots are listed: one would not read more aloud."""

SLOT_FIELDS = frozenset({"date", "time", "part", "duration", "room", "walk_in"})
DAY_FIELDS = frozenset({"date"})
NAME_FIELDS = frozenset({"name", "phone"})


class Slot(Struct, frozen=True):
    """A room and a time that is offered, to be shown in the grid."""

    room_id: int
    interval: Interval


class Choice(Struct, frozen=True):
    """One thing to pick: its words, either what the line becomes or the booking that is meant, and its slot."""

    words: str
    text: str = ""
    booking: Booking | None = None
    slot: Slot | None = None


def choices(preview: Preview, hours: Hours, today: date) -> tuple[Choice, ...]:
    """What can be picked now, at most nine, best first."""
    reading, text = preview.reading, preview.text
    if preview.stage is Stage.CANDIDATES:
        return tuple(
            Choice(spoken().day_and_year(day), _with(text, reading, DAY_FIELDS, _date(day)))
            for day in reading.candidates[:9]
        )
    if preview.stage is Stage.TAKEN and preview.verdict:
        return tuple(
            Choice(
                _slot_words(offer.room, offer.starts_at, offer.ends_at, hours, today),
                _with(text, reading, SLOT_FIELDS, _slot(offer.room, offer.starts_at, offer.ends_at, hours)),
                slot=Slot(offer.room_id, Interval(offer.starts_at, offer.ends_at)),
            )
            for offer in preview.verdict.offers
        )
    if preview.stage is Stage.ANSWER and preview.answer:
        return tuple(
            Choice(
                _free_words(slot, preview.answer.asked.people, hours, today),
                _chosen(preview, slot, hours),
                slot=Slot(slot.room_id, slot.interval),
            )
            for slot in preview.answer.slots[:MOST_SLOTS]
        )
    if preview.stage is Stage.WHICH:
        return tuple(Choice(_booking_words(booking, hours), booking=booking) for booking in preview.matches)
    if len(preview.known) > 1:
        return tuple(
            Choice(
                " · ".join(filter(None, (who.name, who.group, spaced(who.phone) if who.phone else ""))),
                _with(text, reading, NAME_FIELDS, who.phone or who.name or who.group),
            )
            for who in (known.person for known in preview.known)
        )
    return ()


def _chosen(preview: Preview, slot: FreeSlot, hours: Hours) -> str:
    """The line for a free slot. Who stands at the desk goes on doing so; an end that nobody said stays open."""
    reading, now = preview.reading, preview.answer.asked.now if preview.answer else False
    if now and hours.local(slot.starts_at).date() == preview.answer.asked.first:  # type: ignore[union-attr]
        return _with(preview.text, reading, frozenset({"room"}), slot.room)
    length = reading.duration
    end = slot.starts_at + length if length else None
    return _with(preview.text, reading, SLOT_FIELDS, _slot(slot.room, slot.starts_at, end, hours))


def at_slot(text: str, preview: Preview, words: str) -> str:
    """The line with another room and time in the place of those that it names."""
    same = text == preview.text
    return _with(text, preview.reading, SLOT_FIELDS, words) if same else f"{text.rstrip()} {words}"


def _with(text: str, reading: Reading, fields: frozenset[str], words: str) -> str:
    """The line without the words that gave these fields, and with others in their place at its end."""
    kept, at = [], 0
    for mark in sorted(reading.marks, key=lambda mark: mark.start):
        if mark.field in fields and mark.start >= at:
            kept.append(text[at : mark.start])
            at = mark.end + (text[mark.end : mark.end + 1] == "-")
    kept.append(text[at:])
    return " ".join([*" ".join(kept).split(), words])


def _date(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def _slot(room: str, start: datetime, end: datetime | None, hours: Hours) -> str:
    first = hours.local(start)
    until = _clock(hours.local(end).time()) if end else ""
    return f"{room} {_date(first.date())} {_clock(first.time())}-{until}"


def _clock(at: time) -> str:
    return f"{at:%H.%M}"


def _slot_words(room: str, start: datetime, end: datetime, hours: Hours, today: date) -> str:
    first, last = hours.local(start), hours.local(end)
    day = "" if first.date() == today else spoken().day(first.date()) + " "
    return f"{day}{spoken().hours(first, last)} {room}"


def _free_words(slot: FreeSlot, people: int | None, hours: Hours, today: date) -> str:
    """A free slot, and what speaks against it."""
    words = _slot_words(slot.room, slot.starts_at, slot.ends_at, hours, today)
    if slot.fits:
        return words
    small = people is not None and slot.capacity < people
    return f"{words} – {_('holds only {n}').format(n=slot.capacity) if small else _('lacks what is needed')}"


def _booking_words(booking: Booking, hours: Hours) -> str:
    start, end = hours.local(booking.starts_at), hours.local(booking.ends_at)
    return f"{booking.called} · {spoken().day(start.date())} {spoken().hours(start, end)} · {booking.room}"
