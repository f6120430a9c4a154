"""What the tests of the screens share: a running app on a real file, its screen as text, and golden texts."""

import contextlib
import os
import pickle
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from desk.app import DeskApp
from desk.db.database import Database
from desk.domain.bookings import Audience, Booking
from desk.records import Records
from desk.screens.base import DeskScreen
from desk.services import bookings, changes, closing, keys, people
from desk.services.counter import Counter
from tests.at_desk import styles_read_once
from tests.conftest import Clock, wanted

GOLDEN = Path(__file__).with_name("golden")
WRITE = os.environ.get("DESK_GOLDEN") == "write"
"""`DESK_GOLDEN=write pytest tests/screens` writes the golden texts anew."""

SIZES = [(80, 24), (120, 36), (200, 50)]

HOSTILE = (
    "[/b]Ben\x1b[2J\x1b]52;c;eA==\x07",
    "\u202eevil\u202c שלום",
    "日本語図書館の読書会",
    "e\u0301e\u0301 Zo\u0308e",
    "x" * 500,
    "[$primary]p[/] \\[b] [a=",
)
"""Names that would be markup, escape sequences, another direction, wide, combined, long."""


@pytest.fixture
def run(counter: Counter) -> Callable[..., DeskApp]:
    """An app on the test's desk, in the language of the source texts; `by=""` has nobody signed in."""

    def make(by: str = "SI", language: str = "en") -> DeskApp:
        from msgspec.structs import replace

        return DeskApp(Records(replace(counter, by=by)), language)

    return make


@pytest.fixture
def between_two_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What another desk does is not noticed by itself: it comes in the half second in which this desk does not look."""

    async def not_now(_screen: DeskScreen) -> None:
        """No state, as when the database cannot be asked just now."""

    monkeypatch.setattr(DeskScreen, "state", not_now)


@pytest.fixture(autouse=True)
def _quick_styles() -> Iterator[None]:
    """The programs of all tests read their style sheets once."""
    with styles_read_once():
        yield


@pytest.fixture(scope="session")
def friday_once(template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """The file and the bookings of `friday`, to be copied: nobody holds a booking that other tests have forgotten."""
    path = tmp_path_factory.mktemp("friday") / "desk.db"
    shutil.copyfile(template, path)
    with contextlib.closing(Database(path)) as database:
        return path, pickle.dumps(_made_on_friday(Counter(database, (clock := Clock()), by="SI"), clock))


@pytest.fixture
def database_path(request: pytest.FixtureRequest, database_path: Path) -> Path:
    """The file of the test, which has the Friday in it before anybody opens it."""
    if "friday" in request.fixturenames:
        shutil.copyfile(request.getfixturevalue("friday_once")[0], database_path)
    return database_path


@pytest.fixture
def friday(friday_once: tuple[Path, bytes], database_path: Path) -> dict[str, Booking]:
    """Friday 27 November at 10:21: 4-1 is overdue, 8-1 and 8-2 are out, Turid and Jorunn are to fetch a key."""
    made: dict[str, Booking] = pickle.loads(friday_once[1])
    return made


def _made_on_friday(counter: Counter, clock: Clock) -> dict[str, Booking]:
    made: dict[str, Booking] = {}

    def book(start: str, end: str, room: str = "Rom 14", **rest: Any) -> Booking:
        return bookings.take(counter, wanted(start, end, room, **rest)).booking

    clock.go("2026-11-26 10:00")
    for initials in ("SI", "OD", "KAR"):
        people.add_staff(counter, initials)
    made["exam"] = book(
        "2026-11-26 12:00", "15:00", "Rom 4", name="Kari Nordmann", group="Eksamen NTNU", phone="61141599", people=1
    )
    keys.hand_out(counter, [made["exam"].id])
    closing.sign_off(counter, ["4-2", "8-1", "8-2", "14-1", "14-2"])
    clock.go("2026-11-27 09:50")
    made["ole"] = book("2026-11-27 10:00", "12:00", "Rom 4", name="Ole Kristian", people=1)
    made["pupils"] = book(
        "2026-11-27 10:00", "11:30", "Rom 8", name="Anne Vik", group="9B Lena skole", phone="90111222", people=6
    )
    made["later"] = book("2026-11-27 13:00", "15:00", "Rom 8", name="Elever 2STA", people=5)
    made["choir"] = book("2026-11-27 13:00", "15:00", name="Songlaget", phone="47654321", people=12)
    made["turid"] = book(
        "2026-11-27 19:00", "21:00", name="Turid", group="Lokallaget", phone="99887766", people=9, restricted=True
    )
    made["ola"] = book(
        "2026-11-28 19:00", "23:00", "Rom 8", name="Ola Bakken", phone="48123456", people=6, age_confirmed=True
    )
    made["jorunn"] = book("2026-11-29 16:00", "18:30", name="Jorunn", group="Søndagsskolen", phone="91234567")
    made["berit"] = book(
        "2026-12-01 18:00",
        "20:30",
        name="Berit Moen",
        group="Strikkelaget",
        phone="90000401",
        people=9,
        purpose="strikkelag",
        audience=Audience.LAG,
    )
    clock.go("2026-11-27 10:02")
    keys.hand_out(counter, [made["pupils"].id])
    keys.hand_out(counter, [made["ola"].id])
    keys.note_call(counter, "4-1", "ringt, kommer i dag")
    closing.write_note(counter, "Ola henter Rom 8-nøkkel 14.30. Turid henter til i kveld. HDMI 2 er defekt.")
    clock.go("2026-11-27 10:21")
    return made


def screen_text(app: App[Any]) -> str:
    """The screen as a person reads it."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def widget_text(app: App[Any], selector: str) -> str:
    """What a person reads in one widget of the screen."""
    region = app.screen.query_one(selector).content_region
    strips = app.screen._compositor.render_strips()[region.y : region.bottom]
    return "\n".join(strip.crop(region.x, region.right).text.rstrip() for strip in strips)


def flowing(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


async def settled(pilot: Pilot[None]) -> None:
    """Wait until everything that was asked of the services has been answered and drawn."""
    app = pilot.app
    assert isinstance(app, DeskApp)
    for _ in range(3):
        await pilot.pause()
        await app.records.ask(changes.token)
    await pilot.pause()


async def press(pilot: Pilot[None], *pressed: str) -> None:
    """Press keys one by one, each when what the one before asked for is there."""
    for key in pressed:
        await pilot.press(key)
        await settled(pilot)


async def type_text(pilot: Pilot[None], text: str) -> None:
    """Type a text."""
    named = {" ": "space", "-": "minus", "/": "slash", ".": "full_stop", ",": "comma"}
    await pilot.press(*(named.get(char, char) for char in text))
    await settled(pilot)


def line_with(text: str, *words: str) -> str:
    """The one line of a screen's text with all these words, each from its beginning: 4-1 is not in 14-1."""
    patterns = [rf"(?<!\w){re.escape(word)}" for word in words]
    found = [line for line in text.splitlines() if all(re.search(pattern, line) for pattern in patterns)]
    assert len(found) == 1, f"{words} on {len(found)} lines of:\n{text}"
    return found[0]


def check_golden(name: str, text: str) -> None:
    """Compare a screen's text with the golden one, or write it."""
    path = GOLDEN / f"{name}.txt"
    if WRITE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{text}\n", encoding="utf-8")
    assert f"{text}\n" == path.read_text(encoding="utf-8"), f"{path.name} differs; DESK_GOLDEN=write writes it anew"
