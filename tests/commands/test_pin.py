"""`desk pin`, and the program started with initials that have one."""

import pytest

from desk import cli
from desk.services import people, pins
from desk.services.counter import Counter
from desk.settings import Settings
from tests.commands.conftest import Desk


@pytest.fixture(autouse=True)
def _with_pin(counter: Counter) -> None:
    people.add_staff(counter, "SI")
    pins.change(counter, "SI", "", "2580")


def test_a_forgotten_one_is_removed(desk: Desk) -> None:
    assert desk("pin", "si", "--json").json == {"done": True, "initials": "SI", "pin": True}
    assert desk("pin", "SI", "--remove").out == "SI har ikke PIN.\n"
    again = desk("pin", "SI", "--remove")
    assert (again.status, again.out, again.err) == (1, "SI har ikke PIN.\n", "")


def test_nobody_is_at_the_desk_until_the_pin_is_typed(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[str] = []

    def noted(settings: Settings) -> int:
        opened.append(settings.by)
        return 0

    monkeypatch.setattr(cli, "open_app", noted)
    for initials in ("SI", "OD"):
        cli.run([], {"DESK_DATABASE": str(counter.database.path), "DESK_BY": initials})
    assert opened == ["", "OD"]
