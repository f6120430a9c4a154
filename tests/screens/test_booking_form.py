"""The booking form: what the rules say while it is typed, what is refused, and what is saved."""

import threading
from typing import Any

import pytest
from msgspec.structs import replace
from textual.widgets import Static

from desk.domain.bookings import Audience, Booking, Channel, Status
from desk.domain.policy import Policy
from desk.screens.booking_form import BookingForm
from desk.services import bookings, days
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.conftest import TODAY, Book, clock_text, wanted
from tests.screens.conftest import SIZES, check_golden

Friday = dict[str, Booking]


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_golden(counter: Counter, friday: Friday, width: int, height: int) -> None:
    async with at_desk(counter, (width, height)) as desk:
        await desk.form("Rom 14", "16:00")
        await desk.fill(name="Berit Moen", group="Strikkelaget", people="16", end="20")
        check_golden(f"form-{width}x{height}", desk.text)


async def test_every_field_is_saved(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 8", "12:00")
        await desk.press(*"Berit Moen", "tab", *"Strikkelaget", "tab", *"900 00 401", "tab")
        await desk.press(*"berit@example.org", "tab", *"strikking", "tab")
        await desk.choose("audience", Audience.FRI)
        await desk.fill(date="1/12", start="13", end="1430", people="7", remark="trenger to bord")
        for flag in ("age_confirmed", "quiet", "needs_help"):
            desk.app.screen.set_focus(desk.app.screen.query_one(f"#{flag}"))
            await desk.press("space")
        await desk.press("f8")
        taken = desk.taken
        assert (taken.name, taken.group, taken.phone) == ("Berit Moen", "Strikkelaget", "90000401")
        assert (taken.email, taken.purpose, taken.remark) == ("berit@example.org", "strikking", "trenger to bord")
        assert (clock_text(taken.starts_at), clock_text(taken.ends_at)) == ("2026-12-01 13:00", "2026-12-01 14:30")
        assert (taken.room, taken.people) == ("Rom 8", 7)
        assert taken.audience is Audience.FRI
        assert (taken.age_confirmed, taken.quiet, taken.needs_help, taken.noisy) == (True, True, True, False)
        assert taken.status is Status.BOOKED


async def test_what_awaits_the_manager_is_held(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 8", "12:00")
        await desk.fill(name="Ingrid Lund")
        desk.app.screen.set_focus(desk.app.screen.query_one("#held"))
        await desk.press("space", "f8")
        assert desk.taken.status is Status.HELD
        assert "▒ Ingrid Lund" in desk.grid


async def test_the_rules_are_told_while_it_is_typed(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 14", "16:00")
        assert "Friday 27 November 2026 16:00–18:00 · Rom 14 free" in desk.flowing
        assert "Key to be collected by 15:00." in desk.flowing
        assert "all must be 15 or older" in desk.flowing
        await desk.fill(end="2030")
        assert "Rom 14 not possible" in desk.flowing
        assert "Rom 14 is taken Friday 27 November 19:00–21:00." in desk.flowing
        assert "Turid" not in desk.part("#box")  # restricted
        assert "Free instead: " in desk.flowing
        await desk.fill(end="1730", people="20")
        assert "Rom 14 holds 14 people, and there are 20." in desk.flowing


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("date", "snart", "Type the day, such as 1/12, friday or tomorrow."),
        ("start", "kveld?", "Type when it starts, such as 14 or 14.30."),
        ("end", "25", "Type when it ends, such as 16 or 16.30."),
        ("date", "26/11/2026", "That time is over"),
        ("date", "25/12", "is a public holiday"),
    ],
)
async def test_what_makes_no_sense_says_what_to_do(
    counter: Counter, friday: Friday, field: str, typed: str, told: str
) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 8", "16:00")
        await desk.fill(**{field: typed})
        assert told in desk.flowing


async def test_the_missing_hour_of_spring_is_refused(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 8", "16:00")
        await desk.fill(name="Ola Bakken", date="28.3.2027", start="0230", end="04")
        assert "The clocks are put forward that night: 02:30 does not exist." in desk.flowing
        await desk.press("f8")
        assert desk.dialog == "BookingForm"


async def test_the_smallest_free_room_that_fits_is_taken(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 4", "12:00")
        await desk.fill(end="13", people="3")
        assert "Rom 4 free" in desk.flowing
        await desk.fill(people="5")
        assert "Rom 8 free" in desk.flowing
        await desk.fill(people="9")
        assert "Rom 14 free" in desk.flowing
        await desk.fill(name="Berit Moen")
        await desk.press("f8")
        assert desk.taken.room == "Rom 14"


async def test_a_room_that_was_chosen_stays(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 4", "12:00")
        await desk.choose("room", 2)
        assert "Rom 8 free" in desk.flowing
        await desk.fill(people="12")
        assert "Rom 8 free" in desk.flowing
        assert "Rom 8 holds 8 people, and there are 12." in desk.flowing


async def test_a_refused_overlap_keeps_what_was_typed(counter: Counter, office: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 14", "11:30")
        await desk.fill(name="Mari Holm", group="Lesesirkelen", end="13", remark="kommer kanskje for sent")
        theirs = bookings.take(office, wanted("2026-11-27 11:30", "13:00", "Rom 14", name="Jonas Berg")).booking
        await desk.press("f8")
        assert desk.dialog == "BookingForm"
        assert "! Rom 14 is taken" in desk.flowing
        assert "Jonas Berg" in desk.flowing
        assert "Free instead: Rom 8 11:30–13:00" in desk.flowing
        fields = [desk.value(field) for field in ("name", "group", "end", "remark")]
        assert fields == ["Mari Holm", "Lesesirkelen", "13", "kommer kanskje for sent"]
        in_room = [b.id for b in days.show(counter, TODAY).in_room(3) if b.starts_at == theirs.starts_at]
        assert in_room == [theirs.id]


async def test_without_a_name_it_is_not_saved(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 8", "12:00")
        assert "Who is it for?" not in desk.flowing
        await desk.press("f8")
        assert desk.dialog == "BookingForm"
        assert "! Who is it for? Give a name or a group." in desk.flowing
        await desk.press(*"Berit", "enter")
        assert desk.taken.name == "Berit"


async def test_escape_leaves_without_booking(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 8", "12:00")
        await desk.press("escape", "escape")
        assert desk.dialog == ""
        assert not days.show(counter, TODAY).bookings


async def test_what_was_typed_is_thrown_away_only_when_that_is_said(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 8", "12:00")
        await desk.fill(name="Berit Moen")
        await desk.press("escape")
        assert "What you have typed here is not saved" in desk.flowing
        await desk.press("escape")
        assert (desk.dialog, desk.value("name")) == ("BookingForm", "Berit Moen")
        await desk.press("escape", "y")
        assert desk.dialog == ""
        assert not days.show(counter, TODAY).bookings


async def test_help_keeps_what_was_typed(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 8", "12:00")
        await desk.press(*"Berit", "f1")
        assert desk.dialog == "Help"
        await desk.press("escape")
        assert desk.value("name") == "Berit"
        await desk.press(*" Moen", "f8")
        assert desk.taken.name == "Berit Moen"


async def test_an_end_before_the_start_is_on_the_day_after(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 8", "22:00")
        await desk.fill(name="Ola Bakken", end="02")
        await desk.press("f8")
        assert clock_text(desk.taken.ends_at) == "2026-11-28 02:00"
        await desk.press("right_square_bracket", "home")
        assert desk.taken.name == "Ola Bakken"


async def test_a_booking_is_changed_and_keeps_its_number(counter: Counter, friday: Friday) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        await desk.press("e")
        assert f"Change booking {friday['choir'].ref}" in desk.text
        assert desk.value("name") == "Songlaget"
        assert "Rom 14 free" in desk.flowing  # its own time is not in its way
        await desk.fill(start="14", people="14")
        await desk.press("f8")
        assert desk.said.startswith("✓ Changed.")
        changed = bookings.get(counter, friday["choir"].id)
        assert (clock_text(changed.starts_at), changed.people) == ("2026-11-27 14:00", 14)
        assert changed.phone == "47654321"
        assert desk.taken.id == changed.id


@pytest.mark.usefixtures("between_two_looks")
async def test_changing_a_booking_that_another_desk_has_changed_is_refused(
    counter: Counter, office: Counter, friday: Friday
) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        await desk.press("e")
        await desk.fill(remark="flygel")
        choir = friday["choir"]
        bookings.change(office, choir, wanted("2026-11-27 13:30", "15:00", name="Songlaget"))
        await desk.press("f8")
        assert desk.dialog == "BookingForm"
        said = " ".join(desk.part("#problem").split())
        assert said.startswith("! OD changed this at 10:21: start 13:00 → 13:30, phone 476 54 321 → –, people 12 → –")
        assert said.endswith(
            "What you had left as it was is filled in. F8 saves yours on top, Esc leaves it as they have it."
        )
        assert (desk.value("remark"), desk.value("start"), desk.value("people")) == ("flygel", "13:30", "")
        assert "Take theirs" not in desk.keys
        await desk.press("f8")
        assert (desk.taken.remark, desk.taken.people) == ("flygel", None)
        assert desk.under_cursor[1] == "13:30"


@pytest.mark.usefixtures("between_two_looks")
async def test_where_both_desks_changed_the_same_either_can_be_saved(
    counter: Counter, office: Counter, friday: Friday
) -> None:
    theirs = replace(friday["choir"].as_wanted(), people=14, remark="piano")
    for takes_theirs in (False, True):
        async with at_desk(counter) as desk:
            await desk.go("Rom 14", "13:00")
            await desk.press("e")
            await desk.fill(people="10", purpose="øvelse")
            bookings.change(office, bookings.get(office, friday["choir"].id), theirs)
            await desk.press("f8")
            assert "people 12 → 14" in desk.flowing
            assert "You both changed people, and yours stands." in desk.flowing
            assert (desk.value("people"), desk.value("remark")) == ("10", "piano")
            await desk.press(*["f7"] if takes_theirs else [], "f8")
            saved = bookings.get(counter, friday["choir"].id)
            assert (saved.people, saved.remark, saved.purpose) == (14 if takes_theirs else 10, "piano", "øvelse")
        bookings.change(office, saved, friday["choir"].as_wanted())


@pytest.mark.usefixtures("between_two_looks")
async def test_what_another_desk_cancelled_while_it_was_edited_can_be_booked_anew(
    counter: Counter, office: Counter, friday: Friday
) -> None:
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        await desk.press("e")
        await desk.fill(people="10")
        bookings.cancel(office, friday["choir"].id, "syk")
        await desk.press("f8")
        assert "is already cancelled. OD did that 10:21. F8 books it anew" in desk.flowing
        await desk.press("f8")
        assert (desk.taken.people, desk.taken.id != friday["choir"].id) == (10, True)


async def test_the_buttons_work_by_mouse(counter: Counter, book: Book) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 8", "12:00")
        await desk.fill(name="Berit Moen")
        await desk.click("#back")
        await desk.click("#yes")
        assert desk.dialog == ""
        await desk.press("escape")
        await desk.form("Rom 8", "12:00")
        await desk.fill(name="Anne Vik")
        await desk.click("#quiet")
        await desk.click("#save")
        assert (desk.taken.name, desk.taken.quiet, desk.taken.channel) == ("Anne Vik", True, Channel.PHONE)


async def test_the_program_may_end_while_it_is_weighed(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    weigh, moment = bookings.check, threading.Event()
    fields: list[Static] = []

    def slow(*asked: Any) -> bookings.Verdict:
        while fields and fields[0].is_running:  # until the program takes its screens down
            moment.wait(0.005)
        return weigh(*asked)

    async with at_desk(counter) as desk:
        await desk.form("Rom 14", "11:30")
        form = desk.app.screen
        assert isinstance(form, BookingForm)
        monkeypatch.setattr(bookings, "check", slow)
        fields.append(form.query_one("#verdict", Static))
        form.weigh()


async def test_the_program_may_end_when_another_desk_has_just_booked(counter: Counter) -> None:
    async with at_desk(counter) as desk:
        await desk.form("Rom 14", "11:30")
        form = desk.app.screen
        assert isinstance(form, BookingForm)
        await form.query_one(".flags").remove()  # the screens are taken down part by part
        form.data_changed()


async def test_the_age_limit_is_the_houses_wherever_it_is_said(counter: Counter) -> None:
    async with at_desk(replace(counter, policy=Policy(age_limit=18)), (120, 60)) as desk:
        await desk.form("Rom 8", "16:00")
        assert "all are 18 or older" in desk.flowing
        assert "all must be 18 or older" in desk.flowing
        await desk.fill(name="Anne Vik", phone="90000401")
        await desk.press("f8", "y")
        assert "the age limit is 18 years" in desk.flowing
        await desk.press("escape", "f1", *"who may use")
        assert "the age limit is 18 years" in desk.flowing


@pytest.mark.parametrize("speech", ["nb", "nn", "sv", "en"])
async def test_what_can_be_ticked_is_read_whole_in_the_smallest_window(counter: Counter, speech: str) -> None:
    async with at_desk(counter, (80, 24), speech=speech) as desk:
        await desk.form("Rom 8", "12:00")
        assert desk.text.count("[ ] ") == 6
        assert "…" not in "".join(row for row in desk.text.splitlines() if "[ ]" in row)
