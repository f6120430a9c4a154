"""Taking, changing, cancelling and releasing bookings, and marking them used."""

import contextlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from desk.db import bookings, branches, history, people, schema
from desk.db.errors import Clash
from desk.db.history import Told
from desk.db.journal import Act
from desk.db.people import Person
from desk.domain.bookings import Booking, Status, Wanted, warnings
from desk.domain.hours import Hours
from desk.domain.keys import Key
from desk.domain.notices import Notice, Offer, Refused
from desk.domain.rooms import Room
from desk.services.counter import Counter
from desk.services.days import read_board
from desk.services.seen import as_seen, found, live
from desk.services.weighing import Around, House, hours_of
from desk.words import clean


class Verdict(Struct, frozen=True):
    """What the rules say of a wanted slot before anybody decides, and the rooms that are free then, best fit first."""

    refusals: tuple[Notice, ...]
    warnings: tuple[Notice, ...]
    offers: tuple[Offer, ...]
    free: tuple[Room, ...]
    collect_by: datetime | None
    due_back: datetime | None
    coming: int = 0


class Taken(Struct, frozen=True):
    """A booking as it now stands, with what was warned of and when its key is to be fetched and brought back."""

    booking: Booking
    warnings: tuple[Notice, ...]
    collect_by: datetime | None
    due_back: datetime | None


class Card(Struct, frozen=True):
    """Everything about one booking: as it stands, its key times, its log, and who had the time before.

    `waits_for` is the overdue key whose room it is the next to need, `spare` a key of that room that hangs.
    """

    booking: Booking
    collect_by: datetime | None
    due_back: datetime | None
    told: tuple[Told, ...]
    earlier: tuple[Booking, ...]
    hours: Hours
    waits_for: Key | None = None
    spare: Key | None = None


def check(counter: Counter, wanted: Wanted, changing: int | None = None) -> Verdict:
    """Weigh a wanted slot without writing anything; `changing` is the booking that it would replace."""
    wanted = cleaned(wanted)
    with counter.reading() as reader:
        before = found(reader, changing) if changing is not None else None
        around = Around(House(reader, counter, wanted.interval), wanted, before)
        refused = around.refusals()
        return Verdict(
            refusals=tuple(refused),
            warnings=tuple(warnings(wanted, around.surroundings)),
            offers=around.offers() if any(n.code in ("overlap", "closed_room") for n in refused) else (),
            free=around.free_rooms(),
            collect_by=around.hours.fetched_by(wanted.starts_at, counter.now),
            due_back=around.hours.due_back(wanted.ends_at),
            coming=around.coming,
        )


def take(counter: Counter, wanted: Wanted, releasing: int | None = None) -> Taken:
    """Book a room. `releasing` is a no-show in whose place this comes; both happen or neither.

    Raises `Refused`, with offers where the room is taken or closed.
    """
    wanted = cleaned(wanted)
    with _clashes_told(counter, wanted), counter.act("take") as act:
        if releasing is not None:
            _release(act, live(act, releasing))
        around = Around(House(act, counter, wanted.interval), wanted)
        warned = _admit(wanted, around)
        act.warned = tuple(notice.code for notice in warned)
        return book(act, wanted, around.surroundings.room, around.hours, warned)


def change(counter: Counter, seen: Booking, wanted: Wanted) -> Taken:
    """Change or move a booking, given as the desk saw it; it stays one booking, with its history.

    Raises `Refused`: `changed_meanwhile` with what another desk changed since, else as for `take`.
    """
    wanted = cleaned(wanted)
    with _clashes_told(counter, wanted, seen.id), counter.act("change") as act:
        before = as_seen(act, seen)
        around = Around(House(act, counter, wanted.interval), wanted, before)
        warned = _admit(wanted, around)
        if before.room_id != wanted.room_id or before.interval != wanted.interval:
            act.name = "move"
        act.about(before.id)
        status = before.status if before.status is Status.USED else status_of(wanted)
        warned = (*warned, *around.swap(before))
        act.warned = tuple(notice.code for notice in warned)
        person = people.keep(act, wanted.name, wanted.group, wanted.phone, wanted.email)
        values = _row_values(wanted, person, around.hours)
        people.respell(act, before.person_id, person.id, wanted.name, wanted.group)
        if before.ends_at == wanted.ends_at:
            values["agreed_end"] = before.agreed_end
        act.update(schema.booking, before.id, **values, status=status, version=before.version + 1)
        return as_taken(act, before.id, around.hours, warned)


def cancel(counter: Counter, booking_id: int, reason: str = "", seen: Booking | None = None) -> Booking:
    """Cancel a booking; it stays findable with who, when and why. A key that is out stays on its loan.

    Raises `Refused`: not_live; changed_meanwhile when it is no longer as the desk saw it.
    """
    with counter.act("cancel") as act:
        before = as_seen(act, seen) if seen else live(act, booking_id)
        act.about(booking_id)
        act.update(
            schema.booking,
            booking_id,
            status=Status.CANCELLED,
            cancel_reason=clean(reason),
            version=before.version + 1,
        )
        return found(act, booking_id)


def release(counter: Counter, booking_id: int, seen: Booking | None = None) -> Booking:
    """Free the room of somebody who did not come. Refused when their key is already out, and as for `cancel`."""
    with counter.act("release") as act:
        _release(act, as_seen(act, seen) if seen else live(act, booking_id))
        return found(act, booking_id)


