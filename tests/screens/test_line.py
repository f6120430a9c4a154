"""The booking line as a call goes: typed, understood, offered, asked, saved, parked, and two desks at once."""

import pytest
from icalendar import Calendar
from rich.style import Style

from desk.domain.bookings import Booking, Status
from desk.screens.line_panel import LinePanel
from desk.services import bookings, parking
from desk.services.counter import Counter
from desk.services.drafts import Draft
from desk.widgets.line_input import LineInput
from tests.at_desk import Desk, at_desk
from tests.conftest import Book, clock_text, wanted
from tests.screens.conftest import HOSTILE, SIZES, check_golden

CALL = "fri 14-16 6p kari nordmann 91234567 styremøte"


def line(desk: Desk) -> LineInput:
    """The line."""
    return desk.day.query_one(LineInput)


def is_open(desk: Desk) -> bool:
    """Whether the line is on the screen."""
    return any(panel.display for panel in desk.day.query(LinePanel))


def panel(desk: Desk) -> str:
    """The line and what stands under it, without line breaks."""
    return " ".join(desk.part("LinePanel").split())


def underlined(desk: Desk) -> str:
    """The words of the line that are marked as understood."""
    region = line(desk).region
    strip = desk.app.screen._compositor.render_strips()[region.y].crop(region.x, region.right)
    marked = "".join(s.text if (s.style or Style()).underline else " " for s in strip)
    return " ".join(marked.split())


def without_keys(desk: Desk) -> str:
    """The screen but for its bottom line, which lists keys of the whole program."""
    return "\n".join(desk.text.splitlines()[:-1])


def made(booking: Booking) -> tuple[str, str, str]:
    """Room, start and end on the wall clock."""
    return booking.room, clock_text(booking.starts_at), clock_text(booking.ends_at)[11:]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
class TestLooks:
    """The states of a call, as golden texts at three sizes."""

    async def test_empty(self, counter: Counter, friday: dict[str, Booking], size: tuple[int, int]) -> None:
        async with at_desk(counter, size) as desk:
            await desk.press("n")
            check_golden(f"line_empty_{size[0]}", without_keys(desk))
        assert friday

    async def test_understood(self, counter: Counter, friday: dict[str, Booking], size: tuple[int, int]) -> None:
        async with at_desk(counter, size) as desk:
            await desk.press("n", *CALL)
            check_golden(f"line_ready_{size[0]}", without_keys(desk))
        assert friday

    async def test_taken(self, counter: Counter, friday: dict[str, Booking], size: tuple[int, int]) -> None:
        async with at_desk(counter, size) as desk:
            await desk.press("n", *"tue 18-20 room 14 9p ola lien 90000123", "enter")
            check_golden(f"line_taken_{size[0]}", without_keys(desk))
        assert friday

    async def test_what_is_free(self, counter: Counter, friday: dict[str, Booking], size: tuple[int, int]) -> None:
        async with at_desk(counter, size) as desk:
            await desk.press("n", *"tuesday evening 8p")
            check_golden(f"line_free_{size[0]}", without_keys(desk))
        assert friday

    async def test_the_question(self, counter: Counter, friday: dict[str, Booking], size: tuple[int, int]) -> None:
        async with at_desk(counter, size) as desk:
            await desk.press("n", *CALL, "enter")
            check_golden(f"line_age_{size[0]}", without_keys(desk))
        assert friday

    async def test_old_and_new(self, counter: Counter, friday: dict[str, Booking], size: tuple[int, int]) -> None:
        async with at_desk(counter, size) as desk:
            await desk.press("n", *"move berit to wednesday")
            check_golden(f"line_change_{size[0]}", without_keys(desk))
        assert friday

    async def test_saved(self, counter: Counter, friday: dict[str, Booking], size: tuple[int, int]) -> None:
        async with at_desk(counter, size) as desk:
            await desk.press("n", *CALL, "enter", "y")
            assert "Kari Nordmann" in desk.grid
            check_golden(f"line_saved_{size[0]}", f"{desk.part('DetailLine')}\n{desk.part('Saying')}")
        assert friday


