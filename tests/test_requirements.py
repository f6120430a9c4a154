"""The library's own description of its group rooms, line by line: what it asks of this program.

One test a row, named after the row. The rows are quoted in Norwegian in each docstring.
"""

import re
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import fields, replace

from desk.db import schema
from desk.db.database import Database
from desk.domain.bookings import Audience, Booking, Channel, Status, Wanted
from desk.domain.closing import Found
from desk.domain.day import looks_like_no_show
from desk.domain.equipment import State
from desk.domain.notices import Refused
from desk.domain.policy import Policy
from desk.services import bookings, closing, days, equipment, history, keys, people, setup, statistics
from desk.services.counter import Counter
from tests.conftest import ROOMS, TODAY, Book, Clock, at, clock_text, wanted

TEXTS = [
    text
    for file in sorted(Path(schema.__file__).parent.parent.rglob("*.py"))
    for text in re.findall(r'_\("([^"]+)"', file.read_text(encoding="utf-8"))
]
"""Every text that the program shows, in its source language."""


def codes(counter: Counter, asked: Wanted) -> list[str]:
    """What the desk is told about a request before it says yes."""
    verdict = bookings.check(counter, asked)
    return [notice.code for notice in (*verdict.refusals, *verdict.warnings)]


def free(counter: Counter, asked: Wanted) -> list[str]:
    """The rooms that are offered for a request, the best first."""
    return [room.name for room in bookings.check(counter, asked).free]


def test_s0_01_the_rooms_are_free_of_charge() -> None:
    """«Bibliotekets grupperom er gratis å bruke.» Nothing in the data or in any text speaks of money owed."""
    columns = {column.name for table in schema.metadata.tables.values() for column in table.columns}
    assert len(columns) > 50
    money = re.compile(r"\b(price|fee|fees|deposit|invoice|payment|amount|kroner|nok)\b", re.IGNORECASE)
    assert [name for name in columns if money.search(name.replace("_", " "))] == []
    assert len(TEXTS) > 100
    assert [text for text in TEXTS if money.search(text)] == []


def test_s0_02_rooms_for_4_8_and_14_and_the_smallest_that_fits_first(counter: Counter) -> None:
    """«… plass til opp til 4, 8 eller 14 personer.» Exactly full is allowed, more is warned of and not refused."""
    rooms = {room.name: room.capacity for room in days.look(counter).day.rooms}
    assert rooms == {"Rom 4": 4, "Rom 8": 8, "Rom 14": 14}
    for heads, first in ((1, "Rom 4"), (4, "Rom 4"), (5, "Rom 8"), (8, "Rom 8"), (9, "Rom 14"), (14, "Rom 14")):
        assert free(counter, wanted("2026-12-01 11:00", "12:00", people=heads))[0] == first
    full = wanted("2026-12-01 11:00", "12:00", "Rom 4", people=4)
    assert codes(counter, full) == []
    crowded = replace(full, people=5)
    assert codes(counter, crowded) == ["over_capacity"]
    assert bookings.take(counter, crowded).booking.live


def test_s0_02_how_many_rooms_there_are_is_for_the_library_to_say(tmp_path: Path, clock: Clock) -> None:
    """The text gives sizes, not a number of rooms: another branch has others."""
    profile = replace(
        setup.OSTRE_TOTEN, name="Andre bibliotek", rooms=tuple(setup.RoomProfile(f"Rom {n}", 6) for n in range(30))
    )
    other = Counter(Database(tmp_path / "other.db"), clock)
    setup.prepare(other, profile)
    assert len(days.look(other).day.rooms) == 30
    other.database.close()


def test_s0_03_the_two_largest_have_screen_and_whiteboard(counter: Counter) -> None:
    """«De to største rommene har storskjerm og whiteboardtavle …» Who needs one is offered those first."""
    features = {room.name: set(room.features) for room in days.look(counter).day.rooms}
    both = {"screen", "whiteboard"}
    assert features == {"Rom 4": set(), "Rom 8": both, "Rom 14": both}
    asked = wanted("2026-12-01 11:00", "12:00", "Rom 8", people=2, needs=frozenset(both))
    assert free(counter, asked) == ["Rom 8", "Rom 14", "Rom 4"]
    bookings.take(counter, asked)
    offered = {offer.room for offer in bookings.check(counter, asked).offers}
    assert offered
    assert "Rom 4" not in offered


