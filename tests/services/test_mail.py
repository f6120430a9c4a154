"""Mails at the desk: listed, read as proposals, decided in one act, undone, answered."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from desk.db.journal import ENTRIES
from desk.domain.bookings import Booking, Channel, Status
from desk.domain.notices import Refused
from desk.letters.calendar import calendar_file
from desk.post.accounts import Post
from desk.services import bookings, days, history, mail
from desk.services.counter import Counter
from desk.services.mail import MailView, Proposal
from tests.conftest import OSLO, Book, Clock, clock_text, wanted

CONFIRMED = """
Den tor. 26. nov. 2026 kl. 12:04 skrev Østre Toten bibliotek <biblioteket@ototen.no>:
> Hei. Bekrefter Rom 14 torsdag 3. desember kl. 18.00–20.30.
> Mvh biblioteket, tlf. 61 14 15 07"""


def written(text: str, subject: str = "Rom", sender: str = "Berit Moen <berit@example.net>", more: str = "") -> bytes:
    """A mail sent on Thursday evening."""
    date = "Thu, 26 Nov 2026 22:40:00 +0100"
    return f"From: {sender}\nTo: biblioteket@ototen.no\nSubject: {subject}\nDate: {date}\n{more}\n\n{text}".encode()


def looked_at(counter: Counter, text: str, subject: str = "Rom", **rest: str) -> MailView:
    """A mail as the screen shows it."""
    return mail.view(counter, mail.add(counter, written(text, subject, **rest)).id)


def slot(proposal: Proposal) -> tuple[str, str, int]:
    """When and in which room."""
    assert proposal.wanted is not None
    return clock_text(proposal.wanted.starts_at), clock_text(proposal.wanted.ends_at), proposal.wanted.room_id


@pytest.fixture
def theirs(book: Book) -> Booking:
    """Berit's booking of Thursday 3 December."""
    return book("2026-12-03 18:00", "20:30", name="Berit Moen", email="berit@example.net", people=9)


