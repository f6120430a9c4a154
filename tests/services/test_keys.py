"""Handing keys out and taking them back, on both databases."""

import pytest
from msgspec.structs import replace

from desk.db import schema
from desk.domain.bookings import Status
from desk.domain.closing import Found
from desk.domain.keys import Key, KeyState
from desk.domain.notices import Refused
from desk.services import bookings, closing, days, housekeeping, keys, mail
from desk.services.counter import Counter
from tests.conftest import Book, Clock, at, clock_text, wanted
from tests.services.test_bookings import codes


def key(counter: Counter, tag: str) -> Key:
    """The key of that tag as it is now."""
    return next(key for key in days.board(counter).keys if key.tag == tag)


def state(counter: Counter, tag: str) -> KeyState:
    """Where the key of that tag is now."""
    board = days.board(counter)
    return next(k for k in board.keys if k.tag == tag).state(board.hours, board.now, board.policy)


def loan_row(counter: Counter) -> tuple[object, ...]:
    """How the latest loan ended: how, when it came back, and whether that has been entered."""
    with counter.reading() as reader:
        return reader.rows("select returned, returned_at, closed_at from key_loan order by id desc limit 1")[0]


def test_the_first_hanging_key_of_the_room_goes_to_whoever_booked(any_counter: Counter, book: Book) -> None:
    """With due time and initials, as the receipt needs them."""
    taken = book("2026-11-28 20:00", "23:00", "Rom 8", name="Ola Bakken", phone="90000402")
    handed = keys.hand_out(any_counter, [taken.id], age_confirmed=True)
    assert (handed.tag, handed.holder, handed.by) == ("8-1", "Ola Bakken", "SI")
    assert clock_text(handed.due_back) == "2026-11-30 10:00"
    kept = bookings.get(any_counter, taken.id)
    assert (kept.keys_out, kept.age_confirmed, kept.status) == (("8-1",), True, Status.BOOKED)
    assert state(any_counter, "8-1") is KeyState.OUT


@pytest.mark.parametrize(
    ("start", "status"),
    [("10:51", Status.USED), ("10:52", Status.BOOKED), ("10:00", Status.USED)],
    ids=["30 minutes before", "31 minutes before", "running"],
)
def test_fetching_the_key_shortly_before_the_start_is_arriving(
    any_counter: Counter, book: Book, start: str, status: Status
) -> None:
    """Earlier it is fetched for later."""
    taken = book(f"2026-11-27 {start}", "12:00")
    keys.hand_out(any_counter, [taken.id])
    assert bookings.get(any_counter, taken.id).status is status


def test_another_collector_is_named_on_the_loan(any_counter: Counter, book: Book) -> None:
    """Jorunn's husband fetches the key."""
    taken = book("2026-11-29 16:00", "18:30", name="Jorunn Lie")
    handed = keys.hand_out(any_counter, [taken.id], "14-1", holder="Per\x1b Lie", phone="90000403")
    assert handed.holder == "Per Lie"
    loan = key(any_counter, "14-1").loan
    assert loan is not None
    assert (loan.holder, loan.phone) == ("Per Lie", "90000403")


def test_one_key_may_cover_several_evenings_and_each_card_tells_of_it(
    any_counter: Counter, book: Book, clock: Clock
) -> None:
    """Out once, due after the last of them."""
    evenings = [book(f"2026-11-{day} 19:00", "21:00") for day in (28, 29, 30)]
    handed = keys.hand_out(any_counter, [b.id for b in evenings])
    assert clock_text(handed.due_back) == "2026-12-01 10:00"
    clock.go("2026-12-01 10:00")
    keys.take_back(any_counter, "14-1")
    for booking in evenings:
        assert [line.act for line in bookings.card(any_counter, booking.id).told] == ["take", "hand_out", "take_back"]
        assert bookings.get(any_counter, booking.id).status is Status.USED


def test_a_key_without_a_booking_is_due_at_the_next_closing(any_counter: Counter, clock: Clock) -> None:
    """A workman has it until 15.00."""
    handed = keys.hand_out(any_counter, [], "4-1", holder="Rørlegger Dahl")
    assert clock_text(handed.due_back) == "2026-11-27 15:00"
    clock.go("2026-11-27 15:30")
    assert state(any_counter, "4-1") is KeyState.OUT
    clock.go("2026-11-27 15:31")
    assert state(any_counter, "4-1") is KeyState.OVERDUE