async def test_the_grid_goes_to_the_day_as_it_is_typed_and_comes_back(
    counter: Counter, friday: dict[str, Booking]
) -> None:
    async with at_desk(counter, (80, 24)) as desk:
        before, cursor = desk.grid, desk.day.grid.cursor
        await desk.press("n", *"tue 18-20 4p")
        assert "Tuesday 1 December 2026" in desk.text.splitlines()[0]
        assert "taken" not in desk.grid
        await desk.press(*" room 14")
        assert "18:00–20:00 taken" in desk.grid
        assert "by Strikkelaget" in panel(desk)
        await desk.press("escape")
        assert not is_open(desk)
        assert "Friday 27 November 2026" in desk.text.splitlines()[0]
        assert (desk.grid.count("Ole Kristian"), desk.day.grid.cursor) == (before.count("Ole Kristian"), cursor)
        assert desk.app.focused is desk.day.grid
    assert friday


async def test_understood_words_are_underlined_and_others_are_not(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"fri 14-16 6p ?! --")
        assert underlined(desk) == "fri 14-16 6p"


async def test_a_whole_call_is_one_line_and_enter(counter: Counter, friday: dict[str, Booking]) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"mon 11-13 6p kari nordmann 91234567 styremøte", "enter")
        booking = desk.under_cursor[2]
        assert booking is not None
        assert made(booking) == ("Rom 8", "2026-11-30 11:00", "13:00")
        assert (booking.name, booking.phone, booking.people) == ("Kari Nordmann", "91234567", 6)
        assert booking.purpose == "styremøte"
        assert "Monday the thirtieth of November from eleven" in desk.flowing
        await desk.press("y")
        assert f"Booking number {booking.ref}" in desk.text
        await desk.press("y")
        assert "Monday 30 November 11:00–13:00" in desk.app.clipboard
        assert "✓ The text is on the clipboard." in desk.text
        await desk.press("i")
        (event,) = Calendar.from_ical(desk.app.clipboard).walk("VEVENT")
        assert event.decoded("dtstart").isoformat() == "2026-11-30T11:00:00+01:00"
        assert event.decoded("dtend").isoformat() == "2026-11-30T13:00:00+01:00"
        assert "Rom 8" in str(event["location"])
    assert friday


async def test_the_question_of_age_is_answered_with_one_key(counter: Counter) -> None:
    for key, confirmed, day in (("y", True, "sat"), ("j", True, "sun"), ("n", False, "mon 7/12"), ("enter", False, "")):
        async with at_desk(counter) as desk:
            await desk.press("n", *f"{day or 'tue'} 20-22 3p ola lien 90000123", "enter")
            assert "Have they been asked about their age?" in panel(desk)
            assert "Save it?" not in panel(desk), "no is not an answer to that: both answers save"
            assert desk.under_cursor[2] is None
            await desk.press(key)
            booking = desk.under_cursor[2]
            assert booking is not None
            assert bool(booking.age_confirmed) is confirmed


async def test_another_warning_asks_and_no_goes_back_to_the_line(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"wed 10-12 room 4 9p ola lien 90000123", "enter")
        assert "holds 4 people, and there are 9" in panel(desk)
        assert "Save it?" in panel(desk)
        await desk.press("n")
        assert is_open(desk)
        assert line(desk).value == "wed 10-12 room 4 9p ola lien 90000123"
        await desk.press("enter", "y")
        booking = desk.under_cursor[2]
        assert booking is not None
        assert (booking.room, booking.people) == ("Rom 4", 9)


async def test_the_bottom_line_tells_what_the_keys_do_now(counter: Counter) -> None:
    async with at_desk(counter) as desk:

        def bottom() -> str:
            return desk.text.splitlines()[-1]

        await desk.press("n")
        assert "Esc Back" in bottom()
        await desk.press(*"next friday 10-12 4p ola lien 90000123")
        assert "Esc Park" in bottom()
        await desk.press("enter")
        assert "Esc Back" in bottom(), "from the days to pick, Esc goes back to the line and parks nothing"
        await desk.press("escape")
        assert is_open(desk)
        assert "Esc Park" in bottom()
        assert "Tab Form" in bottom()
        await desk.press("escape", "n", *"every thursday 3 dec until 17 dec 18-20 6p turid lien 90000401")
        assert "Tab Dates" in bottom()
        await desk.press("tab")
        assert desk.dialog == "SeriesDates"


