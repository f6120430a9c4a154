"""What another desk does shows here by itself, and disturbs nobody."""

from desk.domain.bookings import Booking
from desk.services import bookings, closing, keys
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.conftest import Clock, wanted

Friday = dict[str, Booking]


async def test_another_desks_booking_appears_and_the_cursor_stays(
    counter: Counter, office: Counter, friday: Friday
) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:30")
        bookings.take(office, wanted("2026-11-27 15:00", "16:00", "Rom 8", name="Jonas Berg"))
        await desk.until(lambda: "▌ Jonas Berg" in desk.grid)
        assert desk.under_cursor[:2] == ("Rom 14", "13:30")


async def test_what_another_desk_does_shows_by_itself_on_a_file_and_on_a_server(
    any_counter: Counter, any_office: Counter
) -> None:
    async with at_desk(any_counter) as desk:
        taken = bookings.take(any_office, wanted("2026-11-27 13:00", "14:00", "Rom 8", name="Jonas Berg")).booking
        await desk.until(lambda: "Jonas Berg" in desk.grid)
        keys.hand_out(any_office, [taken.id])
        await desk.until(lambda: "8-1 Jonas Berg" in desk.rail)
        bookings.cancel(any_office, taken.id)
        await desk.until(lambda: "Jonas Berg" not in desk.grid)


async def test_every_screen_looks_twice_a_second_whether_anybody_has_done_something(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("f3", "f4", "f5", "f6", "f2")
        for name in ("day", "keys", "closing", "mail", "statistics"):
            (screen,) = desk.app._screen_stacks[name]
            assert 0.5 in [timer._interval for timer in screen._timers], name


async def test_a_slot_that_is_taken_while_the_form_or_the_line_is_open_is_said_before_it_is_saved(
    counter: Counter, office: Counter
) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 8", "13:00")
        await desk.fill(name="Anne Vik")
        theirs = bookings.take(office, wanted("2026-11-27 13:00", "14:00", "Rom 8", name="Jonas Berg")).booking
        await desk.until(lambda: "13:00–14:00 by Jonas Berg" in desk.part("#verdict"))
        assert desk.value("name") == "Anne Vik"
        await desk.press("escape", "y", *"1/12 10-11 rom 4 anne vik")
        bookings.change(office, theirs, wanted("2026-12-01 10:00", "11:00", "Rom 4", name="Jonas Berg"))
        await desk.until(lambda: "Jonas Berg" in desk.part("LinePanel"))
        assert desk.value("line") == "1/12 10-11 rom 4 anne vik"


async def test_an_open_card_follows_what_another_desk_does(counter: Counter, office: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        await desk.press("enter")
        keys.hand_out(office, [friday["choir"].id])
        await desk.until(lambda: "14-1 is out" in desk.text)


async def test_what_another_desk_cancels_goes_from_under_the_cursor(
    counter: Counter, office: Counter, friday: Friday
) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        assert "Edit" in desk.keys
        bookings.cancel(office, friday["choir"].id)
        await desk.until(lambda: "Songlaget" not in desk.grid)
        assert desk.detail == "Rom 14 (14p) is free from 13:00 until 19:00 · Enter books it"
        assert "Edit" not in desk.keys


async def test_keys_and_notes_of_another_desk_show_in_the_rail(
    counter: Counter, office: Counter, friday: Friday
) -> None:
    async with at_desk(counter, (120, 40)) as desk:
        keys.take_back(office, "4-1")
        closing.write_note(office, "Skriveren er tom.")
        await desk.until(lambda: "Skriveren er tom." in desk.rail and "overdue" not in desk.line("KEYS"))


async def test_a_change_in_the_moment_of_a_key_does_not_take_the_key_back(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("]", "]")
        desk.day.action_today()
        desk.day.data_changed()
        await desk.settle()
        assert "Friday 27 November 2026" in desk.text.splitlines()[0]
        assert "Songlaget" in desk.grid


async def test_what_is_being_typed_is_not_touched(counter: Counter, office: Counter, friday: Friday) -> None:
    async with at_desk(counter, (200, 50)) as desk:
        await desk.form("Rom 8", "16:00")
        await desk.press(*"Anne Vi")
        bookings.take(office, wanted("2026-11-27 15:00", "16:00", "Rom 4", name="Jonas Berg"))
        await desk.until(lambda: "Jonas Berg" in desk.text)
        assert desk.dialog == "BookingForm"
        await desk.press("k")
        assert desk.value("name") == "Anne Vik"
        await desk.press("f8")
        assert desk.taken.name == "Anne Vik"


async def test_the_line_is_not_touched_either(counter: Counter, office: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"1/12 18-20 ber")
        bookings.take(office, wanted("2026-12-01 16:00", "17:00", "Rom 4", name="Jonas Berg"))
        await desk.until(lambda: "▌ Jonas Berg" in desk.grid)
        await desk.press(*"it")
        assert desk.value("line") == "1/12 18-20 berit"
        assert "Tuesday 1 December 2026" in desk.text.splitlines()[0]


async def test_what_is_carried_stays_in_the_hand(counter: Counter, office: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        await desk.press("m", "down", "down", "down", "down")
        bookings.take(office, wanted("2026-11-27 15:00", "16:00", "Rom 14", name="Jonas Berg"))
        await desk.until(lambda: "15:00–17:00 taken" in desk.grid)
        assert "Carrying Songlaget" in desk.detail


async def test_a_minute_that_passes_moves_the_clock_and_asks_who_has_not_come(
    counter: Counter, friday: Friday, clock: Clock
) -> None:
    async with at_desk(counter) as desk:
        clock.go("2026-11-27 10:22")
        await desk.until(lambda: "►10:22║" in desk.grid)
        assert "not arrived? 22 min" in desk.grid
        assert "10:22 · SI" in desk.text.splitlines()[0]
        assert desk.under_cursor[1] == "10:00"


async def test_midnight_makes_it_another_day(counter: Counter, friday: Friday, clock: Clock) -> None:
    clock.go("2026-11-27 23:59")
    async with at_desk(counter) as desk:
        assert "Friday 27 November 2026" in desk.text
        clock.go("2026-11-28 00:00")
        await desk.until(lambda: "00:00 · SI" in desk.text.splitlines()[0])
        assert "Saturday 28 November 2026" in desk.text.splitlines()[0]
