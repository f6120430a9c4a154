"""Series on both databases: planned, taken, cancelled, moved and added to, each in one act with one undo."""

from datetime import date

import pytest
from msgspec.structs import replace

from desk.domain.bookings import Booking, Status, Wanted
from desk.domain.notices import Refused
from desk.domain.series import Occurrence, Reach, Recurrence
from desk.services import bookings, days, history, keys, series
from desk.services.counter import Counter
from desk.services.series import Plan, SeriesTaken
from tests.conftest import ROOMS, Book, Clock, at, clock_text, wanted

THURSDAYS = Recurrence("FREQ=WEEKLY;BYDAY=TH;UNTIL=20270107", date(2026, 12, 3))
"""3, 10, 17, 24, 31 December and 7 January."""

ASKED = wanted("2026-12-03 18:00", "20:00", group="Leksehjelpen", phone="90000401", people=6, age_confirmed=True)


def proposed(plan: Plan) -> list[tuple[Occurrence, Wanted]]:
    """The dates as they are proposed."""
    return [(one, one.proposed) for one in plan.occurrences if one.proposed is not None]


def take(counter: Counter, asked: Wanted = ASKED, recurrence: Recurrence = THURSDAYS) -> SeriesTaken:
    """Book all that is proposed of a series."""
    return series.take(counter, recurrence, proposed(series.plan(counter, asked, recurrence)))


def shown(bookings_: list[Booking] | tuple[Booking, ...]) -> list[str]:
    """Room, date and hours of bookings."""
    return [f"{b.room} {clock_text(b.starts_at)}–{clock_text(b.ends_at)[11:]}" for b in bookings_]


def standing(counter: Counter, booking: Booking) -> list[str]:
    """What stands of a booking's series."""
    found = series.series_of(counter, booking.id)
    assert found is not None
    return shown(found.occurrences)


def kept(counter: Counter) -> int:
    """How many series the database knows of."""
    with counter.reading() as reader:
        return int(reader.rows("select count(*) from series")[0][0])


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    """The codes of a refusal."""
    return [notice.code for notice in refused.value.notices]


def in_the_way(plan: Plan) -> dict[str, list[str]]:
    """By date, what is to know of it."""
    return {
        one.day.isoformat(): [notice.code for notice in (*one.refusals, *one.warnings)]
        for one in plan.occurrences
        if one.refusals or one.warnings
    }


def test_the_dates_that_are_confirmed_are_what_is_kept(any_counter: Counter) -> None:
    """Each with its series and the day of the rule that it stands for."""
    for one in take(any_counter).taken:
        assert one.booking == bookings.get(any_counter, one.booking.id)
        assert one.booking.series_day == one.booking.starts_at.date()


def test_the_plan_tells_every_date_and_writes_nothing(any_counter: Counter, book: Book) -> None:
    """Eves and what is taken, with the rooms that are free then; a plan is only a question."""
    book("2026-12-10 19:00", "21:00", group="Koret")
    token = any_counter.database.token()
    plan = series.plan(any_counter, ASKED, THURSDAYS)
    assert len(plan.occurrences) == 6
    assert in_the_way(plan) == {"2026-12-10": ["overlap"], "2026-12-24": ["eve"], "2026-12-31": ["eve"]}
    assert [room.name for room in plan.occurrences[1].rooms] == ["Rom 8"]
    assert any_counter.database.token() == token


def test_with_no_room_named_it_is_the_one_with_fewest_clashes(counter: Counter, book: Book) -> None:
    """Rom 8 is the smallest that fits, but is taken twice; one clash in Rom 14 is better."""
    for day in ("2026-12-03", "2026-12-17"):
        book(f"{day} 17:00", "19:00", "Rom 8")
    book("2026-12-10 17:00", "19:00", "Rom 14")
    plan = series.plan(counter, replace(ASKED, room_id=ROOMS["Rom 8"]), THURSDAYS, any_room=True)
    assert {one.wanted.room_id for one in plan.occurrences} == {ROOMS["Rom 14"]}
    assert [one.day.day for one in plan.occurrences if one.refusals] == [10]


def test_easter_and_the_clock_change_in_a_weekly_series(counter: Counter) -> None:
    """Second Easter Day is a holiday; the times are 18 to 20 before and after the clocks go forward."""
    mondays = Recurrence("FREQ=WEEKLY;BYDAY=MO;UNTIL=20270412", date(2027, 3, 15))
    taken = take(counter, wanted("2027-03-15 18:00", "20:00", phone="90000401"), mondays)
    assert shown([one.booking for one in taken.taken]) == [
        f"Rom 14 2027-{day} 18:00–20:00" for day in ("03-15", "03-22", "04-05", "04-12")
    ]


