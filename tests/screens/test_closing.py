"""Closing the day."""

from collections.abc import Callable

import pytest

from desk.app import DeskApp
from desk.domain.bookings import Booking
from desk.domain.closing import Found
from desk.domain.equipment import State
from desk.domain.keys import KeyState
from desk.screens.closing import ClosingScreen
from desk.screens.confirm import Confirm
from desk.screens.sheet import Sheet
from desk.services import bookings, closing, days, equipment, keys, mail
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.conftest import Book, Clock, wanted
from tests.screens.conftest import (
    HOSTILE,
    SIZES,
    check_golden,
    flowing,
    line_with,
    press,
    screen_text,
    settled,
    type_text,
    widget_text,
)
from tests.screens.mails import STUDENT

Run = Callable[..., DeskApp]
Friday = dict[str, Booking]


@pytest.fixture
def evening(friday: Friday, counter: Counter, clock: Clock, book: Book) -> Friday:
    """Friday at 15:00: 4-2, 14-1 and 14-2 should hang, 4-1 and 8-1 are overdue, 8-2 is out till Monday."""
    friday["held"] = book("2026-12-03 10:00", "12:00", "Rom 4", name="Kurs AS", phone="22112211", held=True)
    clock.go("2026-11-27 15:00")
    return friday


def section(app: DeskApp, title: str) -> list[str]:
    """The rows under a heading of the list."""
    lines = widget_text(app, "#found").splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith(f" {title}")]
    if not starts:
        return []
    rows = []
    for line in lines[starts[0] + 1 :]:
        if not line.startswith(("  ", "►")):
            break
        rows.append(line)
    return rows


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_before_and_in_the_middle_of_the_count(run: Run, evening: Friday, size: tuple[int, int]) -> None:
    app = run()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "f4")
        check_golden(f"closing-before-{size[0]}x{size[1]}", screen_text(app))
        await type_text(pilot, "4-2 8-1 99 14-1 14-1")
        await press(pilot, "enter")
        check_golden(f"closing-counted-{size[0]}x{size[1]}", screen_text(app))


async def test_every_kind_stands_under_its_heading(run: Run, evening: Friday) -> None:
    app = run()
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        await press(pilot, "f4")
        assert len(section(app, "Should hang")) == 3
        await type_text(pilot, "4-2 8-1 99 14-1 14-1")
        await press(pilot, "enter")
        assert "4-2" in section(app, "Hangs (1)")[0]
        assert "14-2" in section(app, "Missing")[0]
        assert "Anne Vik" in section(app, "Hangs, but is noted")[0]
        assert "14-1" in section(app, "Counted twice")[0]
        assert "99" in section(app, "Not a key of this board")[0]
        assert "61 14 15 99" in section(app, "Overdue: ring")[0]
        assert "due Mon 10:00" in section(app, "Out as planned")[0]
        not_fetched = section(app, "Key not fetched yet")
        assert "998 87 766" in not_fetched[0]
        assert "Lokallaget" not in not_fetched[0]
        assert "Søndagsskolen" in not_fetched[1]
        assert "Kurs AS" in section(app, "Awaits the library manager")[0]
        assert "HDMI 2 er defekt" in " ".join(section(app, "Note for the next shift"))


async def test_a_booking_that_another_desk_changes_meanwhile_is_not_cancelled_unseen(
    run: Run, evening: Friday, counter: Counter, office: Counter
) -> None:
    """Siri writes why it is cancelled, and meanwhile Odd has moved it as they asked."""
    held = evening["held"]
    app = run()
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        await press(pilot, "f4", "down")
        assert isinstance(app.screen, ClosingScreen)
        app.screen.found.select(f"held {held.id}")
        await press(pilot, "enter", "d")
        await type_text(pilot, "for sent")
        bookings.change(office, held, wanted("2026-12-04 10:00", "12:00", "Rom 4", name="Kurs AS", held=True))
        await press(pilot, "enter")
        assert "OD changed Kurs AS" in flowing(screen_text(app))
    assert bookings.get(counter, held.id).live


