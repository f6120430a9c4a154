"""Taking, changing, cancelling and releasing, on both databases."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from msgspec.structs import replace

from desk.db import schema
from desk.domain.bookings import Audience, Booking, Channel, Status
from desk.domain.notices import Refused
from desk.domain.policy import Policy
from desk.services import bookings, days, history, hours, keys
from desk.services.counter import Counter
from tests.conftest import Book, Clock, at, clock_text, wanted


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    """The codes of a refusal."""
    return [notice.code for notice in refused.value.notices]


def close_room(counter: Counter, start: str, end: str, room_id: int | None, reason: str = "maling") -> None:
    """Put a room, or with none the branch, out of use."""
    with counter.act("closure") as act:
        act.insert(schema.closure, branch_id=1, room_id=room_id, starts_at=at(start), ends_at=at(end), reason=reason)


def test_a_booking_is_kept_as_it_was_asked_for(any_counter: Counter, any_office: Counter) -> None:
    """Another desk reads every field as the first one wrote it."""
    asked = wanted(
        "2026-12-01 18:00",
        "20:30",
        "Rom 14",
        name="Berit Moen",
        group="Strikkelaget",
        phone="900 00 401",
        email="berit@example.org",
        people=9,
        purpose="strikking",
        audience=Audience.LAG,
        channel=Channel.EMAIL,
        age_confirmed=True,
        restricted=True,
        quiet=True,
        needs_help=True,
        remark="vil ha kaffe",
    )
    taken = bookings.take(any_counter, asked)
    kept = bookings.get(any_office, taken.booking.id)
    assert kept == taken.booking
    assert kept.as_wanted() == replace(asked, phone="90000401")
    assert (kept.room, kept.status, kept.version) == ("Rom 14", Status.BOOKED, 1)
    assert clock_text(taken.collect_by) == "2026-12-01 15:00"
    assert clock_text(taken.due_back) == "2026-12-02 10:00"


def test_what_is_confirmed_is_what_is_kept(any_counter: Counter, any_office: Counter, book: Book) -> None:
    """Somebody known keeps the spelling that they are noted with, and a second has no fractions."""
    book("2026-12-01 18:00", "20:30", name="Bérit Moen", phone="90000401")
    asked = wanted("2026-12-02 18:00", "20:30", name="BERIT  moen", phone="900 00 401", held=True)
    odd = timedelta(microseconds=400_000)
    taken = bookings.take(any_counter, replace(asked, starts_at=asked.starts_at + odd, ends_at=asked.ends_at + odd))
    assert taken.booking == bookings.get(any_office, taken.booking.id)
    assert (taken.booking.name, taken.booking.starts_at) == ("Bérit Moen", asked.starts_at)


def test_what_another_desk_changes_in_the_house_holds_for_the_next_booking(
    any_counter: Counter, any_office: Counter, book: Book
) -> None:
    """Hours, rooms and keys are as they are in the database, whoever changed them and however often they were read."""
    slot = wanted("2026-12-01 18:00", "19:00")
    assert clock_text(bookings.check(any_counter, slot).collect_by) == "2026-12-01 15:00"
    book("2026-12-01 08:00", "09:00")
    hours.set_exception(any_office, date(2026, 12, 1), [(time(10), time(12))], "møte")
    with any_office.act("room") as act:
        act.update(schema.room, slot.room_id, capacity=2)
    keys.hand_out(any_office, [book("2026-12-01 09:00", "10:00").id], "14-1")
    assert clock_text(bookings.check(any_counter, slot).collect_by) == "2026-12-01 12:00"
    taken = bookings.take(any_counter, replace(slot, people=3))
    assert clock_text(taken.collect_by) == "2026-12-01 12:00"
    assert "over_capacity" in [notice.code for notice in taken.warnings]
    assert [b.keys_out for b in days.show(any_counter, date(2026, 12, 1)).bookings] == [(), ("14-1",), ()]
    hours.remove_exception(any_office, date(2026, 12, 1))
    assert clock_text(bookings.card(any_counter, taken.booking.id).collect_by) == "2026-12-01 15:00"


def test_text_from_outside_is_cleaned_on_its_way_in(any_counter: Counter, book: Book) -> None:
    """Escape characters, line breaks and zero bytes reach neither the database nor the screen."""
    taken = book("2026-12-01 18:00", "20:30", name="Bo\x1b[31m\x00\nLi\u202e", remark="a\tb", email=" x@example.org ")
    assert (taken.name, taken.remark, taken.email) == ("Bo[31m Li", "a b", "x@example.org")


@pytest.mark.parametrize(
    ("start", "end", "room", "rest", "code"),
    [
        ("2026-12-01 18:00", "18:00", "Rom 4", {}, "zero_length"),
        ("2026-12-01 18:00", "17:00", "Rom 4", {}, "zero_length"),
        ("2026-11-27 08:00", "10:21", "Rom 4", {}, "past"),
        ("2026-12-01 18:00", "20:00", "Rom 4", {"name": ""}, "missing_name"),
        ("2026-12-01 18:00", "20:00", "Rom 4", {"name": "\x00 \u200d"}, "missing_name"),
        ("2026-12-01 13:00", "15:00", "Rom 8", {}, "overlap"),
        ("2026-12-02 13:00", "15:00", "Rom 4", {}, "closed_room"),
    ],
)
def test_what_cannot_be_booked_is_refused_and_nothing_is_written(
    any_counter: Counter, book: Book, start: str, end: str, room: str, rest: dict[str, str], code: str
) -> None:
    """Each refusal has its code, and leaves the day as it was."""
    book("2026-12-01 14:00", "16:00", "Rom 8")
    close_room(any_counter, "2026-12-02 08:00", "2026-12-02 14:00", 1)
    token = any_counter.database.token()
    with pytest.raises(Refused) as refused:
        book(start, end, room, **rest)
    assert codes(refused) == [code]
    assert any_counter.database.token() == token


def test_an_unknown_room_is_refused(any_counter: Counter) -> None:
    """Not an error in the program."""
    with pytest.raises(Refused) as refused:
        bookings.take(any_counter, replace(wanted("2026-12-01 18:00", "20:00"), room_id=99))
    assert codes(refused) == ["unknown_room"]


def test_a_room_out_of_use_is_refused_and_never_offered(any_counter: Counter) -> None:
    """Its offers are other rooms."""
    with any_counter.act("room") as act:
        act.update(schema.room, 2, active=False)
    with pytest.raises(Refused) as refused:
        bookings.take(any_counter, wanted("2026-12-01 18:00", "20:00", "Rom 8", people=6))
    assert codes(refused) == ["closed_room"]
    assert refused.value.offers
    assert {offer.room for offer in refused.value.offers} == {"Rom 14"}


def test_a_closed_branch_closes_every_room_for_that_time_only(any_counter: Counter, book: Book) -> None:
    """Touching the closure is allowed at both ends."""
    close_room(any_counter, "2026-12-02 08:00", "2026-12-02 14:00", None)
    for room in ("Rom 4", "Rom 8", "Rom 14"):
        with pytest.raises(Refused) as refused:
            book("2026-12-02 13:59", "15:00", room)
        assert codes(refused) == ["closed_room"]
        book("2026-12-02 07:00", "08:00", room)
        book("2026-12-02 14:00", "15:00", room)


def test_the_refusal_of_a_taken_slot_names_whose_it_is(any_counter: Counter, any_office: Counter, book: Book) -> None:
    """The other desk can tell the caller who has the room and until when."""
    book("2026-12-01 18:00", "20:30", group="Songlaget")
    with pytest.raises(Refused) as refused:
        book("2026-12-01 20:00", "21:00", desk=any_office)
    facts = refused.value.notices[0].facts
    assert (facts["name"], facts["end"]) == ("Songlaget", at("2026-12-01 20:30"))


@pytest.mark.parametrize("first", ["2026-12-01 18:00/20:00", "2026-12-01 20:00/22:00"])
def test_touching_bookings_are_allowed_in_both_orders(any_counter: Counter, book: Book, first: str) -> None:
    """The end of one may be the start of the next."""
    slots = {"2026-12-01 18:00/20:00", "2026-12-01 20:00/22:00"}
    for slot in (first, *(slots - {first})):
        book(*slot.split("/"))
    assert len(days.show(any_counter, at("2026-12-01 18:00").date()).bookings) == 2


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-11-29 03:07", "04:11"),
        ("2026-12-24 22:00", "2026-12-25 02:00"),
        ("2027-01-01 00:00", "2027-01-04 00:00"),
    ],
    ids=["Sunday night", "Christmas, over midnight", "three days from New Year"],
)
def test_opening_hours_never_limit_the_use(any_counter: Counter, book: Book, start: str, end: str) -> None:
    """Any minute of any day can be booked."""
    taken = book(start, end)
    assert days.show(any_counter, date.fromisoformat(start[:10])).bookings == (taken,)


def test_a_booking_over_midnight_is_on_both_days_and_a_long_one_on_all(any_counter: Counter, book: Book) -> None:
    """Also one that began days ago and one that starts at midnight sharp."""
    night = book("2026-12-04 22:00", "2026-12-05 02:00", "Rom 4")
    long = book("2026-12-04 12:00", "2026-12-07 12:00", "Rom 8")
    sharp = book("2026-12-06 00:00", "00:30", "Rom 14")
    shown = {
        day: {b.id for b in days.show(any_counter, at(f"2026-12-{day:02d} 12:00").date()).bookings}
        for day in range(3, 9)
    }
    assert shown == {
        3: set(),
        4: {night.id, long.id},
        5: {night.id, long.id},
        6: {long.id, sharp.id},
        7: {long.id},
        8: set(),
    }


def test_bookings_of_a_cancelled_slot_are_free_everywhere(any_counter: Counter, book: Book) -> None:
    """Grid, check and booking agree that a cancelled slot is free, and the old one can still be found."""
    gone = book("2026-12-01 18:00", "20:30")
    bookings.cancel(any_counter, gone.id, "  syk\x07 ")
    assert days.show(any_counter, gone.starts_at.date()).bookings == ()
    assert bookings.check(any_counter, wanted("2026-12-01 18:00", "20:30")).refusals == ()
    again = book("2026-12-01 18:00", "20:30", name="Ola Bakken")
    kept = bookings.get(any_counter, gone.id)
    assert (kept.status, kept.cancel_reason) == (Status.CANCELLED, "syk")
    assert [b.id for b in bookings.card(any_counter, again.id).earlier] == [gone.id]


def test_what_is_no_longer_live_cannot_be_changed_cancelled_released_or_handed_a_key(
    any_counter: Counter, book: Book
) -> None:
    """One desk cancels while the other acts: the second is told what became of it."""
    gone = book("2026-12-01 18:00", "20:30", "Rom 4")
    bookings.cancel(any_counter, gone.id)
    for act in (
        lambda: bookings.change(any_counter, gone, gone.as_wanted()),
        lambda: bookings.cancel(any_counter, gone.id),
        lambda: bookings.release(any_counter, gone.id),
        lambda: bookings.mark_used(any_counter, [gone.id]),
        lambda: keys.hand_out(any_counter, [gone.id]),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert codes(refused) == ["not_live"]
        assert refused.value.notices[0].facts["status"] == "cancelled"
    assert all(key.loan is None for key in days.board(any_counter).keys)


@pytest.mark.parametrize("number", [0, -1, 4711, 2**31, 2**63, 10**30])
def test_a_number_that_no_booking_has_is_refused(any_counter: Counter, number: int) -> None:
    """However large it was typed."""
    for act in (
        lambda: bookings.get(any_counter, number),
        lambda: bookings.card(any_counter, number),
        lambda: bookings.cancel(any_counter, number),
        lambda: keys.hand_out(any_counter, [number]),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert codes(refused) == ["unknown_booking"]


def test_a_change_is_one_booking_with_its_history(any_counter: Counter, book: Book) -> None:
    """Moving keeps the number; the card tells the old time and the new."""
    taken = book("2026-11-28 19:00", "23:00", "Rom 8", name="Ola Bakken")
    later = replace(taken.as_wanted(), starts_at=at("2026-11-28 20:00"))
    moved = bookings.change(any_counter, taken, later).booking
    assert (moved.id, moved.version) == (taken.id, 2)
    told = bookings.card(any_counter, taken.id).told
    assert [line.act for line in told] == ["take", "move"]
    assert told[1].old["starts_at"] == taken.starts_at
    assert told[1].new["starts_at"] == moved.starts_at
    assert told[1].by == "SI"


def test_a_change_that_changes_nothing_leaves_no_trace(any_counter: Counter, book: Book) -> None:
    """Saving the form untouched is not an act."""
    taken = book("2026-12-01 18:00", "20:30")
    token = any_counter.database.token()
    same = bookings.change(any_counter, taken, taken.as_wanted()).booking
    assert same == taken
    assert any_counter.database.token() == token


def test_the_second_of_two_desks_that_change_the_same_booking_is_told(
    any_counter: Counter, any_office: Counter, book: Book
) -> None:
    """The first change stands."""
    taken = book("2026-12-01 18:00", "20:30", people=4)
    bookings.change(any_office, taken, replace(taken.as_wanted(), people=9))
    with pytest.raises(Refused) as refused:
        bookings.change(any_counter, taken, replace(taken.as_wanted(), people=2))
    assert codes(refused) == ["changed_meanwhile"]
    assert bookings.get(any_counter, taken.id).people == 9


def test_a_booking_cannot_be_moved_onto_another_but_may_overlap_itself(any_counter: Counter, book: Book) -> None:
    """Extending is a move that overlaps where it was."""
    mine = book("2026-12-01 10:00", "12:00")
    book("2026-12-01 14:00", "16:00")
    with pytest.raises(Refused) as refused:
        bookings.change(any_counter, mine, replace(mine.as_wanted(), ends_at=at("2026-12-01 14:01")))
    assert codes(refused) == ["overlap"]
    longer = replace(mine.as_wanted(), ends_at=at("2026-12-01 14:00"))
    assert bookings.check(any_counter, longer, mine.id).refusals == ()
    assert bookings.change(any_counter, mine, longer).booking.agreed_end == at("2026-12-01 14:00")


def test_whoever_comes_second_is_told_how_long_ago_the_first_came(
    any_counter: Counter, any_office: Counter, book: Book, clock: Clock
) -> None:
    """While it was moments ago: they may have seen it free. What counts is when it was put there, not later acts."""

    def minutes(start: str, end: str) -> object:
        with pytest.raises(Refused) as refused:
            bookings.take(any_counter, wanted(start, end, name="Kari"))
        (notice,) = refused.value.notices
        assert bookings.check(any_counter, wanted(start, end, name="Kari")).refusals == (notice,)
        return notice.facts.get("minutes")

    taken = book("2026-12-01 18:00", "20:00", desk=any_office)
    assert minutes("2026-12-01 18:00", "20:00") == 0
    clock.later(seconds=59)
    assert minutes("2026-12-01 19:00", "21:00") == 0
    clock.later(minutes=3)
    assert minutes("2026-12-01 19:00", "21:00") == 3
    clock.later(minutes=7)
    assert minutes("2026-12-01 19:00", "21:00") is None
    changed = bookings.change(any_office, taken, replace(taken.as_wanted(), people=5)).booking
    assert minutes("2026-12-01 18:00", "20:00") is None
    there = replace(changed.as_wanted(), starts_at=at("2026-12-02 18:00"), ends_at=at("2026-12-02 20:00"))
    bookings.change(any_office, changed, there)
    clock.later(minutes=1)
    assert minutes("2026-12-02 18:00", "20:00") == 1
    history.undo(any_office)
    assert minutes("2026-12-01 18:00", "20:00") is None


def test_details_of_a_past_booking_can_still_be_put_right(any_counter: Counter, book: Book, clock: Clock) -> None:
    """The number of people is often known only afterwards; check and change say the same."""
    taken = book("2026-11-27 11:00", "12:00", people=4)
    clock.go("2026-11-30 10:00")
    right = replace(taken.as_wanted(), people=7)
    assert bookings.check(any_counter, right, taken.id).refusals == ()
    assert bookings.change(any_counter, taken, right).booking.people == 7
    moved = replace(right, ends_at=at("2026-11-27 13:00"))
    assert [n.code for n in bookings.check(any_counter, moved, taken.id).refusals] == ["past"]


def test_the_spelling_of_a_name_can_be_put_right(any_counter: Counter, book: Book) -> None:
    """Also when only case and accents differ."""
    taken = book("2026-12-01 18:00", "20:30", name="kare odegard", phone="90000401")
    right = replace(taken.as_wanted(), name="Kåre Ødegård")
    assert bookings.change(any_counter, taken, right).booking.name == "Kåre Ødegård"


def test_a_name_typed_in_haste_does_not_spoil_the_spelling_that_is_known(any_counter: Counter, book: Book) -> None:
    """The same person in small letters is the same person."""
    book("2026-12-01 18:00", "20:30", name="Kåre Ødegård", phone="90000401")
    assert book("2026-12-02 18:00", "20:30", name="kåre ødegård", phone="900 00 401").name == "Kåre Ødegård"


def test_a_no_show_is_released_and_its_room_given_away_in_one_act(
    any_counter: Counter, any_office: Counter, book: Book, clock: Clock
) -> None:
    """His card says who released it and when; her booking stands in his place."""
    his = book("2026-11-27 10:30", "12:00", "Rom 4", name="Ole Kristian")
    clock.go("2026-11-27 10:46")
    taken = bookings.take(any_counter, wanted("2026-11-27 10:46", "12:00", "Rom 4", name="Emma"), releasing=his.id)
    assert bookings.get(any_office, his.id).status is Status.NO_SHOW
    assert taken.booking.room == "Rom 4"
    last = bookings.card(any_office, his.id).told[-1]
    assert (last.by, clock_text(last.at), last.new["status"]) == ("SI", "2026-11-27 10:46", "no_show")


def test_when_the_walk_in_is_refused_the_no_show_is_not_released(any_counter: Counter, book: Book) -> None:
    """Both or neither."""
    his = book("2026-11-27 10:30", "12:00", "Rom 4", name="Ole Kristian")
    book("2026-11-27 12:00", "14:00", "Rom 4", name="Eksamen")
    with pytest.raises(Refused):
        bookings.take(any_counter, wanted("2026-11-27 10:46", "12:30", "Rom 4"), releasing=his.id)
    assert bookings.get(any_counter, his.id).status is Status.BOOKED


def test_a_booking_whose_key_is_out_is_not_released(any_counter: Counter, book: Book) -> None:
    """Somebody did come."""
    his = book("2026-11-27 10:30", "12:00", "Rom 4")
    keys.hand_out(any_counter, [his.id])
    with pytest.raises(Refused) as refused:
        bookings.release(any_counter, his.id)
    assert codes(refused) == ["key_is_out"]
    assert bookings.release(any_counter, book("2026-11-27 13:00", "14:00", "Rom 4").id).status is Status.NO_SHOW


def test_marking_several_used_is_one_act_that_each_card_tells_of(any_counter: Counter, book: Book) -> None:
    """As on a Monday, for the whole weekend."""
    three = [book("2026-11-28 19:00", "23:00", room) for room in ("Rom 4", "Rom 8", "Rom 14")]
    token = any_counter.database.token()
    used = bookings.mark_used(any_counter, [b.id for b in three])
    assert {b.status for b in used} == {Status.USED}
    assert any_counter.database.token() != token
    for booking in three:
        assert [line.act for line in bookings.card(any_counter, booking.id).told] == ["take", "used"]


def test_a_booking_that_awaits_the_manager_holds_its_room(any_counter: Counter, book: Book) -> None:
    """Held is live."""
    assert book("2026-12-01 18:00", "20:30", held=True).status is Status.HELD
    with pytest.raises(Refused):
        book("2026-12-01 18:00", "20:30")


def test_warnings_do_not_stop_a_booking_and_the_log_keeps_them(any_counter: Counter) -> None:
    """Too many people at night, without a way to reach them: the desk decides."""
    taken = bookings.take(any_counter, wanted("2026-12-01 22:00", "23:00", "Rom 4", people=5))
    assert [n.code for n in taken.warnings] == ["over_capacity", "age_confirmation", "no_contact"]
    with any_counter.reading() as reader:
        rows = reader.rows("select warned from log where booking_id = :id", id=taken.booking.id)
    assert rows == [("over_capacity,age_confirmation,no_contact",)]


def test_the_number_of_coming_bookings_leaves_out_the_one_that_is_changed(any_counter: Counter, book: Book) -> None:
    """With a limit of two, changing the second is no third."""
    desk = replace(any_counter, policy=Policy(most_coming=2))
    book("2026-12-01 10:00", "11:00", phone="90000401")
    second = book("2026-12-02 10:00", "11:00", name="B. Moen", phone="900 00 401")
    other = replace(second.as_wanted(), people=3)
    assert bookings.check(desk, other, second.id).warnings == ()
    third = bookings.check(desk, wanted("2026-12-03 10:00", "11:00", phone="90000401"))
    assert [(n.code, n.facts["count"]) for n in third.warnings] == [("many_coming", 2)]


def test_the_free_rooms_come_smallest_fitting_first(any_counter: Counter, book: Book) -> None:
    """Five people: 8, then 14, and last the one that is too small; a taken or closed one not at all."""
    asked = wanted("2026-12-01 18:00", "20:00", "Rom 4", people=5)
    assert [r.name for r in bookings.check(any_counter, asked).free] == ["Rom 8", "Rom 14", "Rom 4"]
    book("2026-12-01 17:00", "18:01", "Rom 8")
    assert [r.name for r in bookings.check(any_counter, asked).free] == ["Rom 14", "Rom 4"]
    screen = replace(asked, people=2, needs=frozenset({"screen"}))
    assert [r.name for r in bookings.check(any_counter, screen).free] == ["Rom 14", "Rom 4"]


def test_every_offer_can_be_booked_also_around_midnight(any_counter: Counter, book: Book) -> None:
    """What is offered instead is really free: the evening before and the second day after included."""
    book("2026-12-01 23:00", "23:50")
    book("2026-12-02 00:45", "01:00")
    book("2026-12-02 22:00", "2026-12-03 02:00", "Rom 4")
    book("2026-12-04 00:30", "01:30", "Rom 4")
    for asked in (wanted("2026-12-02 00:00", "01:00"), wanted("2026-12-02 22:00", "2026-12-03 02:00", "Rom 4")):
        offered = bookings.check(any_counter, asked).offers
        assert offered
        for offer in offered:
            instead = replace(asked, room_id=offer.room_id, starts_at=offer.starts_at, ends_at=offer.ends_at)
            assert bookings.check(any_counter, instead).refusals == (), offer


def test_an_offer_lies_ahead(any_counter: Counter, book: Book, clock: Clock) -> None:
    """Nobody can come half an hour ago, nor at a second."""
    clock.later(seconds=37)
    book("2026-11-27 11:00", "12:00", "Rom 4")
    for start, end in (("10:30", "11:30"), ("10:15", "12:15")):
        offered = bookings.check(any_counter, wanted(f"2026-11-27 {start}", end, "Rom 4")).offers
        assert {"other_room", "later"} <= {offer.why for offer in offered}
        for offer in offered:
            assert offer.why == "other_room" or (offer.starts_at >= clock.now and offer.starts_at.second == 0)


def test_clock_changes_keep_the_wall_clock_and_count_real_hours(any_counter: Counter, book: Book, clock: Clock) -> None:
    """Weekly on Tuesdays at 19 stays at 19 over the change; the nights last 7 and 5 hours."""
    clock.go("2026-09-01 10:00")
    series = [book(f"2026-{day} 19:00", "21:00", "Rom 4") for day in ("10-13", "10-20", "10-27", "11-03")]
    assert [clock_text(b.starts_at)[-5:] for b in series] == ["19:00"] * 4
    assert series[2].starts_at - series[1].starts_at == timedelta(days=7, hours=1)
    back = book("2026-10-24 22:00", "2026-10-25 04:00")
    forward = book("2027-03-27 22:00", "2027-03-28 04:00")
    assert (back.interval.length, forward.interval.length) == (timedelta(hours=7), timedelta(hours=5))
    assert [b.id for b in days.show(any_counter, at("2026-10-25 12:00").date()).bookings] == [back.id]


def test_two_desks_see_each_others_bookings_at_once(any_counter: Counter, any_office: Counter, book: Book) -> None:
    """The number that says whether anything has changed differs after the other desk's act, and only then."""
    before = any_office.database.token()
    assert any_office.database.token() == before
    taken = book("2026-12-01 18:00", "20:30")
    assert any_office.database.token() != before
    found: tuple[Booking, ...] = days.show(any_office, taken.starts_at.date()).bookings
    assert found == (taken,)


@pytest.mark.parametrize("day", [date.min, date(1899, 12, 31), date(3000, 1, 1), date(9999, 12, 30), date.max])
def test_a_day_of_another_millennium_is_refused(any_counter: Counter, day: date) -> None:
    """Mistyped, whatever was asked of it; the last days that there are cost nothing but a sentence."""
    begins = datetime.combine(day, time(12), UTC)
    asked = replace(wanted("2026-12-01 12:00", "13:00"), starts_at=begins, ends_at=begins + timedelta(hours=1))
    for act in (
        lambda: days.show(any_counter, day),
        lambda: days.look(any_counter, day),
        lambda: bookings.check(any_counter, asked),
        lambda: bookings.take(any_counter, asked),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert codes(refused) == ["no_such_day"]


@pytest.mark.parametrize("day", [date(1900, 1, 2), date(2999, 6, 1)])
def test_the_days_of_this_one_are_shown(any_counter: Counter, day: date) -> None:
    """However far."""
    assert days.show(any_counter, day).bookings == ()
