"""What refuses a booking and what only warns: for each code a case that triggers it and the nearest that does not."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from desk.domain.bookings import Closure, Hold, Status, Wanted, refusals, warnings
from desk.domain.policy import Policy
from desk.domain.rooms import by_fit
from desk.domain.times import Interval
from tests.conftest import at, wanted
from tests.domain.samples import ROOMS, around, booking

EVENING = ("2026-12-01 18:00", "20:30")
STAFFED = ("2026-12-01 11:00", "13:00")


def ask(slot: tuple[str, str], **rest: Any) -> Wanted:
    """A request of somebody who can be reached and is old enough."""
    reachable: dict[str, Any] = {"phone": "90000401", "age_confirmed": True}
    return wanted(*slot, **reachable | rest)


def closed(start: str, end: str, room: int | None = 3) -> Closure:
    """A closure."""
    return Closure(room, Interval(at(start), at(end)), "maling")


def held(start: str, end: str, room: int = 3) -> Hold:
    """A slot that another desk is on the phone about."""
    asked = wanted(start, end)
    return Hold(room, asked.interval, "OD", "office", at("2026-11-27 10:30"))


REFUSED = [
    pytest.param(ask(EVENING), {}, [], id="nothing against it"),
    pytest.param(ask(EVENING, name=""), {}, ["missing_name"], id="no name"),
    pytest.param(ask(EVENING, name="", group="Songlaget"), {}, [], id="a group is enough"),
    pytest.param(ask(("2026-12-01 18:00", "18:00")), {}, ["zero_length"], id="no length"),
    pytest.param(ask(("2026-12-01 18:00", "18:01")), {}, [], id="one minute"),
    pytest.param(ask(("2026-12-01 18:00", "17:00")), {}, ["zero_length"], id="end before start"),
    pytest.param(ask(("2026-11-27 09:00", "10:21")), {}, ["past"], id="ended this moment"),
    pytest.param(ask(("2026-11-27 09:00", "10:22")), {}, [], id="ends in a minute"),
    pytest.param(ask(("2026-11-26 10:00", "11:00")), {"moved": False}, [], id="details of a past one"),
    pytest.param(ask(EVENING), {"room": replace(ROOMS[2], active=False)}, ["closed_room"], id="room out of use"),
    pytest.param(
        ask(EVENING), {"closures": [closed("2026-12-01 08:00", "2026-12-01 18:01")]}, ["closed_room"], id="closed room"
    ),
    pytest.param(
        ask(EVENING), {"closures": [closed("2026-12-01 08:00", "2026-12-01 18:00")]}, [], id="closed until the start"
    ),
    pytest.param(
        ask(EVENING), {"closures": [closed("2026-12-01 20:30", "2026-12-02 08:00")]}, [], id="closed from the end"
    ),
    pytest.param(
        ask(EVENING), {"closures": [closed("2026-12-01 08:00", "2026-12-02 08:00", 2)]}, [], id="another room closed"
    ),
    pytest.param(
        ask(EVENING),
        {"closures": [closed("2026-12-01 08:00", "2026-12-02 08:00", None)]},
        ["closed_room"],
        id="branch closed",
    ),
    pytest.param(
        ask(EVENING), {"nearby": [booking("2026-12-01 20:29", "22:00")]}, ["overlap"], id="a minute's overlap"
    ),
    pytest.param(ask(EVENING), {"nearby": [booking("2026-12-01 20:30", "22:00")]}, [], id="touching after"),
    pytest.param(ask(EVENING), {"nearby": [booking("2026-12-01 16:00", "18:00")]}, [], id="touching before"),
    pytest.param(ask(EVENING), {"nearby": [booking(*EVENING, room=2)]}, [], id="another room taken"),
    *(
        pytest.param(
            ask(EVENING),
            {"nearby": [booking(*EVENING, status=status)]},
            [] if status in (Status.CANCELLED, Status.NO_SHOW) else ["overlap"],
            id=f"a booking that is {status}",
        )
        for status in Status
    ),
]


@pytest.mark.parametrize(("asked", "lies_around", "expected"), REFUSED)
def test_refusals(asked: Wanted, lies_around: dict[str, Any], expected: list[str]) -> None:
    """A refusal is only for what cannot be."""
    assert [notice.code for notice in refusals(asked, around(**lies_around))] == expected


FRIDAY_NIGHT = booking("2026-11-27 19:00", "21:00", number=1)
SATURDAY = booking("2026-11-28 12:00", "14:00", number=2)
SUNDAY = ("2026-11-29 16:00", "18:30")
CHOIR = booking(*STAFFED, room=2, noisy=True, group="Songlaget")
EXAM = booking(*STAFFED, room=2, quiet=True, name="Eksamen NTNU")

WARNED = [
    pytest.param(ask(STAFFED, people=14), {}, [], id="exactly full"),
    pytest.param(ask(STAFFED, people=15), {}, ["over_capacity"], id="one too many"),
    pytest.param(ask(STAFFED, age_confirmed=None), {}, [], id="staffed throughout"),
    pytest.param(ask(("2026-12-01 14:00", "15:00"), age_confirmed=None), {}, [], id="until the closing moment"),
    pytest.param(
        ask(("2026-12-01 14:00", "15:01"), age_confirmed=None), {}, ["age_confirmation"], id="a minute past closing"
    ),
    pytest.param(
        ask(("2026-12-01 09:59", "11:00"), age_confirmed=False), {}, ["age_confirmation"], id="a minute before opening"
    ),
    pytest.param(ask(EVENING, phone=""), {}, ["no_contact"], id="unstaffed and nobody to ring"),
    pytest.param(ask(EVENING, phone="", email="b@example.org"), {}, [], id="unstaffed with an address"),
    pytest.param(ask(STAFFED, phone=""), {}, [], id="a walk-in needs no number"),
    pytest.param(ask(STAFFED, quiet=True), {"nearby": [CHOIR]}, ["noisy_neighbour"], id="quiet beside a choir"),
    pytest.param(ask(STAFFED, noisy=True), {"nearby": [EXAM]}, ["noisy_neighbour"], id="a choir beside an exam"),
    pytest.param(ask(STAFFED), {"nearby": [CHOIR, EXAM]}, [], id="neither quiet nor noisy"),
    pytest.param(ask(STAFFED, quiet=True), {"nearby": [EXAM]}, [], id="two that are quiet"),
    pytest.param(
        ask(("2026-12-01 13:00", "15:00"), quiet=True), {"nearby": [CHOIR]}, [], id="after the choir has gone"
    ),
    pytest.param(
        ask(STAFFED, quiet=True), {"nearby": [replace(CHOIR, status=Status.CANCELLED)]}, [], id="no choir after all"
    ),
    pytest.param(ask(("2026-12-25 12:00", "13:00")), {}, ["holiday"], id="Christmas Day"),
    pytest.param(ask(("2026-12-24 12:00", "13:00")), {}, [], id="Christmas Eve"),
    pytest.param(ask(STAFFED), {"holds": [held(*STAFFED)]}, ["held_elsewhere"], id="another is on the phone about it"),
    pytest.param(ask(STAFFED), {"holds": [held("2026-12-01 13:00", "14:00")]}, [], id="a hold that touches"),
    pytest.param(ask(STAFFED), {"holds": [held(*STAFFED, room=2)]}, [], id="a hold on another room"),
    pytest.param(ask(EVENING), {"policy": Policy()}, [], id="no limits by default"),
    pytest.param(
        ask(EVENING), {"policy": Policy(longest=timedelta(hours=2))}, ["too_long"], id="half an hour too long"
    ),
    pytest.param(ask(EVENING), {"policy": Policy(longest=timedelta(hours=2.5))}, [], id="just as long as allowed"),
    pytest.param(
        ask(("2026-10-24 22:00", "2026-10-25 04:00")),
        {"now": "2026-10-24 10:00", "policy": Policy(longest=timedelta(hours=6))},
        ["too_long", "key_unreachable"],
        id="seven hours on the night of the change",
    ),
    pytest.param(ask(("2028-01-03 10:00", "11:00")), {}, [], id="years ahead"),
    pytest.param(ask(EVENING), {"policy": Policy(horizon_days=4)}, [], id="four calendar days ahead"),
    pytest.param(ask(EVENING), {"policy": Policy(horizon_days=3)}, ["too_far"], id="one day too far"),
    pytest.param(
        ask(("2026-11-01 23:30", "23:59")),
        {"now": "2026-10-18 00:30", "policy": Policy(horizon_days=14)},
        [],
        id="fourteen days over a clock change",
    ),
    pytest.param(
        ask(STAFFED), {"policy": Policy(most_coming=2), "coming": 1}, [], id="the second of two that are allowed"
    ),
    pytest.param(ask(STAFFED), {"policy": Policy(most_coming=2), "coming": 2}, ["many_coming"], id="the third"),
    pytest.param(
        ask(("2026-11-27 20:00", "21:00")), {"now": "2026-11-27 13:59"}, [], id="an hour and a minute to fetch it"
    ),
    pytest.param(
        ask(("2026-11-27 20:00", "21:00")), {"now": "2026-11-27 14:00"}, ["collect_by_soon"], id="an hour to fetch it"
    ),
    pytest.param(ask(("2026-11-27 20:00", "21:00")), {"now": "2026-11-27 15:00"}, ["collect_by_soon"], id="at closing"),
    pytest.param(
        ask(("2026-11-27 20:00", "21:00")), {"now": "2026-11-27 15:01"}, ["key_unreachable"], id="after closing"
    ),
    pytest.param(ask(("2026-11-27 10:30", "12:00")), {}, [], id="nine minutes ahead, in staffed hours"),
    pytest.param(ask(("2026-11-27 10:00", "12:00")), {}, [], id="started, and somebody is at the desk"),
    pytest.param(ask(("2026-11-27 09:00", "12:00")), {}, [], id="started before the desk opened"),
    pytest.param(
        ask(("2026-11-28 10:00", "12:00")), {"now": "2026-11-28 10:30"}, ["key_unreachable"], id="started on a Saturday"
    ),
    pytest.param(ask(SUNDAY), {"nearby": [FRIDAY_NIGHT], "keys": 2}, [], id="Friday and Sunday, two keys"),
    pytest.param(ask(SUNDAY), {"nearby": [FRIDAY_NIGHT], "keys": 1}, ["key_clash"], id="Friday and Sunday, one key"),
    pytest.param(
        ask(SUNDAY), {"nearby": [FRIDAY_NIGHT, SATURDAY], "keys": 2}, ["key_clash"], id="three at the weekend, two keys"
    ),
    pytest.param(
        ask(SUNDAY), {"nearby": [FRIDAY_NIGHT, SATURDAY], "keys": 3}, [], id="three at the weekend, three keys"
    ),
    pytest.param(ask(SUNDAY), {"nearby": [replace(FRIDAY_NIGHT, room_id=2)], "keys": 1}, [], id="another room's key"),
    pytest.param(
        ask(SUNDAY),
        {"nearby": [replace(FRIDAY_NIGHT, status=Status.CANCELLED)], "keys": 1},
        [],
        id="Friday was cancelled",
    ),
    pytest.param(
        ask(("2026-11-27 13:00", "15:00")), {"nearby": [FRIDAY_NIGHT], "keys": 1}, [], id="back at closing, out again"
    ),
    pytest.param(
        ask(("2026-11-27 13:00", "15:01")),
        {"nearby": [FRIDAY_NIGHT], "keys": 1},
        ["key_clash"],
        id="not back before closing",
    ),
    pytest.param(
        ask(("2026-11-30 10:00", "11:00")),
        {"nearby": [FRIDAY_NIGHT, booking(*SUNDAY)], "keys": 2},
        [],
        id="Monday at opening, when both are due",
    ),
    pytest.param(ask(STAFFED), {"keys": 0}, ["key_clash"], id="all keys lost"),
    pytest.param(ask(STAFFED), {"keys": None}, [], id="a room without a lock"),
    pytest.param(ask(STAFFED), {"key_overdue": "14-1"}, ["key_overdue"], id="the key is overdue"),
]


@pytest.mark.parametrize(("asked", "lies_around", "expected"), WARNED)
def test_warnings(asked: Wanted, lies_around: dict[str, Any], expected: list[str]) -> None:
    """A warning says what the desk should know, and no more than that."""
    assert [notice.code for notice in warnings(asked, around(**lies_around))] == expected


def test_a_refusal_and_a_warning_hide_who_wants_to_be_hidden() -> None:
    """The facts say that the other is restricted, so that its sentence can leave the name out."""
    hidden = booking(*EVENING, restricted=True, group="Lokallaget")
    (taken,) = refusals(ask(EVENING), around(nearby=[hidden]))
    assert taken.facts["restricted"] is True
    (loud,) = warnings(ask(STAFFED, quiet=True), around(nearby=[replace(CHOIR, restricted=True)]))
    assert loud.facts["restricted"] is True


@pytest.mark.parametrize(
    ("people", "needs", "order"),
    [
        (None, set(), ["Rom 4", "Rom 8", "Rom 14"]),
        (1, set(), ["Rom 4", "Rom 8", "Rom 14"]),
        (4, set(), ["Rom 4", "Rom 8", "Rom 14"]),
        (5, set(), ["Rom 8", "Rom 14", "Rom 4"]),
        (9, set(), ["Rom 14", "Rom 8", "Rom 4"]),
        (15, set(), ["Rom 14", "Rom 8", "Rom 4"]),
        (2, {"screen", "whiteboard"}, ["Rom 8", "Rom 14", "Rom 4"]),
        (9, {"screen"}, ["Rom 14", "Rom 8", "Rom 4"]),
    ],
)
def test_rooms_are_offered_smallest_fitting_first(people: int | None, needs: set[str], order: list[str]) -> None:
    """Then those too small, the largest first; a room without what is needed comes last of all."""
    assert [room.name for room in by_fit(reversed(ROOMS), people, frozenset(needs))] == order


def test_a_room_out_of_use_is_not_offered() -> None:
    """Whatever it holds."""
    assert by_fit([replace(ROOMS[2], active=False)], 2) == []
