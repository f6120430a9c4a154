"""Forgetting: names go on their deadline, what is needed stays, and the numbers do not change. On both databases."""

import contextlib
import gc
import os
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from desk.db import schema
from desk.db.database import Database
from desk.db.forgetting import LOOSE
from desk.domain.bookings import Audience, Booking, Status
from desk.domain.equipment import State
from desk.domain.notices import Refused
from desk.domain.policy import Policy
from desk.language import language
from desk.letters.tables import statistics_csv
from desk.services import (
    bookings,
    closing,
    copies,
    days,
    drafts,
    equipment,
    forgetting,
    history,
    key_care,
    keys,
    mail,
    parking,
    people,
    statistics,
)
from desk.services.counter import Counter
from desk.services.drafts import Draft
from tests.conftest import LONG, Book, Clock, wanted
from tests.services.test_bookings import codes

SECRETS = ("Turid", "Sorggruppa", "99887766", "turid@example.no", "rullestol", "begravelse", "syk i dag")
MAIL = (
    b"From: Turid Aas <turid@example.no>\nSubject: Sorggruppa\nMessage-ID: <1@turid>\n"
    b"Date: Thu, 01 Oct 2026 10:00:00 +0200\n\nHei, kan Sorggruppa ha rom 14 8.10. 18-20? Hilsen Turid 99887766\n"
)


def everything(counter: Counter) -> str:
    """All that is in the database, as text."""
    with counter.reading() as reader:
        tables = [table.name for table in schema.metadata.sorted_tables]
        return "\n".join(f"{name}: {reader.rows(f'select * from {name}')!r}" for name in tables)


def numbers(counter: Counter) -> str:
    """The whole count, as the file for a spreadsheet."""
    return statistics_csv(statistics.count(counter, date(2000, 1, 1), date(2030, 12, 31)), language("nb"))


def turids_evening(counter: Counter, clock: Clock) -> int:
    """October: a mail becomes a booking with all that can be said; the key goes out and comes back."""
    clock.go("2026-10-01 11:00")
    line = mail.add(counter, MAIL)
    asked = wanted(
        "2026-10-08 12:00",
        "14:00",
        name="Turid Aas",
        group="Sorggruppa",
        phone="99887766",
        email="turid@example.no",
        purpose="begravelse",
        remark="rullestol",
        people=7,
        audience=Audience.LAG,
    )
    taken = mail.take(counter, line.id, asked).booking
    mail.answer(counter, line.id, "turid@example.no", "Sorggruppa", "Hei Turid", "BEGIN:Turid", taken.id)
    with counter.act("sent") as act:
        from desk.db import mail_writes

        mail_writes.move_on(act, 1, "waiting", state="sent", sent_at=counter.now)
    bookings.change(counter, taken, replace(asked, people=8))
    item = equipment.add(counter, "HDMI", "1")
    clock.go("2026-10-08 12:00")
    keys.hand_out(counter, [taken.id], equipment=[item.id])
    keys.note_call(counter, "14-1", "Turid kommer")
    closing.sign_off(counter, ["4-1"])
    closing.reopen(counter, "Turid er syk i dag")
    closing.write_note(counter, "Turid er syk i dag")
    parking.park(counter, Draft("turid aas 99887766 rom 4", 4))
    clock.go("2026-10-08 14:00")
    keys.take_back(counter, "14-1", came=9)
    return taken.id


def test_all_that_was_said_of_an_evening_is_gone_and_the_numbers_are_the_same(
    any_counter: Counter, clock: Clock, book: Book
) -> None:
    number = turids_evening(any_counter, clock)
    off = book("2026-10-08 15:00", "16:00", "Rom 4", name="Turid Aas", phone="90000001")
    bookings.cancel(any_counter, off.id, "syk i dag")
    before = numbers(any_counter)
    assert all(secret in everything(any_counter) for secret in SECRETS)
    clock.go("2026-11-07 12:59")  # thirty days of 24 hours: the clocks went back in between
    kept = forgetting.forget(any_counter)
    assert bookings.get(any_counter, number).phone == "99887766"
    assert "bookings" not in kept
    clock.go("2026-11-07 13:00")
    assert forgetting.forget(any_counter)["bookings"] == 1
    assert bookings.get(any_counter, off.id).cancel_reason == "syk i dag"
    clock.go("2026-12-31 14:00")
    forgetting.forget(any_counter)
    assert [secret for secret in (*SECRETS, "Aas", "aas") if secret in everything(any_counter)] == []
    assert numbers(any_counter) == before
    assert people.find(any_counter, "turid").people == ()
    booking = bookings.get(any_counter, number)
    assert (booking.status, booking.people, booking.people_came, booking.called) == (Status.USED, 8, 9, "–")
    assert forgetting.forget(any_counter) == {}