@pytest.mark.parametrize("typed", ["4-2,14-1;14-2", "42 141 142", "4-2 14-1  14-2"])
async def test_tags_are_read_however_they_are_typed(run: Run, evening: Friday, typed: str) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f4")
        screen = app.screen
        assert isinstance(screen, ClosingScreen)
        screen.tags.value = typed
        await press(pilot, "enter")
        assert len(screen.count.of(Found.HANGS)) == 3
        assert screen.count.of(Found.UNKNOWN, Found.TWICE, Found.MISSING) == ()


async def test_a_key_that_hangs_though_out_is_taken_in_with_enter(run: Run, evening: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f4")
        await type_text(pilot, "8-1")
        await press(pilot, "enter")
        assert "8-1 hangs, but is noted as out with Anne Vik. Enter takes it in." in flowing(widget_text(app, "Saying"))
        await press(pilot, "enter")
        assert "Key 8-1 in from Anne Vik." in screen_text(app)
        assert section(app, "Hangs (1)")
    assert next(key for key in days.board(counter).keys if key.tag == "8-1").loan is None


async def test_all_hang_then_sign_off_in_few_keys(run: Run, evening: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "f4", "f7")
        assert "3 of 3 counted" in widget_text(app, "#progress")
        await press(pilot, "f8")
        assert isinstance(app.screen, Confirm)
        assert "2 overdue" in flowing(widget_text(app, "#box"))
        assert "Signed by SI" in flowing(widget_text(app, "#box"))
        await press(pilot, "y")
        assert isinstance(app.screen, Sheet)
        assert "signed off Friday 27 November at 15:00, SI" in screen_text(app)
        assert "Hangs: 14-1, 14-2, 4-2" in screen_text(app)
        await press(pilot, "escape")
        assert "was signed off at 15:00 by SI." in widget_text(app, "#found")
    signed = closing.closing_list(counter).signed
    assert signed is not None
    assert {line.tag: line.found for line in signed.lines} == {
        "4-1": Found.OVERDUE,
        "4-2": Found.HANGS,
        "8-1": Found.OVERDUE,
        "8-2": Found.OUT_AS_PLANNED,
        "14-1": Found.HANGS,
        "14-2": Found.HANGS,
    }


async def test_nothing_is_signed_by_enter_or_escape(run: Run, evening: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f4", "f8", "enter", "f8", "escape", "f8", "n")
        assert isinstance(app.screen, ClosingScreen)
    assert closing.closing_list(counter).signed is None


async def test_what_is_missing_is_signed_as_missing(run: Run, evening: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f4")
        await type_text(pilot, "4-2 14-1 x9")
        await press(pilot, "enter", "f8", "y")
    signed = closing.closing_list(counter).signed
    assert signed is not None
    found = {line.tag: line.found for line in signed.lines}
    assert found["14-2"] is Found.MISSING
    assert found["X9"] is Found.UNKNOWN


async def test_rows_are_settled_with_enter(run: Run, evening: Friday) -> None:
    app = run()
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        await press(pilot, "f4")
        await type_text(pilot, "99 4-2 4-2")
        await press(pilot, "enter", "down")
        screen = app.screen
        assert isinstance(screen, ClosingScreen)
        await press(pilot, "enter", "enter")
        assert screen.count.of(Found.MISSING) == ()
        await press(pilot, "enter")
        assert screen.count.of(Found.TWICE) == ()
        await press(pilot, "home", "enter")
        assert screen.count.of(Found.UNKNOWN) == ()
        assert len(screen.count.of(Found.HANGS)) == 3
        await press(pilot, "delete")
        assert screen.counted == []


async def test_the_count_stays_while_something_else_is_looked_up(run: Run, evening: Friday) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f4")
        await type_text(pilot, "4-2")
        await press(pilot, "enter")
        await type_text(pilot, "14")
        await press(pilot, "f3", "f2", "f4")
        assert "1 of 3 counted" in widget_text(app, "#progress")
        assert "14" in widget_text(app, "#tags")


async def test_a_call_and_the_note_from_the_list(run: Run, evening: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        await press(pilot, "f4", "down", "down", "down", "down", "c")
        await type_text(pilot, "snur")
        await press(pilot, "enter")
        assert "15.00 snur" in str(next(key for key in days.board(counter).keys if key.tag == "4-1").loan)
        await press(pilot, "p")
        await type_text(pilot, "alt ok ")
        await press(pilot, "f8")
        note = days.look(counter).note
        assert note is not None
        assert note.text.startswith("alt ok Ola henter")
        assert "alt ok" in widget_text(app, "#found")


async def test_a_booking_not_fetched_opens_its_card(run: Run, evening: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        await press(pilot, "f4")
        rows = widget_text(app, "#found").splitlines()
        row = rows.index(line_with(widget_text(app, "#found"), "Søndagsskolen"))
        await pilot.click("#found", offset=(10, row))
        await pilot.click("#found", offset=(10, row))
        await settled(pilot)
        assert "collect by Friday 27 November at 15:00" in screen_text(app)
        await press(pilot, "d")
        await type_text(pilot, "syke")
        await press(pilot, "enter")
        assert "Cancelled: Søndagsskolen" in screen_text(app)
        assert section(app, "Key not fetched yet")[1:] == []
    assert bookings.get(counter, evening["jorunn"].id).cancel_reason == "syke"


async def test_the_mouse_alone_counts_and_signs(run: Run, evening: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "f4")
        for _ in range(3):
            first = section(app, "Missing")[:1] or section(app, "Should hang")[:1]
            row = widget_text(app, "#found").splitlines().index(first[0])
            for _click in range(1 if first[0].startswith("►") else 2):
                await pilot.click("#found", offset=(6, row))
            await settled(pilot)
        assert "3 of 3 counted" in widget_text(app, "#progress")
        await pilot.click("KeyBar", offset=(screen_text(app).splitlines()[-1].index("Sign off"), 0))
        await settled(pilot)
        await pilot.click("#yes")
        await settled(pilot)
    assert closing.closing_list(counter).signed is not None


async def test_nobody_signed_in_is_asked_before_signing(run: Run, evening: Friday, counter: Counter) -> None:
    app = run(by="")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f4", "f7", "f8")
        await type_text(pilot, "od")
        await press(pilot, "enter", "y")
    signed = closing.closing_list(counter).signed
    assert signed is not None
    assert signed.signed_by == "OD"


async def test_hostile_tags_and_names_are_text(
    run: Run, friday: Friday, counter: Counter, clock: Clock, book: Book
) -> None:
    for number, name in enumerate(HOSTILE):
        book(f"2026-11-28 {10 + number}:00", f"{11 + number}:00", name=name, phone="90000401")
    clock.go("2026-11-27 15:00")
    app = run()
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        await press(pilot, "f4")
        screen = app.screen
        assert isinstance(screen, ClosingScreen)
        screen.tags.value = "[/b] \x1b[2J [$x] \u202e4-2 日本"
        await press(pilot, "enter")
        text = screen_text(app)
        assert "\x1b" not in text
        assert "[/B]" in text
        assert "日本" in text
        assert screen.count.of(Found.HANGS)[0].tag == "4-2"
        await press(pilot, "f8", "y", "escape")
        assert "\x1b" not in screen_text(app)


async def test_a_lost_key_that_hangs_is_noted_as_found(run: Run, evening: Friday, counter: Counter) -> None:
    keys.lose(counter, "14-2")
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f4")
        await type_text(pilot, "14-2")
        await press(pilot, "enter")
        assert "noted as lost" in screen_text(app)
        await press(pilot, "enter")
    board = days.board(counter)
    assert (
        next(key for key in board.keys if key.tag == "14-2").state(board.hours, board.now, board.policy) is KeyState.IN
    )


async def test_an_interrupted_closing_goes_on_where_it_was(run: Run, evening: Friday) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f4")
        await type_text(pilot, "4-2 14-1")
        await press(pilot, "enter")
    again = run()
    async with again.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f4")
        assert "2 of 3 counted" in widget_text(again, "#progress")
        assert "goes on where it was" in widget_text(again, "Saying")


async def test_a_signed_day_is_opened_again_with_a_reason(run: Run, evening: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        await press(pilot, "f4", "f7", "f8", "y", "escape", "down", "r")
        await press(pilot, "enter")
        assert "Give a reason" in screen_text(app)
        assert closing.closing_list(counter).signed is not None
        await press(pilot, "r")
        await type_text(pilot, "glemte 8-1")
        await press(pilot, "enter")
        assert "The day is open again" in screen_text(app)
        assert closing.closing_list(counter).signed is None
        await press(pilot, "escape", "f7", "f8", "y", "escape")
    first, second = closing.signatures(counter, counter.now.date())
    assert first.reopened is not None
    assert (first.reopened.by, first.reopened.reason) == ("SI", "glemte 8-1")
    assert second.reopened is None


async def test_the_sign_off_leaves_private_sheets_and_a_copy(run: Run, evening: Friday, counter: Counter) -> None:
    app = run()
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        await press(pilot, "f4", "f7", "f8", "y")
        assert "In the rooms until Monday 30 November at 10:00" in screen_text(app)
        assert "Lokallaget" not in screen_text(app)
        assert "Turid · 998 87 766" in screen_text(app)
        await press(pilot, "escape", "down", "w")
        assert "The next days, if the program cannot be used" in screen_text(app)
    folder = counter.database.beside("x").parent
    sheets = [path for path in folder.iterdir() if path.suffix == ".txt"]
    assert len(sheets) == 2
    assert {path.stat().st_mode & 0o777 for path in sheets} == {0o600}
    assert "Søndagsskolen" in "".join(path.read_text("utf-8") for path in sheets)
    assert list((folder / "copies").iterdir())


async def test_a_sign_off_whose_copy_fails_is_told_as_done(counter: Counter, evening: Friday) -> None:
    (counter.database.beside("x").parent / "copies").touch()
    async with at_desk(counter) as desk:
        await desk.press("f4", "f7", "f8", "y", "escape")
        assert "The day is signed off, but its sheets or its copy could not be written." in desk.flowing
    assert closing.closing_list(counter).signed is not None


async def test_equipment_is_listed_in_full_and_mails_wait(counter: Counter, book: Book) -> None:
    for number in "12":
        equipment.add(counter, "HDMI", number)
    equipment.set_state(counter, "HDMI", "2", State.DEFECTIVE, "no picture")
    cable = equipment.add(counter, "Projector")
    made = book("2026-11-27 10:00", "12:00", "Rom 8", name="Anne Vik")
    keys.hand_out(counter, [made.id], equipment=[cable.id])
    mail.add(counter, STUDENT)
    async with at_desk(counter) as desk:
        await desk.press("f4")
        assert "Equipment: 1 here, 2 not" in desk.text
        assert "no picture" in desk.line("HDMI 2 · defective")
        assert "Anne Vik" in desk.line("Projector · out")
        assert desk.line("  HDMI 1")
        await desk.click_word("1 mail waits")
        await desk.click_word("1 mail waits")
        assert "E-mail" in desk.text.splitlines()[0]


async def test_a_note_that_was_typed_is_not_lost_by_one_key(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("p", *"ring Ola", "escape")
        assert "What you have typed here is not saved" in desk.flowing
        await desk.press("n", "f8")
        assert "The note is there" in desk.said
