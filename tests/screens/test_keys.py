"""The key board."""

from collections.abc import Callable

import pytest
from rich.cells import cell_len

from desk.app import DeskApp
from desk.domain.bookings import Booking
from desk.domain.keys import Key, KeyState, Returned
from desk.screens.card import Card
from desk.screens.keys import KeysScreen
from desk.services import bookings, days, equipment, key_care, keys
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.conftest import Book, Clock
from tests.screens.conftest import (
    HOSTILE,
    SIZES,
    check_golden,
    line_with,
    press,
    screen_text,
    settled,
    type_text,
    widget_text,
)

Run = Callable[..., DeskApp]
Friday = dict[str, Booking]


def key_of(counter: Counter, tag: str) -> Key:
    """The key as the database has it."""
    return next(key for key in days.board(counter).keys if key.tag == tag)


def state_of(counter: Counter, tag: str) -> KeyState:
    """Where the database says that the key is."""
    return key_of(counter, tag).state(days.board(counter).hours, counter.now, counter.policy)


@pytest.mark.parametrize("size", SIZES)
async def test_the_board_looks_as_it_hangs(run: Run, friday: Friday, size: tuple[int, int]) -> None:
    app = run()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "f3")
        check_golden(f"keys-{size[0]}x{size[1]}", screen_text(app))


async def test_a_key_is_taken_in_and_the_act_undone(run: Run, friday: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "i")
        assert "Key 4-1 in from Kari Nordmann" in screen_text(app)
        assert state_of(counter, "4-1") is KeyState.IN
        await press(pilot, "u")
        assert "Undone" in screen_text(app)
        assert state_of(counter, "4-1") is KeyState.OVERDUE


async def test_a_key_from_the_box_came_back_nobody_knows_when(run: Run, friday: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "b")
        assert "return box" in screen_text(app)
        loan = key_care.story(counter, "4-1").loans[0]
        assert (loan.returned, loan.returned_at, loan.closed_by) == (Returned.BOX, None, "SI")
        await press(pilot, "enter")
        assert "box, time unknown" in screen_text(app)


async def test_an_early_return_says_that_the_room_is_free(run: Run, friday: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "down", "down", "i")
        assert "Rom 8 is free from now; it was booked until 11:30." in widget_text(app, "Saying").replace("\n", " ")


async def test_a_key_goes_out_to_the_next_booking_of_its_room(run: Run, friday: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "down", "o")
        assert "Ole Kristian" in widget_text(app, "#needs")
        await press(pilot, "enter")
        assert "Key 4-2 out to Ole Kristian" in screen_text(app)
    loan = key_of(counter, "4-2").loan
    assert loan is not None
    assert loan.bookings == (friday["ole"].id,)


async def test_for_the_evening_the_age_is_asked_and_another_may_fetch(
    run: Run, friday: Friday, counter: Counter
) -> None:
    app = run()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "end", "o")
        assert "Taken (restricted)" in widget_text(app, "#needs")
        assert "Lokallaget" not in screen_text(app)
        await press(pilot, "down", "enter")
        await press(pilot, "space", "f8")
        assert "Key 14-2 out to Turid" in screen_text(app)
    loan = key_of(counter, "14-2").loan
    assert loan is not None
    assert loan.bookings == (friday["turid"].id,)
    assert bookings.get(counter, friday["turid"].id).age_confirmed


async def test_a_key_goes_out_without_a_booking(run: Run, friday: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "end", "o", "end", "enter")
        assert "Who takes it?" in screen_text(app)
        await type_text(pilot, "vaktmester")
        await press(pilot, "enter")
        assert "Key 14-2 out to vaktmester, due back 15:00" in screen_text(app)
    loan = key_of(counter, "14-2").loan
    assert loan is not None
    assert loan.bookings == ()


async def test_a_lost_key_is_confirmed_found_and_told_of(run: Run, friday: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "end", "x", "enter")
        assert state_of(counter, "14-2") is KeyState.IN
        await press(pilot, "x", "y")
        said = widget_text(app, "Saying").replace("\n", " ")
        assert "Key 14-2 is noted as lost. 14-1 hangs on the board." in said
        assert "4 bookings of the room in 30 days, the next 13:00" in said
        assert "× lost" in line_with(widget_text(app, "#board"), "14-2")
        await press(pilot, "o")
        assert isinstance(app.screen, KeysScreen)
        await press(pilot, "f")
        assert state_of(counter, "14-2") is KeyState.IN


async def test_a_call_is_noted(run: Run, friday: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "c")
        assert "61 14 15 99" in screen_text(app)
        await type_text(pilot, "kommer 14")
        await press(pilot, "enter")
        assert "10.21 kommer 14" in line_with(widget_text(app, "#board"), "4-1")
        assert "10.02 ringt, kommer i dag; 10.21 kommer 14" in widget_text(app, "#about")


async def test_letters_that_make_no_sense_do_nothing(run: Run, friday: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "end", "i", "b", "c", "f")
        assert isinstance(app.screen, KeysScreen)
        assert state_of(counter, "14-2") is KeyState.IN
        assert "Key in" not in screen_text(app).splitlines()[-1]


async def test_typing_filters_and_escape_shows_all(run: Run, friday: Friday) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "slash")
        await type_text(pilot, "bakken")
        assert "8-2" in widget_text(app, "#board")
        assert "4-1" not in widget_text(app, "#board")
        await press(pilot, "enter", "i")
        assert "Key 8-2 in from Ola Bakken" in screen_text(app)
        await press(pilot, "escape")
        assert "14-2" in widget_text(app, "#board")
        await press(pilot, "escape", "escape")
        assert not isinstance(app.screen, KeysScreen)