async def test_a_key_for_another_day_that_goes_out_today_says_today(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"sat 12-14 room 8 3p ola lien 90000123")
        assert "key by today 15:00" in panel(desk), "on Saturday nobody is at the desk at three"
        await desk.press("enter", "y")
        assert "key to be collected by today 15:00" in desk.detail


async def test_a_slot_of_more_than_half_a_day_says_on_which_day_it_ends(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"fri 4 dec 23:30-22:00 room 8 3p ola lien 90000123")
        assert "Friday 4 December 2026 · 23:30 – Saturday 5 December 22:00" in panel(desk)
        await desk.press("escape", "n", *"fri 4 dec 22:00-01:00 room 8 3p ola lien 90000123")
        assert "Friday 4 December 2026 · 22:00–01:00" in panel(desk)


async def test_pointing_at_another_slot_leaves_nothing_of_the_first(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "12:30")
        await desk.press("enter", *"5p ola")
        assert line(desk).value == "Rom 14 27.11. 12.30-5p ola"
        desk.day.query_one(LinePanel).put_slot("Rom 8 28.11. 11.00-")
        await desk.settle()
        assert line(desk).value == "5p ola Rom 8 28.11. 11.00-"


async def test_an_end_that_nobody_said_stands_beside_the_start(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"wed 12 room 8 3p ola lien 90000123")
        assert "12:00–? (until 13:00 if they do not say) · 3 people · Rom 8 free" in panel(desk)


async def test_an_offer_is_picked_by_digit_and_drawn_before_that(counter: Counter, friday: dict[str, Booking]) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"tue 18-20 room 14 9p ola lien 90000123", "enter")
        offer = desk.line("► 1")
        assert "Rom 14" in offer or "Rom 8" in offer
        assert "free" in desk.grid
        await desk.press("2")
        assert is_open(desk)
        assert "Enter saves" in panel(desk)
        await desk.press("enter", "y")
        booking = desk.under_cursor[2]
        assert booking is not None
        assert (booking.name, booking.phone, booking.people) == ("Ola Lien", "90000123", 9)
    assert friday


async def test_all_who_are_listed_are_in_sight_in_a_small_window(counter: Counter, book: Book) -> None:
    """What is asked at Enter waits until it is clear who it is."""
    for number, name in enumerate(("Lise Berg", "Lisa Dahl", "Liv Eng", "Linn Foss", "Line Gran")):
        book(f"2026-12-{7 + number:02} 10:00", "11:00", name=name, phone=f"9000070{number}")
    async with at_desk(counter, (80, 24)) as desk:
        await desk.press("n", *"sat 14-16 6p li")
        for listed in ("1 Line Gran", "2 Linn Foss", "3 Liv Eng", "4 Lisa Dahl", "5 Lise Berg"):
            assert listed in desk.flowing
        assert "must be 15" not in desk.flowing
        await desk.press("enter")
        assert "must be 15" in desk.flowing


async def test_a_choice_is_picked_with_the_mouse(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"next friday 10-12 4p ola lien 90000123")
        await desk.click_word("2  Friday 11 December 2026")
        assert desk.app.focused is line(desk)
        await desk.click_word("Go on")
        booking = desk.under_cursor[2]
        assert booking is not None
        assert made(booking) == ("Rom 4", "2026-12-11 10:00", "12:00")


async def test_the_question_and_the_form_are_reached_with_the_mouse(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"sun 14-16 3p ola lien 90000123", "enter")
        await desk.click_word("Yes, they are old enough")
        booking = desk.under_cursor[2]
        assert booking is not None
        assert booking.age_confirmed
        await desk.press("n", *"wed 10-12")
        await desk.click_word("Form")
        assert desk.dialog == "BookingForm"


async def test_several_days_are_never_decided_for_the_desk(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"next friday 10-12 4p ola lien 90000123", "enter", "enter")
        assert is_open(desk)
        assert made_of(desk) == ("Rom 4", "2026-12-04 10:00", "12:00")


