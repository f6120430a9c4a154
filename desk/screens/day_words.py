"""What the day screen says about the cell under the cursor."""

from desk.domain.bookings import Booking
from desk.domain.rooms import Room
from desk.domain.times import Interval
from desk.language import _, spoken
from desk.letters.when import key_by
from desk.services.days import DeskView
from desk.widgets.day_cells import holder_to_ring, shown_name


def cell_words(
    room: Room, slot: Interval, booking: Booking | None, view: DeskView, carried: Booking | None = None
) -> str:
    """One line: of a booking who, when, how many and the key; of a free cell until when it is free."""
    if carried is not None:
        return _("Carrying {name}: Enter puts it here, Esc leaves it where it was").format(name=shown_name(carried))
    if booking is not None:
        return _booking_words(booking, view)
    local = view.day.hours.local
    closure = view.day.closure_at(room.id, slot)
    if closure is not None:
        return _("{room} is closed: {reason}").format(room=room.name, reason=closure.reason or "–")
    free = next((gap for gap in view.day.free(room.id, view.day.interval) if gap.overlaps(slot)), None)
    if free is None:
        return ""
    if slot.end <= view.now:
        return _("{room} ({n}p): this time has passed").format(room=room.name, n=room.capacity)
    start, end = spoken().time(local(max(slot.start, view.now))), local(free.end)
    until = spoken().time(end) if free.end < view.day.interval.end else _("midnight")
    return _("{room} ({n}p) is free from {start} until {until} · Enter books it").format(
        room=room.name, n=room.capacity, start=start, until=until
    )


def _booking_words(booking: Booking, view: DeskView) -> str:
    local, hours = view.day.hours.local, view.day.hours
    words = [shown_name(booking), spoken().hours(local(booking.starts_at), local(booking.ends_at)), booking.room]
    if booking.people:
        words.append(spoken().count("{n} person", "{n} people", booking.people))
    if booking.aim and not booking.restricted:
        words.append(booking.aim)
    if booking.series_id is not None:
        words.append(_("in a series"))
    today = view.today
    if booking.keys_out:
        due = hours.due_back(booking.agreed_end)
        tag = ", ".join(booking.keys_out)
        at = spoken().moment(local(due), today) if due else "–"
        words.append(_("key {tag} out, due back {at}").format(tag=tag, at=at))
    elif (waited := view.board.waiting().get(booking.id)) and waited.loan:
        words.append(_("waits for key {tag}: {holder}").format(tag=waited.tag, holder=holder_to_ring(waited.loan)))
    elif booking.starts_at > view.now:
        by = hours.collect_by(booking.starts_at)
        if by is not None and by < booking.starts_at:
            at = key_by(local(by), local(booking.starts_at), today, spoken())
            words.append(_("key to be collected by {at}").format(at=at))
    return " · ".join(words)
