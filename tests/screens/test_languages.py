"""The screens in Nynorsk and Swedish, as golden texts: nothing on them is in another language."""

import pytest

from desk.domain.bookings import Booking
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.screens.conftest import check_golden

CODES = ["nn", "sv"]
SIZE = (80, 24)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("day", []),
        ("line", ["n", *"tir 1/12 18-2030 9p rom 8 kari nordmann 91234567"]),
        ("form", ["n", *"fre 14-16 6p kari nordmann 91234567", "tab"]),
        ("week", ["w"]),
        ("keys", ["f3"]),
        ("closing", ["f4"]),
        ("statistics", ["f6"]),
        ("series", ["n", *"hver torsdag 3/12 til jul 18-20 6p turid lien 90000401", "enter"]),
    ],
)
async def test_golden(counter: Counter, friday: dict[str, Booking], code: str, name: str, keys: list[str]) -> None:
    async with at_desk(counter, SIZE, speech=code) as desk:
        await desk.press(*keys)
        check_golden(f"{name}-{code}-{SIZE[0]}x{SIZE[1]}", desk.text)
    assert friday


@pytest.mark.parametrize(
    ("code", "saturday"), [("nn", "laurdag 28. november 2026 · veke 48"), ("sv", "lördag 28 november 2026 · vecka 48")]
)
async def test_the_weekday_is_in_the_language(counter: Counter, code: str, saturday: str) -> None:
    async with at_desk(counter, speech=code) as desk:
        await desk.press("g", *"28/11/2026", "enter")
        assert saturday in desk.text.splitlines()[0]
