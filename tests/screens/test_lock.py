"""The lock: by a key or by itself, over every screen and dialog, opened by any key or by a PIN."""

import threading
from collections.abc import Sequence
from datetime import timedelta

import pytest
from textual import events

from desk import records
from desk.domain.bookings import Booking
from desk.screens.lock import Lock
from desk.services import bookings, key_care, people, pins
from desk.services.counter import Counter
from tests.at_desk import Desk, at_desk
from tests.conftest import Clock, wanted
from tests.screens.conftest import SIZES, check_golden

Friday = dict[str, Booking]

PLACES = {
    "day": (),
    "half a line": ("n", *"tir 1/12 18-20 ber"),
    "a form": ("n", "tab", *"Ber"),
    "an open list": ("n", "tab", "f1", "escape"),
    "a card": ("enter",),
    "keys": ("f3",),
    "key out": ("f3", "down", "down", "down", "down", "down", "o"),
    "taking in": ("f3", "e", *"10:1"),
    "closing": ("f4", *"8-1"),
    "mail": ("f5",),
    "a pasted mail": ("f5", "p", *"Hei"),
    "search": ("slash", *"ber"),
    "a note": ("p", *" og mer"),
    "go to": ("g", *"tor"),
    "week": ("w",),
    "help": ("f1", *"nøk"),
    "initials": ("f9", "o"),
    "palette": ("ctrl+p", *"ke"),
    "staffed hours": ("f3", "h"),
    "help over a form": ("n", "tab", *"Be", "f1"),
}


def typed(desk: Desk) -> list[object]:
    """What stands in every field, on all screens that lie on each other."""
    return [
        getattr(widget, "value", getattr(widget, "text", None))
        for screen in desk.app.screen_stack
        for widget in screen.query("Input, TextArea, Select, Checkbox")
    ]


@pytest.mark.parametrize("keys", PLACES.values(), ids=PLACES)
async def test_over_everything_and_everything_is_there_afterwards(
    counter: Counter, friday: Friday, keys: tuple[str, ...]
) -> None:
    async with at_desk(counter) as desk:
        await desk.press(*keys)
        before = desk.text, typed(desk), desk.app.focused, desk.app.screen
        await desk.press("ctrl+l")
        assert desk.dialog == "Lock"
        assert desk.flowing == "10:21 Friday 27 November Locked – press any key"
        await desk.press("x")
        assert (desk.text, typed(desk), desk.app.focused, desk.app.screen) == before


@pytest.mark.parametrize("key", ["enter", "escape", "f3", "ctrl+p", "space", "ctrl+l", "tab", "1", "f1"])
async def test_the_key_that_opens_it_does_nothing_else(counter: Counter, friday: Friday, key: str) -> None:
    async with at_desk(counter) as desk:
        before = desk.text
        await desk.press("ctrl+l", key)
        assert desk.text == before
        assert desk.app.screen is desk.day


