"""What is offered instead of a taken slot."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desk.domain.bookings import Booking, Closure
from desk.domain.offers import MOST, offers, reach
from desk.domain.times import Interval
from tests.conftest import at, clock_text, wanted
from tests.domain.samples import HOURS, NOW, ROOMS, booking


def told(asked_start: str, asked_end: str, taken: list[Booking], room: str = "Rom 8", **rest: object) -> list[str]:
    """The offers for a slot, each as `why room start`."""
    now = str(rest.pop("now", NOW))
    closures = rest.pop("closures", [])
    asked = wanted(asked_start, asked_end, room, **rest)
    found = offers(asked, ROOMS, taken, closures, HOURS, at(now))  # type: ignore[arg-type]
    return [f"{offer.why} {offer.room} {clock_text(offer.starts_at)[5:]}" for offer in found]


def test_the_order_is_the_one_in_which_one_would_say_it() -> None:
    """The same room half an hour either way, another room, later that day, the next day; the smallest room first."""
    taken = [booking("2026-12-01 18:30", "19:00", 2)]
    assert told("2026-12-01 18:00", "19:00", taken, people=3) == [
        "shifted Rom 8 12-01 17:30",
        "other_room Rom 4 12-01 18:00",
        "other_room Rom 14 12-01 18:00",
        "later Rom 8 12-01 19:00",
        "next_day Rom 8 12-02 18:00",
    ]


def test_a_room_that_is_too_small_or_lacks_what_is_needed_is_not_offered() -> None:
    """Five people with a screen: not Rom 4."""
    taken = [booking("2026-12-01 08:00", "23:59", 3)]
    for rest in ({"people": 5}, {"people": 2, "needs": frozenset({"screen"})}):
        offered = told("2026-12-01 18:00", "19:00", taken, "Rom 14", **rest)
        assert "other_room Rom 8 12-01 18:00" in offered
        assert not [offer for offer in offered if "Rom 4 " in offer]


def test_nothing_is_offered_in_the_past() -> None:
    """At 10.21 nobody can come at 10."""
    taken = [booking("2026-11-27 11:30", "12:00", 2)]
    found = told("2026-11-27 10:30", "12:00", taken)
    assert "shifted Rom 8 11-27 10:00" not in found
    assert found[0] == "other_room Rom 4 11-27 10:30"


def test_later_is_from_the_next_minute_when_the_wanted_start_has_passed() -> None:
    """Wanted from 10, now 10.21: Rom 8 is free until noon."""
    taken = [booking("2026-11-27 12:00", "13:00", 2)]
    found = told("2026-11-27 10:00", "12:30", taken, people=8)
    assert found[-2:] == ["later Rom 14 11-27 10:22", "next_day Rom 8 11-28 10:00"]


def test_closures_are_taken_too() -> None:
    """The branch is closed that evening: only other days are left."""
    closed = [Closure(None, Interval(at("2026-12-01 15:00"), at("2026-12-02 08:00")), "maling")]
    assert told("2026-12-01 18:00", "19:00", [], closures=closed) == ["next_day Rom 8 12-02 18:00"]


@pytest.mark.parametrize("day", ["2026-10-24", "2027-03-27"])
def test_the_next_day_keeps_the_wall_clock(day: str) -> None:
    """Over a change of the clocks the same time is offered."""
    taken = [booking(f"{day} 18:00", "19:00", 2)]
    found = told(f"{day} 18:00", "19:00", taken, now=f"{day} 08:00")
    assert found[-1].endswith(" 18:00")
    assert found[-1].startswith("next_day Rom 8")


slots = st.tuples(st.integers(-4, 120), st.integers(1, 20), st.integers(1, 3))


def at_half_hour(number: int) -> str:
    """A half hour counted from 1 December, midnight."""
    return clock_text(at("2026-12-01 00:00") + number * timedelta(minutes=30))


@given(st.lists(slots, max_size=12), slots, st.integers(0, 100), st.sampled_from([None, 3, 8, 14, 20]))
def test_every_offer_is_free_ahead_and_as_long_as_asked(
    taken: list[tuple[int, int, int]], asked_for: tuple[int, int, int], now: int, people: int | None
) -> None:
    """Whatever is taken around it; at most five, none twice, none the wanted one itself if that is taken."""
    live = [
        booking(at_half_hour(start), at_half_hour(start + length), room, number)
        for number, (start, length, room) in enumerate(taken)
    ]
    start, length, room = asked_for
    asked = replace(wanted(at_half_hour(start), at_half_hour(start + length), people=people), room_id=room)
    known = [b for b in live if b.interval.overlaps(reach(asked, HOURS))]
    found = offers(asked, ROOMS, known, [], HOURS, at(at_half_hour(now)))
    assert len(found) <= MOST
    assert len({(offer.room_id, offer.starts_at) for offer in found}) == len(found)
    for offer in found:
        interval = Interval(offer.starts_at, offer.ends_at)
        assert interval.length == asked.interval.length
        assert not [b for b in live if b.room_id == offer.room_id and b.interval.overlaps(interval)]
        assert offer.ends_at > at(at_half_hour(now))