class TestReading:
    """What is proposed."""

    def test_the_best_room_with_what_the_rules_say(self, counter: Counter) -> None:
        shown = looked_at(counter, "Kan vi få et rom tirsdag 1. desember kl. 18-20.30? Vi blir ni.\n\nMvh Berit Moen")
        (proposal,) = shown.proposals
        assert (proposal.kind, slot(proposal)) == ("book", ("2026-12-01 18:00", "2026-12-01 20:30", 3))
        assert proposal.wanted is not None
        assert (proposal.wanted.name, proposal.wanted.email, proposal.wanted.people, proposal.wanted.channel) == (
            "Berit Moen",
            "berit@example.net",
            9,
            Channel.EMAIL,
        )
        assert proposal.verdict is not None
        assert not proposal.verdict.refusals
        assert "tirsdag 1. desember" in " ".join(shown.text[mark.start : mark.end] for mark in shown.marks)

    def test_tomorrow_counts_from_the_day_of_the_mail(self, counter: Counter) -> None:
        (proposal,) = looked_at(counter, "Kan jeg få et rom i morgen fra 10 til 12?").proposals
        assert slot(proposal)[0] == "2026-11-27 10:00"
        assert "past" in proposal.questions

    def test_several_days_are_several_proposals(self, counter: Counter) -> None:
        shown = looked_at(counter, "Kan vi få Rom 8 tirsdag 1. desember kl. 18-20 og onsdag 2. desember kl. 18-20?")
        assert [slot(proposal)[0] for proposal in shown.proposals] == ["2026-12-01 18:00", "2026-12-02 18:00"]

    def test_a_series_is_its_days(self, counter: Counter) -> None:
        text = "Vi ønsker Rom 8 hver torsdag kl. 18-20 fra 3. desember, fire ganger. Vi er fem."
        (proposal,) = looked_at(counter, text).proposals
        assert proposal.plan is not None
        assert [one.day.day for one in proposal.plan.occurrences] == [3, 10, 17, 24]
        assert [one.day.day for one in proposal.plan.occurrences if one.proposed is None] == [24]

    def test_a_group_of_thirty_is_asked(self, counter: Counter) -> None:
        (proposal,) = looked_at(counter, "Vi er 30 personer og vil ha et rom 1. desember kl. 10-12.").proposals
        assert "over_capacity" in proposal.questions

    def test_what_is_taken_has_offers(self, counter: Counter, book: Book) -> None:
        book("2026-12-01 18:00", "20:00", room="Rom 14")
        (proposal,) = looked_at(counter, "Kan vi få Rom 14 tirsdag 1. desember kl. 18-20?").proposals
        assert proposal.verdict is not None
        assert [notice.code for notice in proposal.verdict.refusals] == ["overlap"]
        assert proposal.verdict.offers

    def test_a_change_knows_its_booking(self, counter: Counter, theirs: Booking, book: Book) -> None:
        book("2026-12-10 18:00", "20:30", name="Berit Moen", email="berit@example.net")
        text = f"Kan vi flytte til fredag 4. desember på samme tid?\n\nBerit\n{CONFIRMED}"
        (proposal,) = looked_at(counter, text, "Sv: Bekreftelse").proposals
        assert (proposal.kind, [match.id for match in proposal.matches]) == ("change", [theirs.id])
        assert slot(proposal) == ("2026-12-04 18:00", "2026-12-04 20:30", 3)

    def test_a_change_that_could_be_of_several_asks_which(self, counter: Counter, theirs: Booking, book: Book) -> None:
        other = book("2026-12-10 18:00", "20:30", name="Berit Moen", email="berit@example.net")
        shown = looked_at(counter, "Kan vi flytte bookingen vår til fredag 18. desember på samme tid?\n\nBerit Moen")
        (proposal,) = shown.proposals
        assert (proposal.questions[0], [match.id for match in proposal.matches]) == (
            "which_booking",
            [theirs.id, other.id],
        )
        chosen = mail.about(counter, shown.line.id, other.id)
        assert (chosen.matches[0].id, "which_booking" in chosen.questions) == (other.id, False)
        assert slot(chosen)[0] == "2026-12-18 18:00"

    def test_a_cancellation_knows_its_booking(self, counter: Counter, theirs: Booking) -> None:
        (proposal,) = looked_at(counter, "Vi må dessverre avbestille torsdag 3. desember.\n\nBerit").proposals
        assert (proposal.kind, [match.id for match in proposal.matches]) == ("cancel", [theirs.id])

    def test_nobody_elses_booking_is_proposed(self, counter: Counter, theirs: Booking) -> None:
        text = "Vi må dessverre avbestille torsdag 3. desember.\n\nKnut Lie"
        (proposal,) = looked_at(counter, text, sender="Knut Lie <knut@example.net>").proposals
        assert (proposal.matches, [notice.code for notice in proposal.problems]) == ((), ["no_booking_meant"])

    def test_the_second_of_two_offers_is_taken_from_the_quote(self, counter: Counter) -> None:
        quote = (
            "\nDen 26. nov. 2026 skrev Østre Toten bibliotek <biblioteket@ototen.no>:\n> Vi kan tilby Rom 8 tirsdag "
        )
        quote += "1. desember kl. 18–20 eller onsdag 2. desember kl. 18–20. Hva passer?"
        shown = looked_at(counter, f"Ja takk, det andre alternativet passer.\n\nBerit Moen\n{quote}", "Sv: Rom")
        assert [slot(proposal)[0] for proposal in shown.proposals] == ["2026-12-02 18:00"]

    def test_a_newsletter_is_no_booking(self, counter: Counter) -> None:
        text = "Book møterom i Spania fredag 4. desember kl. 10-12 for 10 personer!"
        (proposal,) = looked_at(counter, text, more="List-Unsubscribe: <https://x.example>").proposals
        assert (proposal.kind, proposal.wanted) == ("other", None)

    @pytest.mark.parametrize("subject", ["base64", "=?utf-8?q?x?=?=", "text/html quoted-printable multipart/mixed"])
    def test_a_subject_is_never_an_encoding(self, counter: Counter, subject: str) -> None:
        shown = looked_at(counter, "Kan vi få Rom 8 på lørdag 5. desember kl. 12–14?", subject)
        assert slot(shown.proposals[0])[0] == "2026-12-05 12:00"
        assert all(0 <= mark.start < mark.end <= len(shown.text) for mark in shown.marks)

    def test_a_pasted_text_has_no_sender(self, counter: Counter) -> None:
        line = mail.add(counter, "Hei, kan vi få Rom 8 tirsdag 1. desember kl. 18-20?\nOla".encode())
        assert (line.address, line.state, line.sent_at) == ("", "waiting", counter.now)
        assert slot(mail.view(counter, line.id).proposals[0])[0] == "2026-12-01 18:00"

    def test_nothing_is_refused(self, counter: Counter) -> None:
        with pytest.raises(Refused, match="empty_mail"):
            mail.add(counter, b" \r\n\r\n")