def test_a_rehearsal_counts_exactly_and_changes_nothing(any_counter: Counter, clock: Clock) -> None:
    turids_evening(any_counter, clock)
    clock.go("2026-12-31 14:00")
    before = everything(any_counter)
    told = forgetting.forget(any_counter, rehearse=True)
    assert everything(any_counter) == before
    assert told == forgetting.forget(any_counter)
    assert {"bookings", "people", "key_loans", "mails", "replies", "notes", "parked_lines", "log_lines"} <= set(told)


def test_what_is_still_needed_stays(any_counter: Counter, clock: Clock, book: Book) -> None:
    """A key that is out or lost, equipment that is not back, a mail that waits, what is to come."""
    clock.go("2026-10-01 10:00")
    item = equipment.add(any_counter, "HDMI", "1")
    out = book("2026-10-01 10:00", "11:00", "Rom 4", name="Ute Holm", phone="90000001")
    lost = book("2026-10-01 10:00", "11:00", "Rom 8", name="Tapt Lund", phone="90000002")
    lent = book("2026-10-01 10:00", "11:00", "Rom 14", name="Lånt Vik", phone="90000003")
    coming = book("2027-01-04 10:00", "11:00", "Rom 14", name="Kommer Moe", phone="90000004")
    keys.hand_out(any_counter, [out.id])
    keys.hand_out(any_counter, [lost.id])
    keys.lose(any_counter, "8-1")
    keys.hand_out(any_counter, [lent.id], equipment=[item.id])
    clock.go("2026-10-01 11:00")
    keys.take_back(any_counter, "14-1", kept=[item.id])
    waits = mail.add(any_counter, MAIL)
    clock.go("2026-12-31 12:00")
    assert "bookings" not in forgetting.forget(any_counter)
    names = {bookings.get(any_counter, booking.id).name for booking in (out, lost, lent, coming)}
    assert names == {"Ute Holm", "Tapt Lund", "Lånt Vik", "Kommer Moe"}
    assert mail.view(any_counter, waits.id).line.sender == "Turid Aas"
    history_told = bookings.card(any_counter, coming.id).told
    assert history_told[0].new["starts_at"] == coming.starts_at
    keys.take_back(any_counter, "4-1")
    key_care.replace(any_counter, "8-1", "8-3")
    equipment.set_state(any_counter, "HDMI", "1", State.IN)
    clock.go("2027-01-30 11:59")
    assert "bookings" not in forgetting.forget(any_counter)
    clock.go("2027-01-30 12:00")
    assert forgetting.forget(any_counter)["bookings"] == 3
    assert [name for name in ("Ute Holm", "Tapt Lund", "Lånt Vik") if name in everything(any_counter)] == []
    assert bookings.get(any_counter, coming.id).name == "Kommer Moe"


def test_who_comes_every_week_is_known_for_what_is_recent_alone(any_counter: Counter, clock: Clock, book: Book) -> None:
    clock.go("2026-10-01 10:00")
    old, new = (book(f"2026-{day} 12:00", "13:00", name="Berit Moen", phone="90000401") for day in ("10-08", "11-20"))
    clock.go("2026-11-27 10:00")
    assert forgetting.forget(any_counter)["bookings"] == 1
    assert [bookings.get(any_counter, booking.id).called for booking in (old, new)] == ["–", "Berit Moen"]
    assert [hit.id for hit in people.find(any_counter, "berit").bookings] == [new.id]


