"""Everything about one booking."""

from collections.abc import Callable

from desk.app import DeskApp
from desk.domain.bookings import Booking
from desk.screens.card import Card
from desk.services import bookings, history
from desk.services.counter import Counter
from tests.conftest import Book, Clock, wanted
from tests.screens.conftest import HOSTILE, flowing, line_with, press, screen_text, settled, type_text, widget_text

Run = Callable[..., DeskApp]
Friday = dict[str, Booking]


async def card_text(app: DeskApp, booking: Booking, size: tuple[int, int] = (100, 40)) -> str:
    """The card of a booking, as a person reads it."""
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        app.push_screen(Card(app.records, booking.id))
        await settled(pilot)
        return widget_text(app, "#box")


async def test_it_says_who_when_and_what(run: Run, friday: Friday) -> None:
    text = await card_text(run(), friday["berit"])
    assert "Tuesday 1 December 18:00–20:30" in line_with(text, "When")
    assert "Rom 14 · 9 people" in text
    assert "900 00 401" in line_with(text, "Phone")
    assert "Clubs, associations and parties" in line_with(text, "Audience")
    assert "collect by Tuesday 1 December at 15:00" in text
    assert "due back Wednesday 2 December at 10:00" in text
    assert "booked" in line_with(text, "Fri 27/11 09:50")


async def test_a_key_that_is_out_is_said(run: Run, friday: Friday) -> None:
    text = await card_text(run(), friday["ola"])
    assert "8-2 is out, due back Monday 30 November at 10:00" in text
    assert "key out 8-2" in line_with(text, "Fri 27/11 10:02")


async def test_the_history_says_what_changed_and_what_was_undone(
    run: Run, friday: Friday, counter: Counter, clock: Clock
) -> None:
    before = friday["berit"]
    clock.go("2026-11-27 10:30")
    later = wanted("2026-12-01 18:30", "21:00", "Rom 8", name="Berit Moen", group="Strikkelaget", phone="90000401")
    bookings.change(counter, before, later)
    clock.go("2026-11-27 10:40")
    bookings.cancel(counter, before.id, "syke")
    history.undo(counter)
    text = await card_text(run(), before)
    assert "moved: start 18:00 → 18:30, end 20:30 → 21:00, room Rom 14 → Rom 8" in flowing(text)
    assert "syke (undone later)" in text


async def test_a_purpose_that_is_the_group_is_not_said_twice(run: Run, book: Book) -> None:
    choir = book("2026-12-01 10:00", "12:00", name="Aud Lien", group="Songlaget", purpose="songlaget")
    assert "Purpose" not in await card_text(run(), choir)
    choir = book("2026-12-02 10:00", "12:00", name="Aud Lien", group="Songlaget", purpose="øving")
    assert "øving" in line_with(await card_text(run(), choir), "Purpose")


async def test_who_had_the_time_before_is_told(run: Run, friday: Friday, counter: Counter, book: Book) -> None:
    bookings.release(counter, friday["ole"].id)
    girl = book("2026-11-27 10:21", "12:00", "Rom 4", name="Sara")
    text = await card_text(run(), girl)
    assert "Who had the time before" in text
    assert "did not come" in line_with(text, "Ole Kristian")


async def test_its_letters_return_the_act(run: Run, friday: Friday) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for name, key, act in (
            ("ole", "o", "out"),
            ("ole", "r", "release"),
            ("ole", "a", "used"),
            ("ola", "i", "in"),
            ("berit", "e", "edit"),
            ("berit", "m", "move"),
        ):
            answers: list[str | None] = []
            app.push_screen(Card(app.records, friday[name].id), answers.append)
            await settled(pilot)
            await press(pilot, key)
            assert answers == [act], (name, key)


async def test_letters_that_make_no_sense_do_nothing(run: Run, friday: Friday) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.push_screen(Card(app.records, friday["berit"].id))
        await settled(pilot)
        await press(pilot, "i", "r", "a")
        assert isinstance(app.screen, Card)
        assert "Release" not in screen_text(app).splitlines()[-1]


async def test_cancelling_asks_for_the_reason(run: Run, friday: Friday) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        answers: list[str | None] = []
        card = Card(app.records, friday["berit"].id)
        app.push_screen(card, answers.append)
        await settled(pilot)
        await press(pilot, "d", "escape")
        assert app.screen is card
        await press(pilot, "d")
        await type_text(pilot, "syke barn")
        await press(pilot, "enter")
        assert answers == ["cancel"]
        assert card.reason == "syke barn"


async def test_all_of_a_long_card_can_be_read_on_a_small_screen(run: Run, friday: Friday, counter: Counter) -> None:
    before = friday["berit"]
    for people in range(10, 24):
        before = bookings.change(
            counter,
            before,
            wanted("2026-12-01 18:00", "20:30", name="Berit Moen", group="Strikkelaget", people=people),
        ).booking
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.push_screen(Card(app.records, before.id))
        await settled(pilot)
        assert "people 22 → 23" not in screen_text(app)
        await press(pilot, "pagedown", "pagedown", "pagedown")
        assert "people 22 → 23" in screen_text(app)


async def test_an_unknown_booking_is_said_and_not_a_crash(run: Run) -> None:
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.push_screen(Card(app.records, 999))
        await settled(pilot)
        assert "There is no booking number 999" in screen_text(app)
        await press(pilot, "o", "e", "d", "escape")


async def test_hostile_names_are_text(run: Run, book: Book) -> None:
    made = [
        book(f"2026-12-02 {10 + n}:00", f"{11 + n}:00", "Rom 4", name=name, remark=name)
        for n, name in enumerate(HOSTILE)
    ]
    app = run()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for booking in made:
            app.push_screen(Card(app.records, booking.id))
            await settled(pilot)
            text = screen_text(app)
            assert booking.name[:20] in text
            assert "\x1b" not in text
            await press(pilot, "escape")