class TestDeciding:
    """What becomes of a mail, on both databases."""

    ASKED = "Kan vi få Rom 8 tirsdag 1. desember kl. 18-20? Vi er fem.\n\nBerit Moen"

    def test_a_booking_and_its_mail_are_one_act(self, any_counter: Counter) -> None:
        shown = looked_at(any_counter, self.ASKED)
        assert (mail.waiting(any_counter), days.look(any_counter).mails) == (1, 1)
        assert shown.proposals[0].wanted is not None
        taken = mail.take(any_counter, shown.line.id, shown.proposals[0].wanted)
        (line,) = mail.listed(any_counter)
        assert (line.state, line.handled_by, line.handled_at, line.booking_id) == (
            "handled",
            "SI",
            any_counter.now,
            taken.booking.id,
        )
        assert mail.waiting(any_counter) == 0
        history.undo(any_counter)
        assert bookings.get(any_counter, taken.booking.id).status is Status.CANCELLED
        again = mail.view(any_counter, line.id)
        assert (again.line.state, again.line.booking_id, len(again.proposals)) == ("waiting", None, 1)

    def test_a_series_and_its_mail_are_one_act(self, any_counter: Counter, any_office: Counter) -> None:
        text = "Vi ønsker Rom 8 hver torsdag kl. 18-20 fra 3. desember, tre ganger. Vi er fem.\n\nBerit Moen"
        shown = looked_at(any_counter, text)
        plan = shown.proposals[0].plan
        assert plan is not None
        assert plan.recurrence is not None
        chosen = [(one, one.wanted) for one in plan.occurrences]
        taken = mail.take_series(any_counter, shown.line.id, plan.recurrence, chosen)
        assert [one.booking.channel for one in taken.taken] == [Channel.EMAIL] * 3
        assert mail.listed(any_counter)[0].booking_id == taken.first.booking.id
        with pytest.raises(Refused, match="mail_decided"):
            mail.take_series(any_office, shown.line.id, plan.recurrence, chosen)
        history.undo(any_counter)
        assert mail.waiting(any_counter) == 1
        assert {bookings.get(any_counter, one.booking.id).status for one in taken.taken} == {Status.CANCELLED}

    def test_a_series_without_an_end_is_asked_about(self, counter: Counter) -> None:
        (proposal,) = looked_at(counter, "Kan vi få Rom 8 hver torsdag kl. 18-20? Vi er fem.\n\nBerit Moen").proposals
        assert proposal.plan is None
        assert "missing_until" in proposal.questions

    def test_a_slot_that_is_refused_leaves_the_mail_waiting(self, any_counter: Counter, book: Book) -> None:
        shown = looked_at(any_counter, self.ASKED)
        book("2026-12-01 18:00", "20:00", room="Rom 8")
        assert shown.proposals[0].wanted is not None
        with pytest.raises(Refused, match="overlap"):
            mail.take(any_counter, shown.line.id, shown.proposals[0].wanted)
        assert mail.waiting(any_counter) == 1

    def test_two_desks_do_not_both_take_it(self, any_counter: Counter, any_office: Counter) -> None:
        shown = looked_at(any_counter, self.ASKED)
        asked = shown.proposals[0].wanted
        assert asked is not None
        mail.take(any_counter, shown.line.id, asked)
        with pytest.raises(Refused, match="mail_decided"):
            mail.take(any_office, shown.line.id, replace(asked, room_id=3))
        with pytest.raises(Refused, match="mail_decided"):
            mail.set_aside(any_office, shown.line.id)
        mail.take(any_office, shown.line.id, wanted("2026-12-02 18:00", "20:00"))

    def test_a_change_and_a_cancellation_are_one_act_too(self, any_counter: Counter, book: Book) -> None:
        theirs = book("2026-12-03 18:00", "20:30", name="Berit Moen", email="berit@example.net")
        moved = looked_at(any_counter, f"Kan vi flytte til fredag 4. desember på samme tid?\n{CONFIRMED}", "Sv: Rom")
        proposal = moved.proposals[0]
        assert proposal.wanted is not None
        mail.change(any_counter, moved.line.id, theirs, proposal.wanted)
        assert clock_text(bookings.get(any_counter, theirs.id).starts_at) == "2026-12-04 18:00"
        off = looked_at(any_counter, "Vi må dessverre avbestille fredag 4. desember.\n\nBerit Moen", "Avbestilling")
        mail.cancel(any_counter, off.line.id, bookings.get(any_counter, theirs.id))
        assert [line.booking_id for line in mail.listed(any_counter)] == [theirs.id, theirs.id]
        for _ in range(2):
            history.undo(any_counter)
        assert clock_text(bookings.get(any_counter, theirs.id).starts_at) == "2026-12-03 18:00"
        assert mail.waiting(any_counter) == 2

    def test_set_aside_and_back(self, any_counter: Counter) -> None:
        shown = looked_at(any_counter, "Takk for sist!")
        mail.set_aside(any_counter, shown.line.id)
        assert mail.waiting(any_counter) == 0
        history.undo(any_counter)
        assert mail.waiting(any_counter) == 1

    def test_a_reply_decides_and_undo_withdraws_it(self, any_counter: Counter) -> None:
        shown = looked_at(any_counter, "Kan vi få et rom?")
        mail.answer(any_counter, shown.line.id, shown.line.address, "Sv: Rom", "Når da?", None, None)
        assert mail.listed(any_counter)[0].state == "handled"
        assert [out.body for out in mail.outbox(any_counter)] == ["Når da?"]
        history.undo(any_counter)
        assert (mail.waiting(any_counter), mail.outbox(any_counter)) == (1, ())

    def test_the_same_mail_is_known_again(self, any_counter: Counter) -> None:
        first = mail.add(any_counter, written(self.ASKED, more="Message-ID: <1@example.net>"))
        assert mail.add(any_counter, written(self.ASKED, more="Message-ID: <1@example.net>")).id == first.id
        mail.set_aside(any_counter, first.id)
        again = mail.view(any_counter, mail.add(any_counter, written(self.ASKED)).id)
        assert again.earlier is not None
        assert (again.earlier.id, again.earlier.state, again.earlier.handled_by) == (first.id, "set_aside", "SI")
        other = mail.add(any_counter, written("Noe annet", "Helt annet", more="Message-ID: <1@example.net>"))
        assert other.id not in (first.id, again.line.id)

    def test_the_calendar_file_of_a_reply_is_kept_whole(self, any_counter: Counter, clock: Clock) -> None:
        shown = looked_at(any_counter, self.ASKED)
        assert shown.proposals[0].wanted is not None
        booking = mail.take(any_counter, shown.line.id, shown.proposals[0].wanted).booking
        ics = calendar_file([booking], OSLO, "Østre Toten bibliotek", clock())
        mail.answer(any_counter, shown.line.id, "berit@example.net", "Sv", "Hei", ics, booking.id)
        assert mail.outbox(any_counter)[0].ics == ics


