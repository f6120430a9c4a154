"""The server is slow, goes, comes back, or goes in the moment of saving: the screen stays alive and loses nothing."""

from collections.abc import Iterator
from datetime import timedelta
from unittest.mock import patch

import pytest
from msgspec.structs import replace

from desk import records
from desk.db.database import Database
from desk.services import bookings
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.conftest import Clock, Postgres, wanted
from tests.proxy import Network, network

LINE = "1/12 12-13 berit moen 90000401 4p"


@pytest.fixture
def line(postgres_server: Postgres) -> Iterator[Network]:
    """The network between the desk and its server."""
    with network(postgres_server.socket) as made:
        yield made


@pytest.fixture
def counter(line: Network, postgres: str, postgres_kept: str, clock: Clock) -> Iterator[Counter]:
    """Siri's desk at the far end of the network; a wait of a fifth of a second counts as slow."""
    database = Database(line.url(postgres_kept))
    with patch.object(records, "SLOW", 0.2):
        yield Counter(database, clock, by="SI")
    database.close()


@pytest.fixture
def office(counter: Counter, postgres: str) -> Iterator[Counter]:
    """Odd's desk, beside the server."""
    database = Database(postgres)
    yield replace(counter, database=database, by="OD", desk="office")
    database.close()


def names(counter: Counter) -> list[str]:
    """Whose bookings there are."""
    with counter.reading() as reader:
        return [row[0] for row in reader.rows("select p.name from booking b join person p on p.id = b.person_id")]


async def test_while_an_answer_is_slow_the_cursor_moves_and_it_is_said_what_is_waited_for(
    counter: Counter, office: Counter, line: Network
) -> None:
    """And then the act is done."""
    booked = bookings.take(office, wanted("2026-11-27 13:00", "15:00", name="Songlaget")).booking
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        line.delay = 0.25
        await desk.hit("d")
        await desk.comes("… waiting for the database server")
        await desk.hit("left")
        await desk.soon(lambda: desk.under_cursor[0] == "Rom 8")
        assert bookings.get(office, booked.id).status == "booked"
        line.delay = 0.0
        await desk.comes("Cancelled: Songlaget")
        assert not bookings.get(office, booked.id).live
        await desk.soon(lambda: "waiting" not in desk.keys)


async def test_what_is_typed_stays_while_the_server_is_gone_and_is_saved_when_it_is_back(
    counter: Counter, office: Counter, line: Network
) -> None:
    async with at_desk(counter) as desk:
        await desk.press("n", *LINE)
        line.go_down()
        await desk.hit("enter")
        await desk.comes("The database server does not answer.")
        await desk.comes("! no database server since 10:21")
        assert desk.value("line") == LINE
        assert names(office) == []
        bookings.take(office, wanted("2026-12-01 14:00", "15:00", name="Jonas Berg"))
        line.come_back()
        await desk.comes("✓ the database server answers again")
        await desk.until(lambda: "Jonas Berg" in desk.grid)
        await desk.press("enter")
        assert sorted(names(office)) == ["Berit Moen", "Jonas Berg"]


@pytest.mark.parametrize("when", ["before", "after"])
async def test_an_act_whose_answer_is_lost_waits_for_the_server_and_is_done_once(
    counter: Counter, office: Counter, line: Network, when: str
) -> None:
    """Whether it had been recorded or not: the form stays until that is known, with all that was typed."""
    async with at_desk(counter) as desk:
        await desk.form("Rom 8", "13:00")
        await desk.fill(name="Berit Moen", phone="90000401")
        line.lose, line.down_when_lost = when, True
        await desk.hit("f8")
        await desk.soon(line.lost.is_set)
        await desk.comes("… waiting for the database server")
        assert desk.dialog == "BookingForm"
        assert desk.value("name") == "Berit Moen"
        line.come_back()
        if when == "before":
            await desk.comes("The database server does not answer.")
            assert desk.value("name") == "Berit Moen"
            await desk.press("f8")
        await desk.soon(lambda: desk.dialog == "")
        await desk.settle()
        assert names(office) == ["Berit Moen"]
        assert desk.taken.name == "Berit Moen"


@pytest.mark.parametrize("how", ["by its key", "by itself"])
async def test_the_screen_is_locked_while_an_act_waits_for_the_server(
    counter: Counter, line: Network, how: str
) -> None:
    """However long that takes; what comes of it is there when it is unlocked."""
    async with at_desk(counter, lock_after=timedelta(minutes=5)) as desk:
        await desk.form("Rom 8", "13:00")
        await desk.fill(name="Berit Moen")
        line.lose, line.down_when_lost = "after", True
        await desk.hit("f8")
        await desk.soon(line.lost.is_set)
        await desk.comes("… waiting for the database server")
        if how == "by its key":
            await desk.hit("ctrl+l")
        else:
            clock = desk.app.key_clock
            desk.app.key_clock = lambda: clock() + 301
            desk.app.lock_if_idle()
        await desk.soon(lambda: desk.dialog == "Lock")
        assert "Berit Moen" not in desk.text
        await desk.comes("Locked – press any key … waiting for the database server")
        line.come_back()
        await desk.soon(lambda: not desk.app.is_slow)
        await desk.press("x")
        await desk.soon(lambda: desk.dialog == "")
        await desk.settle()
        assert desk.taken.name == "Berit Moen"


async def test_quitting_does_not_wait_for_a_server_that_is_silent(counter: Counter, line: Network) -> None:
    """And what was being done then is told."""
    with patch.object(records, "FAREWELL", 0.1):
        async with at_desk(counter) as desk:
            await desk.form("Rom 8", "13:00")
            await desk.fill(name="Berit Moen")
            line.fall_silent()
            await desk.hit("f8")
            await desk.comes("… waiting for the database server")
            await desk.hit("ctrl+q")
            app = desk.app
    assert app.records.left_open is not None
    assert app.records.left_open.code == "unreachable"


async def test_no_key_of_any_screen_fails_while_the_server_is_gone(
    counter: Counter, office: Counter, line: Network
) -> None:
    """Each says why it cannot, and the program goes on."""
    bookings.take(office, wanted("2026-11-27 13:00", "15:00", name="Songlaget"))
    async with at_desk(counter) as desk:
        await desk.go("Rom 14", "13:00")
        line.go_down()
        for mode in ("f2", "f3", "f4", "f5"):
            for key in (*"noiemdrauvpwygtcxb", "slash", "enter", "left_square_bracket"):
                await desk.hit(mode, key, "f8", "escape", "escape", "escape")
        assert not desk.app.has_crashed
        assert desk.app.is_running
        await desk.soon(lambda: not desk.app._typed_ahead)  # an Esc that still waits would take the sentence away
        line.come_back()
        await desk.comes("✓ the database server answers again")