def test_a_series_is_one_act_and_one_undo(any_counter: Counter, any_office: Counter) -> None:
    """Each occurrence is a booking of its own that belongs; one undo takes all of them back."""
    taken = take(any_counter)
    first = taken.first.booking
    assert standing(any_office, first) == [
        f"Rom 14 {day} 18:00–20:00" for day in ("2026-12-03", "2026-12-10", "2026-12-17", "2027-01-07")
    ]
    assert {one.booking.series_id for one in taken.taken} == {first.series_id}
    assert [told.act for told in bookings.card(any_counter, taken.taken[-1].booking.id).told] == ["series"]
    assert history.undo(any_counter).act == "series"
    assert {bookings.get(any_office, one.booking.id).status for one in taken.taken} == {Status.CANCELLED}


def test_when_one_date_is_taken_meanwhile_none_is_booked(any_counter: Counter, any_office: Counter) -> None:
    """The other desk was quicker for one date: it is told whose it is, and nothing is half done."""
    plan = series.plan(any_counter, ASKED, THURSDAYS)
    bookings.take(any_office, wanted("2026-12-17 19:00", "21:00", group="Koret"))
    with pytest.raises(Refused) as refused:
        series.take(any_counter, THURSDAYS, proposed(plan))
    assert [(n.code, n.facts["name"]) for n in refused.value.notices] == [("overlap", "Koret")]
    assert days.show(any_counter, date(2026, 12, 3)).bookings == ()
    assert kept(any_counter) == 0


def test_a_date_in_another_room_belongs_all_the_same(any_counter: Counter, book: Book) -> None:
    """Where the room is taken, another may stand in for that date."""
    book("2026-12-10 19:00", "21:00")
    plan = series.plan(any_counter, ASKED, THURSDAYS)
    second = plan.occurrences[1]
    elsewhere = second.options[0]
    assert elsewhere is not None
    taken = series.take(any_counter, THURSDAYS, sorted([*proposed(plan), (second, elsewhere)], key=lambda c: c[0].day))
    assert "Rom 8 2026-12-10 18:00–20:00" in standing(any_counter, taken.first.booking)


@pytest.mark.parametrize(
    ("reach", "left"),
    [
        (Reach.THIS, ["03", "17", "07"]),
        (Reach.FOLLOWING, ["03"]),
        (Reach.ALL, ["03"]),
    ],
)
def test_cancelling_reaches_as_far_as_is_said(
    any_counter: Counter, clock: Clock, reach: Reach, left: list[str]
) -> None:
    """On 5 December the first is over, so it stays; one undo brings all of them back."""
    taken = take(any_counter)
    clock.go("2026-12-05 12:00")
    second = taken.taken[1].booking
    cancelled = series.cancel(any_counter, second.id, reach, "ferie")
    assert {(b.status, b.cancel_reason) for b in cancelled} == {(Status.CANCELLED, "ferie")}
    assert [day[15:17] for day in standing(any_counter, second)] == left
    history.undo(any_counter)
    assert len(standing(any_counter, second)) == 4


def test_one_that_is_changed_alone_still_belongs(any_counter: Counter) -> None:
    """It keeps its own time when the others are moved, and that is told."""
    taken = take(any_counter)
    first, second = taken.taken[0].booking, taken.taken[1].booking
    alone = wanted("2026-12-11 12:00", "14:00", group="Leksehjelpen", phone="90000401")
    assert bookings.change(any_counter, second, alone).booking.series_id == first.series_id
    plan = series.plan_move(
        any_counter,
        first.id,
        replace(ASKED, starts_at=at("2026-12-01 17:00"), ends_at=at("2026-12-01 19:00")),
        Reach.ALL,
    )
    assert in_the_way(plan) == {"2026-12-10": ["own_time"]}
    series.move(any_counter, proposed(plan))
    assert standing(any_counter, first) == [
        "Rom 14 2026-12-01 17:00–19:00",
        "Rom 14 2026-12-11 12:00–14:00",
        "Rom 14 2026-12-15 17:00–19:00",
        "Rom 14 2027-01-05 17:00–19:00",
    ]
    history.undo(any_counter)
    assert standing(any_counter, first)[0] == "Rom 14 2026-12-03 18:00–20:00"


