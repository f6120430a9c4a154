"""Who is at the desk."""

from collections.abc import Callable

from desk.app import DeskApp
from desk.screens.initials import Initials
from desk.services import people, pins
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.screens.conftest import press, screen_text, settled, type_text

Run = Callable[..., DeskApp]


async def test_known_initials_are_found_by_their_first_letter(run: Run, counter: Counter) -> None:
    for initials in ("SI", "OD", "KAR"):
        people.add_staff(counter, initials)
    app = run(by="")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f9")
        assert isinstance(app.screen, Initials)
        assert all(initials in screen_text(app) for initials in ("SI", "OD", "KAR"))
        await type_text(pilot, "s")
        assert "KAR" not in screen_text(app)
        await press(pilot, "enter")
        assert app.records.counter.by == "SI"
        assert "SI" in screen_text(app).splitlines()[0]


async def test_new_initials_are_kept(run: Run, counter: Counter) -> None:
    app = run(by="")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f9")
        await type_text(pilot, "tu")
        assert "new here" in screen_text(app)
        await press(pilot, "enter")
        assert app.records.counter.by == "TU"
    assert people.staff(counter) == ("TU",)


async def test_a_letter_that_is_the_start_of_others_can_be_somebody_new(run: Run, counter: Counter) -> None:
    people.add_staff(counter, "SI")
    app = run(by="")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f9")
        await type_text(pilot, "s")
        await press(pilot, "down", "enter")
        assert app.records.counter.by == "S"


async def test_only_letters_and_digits_sign(run: Run, counter: Counter) -> None:
    app = run(by="OD")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f9", "enter")
        assert "Type your initials first." in screen_text(app)
        await type_text(pilot, "a-")
        await press(pilot, "enter")
        assert "Letters and digits only." in screen_text(app)
        await press(pilot, "escape")
        assert app.records.counter.by == "OD"
    assert people.staff(counter) == ()


async def test_one_click_signs_in(run: Run, counter: Counter) -> None:
    people.add_staff(counter, "OD")
    app = run(by="")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f9")
        await pilot.click("#staff", offset=(3, 0))
        await settled(pilot)
        assert app.records.counter.by == "OD"


async def test_a_pin_is_set_asked_for_changed_and_removed(counter: Counter) -> None:
    for initials in ("SI", "OD"):
        people.add_staff(counter, initials)
    async with at_desk(counter, by="OD") as desk:
        await desk.press("f9", *"si", "f7", *"2580", "enter")
        assert "Type the new one again." in desk.flowing
        await desk.press(*"2581", "enter")
        assert "The two are not the same." in desk.flowing
        await desk.press(*"2580", "tab", *"2580", "enter")
        assert "SI now has a PIN." in desk.flowing
        assert "PIN" in desk.line("► SI")
        await desk.press("enter")
        assert desk.dialog == "AskPin"
        await desk.press(*"1234", "enter")
        assert "That is not the PIN of SI" in desk.flowing
        assert "1234" not in desk.text
        await desk.press("escape")
        assert desk.app.records.counter.by == "OD"
        await desk.press("enter", *"2580", "enter")
        assert desk.app.records.counter.by == "SI"
        await desk.press("f9", "f7", "enter")
        assert "That is not the PIN of SI" in desk.flowing
        await desk.press(*"2580", "f8")
        assert "SI has no PIN any more." in desk.flowing
    assert pins.protected(counter) == frozenset()


async def test_the_buttons_of_the_pin_do_what_the_keys_do(counter: Counter) -> None:
    people.add_staff(counter, "SI")
    pins.change(counter, "SI", "", "2580")
    async with at_desk(counter, by="OD") as desk:
        await desk.press("f9", *"si", "enter")
        await desk.click("#back")
        assert desk.dialog == "Initials"
        await desk.press("enter", *"2580")
        await desk.click("#give")
        assert desk.app.records.counter.by == "SI"