def test_a_key_that_is_out_is_not_handed_out_again(any_counter: Counter, any_office: Counter, book: Book) -> None:
    """The office is told who has it, and which one hangs."""
    first = book("2026-11-27 10:30", "12:00", "Rom 8", name="Lena Dahl", phone="90000404")
    second = book("2026-11-27 12:00", "13:00", "Rom 8")
    keys.hand_out(any_counter, [first.id], "8-1")
    with pytest.raises(Refused) as refused:
        keys.hand_out(any_office, [second.id], "8-1")
    assert codes(refused) == ["key_already_out"]
    assert dict(refused.value.notices[0].facts) == {
        "tag": "8-1",
        "holder": "Lena Dahl",
        "phone": "90000404",
        "spare": "8-2",
    }


def test_pressing_twice_does_not_hand_out_two_keys(any_counter: Counter, book: Book) -> None:
    """The second key of a room goes out only by its own tag."""
    taken = book("2026-11-27 10:30", "12:00", "Rom 8")
    keys.hand_out(any_counter, [taken.id])
    with pytest.raises(Refused) as refused:
        keys.hand_out(any_counter, [taken.id])
    assert codes(refused) == ["key_already_out"]
    assert keys.hand_out(any_counter, [taken.id], "8-2").tag == "8-2"
    assert bookings.get(any_counter, taken.id).keys_out == ("8-1", "8-2")


def test_when_no_key_of_the_room_hangs_that_is_said(any_counter: Counter, book: Book) -> None:
    """Both are out."""
    for hour in ("11", "12"):
        keys.hand_out(any_counter, [book(f"2026-11-27 {hour}:00", f"{hour}:30", "Rom 8").id])
    third = book("2026-11-27 13:00", "14:00", "Rom 8")
    with pytest.raises(Refused) as refused:
        keys.hand_out(any_counter, [third.id])
    assert codes(refused) == ["no_key_hangs"]


def test_a_key_of_another_room_is_refused(any_counter: Counter, book: Book) -> None:
    """4-1 does not open Rom 8."""
    taken = book("2026-11-27 10:30", "12:00", "Rom 8")
    with pytest.raises(Refused) as refused:
        keys.hand_out(any_counter, [taken.id], "4-1")
    assert codes(refused) == ["wrong_key"]
    assert refused.value.notices[0].facts["room"] == "Rom 8"


@pytest.mark.parametrize("tag", ["9-9", "", " ", "4-1\x00x"])
def test_a_tag_that_no_key_has_is_refused(any_counter: Counter, tag: str) -> None:
    """For every act with a key."""
    for act in (keys.take_back, keys.lose, keys.find):
        with pytest.raises(Refused) as refused:
            act(any_counter, tag)
        assert codes(refused) == ["unknown_key"]
    with pytest.raises(Refused) as refused:
        keys.note_call(any_counter, tag, "svarte ikke")
    assert codes(refused) == ["unknown_key"]


@pytest.mark.parametrize("tag", ["14-2", " 14 - 2 ", "14-2\n"])
def test_case_and_spaces_of_a_tag_do_not_matter(any_counter: Counter, book: Book, tag: str) -> None:
    """As typed or scanned."""
    keys.hand_out(any_counter, [book("2026-11-27 10:30", "12:00").id], tag)
    assert keys.take_back(any_counter, tag).tag == "14-2"


def test_a_key_that_hangs_cannot_come_back(any_counter: Counter) -> None:
    """Nor can its holder be rung."""
    for act in (lambda: keys.take_back(any_counter, "4-1"), lambda: keys.note_call(any_counter, "4-1", "hei")):
        with pytest.raises(Refused) as refused:
            act()
        assert codes(refused) == ["key_not_out"]


def test_a_key_back_early_frees_the_room_and_the_agreed_end_is_kept(
    any_counter: Counter, book: Book, clock: Clock
) -> None:
    """From the next whole minute; the statistics keep what was booked."""
    taken = book("2026-11-27 10:30", "14:00")
    clock.go("2026-11-27 10:31")
    keys.hand_out(any_counter, [taken.id])
    clock.go("2026-11-27 11:30:20")
    freed = keys.take_back(any_counter, "14-1").freed
    assert freed is not None
    assert (clock_text(freed.ends_at), clock_text(freed.agreed_end)) == ("2026-11-27 11:31", "2026-11-27 14:00")
    assert freed.status is Status.USED
    assert book("2026-11-27 11:31", "14:00").live


