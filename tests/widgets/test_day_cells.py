"""What stands in the cells of the grid, without any screen: the days when the clocks change, odd times, states."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from desk import language
from desk.domain.bookings import Audience, Booking, Channel, Closure, Status
from desk.domain.day import Day
from desk.domain.hours import Hours
from desk.domain.keys import Board, Key, Loan
from desk.domain.policy import Policy
from desk.domain.rooms import Room
from desk.domain.times import Interval
from desk.services import days
from desk.services.counter import Counter
from desk.widgets.day_cells import DayCells, Ghost
from tests.conftest import OSLO, Clock, at

ROOMS = (Room(1, "Rom 4", 4), Room(2, "Rom 8", 8))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    language.use("en")
    yield
    language.use(language.DEFAULT)


def booking(start: str, end: str, room: int = 1, name: str = "Anne Vik", **rest: Any) -> Booking:
    """A booking as it might be kept."""
    plain = Booking(
        id=abs(hash((start, end, room, name))) % 10_000,
        room_id=room,
        room=ROOMS[room - 1].name,
        starts_at=at(start),
        ends_at=at(end),
        agreed_end=at(end),
        status=Status.BOOKED,
        person_id=1,
        name=name,
        group="",
        phone="",
        email="",
        people=None,
        purpose="",
        audience=Audience.ANN,
        channel=Channel.PHONE,
        age_confirmed=None,
        restricted=False,
        quiet=False,
        noisy=False,
        needs_help=False,
        remark="",
        cancel_reason="",
        version=1,
    )
    return replace(plain, **rest)


def cells(day: str, *bookings: Booking, now: str = "2026-01-05 10:00", **rest: Any) -> DayCells:
    """A day of two rooms with these bookings."""
    hours = rest.pop("hours", Hours(OSLO, {}))
    policy = rest.pop("policy", Policy())
    board = Board(rest.pop("keys", ()), (), hours, policy, at(now))
    shown = Day(date.fromisoformat(day), "Prøvebiblioteket", hours, ROOMS, bookings, rest.pop("closures", ()))
    return DayCells(shown, board, rest.pop("ghost", None))


def column(drawn: DayCells, room: int = 0) -> list[str]:
    """The texts of a room's cells from top to bottom, those that are empty left out."""
    texts = (drawn.cell(room, slot) for slot in range(len(drawn.slots)))
    return [cell.text for cell in texts if cell.text]


def slots_of(drawn: DayCells, wanted: Booking, room: int = 0) -> list[str]:
    """The wall-clock times of the slots in which a booking stands."""
    numbers = [n for n in range(len(drawn.slots)) if drawn.booking(room, n) == wanted]
    return [f"{drawn.slots[n].start.astimezone(OSLO):%H:%M}" for n in numbers]


class TestSlots:
    def test_an_ordinary_day_has_forty_eight(self) -> None:
        drawn = cells("2026-11-27")
        assert len(drawn.slots) == 48
        assert [drawn.label(n) for n in (0, 1, 2, 47)] == [" 00", "   ·", " 01", "   ·"]

    def test_the_day_in_spring_has_two_fewer(self) -> None:
        drawn = cells("2026-03-29")
        assert len(drawn.slots) == 46
        assert [drawn.label(n) for n in range(0, 10, 2)] == [" 00", " 01", " 03", " 04", " 05"]

    def test_the_day_in_autumn_has_two_more(self) -> None:
        drawn = cells("2026-10-25")
        assert len(drawn.slots) == 50
        assert [drawn.label(n) for n in range(0, 10, 2)] == [" 00", " 01", " 02", " 02", " 03"]

    @pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25", "2026-11-27"])
    def test_they_cover_the_day_without_a_gap(self, day: str) -> None:
        drawn = cells(day)
        assert drawn.slots[0].start == drawn.day.interval.start
        assert drawn.slots[-1].end == drawn.day.interval.end
        assert all(a.end == b.start for a, b in zip(drawn.slots, drawn.slots[1:], strict=False))

    def test_bookings_stand_at_their_wall_clock_time_after_the_clocks_changed(self) -> None:
        for day in ("2026-03-29", "2026-10-25"):
            wanted = booking(f"{day} 10:00", f"{day} 11:30")
            assert slots_of(cells(day, wanted), wanted) == ["10:00", "10:30", "11:00"]

    def test_other_lengths_of_slot(self) -> None:
        drawn = cells("2026-11-27", policy=replace(Policy(), slot=timedelta(minutes=45)))
        assert len(drawn.slots) == 32
        assert drawn.slots[-1].end == drawn.day.interval.end

    def test_now_is_in_one_slot_and_has_the_time(self) -> None:
        drawn = cells("2026-11-27", now="2026-11-27 10:21")
        assert [n for n in range(48) if drawn.holds_now(n)] == [20]
        assert drawn.label(20) == "►10:21"
        assert not any(cells("2026-11-28", now="2026-11-27 10:21").holds_now(n) for n in range(48))

    def test_staffed_hours(self, counter: Counter, clock: Clock) -> None:
        view = days.look(counter)
        drawn = DayCells(view.day, view.board)
        assert [n for n in range(48) if drawn.is_staffed(n)] == list(range(20, 30))


