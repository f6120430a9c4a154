"""Two desks edit one booking: what the other changed meanwhile, and what comes of both."""

from msgspec import Struct
from msgspec.structs import replace

from desk.domain.bookings import Booking, Wanted

COMPARED = (
    *("room_id", "starts_at", "ends_at", "status", "name", "group", "phone", "email", "people", "purpose", "audience"),
    *("channel", "age_confirmed", "restricted", "quiet", "noisy", "needs_help", "equipment", "remark", "keys_out"),
)
"""What a desk sees of a booking and decides on, in the order in which it is told of."""


class Difference(Struct, frozen=True):
    """One part of a booking as a desk saw it and as it is now. A room is given by its name."""

    part: str
    old: object
    new: object


class Merged(Struct, frozen=True):
    """What a desk wants on top of what another desk did; `theirs` and `disputed` are parts that the other changed.

    Of `theirs` this desk had changed nothing; `disputed` both changed, each in its own way, and this desk's stands.
    """

    wanted: Wanted
    theirs: tuple[str, ...]
    disputed: tuple[str, ...]


def differences(seen: Booking, now: Booking) -> tuple[Difference, ...]:
    """In what a booking is no longer as a desk saw it."""
    found = []
    for part in COMPARED:
        old, new = getattr(seen, part), getattr(now, part)
        if old != new:
            found.append(Difference("room", seen.room, now.room) if part == "room_id" else Difference(part, old, new))
    return tuple(found)


def merge(seen: Wanted, mine: Wanted, now: Wanted) -> Merged:
    """What one desk made of a booking, on top of what another made of it meanwhile.

    Each part that only one of them touched is as that one left it; the time, start and end together, is one part.
    """
    theirs: list[str] = []
    disputed: list[str] = []
    wanted = mine
    for parts in (("starts_at", "ends_at"), *((part,) for part in _PARTS)):
        was, is_, want = (tuple(getattr(of, part) for part in parts) for of in (seen, now, mine))
        if is_ in (was, want):
            continue
        if want == was:
            wanted = replace(wanted, **dict(zip(parts, is_, strict=True)))
            theirs += parts
        else:
            disputed += parts
    return Merged(wanted, tuple(theirs), tuple(disputed))


_PARTS = (
    *("room_id", "name", "group", "phone", "email", "people", "purpose", "audience", "channel", "age_confirmed"),
    *("held", "restricted", "quiet", "noisy", "needs_help", "remark", "equipment"),
)
