"""Is there anything free? A line that names only a day, a week, a part of the day, a span or how many come."""

from datetime import date

import pytest

from desk.db import bookings, schema
from desk.db.database import Reader
from desk.domain.bookings import Booking
from desk.domain.times import Interval
from desk.intake.line import read_line
from desk.services import free, requests
from desk.services.counter import Counter
from desk.services.free import Answer
from tests.conftest import OSLO, Book, Clock, at, clock_text


def ask(counter: Counter, line: str) -> Answer:
    """The answer to a line as it is typed at the desk."""
    now = counter.now.astimezone(OSLO).replace(tzinfo=None)
    return free.answer(counter, read_line(line, now, requests.place(counter).house))


def rows(answer: Answer) -> list[str]:
    """The answer as text: `Rom 4 2026-12-03 17:00 – 2026-12-04 00:00`."""
    return [f"{slot.room} {clock_text(slot.starts_at)} – {clock_text(slot.ends_at)}" for slot in answer.slots]


def test_an_evening_for_eight(any_counter: Counter, book: Book) -> None:
    """The smallest room that holds eight, after the group that has it until half past six."""
    book("2026-12-03 15:00", "18:30", "Rom 8")
    answer = ask(any_counter, "tor kveld 8p")
    assert rows(answer) == [
        "Rom 8 2026-12-03 18:30 – 2026-12-04 00:00",
        "Rom 14 2026-12-03 17:00 – 2026-12-04 00:00",
        "Rom 4 2026-12-03 17:00 – 2026-12-04 00:00",
    ]
    assert [slot.fits for slot in answer.slots] == [True, True, False]
    assert (answer.asked.people, answer.asked.part_of_day) == (8, "evening")


def test_a_week_is_answered_day_by_day(any_counter: Counter, book: Book) -> None:
    """Every day of next week has its best room."""
    book("2026-11-30 08:00", "2026-12-01 00:00", "Rom 4")
    answer = ask(any_counter, "neste uke 2 timer")
    assert (answer.asked.first, answer.asked.last) == (date(2026, 11, 30), date(2026, 12, 6))
    first = {row.split(" 2026-")[1][:5]: row for row in reversed(rows(answer))}
    assert sorted(first) == ["11-30", "12-01", "12-02", "12-03", "12-04", "12-05", "12-06"]
    assert first["11-30"].startswith("Rom 8")
    assert first["12-01"].startswith("Rom 4")


@pytest.mark.parametrize("line", ["8p", "kveld", "2 timer", "14-16"])
def test_without_a_day_it_is_the_coming_week(counter: Counter, line: str) -> None:
    """Today and the six days after."""
    answer = ask(counter, line)
    assert (answer.asked.first, answer.asked.last) == (date(2026, 11, 27), date(2026, 12, 3))
    assert {slot.starts_at.astimezone(OSLO).date() for slot in answer.slots} == set(answer.asked.days)


def test_what_is_left_of_this_week(counter: Counter) -> None:
    """Days that are over are not asked about."""
    assert ask(counter, "denne uka 2 timer").asked.first == date(2026, 11, 27)


def test_both_days_of_a_weekend(counter: Counter) -> None:
    """When a line can mean several days, all of them are answered."""
    assert ask(counter, "i helga").asked.days == (date(2026, 11, 28), date(2026, 11, 29))


def test_a_night_between_two_days_is_one_night(counter: Counter) -> None:
    """*Natt til lørdag* begins on Friday evening."""
    assert rows(ask(counter, "natt til lørdag"))[0] == "Rom 4 2026-11-27 22:00 – 2026-11-28 07:00"


def test_one_room_only(counter: Counter) -> None:
    """A line that names a room is answered for that room."""
    assert {slot.room for slot in ask(counter, "tor rom 14").slots} == {"Rom 14"}


def test_now_and_until_when(any_counter: Counter, book: Book) -> None:
    """Somebody stands at the desk: Rom 8 is free until half past eleven, Rom 14 until one."""
    book("2026-11-27 11:30", "13:00", "Rom 8")
    book("2026-11-27 13:00", "15:00", "Rom 14")
    answer = ask(any_counter, "nå 5p")
    assert answer.asked.now
    assert rows(answer)[:2] == [
        "Rom 8 2026-11-27 10:21 – 2026-11-27 11:30",
        "Rom 14 2026-11-27 10:21 – 2026-11-27 13:00",
    ]
    assert rows(ask(any_counter, "nå 2 timer 5p"))[0].startswith("Rom 14")
    assert rows(ask(any_counter, "nå til 12 5p"))[0].startswith("Rom 14")


def test_when_nothing_is_free_now_it_is_what_comes_free(counter: Counter, book: Book, clock: Clock) -> None:
    """The answer to *now* is never empty while the day has something."""
    clock.go("2026-11-27 09:50")
    book("2026-11-27 10:00", "12:00", "Rom 4")
    book("2026-11-27 10:00", "11:30", "Rom 8")
    book("2026-11-27 10:00", "15:00", "Rom 14")
    clock.go("2026-11-27 10:21")
    assert rows(ask(counter, "nå"))[:2] == [
        "Rom 4 2026-11-27 12:00 – 2026-11-28 00:00",
        "Rom 8 2026-11-27 11:30 – 2026-11-28 00:00",
    ]


def test_a_closed_house_has_nothing(counter: Counter) -> None:
    """A closure of the whole branch counts for every room."""
    with counter.act("closure") as act:
        day, next_but_one = at("2026-12-03 00:00"), at("2026-12-05 00:00")
        act.insert(schema.closure, branch_id=1, room_id=None, starts_at=day, ends_at=next_but_one, reason="strøm")
    assert rows(ask(counter, "tor")) == []
    assert rows(ask(counter, "tor kveld 8p")) == []
    assert len(ask(counter, "lør kveld").slots) == 3


def test_one_read_whatever_the_question(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that is asked about is read at once, and no more than that with the last day's night."""
    seen: list[Interval] = []
    real = bookings.live_between

    def counted(reader: Reader, branch_id: int, within: Interval) -> tuple[Booking, ...]:
        seen.append(within)
        return real(reader, branch_id, within)

    monkeypatch.setattr(bookings, "live_between", counted)
    ask(counter, "i romjula 2 timer")
    assert seen == [Interval(at("2026-12-27 00:00"), at("2027-01-01 00:00"))]
