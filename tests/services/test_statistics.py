"""The numbers, against a count by hand. On both databases."""

import errno
from datetime import date

import pytest
from msgspec.structs import asdict

from desk import files
from desk.db import schema
from desk.domain.bookings import Audience, Channel
from desk.domain.notices import Unusable
from desk.domain.statistics import Period
from desk.language import language
from desk.letters import tables
from desk.services import bookings, keys, statistics
from desk.services.counter import Counter
from tests.conftest import ROOMS, Book, Clock


def test_a_period_is_counted_as_one_would_by_hand(any_counter: Counter, book: Book, clock: Clock) -> None:
    """Only what was used is a use; heads, hours and the rest follow from those alone."""
    clock.go("2026-10-01 10:00")
    choir = book("2026-11-03 13:00", "15:00", "Rom 14", people=13, audience=Audience.KUL)
    evening = book("2026-11-04 19:00", "22:30", "Rom 14", people=6, audience=Audience.LAG, channel=Channel.EMAIL)
    alone = book("2026-11-05 10:00", "11:00", "Rom 4", channel=Channel.DESK)
    half = book("2026-12-01 14:00", "16:00", "Rom 8", people=2, audience=Audience.LAG)
    night = book("2026-10-24 22:00", "2026-10-25 04:00", "Rom 8", people=3)
    bookings.mark_used(any_counter, [b.id for b in (choir, evening, alone, half, night)])
    book("2026-11-06 10:00", "11:00", "Rom 4", people=4)
    bookings.cancel(any_counter, book("2026-11-07 10:00", "11:00", "Rom 4", people=4).id)
    bookings.release(any_counter, book("2026-11-08 10:00", "11:00", "Rom 4", people=4).id)
    counted = asdict(statistics.count(any_counter, date(2026, 10, 1), date(2026, 12, 31)))
    assert counted == {
        "first": date(2026, 10, 1),
        "last": date(2026, 12, 31),
        "uses": 5,
        "persons": 13 + 6 + 1 + 2 + 3,
        "hours": 2 + 3.5 + 1 + 2 + 7,
        "by_year": {2026: 5},
        "by_month": {"2026-10": 1, "2026-11": 3, "2026-12": 1},
        "by_room": {"Rom 14": 2, "Rom 4": 1, "Rom 8": 2},
        "by_audience": {"KUL": 1, "LAG": 2, "ANN": 2},
        "by_channel": {"phone": 3, "email": 1, "desk": 1},
        "staffed": 2,
        "self_service": 3,
        "cancelled": 1,
        "no_show": 1,
        "turned_away": 0,
    }


@pytest.mark.parametrize(
    ("first", "last", "uses"),
    [
        ((2026, 12, 31), (2026, 12, 31), 1),
        ((2027, 1, 1), (2027, 1, 1), 1),
        ((2026, 12, 30), (2026, 12, 30), 0),
        ((2026, 12, 15), (2027, 1, 15), 2),
        ((2027, 1, 2), (2027, 12, 31), 0),
    ],
)
def test_a_booking_counts_on_the_day_on_which_it_starts(
    any_counter: Counter,
    book: Book,
    first: tuple[int, int, int],
    last: tuple[int, int, int],
    uses: int,
) -> None:
    """On the branch's calendar, both dates included: New Year's night belongs to the old year."""
    night = book("2026-12-31 23:59", "2027-01-01 00:30", "Rom 4")
    first_of_the_year = book("2027-01-01 00:30", "01:00", "Rom 4")
    bookings.mark_used(any_counter, [night.id, first_of_the_year.id])
    assert statistics.count(any_counter, date(*first), date(*last)).uses == uses


def test_hours_are_counted_as_agreed_when_the_key_came_back_early(
    any_counter: Counter, book: Book, clock: Clock
) -> None:
    """Freeing the room does not shorten the use."""
    taken = book("2026-11-27 10:21", "14:21")
    keys.hand_out(any_counter, [taken.id])
    clock.go("2026-11-27 11:00")
    keys.take_back(any_counter, "14-1")
    assert statistics.count(any_counter, date(2026, 11, 27), date(2026, 11, 27)).hours == 4


