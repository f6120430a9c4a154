"""The booking line: what a half-typed line means, weighed against the day, the rules and the people who are known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from desk.db import bookings as booking_rows
from desk.db import people as people_rows
from desk.domain.bookings import Audience, Booking, Wanted
from desk.domain.day import Day
from desk.domain.notices import Notice, Refused
from desk.intake.line import read_line
from desk.intake.reading import Reading
from desk.services import bookings, days, free, requests
from desk.services.bookings import Verdict
from desk.services.counter import Counter
from desk.services.free import Answer
from desk.services.requests import Place, Request
from desk.words import fold

MOST_MATCHES = 9
"""As many as can be picked with one digit."""


class Stage(StrEnum):
    """What Enter would do with the line as it stands."""

    EMPTY = "empty"
    ANSWER = "answer"  # list what is free
    CANDIDATES = "candidates"  # several days can be meant: pick one
    ASK = "ask"  # something must be asked first
    TAKEN = "taken"  # offers instead
    READY = "ready"  # save
    CHANGE = "change"  # change the booking that is meant
    CANCEL = "cancel"  # cancel it
    WHICH = "which"  # several bookings can be meant: pick one
    NOBODY = "nobody"  # no booking matches
    OTHER = "other"  # not about a booking


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who has booked before, with what is usual for them, and how many bookings they have coming."""

    name: str
    group: str
    phone: str
    email: str
    last: Booking | None
    coming: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What the line means now. `day` is the day that it is about, for the grid to show."""

    text: str
    reading: Reading
    stage: Stage
    wanted: Wanted | None = None
    verdict: Verdict | None = None
    problems: tuple[Notice, ...] = ()
    notices: tuple[Notice, ...] = ()
    asks: tuple[str, ...] = ()
    known: tuple[Known, ...] = ()
    answer: Answer | None = None
    matches: tuple[Booking, ...] = ()
    day: Day | None = None


def preview(counter: Counter, text: str) -> Preview:
    """What the line means, and what Enter would do with it. Writes nothing and never refuses."""
    place = requests.place(counter)
    now = counter.now
    reading = read_line(text, now.astimezone(place.zone).replace(tzinfo=None), place.house)
    if not text.strip():
        return Preview(text, reading, Stage.EMPTY)
    if reading.intent in ("change", "cancel"):
        return _about_a_booking(counter, text, reading, place)
    known = _known(counter, reading)
    reading = requests.on_the_spot(_filled(reading, known, now, place), place.zone, now)
    base = Preview(text, reading, Stage.ASK, asks=_asks(reading), known=known)
    if reading.candidates and reading.date is None:
        return replace(base, stage=Stage.CANDIDATES)
    if reading.date is not None and reading.start is not None:
        return _weighed(counter, base, place)
    if reading.intent == "other" and not reading.date:
        return replace(base, stage=Stage.OTHER)
    if reading.date or reading.date_from or reading.part_of_day or reading.duration or reading.start or reading.people:
        answer = free.answer(counter, reading)
        first = answer.slots[0].starts_at.astimezone(place.zone).date() if answer.slots else reading.date
        about = reading.date or first
        return replace(base, stage=Stage.ANSWER, answer=answer, day=days.show(counter, about) if about else None)
    return base


def _weighed(counter: Counter, base: Preview, place: Place) -> Preview:
    """The slot with the room that is best for it, and what the rules say."""
    assert base.reading.date is not None
    day = days.show(counter, base.reading.date)
    try:
        request = requests.slot_from(base.reading, place.rooms, place.zone)
    except Refused as refused:
        return replace(base, problems=refused.notices, day=day)
    wanted = next(iter(requests.fitting_rooms(counter, request)), request.wanted)
    verdict = bookings.check(counter, wanted)
    stage = Stage.READY
    if any(notice.code != "missing_name" for notice in verdict.refusals):
        stage = Stage.TAKEN
    elif requests.missing_in(base.reading, place.rooms):
        stage = Stage.ASK
    return replace(base, stage=stage, wanted=wanted, verdict=verdict, notices=request.assumed, day=day)


def _about_a_booking(counter: Counter, text: str, reading: Reading, place: Place) -> Preview:
    """A change or a cancellation: the booking that is meant, and what it would become."""
    found = _meant(counter, reading, place)
    if not found:
        return Preview(text, reading, Stage.NOBODY)
    day = days.show(counter, found[0].starts_at.astimezone(place.zone).date())
    if len(found) > 1:
        return Preview(text, reading, Stage.WHICH, matches=found, day=day)
    return about_this(counter, Preview(text, reading, Stage.WHICH, matches=found, day=day), found[0])


def about_this(counter: Counter, base: Preview, booking: Booking) -> Preview:
    """The same line, now that it is clear which booking is meant."""
    if base.reading.intent == "cancel":
        return replace(base, stage=Stage.CANCEL, matches=(booking,))
    place = requests.place(counter)
    try:
        request: Request = requests.moved_from(base.reading, booking, place.rooms, place.zone)
    except Refused as refused:
        stage = Stage.CANDIDATES if base.reading.candidates else Stage.ASK
        return replace(base, stage=stage, matches=(booking,), problems=refused.notices)
    verdict = bookings.check(counter, request.wanted, booking.id)
    stage = Stage.TAKEN if verdict.refusals else Stage.CHANGE
    day = days.show(counter, request.wanted.starts_at.astimezone(place.zone).date())
    return replace(
        base,
        stage=stage,
        matches=(booking,),
        wanted=request.wanted,
        verdict=verdict,
        notices=request.assumed,
        day=day,
    )


def _meant(counter: Counter, reading: Reading, place: Place) -> tuple[Booking, ...]:
    """The coming bookings that the line can mean, the soonest first."""
    who = reading.phone or reading.name or reading.group or " ".join(reading.unread)
    if not who:
        return ()
    with counter.reading() as reader:
        persons = people_rows.matching(reader, who)
        found = booking_rows.latest_of(reader, [person.id for person in persons], counter.now, 40)
    live = [booking for booking in found if booking.live and booking.ends_at > counter.now]
    if reading.intent == "cancel" and reading.date is not None:
        live = [b for b in live if b.starts_at.astimezone(place.zone).date() == reading.date] or live
    if reading.intent == "cancel" and reading.start is not None:
        live = [b for b in live if b.starts_at.astimezone(place.zone).time() == reading.start] or live
    return tuple(sorted(live, key=lambda b: b.starts_at)[:MOST_MATCHES])


def _known(counter: Counter, reading: Reading) -> tuple[Known, ...]:
    """Who this may be: everybody with that phone, else with that name or group; each once, the latest first."""
    said = [text for text in (reading.phone, reading.name, reading.group) if text]
    with counter.reading() as reader:
        for who in said:
            persons = people_rows.matching(reader, who, limit=20)
            if reading.phone and who == reading.phone:
                persons = tuple(person for person in persons if person.phone == reading.phone)
            if persons:
                break
        else:
            return ()
        found: dict[str, Known] = {}
        for person in persons:
            key = person.phone or fold(f"{person.name} {person.group}")
            if key in found or len(found) == MOST_MATCHES:
                continue
            latest = booking_rows.latest_of(reader, [person.id], counter.now, 1)
            identity = people_rows.identity(person.name, person.group, person.phone, person.email)
            coming = booking_rows.coming_of(reader, person.phone, identity, counter.now)
            found[key] = Known(
                person.name, person.group, person.phone, person.email, latest[0] if latest else None, coming
            )
    return tuple(found.values())


def _filled(reading: Reading, known: Sequence[Known], now: datetime, place: Place) -> Reading:
    """With one known person, what was not said follows from them; *the same as last time* repeats the booking."""
    if len(known) != 1:
        return reading
    person, last = known[0], known[0].last
    reading = replace(
        reading,
        name=person.name or reading.name if reading.name else person.name or None,
        group=reading.group or person.group or None,
        phone=reading.phone or person.phone or None,
        email=reading.email or person.email or None,
    )
    if last is None:
        return reading
    reading = replace(
        reading,
        people=reading.people if reading.people is not None else last.people,
        purpose=reading.purpose or last.purpose or None,
        audience=reading.audience or (last.audience if last.audience is not Audience.ANN else None),
        restricted=reading.restricted or last.restricted,
    )
    return _repeated(reading, last, now, place) if reading.same_as_last else reading


def _repeated(reading: Reading, last: Booking, now: datetime, place: Place) -> Reading:
    """The last booking once more: same room and times, on the day that was said or that weekday's next turn."""
    start, end = last.starts_at.astimezone(place.zone), last.agreed_end.astimezone(place.zone)
    today = now.astimezone(place.zone).date()
    ahead = (start.weekday() - today.weekday() - 1) % 7 + 1
    same_times = reading.start is None
    return replace(
        reading,
        date=reading.date or (None if reading.candidates else today + timedelta(days=ahead)),
        start=reading.start or start.time(),
        end=end.time() if same_times and reading.end is None else reading.end,
        room=reading.room or last.room,
    )


def _asks(reading: Reading) -> tuple[str, ...]:
    """The questions that are still open, now that what is known of the person has been filled in."""
    answered = {
        "missing_phone": reading.phone or reading.email,
        "missing_people": reading.people is not None,
        "missing_name": reading.name or reading.group,
        "missing_date": reading.date,
        "missing_hour": reading.start,
        "missing_start": reading.start,
        "missing_end": reading.end or reading.duration,
    }
    return tuple(q.code for q in reading.questions if not answered.get(q.code))