def made_of(desk: Desk) -> tuple[str, str, str]:
    """What the line would book."""
    preview = desk.day.query_one(LinePanel).preview
    assert preview is not None
    assert preview.wanted is not None
    names = {room.id: room.name for room in desk.day.grid.rooms}
    asked = preview.wanted
    return names[asked.room_id], clock_text(asked.starts_at), clock_text(asked.ends_at)[11:]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("tuesday", "Tuesday 1 December"),
        ("tue evening 8p", "Tuesday 1 December 17:00–24:00 Rom 8"),
        ("next week 2 hours", "Monday 30 November"),
        ("nå", "10:21–"),
    ],
)
async def test_what_is_free_is_answered_before_anything_else_is_asked(
    counter: Counter, friday: dict[str, Booking], text: str, first: str
) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *text)
        assert first in desk.line(" 1  ")
        assert "Ask:" not in desk.text
        await desk.press("enter", "1")
        assert is_open(desk)
        assert "What name shall I write?" in panel(desk)
    assert friday


@pytest.mark.parametrize(
    ("asked", "doubtful"),
    [
        ("free on Saturday evening for 8", "Rom 4 – holds only 4"),
        ("free on Saturday evening with a screen for 3", "Rom 4 – lacks what is needed"),
    ],
)
async def test_a_free_room_that_does_not_fit_says_so(counter: Counter, asked: str, doubtful: str) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *asked)
        fit, small = (desk.line(f" {number}  ") for number in (1, 3))
        assert " – " not in fit.replace("17:00–24:00", "")
        assert doubtful in small


async def test_a_walk_in_takes_few_keys(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"nå 2p kari", "enter")
        booking = desk.under_cursor[2]
        assert booking is not None
        assert made(booking) == ("Rom 4", "2026-11-27 10:21", "11:21")
        assert booking.channel == "desk"


async def test_tab_opens_the_form_with_everything_and_esc_comes_back(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *CALL, "left", "left", "tab")
        assert desk.dialog == "BookingForm"
        assert [desk.value(name) for name in ("name", "phone", "people")] == ["Kari Nordmann", "91234567", "6"]
        await desk.press("escape")
        assert (line(desk).value, line(desk).cursor_position) == (CALL, len(CALL) - 2)
        assert desk.app.focused is line(desk)


async def test_what_the_form_saved_does_not_come_back_as_a_half_typed_line(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"wed 10-12 4p ola lien 90000123", "tab")
        await desk.press("f8")
        assert desk.dialog == ""
        assert not is_open(desk)
    async with at_desk(counter) as desk:
        assert not is_open(desk)


async def test_a_parked_line_comes_back_to_its_cursor_in_a_new_program(counter: Counter, office: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"tue 18-20 9p ola lien", "left", "left", "left", "escape")
        assert not is_open(desk)
        assert "The line is parked" in desk.said
        assert "Parked line" in desk.keys
    warned = bookings.check(office, wanted("2026-12-01 18:00", "20:00")).warnings
    assert "held_elsewhere" in [notice.code for notice in warned]
    async with at_desk(counter) as desk:
        assert not is_open(desk)
        await desk.press("v")
        assert (line(desk).value, line(desk).cursor_position) == ("tue 18-20 9p ola lien", 18)
        await desk.press("escape", "v")
        assert line(desk).cursor_position == 18
        await desk.press("end", *" 90000123")
        assert line(desk).value == "tue 18-20 9p ola lien 90000123"


async def test_several_lines_are_parked_and_the_last_comes_first(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"kari 6p", "escape", "n", *"ola 4p", "escape", "v")
        assert line(desk).value == "ola 4p"
        await desk.press("escape", "v", *" tue", "escape")
    assert [parked.text for parked in parking.waiting(counter)] == ["ola 4p tue", "kari 6p"]


async def test_what_was_being_typed_when_the_program_died_is_there_again(counter: Counter) -> None:
    from desk.services.drafts import keep_draft

    keep_draft(counter, Draft("tue 18-20 kari ", 6))
    async with at_desk(counter) as desk:
        assert (line(desk).value, line(desk).cursor_position) == ("tue 18-20 kari ", 6)
        assert desk.app.focused is line(desk)
        await desk.press("escape")
    async with at_desk(counter) as desk:
        assert not is_open(desk)