def test_the_librarys_own_years_are_kept_and_gaps_stay_gaps(any_counter: Counter, book: Book) -> None:
    """The series of before continues with what the desk counts."""
    bookings.mark_used(any_counter, [book("2026-12-01 10:00", "11:00").id])
    counted = statistics.count(any_counter, date(2004, 1, 1), date(2026, 12, 31)).by_year
    assert counted == {2004: 935, 2005: 971, 2006: 1148, 2019: 1783, 2023: 1826, 2026: 1}
    assert statistics.count(any_counter, date(2004, 1, 2), date(2005, 12, 31)).by_year == {2005: 971}


def test_the_whole_of_time_can_be_asked_for(any_counter: Counter, book: Book) -> None:
    """From the first date to the last that there are."""
    bookings.mark_used(any_counter, [book("2026-12-01 10:00", "11:00").id])
    assert statistics.count(any_counter, date.min, date.max).uses == 1


def test_nothing_yet_counts_as_nothing(any_counter: Counter) -> None:
    """Before the first booking."""
    assert statistics.count(any_counter, date(2026, 1, 1), date(2026, 12, 31)).uses == 0


def test_each_room_is_counted_by_itself_and_when_it_is_in_use(any_counter: Counter, book: Book, clock: Clock) -> None:
    """On the wall clock of the library, on both sides of a change of the clocks."""
    clock.go("2026-10-01 10:00")
    summer = book("2026-10-23 18:00", "20:00", "Rom 8", people=4, audience=Audience.LAG)
    winter = book("2026-10-30 19:00", "21:30", "Rom 8", people=2, channel=Channel.DESK)
    other = book("2026-10-31 23:00", "2026-11-01 01:00", "Rom 4", people=1)
    bookings.mark_used(any_counter, [summer.id, winter.id, other.id])
    bookings.cancel(any_counter, book("2026-10-29 10:00", "11:00", "Rom 8").id)
    found = statistics.numbers(any_counter, Period(date(2026, 10, 1), date(2026, 10, 31)))
    assert list(found.rooms) == ["Rom 4", "Rom 8", "Rom 14"]
    room = found.of("Rom 8")
    assert (room.uses, room.persons, room.hours, room.cancelled) == (2, 6, 4.5, 1)
    assert (room.by_audience, room.by_channel) == ({"LAG": 1, "ANN": 1}, {"phone": 1, "desk": 1})
    assert room.begun == [0, 0, 0, 0, 2, 0, 0]
    friday = 4 * 24
    assert {hour: seconds / 3600 for hour, seconds in enumerate(room.taken) if seconds} == {
        friday + 18: 1,
        friday + 19: 2,
        friday + 20: 1,
        friday + 21: 0.5,
    }
    assert [hour for hour, seconds in enumerate(found.of("Rom 4").taken) if seconds] == [5 * 24 + 23, 6 * 24]
    assert found.of().uses == 3


def test_a_room_out_of_use_is_there_in_the_years_in_which_it_was_used(counter: Counter, book: Book) -> None:
    """What is reported for a year does not change when a room is given up."""
    bookings.mark_used(counter, [book("2026-12-01 10:00", "11:00", "Rom 4").id])
    with counter.act("setup") as act:
        act.update(schema.room, ROOMS["Rom 4"], active=False)
    assert list(statistics.numbers(counter, Period.of_year(2026)).rooms) == ["Rom 4", "Rom 8", "Rom 14"]
    assert list(statistics.numbers(counter, Period.of_year(2025)).rooms) == ["Rom 8", "Rom 14"]


def test_the_counts_are_kept_as_the_file_that_the_command_writes(counter: Counter, book: Book) -> None:
    """Beside the data, for its own user alone, named after the period."""
    bookings.mark_used(counter, [book("2026-12-01 10:00", "11:00", people=3).id])
    speech = language("nb")
    year = Period.of_year(2026)
    path = statistics.save(counter, statistics.numbers(counter, year), speech)
    assert path.name == "desk.db-statistics-2026.csv"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.read_bytes().decode("utf-8-sig") == tables.statistics_csv(
        statistics.count(counter, year.first, year.last), speech
    )
    september = Period.of_month(2026, 9)
    path = statistics.save(counter, statistics.numbers(counter, september), speech)
    assert path.name == "desk.db-statistics-2026-09-01-2026-09-30.csv"


def test_a_file_that_cannot_be_written_is_said(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    """As everywhere where a file is written."""

    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(files, "write_private", full)
    with pytest.raises(Unusable) as unusable:
        statistics.save(counter, statistics.numbers(counter, Period.of_year(2026)), language("nb"))
    assert unusable.value.code == "full"
