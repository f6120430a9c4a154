"""Real times, new keys, swaps, equipment, staffed hours and reopened days."""

from datetime import date, time

import pytest

from desk.domain.bookings import Status
from desk.domain.equipment import State
from desk.domain.notices import Refused
from desk.services import bookings, closing, days, equipment, history, hours, key_care, keys, statistics
from desk.services.counter import Counter
from tests.conftest import Book, Clock, at, clock_text, wanted


def holder(counter: Counter, tag: str) -> str | None:
    """Who has a key; None while it hangs."""
    key = next(key for key in days.board(counter).keys if key.tag == tag)
    return key.loan.holder if key.loan else None


def test_a_key_is_taken_in_with_the_time_when_it_came(counter: Counter, book: Book, clock: Clock) -> None:
    made = book("2026-11-27 10:30", "12:00", "Rom 8")
    keys.hand_out(counter, [made.id])
    clock.go("2026-11-27 11:30")
    for when, code in (("10:20", "return_before_out"), ("11:31", "return_in_future")):
        with pytest.raises(Refused, match=code):
            keys.take_back(counter, "8-1", at=at(f"2026-11-27 {when}"))
    keys.take_back(counter, "8-1", at=at("2026-11-27 11:00"), came=4)
    kept = bookings.get(counter, made.id)
    assert (clock_text(kept.ends_at), clock_text(kept.agreed_end)) == ("2026-11-27 11:00", "2026-11-27 12:00")
    assert (kept.status, kept.people_came) == (Status.USED, 4)


def test_a_new_key_takes_the_place_of_a_lost_one_and_undo_brings_all_back(counter: Counter, book: Book) -> None:
    made = book("2026-11-27 10:30", "12:00", "Rom 8", name="Anne Vik")
    keys.hand_out(counter, [made.id], "8-2")
    with pytest.raises(Refused, match="key_already_out"):
        key_care.replace(counter, "8-2", "8-3")
    keys.lose(counter, "8-2")
    with pytest.raises(Refused, match="tag_taken"):
        key_care.replace(counter, "8-2", "8-1")
    key_care.replace(counter, "8-2", "8-3")
    assert [key.tag for key in days.board(counter).keys if key.rooms == ("Rom 8",)] == ["8-1", "8-3"]
    history.undo(counter)
    assert holder(counter, "8-2") == "Anne Vik"
    key_care.replace(counter, "8-2", "8-3")
    assert len(days.board(counter).keys) == 6


def test_a_booking_that_moves_with_its_key_out_gets_the_right_key(counter: Counter, book: Book) -> None:
    made = book("2026-11-27 10:30", "12:00", "Rom 8", name="Anne Vik")
    keys.hand_out(counter, [made.id])
    seen = bookings.get(counter, made.id)
    moved = bookings.change(counter, seen, wanted("2026-11-27 10:30", "12:00", name="Anne Vik"))
    assert [n.code for n in moved.warnings] == ["swap_key"]
    assert key_care.swap(counter, made.id) == ("8-1", "14-1")
    assert (holder(counter, "8-1"), holder(counter, "14-1")) == (None, "Anne Vik")
    history.undo(counter)
    assert (holder(counter, "8-1"), holder(counter, "14-1")) == ("Anne Vik", None)


def test_whoever_hands_out_is_told_that_a_later_booking_has_no_key(counter: Counter, book: Book, clock: Clock) -> None:
    choir = book("2026-11-27 13:00", "15:00", name="Songlaget")
    turid = book("2026-11-27 19:00", "21:00", name="Turid")
    book("2026-11-29 16:00", "18:30", name="Jorunn")
    clock.go("2026-11-27 13:00")
    keys.hand_out(counter, [choir.id], "14-1")
    clock.go("2026-11-27 14:38")
    (notice,) = keys.hand_out(counter, [turid.id], "14-2").warnings
    assert (notice.code, notice.facts["name"], notice.facts["tag"]) == ("key_needed_later", "Jorunn", "14-1")


def test_an_item_that_is_there_is_not_added_again(any_counter: Counter) -> None:
    equipment.add(any_counter, "HDMI", "1")
    with pytest.raises(Refused, match="item_taken") as refused:
        equipment.add(any_counter, " HDMI ", "1")
    assert refused.value.notices[0].facts == {"item": "HDMI 1"}
    assert [item.label for item in equipment.listed(any_counter)] == ["HDMI 1"]


