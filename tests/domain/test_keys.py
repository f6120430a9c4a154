"""The key board: states, spares, what is still to be fetched; and the count at closing."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from desk.domain.bookings import Status
from desk.domain.closing import Found, compare, due_by_closing
from desk.domain.day import looks_like_no_show
from desk.domain.hours import Hours
from desk.domain.keys import Key, KeyState, key_for
from desk.domain.policy import Policy
from tests.conftest import at, clock_text
from tests.domain.samples import HOURS, board, booking, keys, loan, need


def tags(found: list[Key]) -> list[str]:
    """The tags of keys."""
    return [key.tag for key in found]


@pytest.mark.parametrize(
    ("until", "now", "state"),
    [
        ("2026-11-27 14:00", "2026-11-27 14:30", KeyState.OUT),
        ("2026-11-27 14:00", "2026-11-27 14:31", KeyState.OVERDUE),
        ("2026-11-27 21:00", "2026-11-29 12:00", KeyState.OUT),
        ("2026-11-28 23:00", "2026-11-30 10:30", KeyState.OUT),
        ("2026-11-28 23:00", "2026-11-30 10:31", KeyState.OVERDUE),
        ("2026-12-24 20:00", "2026-12-28 10:30", KeyState.OUT),
        ("2026-12-24 20:00", "2026-12-28 10:31", KeyState.OVERDUE),
        (None, "2026-11-27 15:30", KeyState.OUT),
        (None, "2026-11-27 15:31", KeyState.OVERDUE),
    ],
)
def test_a_key_is_overdue_after_due_back_and_the_grace(until: str | None, now: str, state: KeyState) -> None:
    """Out all weekend is as planned; without a booking it is due at closing."""
    key = keys(k4_1=loan(1, until))[0]
    assert key.state(HOURS, at(now), Policy()) is state


def test_without_staffed_hours_nothing_is_ever_overdue() -> None:
    """There is nobody to bring it to."""
    key = keys(k4_1=loan(1, "2026-11-27 14:00"))[0]
    assert key.state(Hours(HOURS.zone, {}), at("2027-11-27 14:00"), Policy()) is KeyState.OUT


def test_the_board_of_the_morning() -> None:
    """At 09.48: one overdue since yesterday, and two to be fetched before closing: Turid tonight, Jorunn for Sunday."""
    coming = (
        need(1, "2026-11-27 10:00", "12:00", "Ole Kristian", 1),
        need(2, "2026-11-27 13:00", "15:00", "Songlaget"),
        need(3, "2026-11-27 19:00", "21:00", "Turid"),
        need(4, "2026-11-29 16:00", "18:30", "Jorunn"),
        need(5, "2026-11-30 09:00", "12:00", "Før åpning"),
        need(6, "2026-11-30 10:00", "12:00", "Mandag"),
    )
    now = board("2026-11-27 09:48", coming, k4_1=loan(1, "2026-11-26 15:00", out="2026-11-26 12:00"))
    assert tags(now.overdue()) == ["4-1"]
    assert clock_text(now.due(now.keys[0])) == "2026-11-26 15:00"
    assert [n.name for n in now.to_collect()] == ["Turid", "Jorunn", "Før åpning"]
    need_of_4 = now.next_need(now.keys[0])
    assert need_of_4 is not None
    assert need_of_4.name == "Ole Kristian"


@pytest.mark.parametrize(
    ("now", "names"),
    [
        ("2026-11-26 14:00", []),
        ("2026-11-27 09:48", ["Turid", "Jorunn"]),
        ("2026-11-27 15:00", ["Turid", "Jorunn"]),
        ("2026-11-27 15:10", ["Turid", "Jorunn"]),
        ("2026-11-28 12:00", []),
    ],
)
def test_what_is_to_be_fetched_today_stays_listed_after_closing(now: str, names: list[str]) -> None:
    """They are to be rung then; the day before and the day after it is not today's matter."""
    coming = (need(3, "2026-11-27 19:00", "21:00", "Turid"), need(4, "2026-11-29 16:00", "18:30", "Jorunn"))
    assert [n.name for n in board(now, coming).to_collect()] == names