class TestBlocks:
    def test_one_row_a_fact(self) -> None:
        wanted = booking("2026-11-27 13:00", "2026-11-27 15:00", purpose="lesing", needs_help=True, people=6)
        drawn = cells("2026-11-27", wanted, now="2026-11-27 13:05")
        assert column(drawn) == ["Anne Vik", "13:00–15:00", "lesing", "needs help"]
        assert drawn.cell(0, 26).right == "6p"

    def test_a_short_block_says_it_in_one_row(self) -> None:
        wanted = booking("2026-11-27 13:00", "2026-11-27 13:30", keys_out=("4-1",))
        assert column(cells("2026-11-27", wanted)) == ["Anne Vik · key 4-1 out"]

    def test_across_midnight_on_both_days(self) -> None:
        wanted = booking("2026-11-27 22:30", "2026-11-28 01:00")
        assert slots_of(cells("2026-11-27", wanted), wanted) == ["22:30", "23:00", "23:30"]
        after = cells("2026-11-28", wanted)
        assert slots_of(after, wanted) == ["00:00", "00:30"]
        assert after.cell(0, 0).text == "… Anne Vik"

    def test_a_whole_day_and_more(self) -> None:
        wanted = booking("2026-11-26 09:00", "2026-11-29 09:00")
        drawn = cells("2026-11-27", wanted)
        assert len(slots_of(drawn, wanted)) == 48

    def test_until_midnight_is_not_on_the_next_day(self) -> None:
        wanted = booking("2026-11-27 22:00", "2026-11-28 00:00")
        assert column(cells("2026-11-28", wanted)) == []
        assert column(cells("2026-11-27", wanted)) == ["Anne Vik", "22:00–24:00"]

    def test_an_odd_start_is_said(self) -> None:
        wanted = booking("2026-11-27 13:10", "2026-11-27 14:20")
        drawn = cells("2026-11-27", wanted)
        assert slots_of(drawn, wanted) == ["13:00", "13:30", "14:00"]
        assert drawn.cell(0, 26).text == "13:10 Anne Vik"

    def test_two_in_one_slot_are_both_said(self) -> None:
        first = booking("2026-11-27 13:00", "2026-11-27 13:10", name="Anne Vik")
        second = booking("2026-11-27 13:10", "2026-11-27 15:00", name="Ola Bakken")
        drawn = cells("2026-11-27", first, second)
        assert drawn.cell(0, 26).text == "13:00 Anne Vik / 13:10 Ola Bakken"
        assert drawn.booking(0, 26) == second

    def test_one_that_ends_in_the_slot_in_which_the_next_begins(self) -> None:
        first = booking("2026-11-27 12:00", "2026-11-27 13:10", name="Anne Vik")
        second = booking("2026-11-27 13:10", "2026-11-27 15:00", name="Ola Bakken")
        drawn = cells("2026-11-27", first, second)
        assert slots_of(drawn, first) == ["12:00", "12:30"]
        assert drawn.cell(0, 26).text == "13:10 Ola Bakken"

    def test_rooms_do_not_mix(self) -> None:
        drawn = cells("2026-11-27", booking("2026-11-27 13:00", "2026-11-27 15:00", room=2))
        assert column(drawn, 0) == []
        assert column(drawn, 1) == ["Anne Vik", "13:00–15:00"]

    def test_a_restricted_booking_names_nobody(self) -> None:
        wanted = booking("2026-11-27 13:00", "2026-11-27 15:00", restricted=True, group="Lokallaget", purpose="møte")
        assert column(cells("2026-11-27", wanted)) == ["Taken", "13:00–15:00", "restricted"]