def test_no_moment_needs_more_equipment_than_there_is(counter: Counter, book: Book) -> None:
    equipment.add(counter, "HDMI", "1")
    equipment.add(counter, "HDMI", "2")
    equipment.set_state(counter, "HDMI", "2", State.DEFECTIVE)
    first = book("2026-11-28 19:00", "23:00", "Rom 8", equipment="hdmi")
    for start, end in (("2026-11-28 20:00", "21:00"), ("2026-11-29 16:00", "18:00")):
        with pytest.raises(Refused, match="equipment_short"):
            bookings.take(counter, wanted(start, end, "Rom 14", equipment="HDMI"))
    book("2026-11-30 12:00", "13:00", "Rom 14", equipment="HDMI")
    handed = keys.hand_out(counter, [first.id], equipment=[1])
    assert handed.equipment == ("HDMI 1",)
    assert [item.label for item in closing.closing_list(counter).equipment_away] == ["HDMI 1", "HDMI 2"]
    assert keys.take_back(counter, "8-1", kept=[1]).kept == ("HDMI 1",)
    history.undo(counter)
    assert keys.take_back(counter, "8-1").kept == ()
    assert equipment.listed(counter)[0].state is State.IN


def test_other_hours_move_the_key_times_and_tell_whom_to_ring(counter: Counter, book: Book) -> None:
    made = book("2027-03-25 12:00", "14:00", "Rom 8", name="Ola Bakken")
    (told,) = hours.set_exception(counter, date(2027, 3, 24), [(time(10), time(12))], "påske")
    assert (told.booking.id, clock_text(told.collect_by)) == (made.id, "2027-03-24 12:00")
    history.undo(counter)
    assert hours.exceptions(counter) == ()
    assert len(hours.set_weekday(counter, 2, [(time(9), time(16))])) == 1
    with pytest.raises(Refused, match="wrong_hours"):
        hours.set_exception(counter, date(2027, 3, 24), [(time(12), time(10))])


def test_hours_of_a_day_far_ahead_hold_for_what_is_booked_then(counter: Counter, book: Book) -> None:
    """Next year's summer is planned in November."""
    far = date(2027, 10, 20)
    made = book("2027-10-20 16:00", "18:00", "Rom 8", name="Ola Bakken")
    (told,) = hours.set_exception(counter, far, [(time(10), time(19))], "høstferie")
    assert (told.booking.id, clock_text(told.collect_by)) == (made.id, "2027-10-20 16:00")
    assert [exception.day for exception in hours.exceptions(counter)] == [far]
    bookings.mark_used(counter, [made.id])
    assert statistics.count(counter, far, far).staffed == 1


def test_a_reopened_day_keeps_both_records_and_nags_until_it_is_signed(counter: Counter, clock: Clock) -> None:
    closing.sign_off(counter, ["4-1"])
    closing.reopen(counter, "talte feil")
    with pytest.raises(Refused, match="not_signed"):
        closing.reopen(counter, "igjen")
    clock.later(days=1)
    assert days.look(counter).unsigned == date(2026, 11, 27)
    clock.later(days=-1)
    closing.sign_off(counter, ["4-1", "4-2"])
    assert [bool(one.reopened) for one in closing.signatures(counter, date(2026, 11, 27))] == [True, False]


def test_what_went_along_stays_with_the_key_that_was_swapped(counter: Counter, book: Book) -> None:
    cable = equipment.add(counter, "HDMI", "1")
    made = book("2026-11-27 10:30", "12:00", "Rom 8", name="Anne Vik")
    keys.hand_out(counter, [made.id], equipment=[cable.id])
    seen = bookings.get(counter, made.id)
    bookings.change(counter, seen, wanted("2026-11-27 10:30", "12:00", name="Anne Vik"))
    key_care.swap(counter, made.id)
    history.undo(counter)
    assert keys.take_back(counter, "8-1", kept=[cable.id]).kept == ("HDMI 1",)
    history.undo(counter)
    key_care.swap(counter, made.id)
    assert keys.take_back(counter, "14-1", kept=[cable.id]).kept == ("HDMI 1",)
