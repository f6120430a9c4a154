"""The day: what stands on it, going about on it, and what is done with a booking there."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from textual import events

from desk.domain.bookings import Booking, Status
from desk.domain.keys import KeyState
from desk.screens.day import DayScreen
from desk.services import bookings, closing, days, history, keys
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.conftest import Book, Clock, at, clock_text
from tests.screens.conftest import SIZES, check_golden

Friday = dict[str, Booking]


def key_state(counter: Counter, tag: str) -> KeyState:
    """Where a key is."""
    board = days.board(counter)
    return next(key for key in board.keys if key.tag == tag).state(board.hours, board.now, board.policy)


# What stands on the screen


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_golden(counter: Counter, friday: Friday, width: int, height: int) -> None:
    async with at_desk(counter, (width, height)) as desk:
        check_golden(f"day-{width}x{height}", desk.marked)


async def test_it_opens_today_at_now(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        assert "Friday 27 November 2026 · week 48" in desk.text.splitlines()[0]
        assert desk.text.splitlines()[0].endswith("staffed 10–15 · 10:21 · SI")
        assert desk.under_cursor[1] == "10:00"
        assert "►10:21║" in desk.grid


async def test_each_state_has_a_glyph_and_a_word(counter: Counter, friday: Friday, book: Book, clock: Clock) -> None:
    book("2026-11-27 16:00", "18:00", "Rom 4", name="Ingrid Lund", held=True)
    clock.go("2026-11-27 08:00")
    early = book("2026-11-27 08:00", "09:30", "Rom 4", name="Jonas Berg", age_confirmed=True)
    bookings.mark_used(counter, [early.id])
    late = book("2026-11-27 08:00", "09:00", name="Nina Bakke")
    keys.hand_out(counter, [late.id])
    clock.go("2026-11-27 10:31")
    async with at_desk(counter, (120, 60)) as desk:
        assert "▌ Songlaget" in desk.grid  # booked
        assert "█ key 8-1 out" in desk.grid  # in use
        assert "! key 14-1 overdue" in desk.grid
        assert "! not arrived? 31 min" in desk.grid
        assert "▒ awaits the library" in desk.grid
        assert "¦ used" in desk.grid
        assert "▌ Taken" in desk.grid  # restricted


async def test_a_closed_room_says_why(counter: Counter, friday: Friday) -> None:
    with counter.act("closure") as act:
        from desk.db import schema

        act.insert(
            schema.closure,
            branch_id=1,
            room_id=2,
            starts_at=at("2026-11-27 16:00"),
            ends_at=at("2026-11-27 18:00"),
            reason="maling",
        )
    async with at_desk(counter) as desk:
        assert "░ maling" in desk.grid
        await desk.go("Rom 8", "16:00")
        assert desk.detail == "Rom 8 is closed: maling"


async def test_staffed_hours_and_now_are_marked(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, (120, 60)) as desk:
        assert " 09   │" in desk.grid
        assert " 14   ║" in desk.grid
        assert " 15   │" in desk.grid
        now = desk.line("►10:21║")
        assert "────────" in now


async def test_the_line_beneath_tells_of_the_cell(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        assert desk.detail == "Ole Kristian · 10:00–12:00 · Rom 4 · 1 person"
        await desk.press("right")
        assert desk.detail == "9B Lena skole · 10:00–11:30 · Rom 8 · 6 people · key 8-1 out, due back 11:30"
        await desk.press("right")
        assert desk.detail == "Rom 14 (14p) is free from 10:21 until 13:00 · Enter books it"
        await desk.go("Rom 14", "15:30")
        assert desk.detail == "Rom 14 (14p) is free from 15:30 until 19:00 · Enter books it"
        await desk.go("Rom 14", "22:00")
        assert "until midnight" in desk.detail
        await desk.go("Rom 14", "19:30")
        assert desk.detail == "Taken · 19:00–21:00 · Rom 14 · 9 people · key to be collected by 15:00"


async def test_no_time_that_has_passed_is_offered(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("home")
        assert desk.detail == "Rom 4 (4p): this time has passed"
        assert "Enter books" not in desk.text
        await desk.press("enter")
        assert "That time is over" in desk.part("LinePanel")
        assert "Which time is meant?" not in desk.part("LinePanel")


async def test_a_purpose_that_is_the_name_of_the_group_stands_there_once(counter: Counter, book: Book) -> None:
    book("2026-11-27 13:00", "15:00", "Rom 4", group="Norsktrening", purpose="norsktrening")
    async with at_desk(counter) as desk:
        assert desk.grid.casefold().count("norsktrening") == 1
        await desk.go("Rom 4", "13:00")
        assert desk.detail.casefold().count("norsktrening") == 1


async def test_a_line_that_is_too_long_for_the_window_says_so(counter: Counter, book: Book) -> None:
    book("2026-11-28 13:00", "15:00", "Rom 4", group="Historielaget", purpose="årsmøte med foredrag", people=4)
    async with at_desk(counter, (80, 24)) as desk:
        await desk.press("]")
        await desk.go("Rom 4", "13:00")
        assert desk.detail.endswith("…")


async def test_the_rail_has_its_sections(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, (120, 40)) as desk:
        assert "Ola henter Rom 8-nøkkel" in desk.rail
        assert desk.line("KEYS").endswith("out 3 · overdue 1")
        assert "Thu 15:00" in desk.line("! 4-1 Kari Nordmann")
        assert "11:30" in desk.line("8-1 Anne Vik")
        assert "Mon 10:00" in desk.line("8-2 Ola Bakken")
        assert "19:00" in desk.line("Rom 14 Taken")
        assert "Sun 16:00" in desk.line("Rom 14 Søndagsskolen")
        following = desk.rail[desk.rail.index("NEXT") :]
        assert "13:00 Rom 8 Elever 2STA" in following
        assert "13:00 Rom 14 Songlaget" in following


async def test_a_narrow_window_greets_with_the_note(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, (80, 24)) as desk:
        assert "Note from SI 10:02: Ola henter Rom 8-nøkkel 14.30." in desk.flowing
        assert "KEYS" not in desk.text


async def test_a_day_that_nobody_signed_off_is_told_of(counter: Counter, clock: Clock, book: Book) -> None:
    clock.go("2026-11-26 10:00")
    keys.hand_out(counter, [book("2026-11-26 10:00", "12:00", "Rom 4", name="Nils Haugen").id])
    clock.go("2026-11-27 10:21")
    async with at_desk(counter) as desk:
        assert "Thursday 26 November was not signed off: F4 counts the keys." in desk.said
    closing.sign_off(counter, [])


# Going about


async def test_flipping_the_day_keeps_the_room_and_the_time(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 8", "13:00")
        await desk.press("right_square_bracket")
        assert "Saturday 28 November 2026" in desk.text
        assert desk.under_cursor[:2] == ("Rom 8", "13:00")
        await desk.press("left_square_bracket", "left_square_bracket")
        assert "Thursday 26 November 2026" in desk.text
        assert desk.under_cursor[:2] == ("Rom 8", "13:00")
        await desk.press("t")
        assert "Friday 27 November 2026" in desk.text
        assert desk.under_cursor[:2] == ("Rom 8", "10:00")


async def test_the_day_ahead_is_read_once_this_one_is_shown(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    ahead: list[date] = []
    monkeypatch.setattr(days, "look_ahead", lambda _counter, day: ahead.append(day))
    async with at_desk(counter) as desk:
        assert ahead == []
        for key in ("]", "[", "["):
            await desk.press(key)
        assert [f"{day:%d.%m.}" for day in ahead] == ["29.11.", "26.11.", "25.11."]


async def test_many_flips_end_at_the_last_of_them(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press(*["right_square_bracket"] * 30)
        assert "Sunday 27 December 2026" in desk.text


async def test_going_to_a_date_typed_in_any_way(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        for typed, shown in (("1/12", "Tuesday 1 December 2026"), ("24.12.2027", "Friday 24 December 2027")):
            await desk.press("g", *typed)
            assert shown in desk.part("#box")
            await desk.press("enter")
            assert shown in desk.text.splitlines()[0]
        await desk.press("g", *"nonsense", "enter")
        assert "Type a date, such as 1/12" in desk.text
        await desk.press("escape")
        assert desk.dialog == ""


async def test_a_public_holiday_is_named(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("g", *"25/12", "enter")
        assert "Friday 25 December 2026" in desk.text.splitlines()[0]
        assert "Christmas Day" in desk.text.splitlines()[0]
        assert "not staffed" in desk.text.splitlines()[0]


async def test_two_holidays_on_one_day_are_both_named(counter: Counter, clock: Clock) -> None:
    """In 2027 Whit Monday is the seventeenth of May."""
    clock.go("2027-05-17 10:00")
    async with at_desk(counter, (120, 36), speech="nb") as desk:
        assert "17. mai, 2. pinsedag" in desk.text.splitlines()[0]


async def test_home_and_end_go_to_the_edges_of_the_day(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("end")
        assert desk.under_cursor[1] == "23:30"
        assert " 23   │" in desk.grid
        await desk.press("down", "right", "right", "right")
        assert desk.under_cursor[:2] == ("Rom 14", "23:30")
        await desk.press("home")
        assert desk.under_cursor[1] == "00:00"
        assert desk.grid.splitlines()[1].startswith(" 00   │")
        await desk.press("up", "left", "left", "left")
        assert desk.under_cursor[:2] == ("Rom 4", "00:00")


async def test_letters_move_as_arrows_do(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("l", "j", "j")
        assert desk.under_cursor[:2] == ("Rom 8", "11:00")
        await desk.press("h", "k", "pagedown", "pageup")
        assert desk.under_cursor[:2] == ("Rom 4", "10:30")


async def test_the_search_goes_to_what_it_finds(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("slash", *"strikke", "enter")
        assert "Tuesday 1 December 2026" in desk.text
        assert desk.taken.id == friday["berit"].id


async def test_a_booking_that_is_over_is_opened_from_the_search(counter: Counter, friday: Friday) -> None:
    bookings.release(counter, friday["ole"].id)
    async with at_desk(counter) as desk:
        await desk.press("slash", *"ole kristian", "enter")
        assert desk.dialog == "Card"
        assert "did not come" in desk.line("State")


async def test_the_other_screens_and_back(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:30")
        await desk.press("f3")
        assert "Key board" in desk.text
        await desk.press("f4")
        assert "Closing" in desk.text
        await desk.press("f2")
        assert isinstance(desk.app.screen, DayScreen)
        assert desk.under_cursor[:2] == ("Rom 14", "13:30")


# The key bar


async def test_the_key_bar_shows_what_works_here_and_now(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, (200, 50)) as desk:
        assert all(words in desk.keys for words in ("o Key out", "r Release", "d Cancel booking", "F1 Help"))
        assert "i Key in" not in desk.keys
        await desk.go("Rom 8", "10:00")
        assert "i Key in" in desk.keys
        assert not any(words in desk.keys for words in ("o Key out", "r Release"))
        await desk.go("Rom 8", "12:00")
        assert not any(words in desk.keys for words in ("Key out", "Key in", "Edit", "Move", "Cancel booking"))
        assert "n Book" in desk.keys


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
async def test_help_is_always_on_the_key_bar(counter: Counter, friday: Friday, width: int) -> None:
    async with at_desk(counter, (width, 24)) as desk:
        assert desk.keys.rstrip().endswith("F1 Help")
        await desk.press("n", "tab")
        assert desk.keys.rstrip().endswith("F1 Help")
        await desk.press("f1")
        assert "Tab goes from field to field." in desk.flowing.replace("┃", " ")


async def test_a_letter_that_is_not_shown_does_nothing(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 8", "12:00")
        before = desk.text
        await desk.press("o", "i", "r", "d", "e", "m", "a")
        assert desk.text == before


# What is done


async def test_enter_on_a_booking_opens_its_card_and_a_letter_there_acts(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("enter")
        assert desk.dialog == "Card"
        await desk.press("o")
        assert desk.dialog == ""
        assert "Key 4-2 out to Ole Kristian" in desk.said
        assert key_state(counter, "4-2") is KeyState.OUT


async def test_what_is_done_with_a_restricted_booking_is_said_without_its_name(
    counter: Counter, friday: Friday
) -> None:
    """What is said stays on the screen, which others can see."""
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "19:00")
        for key, said in (("m", "Taken is lifted."), ("escape", ""), ("d", "Cancelled: Taken,"), ("u", "Undone:")):
            await desk.press(key)
            assert said in desk.said
            assert "Lokallaget" not in desk.text
            assert "Turid" not in desk.said


async def test_cancelling_is_undone_by_one_key(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        await desk.press("d")
        assert desk.said == "✓ Cancelled: Songlaget, today 13:00–15:00, Rom 14. Undo: u"
        assert "Songlaget" not in desk.grid
        assert bookings.get(counter, friday["choir"].id).status is Status.CANCELLED
        await desk.press("u")
        assert desk.said == "✓ Undone: the cancellation. Songlaget, today 13:00–15:00, Rom 14"
        assert "▌ Songlaget" in desk.grid
        assert bookings.get(counter, friday["choir"].id).status is Status.BOOKED


async def test_undo_again_takes_back_the_act_before(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("o")
        await desk.go("Rom 14", "13:00")
        await desk.press("d", "u", "u")
        assert desk.said == "✓ Undone: the key handed out. Ole Kristian, today 10:00–12:00, Rom 4"
        assert key_state(counter, "4-2") is KeyState.IN


async def test_a_no_show_is_released_and_the_room_booked_for_who_stands_there(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("r")
        assert "Released, noted as a no-show: Ole Kristian, today 10:00–12:00, Rom 4." in desk.said
        assert "not arrived" not in desk.grid
        await desk.press("enter", *"12 Sara", "enter")
        assert bookings.get(counter, friday["ole"].id).status is Status.NO_SHOW
        sara = desk.taken
        assert (sara.name, sara.room) == ("Sara", "Rom 4")
        assert (clock_text(sara.starts_at), clock_text(sara.ends_at)) == ("2026-11-27 10:21", "2026-11-27 12:00")


async def test_arrived_without_a_key(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("a")
        assert desk.said == "✓ Noted as arrived: Ole Kristian, today 10:00–12:00, Rom 4. Undo: u"
        assert "█ in use" in desk.grid
        assert bookings.get(counter, friday["ole"].id).status is Status.USED


async def test_a_key_that_comes_back_early_frees_the_room(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 8", "10:00")
        await desk.press("i")
        assert desk.said.startswith("✓ Key 8-1 in from Anne Vik. Rom 8 is free from now; it was booked until 11:30.")
        await desk.go("Rom 8", "10:30")
        assert "is free" in desk.detail
        early = bookings.get(counter, friday["pupils"].id)
        assert (clock_text(early.ends_at), clock_text(early.agreed_end)) == ("2026-11-27 10:21", "2026-11-27 11:30")


async def test_a_booking_is_carried_to_another_room_time_and_day(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        await desk.press("m")
        assert "Songlaget is lifted." in desk.said
        assert "Enter Put it here" in desk.keys
        await desk.press("left", "left", "down", "down", "right_square_bracket")
        assert "Carrying Songlaget" in desk.detail
        assert "? 14:00–16:00 free" in desk.grid
        assert "Move" not in desk.keys
        await desk.press("enter")
        assert "Songlaget moved from today 13:00–15:00, Rom 14 to Saturday 28 November 14:00–16:00, Rom 4." in desk.said
        assert "Enter Open" in desk.keys
        moved = bookings.get(counter, friday["choir"].id)
        assert (moved.room, clock_text(moved.starts_at)) == ("Rom 4", "2026-11-28 14:00")
        assert moved.ends_at - moved.starts_at == timedelta(hours=2)
        assert desk.taken.id == moved.id
        await desk.press("u")
        back = bookings.get(counter, friday["choir"].id)
        assert (back.room, clock_text(back.starts_at)) == ("Rom 14", "2026-11-27 13:00")


async def test_what_is_carried_is_not_put_on_another_booking(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        await desk.press("m", "left")
        assert "13:00–15:00 taken" in desk.grid
        await desk.press("enter")
        assert "Rom 8 is taken" in desk.said
        assert "Carrying Songlaget" in desk.detail
        assert bookings.get(counter, friday["choir"].id).version == friday["choir"].version
        await desk.press("escape")
        assert "Carrying" not in desk.detail
        assert "? 13:00" not in desk.grid
        assert "▌ Songlaget" in desk.grid


@pytest.mark.usefixtures("between_two_looks")
async def test_what_another_desk_changed_meanwhile_is_not_overwritten(
    counter: Counter, office: Counter, friday: Friday
) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        await desk.press("m", "down", "down", "down", "down")
        bookings.cancel(office, friday["choir"].id)
        await desk.press("enter")
        assert "Songlaget, number 5, is already cancelled. OD did that 10:21." in desk.said
        assert bookings.get(counter, friday["choir"].id).status is Status.CANCELLED
        assert "Carrying" not in desk.detail


@pytest.mark.usefixtures("between_two_looks")
async def test_a_move_on_top_of_anothers_change_takes_a_second_enter(
    counter: Counter, office: Counter, friday: Friday
) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        await desk.press("m", "down", "down", "down", "down")
        bookings.change(office, friday["choir"], replace(friday["choir"].as_wanted(), people=9))
        await desk.press("enter")
        assert "OD changed Songlaget, number 5, 10:21: people 12 → 9. Do it again" in desk.said
        await desk.press("enter")
        assert (desk.taken.people, desk.under_cursor[1]) == (9, "15:00")


@pytest.mark.usefixtures("between_two_looks")
async def test_a_booking_whose_key_another_desk_has_just_handed_out_is_not_cancelled(
    counter: Counter, office: Counter, friday: Friday
) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        await desk.press("enter", "d")
        keys.hand_out(office, [friday["choir"].id])
        await desk.press("enter")
        assert "OD changed Songlaget, number 5, 10:21: key out – → 14-1. Do it again" in desk.said
        assert bookings.get(counter, friday["choir"].id).live


@pytest.mark.usefixtures("between_two_looks")
async def test_no_key_goes_out_for_a_booking_that_another_desk_has_just_cancelled(
    counter: Counter, office: Counter, friday: Friday
) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        bookings.cancel(office, friday["choir"].id)
        await desk.press("o")
        assert "is already cancelled. OD did that 10:21." in desk.said
        assert all(key.loan is None for key in days.board(counter).keys if key.tag.startswith("14"))


async def test_the_note_for_the_next_shift(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("p", *[*"Kabel 2 er defekt. ", "f8"])
        assert "The note is there for the next shift." in desk.said
        note = days.look(counter).note
        assert note is not None
        assert "Kabel 2 er defekt." in note.text
        assert "Kabel 2 er defekt." in " ".join(desk.rail.split())


async def test_who_is_not_signed_in_is_asked_before_an_act(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, by="") as desk:
        assert "F9: who are you?" in desk.text
        await desk.go("Rom 14", "13:00")
        await desk.press("d")
        assert desk.dialog == "Initials"
        await desk.press(*"od", "enter")
        assert "Cancelled: Songlaget" in desk.said
        told = bookings.card(counter, friday["choir"].id).told
        assert (told[-1].act, told[-1].by) == ("cancel", "OD")


async def test_leaving_the_question_who_you_are_does_nothing(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, by="") as desk:
        await desk.go("Rom 14", "13:00")
        await desk.press("d", "escape")
        assert bookings.get(counter, friday["choir"].id).status is Status.BOOKED
        assert "Songlaget" in desk.grid


async def test_undo_with_nothing_to_undo_says_so(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("u")
        assert desk.said == "! There is nothing to undo here."


async def test_every_act_is_in_the_palette(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, (120, 50)) as desk:
        await desk.press("ctrl+p", *"cancel boo")
        await desk.until(lambda: "Cancel this booking" in desk.text)
        await desk.press("enter")
        await desk.until(lambda: "Cancelled: Ole Kristian" in desk.text)
        assert history.undo(counter).act == "cancel"


# By mouse


async def test_a_click_moves_the_cursor_and_a_second_opens(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.click_word("▌ Songlaget")
        assert desk.taken.id == friday["choir"].id
        assert desk.dialog == ""
        await desk.click_word("▌ Songlaget")
        assert desk.dialog == "Card"


async def test_a_second_click_on_a_free_cell_books_it(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 8", "16:00")
        await desk.click_word("+ free – Enter books")
        assert str(desk.value("line")).startswith("Rom 8 27.11. 16.00-")


async def test_a_click_on_the_headings_or_the_hours_does_no_harm(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        before = desk.under_cursor[:2]
        await desk.click("DayGrid", 30, 0)
        assert desk.under_cursor[:2] == before
        await desk.click("DayGrid", 2, 6)
        assert desk.under_cursor[0] == "Rom 4"


async def test_a_click_on_the_key_bar_does_what_its_key_does(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, (160, 36)) as desk:
        await desk.click_word("o Key out")
        assert "Key 4-2 out to Ole Kristian" in desk.said
        await desk.click_word("u Undo")
        assert key_state(counter, "4-2") is KeyState.IN
        await desk.click_word("F1 Help")
        assert desk.dialog == "Help"


async def test_a_click_on_the_rail_goes_to_the_booking(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, (120, 40)) as desk:
        await desk.click_word("Rom 14 Søndagsskolen")
        assert "Sunday 29 November 2026" in desk.text
        assert desk.taken.id == friday["jorunn"].id


async def test_the_wheel_scrolls_the_day(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter, (80, 24)) as desk:
        before = desk.grid
        for _ in range(10):
            await desk.pilot._post_mouse_events([events.MouseScrollDown], "DayGrid", offset=(20, 5))
        await desk.settle()
        assert desk.grid != before