async def test_a_click_opens_it_too(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("ctrl+l")
        await desk.double_click(40, 10)
        assert desk.app.screen is desk.day


async def test_by_itself_once_nobody_has_touched_the_desk_for_so_long(counter: Counter) -> None:
    async with at_desk(counter, lock_after=timedelta(minutes=5)) as desk:
        passed, clock = 0.0, desk.app.key_clock
        desk.app.key_clock = lambda: clock() + passed

        async def after(seconds: float) -> str:
            nonlocal passed
            passed += seconds
            desk.app.lock_if_idle()
            await desk.settle()
            return desk.dialog

        await desk.press("n", *"tir 1/12")
        assert await after(299) == ""
        await desk.press("space")
        assert await after(299) == ""
        await desk.paste("18-20")
        assert await after(299) == ""
        await desk.click("DayGrid", 30, 3)
        assert await after(299) == ""
        assert await after(2) == "Lock"
        assert await after(1000) == "Lock"
        await desk.press("a")
        assert desk.dialog == ""
        assert await after(299) == ""
        assert len(desk.app.screen_stack) == 1


async def test_never_by_itself_when_the_setting_is_left_out(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        assert desk.app.lock_after == timedelta()
        assert "lock_if_idle" not in [timer.name for timer in desk.app._timers]
        assert not any(timer._interval == 1 for timer in desk.app._timers)


@pytest.fixture
def with_pin(counter: Counter, quick_pins: None) -> Counter:
    """SI has the PIN 2580, and OD 1111."""
    for initials, pin in (("SI", "2580"), ("OD", "1111"), ("KAR", "")):
        people.add_staff(counter, initials)
        if pin:
            pins.change(counter, initials, "", pin)
    return counter


async def test_the_pin_of_whoever_locked_it(with_pin: Counter) -> None:
    async with at_desk(with_pin) as desk:
        await desk.press("n", *"tir 1/12 18-20 ber")
        before = desk.text
        await desk.press("ctrl+l", *"2589", "enter")
        assert desk.dialog == "Unlock"
        assert "That is not the PIN of SI" in desk.flowing
        assert "ber" not in desk.text
        await desk.press("escape")
        assert desk.dialog == "Lock"
        await desk.press("x", *"2580", "enter")
        assert desk.text == before


async def test_somebody_else_with_a_pin_takes_over_and_nobody_without(with_pin: Counter) -> None:
    async with at_desk(with_pin) as desk:
        await desk.press("ctrl+l", "x", "f9")
        assert desk.dialog == "Initials"
        assert "KAR" not in desk.text
        await desk.press(*"kar", "enter")
        assert desk.dialog == "Initials"
        await desk.press("backspace", "backspace", "backspace", *"od", "enter", *"1111", "enter")
        assert desk.app.screen is desk.day
        assert desk.app.records.counter.by == "OD"
        assert "OD" in desk.text.splitlines()[0]


async def test_the_pin_is_asked_also_when_the_data_cannot_be(
    with_pin: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desk.domain.notices import Unusable

    def unreachable(counter: Counter) -> frozenset[str]:
        raise Unusable("unreachable", where="server")

    async with at_desk(with_pin) as desk:
        await desk.press("ctrl+l")
        monkeypatch.setattr(pins, "protected", unreachable)
        await desk.press("x")
        assert desk.dialog == "Unlock"


async def test_nothing_shows_through_in_any_colours(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        for theme in ("desk", "desk-light", "desk-contrast"):
            desk.app.theme = theme
            await desk.press("ctrl+l")
            assert desk.flowing == "10:21 Friday 27 November Locked – press any key"
            await desk.press("x")


@pytest.mark.parametrize(
    "keys", [("n", *"tir 1/12 18-20 ber"), ("n", "tab", *"Ber"), ("enter",), ("f3",), ("f4", *"8-1")]
)
async def test_what_happens_meanwhile_does_not_show_and_nothing_reaches_what_lies_beneath(
    counter: Counter, friday: Friday, office: Counter, clock: Clock, keys: tuple[str, ...]
) -> None:
    """Another desk books, the clock goes on; something is pasted, the wheel is turned, the mouse is moved."""
    async with at_desk(counter) as desk:
        await desk.press(*keys)
        before, focused = typed(desk), desk.app.focused
        await desk.press("ctrl+l")
        bookings.take(office, wanted("2026-11-27 16:00", "17:00", "Rom 4", name="Jonas Berg"))
        bookings.cancel(office, friday["turid"].id)
        clock.later(minutes=1)
        await desk.until(lambda: "10:22" in desk.text)
        await desk.paste("F8 berit 90000401")
        for kind in (events.MouseMove, events.MouseScrollDown, events.MouseScrollUp):
            desk.send_mouse(kind, 40, 10, 0)
        await desk.settle()
        assert desk.flowing == "10:22 Friday 27 November Locked – press any key"
        await desk.press("x")
        assert (typed(desk), desk.app.focused) == (before, focused)
        await desk.press("escape")
        await desk.press(*["y"] * (desk.dialog == "Confirm"), "escape", "escape", "f2", "t")
        await desk.until(lambda: "Jonas Berg" in desk.grid)


async def test_a_dialog_whose_answer_comes_late_opens_once_it_is_unlocked(
    with_pin: Counter, friday: Friday, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database is slow, and whoever asked has locked the screen and gone: neither the name nor its keys show."""
    monkeypatch.setattr(records, "SLOW", 0.05)
    answers, asked_for = threading.Event(), []
    more_for = key_care.more_for

    def slowly(counter: Counter, booking_id: int) -> Sequence[Booking]:
        asked_for.append(booking_id)
        answers.wait(30)
        return more_for(counter, booking_id)

    async with at_desk(with_pin) as desk:
        await desk.go("Rom 14", "19:00")
        monkeypatch.setattr(key_care, "more_for", slowly)
        await desk.hit("o")
        await desk.soon(lambda: bool(asked_for) and desk.app.is_slow)
        await desk.hit("ctrl+l")
        await desk.soon(lambda: desk.dialog == "Lock")
        answers.set()
        await desk.soon(lambda: not desk.app.is_slow)
        await desk.hit("f8")
        await desk.soon(lambda: desk.dialog == "Unlock")
        assert "Turid" not in desk.text
        await desk.press(*"2580", "enter")
        await desk.comes("Key out · Rom 14")
        assert "Turid" in desk.text


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("what", ["lock", "unlock", "change-pin"])
async def test_how_it_looks(with_pin: Counter, friday: Friday, what: str, size: tuple[int, int]) -> None:
    keys = {"lock": ("ctrl+l",), "unlock": ("ctrl+l", *"25"), "change-pin": ("f9", "f7")}
    async with at_desk(with_pin, size, speech="nb") as desk:
        await desk.press(*keys[what])
        check_golden(f"{what}-{size[0]}x{size[1]}", desk.text)


async def test_locked_at_once_however_fast_the_keys_come(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"tir", "ctrl+l", "x", *"sdag")
        assert not [screen for screen in desk.app.screen_stack if isinstance(screen, Lock)]
        assert "tirsdag" in desk.text