async def test_another_desk_shows_within_a_second_and_the_cursor_stays(
    run: Run, friday: Friday, office: Counter
) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "end")
        await pilot.pause(0.6)
        keys.take_back(office, "4-1")
        await pilot.pause(0.9)
        await settled(pilot)
        assert "● in" in line_with(widget_text(app, "#board"), "4-1")
        assert line_with(widget_text(app, "#board"), "14-2").startswith("►")


async def test_the_mouse_does_it_all(run: Run, friday: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3")
        row = widget_text(app, "#board").splitlines().index(line_with(widget_text(app, "#board"), "8-1"))
        await pilot.click("#board", offset=(4, row))
        await settled(pilot)
        bar = screen_text(app).splitlines()[-1]
        await pilot.click("KeyBar", offset=(bar.index("Key in"), 0))
        await settled(pilot)
        assert state_of(counter, "8-1") is KeyState.IN
        await pilot.click("#board", offset=(4, row))
        await settled(pilot)
        assert "Anne Vik" in widget_text(app, "#loans")


async def test_the_clock_alone_makes_a_key_overdue(run: Run, friday: Friday, clock: Clock) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3")
        await pilot.pause(0.6)
        clock.go("2026-11-27 12:01")
        await pilot.pause(1.1)
        await settled(pilot)
        assert "! overdue" in line_with(widget_text(app, "#board"), "8-1")


async def test_nobody_signed_in_is_asked_before_anything_is_written(run: Run, friday: Friday, counter: Counter) -> None:
    app = run(by="")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "i", "escape")
        assert state_of(counter, "4-1") is KeyState.OVERDUE
        await press(pilot, "i")
        await type_text(pilot, "od")
        await press(pilot, "enter")
        assert key_care.story(counter, "4-1").loans[0].closed_by == "OD"


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_names_are_text_and_line_up(
    run: Run, book: Book, counter: Counter, size: tuple[int, int]
) -> None:
    tags = ["4-1", "4-2", "8-1", "8-2", "14-1", "14-2"]
    for number, (name, tag) in enumerate(zip(HOSTILE, tags, strict=True)):
        room = f"Rom {tag.split('-')[0]}"
        start = 11 + number % 2
        made = book(f"2026-11-27 {start}:00", f"{start + 1}:00", room, name=name, phone="90000401")
        keys.hand_out(counter, [made.id], tag)
    app = run()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "f3")
        text = widget_text(app, "#board")
        assert "\x1b" not in screen_text(app)
        assert "\u202e" not in screen_text(app)
        await press(pilot, "end", "enter", "escape", "c", "escape", "i")
    assert "[/b]Ben" in line_with(text, "4-1")
    rows = [line for line in text.splitlines() if "900 00 401" in line]
    assert len(rows) == len(tags)
    assert len({cell_len(row.partition("900 00 401")[0]) for row in rows}) == 1


async def test_one_room_and_thirty_rooms(run: Run, counter: Counter) -> None:
    with counter.act("setup") as act:
        from desk.db import schema

        for number in range(30, 57):
            room = act.insert(schema.room, branch_id=1, name=f"Rom {number}", capacity=4, position=number)
            key = act.insert(schema.key, branch_id=1, tag=f"{number}-1")
            act.link(schema.key_room, [{"key_id": key, "room_id": room}])
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "end")
        assert line_with(widget_text(app, "#board"), "56-1").startswith("►")
        await press(pilot, "pageup", "pageup", "pageup", "pageup", "home")
        assert "Rom 4" in widget_text(app, "#board")
        assert line_with(widget_text(app, "#board"), "4-1").startswith("►")


async def test_a_booking_that_is_gone_meanwhile_is_refused_in_words(run: Run, friday: Friday, office: Counter) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f3", "down", "o")
        bookings.cancel(office, friday["ole"].id)
        await press(pilot, "enter")
        assert "! " in widget_text(app, "Saying")
        assert not isinstance(app.screen, Card)


async def test_equipment_is_lent_spoilt_mended_and_added_on_the_board(counter: Counter) -> None:
    equipment.add(counter, "HDMI", "1")
    async with at_desk(counter) as desk:
        await desk.press("f3", "end", "enter", *"HDMI 2", "enter")
        assert "HDMI 2 can be lent from now on" in desk.flowing
        desk.app.screen.board.select("item 1")  # type: ignore[attr-defined]
        await desk.press("o", *"Kari", "enter")
        assert "out · Kari" in desk.line("○ HDMI 1")
        await desk.press("d")
        assert "defective" in desk.line("× HDMI 1")
        await desk.press("u")
        assert "out · Kari" in desk.line("○ HDMI 1")
        await desk.press("i", "x")
        assert "lost" in desk.line("× HDMI 1")
        await desk.press("f")
        assert "in" in desk.line("● HDMI 1")


async def test_an_item_shows_what_its_kind_is_reserved_with(counter: Counter, book: Book) -> None:
    equipment.add(counter, "HDMI", "1")
    book("2026-12-01 18:00", "20:30", name="Berit", equipment="hdmi")
    async with at_desk(counter) as desk:
        await desk.press("f3", "end", "up", "enter")
        assert desk.dialog == "Sheet"
        assert "Tuesday 1 December 18:00–20:30" in desk.flowing


async def test_the_board_counts_as_the_rail_of_the_day_does(counter: Counter, friday: dict[str, Booking]) -> None:
    async with at_desk(counter) as desk:
        assert "out 3 · overdue 1" in desk.flowing
        await desk.press("f3")
        assert "out 3 · overdue 1" in desk.flowing
    assert friday