def test_s0_04_other_equipment_can_be_lent_with_a_booking(counter: Counter, book: Book) -> None:
    """«Annet utstyr kan lånes i biblioteket.» Numbered items with a state, and what a booking has asked for."""
    for number in ("1", "2"):
        equipment.add(counter, "HDMI-kabel", number)
    equipment.set_state(counter, "HDMI-kabel", "2", State.DEFECTIVE)
    taken = book("2026-11-27 10:00", "12:00", group="Songlaget", equipment="HDMI-kabel")
    keys.hand_out(counter, [taken.id], equipment=[1])
    assert [(item.number, item.state, item.holder) for item in equipment.listed(counter)] == [
        ("1", State.OUT, "Berit Moen"),
        ("2", State.DEFECTIVE, ""),
    ]


def test_s0_05_a_wish_for_help_is_seen_on_the_day(counter: Counter, book: Book) -> None:
    """«Spør bibliotekpersonalet om du trenger hjelp.»"""
    book("2026-11-27 12:00", "13:00", needs_help=True, remark="første gang, vil ha hjelp med skjermen")
    (shown,) = days.look(counter).day.bookings
    assert (shown.needs_help, shown.remark) == (True, "første gang, vil ha hjelp med skjermen")


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-11-28 03:00", "04:30"),
        ("2026-11-29 16:00", "18:30"),
        ("2026-12-25 08:00", "2026-12-26 08:00"),
        ("2026-12-31 22:00", "2027-01-01 02:00"),
        ("2027-03-28 01:00", "04:00"),
        ("2027-10-31 00:00", "2027-11-01 00:00"),
        ("2026-12-01 11:07", "11:52"),
    ],
)
def test_s0_06_all_days_and_round_the_clock(counter: Counter, book: Book, start: str, end: str) -> None:
    """«Rommene er tilgjengelig alle dager og døgnet rundt.»"""
    taken = book(start, end)
    assert taken in days.show(counter, date.fromisoformat(start[:10])).bookings


def test_s0_07_outside_staffed_hours_the_age_limit_is_15(counter: Counter, book: Book) -> None:
    """«Utenom betjent åpningstid i biblioteket er aldersgrensen 15 år.» One unstaffed minute is enough; yes is kept."""
    assert Policy().age_limit == 15
    slots = {"14:00-15:00": False, "14:00-15:01": True, "09:59-11:00": True, "20:00-21:00": True}
    for slot, asks in slots.items():
        asked = wanted(f"2026-12-01 {slot[:5]}", slot[6:], phone="90000401")
        assert ("age_confirmation" in codes(counter, asked)) is asks
        assert codes(counter, replace(asked, age_confirmed=True)) == []
    taken = book("2026-12-01 20:00", "21:00", age_confirmed=True, phone="90000401")
    assert bookings.get(counter, taken.id).age_confirmed is True
    assert bookings.card(counter, taken.id).told[0].by == "SI"
    assert not [c.name for t in schema.metadata.tables.values() for c in t.columns if re.search("birth|born", c.name)]


def test_s0_08_the_key_is_fetched_in_staffed_hours(counter: Counter, book: Book, clock: Clock) -> None:
    """«Nøkkel hentes i bibliotekets åpningstid.» The last moment is known, and today's list has all until Monday."""
    for start, end, by in (
        ("2026-11-27 19:00", "21:00", "2026-11-27 15:00"),
        ("2026-11-28 20:00", "23:00", "2026-11-27 15:00"),
        ("2026-11-30 08:00", "09:30", "2026-11-27 15:00"),
        ("2026-11-30 12:00", "13:00", "2026-11-30 12:00"),
    ):
        assert clock_text(bookings.check(counter, wanted(start, end)).collect_by) == by
        book(start, end, name=start)
    listed = [need.name for need in days.board(counter).to_collect()]
    assert listed == ["2026-11-27 19:00", "2026-11-28 20:00", "2026-11-30 08:00"]
    clock.go("2026-11-27 14:30")
    assert codes(counter, wanted("2026-11-29 12:00", "13:00", "Rom 4", phone="9", age_confirmed=True)) == [
        "collect_by_soon"
    ]
    clock.go("2026-11-27 16:10")
    assert codes(counter, wanted("2026-11-27 20:00", "21:00", "Rom 4", phone="9", age_confirmed=True)) == [
        "key_unreachable"
    ]