def mark_used(counter: Counter, booking_ids: Sequence[int]) -> list[Booking]:
    """Note that these groups came, as the yearly count needs; one act for all of them."""
    with counter.act("used") as act:
        for booking_id in booking_ids:
            before = live(act, booking_id)
            act.about(booking_id)
            act.update(schema.booking, booking_id, status=Status.USED, version=before.version + 1)
        return [found(act, booking_id) for booking_id in booking_ids]


def card(counter: Counter, booking_id: int) -> Card:
    """Everything about one booking. Raises `Refused("unknown_booking")`."""
    with counter.reading() as reader:
        booking = found(reader, booking_id)
        branch = branches.branch(reader, counter.branch_id)
        hours = hours_of(reader, branch, booking.interval)
        board = read_board(reader, counter, branch, counter.now)
        overdue = board.overdue_before(booking_id)
        return Card(
            booking=booking,
            collect_by=hours.collect_by(booking.starts_at),
            due_back=hours.due_back(booking.agreed_end),
            told=history.of_booking(reader, booking_id),
            earlier=tuple(
                b for b in bookings.ended_like(reader, booking.room_id, booking.interval) if b.id != booking_id
            ),
            hours=hours,
            waits_for=overdue,
            spare=board.spare(overdue) if overdue else None,
        )


def get(counter: Counter, booking_id: int) -> Booking:
    """One booking in whatever state. Raises `Refused("unknown_booking")`."""
    with counter.reading() as reader:
        return found(reader, booking_id)


def _admit(wanted: Wanted, around: Around) -> tuple[Notice, ...]:
    """The warnings for a slot that may be booked; raises `Refused` for one that may not."""
    if refused := around.refusals():
        raise Refused(*refused, offers=around.offers())
    return tuple(warnings(wanted, around.surroundings))


@contextlib.contextmanager
def _clashes_told(counter: Counter, wanted: Wanted, changing: int | None = None) -> Iterator[None]:
    """Say whose the slot is when the database's own guard refused it, as the rules would have."""
    try:
        yield
    except Clash as clash:
        verdict = check(counter, wanted, changing)
        raise Refused(*(verdict.refusals or (Notice("overlap"),)), offers=verdict.offers) from clash


def cleaned(wanted: Wanted) -> Wanted:
    """The request without characters that mean something to a machine, and in the whole seconds that are kept."""
    return replace(
        wanted,
        starts_at=wanted.starts_at.replace(microsecond=0),
        ends_at=wanted.ends_at.replace(microsecond=0),
        name=clean(wanted.name),
        group=clean(wanted.group),
        phone="".join(char for char in wanted.phone if char.isdigit() or char == "+")[:20],
        email=clean(wanted.email),
        purpose=clean(wanted.purpose),
        remark=clean(wanted.remark),
        equipment=clean(wanted.equipment, 200),
    )


def status_of(wanted: Wanted) -> Status:
    """What a new booking is: booked, or held for the library manager."""
    return Status.HELD if wanted.held else Status.BOOKED


def book(
    act: Act,
    wanted: Wanted,
    room: Room,
    hours: Hours,
    warned: tuple[Notice, ...],
    occurrence: tuple[int, date] | None = None,
) -> Taken:
    """Write the new booking of a request that the rules admit; `occurrence` is its series, and the day of its rule.

    What is returned is what would be read.
    """
    person = people.keep(act, wanted.name, wanted.group, wanted.phone, wanted.email)
    series_id, series_day = occurrence or (None, None)
    values = _row_values(wanted, person, hours) | {"status": status_of(wanted)}
    if series_day is not None:
        values |= {"series_id": series_id, "series_day": series_day.isoformat()}
    booking_id = act.insert(schema.booking, **values)
    act.about(booking_id)
    seen = {name: value for name, value in values.items() if name != "staffed"} | {"series_day": series_day}
    booking = Booking(
        id=booking_id,
        room=room.name,
        name=person.name,
        group=person.group,
        phone=person.phone,
        email=person.email,
        cancel_reason="",
        version=1,
        **seen,
    )
    return _with_key_times(booking, hours, warned, act.now)


def _row_values(wanted: Wanted, person: Person, hours: Hours) -> dict[str, Any]:
    """What the row of a booking says of a request."""
    return {
        "room_id": wanted.room_id,
        "person_id": person.id,
        "starts_at": wanted.starts_at,
        "ends_at": wanted.ends_at,
        "agreed_end": wanted.ends_at,
        "people": wanted.people,
        "purpose": wanted.purpose,
        "audience": wanted.audience,
        "channel": wanted.channel,
        "staffed": hours.is_staffed_throughout(wanted.interval),
        "age_confirmed": wanted.age_confirmed,
        "restricted": wanted.restricted,
        "quiet": wanted.quiet,
        "noisy": wanted.noisy,
        "needs_help": wanted.needs_help,
        "remark": wanted.remark,
        "equipment": wanted.equipment,
    }


def _release(act: Act, before: Booking) -> None:
    if before.keys_out:
        raise Refused(Notice("key_is_out", {"tag": before.keys_out[0], "name": before.called}))
    act.about(before.id)
    act.update(schema.booking, before.id, status=Status.NO_SHOW, version=before.version + 1)


def as_taken(act: Act, booking_id: int, hours: Hours, warned: tuple[Notice, ...]) -> Taken:
    """A booking as it now stands, with its key times."""
    return _with_key_times(found(act, booking_id), hours, warned, act.now)


def _with_key_times(booking: Booking, hours: Hours, warned: tuple[Notice, ...], now: datetime) -> Taken:
    return Taken(booking, warned, hours.fetched_by(booking.starts_at, now), hours.due_back(booking.ends_at))