def test_an_act_on_somebody_who_is_forgotten_is_not_undone(any_counter: Counter, clock: Clock, book: Book) -> None:
    """Neither does an older act take its place."""
    clock.go("2026-10-01 10:00")
    booking = book("2026-10-08 12:00", "13:00", name="Berit Moen")
    bookings.cancel(any_counter, booking.id)
    clock.go("2026-11-27 10:00")
    forgetting.forget(any_counter)
    with pytest.raises(Refused) as refused:
        history.undo(any_counter)
    assert codes(refused) == ["nothing_to_undo"]


def test_whoever_was_taken_off_a_booking_can_come_back_until_the_deadline(
    any_counter: Counter, clock: Clock, book: Book
) -> None:
    booking = book("2027-03-01 12:00", "13:00", name="Feil Navn", phone="90000001")
    bookings.change(any_counter, booking, wanted("2027-03-01 12:00", "13:00", name="Rett Navn"))
    forgetting.forget(any_counter)
    history.undo(any_counter)
    assert bookings.get(any_counter, booking.id).name == "Feil Navn"
    again = bookings.get(any_counter, booking.id)
    bookings.change(any_counter, again, wanted("2027-03-01 12:00", "13:00", name="Rett Navn"))
    clock.later(days=31)
    assert forgetting.forget(any_counter)["people"] == 1
    assert people.find(any_counter, "feil navn").people == ()
    with pytest.raises(Refused) as refused:
        history.undo(any_counter)
    assert codes(refused) == ["changed_since"]


def test_nothing_of_it_is_left_on_the_disk(counter: Counter, clock: Clock, database_path: Path) -> None:
    """Not on pages that are free, nor in what SQLite keeps beside the file."""
    turids_evening(counter, clock)
    clock.go("2026-12-31 14:00")
    old = clock.now.timestamp() - 31 * 86400
    for desk in (counter, replace(counter, window=1), replace(counter, desk="a PC that is gone")):
        drafts.keep_draft(desk, Draft("turid", 5))
    for file in database_path.parent.glob("desk.db-line-*"):
        os.utime(file, (old, old))
    forgetting.forget(counter)
    on_disk = b"".join(file.read_bytes() for file in database_path.parent.rglob("*") if file.is_file())
    assert [secret for secret in SECRETS if secret.encode() in on_disk] == []


def test_nothing_of_it_is_left_in_the_program_that_forgot_it(counter: Counter, clock: Clock) -> None:
    turids_evening(counter, clock)
    assert "Turid" in remembered_names(counter)
    clock.go("2026-12-31 14:00")
    forgetting.forget(counter)
    assert "Turid" not in remembered_names(counter)


def remembered_names(counter: Counter) -> str:
    """The names of all bookings that this process holds, once it has looked at Turid's evening."""
    days.look(counter, date(2026, 10, 8))
    gc.collect()
    return " ".join(held.name for held in gc.get_objects() if isinstance(held, Booking))


def test_the_log_tells_that_it_was_done_today(any_counter: Counter, clock: Clock) -> None:
    assert not forgetting.done_today(any_counter)
    forgetting.forget(any_counter)
    assert forgetting.done_today(any_counter)
    clock.go("2026-11-27 23:59")
    assert forgetting.done_today(any_counter)
    clock.go("2026-11-28 00:00")
    assert not forgetting.done_today(any_counter)
    clock.go("2031-01-01 10:00")  # for a day the clock of the PC is wrong
    forgetting.forget(any_counter)
    clock.go("2026-11-29 10:00")
    assert not forgetting.done_today(any_counter)


@pytest.mark.parametrize(("keep_days", "left"), [(0, 0), (1, 1), (30, 2), (365, 3)])
def test_the_deadline_is_the_houses(counter: Counter, clock: Clock, book: Book, keep_days: int, left: int) -> None:
    clock.go("2026-01-05 10:00")
    for day in ("2026-06-01", "2026-11-20", "2026-11-26"):
        book(f"{day} 10:00", "11:00", name="Berit Moen")
    clock.go("2026-11-27 10:00")
    forgetting.forget(replace(counter, policy=Policy(keep_days=keep_days)))
    assert len(people.find(counter, "berit").bookings) == left


