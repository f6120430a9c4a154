"""Keys that come faster than the screen: they take effect in their order, each in the place that it was meant for."""

import asyncio
import threading

import pytest
from textual import events

from desk.domain.bookings import Booking, Status
from desk.domain.keys import KeyState
from desk.services import bookings, days, people
from desk.services.counter import Counter
from desk.widgets.line_input import LineInput
from tests.at_desk import at_desk
from tests.conftest import TODAY

Friday = dict[str, Booking]


async def test_a_booking_by_the_form_in_one_burst(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press(
            *("right", "right", "down", "down", "n", "tab"),
            *(*"Anne Vik", "tab", *"Lesesirkelen", "tab", *"90000222", "tab", "tab", *"lesing", "f8"),
        )
        taken = desk.taken
        assert (taken.name, taken.group, taken.phone) == ("Anne Vik", "Lesesirkelen", "90000222")
        assert (taken.purpose, taken.room) == ("lesing", "Rom 14")


async def test_a_booking_by_the_line_in_one_burst(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("right", "right", "n", *"rom 8 1/12 13-14 kari nordmann 90000404 5p", "enter")
        taken = desk.taken
        assert (taken.name, taken.room, taken.people) == ("Kari Nordmann", "Rom 8", 5)


async def test_corrections_take_the_letters_that_they_follow(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", "tab", *"Anna", "backspace", *"e Vij", "backspace", "k", "home", *"Fru ", "end", "!")
        assert desk.value("name") == "Fru Anne Vik!"


async def test_what_is_typed_before_enter_is_what_is_found(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("slash", *"songlaget", "enter")
        assert desk.taken.id == friday["choir"].id


async def test_initials_and_an_act_in_one_burst(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, by="") as desk:
        await desk.press("f9", *"od", "enter", "o")
        told = bookings.card(counter, friday["ole"].id).told[-1]
        assert (told.act, told.by) == ("hand_out", "OD")


async def test_a_key_behind_f9_waits_until_the_initials_are_listed(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.add_staff(counter, "SI")
    known, found = people.staff, threading.Event()

    def slow(counter: Counter) -> tuple[str, ...]:
        found.wait()
        return known(counter)

    monkeypatch.setattr(people, "staff", slow)
    async with at_desk(counter) as desk:
        await desk.hit("f9", "f7")
        await desk.comes("F7 PIN")
        for _turn in range(50):
            await asyncio.sleep(0)
        found.set()
        await desk.settle()
        assert desk.dialog == "ChangePin"


async def test_acts_in_one_burst_all_happen_in_their_order(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("o", "u", "d", "u", "right", "i")
        assert bookings.get(counter, friday["ole"].id).status is Status.BOOKED
        board = days.board(counter)
        assert "8-1" in [key.tag for key in board.in_state(KeyState.IN)]
        acts = [told.act for told in bookings.card(counter, friday["ole"].id).told]
        assert acts == ["take", "hand_out", "undo", "cancel", "undo"]


async def test_a_note_in_one_burst(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("p", *"Kabelen", "enter", *"er defektt", "backspace", "f8")
        note = days.look(counter).note
        assert note is not None
        assert note.text == "Kabelen er defekt"


async def test_keys_that_come_while_the_screen_is_busy_are_not_lost(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        for key in ("n", "tab", *"Berit Moen", "f8"):  # each as soon as the loop has turned once
            await desk.pilot.press(key) if key == "n" else desk._send(_key(key))
            await asyncio.sleep(0)
        await desk.settle()
        assert [b.name for b in days.show(counter, TODAY).bookings] == ["Berit Moen"]


def _key(name: str) -> events.Key:
    return events.Key({" ": "space"}.get(name, name), name if len(name) == 1 else None)


async def test_a_key_for_a_screen_that_is_opening_waits_until_it_is_there(counter: Counter) -> None:
    for screen in ("f2", "f3", "f4", "f5"):
        async with at_desk(counter) as desk:
            await desk.press("n", "escape", screen, "escape", "y", "escape", "1", "f2", "n", *"wed 10")
            assert desk.day.query_one(LineInput).value == "wed 10"


async def test_a_fault_in_what_a_waiting_key_does_ends_the_program_and_not_the_keyboard(counter: Counter) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    async def fall() -> None:
        async with at_desk(counter) as desk:
            desk.day.action_step_out = broken  # type: ignore[method-assign]
            await desk.press("n", "escape", "enter", "escape", "escape")

    with pytest.raises(ZeroDivisionError):
        await fall()


async def test_keys_that_still_wait_when_the_program_is_quit_are_let_go(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        app = desk.app
    app._wait_turn(_key("n"))
    assert app._typing_on is not None
    await app._typing_on
    assert app._typed_ahead == []
    assert app._exception is None
