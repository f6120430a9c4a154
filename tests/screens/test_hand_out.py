"""Handing a key out from the day: at once when all is known, else after what must be asked."""

import pytest

from desk.domain.bookings import Booking, Status
from desk.domain.keys import KeyState, Loan
from desk.services import bookings, days, keys
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.conftest import Book, Clock
from tests.screens.conftest import SIZES, check_golden

Friday = dict[str, Booking]


def loan_of(counter: Counter, tag: str) -> Loan:
    """The loan that a key is out on."""
    loan = next(key.loan for key in days.board(counter).keys if key.tag == tag)
    assert loan is not None
    return loan


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_golden(counter: Counter, friday: Friday, width: int, height: int) -> None:
    async with at_desk(counter, (width, height)) as desk:
        await desk.go("Rom 14", "19:00")
        await desk.press("o")
        check_golden(f"hand-out-{width}x{height}", desk.text)


async def test_during_staffed_hours_nothing_is_asked(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("o")
        assert desk.said == "✓ Key 4-2 out to Ole Kristian, due back 12:00. Undo: u"
        assert "█ key 4-2 out" in desk.grid
        assert "4-2 Ole Kristian" in desk.rail
        assert loan_of(counter, "4-2").out_by == "SI"
        assert bookings.get(counter, friday["ole"].id).status is Status.USED


async def test_outside_them_the_age_is_asked(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "19:00")
        await desk.press("o")
        assert desk.dialog == "HandOut"
        assert "Due back Mon 10:00" in desk.flowing
        await desk.press("f8")
        assert "Ask about the age first; space ticks the box." in desk.flowing
        await desk.press("space", "f8")
        assert desk.said == "✓ Key 14-1 out to Turid, due back Mon 10:00. Undo: u"
        turid = bookings.get(counter, friday["turid"].id)
        assert (turid.age_confirmed, turid.status) == (True, Status.BOOKED)


async def test_the_age_is_asked_once(counter: Counter, friday: Friday) -> None:
    keys.take_back(counter, "8-2")
    async with at_desk(counter) as desk:
        await desk.press("right_square_bracket")
        await desk.go("Rom 8", "19:00")
        await desk.press("o")
        assert desk.dialog == "HandOut"
        assert "or older" not in desk.text
        await desk.press("enter")
        assert desk.said.startswith("✓ Key 8-2 out to Ola Bakken")


async def test_another_collector_is_named(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("right_square_bracket", "right_square_bracket")
        await desk.go("Rom 14", "16:00")
        await desk.press("o", "space")
        await desk.fill(holder="Per Dal", phone="90000999")
        await desk.press("f8")
        assert "out to Per Dal" in desk.said
        loan = loan_of(counter, "14-1")
        assert (loan.holder, loan.phone, loan.bookings) == ("Per Dal", "90000999", (friday["jorunn"].id,))


async def test_when_no_key_hangs_it_says_who_has_them(counter: Counter, friday: Friday, clock: Clock) -> None:
    clock.go("2026-11-27 13:00")
    async with at_desk(counter) as desk:
        await desk.go("Rom 8", "13:00")
        await desk.press("o")
        assert desk.dialog == "HandOut"
        assert "No key of Rom 8 hangs on the board (8-1: Anne Vik, 8-2: Ola Bakken)." in desk.flowing
        await desk.press("escape")
        assert "Key out" in desk.keys
        assert days.board(counter).in_state(KeyState.IN)


async def test_a_key_that_another_desk_has_just_given_is_refused(
    counter: Counter, office: Counter, friday: Friday
) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "19:00")
        await desk.press("o", "space")
        keys.hand_out(office, [friday["choir"].id], "14-1", "Gunnhild Berg")
        await desk.press("f8")
        assert "Key 14-1 is already out with Gunnhild Berg" in desk.said
        assert "Key 14-2 hangs on the board." in desk.said
        assert loan_of(counter, "14-1").holder == "Gunnhild Berg"


async def test_escape_hands_nothing_out(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "19:00")
        await desk.press("o", "space", "escape")
        assert desk.dialog == ""
        assert "14-1" in [key.tag for key in days.board(counter).in_state(KeyState.IN)]


async def test_a_hand_out_is_undone(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("o", "u")
        assert desk.said == "✓ Undone: the key handed out. Ole Kristian, today 10:00–12:00, Rom 4"
        assert "! not arrived? 21 min" in desk.grid
        assert "4-2" not in desk.rail
        assert bookings.get(counter, friday["ole"].id).status is Status.BOOKED


async def test_a_key_at_its_end_comes_in_without_freeing_anything(
    counter: Counter, friday: Friday, clock: Clock, book: Book
) -> None:
    clock.go("2026-11-27 11:35")
    async with at_desk(counter) as desk:
        await desk.go("Rom 8", "11:00")
        await desk.press("i")
        assert desk.said.startswith("✓ Key 8-1 in from Anne Vik.")
        assert "is free from now" not in desk.said
        pupils = bookings.get(counter, friday["pupils"].id)
        assert pupils.ends_at == pupils.agreed_end