async def test_an_empty_line_is_left_without_a_trace(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", "escape")
        assert not is_open(desk)
        await desk.press("n", "enter")
        assert not is_open(desk)
    async with at_desk(counter) as desk:
        assert not is_open(desk)
    assert parking.waiting(counter) == ()


async def test_nothing_typed_is_lost_to_a_click_in_the_grid(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"ola lien 90000123 4p")
        desk.day.set_focus(desk.day.grid)
        await desk.press("n")
        assert (line(desk).value, desk.app.focused) == ("ola lien 90000123 4p", line(desk))
        desk.day.set_focus(desk.day.grid)
        desk.day.grid.go_to(3, wanted("2026-11-27 12:00", "13:00").starts_at)
        await desk.press("enter")
        assert line(desk).value == "ola lien 90000123 4p Rom 14 27.11. 12.00-"
        await desk.press(*"14", "enter")
        booking = desk.under_cursor[2]
        assert booking is not None
        assert made(booking) == ("Rom 14", "2026-11-27 12:00", "14:00")


async def test_a_change_shows_old_and_new_and_keeps_one_booking(counter: Counter, friday: dict[str, Booking]) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"move berit to wednesday")
        assert "Strikkelaget · Tuesday 1 December 2026 18:00–20:30 · Rom 14" in desk.line("Now:")
        assert "Wednesday 2 December 2026 18:00–20:30 · Rom 14 free" in desk.line("New:")
        await desk.press("enter", "y")
        booking = desk.under_cursor[2]
        assert booking is not None
        assert booking.id == friday["berit"].id
        assert made(booking) == ("Rom 14", "2026-12-02 18:00", "20:30")
        assert "Changed." in desk.said


async def test_of_several_bookings_the_picked_one_stays_picked_through_an_offer(counter: Counter, book: Book) -> None:
    first = book("2026-12-01 10:00", "12:00", name="Songlaget", phone="47654321")
    second = book("2026-12-08 10:00", "12:00", name="Songlaget", phone="47654321")
    book("2026-12-09 10:00", "12:00", name="Anne Vik")
    async with at_desk(counter) as desk:
        await desk.press("n", *"flytt songlaget til ons 9/12", "enter", "2")
        assert "Tuesday 8 December" in desk.line("Now:")
        assert "Free instead:" in panel(desk)
        await desk.press("enter", "1")
        assert "Tuesday 8 December" in desk.line("Now:")
        await desk.press("enter")
    assert made(bookings.get(counter, first.id)) == ("Rom 14", "2026-12-01 10:00", "12:00")
    assert clock_text(bookings.get(counter, second.id).starts_at)[:10] in ("2026-12-09", "2026-12-10")


async def test_a_cancellation_shows_which_and_can_be_undone(counter: Counter, friday: dict[str, Booking]) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"cancel berit")
        assert "Strikkelaget · Tuesday 1 December 2026 18:00–20:30 · Rom 14" in desk.line("Cancel:")
        await desk.press("enter")
        assert bookings.get(counter, friday["berit"].id).status is Status.CANCELLED
        assert "Cancelled: " in desk.said
        await desk.press("u")
        assert bookings.get(counter, friday["berit"].id).live


async def test_the_desk_that_loses_the_slot_keeps_its_line_and_gets_offers(
    counter: Counter, office: Counter, book: Book
) -> None:
    text = "tue 10-12 room 14 9p ola lien 90000123"
    async with at_desk(counter) as desk:
        await desk.press("n", *text)
        assert "10:00–12:00 free" in desk.grid
        book("2026-12-01 11:00", "13:00", name="Anne Vik", group="9B Lena skole", desk=office)
        await desk.press("enter")
        assert line(desk).value == text
        assert "by 9B Lena skole. Choose another room or time. It was taken less than a minute ago." in panel(desk)
        assert "Free instead:" in panel(desk)
        await desk.press("enter", "1", "enter")
        booking = desk.under_cursor[2]
        assert booking is not None
        assert booking.name == "Ola Lien"
        assert made(booking) != ("Rom 14", "2026-12-01 10:00", "12:00")


@pytest.mark.usefixtures("between_two_looks")
async def test_a_booking_that_another_desk_has_just_changed_is_looked_at_again(
    counter: Counter, office: Counter, friday: dict[str, Booking]
) -> None:
    berit = friday["berit"]
    async with at_desk(counter) as desk:
        await desk.press("n", *"flytt berit til torsdag 10-12")
        bookings.change(office, berit, wanted("2026-12-01 17:00", "19:00", name="Berit Moen"))
        await desk.press("enter")
        assert is_open(desk)
        assert "17:00–19:00" in desk.line("Now:")
        assert "OD changed Berit Moen, number 9, 10:21: start 18:00 → 17:00" in panel(desk)
        await desk.press("enter")
        assert made(bookings.get(counter, berit.id)) == ("Rom 14", "2026-12-03 10:00", "12:00")