@pytest.mark.parametrize(("clock", "listed"), [("12:29", 0), ("12:30", 2), ("15:10", 2)])
def test_what_is_to_be_fetched_is_looked_after_from_a_settable_hour_on(clock: str, listed: int) -> None:
    """What the closing list holds does not depend on it."""
    coming = (need(3, "2026-11-27 19:00", "21:00", "Turid"), need(4, "2026-11-29 16:00", "18:30", "Jorunn"))
    now = replace(board(f"2026-11-27 {clock}", coming), policy=Policy(collect_from=timedelta(hours=12, minutes=30)))
    assert len(now.to_collect_now()) == listed
    assert len(now.to_collect()) == len(board(f"2026-11-27 {clock}", coming).to_collect_now()) == 2


def test_overdue_keys_whose_room_is_needed_next_come_first() -> None:
    """And those out as planned by when they are due."""
    coming = (need(1, "2026-11-27 12:00", "13:00", "Elever", 2), need(2, "2026-11-27 14:00", "15:00", "Kor", 3))
    now = board(
        "2026-11-27 11:31",
        coming,
        k4_1=loan(1, "2026-11-27 11:00"),
        k8_1=loan(3, "2026-11-27 10:30"),
        k14_1=loan(5, "2026-11-27 09:30"),
        k4_2=loan(2, "2026-11-27 15:00"),
        k8_2=loan(4, "2026-11-27 12:00"),
    )
    assert tags(now.overdue()) == ["8-1", "14-1", "4-1"]
    assert tags(now.out()) == ["8-2", "4-2"]
    assert tags(now.in_state(KeyState.IN)) == ["14-2"]


def test_only_the_next_booking_waits_for_an_overdue_key_and_only_when_no_other_hangs() -> None:
    """Its card tells of the overdue key in any case."""
    coming = (need(1, "2026-11-27 12:00", "13:00", "Elever", 2), need(2, "2026-11-27 14:00", "15:00", "Kor", 2))
    late = loan(3, "2026-11-27 10:30")
    one_hangs = board("2026-11-27 11:31", coming, k8_1=late)
    assert one_hangs.waiting() == {}
    assert one_hangs.overdue_before(1) == one_hangs.keys[2]
    assert one_hangs.overdue_before(2) is None
    none_hangs = board("2026-11-27 11:31", coming, k8_1=late, k8_2=loan(4, "2026-11-27 15:00"))
    assert none_hangs.waiting() == {1: none_hangs.keys[2]}
    both_late = board("2026-11-27 11:31", coming, k8_1=late, k8_2=loan(4, "2026-11-27 10:00"))
    assert list(both_late.waiting()) == [1]


def test_a_spare_is_another_hanging_key_of_the_same_room() -> None:
    """None when it is out too."""
    one_out = board(k14_1=loan(5, "2026-11-27 15:00"))
    assert one_out.spare(one_out.keys[4]) == one_out.keys[5]
    both_out = board(k14_1=loan(5, "2026-11-27 15:00"), k14_2=loan(6, "2026-11-27 21:00"))
    assert both_out.spare(both_out.keys[4]) is None


def test_the_key_to_hand_out_opens_as_little_as_possible() -> None:
    """The master key only when nothing else hangs."""
    master = Key(9, "0-0", (1, 2, 3), ("Rom 4", "Rom 8", "Rom 14"))
    own = keys(k8_1=loan(3, "2026-11-27 15:00"))
    assert key_for(2, (master, *own)) == own[3]
    out = keys(k8_1=loan(3, None), k8_2=loan(4, None))
    assert key_for(2, (master, *out)) == master
    assert key_for(2, out) is None


ALL = ["4-1", "4-2", "8-1", "8-2", "14-1", "14-2"]