def test_s0_09_staff_take_the_bookings_and_the_first_come_is_served(counter: Counter, office: Counter) -> None:
    """«Rommene bestilles hos biblioteket:» Every act bears initials; the second to ask for a slot is refused."""
    asked = wanted("2026-12-01 18:00", "20:00")
    taken = bookings.take(counter, asked).booking
    with pytest.raises(Refused) as refused:
        bookings.take(office, replace(asked, name="Ola Bakken"))
    assert [notice.code for notice in refused.value.notices] == ["overlap"]
    assert refused.value.offers
    assert [line.by for line in bookings.card(office, taken.id).told] == ["SI"]


def test_s0_10_a_phone_number_is_kept_however_it_is_said(counter: Counter, book: Book) -> None:
    """«Telefon: 61 14 15 07» The caller's number is found again in any spacing; the library's own is the branch's."""
    taken = book("2026-12-01 18:00", "20:00", phone="90 00 04 01")
    assert taken.phone == "90000401"
    assert [b.id for b in people.find(counter, "900 00 401").bookings] == [taken.id]
    assert days.look(counter).branch.phone == "61141507"


def test_s0_11_an_address_is_kept_and_the_way_it_came(counter: Counter, book: Book) -> None:
    """«E-post: biblioteket@ototen.no» The sender is found by the address; the library's own is the branch's."""
    taken = book("2026-12-05 12:00", "15:00", email="torbjorg@example.org", channel=Channel.EMAIL)
    assert bookings.get(counter, taken.id).channel is Channel.EMAIL
    assert [b.id for b in people.find(counter, "torbjorg@example.org").bookings] == [taken.id]
    assert days.look(counter).branch.email == "biblioteket@ototen.no"


def test_s0_12_a_name_is_enough(counter: Counter) -> None:
    """«Målgruppe for tjenesten er alle …» No membership, card, address or number of an organisation is asked for."""
    only_a_name = wanted("2026-12-01 11:00", "12:00", name="Berit")
    assert codes(counter, only_a_name) == []
    assert bookings.take(counter, only_a_name).booking.name == "Berit"
    asked_for = {field.name for field in fields(Wanted)}
    assert not {name for name in asked_for if re.search("card|member|address|orgno|birth", name)}


AUDIENCES = {
    "13 lag, foreninger og partier": "LAG",
    "14 studenter": "STU",
    "15 elev- og studentgrupper": "ELEV",
    "16 enkeltpersoner": "ENK",
    "17 eksamenskandidater": "EKS",
    "18 kulturfellesskap": "KUL",
    "19 kursdeltagere": "KURS",
    "20 grupper fra barnehager og grunnskoler": "BARN",
    "21 frivillig aktivitet": "FRI",
    "22 med flere": "ANN",
}


@pytest.mark.parametrize("row", AUDIENCES)
def test_s0_13_to_22_each_group_of_users_is_counted_by_itself(counter: Counter, book: Book, row: str) -> None:
    """«Målgruppe for tjenesten er …» Ten kinds of users, each a category of its own in the statistics."""
    code = AUDIENCES[row]
    taken = book("2026-12-01 11:00", "12:00", audience=Audience(code))
    bookings.mark_used(counter, [taken.id])
    assert statistics.count(counter, date(2026, 12, 1), date(2026, 12, 1)).by_audience == {code: 1}
    assert {audience.value for audience in Audience} == set(AUDIENCES.values())