async def test_a_known_caller_is_picked_among_several(counter: Counter, book: Book) -> None:
    book("2026-12-01 10:00", "11:00", name="Kari Nordli", phone="90000501", people=3)
    book("2026-12-01 12:00", "13:00", name="Kari Sveen", group="Leksehjelpen", phone="90000502", people=8)
    async with at_desk(counter) as desk:
        await desk.press("n", *"wed 10-12 kari")
        assert "Known:" in panel(desk)
        await desk.press("down", "2", "enter")
        booking = desk.under_cursor[2]
        assert booking is not None
        assert (booking.name, booking.phone, booking.people) == ("Kari Nordli", "90000501", 3)


@pytest.mark.parametrize("name", HOSTILE)
async def test_what_is_typed_is_drawn_literally(counter: Counter, name: str) -> None:
    async with at_desk(counter, (80, 24)) as desk:
        await desk.press("n")
        await desk.paste(f"wed 10-12 {name}")
        assert not any(char in desk.text for char in "\x1b\x07\u202e\u202c")
        assert is_open(desk)


async def test_a_double_click_that_opens_the_line_opens_it_once(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        bar = desk.app.screen.query_one("KeyBar").region
        await desk.double_click(desk.keys.index("n Book") + 1, bar.y)
        await desk.type("wed 10-12")
        assert line(desk).value == "wed 10-12"


async def test_a_parked_line_waits_when_nobody_says_who_takes_it_up(counter: Counter) -> None:
    parking.park(counter, Draft("wed 10-12 berit", 15))
    async with at_desk(counter, by="") as desk:
        await desk.press("v")
        assert desk.dialog == "Initials"
        await desk.press("escape")
    assert [line.text for line in parking.waiting(counter)] == ["wed 10-12 berit"]


async def test_in_a_small_window_what_is_to_be_decided_is_seen_with_both_answers(counter: Counter) -> None:
    async with at_desk(counter, (80, 24)) as desk:
        await desk.press("n", *"rom 14 25/12 21-05 16p ola lien", "enter")
        assert "Have they been asked about their age?" in desk.flowing
        assert "Yes, they are old enough" in desk.flowing
        assert "Not asked yet; save it" in desk.flowing
        await desk.press("escape")
        assert "Ask:" in desk.flowing


async def test_nothing_is_said_twice_or_asked_for_nothing(counter: Counter, friday: dict[str, Booking]) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"tue 14-16 6p Ola Lien meeting, zorp 90000123")
        assert panel(desk).count("zorp") == 2  # in the line, and as the note
        assert "note: zorp" in panel(desk)
        await desk.press("ctrl+u", *"yesterday 10-12 4p ola lien 90000123")
        assert "That time is over" in desk.flowing
        assert "Ask:" not in panel(desk)
        await desk.press("ctrl+u", *"tue 14-16 22p ola lien 90000123")
        assert "Rom 14 free" in desk.flowing
        assert "smallest that fits" not in desk.flowing
        await desk.press("ctrl+u", *"flytt elever 2sta til rom 14")
        assert "Rom 14 Rom 14" not in desk.flowing
        assert "! Rom 14 is taken" in panel(desk)
    assert friday


async def test_who_is_here_since_before_the_desk_opened_fetched_no_key_yesterday(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *"i dag 9-12 3p ola lien 90000123")
        assert "Rom 4 free" in desk.flowing
        assert "key by" not in panel(desk)
        assert "fetched" not in panel(desk)
        await desk.press("enter", "y")
        assert "you get the key when you come" in desk.flowing


async def test_a_cell_that_was_only_looked_at_is_neither_parked_nor_held(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 8", "14:00")
        await desk.press("enter")
        assert line(desk).value == "Rom 8 27.11. 14.00-"
        assert "Esc back" in panel(desk)
        assert "Esc Back" in desk.keys
        await desk.press("escape")
        assert not is_open(desk)
        assert "parked" not in desk.said
        assert "held" not in desk.grid
        await desk.press("enter", *"16", "escape")
        assert "The line is parked" in desk.said
    assert [parked.text for parked in parking.waiting(counter)] == ["Rom 8 27.11. 14.00-16"]
