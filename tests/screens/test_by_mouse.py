"""Handing keys out and closing the day with the mouse alone: no key is pressed but to write words."""

from desk.domain.bookings import Booking
from desk.domain.keys import KeyState
from desk.services import closing, days
from desk.services.counter import Counter
from tests.at_desk import Desk, at_desk
from tests.conftest import TODAY, Clock

Friday = dict[str, Booking]


async def bar(desk: Desk, words: str) -> None:
    """Click a word of the line of keys."""
    text = desk.part("KeyBar")
    assert words in text, text
    await desk.click("KeyBar", text.index(words) + 1)


def state_of(counter: Counter, tag: str) -> KeyState:
    """Where a key is."""
    board = days.board(counter)
    return next(key for key in board.keys if key.tag == tag).state(board.hours, board.now, board.policy)


async def test_a_key_goes_out_at_once(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.click_word("! Ole Kristian")
        await bar(desk, "Key out")
        assert "Key 4-2 out to Ole Kristian" in desk.said
        await bar(desk, "Key in")
        assert state_of(counter, "4-2") is KeyState.IN


async def test_a_key_goes_out_with_questions(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, (120, 40)) as desk:
        await desk.click_word("Rom 14 Taken")
        assert desk.taken.id == friday["turid"].id
        await bar(desk, "Key out")
        assert desk.dialog == "HandOut"
        await desk.click("#confirm")
        assert "Ask about the age first" in desk.flowing
        await desk.click("#age")
        await desk.click("#holder")
        await desk.click("#confirm")
        assert desk.dialog == ""
        assert "Key 14-1 out to Turid" in desk.said
        assert state_of(counter, "14-1") is KeyState.OUT


async def test_questions_are_left_unanswered(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, (120, 40)) as desk:
        await desk.click_word("Rom 14 Taken")
        await bar(desk, "Key out")
        await desk.click("#back")
        assert desk.dialog == ""
        assert state_of(counter, "14-1") is KeyState.IN


async def test_a_key_goes_out_from_the_board(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, (120, 40)) as desk:
        await desk.click("DayGrid", 12, 30)
        await bar(desk, "Keys")
        await desk.click_word("14-2")
        await bar(desk, "Key out")
        assert desk.dialog == "KeyOut"
        await desk.click_word("Songlaget")
        if desk.dialog == "KeyOut":
            await desk.click("#give")
        assert state_of(counter, "14-2") is KeyState.OUT


async def test_the_day_is_counted_noted_and_signed(counter: Counter, friday: Friday, clock: Clock) -> None:
    clock.go("2026-11-27 15:00")
    async with at_desk(counter, (120, 50)) as desk:
        await bar(desk, "Closing")
        for tag in ("4-2", "14-1", "14-2"):
            if not hangs(desk, tag):
                await desk.click_word(f" {tag} ")
            if not hangs(desk, tag):
                await desk.click_word(f" {tag} ")
        assert "3 of 3 counted" in desk.text
        await desk.click_word("» ")
        if not desk.dialog:
            await desk.click_word("» ")
        assert desk.dialog == "Note"
        await desk.click("#text")
        await desk.paste("Vask i Rom 8.")
        await desk.click("#keep")
        assert "Vask i Rom 8." in desk.text
        await bar(desk, "Sign off")
        await desk.click("#yes")
        signed = closing.signed(counter, TODAY)
        assert signed is not None
        assert signed.signed_by == "SI"


def hangs(desk: Desk, tag: str) -> bool:
    """Whether the list says that the key is counted."""
    return any(f"● {tag}" in line for line in desk.text.splitlines())
