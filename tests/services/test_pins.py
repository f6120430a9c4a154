"""The PIN of initials."""

from collections.abc import Callable

import pytest

from desk.domain.notices import Refused
from desk.services import people, pins
from desk.services.counter import Counter
from tests.conftest import Clock


def refused(act: Callable[[], object]) -> tuple[str, object]:
    """The code of the refusal, and how long to wait."""
    with pytest.raises(Refused) as caught:
        act()
    (notice,) = caught.value.notices
    return notice.code, notice.facts.get("seconds")


@pytest.fixture
def siri(any_counter: Counter, quick_pins: None) -> Counter:
    """A desk where SI has the PIN 2580."""
    people.add_staff(any_counter, "SI")
    pins.change(any_counter, "SI", "", "2580")
    return any_counter


def test_set_changed_and_removed(siri: Counter) -> None:
    assert pins.protected(siri) == {"SI"}
    assert pins.check(siri, "SI", "2580") == "SI"
    pins.change(siri, "SI", "2580", "0000")
    assert refused(lambda: pins.check(siri, "SI", "2580"))[0] == "wrong_pin"
    assert pins.check(siri, "SI", "0000") == "SI"
    pins.change(siri, "SI", "0000", "")
    assert pins.protected(siri) == frozenset()
    assert pins.check(siri, "SI", "") == "SI"


def test_without_the_old_one_it_stays(siri: Counter) -> None:
    assert refused(lambda: pins.change(siri, "SI", "", "1111"))[0] == "wrong_pin"
    assert refused(lambda: pins.change(siri, "SI", "1234", ""))[0] == "wrong_pin"
    assert pins.check(siri, "SI", "2580") == "SI"


@pytest.mark.parametrize("new", ["123", "1" * 13, "12a4", "١٢٣٤", "12 34", "-123"])
def test_what_is_no_pin(siri: Counter, new: str) -> None:
    assert refused(lambda: pins.change(siri, "SI", "2580", new))[0] == "bad_pin"


def test_others_have_none(siri: Counter) -> None:
    people.add_staff(siri, "OD")
    assert pins.check(siri, "OD", "") == "OD"
    assert pins.check(siri, "NY", "") == "NY"


def test_wrong_ones_are_slowed_down_and_nobody_is_locked_out(siri: Counter, clock: Clock) -> None:
    for _ in range(3):
        assert refused(lambda: pins.check(siri, "SI", "0000"))[0] == "wrong_pin"
    assert refused(lambda: pins.check(siri, "SI", "2580")) == ("wait_for_pin", 2)
    clock.later(seconds=2)
    for wait in (5, 10, 20, 20, 20):
        assert refused(lambda: pins.check(siri, "SI", "0000"))[0] == "wrong_pin"
        assert refused(lambda: pins.check(siri, "SI", "2580")) == ("wait_for_pin", wait)
        clock.later(seconds=wait)
    assert pins.check(siri, "OD", "") == "OD"
    assert pins.check(siri, "SI", "2580") == "SI"
    assert refused(lambda: pins.check(siri, "SI", "0000")) == ("wrong_pin", None)
    assert pins.check(siri, "SI", "2580") == "SI"


def test_a_clock_that_is_set_back_makes_nobody_wait(siri: Counter, clock: Clock) -> None:
    for _ in range(6):
        clock.later(seconds=30)
        refused(lambda: pins.check(siri, "SI", "0000"))
    clock.later(days=-400)
    assert pins.check(siri, "SI", "2580") == "SI"


def test_a_forgotten_one_is_removed(siri: Counter) -> None:
    pins.remove(siri, "SI")
    assert pins.check(siri, "SI", "") == "SI"
    assert refused(lambda: pins.remove(siri, "SI"))[0] == "no_pin"


def test_what_is_kept_is_salted_and_slow(any_counter: Counter) -> None:
    for initials in ("SI", "OD"):
        people.add_staff(any_counter, initials)
        pins.change(any_counter, initials, "", "2580")
    with any_counter.reading() as reader:
        kept = [row[0] for row in reader.rows("select pin from staff where pin <> ''")]
        logged = "".join(row[0] for row in reader.rows("select changes from log"))
    assert len(set(kept)) == 2
    assert not any("2580" in pin for pin in kept)
    assert not any(pin in logged for pin in kept)
    assert pins.COST["n"] * pins.COST["r"] * 128 >= 16 * 2**20  # bytes that one guess needs