def test_s0_13_a_political_group_is_treated_like_any_other_and_can_be_hidden(counter: Counter, book: Book) -> None:
    """«Lag, foreninger og partier …» Equal treatment, discreet display: the mark follows to all who show it."""
    book("2026-11-27 19:00", "21:00", group="Lokallaget", name="Turid", audience=Audience.LAG, restricted=True)
    assert codes(counter, wanted("2026-12-01 11:00", "12:00", group="Lokallaget", audience=Audience.LAG)) == []
    (need,) = days.board(counter).to_collect()
    assert need.restricted is True
    with pytest.raises(Refused) as refused:
        book("2026-11-27 19:30", "20:00")
    assert refused.value.notices[0].facts["restricted"] is True


def test_s0_14_a_student_may_wish_for_quiet_and_come_for_several_days(counter: Counter, book: Book) -> None:
    """«… et rolig og tilrettelagt arbeidssted.» The desk sees how many are to come, and nothing is limited."""
    for day in range(1, 5):
        book(f"2026-12-0{day} 10:00", "15:00", "Rom 4", name="Emma", phone="90000409", quiet=True)
    verdict = bookings.check(counter, wanted("2026-12-07 10:00", "15:00", "Rom 4", name="Emma", phone="90000409"))
    assert (verdict.coming, verdict.refusals, verdict.warnings) == (4, (), ())


def test_s0_15_a_teacher_is_responsible_for_pupils(counter: Counter, book: Book) -> None:
    """«Elev- og studentgrupper …» A group with a person who answers for it."""
    taken = book("2026-12-01 10:00", "11:30", group="Klasse 2STA", name="Lena Dahl", people=6)
    assert (taken.called, taken.name) == ("Klasse 2STA", "Lena Dahl")
    assert [b.id for b in people.find(counter, "2sta").bookings] == [taken.id]


def test_s0_16_one_person_alone_may_book(counter: Counter) -> None:
    """«Enkeltpersoner …» One is enough, and of clients nothing is asked."""
    assert codes(counter, wanted("2026-12-01 11:00", "12:00", "Rom 4", people=1, audience=Audience.ENK)) == []
    assert "client" not in {field.name for field in fields(Wanted)}


def test_s0_17_an_exam_is_protected_from_noise_next_door(counter: Counter, book: Book) -> None:
    """«Eksamenskandidater …» A group's name is enough; before opening the key must be fetched the day before."""
    exam = book("2026-11-30 09:00", "13:00", "Rom 4", name="", group="Eksamen NTNU", quiet=True)
    assert clock_text(bookings.card(counter, exam.id).collect_by) == "2026-11-27 15:00"
    choir = wanted("2026-11-30 12:00", "14:00", group="Songlaget", noisy=True)
    assert "noisy_neighbour" in codes(counter, choir)
    assert "noisy_neighbour" not in codes(counter, replace(choir, starts_at=exam.ends_at))


def test_s0_20_children_and_adults_count_together(counter: Counter) -> None:
    """«Grupper fra barnehager og grunnskoler» Eight children and three adults are eleven: Rom 14."""
    asked = wanted("2026-12-09 09:30", "11:00", people=8 + 3, audience=Audience.BARN)
    assert free(counter, asked)[0] == "Rom 14"
    assert "age_confirmation" in codes(counter, asked)


def test_s0_21_one_date_of_many_is_cancelled_alone(counter: Counter, book: Book) -> None:
    """«Frivillig aktivitet …» A Thursday in Christmas week is warned of, and one evening can be cancelled alone."""
    weekly = [book(f"2026-12-{day} 18:00", "20:00", group="Norsktrening") for day in ("03", "10", "17")]
    assert "holiday" in codes(counter, wanted("2026-12-25 18:00", "20:00", group="Norsktrening"))
    bookings.cancel(counter, weekly[1].id, "syk lærer")
    assert [bookings.get(counter, b.id).live for b in weekly] == [True, False, True]


def test_s0_22_others_are_the_category_that_costs_no_key() -> None:
    """«M.fl.» Whoever says nothing is one of the others."""
    assert Wanted(1, at("2026-12-01 11:00"), at("2026-12-01 12:00")).audience is Audience.ANN


