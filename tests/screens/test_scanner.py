"""A scanned key tag, told from typing by the time between its keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from desk.domain.keys import KeyState
from desk.services import days, keys
from desk.services.counter import Counter
from tests.at_desk import Desk, at_desk
from tests.conftest import Book
from tests.hand import Hand


@asynccontextmanager
async def hand_at(counter: Counter, screen: str = "") -> AsyncIterator[tuple[Hand, Desk]]:
    """Somebody with a scanner, on a screen."""
    async with at_desk(counter) as desk:
        if screen:
            await desk.press(screen)
        yield Hand(desk), desk


def state(counter: Counter, tag: str) -> KeyState:
    """Where the database says that the key is."""
    board = days.board(counter)
    return next(key for key in board.keys if key.tag == tag).state(board.hours, board.now, board.policy)


@pytest.mark.parametrize("screen", ["f2", "f3"])
async def test_a_scanned_key_goes_out_and_comes_in(counter: Counter, book: Book, screen: str) -> None:
    book("2026-11-27 10:30", "12:00", "Rom 8", name="Anne Vik")
    async with hand_at(counter, screen) as (hand, desk):
        await hand.scan("8-2")
        assert desk.dialog == "KeyOut"
        await desk.press("enter")
        assert state(counter, "8-2") is KeyState.OUT
        await hand.scan("8-2")
        assert "Key 8-2 in from Anne Vik" in desk.flowing
        assert state(counter, "8-2") is KeyState.IN


async def test_an_unknown_tag_is_said_and_does_nothing(counter: Counter) -> None:
    async with hand_at(counter, "f3") as (hand, desk):
        await hand.scan("N0012345")
        assert "There is no key with the tag N0012345" in desk.flowing
        assert desk.dialog == ""


async def test_typing_by_hand_is_no_scan(counter: Counter, book: Book) -> None:
    book("2026-11-27 10:30", "12:00", "Rom 8", name="Anne Vik")
    async with hand_at(counter, "f3") as (hand, desk):
        await hand.keys("8", "-", "2", "enter", gap=0.09)
        assert desk.dialog in ("", "KeyStory")
        assert state(counter, "8-2") is KeyState.IN


async def test_a_letter_pressed_alone_still_acts(counter: Counter) -> None:
    async with hand_at(counter, "f3") as (hand, desk):
        await hand.keys("o", gap=0.2)
        assert desk.dialog == "KeyOut"


async def test_a_scan_into_a_text_field_stays_text(counter: Counter) -> None:
    async with hand_at(counter, "f3") as (hand, desk):
        await desk.press("slash")
        await hand.keys(*"8-2", gap=0.008)
        assert desk.value("sought") == "8-2"
        assert state(counter, "8-2") is KeyState.IN


async def test_a_digit_after_a_key_has_come_in_says_how_many_came(counter: Counter, book: Book) -> None:
    made = book("2026-11-27 10:00", "12:00", "Rom 8", name="Anne Vik", people=6)
    async with hand_at(counter, "f3") as (hand, desk):
        await hand.scan("8-1")
        await desk.press("enter")
        counter.clock.later(minutes=20)  # type: ignore[attr-defined]
        await hand.scan("8-1")
        assert "How many came?" in desk.flowing
        await hand.keys("1", gap=0.5)
        assert "1 person came" in desk.flowing
        await hand.keys("2", gap=0.5)
        assert "12 people came" in desk.flowing
    from desk.services import bookings

    assert bookings.get(counter, made.id).people_came == 12


async def test_a_key_scanned_right_behind_f3_comes_in_from_the_board(counter: Counter, book: Book) -> None:
    made = book("2026-11-27 10:00", "12:00", "Rom 8", name="Anne Vik", people=6)
    keys.hand_out(counter, [made.id])
    async with hand_at(counter) as (hand, desk):
        await hand.at_once("f3", *"8-1", "enter")
        assert "Key 8-1 in from Anne Vik" in desk.flowing


async def test_keys_scanned_faster_than_they_are_saved_all_come_in(counter: Counter, book: Book) -> None:
    for room, tag in (("Rom 8", "8-1"), ("Rom 14", "14-1")):
        made = book("2026-11-27 10:00", "12:00", room, name="Anne Vik", people=6)
        keys.hand_out(counter, [made.id], tag)
    async with hand_at(counter, "f3") as (hand, desk):
        await hand.at_once(*"8-1", "enter", *"14-1", "enter")
        assert "Key 14-1 in from Anne Vik" in desk.flowing
        assert {state(counter, "8-1"), state(counter, "14-1")} == {KeyState.IN}


async def test_a_tag_scanned_while_a_dialog_opens_is_text_for_it(counter: Counter) -> None:
    async with hand_at(counter, "f3") as (hand, desk):
        await hand.at_once("r", *"8-9", "enter")
        assert "Key 8-9 hangs in the place of 4-1" in desk.flowing
