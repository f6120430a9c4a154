"""One day of the branch as the grid shows it."""

from datetime import date, datetime
from functools import cached_property

from msgspec import Struct

from desk.domain.bookings import Booking, Closure, Hold, Status
from desk.domain.hours import Hours
from desk.domain.policy import Policy
from desk.domain.rooms import Room
from desk.domain.times import Interval, gaps, whole_day


class Day(Struct, frozen=True, dict=True):
    """The rooms of a branch and what is live in them from midnight to midnight."""

    date: date
    branch: str
    hours: Hours
    rooms: tuple[Room, ...]
    bookings: tuple[Booking, ...]
    closures: tuple[Closure, ...] = ()
    holds: tuple[Hold, ...] = ()

    @cached_property
    def interval(self) -> Interval:
        """From midnight to midnight in the branch's zone."""
        return whole_day(self.date, self.hours.zone)

    def in_room(self, room_id: int) -> list[Booking]:
        """The live bookings of a room that touch the day, in order."""
        return [booking for booking in self.bookings if booking.room_id == room_id]

    def booking_at(self, room_id: int, interval: Interval) -> Booking | None:
        """The booking in that room at that time; of several the last to start."""
        touching = [booking for booking in self.in_room(room_id) if booking.interval.overlaps(interval)]
        return touching[-1] if touching else None

    def closure_at(self, room_id: int, interval: Interval) -> Closure | None:
        """The closure that covers that room at that time."""
        return next((c for c in self.closures if c.room_id in (None, room_id) and c.interval.overlaps(interval)), None)

    def hold_at(self, room_id: int, interval: Interval) -> Hold | None:
        """The soft hold on that room at that time."""
        return next((h for h in self.holds if h.room_id == room_id and h.interval.overlaps(interval)), None)

    def free(self, room_id: int, within: Interval) -> list[Interval]:
        """The free stretches of a room, closures left out."""
        taken = [booking.interval for booking in self.in_room(room_id)]
        taken += [c.interval for c in self.closures if c.room_id in (None, room_id)]
        return gaps(within, taken)


def looks_like_no_show(booking: Booking, hours: Hours, policy: Policy, now: datetime) -> bool:
    """Whether to ask *not arrived?*: 15 minutes into a booking in staffed hours, with no key out and not marked used.

    Nothing is released by itself, and never outside staffed hours, where nobody could have seen them come.
    """
    return (
        booking.status is Status.BOOKED
        and not booking.keys_out
        and booking.starts_at + policy.no_show_after <= now < booking.ends_at
        and hours.is_staffed(booking.starts_at)
        and hours.is_staffed(now)
    )