def test_a_late_return_does_not_lengthen_the_booking(any_counter: Counter, book: Book, clock: Clock) -> None:
    """It stays as booked."""
    taken = book("2026-11-27 10:30", "11:00")
    keys.hand_out(any_counter, [taken.id])
    clock.go("2026-11-27 12:00")
    assert keys.take_back(any_counter, "14-1").freed is None
    assert bookings.get(any_counter, taken.id).ends_at == taken.ends_at


def test_with_two_keys_out_the_room_is_free_only_when_both_are_back(
    any_counter: Counter, book: Book, clock: Clock
) -> None:
    """Half the group may have gone home."""
    taken = book("2026-11-27 10:21", "14:00")
    keys.hand_out(any_counter, [taken.id])
    keys.hand_out(any_counter, [taken.id], "14-2")
    clock.go("2026-11-27 11:30")
    assert keys.take_back(any_counter, "14-1").freed is None
    assert keys.take_back(any_counter, "14-2").freed is not None


def test_a_key_brought_back_before_the_start_leaves_the_booking_as_it_was(
    any_counter: Counter, book: Book, clock: Clock
) -> None:
    """Fetched for tonight and brought back at noon: nothing was used."""
    taken = book("2026-11-27 19:00", "21:00")
    keys.hand_out(any_counter, [taken.id])
    clock.go("2026-11-27 12:00")
    keys.take_back(any_counter, "14-1")
    kept = bookings.get(any_counter, taken.id)
    assert (kept.status, kept.ends_at, kept.keys_out) == (Status.BOOKED, taken.ends_at, ())


def test_a_key_from_the_box_came_back_nobody_knows_when(any_counter: Counter, book: Book, clock: Clock) -> None:
    """It is entered next morning, is not late, and frees nothing."""
    taken = book("2026-11-26 19:00", "2026-11-27 12:00", "Rom 4")
    keys.hand_out(any_counter, [taken.id], "4-1")
    result = keys.take_back(any_counter, "4-1", box=True)
    assert (result.box, result.freed) == (True, None)
    assert loan_row(any_counter) == ("box", None, int(clock.now.timestamp()))
    assert state(any_counter, "4-1") is KeyState.IN


def test_a_key_counts_as_overdue_only_after_the_grace(any_counter: Counter, book: Book, clock: Clock) -> None:
    """Saturday evening's key is due Monday at 10 and overdue after half past."""
    keys.hand_out(any_counter, [book("2026-11-28 20:00", "23:00", "Rom 8").id])
    for text, expected in (
        ("2026-11-29 12:00", KeyState.OUT),
        ("2026-11-30 10:30", KeyState.OUT),
        ("2026-11-30 10:31", KeyState.OVERDUE),
    ):
        clock.go(text)
        assert state(any_counter, "8-1") is expected
    assert keys.take_back(any_counter, "8-1").freed is None


def test_an_overdue_key_warns_the_next_booking_when_no_other_hangs(
    any_counter: Counter, book: Book, clock: Clock
) -> None:
    """With a spare on the board there is nothing to fear."""
    keys.hand_out(any_counter, [book("2026-11-27 10:21", "11:00", "Rom 4").id], "4-1")
    clock.go("2026-11-27 11:31")
    asked = wanted("2026-11-27 13:00", "14:00", "Rom 4")
    assert bookings.check(any_counter, asked).warnings == ()
    keys.lose(any_counter, "4-2")
    warned = bookings.check(any_counter, asked).warnings
    assert [(n.code, n.facts["tag"]) for n in warned] == [("key_overdue", "4-1")]