class TestStates:
    OUT = Key(1, "4-1", (1,), ("Rom 4",), loan=Loan(1, 1, "Anne Vik", "", at("2026-11-27 09:00"), "SI", None))

    def state(self, wanted: Booking, now: str, **rest: Any) -> tuple[str, str]:
        """The mark of the block, and what is said of its state."""
        drawn = cells("2026-11-27", wanted, now=now, **rest)
        slot = drawn.slot_of(wanted.starts_at)
        return drawn.cell(0, slot).mark, drawn.cell(0, slot + 1).text

    @pytest.mark.parametrize(
        ("changes", "now", "shown"),
        [
            ({}, "2026-11-27 09:00", ("▌", "13:00–15:00")),
            ({"status": Status.HELD}, "2026-11-27 09:00", ("▒", "awaits the library manager")),
            ({"keys_out": ("4-1",)}, "2026-11-27 13:20", ("█", "key 4-1 out")),
            ({"keys_out": ("4-1", "4-2")}, "2026-11-27 13:20", ("█", "key 4-1, 4-2 out")),
            ({"status": Status.USED}, "2026-11-27 13:20", ("█", "in use")),
            ({"status": Status.USED}, "2026-11-27 15:00", ("¦", "used")),
        ],
    )
    def test_by_glyph_and_word(self, changes: dict[str, Any], now: str, shown: tuple[str, str]) -> None:
        wanted = booking("2026-11-27 13:00", "2026-11-27 15:00", **changes)
        assert self.state(wanted, now) == shown

    def test_not_arrived_is_asked_in_staffed_hours_only(self, counter: Counter) -> None:
        staffed = days.look(counter).day.hours
        wanted = booking("2026-11-27 13:00", "2026-11-27 15:00")
        assert self.state(wanted, "2026-11-27 13:14", hours=staffed) == ("▌", "13:00–15:00")
        assert self.state(wanted, "2026-11-27 13:15", hours=staffed) == ("!", "not arrived? 15 min")
        evening = booking("2026-11-27 18:00", "2026-11-27 20:00")
        assert self.state(evening, "2026-11-27 18:30", hours=staffed)[0] == "▌"

    def test_an_overdue_key(self, counter: Counter) -> None:
        staffed = days.look(counter).day.hours
        wanted = booking("2026-11-27 11:00", "2026-11-27 13:00", keys_out=("4-1",))
        assert self.OUT.loan is not None
        key = replace(self.OUT, loan=replace(self.OUT.loan, until=wanted.ends_at, bookings=(wanted.id,)))
        assert self.state(wanted, "2026-11-27 13:30", hours=staffed, keys=(key,)) == ("█", "key 4-1 out")
        assert self.state(wanted, "2026-11-27 13:31", hours=staffed, keys=(key,)) == ("!", "key 4-1 overdue")

    def test_a_key_to_be_fetched(self, counter: Counter) -> None:
        staffed = days.look(counter).day.hours
        evening = booking("2026-11-27 18:00", "2026-11-27 20:00")
        assert self.state(evening, "2026-11-27 11:00", hours=staffed) == ("▌", "key by 15:00")

    def test_closed(self) -> None:
        closure = Closure(None, Interval(at("2026-11-27 16:00"), at("2026-11-27 18:00")), "maling")
        drawn = cells("2026-11-27", closures=(closure,))
        assert (drawn.cell(1, 32).mark, drawn.cell(1, 32).text) == ("░", "maling")
        assert drawn.cell(1, 36).mark == " "

    def test_every_state_has_a_glyph_of_its_own(self) -> None:
        from desk.widgets.day_cells import STATE_MARKS

        assert len(set(STATE_MARKS.values())) == len(STATE_MARKS)


class TestGhost:
    SLOT = Interval(at("2026-11-27 13:00"), at("2026-11-27 14:30"))

    def test_a_free_slot_is_drawn_where_it_would_be(self) -> None:
        drawn = cells("2026-11-27", ghost=Ghost(2, self.SLOT, free=True))
        assert drawn.cell(1, 26).text == "13:00–14:30 free"
        assert [drawn.cell(1, n).style for n in (26, 27, 28)] == ["ghost"] * 3
        assert drawn.cell(1, 29).style != "ghost"
        assert drawn.cell(0, 26).style != "ghost"

    def test_a_taken_one_lets_what_takes_it_be_seen(self) -> None:
        wanted = booking("2026-11-27 12:00", "2026-11-27 15:00", room=2)
        drawn = cells("2026-11-27", wanted, ghost=Ghost(2, self.SLOT, free=False))
        assert drawn.cell(1, 26).text == "13:00–14:30 taken"
        assert drawn.cell(1, 24).text == "Anne Vik"
        assert drawn.booking(1, 27) == wanted

    def test_it_is_on_its_own_day_only(self) -> None:
        drawn = cells("2026-11-28", ghost=Ghost(2, self.SLOT, free=True))
        assert column(drawn, 1) == []
