"""The staffed hours: of one day, and of a weekday from now on."""

from datetime import date, time

from desk.services import days
from desk.services.counter import Counter
from tests.at_desk import at_desk


async def test_a_weekday_has_other_hours_from_now_on(counter: Counter) -> None:
    async with at_desk(counter, (80, 30)) as desk:
        await desk.press("f3", "h")
        assert desk.dialog == "StaffedHours"
        assert desk.line("Wednesday", "10:00–15:00")
        await desk.click_word("Wednesday")
        if not desk.value("hours"):
            await desk.click_word("Wednesday")
        assert (desk.value("day"), desk.value("weekly")) == ("2/12/2026", True)
        await desk.fill(hours="10-13, 16-19")
        await desk.press("f8")
        assert "The hours of Wednesday are changed." in desk.flowing
    hours = days.show(counter, date(2026, 12, 9)).hours
    assert hours.weekly[2] == ((time(10), time(13)), (time(16), time(19)))
    assert hours.exceptions == {}


async def test_the_tick_makes_the_difference(counter: Counter) -> None:
    async with at_desk(counter, (80, 30)) as desk:
        await desk.press("f3", "h")
        await desk.fill(day="2.12.", hours="10-12")
        await desk.press("f8")
        assert "The hours of Wednesday 2 December are changed." in desk.flowing
    hours = days.show(counter, date(2026, 12, 2)).hours
    assert hours.weekly[2] == ((time(10), time(15)),)
    assert list(hours.exceptions) == [date(2026, 12, 2)]
