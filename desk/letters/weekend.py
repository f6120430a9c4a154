"""What is left when the desk closes: who is in the rooms until it opens again, and the next days on paper."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from desk.domain.bookings import Booking
from desk.domain.day import Day
from desk.domain.hours import Hours
from desk.domain.keys import Board
from desk.language import Language
from desk.letters.daysheet import staffed
from desk.letters.lines import key_line
from desk.letters.phone import spaced
from desk.letters.when import clock_span, moment, span

if TYPE_CHECKING:
    from desk.services.hours import ToTell


def until_opening(bookings: Sequence[Booking], now: datetime, opens: datetime, speech: Language, hours: Hours) -> str:
    """Room, hours, responsible and phone until the desk opens again; of a restricted booking never the group."""
    title = speech.text("In the rooms until {opens}").format(opens=moment(opens, speech, hours))
    written = speech.text("as of {time}").format(time=moment(now, speech, hours))
    lines = [title, written, ""]
    for booking in bookings:
        who = booking.name if booking.restricted else ", ".join(filter(None, (booking.name, booking.group)))
        keys = speech.text("key {tag}").format(tag=", ".join(booking.keys_out)) if booking.keys_out else ""
        when = span(booking.starts_at, booking.ends_at, speech, hours)
        lines.append(" · ".join(filter(None, (booking.room, when, who or "–", spaced(booking.phone), keys))))
    return "\n".join(lines if bookings else [*lines, speech.text("Nobody.")])


def next_days(days: Sequence[Day], board: Board, now: datetime, speech: Language) -> str:
    """The key board and the coming days with names, phones and key times, so that paper can take over."""
    hours = board.hours
    written = speech.text("as of {time}").format(time=moment(now, speech, hours))
    lines = [speech.text("The next days, if the program cannot be used"), written, "", speech.text("Keys")]
    lines += [f"  {key_line(key, board, speech)}" for key in board.keys]
    for day in days:
        lines += ["", f"{speech.day_and_year(day.date)} · {staffed(day, speech)}"]
        lines += [_line(booking, day, speech) for booking in sorted(day.bookings, key=lambda b: (b.starts_at, b.room))]
        if not day.bookings:
            lines.append(f"  {speech.text('nothing')}")
    return "\n".join(lines)


def to_tell(people: Sequence["ToTell"], speech: Language, hours: Hours) -> str:
    """The people to ring when the staffed hours have changed: until when the key now is to be fetched and back."""
    lines = []
    for told in people:
        booking = told.booking
        when = span(booking.starts_at, booking.ends_at, speech, hours)
        name = booking.name if booking.restricted else booking.called
        lines.append(" · ".join(filter(None, (booking.room, when, name, spaced(booking.phone)))))
        for what, before, after in (
            (speech.text("Key to be fetched by"), told.collect_before, told.collect_by),
            (speech.text("Key to be back by"), told.due_before, told.due_back),
        ):
            if before != after:
                lines.append(f"  {_moved(what, before, after, speech, hours)}")
    return "\n".join(lines) if lines else speech.text("Nobody: no key times have moved.")


def _moved(what: str, before: datetime | None, after: datetime | None, speech: Language, hours: Hours) -> str:
    new, old = (moment(at, speech, hours) if at else "–" for at in (after, before))
    return speech.text("{what} {new}, not {old}").format(what=what, new=new, old=old)


def _line(booking: Booking, day: Day, speech: Language) -> str:
    hours = day.hours
    who = booking.name if booking.restricted else ", ".join(filter(None, (booking.group, booking.name)))
    by, due = hours.collect_by(booking.starts_at), hours.due_back(booking.ends_at)
    parts = [
        f"  {booking.room}",
        clock_span(booking.interval, day.date, speech, hours),
        who or "–",
        spaced(booking.phone),
        speech.text("{n}p").format(n=booking.people) if booking.people else "",
        speech.text("key {tag} out").format(tag=", ".join(booking.keys_out)) if booking.keys_out else "",
        speech.text("key by {moment}").format(moment=moment(by, speech, hours))
        if by and not booking.keys_out and by < booking.starts_at
        else "",
        speech.text("due {moment}").format(moment=moment(due, speech, hours)) if due else "",
        booking.equipment,
        booking.remark,
    ]
    return " · ".join(filter(None, parts))