class TestKeeping:
    """What stays of a mail."""

    def test_the_text_goes_once_it_cannot_be_undone(self, counter: Counter, clock: Clock) -> None:
        shown = looked_at(counter, TestDeciding.ASKED)
        assert shown.proposals[0].wanted is not None
        mail.take(counter, shown.line.id, shown.proposals[0].wanted)
        clock.later(minutes=11)
        mail.add(counter, written("Noe annet", "Annet"))
        kept = mail.view(counter, shown.line.id)
        assert (kept.text, kept.proposals, kept.line.subject) == ("", (), "Rom")

    def test_the_setting_keeps_it(self, counter: Counter, clock: Clock) -> None:
        keeping = replace(counter, post=Post(keep_text=True))
        shown = looked_at(keeping, TestDeciding.ASKED)
        assert shown.proposals[0].wanted is not None
        mail.take(keeping, shown.line.id, shown.proposals[0].wanted)
        clock.later(days=1)
        mail.add(keeping, written("Noe annet", "Annet"))
        assert mail.view(keeping, shown.line.id).text

    def test_the_log_knows_no_word_of_it(self, counter: Counter) -> None:
        shown = looked_at(counter, "Hemmelig 4711", "Emne 4712")
        mail.answer(counter, shown.line.id, "berit@example.net", "Svar 4713", "Svar 4714", None, None)
        with counter.reading() as reader:
            logged = str(reader.rows(ENTRIES))
        assert not any(word in logged for word in ("4711", "4712", "4713", "4714", "berit"))


def test_the_person_is_marked_where_they_sign(counter: Counter) -> None:
    text = "Hei, Berit Moen her. Rom 8 tirsdag 1. desember kl. 12-14?\n\nHilsen Berit Moen\ntlf. 900 00 401\n"
    shown = looked_at(counter, text)
    marked = {mark.field: shown.text[mark.start : mark.end] for mark in shown.marks}
    assert (marked["name"], marked["phone"]) == ("Berit Moen", "900 00 401")
    (name,) = [mark for mark in shown.marks if mark.field == "name"]
    assert name.start == shown.text.rindex("Berit Moen")
    ends = [(mark.start, mark.end) for mark in shown.marks]
    assert all(before[1] <= after[0] for before, after in pairwise(ends))


def test_a_cancellation_asks_for_nothing_that_the_booking_has(counter: Counter, theirs: Booking) -> None:
    (proposal,) = looked_at(counter, "Hei, vi må avbestille torsdag 3. desember kl. 18.\n\nBerit Moen").proposals
    assert (proposal.kind, proposal.questions, proposal.matches) == ("cancel", (), (theirs,))


def test_a_change_that_changes_nothing_is_asked_about(counter: Counter, theirs: Booking) -> None:
    (proposal,) = looked_at(counter, "Hei, vi må endre bestillingen 3. desember.\n\nBerit Moen").proposals
    assert (proposal.kind, proposal.questions, proposal.wanted) == ("change", ("missing_hour",), None)
