"""Those who are turned away because it is full: when that can be noted, what is kept, and how it is counted."""

from datetime import date, time

import pytest

from desk.commands.stats import _as_json
from desk.domain.bookings import Channel
from desk.domain.notices import Refused
from desk.domain.statistics import Period
from desk.domain.turned_away import TurnedAway
from desk.language import language
from desk.letters import tables
from desk.services import forgetting, history, line, mail, statistics, turned_away
from desk.services.counter import Counter
from tests.conftest import ROOMS, Book, Clock, overtaken

TUESDAY = date(2026, 12, 1)
ASKED = TurnedAway(TUESDAY, time(18), time(20), ROOMS["Rom 14"], 9)


def counted(counter: Counter, year: int = 2026) -> int:
    """How many were turned away in a year."""
    return statistics.count(counter, date(year, 1, 1), date(year, 12, 31)).turned_away


def test_of_two_desks_that_copy_the_same_no_one_counts(counter: Counter, office: Counter) -> None:
    no = mail.add(counter, b"From: Ola Lien <ola@example.net>\nSubject: Rom\n\nKan vi ha et rom?").id
    assert not mail.copied(overtaken(counter, lambda: mail.copied(office, no, ASKED)), no, ASKED)
    assert counted(counter) == 1
    assert mail.listed(counter)[0].handled_by == "OD"


@pytest.fixture
def full(counter: Counter, book: Book) -> Counter:
    """Tuesday evening and this forenoon every room is taken."""
    for room in ROOMS:
        book("2026-12-01 17:00", "2026-12-02 00:00", room, name="Andre")
        book("2026-11-27 10:00", "12:00", room, name="Andre")
    return counter


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("tir 1/12 18-20 rom 14 9p ola lien 90000123", ASKED),
        ("tir 1/12 18-20 9p ola", TurnedAway(TUESDAY, time(18), time(20), None, 9)),
        ("tir 1/12 18 rom 8", TurnedAway(TUESDAY, time(18), None, ROOMS["Rom 8"])),
        ("tir kveld 8p", TurnedAway(TUESDAY, time(17), time(0), None, 8)),
        ("nå 2p", TurnedAway(date(2026, 11, 27), time(10, 21), None, None, 2, Channel.DESK)),
        ("nå 2p ola", TurnedAway(date(2026, 11, 27), time(10, 21), None, None, 2, Channel.DESK)),
        ("tir 30p", TurnedAway(TUESDAY, None, None, None, 30)),
    ],
)
def test_a_line_that_cannot_be_had_says_what_would_be_noted(full: Counter, text: str, asked: TurnedAway) -> None:
    """Taken, nothing free, nothing free now, or nothing that is large enough; what was not said stays open."""
    assert line.preview(full, text).turned_away == asked


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ola",
        "tir 1/12 12-14 9p ola",
        "tir formiddag 8p",
        "i går 10-12 rom 4 ola",
        "i går",
        "flytt andre til tir 1/12 18-20",
        "avlys andre",
    ],
)
def test_what_can_be_had_is_over_or_is_kept_is_nobody_turned_away(full: Counter, text: str) -> None:
    """Nor is whoever keeps the booking that they have."""
    assert line.preview(full, text).turned_away is None


def test_it_counts_on_the_day_that_was_asked_for_and_u_takes_it_back(any_counter: Counter) -> None:
    """Not on the day on which they asked; on both databases."""
    new_year = TurnedAway(date(2027, 1, 1), people=3, channel=Channel.DESK)
    turned_away.note(any_counter, ASKED)
    turned_away.note(any_counter, new_year)
    assert (counted(any_counter, 2026), counted(any_counter, 2027)) == (1, 1)
    assert statistics.count(any_counter, date.min, date.max).turned_away == 2
    assert history.undo(any_counter).act == "turned_away"
    assert (counted(any_counter, 2026), counted(any_counter, 2027)) == (1, 0)
    assert history.undo(any_counter).act == "turned_away"
    assert counted(any_counter) == 0
    with pytest.raises(Refused):
        history.undo(any_counter)


def test_each_room_has_those_who_asked_for_it_and_all_rooms_everybody(any_counter: Counter) -> None:
    """Whoever would have taken any room is counted once."""
    for asked in (ASKED, ASKED, TurnedAway(TUESDAY), TurnedAway(date(2025, 3, 3))):
        turned_away.note(any_counter, asked)
    found = statistics.numbers(any_counter, Period.of_year(2026))
    assert [found.of(room).turned_away for room in ("", "Rom 4", "Rom 8", "Rom 14")] == [3, 0, 0, 2]
    both = statistics.numbers(any_counter, Period.of_year(2025)).with_more(found)
    assert (both.of().turned_away, both.of("Rom 14").turned_away) == (4, 2)


def test_all_forms_of_the_count_have_it(counter: Counter) -> None:
    turned_away.note(counter, ASKED)
    counts = statistics.count(counter, TUESDAY, TUESDAY)
    assert _as_json(counts)["turned_away"] == 1
    assert "Avvist – fullt;;1" in tables.statistics_csv(counts, language("nb"))
    assert "Turned away – full" in tables.statistics_text(counts, language("en"))


def test_it_tells_of_nobody_and_is_there_when_names_are_gone(counter: Counter, clock: Clock) -> None:
    """The log line is emptied with the others; the count is the same."""
    turned_away.note(counter, ASKED)
    clock.go("2027-06-01 12:00")
    forgetting.forget(counter)
    assert counted(counter) == 1
    with counter.reading() as reader:
        assert reader.rows("select changes from log where act = 'turned_away'") == [("[]",)]
