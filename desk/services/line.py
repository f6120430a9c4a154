"""The booking line: what a half-typed line means, weighed against the day, the rules and the people who are known."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from desk.db import bookings as booking_rows
from desk.db import people as people_rows
from desk.db.database import Reader
from desk.db.errors import Unusable
from desk.db.people import Person
from desk.domain.bookings import Audience, Booking, Wanted
from desk.domain.day import Day
from desk.domain.notices import Notice, Refused
from desk.domain.series import Recurrence
from desk.domain.turned_away import TurnedAway
from desk.intake.house import House
from desk.intake.line import read_line
from desk.intake.reading import Reading
from desk.services import bookings, days, free, requests, series, turned_away
from desk.services.bookings import Verdict
from desk.services.counter import Counter
from desk.services.drafts import Draft, try_to_keep
from desk.services.free import Answer
from desk.services.meant import meant
from desk.services.requests import Place, Request
from desk.services.series import Plan
from desk.words import fold

MOST_KNOWN = 5
"""How many people a half-typed name is listed for: with another letter there are fewer."""


class Stage(StrEnum):
    """What Enter would do with the line as it stands."""

    EMPTY = "empty"
    ANSWER = "answer"  # list what is free
    CANDIDATES = "candidates"  # several days can be meant: pick one
    ASK = "ask"  # something must be asked first
    TAKEN = "taken"  # offers instead
    READY = "ready"  # save
    SERIES = "series"  # show the dates
    CHANGE = "change"  # change the booking that is meant
    CANCEL = "cancel"  # cancel it
    WHICH = "which"  # several bookings can be meant: pick one
    NOBODY = "nobody"  # no booking matches
    OTHER = "other"  # not about a booking


class Known(Struct, frozen=True):
    """Somebody who has booked before; of the only one that it can be, also what is usual and how much is coming."""

    person: Person
    last: Booking | None = None
    coming: int = 0
    theirs: tuple[Booking, ...] = ()
    """Their latest live bookings."""


class Preview(Struct, frozen=True):
    """What the line means now. `day` is the day that it is about, for the grid to show.

    `turned_away` is what there would be to note if they are turned away; None as long as it can be had.
    """

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
    plan: Plan | None = None
    turned_away: TurnedAway | None = None

    @property
    def to_hold(self) -> Wanted | None:
        """The slot that the line holds while it is parked; none that others have."""
        return self.wanted if self.stage in (Stage.READY, Stage.SERIES, Stage.ASK, Stage.CHANGE) else None


def get_ready(counter: Counter) -> None:
    """Read a line that nobody typed, so that the first letter waits for no lexicon, no pattern and no disk.

    Raises `Unusable` when the database cannot be read.
    """
    read_line("tor 3/12 14-16 6p kari nordmann 90000499 styremøte", datetime(2026, 11, 27, 10), House(()))  # noqa: DTZ001
    if counter.database.is_file:
        with counter.reading() as reader:
            people_rows.read_ahead(reader)


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
    reading = _filled(reading, known, now, place)
    if reading.walk_in and not (reading.candidates or reading.room or reading.name or reading.group):
        return _answered(counter, Preview(text, reading, Stage.ASK, asks=_asks(reading), known=known), place)
    reading = requests.on_the_spot(reading, place.zone, now)
    base = Preview(text, reading, Stage.ASK, asks=_asks(reading), known=known)
    if reading.candidates and reading.date is None:
        return replace(base, stage=Stage.CANDIDATES)
    if reading.date is not None and reading.start is not None:
        return _dated(counter, base, place) if reading.series else _weighed(counter, base, place)
    if reading.series:
        return base
    if reading.intent == "other" and not reading.date:
        return replace(base, stage=Stage.OTHER)
    if reading.date or reading.date_from or reading.part_of_day or reading.duration or reading.start or reading.people:
        return _answered(counter, base, place)
    return base


def heard(counter: Counter, typed: Draft) -> tuple[Preview, Unusable | None]:
    """What a half-typed line means, once it is kept on disk; and why it could not be kept, if it could not."""
    not_kept = try_to_keep(counter, typed)
    with counter.reading():
        return preview(counter, typed.text), not_kept


def for_cell(counter: Counter, reading: Reading, room: str, start: datetime) -> Wanted:
    """What a line without a slot asks for when it is meant for a cell of the grid: what it does not say is the cell's.

    Two hours when no end was said. Raises `Refused` as `requests.slot_from`.
    """
    place = requests.place(counter)
    local = start.astimezone(place.zone)
    said = replace(
        reading,
        date=reading.date or local.date(),
        start=reading.start or local.time(),
        duration=reading.duration or timedelta(hours=2),
        room=reading.room or room,
    )
    return requests.slot_from(said, place).wanted


def _answered(counter: Counter, base: Preview, place: Place) -> Preview:
    """What is free of what was named, on the day of the first of it."""
    answer = free.answer(counter, base.reading)
    about = answer.slots[0].starts_at.astimezone(place.zone).date() if answer.slots else base.reading.date
    away = turned_away.from_question(answer.asked, counter.now.astimezone(place.zone)) if answer.full else None
    day = days.show(counter, about) if about else None
    return replace(base, stage=Stage.ANSWER, answer=answer, day=day, turned_away=away)


def _weighed(counter: Counter, base: Preview, place: Place) -> Preview:
    """The slot with the room that is best for it, and what the rules say."""
    assert base.reading.date is not None
    day = days.show(counter, base.reading.date)
    try:
        request = requests.slot_from(base.reading, place)
    except Refused as refused:
        return replace(base, problems=refused.notices, day=day)
    wanted, verdict = requests.weigh(counter, request)
    stage = Stage.READY
    if any(notice.code != "missing_name" for notice in verdict.refusals):
        stage = Stage.TAKEN
    elif requests.missing_in(base.reading, place.rooms):
        stage = Stage.ASK
    found = replace(base, stage=stage, wanted=wanted, verdict=verdict, notices=request.assumed, day=day)
    if stage is Stage.TAKEN and turned_away.is_full(verdict.refusals):
        away = turned_away.from_slot(wanted, base.reading, request.assumed, place.zone)
        found = replace(found, turned_away=away)
    return found


def _dated(counter: Counter, base: Preview, place: Place) -> Preview:
    """The dates of a series, in the room in which most of them can be had; the first of these is its slot."""
    reading = base.reading
    assert reading.date is not None
    assert reading.series is not None
    try:
        request = requests.slot_from(reading, place)
        recurrence = Recurrence(reading.series, reading.date)
        plan = series.plan(counter, request.wanted, recurrence, any_room=request.any_room)
    except Refused as refused:
        return replace(base, problems=refused.notices, day=days.show(counter, reading.date))
    wanted = next((one.proposed for one in plan.occurrences if one.proposed), plan.occurrences[0].wanted)
    stage = Stage.ASK if requests.missing_in(reading, place.rooms) else Stage.SERIES
    day = days.show(counter, wanted.starts_at.astimezone(place.zone).date())
    return replace(base, stage=stage, wanted=wanted, plan=plan, notices=request.assumed, day=day)


def _about_a_booking(counter: Counter, text: str, reading: Reading, place: Place) -> Preview:
    """A change or a cancellation: the booking that is meant, and what it would become."""
    found, as_said = meant(counter, text, reading, place)
    if not found:
        return Preview(text, reading, Stage.NOBODY)
    day = days.show(counter, found[0].starts_at.astimezone(place.zone).date())
    which = Preview(text, reading, Stage.WHICH, matches=found, day=day)
    if not as_said:
        return replace(which, problems=(Notice("other_days"),))
    return which if len(found) > 1 else about_this(counter, which, found[0])


def about_this(counter: Counter, base: Preview, booking: Booking) -> Preview:
    """The same line, now that it is clear which booking is meant."""
    place = requests.place(counter)
    base = replace(base, problems=())
    if base.reading.intent == "cancel":
        day = days.show(counter, booking.starts_at.astimezone(place.zone).date())
        return replace(base, stage=Stage.CANCEL, matches=(booking,), day=day)
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


def _known(counter: Counter, reading: Reading) -> tuple[Known, ...]:
    """Who this may be: everybody with that phone, else with that name or group; each once, the latest first."""
    found: dict[str, Known] = {}
    with counter.reading() as reader:
        for who in filter(None, (reading.phone, reading.name, reading.group, *_named_as_topic(reading))):
            for person in people_rows.matching(reader, who, limit=20) if len(who) > 1 else ():
                key = person.phone or fold(f"{person.name} {person.group}")
                if key not in found and len(found) < MOST_KNOWN and _can_be(reading, person):
                    found[key] = Known(person)
            if found:
                break
        if len(found) == 1:
            return tuple(_with_usual(reader, known.person, counter.now) for known in found.values())
    return tuple(found.values())


def _with_usual(reader: Reader, person: Person, now: datetime) -> Known:
    """Somebody with what they had last, and how many bookings they have coming."""
    identity = people_rows.identity(person.name, person.group, person.phone, person.email)
    theirs = tuple(b for b in booking_rows.latest_of(reader, [person.id], now, 20) if b.live)
    return Known(person, _last(theirs, now), booking_rows.coming_of(reader, person.phone, identity, now), theirs)


def _named_as_topic(reading: Reading) -> tuple[str, ...]:
    """A purpose may be the name of a group, or the beginning of one, when nobody was named."""
    return (reading.purpose,) if reading.purpose and not reading.name and not reading.group else ()


def _can_be(reading: Reading, person: Person) -> bool:
    """Whether nothing that was said speaks against this person: another phone, or a name that is not theirs."""
    if reading.phone and person.phone and reading.phone != person.phone:
        return False
    theirs = fold(f"{person.name} {person.group}").split()
    return all(any(word.startswith(said) for word in theirs) for said in fold(reading.name or "").split())


def _last(theirs: Sequence[Booking], now: datetime) -> Booking | None:
    """The booking that somebody would call their last: the latest that has begun, else the last to come."""
    begun = [booking for booking in theirs if booking.starts_at <= now]
    return max(begun or theirs, key=lambda booking: booking.starts_at, default=None)


def _filled(reading: Reading, known: Sequence[Known], now: datetime, place: Place) -> Reading:
    """With one known person, what was not said follows from them; *the same as last time* repeats the booking."""
    if len(known) != 1:
        return reading
    person, last = known[0].person, known[0].last
    if _named_as_topic(reading) and (not reading.phone or fold(reading.purpose or "") in fold(person.group)):
        reading = replace(reading, purpose=None)
    reading = replace(
        reading,
        name=person.name or (None if fold(reading.name or "") == fold(person.group) else reading.name),
        group=person.group if fold(reading.group or "") in fold(person.group) else reading.group,
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
    return _repeated(reading, last, known[0].theirs, now, place) if reading.same_as_last else reading


def _repeated(reading: Reading, last: Booking, theirs: Sequence[Booking], now: datetime, place: Place) -> Reading:
    """The last booking once more: same room and times, on the day that was said.

    Without one, that weekday's next turn on which they do not have it already.
    """
    start, end = last.starts_at.astimezone(place.zone), last.agreed_end.astimezone(place.zone)
    today = max(now.astimezone(place.zone).date(), start.date())
    day = today + timedelta(days=(start.weekday() - today.weekday() - 1) % 7 + 1)
    have = {begin.date() for b in theirs if (begin := b.starts_at.astimezone(place.zone)).time() == start.time()}
    while day in have:
        day += timedelta(days=7)
    same_times = reading.start is None
    return replace(
        reading,
        date=reading.date or (None if reading.candidates else day),
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