def test_a_lost_key_is_out_of_service_until_it_is_found(any_counter: Counter, book: Book) -> None:
    """It cannot be handed out nor simply come back; its loan stays open; found, it hangs."""
    taken = book("2026-11-27 10:30", "12:00", "Rom 8")
    coming = book("2026-12-01 10:00", "11:00", "Rom 8")
    keys.hand_out(any_counter, [taken.id], "8-1")
    _, soon = keys.lose(any_counter, "8-1")
    assert [b.id for b in soon] == [taken.id, coming.id]
    assert state(any_counter, "8-1") is KeyState.LOST
    for act in (
        lambda: keys.hand_out(any_counter, [coming.id], "8-1"),
        lambda: keys.take_back(any_counter, "8-1"),
        lambda: keys.lose(any_counter, "8-1"),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert codes(refused) == ["key_lost"]
    keys.find(any_counter, "8-1")
    assert state(any_counter, "8-1") is KeyState.IN
    assert loan_row(any_counter)[0] == "found"
    with pytest.raises(Refused) as refused:
        keys.find(any_counter, "8-1")
    assert codes(refused) == ["key_not_lost"]
    acts = [line.act for line in bookings.card(any_counter, taken.id).told]
    assert acts == ["take", "hand_out", "lose", "find"]


def test_when_all_keys_of_a_room_are_lost_a_booking_is_warned(any_counter: Counter) -> None:
    """There is nothing to hand out; a room without a lock needs nothing."""
    asked = wanted("2026-12-01 10:00", "11:00", "Rom 4")
    keys.lose(any_counter, "4-1")
    assert bookings.check(any_counter, asked).warnings == ()
    keys.lose(any_counter, "4-2")
    assert [n.code for n in bookings.check(any_counter, asked).warnings] == ["key_clash"]
    with any_counter.act("room") as act:
        open_room = act.insert(schema.room, branch_id=1, name="Kroken", capacity=6)
    assert bookings.check(any_counter, replace(asked, room_id=open_room)).warnings == ()


def test_calls_are_noted_with_the_time_on_the_wall(any_counter: Counter, book: Book, clock: Clock) -> None:
    """One after the other."""
    keys.hand_out(any_counter, [book("2026-11-27 10:30", "12:00").id])
    keys.note_call(any_counter, "14-1", "svarer ikke\n")
    clock.go("2026-11-27 15:02")
    keys.note_call(any_counter, "14-1", "snur bilen")
    loan = key(any_counter, "14-1").loan
    assert loan is not None
    assert loan.calls == "10.21 svarer ikke; 15.02 snur bilen"


def test_a_weekend_with_one_key_and_two_groups_is_warned_of_and_two_keys_suffice(
    any_counter: Counter, book: Book
) -> None:
    """Friday evening's key cannot be back for Sunday."""
    book("2026-11-27 19:00", "21:00", name="Turid", phone="90000405", age_confirmed=True)
    sunday = wanted("2026-11-29 16:00", "18:30", phone="90000406", age_confirmed=True)
    assert bookings.check(any_counter, sunday).warnings == ()
    keys.lose(any_counter, "14-2")
    warned = bookings.check(any_counter, sunday).warnings
    assert [(n.code, clock_text(n.facts["due_back"])) for n in warned] == [("key_clash", "2026-11-30 10:00")]  # type: ignore[arg-type]


class TestClosing:
    """The closing list, the count and the signature."""

    def test_the_four_findings_and_the_signature(self, any_counter: Counter, book: Book, clock: Clock) -> None:
        """What hangs, what is out as planned, what is overdue, what is missing; unknown and twice besides."""
        exam = book("2026-11-27 12:00", "14:00", "Rom 4", name="Eksamen NTNU", phone="90000407")
        ola = book("2026-11-28 20:00", "23:00", "Rom 8", name="Ola Bakken")
        keys.hand_out(any_counter, [exam.id], "4-1")
        keys.hand_out(any_counter, [ola.id], "8-2")
        keys.lose(any_counter, "14-2")
        clock.go("2026-11-27 14:05")
        signed = closing.sign_off(any_counter, ["4-2", " 4-2", "14-2", "x9\x1b", "x9"])
        assert [(line.tag, line.found) for line in signed.lines] == [
            ("4-1", Found.OVERDUE),
            ("4-2", Found.TWICE),
            ("8-1", Found.MISSING),
            ("8-2", Found.OUT_AS_PLANNED),
            ("14-1", Found.MISSING),
            ("14-2", Found.UNEXPECTED),
            ("X9", Found.UNKNOWN),
        ]
        assert signed.lines[0].phone == "90000407"
        kept = closing.closing_list(any_counter).signed
        assert kept is not None
        assert (kept.signed_by, kept.signed_at) == ("SI", clock.now)
        assert {(line.tag, line.found, line.holder, line.due_back) for line in kept.lines} == {
            (line.tag, line.found, line.holder, line.due_back) for line in signed.lines
        }

    def test_the_keys_count_as_due_at_the_very_moment(self, any_counter: Counter, book: Book, clock: Clock) -> None:
        """The closing list does not wait for the grace that the key rail gives."""
        keys.hand_out(any_counter, [book("2026-11-27 13:00", "15:00", "Rom 8").id])
        for text, found in (("14:59", Found.OUT_AS_PLANNED), ("15:00", Found.OVERDUE)):
            clock.go(f"2026-11-27 {text}")
            assert closing.count(any_counter, []).lines[2].found is found
            assert state(any_counter, "8-1") is KeyState.OUT

    def test_whoever_has_not_fetched_a_key_is_listed_also_after_closing(
        self, any_counter: Counter, book: Book, clock: Clock
    ) -> None:
        """Turid tonight and Jorunn on Sunday until their keys are out; not Monday morning's group."""
        turid = book("2026-11-27 19:00", "21:00", name="Turid")
        book("2026-11-29 16:00", "18:30", name="Jorunn")
        book("2026-11-30 10:00", "12:00", name="Mandagsgruppa")
        book("2026-11-27 13:00", "14:00", name="Songlaget")
        for text in ("2026-11-27 09:48", "2026-11-27 14:45", "2026-11-27 15:00", "2026-11-27 15:10"):
            clock.go(text)
            assert [need.name for need in closing.closing_list(any_counter).not_collected] == ["Turid", "Jorunn"]
        keys.hand_out(any_counter, [turid.id])
        assert [need.name for need in closing.closing_list(any_counter).not_collected] == ["Jorunn"]
        clock.go("2026-11-28 12:00")
        assert closing.closing_list(any_counter).not_collected == []

    def test_the_day_before_a_long_closure_lists_all_until_the_desk_opens(
        self, any_counter: Counter, book: Book, clock: Clock
    ) -> None:
        """On Wednesday before Christmas 2026: Thursday is staffed; on Thursday all until Monday."""
        book("2026-12-25 12:00", "13:00", name="Julegruppa")
        book("2026-12-27 12:00", "13:00", name="Romjula")
        for text, names in (("2026-12-23 12:00", []), ("2026-12-24 12:00", ["Julegruppa", "Romjula"])):
            clock.go(text)
            assert [need.name for need in closing.closing_list(any_counter).not_collected] == names

    def test_nobody_signs_without_initials(self, any_counter: Counter) -> None:
        """Somebody answers for the count."""
        with pytest.raises(Refused) as refused:
            closing.sign_off(replace(any_counter, by=" \x1b"), [])
        assert codes(refused) == ["missing_initials"]

    def test_signing_again_adds_another_signature(self, any_counter: Counter, clock: Clock) -> None:
        """The latest is shown."""
        everything = [key.tag for key in days.board(any_counter).keys]
        assert closing.count(any_counter, everything).agrees
        closing.sign_off(any_counter, [])
        clock.later(minutes=5)
        closing.sign_off(replace(any_counter, by="OD"), everything)
        signed = closing.closing_list(any_counter).signed
        assert signed is not None
        assert (signed.signed_by, {line.found for line in signed.lines}) == ("OD", {Found.HANGS})

    def test_a_working_day_that_nobody_signed_is_told_next_morning(
        self, any_counter: Counter, book: Book, clock: Clock
    ) -> None:
        """Until it is signed; a day on which nothing was done asks for nothing."""
        assert days.look(any_counter).unsigned is None
        book("2026-12-01 10:00", "11:00")
        assert days.look(any_counter).unsigned is None
        clock.go("2026-11-30 09:50")
        assert days.look(any_counter).unsigned == at("2026-11-27 12:00").date()
        clock.go("2026-11-27 15:10")
        closing.sign_off(any_counter, [])
        clock.go("2026-11-30 09:50")
        assert days.look(any_counter).unsigned is None

    def test_what_the_program_does_by_itself_makes_no_working_day(self, any_counter: Counter, clock: Clock) -> None:
        """On Saturday nobody is there: old names go, a mail comes and waits."""
        closing.sign_off(any_counter, [])
        clock.go("2026-11-28 12:00")
        housekeeping.daily(any_counter)
        mail.add(any_counter, b"From: Ola Lien <ola@example.net>\nSubject: Rom\n\nKan vi ha et rom?")
        clock.go("2026-11-30 09:50")
        assert days.look(any_counter).unsigned is None

    def test_the_note_for_the_next_shift_is_shown_until_it_is_wiped(self, any_counter: Counter, clock: Clock) -> None:
        """The last one counts."""
        closing.write_note(any_counter, "HDMI 2 er defekt\n")
        clock.later(hours=2)
        closing.write_note(replace(any_counter, by="OD"), "Turid henter til i kveld")
        note = days.look(any_counter).note
        assert note is not None
        assert (note.text, note.by, note.at) == ("Turid henter til i kveld", "OD", clock.now)
        closing.write_note(any_counter, " ")
        assert days.look(any_counter).note is None