class TestOnePerson:
    """All about one person, shown and removed when they ask."""

    def test_shown_and_removed(self, any_counter: Counter, clock: Clock, book: Book) -> None:
        turids_evening(any_counter, clock)
        other = book("2026-10-09 12:00", "13:00", name="Turid Aasen", phone="90000009")
        before = numbers(any_counter)
        for asked in ("turid aas", "Sorggruppa", "99 88 77 66", "TURID@example.no"):
            stored = forgetting.stored_about(any_counter, asked)
            assert [booking.purpose for booking in stored.bookings] == ["begravelse"]
            assert {"notes", "parked_lines"} & set(stored.elsewhere) == {"parked_lines"}
        assert forgetting.forget_person(any_counter, "Turid Aas") == stored
        text = everything(any_counter)
        assert [secret for secret in SECRETS if secret not in ("Turid", "syk i dag") and secret in text] == []
        assert bookings.get(any_counter, other.id).name == "Turid Aasen"
        assert numbers(any_counter) == before
        with pytest.raises(Refused) as refused:
            forgetting.stored_about(any_counter, "Turid Aas")
        assert codes(refused) == ["unknown_person"]

    def test_what_is_to_come_stays_until_it_is_cancelled(self, any_counter: Counter, clock: Clock, book: Book) -> None:
        past, coming = (book(f"{day} 12:00", "13:00", name="Berit Moen") for day in ("2026-11-27", "2026-12-04"))
        clock.go("2026-11-28 12:00")
        stored = forgetting.forget_person(any_counter, "Berit Moen")
        assert [booking.id for booking in stored.needed] == [coming.id]
        assert [bookings.get(any_counter, booking.id).called for booking in (past, coming)] == ["–", "Berit Moen"]
        bookings.cancel(any_counter, coming.id)
        forgetting.forget_person(any_counter, "Berit Moen")
        assert "Berit" not in everything(any_counter)

    @pytest.mark.parametrize(
        "asked", ["", "berit", "moen", "900", "Berit", "%", "x' or '1'='1", "0 0 4 0 1", "9 0 0 0 0"]
    )
    def test_a_part_of_a_name_is_nobody(self, counter: Counter, book: Book, asked: str) -> None:
        book("2026-12-04 12:00", "13:00", name="Berit Moen", phone="90000401")
        with pytest.raises(Refused) as refused:
            forgetting.forget_person(counter, asked)
        assert codes(refused) == ["unknown_person"]

    @pytest.mark.parametrize("asked", ["90000401", "900 00 401", "+47 900 00 401", "0047 90000401"])
    def test_a_phone_is_found_however_it_is_written(self, counter: Counter, book: Book, asked: str) -> None:
        book("2026-12-04 12:00", "13:00", name="Berit Moen", phone="90000401")
        assert [person.name for person in forgetting.stored_about(counter, asked).people] == ["Berit Moen"]

    def test_on_a_leap_day(self, any_counter: Counter, clock: Clock, book: Book) -> None:
        clock.go("2028-02-29 10:00")
        book("2028-02-29 12:00", "13:00", name="Berit Moen")
        assert len(forgetting.stored_about(any_counter, "Berit Moen").needed) == 1

    def test_that_one_asked_does_not_put_the_others_off(self, any_counter: Counter, clock: Clock, book: Book) -> None:
        """Those whose deadline it is are forgotten on that day all the same."""
        book("2026-11-27 12:00", "13:00", name="Berit Moen")
        clock.go("2026-11-28 10:00")
        forgetting.forget_person(any_counter, "Berit Moen")
        assert not forgetting.done_today(any_counter)


@contextlib.contextmanager
def _fresh(template: Path, path: Path) -> Iterator[Counter]:
    shutil.copyfile(template, path)
    database = Database(path)
    yield Counter(database, Clock("2026-01-05 10:00"), by="SI")
    database.close()