def test_everything_hangs() -> None:
    """Typed or scanned in any order, in any case, with any spaces."""
    count = compare(board(), ["14-2", " 14-1", "8 - 2", "8-1", "4-2\n", "4-1", " ", ""])
    assert [line.tag for line in count.lines] == ALL
    assert {line.found for line in count.lines} == {Found.HANGS}
    assert count.agrees


@pytest.mark.parametrize(
    ("counted", "tag", "found", "agrees"),
    [
        (["4-2"], "4-1", Found.OVERDUE, False),
        (["4-2"], "8-2", Found.OUT_AS_PLANNED, False),
        (["4-2"], "8-1", Found.MISSING, False),
        (["4-2", "4-2"], "4-2", Found.TWICE, False),
        (["8-2"], "8-2", Found.UNEXPECTED, False),
        (["x9"], "X9", Found.UNKNOWN, False),
    ],
)
def test_each_finding_has_its_own_line(counted: list[str], tag: str, found: Found, agrees: bool) -> None:
    """At 15.00: 4-1 was due at 14, 8-2 is Ola's until Monday."""
    now = board("2026-11-27 15:00", k4_1=loan(1, "2026-11-27 14:00"), k8_2=loan(4, "2026-11-28 23:00"))
    count = compare(now, counted)
    assert [line.found for line in count.lines if line.tag == tag] == [found]
    assert count.agrees is agrees
    assert len({line.tag for line in count.lines}) == len(count.lines)


def test_out_as_planned_agrees() -> None:
    """A key out for the weekend is where the books say."""
    now = board("2026-11-27 15:00", k8_2=loan(4, "2026-11-28 23:00", holder="Ola Bakken"))
    count = compare(now, [tag for tag in ALL if tag != "8-2"])
    assert count.agrees
    (line,) = count.of(Found.OUT_AS_PLANNED)
    assert (line.holder, line.phone, clock_text(line.due_back)) == ("Ola Bakken", "90000402", "2026-11-30 10:00")


@pytest.mark.parametrize(("now", "due"), [("14:59", False), ("15:00", True), ("15:29", True)])
def test_the_closing_list_does_not_wait_for_the_grace(now: str, due: bool) -> None:
    """Due at 15.00 is to be back at 15.00, while the rail calls it overdue only from half past."""
    shown = board(f"2026-11-27 {now}", k8_1=loan(3, "2026-11-27 15:00"))
    assert due_by_closing(shown, shown.keys[2]) is due
    assert shown.overdue() == []


def no_show_at(start: str, now: str, **rest: Any) -> bool:
    """Whether the desk asks *not arrived?* of an hour's booking on the Friday."""
    begins: datetime = at(f"2026-11-27 {start}")
    ends = f"{int(start[:2]) + 1:02d}:{start[3:]}"
    taken = booking(f"2026-11-27 {start}", ends, **rest)
    assert taken.starts_at == begins
    return looks_like_no_show(taken, HOURS, Policy(), at(f"2026-11-27 {now}"))


@pytest.mark.parametrize(
    ("start", "now", "rest", "asks"),
    [
        ("10:00", "10:14", {}, False),
        ("10:00", "10:15", {}, True),
        ("10:00", "10:59", {}, True),
        ("10:00", "11:00", {}, False),
        ("10:00", "10:30", {"keys_out": ("4-1",)}, False),
        ("10:00", "10:30", {"status": Status.USED}, False),
        ("10:00", "10:30", {"status": Status.HELD}, False),
        ("19:00", "19:30", {}, False),
        ("09:30", "10:10", {}, False),
        ("14:50", "15:05", {}, False),
        ("14:45", "15:00", {}, True),
    ],
)
def test_not_arrived_is_asked_after_a_quarter_in_staffed_hours(
    start: str, now: str, rest: dict[str, Any], asks: bool
) -> None:
    """Never outside them, where nobody could have seen them come."""
    assert no_show_at(start, now, **rest) is asks