def test_s0_23_nobody_is_ranked_and_a_refusal_has_a_neutral_reason(counter: Counter, book: Book) -> None:
    """«Gi alle innbyggere lik tilgang …» Who asks changes nothing; warnings can be overridden; doubt can wait."""
    for audience in Audience:
        asked = wanted("2026-12-01 22:00", "23:00", "Rom 4", people=5, audience=audience)
        assert codes(counter, asked) == ["over_capacity", "age_confirmation", "no_contact"]
    assert book("2026-12-01 22:00", "23:00", "Rom 4", people=5).live
    assert book("2026-12-02 22:00", "23:00", "Rom 4", held=True).status is Status.HELD


def test_s0_24_a_pupil_gets_a_room_with_a_first_name(counter: Counter, clock: Clock) -> None:
    """«Være skolebibliotek.» A walk-in in staffed hours: no phone, no warnings, the key at once, marked as used."""
    asked = wanted("2026-11-27 10:21", "11:30", name="Emma", people=2)
    assert codes(counter, asked) == []
    taken = bookings.take(counter, asked).booking
    keys.hand_out(counter, [taken.id])
    assert bookings.get(counter, taken.id).status is Status.USED


def test_s0_25_who_is_responsible_tonight_can_be_seen(counter: Counter, book: Book) -> None:
    """«… trygg arena …» A slot at night asks for a number; the day has room, hours, name and phone."""
    asked = wanted("2026-11-28 20:00", "23:00", "Rom 8", age_confirmed=True)
    assert codes(counter, asked) == ["no_contact"]
    book("2026-11-28 20:00", "23:00", "Rom 8", name="Ola Bakken", phone="90000402")
    (tonight,) = days.show(counter, date(2026, 11, 28)).bookings
    assert (tonight.room, tonight.name, tonight.phone) == ("Rom 8", "Ola Bakken", "90000402")


@pytest.mark.parametrize(("day", "hours"), [("2026-10-25", 25), ("2027-03-28", 23), ("2026-11-27", 24)])
def test_s0_26_the_day_has_all_its_hours(counter: Counter, clock: Clock, day: str, hours: int) -> None:
    """«Gi et døgnåpent tilbud.» Also on the two days when the clocks change."""
    clock.go("2026-10-01 10:00")
    shown = days.show(counter, date.fromisoformat(day))
    assert shown.interval.length.total_seconds() == hours * 3600
    assert shown.free(ROOMS["Rom 4"], shown.interval) == [shown.interval]


def test_s0_27_a_no_show_is_asked_about_and_released_by_hand(counter: Counter, book: Book, clock: Clock) -> None:
    """«Tjenesten er populær …» After a quarter it is asked; a walk-in takes the room; the full day offers others."""
    his = book("2026-11-27 10:30", "12:00", "Rom 4", name="Ole Kristian")
    clock.go("2026-11-27 10:45")
    view = days.look(counter)
    assert looks_like_no_show(view.day.bookings[0], view.day.hours, counter.policy, view.now)
    assert bookings.get(counter, his.id).live
    walk_in = wanted("2026-11-27 10:45", "12:00", "Rom 4", name="Emma")
    assert bookings.check(counter, walk_in).offers[0].why == "other_room"
    assert bookings.take(counter, walk_in, releasing=his.id).booking.live
    counted = statistics.count(counter, TODAY, TODAY)
    assert (counted.no_show, counted.uses) == (1, 0)


def test_s0_28_the_yearly_series_goes_on(counter: Counter, book: Book) -> None:
    """«Statistikk viser hvordan bruken … har økt pr. år» The old years stand beside the new."""
    bookings.mark_used(counter, [book("2026-12-01 11:00", "12:00").id])
    by_year = statistics.count(counter, date(2004, 1, 1), date(2026, 12, 31)).by_year
    assert (by_year[2004], by_year[2023], by_year[2026]) == (935, 1826, 1)