DAYS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(8, 20), st.sampled_from(["Rom 4", "Rom 8"]), st.integers(0, 3)),
    max_size=8,
    unique_by=lambda found: found[:3],
)


@settings(max_examples=400 if LONG else 12)
@given(taken=DAYS, keep_days=st.integers(0, 40))
def test_whatever_was_done_the_numbers_stay_and_the_deadline_holds(
    template: Path, tmp_path: Path, taken: list[tuple[int, int, str, int]], keep_days: int
) -> None:
    """For any bookings, used, cancelled, not come or only booked."""
    with _fresh(template, tmp_path / "any.db") as counter:
        policy = Policy(keep_days=keep_days)
        made = []
        for number, (day, hour, room, fate) in enumerate(taken):
            on = date.fromordinal(date(2026, 2, 1).toordinal() + day)
            asked = wanted(
                f"{on} {hour:02d}:00", f"{hour + 1:02d}:00", room, name=f"Navn{number} Etternavn", people=fate
            )
            booking = bookings.take(counter, asked).booking
            if fate == 1:
                bookings.cancel(counter, booking.id)
            elif fate == 2:
                bookings.release(counter, booking.id)
            elif fate == 3:
                bookings.mark_used(counter, [booking.id])
            made.append((number, booking))
        before = numbers(counter)
        clock = Clock("2026-03-15 12:00")
        late = replace(counter, clock=clock, policy=policy)
        forgetting.forget(late)
        assert numbers(late) == before
        said = everything(late)
        for number, booking in made:
            over = (clock.now - booking.ends_at).total_seconds() >= keep_days * 86400
            assert (f"Navn{number} " in said) is not over
        assert copies.check(late) == []


OF_NOBODY = {
    "alembic_version": "version_num",
    "booking": "status audience channel equipment series_day",
    "branch": "name zone phone email",
    "closure": "reason",
    "equipment": "name number state note",
    "equipment_loan": "out_by closed_by returned",
    "handover_note": "written_by",
    "hours_exception": "day opens closes reason",
    "key": "tag note",
    "key_loan": "out_by closed_by returned",
    "log": "by_whom desk act warned mark",
    "mail": "language intent left_out state handled_by",
    "mail_taken": "source name",
    "outbox": "message_id written_by state",
    "parked_line": "desk parked_by",
    "public_holiday": "day name",
    "reconciliation": "day signed_by",
    "reconciliation_line": "tag found room",
    "reopening": "reopened_by",
    "room": "name features nicknames",
    "series": "rule first_day",
    "staff": "initials name pin",
    "staffed_hours": "opens closes",
    "turned_away": "day starts ends channel noted_by",
}
"""The words that are about the house, its staff, its rooms and things, or what was done; whoever adds a column says
here that it tells of nobody, or has it forgotten."""

REMOVED_WHOLE = {"person", "person_word"}


def test_every_column_that_may_tell_of_somebody_is_forgotten() -> None:
    emptied = {(kind.table, text) for kind in LOOSE.values() for text in kind.texts}
    emptied |= {("booking", text) for text in ("purpose", "remark", "cancel_reason")}
    texts = {
        (table.name, column.name)
        for table in schema.metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, sa.Text) and table.name not in REMOVED_WHOLE
    }
    harmless = {(table, text) for table, listed in OF_NOBODY.items() for text in listed.split()}
    assert texts - emptied - harmless == set()
    assert emptied & harmless == set()


def test_the_guards_let_nothing_else_be_changed(counter: Counter, clock: Clock, database_path: Path) -> None:
    """What is emptied stays a line of the log and of the signed day."""
    turids_evening(counter, clock)
    with contextlib.closing(sqlite3.connect(database_path)) as connection:
        acts = connection.execute("select id, at, act, by_whom from log").fetchall()
        lines = connection.execute("select reconciliation_id, tag, found from reconciliation_line").fetchall()
        clock.go("2026-12-31 14:00")
        forgetting.forget(counter)
        assert connection.execute("select id, at, act, by_whom from log").fetchall()[: len(acts)] == acts
        assert connection.execute("select reconciliation_id, tag, found from reconciliation_line").fetchall() == lines
