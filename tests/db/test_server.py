"""A server that goes, comes back, is slow or silent: nothing is lost, nothing is done twice, nobody waits for ever."""

import threading
from collections.abc import Iterator

import pytest

from desk.db.database import Database
from desk.domain.bookings import Booking
from desk.domain.notices import Unusable
from desk.services import bookings, changes, keys
from desk.services.counter import Counter
from tests.conftest import Clock, Postgres, wanted
from tests.proxy import Network, network

NIGHT = ("2026-12-01 18:00", "20:00")


@pytest.fixture
def line(postgres_server: Postgres) -> Iterator[Network]:
    """The network between the desk and its server."""
    with network(postgres_server.socket) as made:
        yield made


@pytest.fixture
def desk(line: Network, postgres: str, postgres_kept: str, clock: Clock) -> Iterator[Counter]:
    """Siri's desk at the far end of the network."""
    database = Database(line.url(postgres_kept))
    yield Counter(database, clock, by="SI")
    database.close()


@pytest.fixture
def office(postgres: str, clock: Clock) -> Iterator[Counter]:
    """Odd's desk, beside the server."""
    database = Database(postgres)
    yield Counter(database, clock, by="OD", desk="office")
    database.close()


def taken_by(counter: Counter) -> list[str]:
    """Whose bookings there are."""
    with counter.reading() as reader:
        return [row[0] for row in reader.rows("select p.name from booking b join person p on p.id = b.person_id")]


def lost(counter: Counter, what: str = "unreachable") -> None:
    """Taking a booking fails, and says so in these words."""
    with pytest.raises(Unusable) as unusable:
        bookings.take(counter, wanted(*NIGHT))
    assert unusable.value.code == what


class TestAnswerLost:
    """The line breaks in the very moment of saving."""

    def test_an_act_that_was_recorded_is_told_as_done(self, desk: Counter, office: Counter, line: Network) -> None:
        """And is there once."""
        line.lose = "after"
        taken = bookings.take(desk, wanted(*NIGHT))
        assert line.lose == ""
        assert bookings.get(office, taken.booking.id) == taken.booking
        assert taken_by(office) == ["Berit Moen"]

    def test_an_act_that_was_not_is_told_as_not_done(self, desk: Counter, office: Counter, line: Network) -> None:
        """And can be done again at once."""
        changes.token(desk)
        line.lose = "before"
        lost(desk)
        assert line.lose == ""
        assert taken_by(office) == []
        bookings.take(desk, wanted(*NIGHT))
        assert taken_by(office) == ["Berit Moen"]

    def test_it_is_found_out_when_the_server_is_back(
        self, desk: Counter, office: Counter, line: Network, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """However long that takes, within the desk's patience."""
        attempts: list[float] = []

        def pause(seconds: float) -> bool:
            attempts.append(seconds)
            if len(attempts) == 3:
                line.come_back()
            return True

        monkeypatch.setattr(desk.database.lines, "pause", pause)
        line.lose, line.down_when_lost = "after", True
        taken = bookings.take(desk, wanted(*NIGHT))
        assert len(attempts) == 3
        assert taken_by(office) == ["Berit Moen"]
        assert taken.booking.name == "Berit Moen"

    def test_a_desk_without_patience_says_that_it_does_not_know(self, desk: Counter, line: Network) -> None:
        """As a command must, which nobody watches."""
        desk.database.lines.patience = 0
        line.lose, line.down_when_lost = "after", True
        lost(desk, "unsure")

    def test_a_desk_that_is_closed_meanwhile_says_so_too(
        self, desk: Counter, line: Network, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Closing the program does not wait for the server."""
        lines, as_always = desk.database.lines, desk.database.lines.pause

        def pause(seconds: float) -> bool:
            lines.give_up()
            return as_always(seconds)

        lines.patience = float("inf")
        monkeypatch.setattr(lines, "pause", pause)
        line.lose, line.down_when_lost = "after", True
        lost(desk, "unsure")

    @pytest.mark.parametrize("when", ["before", "after"])
    def test_no_key_goes_out_twice(self, desk: Counter, office: Counter, line: Network, when: str) -> None:
        """Whether the answer or the question was lost, trying again leads to one key in one hand."""
        changes.token(desk)
        line.lose = when
        try:
            keys.hand_out(desk, [], "8-1", holder="Anne")
        except Unusable:
            keys.hand_out(desk, [], "8-1", holder="Anne")
        with office.reading() as reader:
            assert reader.rows("select holder from key_loan") == [("Anne",)]


class TestGone:
    """The line is cut, or the server stops."""

    def test_a_server_that_was_restarted_is_not_noticed(self, desk: Counter, postgres_server: Postgres) -> None:
        """Between two acts."""
        first = bookings.take(desk, wanted(*NIGHT)).booking
        postgres_server.restart()
        assert bookings.get(desk, first.id) == first
        assert bookings.cancel(desk, first.id).live is False

    def test_a_server_that_stops_in_the_middle_of_an_act_undoes_it(
        self, desk: Counter, office: Counter, postgres_server: Postgres
    ) -> None:
        """All of it; and the desk is told."""

        def stopped_half_way() -> None:
            with desk.act("half") as act:
                act.rows("select 1")
                postgres_server.restart()
                act.rows("select 1")

        with pytest.raises(Unusable) as unusable:
            stopped_half_way()
        assert unusable.value.code == "unreachable"
        bookings.take(desk, wanted(*NIGHT))
        assert taken_by(office) == ["Berit Moen"]

    def test_while_it_is_gone_every_act_says_so_and_afterwards_all_is_as_before(
        self, desk: Counter, line: Network
    ) -> None:
        """Reading and writing."""
        first: Booking = bookings.take(desk, wanted(*NIGHT)).booking
        line.go_down()
        for ask in (bookings.get, bookings.cancel):
            with pytest.raises(Unusable) as unusable:
                ask(desk, first.id)
            assert unusable.value.code == "unreachable"
        line.come_back()
        assert bookings.get(desk, first.id) == first

    def test_a_server_that_says_nothing_is_waited_for_until_the_lines_are_cut(
        self, desk: Counter, office: Counter, line: Network
    ) -> None:
        """From another thread; then the desk goes on with a new line."""
        changes.token(desk)
        line.fall_silent()
        waiting = threading.Thread(target=lambda: bookings.take(desk, wanted(*NIGHT)))
        waiting.start()
        assert line.swallowed.wait(10)
        line.come_back()  # what was swallowed stays swallowed
        assert taken_by(office) == []
        desk.database.lines.cut()
        waiting.join(10)
        assert taken_by(office) == ["Berit Moen"]

    def test_a_desk_that_fell_asleep_in_the_middle_of_an_act_stops_nobody(
        self, desk: Counter, office: Counter, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The server undoes its act, and it is told so when it wakes."""
        monkeypatch.setattr("desk.db.server.LONGEST_PAUSE_MS", 50)

        def sleep() -> None:
            with desk.act("half") as act:
                bookings.take(office, wanted(*NIGHT))
                act.rows("select 1")

        with pytest.raises(Unusable) as unusable:
            sleep()
        assert unusable.value.code == "unreachable"
        assert taken_by(office) == ["Berit Moen"]