def test_s0_29_a_use_is_one_person_or_one_group(counter: Counter, book: Book) -> None:
    """«Antall enkeltpersoner/grupper …» Uses, not heads; used, not only booked; cancelled and no-shows not at all."""
    one = book("2026-12-01 10:00", "11:00", "Rom 4", people=1)
    group = book("2026-12-01 10:00", "11:00", "Rom 14", people=13)
    keys.hand_out(counter, [group.id])
    bookings.mark_used(counter, [one.id, group.id])
    book("2026-12-01 11:00", "12:00", "Rom 4")
    bookings.cancel(counter, book("2026-12-01 12:00", "13:00", "Rom 4").id)
    counted = statistics.count(counter, date(2026, 12, 1), date(2026, 12, 1))
    assert (counted.uses, counted.persons) == (2, 14)


def test_s0_30_the_history_is_there_and_its_gaps_stay_gaps(counter: Counter) -> None:
    """«1826» The five figures that are known, and no others."""
    by_year = statistics.count(counter, date(2004, 1, 1), date(2025, 12, 31)).by_year
    assert by_year == {2004: 935, 2005: 971, 2006: 1148, 2019: 1783, 2023: 1826}


def test_the_desk_day_holds_together(counter: Counter, office: Counter, book: Book, clock: Clock) -> None:
    """Friday 27 November from the morning to the signature: keys for the weekend, a slip undone, one key missing."""
    clock.go("2026-11-27 09:48")
    exam = book("2026-11-27 12:00", "14:00", "Rom 4", name="", group="Eksamen NTNU", quiet=True, phone="90000410")
    choir = book("2026-11-27 13:00", "15:00", group="Songlaget", noisy=True)
    turid = book("2026-11-27 19:00", "21:00", name="Turid", phone="90000411", restricted=True)
    jorunn = book("2026-11-29 16:00", "18:30", name="Jorunn", phone="90000412")
    ola = book("2026-11-28 19:00", "23:00", "Rom 8", name="Ola Bakken", phone="90000402", age_confirmed=True)
    clock.go("2026-11-27 12:00")
    keys.hand_out(counter, [exam.id], "4-1")
    clock.go("2026-11-27 12:41")
    bookings.cancel(counter, choir.id)
    assert history.undo(counter).act == "cancel"
    clock.go("2026-11-27 13:00")
    keys.hand_out(counter, [choir.id], "14-1")
    clock.go("2026-11-27 14:10")
    later = replace(ola.as_wanted(), starts_at=at("2026-11-28 20:00"))
    moved: Booking = bookings.change(office, bookings.get(office, ola.id), later).booking
    clock.go("2026-11-27 14:31")
    assert clock_text(keys.hand_out(office, [moved.id], "8-2").due_back) == "2026-11-30 10:00"
    keys.hand_out(counter, [turid.id], "14-2")
    clock.go("2026-11-27 14:45")
    assert [need.name for need in closing.closing_list(counter).not_collected] == ["Jorunn"]
    clock.go("2026-11-27 14:55")
    keys.take_back(counter, "14-1")
    keys.hand_out(counter, [jorunn.id], "14-1", holder="Per Lie")
    clock.go("2026-11-27 15:00")
    count = closing.count(counter, ["4-2", "8-1"])
    assert {line.tag: line.found for line in count.lines} == {
        "4-1": Found.OVERDUE,
        "4-2": Found.HANGS,
        "8-1": Found.HANGS,
        "8-2": Found.OUT_AS_PLANNED,
        "14-1": Found.OUT_AS_PLANNED,
        "14-2": Found.OUT_AS_PLANNED,
    }
    clock.go("2026-11-27 15:10")
    keys.take_back(counter, "4-1")
    clock.go("2026-11-27 15:11")
    assert all(
        line.found in (Found.HANGS, Found.OUT_AS_PLANNED)
        for line in closing.sign_off(counter, ["4-1", "4-2", "8-1"]).lines
    )
    clock.go("2026-11-30 10:35")
    board = days.board(counter)
    assert [key.tag for key in board.overdue()] == ["8-2", "14-1", "14-2"]
