"""Undo takes back the last act of this desk, and never what somebody else has done since. On both databases."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from desk.domain.bookings import Booking, Status
from desk.domain.keys import KeyState
from desk.domain.notices import Refused
from desk.services import bookings, closing, days, history, keys
from desk.services.counter import Counter
from tests.conftest import Book, Clock, at, wanted
from tests.services.test_bookings import codes
from tests.services.test_keys import key, state

Doing = Callable[[Counter, Booking], object]


def picture(counter: Counter, booking_id: int) -> tuple[object, ...]:
    """What the desk sees of a booking and the board, version and clock left out."""
    board = days.board(counter)
    loans = {k.tag: k.loan and (k.loan.holder, k.loan.bookings, k.loan.calls) for k in board.keys}
    lost = [k.tag for k in board.keys if k.lost]
    return replace(bookings.get(counter, booking_id), version=0), loans, lost


def _move(counter: Counter, booking: Booking) -> object:
    moved = replace(booking.as_wanted(), room_id=3, starts_at=at("2026-11-27 11:00"), people=9)
    return bookings.change(counter, bookings.get(counter, booking.id), moved)


def _respell(counter: Counter, booking: Booking) -> object:
    spelt = replace(booking.as_wanted(), name="Bérit Moen", remark="à la carte")
    return bookings.change(counter, bookings.get(counter, booking.id), spelt)


UNDOABLE: dict[str, tuple[list[Doing], Doing]] = {
    "a change": ([], _respell),
    "a move": ([], _move),
    "a cancellation": ([], lambda c, b: bookings.cancel(c, b.id, "syk")),
    "a release": ([], lambda c, b: bookings.release(c, b.id)),
    "a mark as used": ([], lambda c, b: bookings.mark_used(c, [b.id])),
    "a key handed out": ([], lambda c, b: keys.hand_out(c, [b.id], age_confirmed=True)),
    "a key taken back early": (
        [lambda c, b: keys.hand_out(c, [b.id])],
        lambda c, b: (c.clock.go("2026-11-27 11:10"), keys.take_back(c, "8-1")),  # type: ignore[attr-defined]
    ),
    "a key taken from the box": (
        [lambda c, b: keys.hand_out(c, [b.id])],
        lambda c, b: keys.take_back(c, "8-1", box=True),
    ),
    "a lost key": ([lambda c, b: keys.hand_out(c, [b.id])], lambda c, b: keys.lose(c, "8-1")),
    "a found key": (
        [lambda c, b: keys.hand_out(c, [b.id]), lambda c, b: keys.lose(c, "8-1")],
        lambda c, b: keys.find(c, "8-1"),
    ),
    "a noted call": ([lambda c, b: keys.hand_out(c, [b.id])], lambda c, b: keys.note_call(c, "8-1", "snur bilen")),
}


@pytest.mark.parametrize("what", UNDOABLE)
def test_undo_restores_what_was(any_counter: Counter, book: Book, what: str) -> None:
    """The picture afterwards is the picture before, and the log tells of both acts."""
    before_it, doing = UNDOABLE[what]
    taken = book("2026-11-27 11:00", "13:00", "Rom 8", people=5)
    for step in before_it:
        step(any_counter, taken)
    before = picture(any_counter, taken.id)
    doing(any_counter, taken)
    assert picture(any_counter, taken.id) != before
    history.undo(any_counter)
    assert picture(any_counter, taken.id) == before
    told = bookings.card(any_counter, taken.id).told
    if what not in ("a lost key", "a found key") or told[-1].act == "undo":
        assert told[-1].act == "undo"
        assert [line.undone for line in told[-2:]] == [True, False]


def test_a_booking_that_is_undone_frees_its_slot_and_stays_findable(any_counter: Counter, book: Book) -> None:
    """Nothing is deleted."""
    taken = book("2026-12-01 18:00", "20:30")
    assert history.undo(any_counter).act == "take"
    assert bookings.get(any_counter, taken.id).status is Status.CANCELLED
    assert book("2026-12-01 18:00", "20:30").live


def test_undo_again_takes_back_the_act_before(any_counter: Counter, book: Book) -> None:
    """One after the other until nothing is left, past changes of the same booking."""
    taken = book("2026-11-27 11:00", "13:00", "Rom 8")
    _move(any_counter, taken)
    _respell(any_counter, bookings.get(any_counter, taken.id))
    keys.hand_out(any_counter, [taken.id])
    keys.take_back(any_counter, "14-1")
    undone = [history.undo(any_counter).act for _ in range(5)]
    assert undone == ["take_back", "hand_out", "change", "move", "take"]
    with pytest.raises(Refused) as refused:
        history.undo(any_counter)
    assert codes(refused) == ["nothing_to_undo"]


def test_a_walk_in_that_is_undone_gives_the_room_back_to_the_no_show(any_counter: Counter, book: Book) -> None:
    """Both halves of the act are taken back."""
    his = book("2026-11-27 10:30", "12:00", "Rom 4", name="Ole Kristian")
    hers = bookings.take(any_counter, wanted("2026-11-27 10:46", "12:00", "Rom 4", name="Emma"), releasing=his.id)
    history.undo(any_counter)
    assert bookings.get(any_counter, his.id).status is Status.BOOKED
    assert bookings.get(any_counter, hers.booking.id).status is Status.CANCELLED
    assert [(line.act, line.undone) for line in bookings.card(any_counter, his.id).told[-2:]] == [
        ("take", True),
        ("undo", False),
    ]


def test_each_desk_takes_back_its_own_acts(any_counter: Counter, any_office: Counter, book: Book) -> None:
    """Odd in the office does not undo what Siri did at the counter."""
    hers = book("2026-12-01 18:00", "20:30")
    with pytest.raises(Refused) as refused:
        history.undo(any_office)
    assert codes(refused) == ["nothing_to_undo"]
    his = book("2026-12-02 18:00", "20:30", desk=any_office)
    history.undo(any_counter)
    assert (bookings.get(any_counter, hers.id).live, bookings.get(any_counter, his.id).live) == (False, True)


OTHERS: dict[str, tuple[list[Doing], Doing, Doing]] = {
    "a booking that was changed": ([], lambda c, b: None, _respell),
    "a booking whose key went out": ([], lambda c, b: None, lambda c, b: keys.hand_out(c, [b.id])),
    "a booking that was cancelled": ([], lambda c, b: None, lambda c, b: bookings.cancel(c, b.id)),
    "a move that was moved on": (
        [],
        _move,
        lambda c, b: bookings.change(c, bookings.get(c, b.id), replace(b.as_wanted(), room_id=1)),
    ),
    "a cancellation whose slot was given away": (
        [],
        lambda c, b: bookings.cancel(c, b.id),
        lambda c, b: bookings.take(c, wanted("2026-11-27 12:00", "14:00", "Rom 8")),
    ),
    "a hand-out whose key is back": (
        [],
        lambda c, b: keys.hand_out(c, [b.id]),
        lambda c, b: keys.take_back(c, "8-1", box=True),
    ),
    "a return whose key went out again": (
        [lambda c, b: keys.hand_out(c, [b.id])],
        lambda c, b: keys.take_back(c, "8-1", box=True),
        lambda c, b: keys.hand_out(c, [b.id], "8-1"),
    ),
    "an early return whose time was given away": (
        [lambda c, b: keys.hand_out(c, [b.id])],
        lambda c, b: (c.clock.go("2026-11-27 11:10"), keys.take_back(c, "8-1")),  # type: ignore[attr-defined]
        lambda c, b: bookings.take(c, wanted("2026-11-27 12:00", "12:30", "Rom 8")),
    ),
}


@pytest.mark.parametrize("what", OTHERS)
def test_what_another_desk_has_changed_since_is_not_undone(
    any_counter: Counter, any_office: Counter, book: Book, what: str
) -> None:
    """The refusal changes nothing."""
    before_it, mine, theirs = OTHERS[what]
    taken = book("2026-11-27 11:00", "13:00", "Rom 8")
    for step in before_it:
        step(any_counter, taken)
    mine(any_counter, taken)
    theirs(any_office, taken)
    before, version = picture(any_counter, taken.id), bookings.get(any_counter, taken.id).version
    with pytest.raises(Refused) as refused:
        history.undo(any_counter)
    assert codes(refused) == ["changed_since"]
    assert picture(any_counter, taken.id) == before
    assert bookings.get(any_counter, taken.id).version == version


def test_a_screen_that_saw_the_booking_before_the_undo_cannot_overwrite_it(
    any_counter: Counter, any_office: Counter, book: Book
) -> None:
    """Undo is a change like any other."""
    taken = book("2026-12-01 18:00", "20:30")
    _respell(any_counter, taken)
    seen = bookings.get(any_office, taken.id)
    history.undo(any_counter)
    with pytest.raises(Refused) as refused:
        bookings.change(any_office, seen, replace(seen.as_wanted(), people=3))
    assert codes(refused) == ["changed_meanwhile"]


def test_a_signed_day_and_a_note_are_not_undone(any_counter: Counter) -> None:
    """The signature is final."""
    closing.sign_off(any_counter, [])
    closing.write_note(any_counter, "HDMI 2 er defekt")
    with pytest.raises(Refused) as refused:
        history.undo(any_counter)
    assert codes(refused) == ["nothing_to_undo"]


def test_marking_the_weekend_used_is_taken_back_as_one(any_counter: Counter, book: Book, clock: Clock) -> None:
    """Marking again what is marked is no act of its own."""
    three = [book("2026-11-28 19:00", "23:00", room) for room in ("Rom 4", "Rom 8", "Rom 14")]
    clock.go("2026-11-30 10:40")
    for _ in range(2):
        bookings.mark_used(any_counter, [b.id for b in three])
    assert history.undo(any_counter).act == "used"
    assert {bookings.get(any_counter, b.id).status for b in three} == {Status.BOOKED}


def test_a_hand_out_that_is_undone_leaves_the_key_on_the_board(any_counter: Counter, book: Book) -> None:
    """And the loan in the key's history as a mistake."""
    keys.hand_out(any_counter, [book("2026-11-27 11:00", "13:00", "Rom 8").id])
    history.undo(any_counter)
    assert state(any_counter, "8-1") is KeyState.IN
    assert key(any_counter, "8-1").loan is None
    with any_counter.reading() as reader:
        assert reader.rows("select returned, returned_at from key_loan") == [("undone", None)]