@pytest.mark.parametrize("shift", [-1, 1])
def test_a_daily_series_moves_over_its_own_places(any_counter: Counter, shift: int) -> None:
    """Each goes to where the one beside it stood: none is in the way of another."""
    daily = Recurrence("FREQ=DAILY;COUNT=5", date(2026, 12, 7))
    taken = take(any_counter, wanted("2026-12-07 10:00", "14:00", phone="90000401"), daily)
    there = wanted(f"2026-12-{7 + shift:02d} 10:00", "14:00", phone="90000401")
    plan = series.plan_move(any_counter, taken.first.booking.id, there, Reach.ALL)
    assert in_the_way(plan) == {}
    series.move(any_counter, proposed(plan))
    assert [day[15:17] for day in standing(any_counter, taken.first.booking)] == [
        f"{day + shift:02d}" for day in range(7, 12)
    ]


def test_past_occurrences_are_not_moved_and_a_clash_stays_where_it_was(
    any_counter: Counter, book: Book, clock: Clock
) -> None:
    """The date on which the new time is taken is left as it is unless somebody decides otherwise."""
    taken = take(any_counter)
    book("2026-12-17 20:00", "22:00", group="Koret")
    clock.go("2026-12-05 12:00")
    second = taken.taken[1].booking
    there = replace(second.as_wanted(), starts_at=at("2026-12-10 19:00"), ends_at=at("2026-12-10 21:00"))
    plan = series.plan_move(any_counter, second.id, there, Reach.ALL)
    assert in_the_way(plan) == {"2026-12-17": ["overlap"]}
    series.move(any_counter, proposed(plan))
    assert [time[7:] for time in standing(any_counter, second)] == [
        "2026-12-03 18:00–20:00",
        "2026-12-10 19:00–21:00",
        "2026-12-17 18:00–20:00",
        "2027-01-07 19:00–21:00",
    ]


def test_a_move_is_refused_when_another_desk_changed_one_meanwhile(any_counter: Counter, any_office: Counter) -> None:
    """Nothing is moved, and it is said which."""
    taken = take(any_counter)
    first, last = taken.first.booking, taken.taken[-1].booking
    there = replace(first.as_wanted(), starts_at=at("2026-12-03 17:00"), ends_at=at("2026-12-03 19:00"))
    plan = series.plan_move(any_counter, first.id, there, Reach.FOLLOWING)
    bookings.change(any_office, last, replace(last.as_wanted(), people=7))
    with pytest.raises(Refused) as refused:
        series.move(any_counter, proposed(plan))
    assert codes(refused) == ["changed_meanwhile"]
    assert standing(any_counter, first)[0] == "Rom 14 2026-12-03 18:00–20:00"


def test_a_date_that_was_left_out_is_added_back(any_counter: Counter, book: Book) -> None:
    """Whoever stood in the way has cancelled: the date is free, and belongs again."""
    choir = book("2026-12-10 19:00", "21:00", group="Koret")
    taken = take(any_counter)
    bookings.cancel(any_counter, choir.id)
    plan = series.plan_back(any_counter, taken.first.booking.id)
    assert [one.day.isoformat() for one in plan.occurrences] == ["2026-12-10", "2026-12-24", "2026-12-31"]
    series.add_back(any_counter, taken.first.booking.id, proposed(plan))
    assert "Rom 14 2026-12-10 18:00–20:00" in standing(any_counter, taken.first.booking)
    with pytest.raises(Refused) as refused:
        series.add_back(any_counter, taken.first.booking.id, proposed(plan))
    assert codes(refused) == ["series_date_added"]


def test_a_series_that_is_whole_has_nothing_to_add(counter: Counter, book: Book) -> None:
    """And a single booking has no series."""
    taken = take(counter, recurrence=Recurrence("FREQ=WEEKLY;COUNT=2", date(2026, 12, 3)))
    with pytest.raises(Refused) as whole:
        series.plan_back(counter, taken.first.booking.id)
    alone = book("2026-12-02 18:00", "20:00")
    with pytest.raises(Refused) as single:
        series.plan_back(counter, alone.id)
    assert (codes(whole), codes(single)) == (["series_complete"], ["no_series"])
    assert series.series_of(counter, alone.id) is None


def test_nothing_chosen_is_refused(any_counter: Counter) -> None:
    """And leaves no empty series behind."""
    with pytest.raises(Refused) as refused:
        series.take(any_counter, THURSDAYS, [])
    assert codes(refused) == ["series_none_chosen"]
    assert kept(any_counter) == 0


def test_a_series_is_not_undone_once_a_key_is_out(counter: Counter, office: Counter, clock: Clock) -> None:
    """Nobody's room is taken from under them."""
    taken = take(counter)
    clock.go("2026-12-03 14:00")
    keys.hand_out(office, [taken.first.booking.id])
    with pytest.raises(Refused) as refused:
        history.undo(counter)
    assert codes(refused) == ["changed_since"]
    assert len(standing(counter, taken.first.booking)) == 4
