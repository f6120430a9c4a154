"""What a half-typed line means: every stage, the people who are known, and the bookings that are meant."""

from datetime import date, time

import pytest

from desk.domain.bookings import Audience, Booking
from desk.services import bookings, equipment, line
from desk.services.counter import Counter
from desk.services.line import Preview, Stage
from tests.conftest import ROOMS, Book, Clock, at, clock_text


def when(preview: Preview) -> tuple[str, str]:
    """The slot that the line asks for, on the wall clock in Oslo."""
    assert preview.wanted is not None, preview.stage
    return clock_text(preview.wanted.starts_at), clock_text(preview.wanted.ends_at)[11:]


def codes(preview: Preview) -> set[str]:
    """The codes of all that is told beside the slot."""
    warned = preview.verdict.warnings if preview.verdict else ()
    return {notice.code for notice in (*preview.problems, *preview.notices, *warned)}


@pytest.fixture
def berit(book: Book) -> Booking:
    """Berit of the knitters, who is coming on Tuesday."""
    return book(
        "2026-12-01 18:00",
        "20:30",
        name="Berit Moen",
        group="Strikkelaget",
        phone="90000401",
        people=9,
        purpose="strikkekveld",
        audience=Audience.LAG,
        restricted=True,
    )


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("", Stage.EMPTY),
        ("   ", Stage.EMPTY),
        ("tor kveld 8p", Stage.ANSWER),
        ("neste uke 2 timer", Stage.ANSWER),
        ("nå", Stage.ANSWER),
        ("onsdag", Stage.ANSWER),
        ("14-16 6p", Stage.ANSWER),
        ("neste fredag 14-16 4p ola hansen", Stage.CANDIDATES),
        ("ons 10-12 4p", Stage.ASK),
        ("ola hansen", Stage.ASK),
        ("tir 1/12 18-20 rom 14 ola hansen", Stage.TAKEN),
        ("i dag kl 09.00-09.30 ola hansen", Stage.TAKEN),
        ("ons 10-12 4p ola hansen 90000999", Stage.READY),
        ("flytt berit til onsdag", Stage.CHANGE),
        ("avlys berit", Stage.CANCEL),
        ("avlys trygve", Stage.NOBODY),
        ("kan jeg fornye boka mi", Stage.OTHER),
    ],
)
def test_every_line_says_what_enter_would_do(counter: Counter, berit: Booking, text: str, stage: Stage) -> None:
    assert berit.live
    assert line.preview(counter, text).stage is stage


def test_the_slot_is_weighed_in_the_smallest_room_that_fits(any_counter: Counter, book: Book) -> None:
    preview = line.preview(any_counter, "ons 10-12 6p ola hansen 90000999")
    assert when(preview) == ("2026-12-02 10:00", "12:00")
    assert preview.wanted is not None
    assert preview.wanted.room_id == 2
    assert preview.day is not None
    assert preview.day.date == date(2026, 12, 2)

    book("2026-12-02 11:00", "13:00", "Rom 8", name="Anne Vik")
    preview = line.preview(any_counter, "ons 10-12 6p ola hansen 90000999")
    assert preview.wanted is not None
    assert (preview.stage, preview.wanted.room_id) == (Stage.READY, 3)


def test_a_taken_slot_names_whose_it_is_and_offers_others_in_order(any_counter: Counter, book: Book) -> None:
    book("2026-12-02 10:00", "12:00", "Rom 8", name="Anne Vik", group="9B Lena skole")
    preview = line.preview(any_counter, "ons 10-12 rom 8 6p ola hansen 90000999")
    assert preview.stage is Stage.TAKEN
    assert preview.verdict is not None
    (notice,) = preview.verdict.refusals
    assert notice.code == "overlap"
    assert "9B Lena skole" in str(dict(notice.facts))
    offered = [(offer.room, clock_text(offer.starts_at)) for offer in preview.verdict.offers]
    assert offered[0] == ("Rom 14", "2026-12-02 10:00")
    assert ("Rom 8", "2026-12-02 12:00") in offered
    assert ("Rom 8", "2026-12-03 10:00") in offered


@pytest.mark.parametrize("said", ["berit moen", "berit", "moe", "strikkelaget", "strik", "90000401"])
def test_a_known_person_is_completed_by_name_group_or_phone(any_counter: Counter, berit: Booking, said: str) -> None:
    preview = line.preview(any_counter, f"tor 10/12 18-20 {said}")
    assert berit.live
    assert [known.coming for known in preview.known] == [1]
    wanted = preview.wanted
    assert wanted is not None
    assert (wanted.name, wanted.group, wanted.phone) == ("Berit Moen", "Strikkelaget", "90000401")
    assert (wanted.people, wanted.purpose, wanted.audience) == (9, "strikkekveld", Audience.LAG)
    assert wanted.restricted
    assert wanted.room_id == 3
    assert preview.asks == ()
    assert preview.stage is Stage.READY


def test_what_was_said_is_stronger_than_what_is_usual(counter: Counter, berit: Booking) -> None:
    preview = line.preview(counter, "tor 10/12 18-20 berit 4p styremøte")
    assert preview.wanted is not None
    assert berit.people == 9
    assert (preview.wanted.people, preview.wanted.purpose) == (4, "styremøte")


def test_a_namesake_with_another_number_is_somebody_else(counter: Counter, berit: Booking) -> None:
    preview = line.preview(counter, "tor 10/12 18-20 berit 3p 90000777")
    assert preview.known == ()
    assert preview.wanted is not None
    assert (preview.wanted.name, preview.wanted.group, preview.wanted.phone) == ("Berit", "", "90000777")
    assert preview.wanted.phone != berit.phone


def test_a_known_number_under_another_name_keeps_the_name_that_was_said(counter: Counter, berit: Booking) -> None:
    preview = line.preview(counter, "tor 10/12 18-20 ola hansen 3p 90000401")
    assert preview.wanted is not None
    assert (preview.wanted.name, preview.wanted.group) == ("Ola Hansen", "")
    assert preview.wanted.phone == berit.phone


def test_several_known_people_are_listed_and_none_is_guessed(any_counter: Counter, book: Book) -> None:
    book("2026-12-01 10:00", "11:00", name="Kari Nordli", phone="90000501")
    book("2026-12-01 12:00", "13:00", name="Kari Sveen", group="Leksehjelpen", phone="90000502")
    preview = line.preview(any_counter, "tor 10/12 18-20 kari 4p")
    assert {(known.person.name, known.person.phone) for known in preview.known} == {
        ("Kari Nordli", "90000501"),
        ("Kari Sveen", "90000502"),
    }
    assert preview.wanted is not None
    assert (preview.wanted.name, preview.wanted.phone) == ("Kari", "")


def test_the_same_as_last_time_repeats_the_booking(any_counter: Counter, clock: Clock, berit: Booking) -> None:
    clock.go("2026-12-03 11:00")
    preview = line.preview(any_counter, "det er berit, det samme som sist")
    assert when(preview) == ("2026-12-08 18:00", "20:30")
    assert preview.wanted is not None
    assert (preview.wanted.room_id, preview.wanted.people) == (berit.room_id, 9)
    assert preview.stage is Stage.READY


def test_the_same_again_of_a_booking_to_come_is_the_week_after_it(counter: Counter, berit: Booking) -> None:
    assert clock_text(berit.starts_at) == "2026-12-01 18:00"
    assert when(line.preview(counter, "berit det samme som sist")) == ("2026-12-08 18:00", "20:30")


def test_the_same_again_passes_over_what_they_have_already(
    counter: Counter, clock: Clock, book: Book, berit: Booking
) -> None:
    clock.go("2026-12-03 11:00")
    book("2026-12-08 18:00", "20:30", name=berit.name, group=berit.group, phone=berit.phone)
    preview = line.preview(counter, "berit det samme som sist")
    assert (preview.stage, when(preview)) == (Stage.READY, ("2026-12-15 18:00", "20:30"))


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("avlys elever", Stage.CANCEL),
        ("flytt elever 2sta til mandag", Stage.CHANGE),
        ("avlys elever 2sta onsdag", Stage.CANCEL),
        ("avlys elever 3stb", Stage.NOBODY),
        ("avlys elev", Stage.NOBODY),
        ("avlys bestillingen", Stage.NOBODY),
    ],
)
def test_a_group_is_found_by_its_name_even_when_that_is_a_word_for_whom_it_is_for(
    counter: Counter, book: Book, text: str, stage: Stage
) -> None:
    book("2026-12-02 12:00", "14:00", name="Eva Bull", group="Elever 2STA")
    assert line.preview(counter, text).stage is stage


def test_an_end_that_nobody_said_is_no_later_than_the_next_booking(counter: Counter, berit: Booking) -> None:
    preview = line.preview(counter, "rom 14 1/12 17.30- 5p ola hansen 90000999")
    assert (preview.stage, when(preview)) == (Stage.READY, ("2026-12-01 17:30", "18:00"))
    said = line.preview(counter, "rom 14 1/12 17.30-18.30 5p ola hansen 90000999")
    assert said.stage is Stage.TAKEN
    assert berit.live


def test_the_same_again_keeps_what_is_said_anew(counter: Counter, clock: Clock, berit: Booking) -> None:
    clock.go("2026-12-03 11:00")
    assert when(line.preview(counter, "strikkelaget samme som sist ons 9/12")) == ("2026-12-09 18:00", "20:30")
    assert when(line.preview(counter, "strikkelaget samme som sist ons 9/12 17-19")) == ("2026-12-09 17:00", "19:00")
    assert berit.live


def test_a_cancelled_booking_is_nobodys_last(counter: Counter, clock: Clock, book: Book, berit: Booking) -> None:
    gone = book("2026-12-02 09:00", "11:00", "Rom 4", name="Berit Moen", group="Strikkelaget", phone="90000401")
    bookings.cancel(counter, gone.id)
    clock.go("2026-12-03 11:00")
    preview = line.preview(counter, "berit samme som sist")
    assert when(preview) == ("2026-12-08 18:00", "20:30")
    assert berit.room_id == 3


def test_a_walk_in_is_in_the_room_that_is_free_from_this_minute(counter: Counter) -> None:
    preview = line.preview(counter, "nå 2p kari til 12")
    assert (preview.stage, when(preview)) == (Stage.READY, ("2026-11-27 10:21", "12:00"))
    assert preview.wanted is not None
    assert (preview.wanted.room_id, preview.wanted.channel) == (1, "desk")


def test_now_alone_lists_what_is_free_now(counter: Counter, book: Book) -> None:
    book("2026-11-27 12:00", "14:00", "Rom 4", name="Eksamen")
    preview = line.preview(counter, "nå 2p")
    assert preview.answer is not None
    first = preview.answer.slots[0]
    assert (first.room, clock_text(first.starts_at)) == ("Rom 4", "2026-11-27 10:21")


def test_an_end_that_nobody_said_is_an_hour_and_is_asked_for(counter: Counter) -> None:
    preview = line.preview(counter, "ons 10- 4p ola hansen 90000999")
    assert when(preview) == ("2026-12-02 10:00", "11:00")
    assert "assumed_end" in codes(preview)
    assert "missing_end" in preview.asks


class TestSeries:
    """A line that asks for many dates."""

    def test_all_dates_are_weighed_in_the_room_in_which_most_can_be_had(self, counter: Counter, book: Book) -> None:
        book("2026-12-10 19:00", "21:00", "Rom 8")
        preview = line.preview(counter, "hver torsdag 18-20 f.o.m. 3/12 til jul 8p ola hansen 90000999")
        assert preview.stage is Stage.SERIES
        assert when(preview) == ("2026-12-03 18:00", "20:00")
        assert preview.plan is not None
        assert [one.day.day for one in preview.plan.occurrences] == [3, 10, 17]
        assert {one.wanted.room_id for one in preview.plan.occurrences} == {ROOMS["Rom 14"]}
        assert preview.to_hold == preview.wanted

    def test_who_it_is_for_is_asked_before_the_dates(self, counter: Counter) -> None:
        preview = line.preview(counter, "rom 8 hver torsdag 18-20 f.o.m. 3/12 til jul 8p")
        assert (preview.stage, preview.asks[0]) == (Stage.ASK, "missing_name")
        assert preview.plan is not None
        assert all(not one.refusals for one in preview.plan.occurrences)

    def test_without_an_end_it_is_asked_for(self, counter: Counter) -> None:
        preview = line.preview(counter, "hver torsdag 18-20 f.o.m. 3/12 8p ola hansen 90000999")
        assert (preview.stage, [n.code for n in preview.problems]) == (Stage.ASK, ["series_without_end"])

    def test_without_times_nothing_is_listed_as_free_for_one_day_alone(self, counter: Counter) -> None:
        preview = line.preview(counter, "hver torsdag til jul 8p ola hansen 90000999")
        assert (preview.stage, preview.answer) == (Stage.ASK, None)


class TestChanging:
    """A line that moves or cancels finds the booking that it means."""

    def test_the_old_and_the_new(self, any_counter: Counter, berit: Booking) -> None:
        preview = line.preview(any_counter, "flytt berit til onsdag")
        assert [b.id for b in preview.matches] == [berit.id]
        assert when(preview) == ("2026-12-02 18:00", "20:30")
        assert preview.day is not None
        assert preview.day.date == date(2026, 12, 2)

    def test_a_new_start_keeps_the_length(self, counter: Counter, berit: Booking) -> None:
        assert berit.live
        assert when(line.preview(counter, "flytt strikkelaget til onsdag kl 17")) == ("2026-12-02 17:00", "19:30")

    @pytest.mark.parametrize(
        ("text", "start", "end"),
        [
            ("berit vil ha en time til", "18:00", "21:30"),
            ("forleng berit en time", "18:00", "21:30"),
            ("berit blir en halvtime lenger", "18:00", "21:00"),
            ("kan berit få et kvarter ekstra", "18:00", "20:45"),
            ("another half hour for berit", "18:00", "21:00"),
            ("berit blir en timme längre", "18:00", "21:30"),
            ("forkort berit en time", "18:00", "19:30"),
            ("flytt berit en time senere", "19:00", "21:30"),
            ("flytt berit en halvtime tidligere", "17:30", "20:00"),
            ("forleng berit til 22", "18:00", "22:00"),
            ("forleng berit en time til 22", "18:00", "22:00"),
            ("flytt berit til kl 17", "17:00", "19:30"),
        ],
    )
    def test_how_much_longer_or_later(self, counter: Counter, berit: Booking, text: str, start: str, end: str) -> None:
        assert berit.live
        preview = line.preview(counter, text)
        assert (preview.stage, when(preview)) == (Stage.CHANGE, (f"2026-12-01 {start}", end))

    def test_onto_a_taken_slot_gives_offers(self, counter: Counter, book: Book, berit: Booking) -> None:
        book("2026-12-02 18:00", "19:00", name="Songlaget")
        preview = line.preview(counter, "flytt berit til onsdag")
        assert (preview.stage, [b.id for b in preview.matches]) == (Stage.TAKEN, [berit.id])
        assert preview.verdict is not None
        assert preview.verdict.offers

    def test_its_own_time_is_not_in_its_way(self, counter: Counter, berit: Booking) -> None:
        preview = line.preview(counter, "flytt berit til tirsdag 19-21")
        assert (preview.stage, when(preview)) == (Stage.CHANGE, ("2026-12-01 19:00", "21:00"))
        assert berit.live

    def test_several_are_asked_about_and_the_one_that_is_picked_is_changed(
        self, any_counter: Counter, book: Book, berit: Booking
    ) -> None:
        second = book("2026-12-08 18:00", "20:30", name="Berit Moen", group="Strikkelaget", phone="90000401")
        preview = line.preview(any_counter, "flytt berit til onsdag 9/12")
        assert (preview.stage, [b.id for b in preview.matches]) == (Stage.WHICH, [berit.id, second.id])
        picked = line.about_this(any_counter, preview, second)
        assert (picked.stage, [b.id for b in picked.matches]) == (Stage.CHANGE, [second.id])
        assert when(picked) == ("2026-12-09 18:00", "20:30")

    def test_a_day_tells_which_is_to_be_cancelled(self, counter: Counter, book: Book, berit: Booking) -> None:
        second = book("2026-12-05 12:00", "14:00", name="Berit Moen", group="Strikkelaget", phone="90000401")
        preview = line.preview(counter, "avlys berit lørdag")
        assert (preview.stage, [b.id for b in preview.matches]) == (Stage.WHICH, [berit.id, second.id])
        preview = line.preview(counter, "avlys berit 5/12")
        assert (preview.stage, [b.id for b in preview.matches]) == (Stage.CANCEL, [second.id])

    def test_a_booking_on_another_day_than_the_said_one_is_never_cancelled_unasked(
        self, counter: Counter, berit: Booking
    ) -> None:
        preview = line.preview(counter, "avlys berit onsdag")
        assert (preview.stage, [b.id for b in preview.matches]) == (Stage.WHICH, [berit.id])
        assert "other_days" in codes(preview)
        assert line.about_this(counter, preview, berit).stage is Stage.CANCEL

    def test_a_group_whose_name_reads_like_a_purpose_is_found(self, counter: Counter, book: Book) -> None:
        help_ = book("2026-11-30 15:00", "17:00", "Rom 8", name="Kari Sveen", group="Leksehjelpen", phone="90000502")
        preview = line.preview(counter, "avlys leksehjelpen")
        assert (preview.stage, [b.id for b in preview.matches]) == (Stage.CANCEL, [help_.id])

    def test_what_is_over_or_cancelled_is_not_meant(self, counter: Counter, clock: Clock, berit: Booking) -> None:
        clock.go("2026-12-02 10:00")
        assert line.preview(counter, "avlys berit").stage is Stage.NOBODY
        assert berit.live

    def test_with_several_days_to_choose_from_nothing_is_moved_yet(self, counter: Counter, berit: Booking) -> None:
        preview = line.preview(counter, "flytt berit til neste fredag")
        assert preview.stage is Stage.CANDIDATES
        assert preview.reading.candidates == (date(2026, 12, 4), date(2026, 12, 11))
        assert [b.id for b in preview.matches] == [berit.id]


def test_a_hostile_line_is_only_a_line(counter: Counter) -> None:
    for text in ("[/b]\x1b[2J", "'; drop table booking; --", "x" * 5000, "\u202eevil 14-16", "%_ 10-12 ons"):
        assert line.preview(counter, text).stage in Stage


def test_asks_come_in_the_order_in_which_one_would_ask(counter: Counter) -> None:
    assert line.preview(counter, "berit").asks == ("missing_date", "missing_hour", "missing_people", "missing_phone")
    preview = line.preview(counter, "ons 10")
    assert preview.reading.start == time(10)
    assert preview.asks[0] == "missing_end"
    assert preview.asks[-2:] == ("missing_name", "missing_phone")


class TestEquipment:
    """What is lent is reserved by naming it; what hangs in the rooms chooses the room."""

    @pytest.fixture(autouse=True)
    def lent(self, counter: Counter) -> None:
        """Two cables under a name of the library's own, and a hearing loop."""
        for name, number in (("HDMI", "1"), ("HDMI", "2"), ("Teleslynge", "")):
            equipment.add(counter, name, number)

    @pytest.mark.parametrize(
        ("asked", "reserved"),
        [("hdmi", "HDMI"), ("kabel", "HDMI"), ("teleslynge", "Teleslynge"), ("hdmi teleslynge", "HDMI, Teleslynge")],
    )
    def test_what_is_named_is_reserved(self, counter: Counter, asked: str, reserved: str) -> None:
        preview = line.preview(counter, f"ons 10-12 4p {asked} ola hansen 90000999")
        assert preview.wanted is not None
        assert (preview.wanted.equipment, preview.stage) == (reserved, Stage.READY)

    def test_a_screen_is_no_equipment_but_a_room_that_has_one(self, counter: Counter) -> None:
        wanted = line.preview(counter, "ons 10-12 2p skjerm hdmi ola hansen 90000999").wanted
        assert wanted is not None
        assert (wanted.equipment, wanted.needs, wanted.room_id) == ("HDMI", frozenset({"screen"}), 2)

    def test_more_than_there_is_at_that_time_is_told(self, counter: Counter, book: Book) -> None:
        book("2026-12-02 09:00", "13:00", "Rom 14", equipment="2 HDMI")
        during = line.preview(counter, "ons 10-12 4p hdmi ola hansen 90000999")
        assert during.verdict is not None
        assert [notice.code for notice in during.verdict.refusals] == ["equipment_short"]
        assert line.preview(counter, "ons 14-15 4p hdmi ola hansen 90000999").stage is Stage.READY

    def test_what_is_not_lent_is_told_and_chooses_no_room(self, counter: Counter) -> None:
        preview = line.preview(counter, "ons 10-12 4p projektor ola hansen 90000999")
        assert "not_lent" in codes(preview)
        assert preview.stage is Stage.READY

    def test_the_form_for_a_cell_has_it_too(self, counter: Counter) -> None:
        reading = line.preview(counter, "hdmi ola hansen").reading
        wanted = line.for_cell(counter, reading, "Rom 8", at("2026-12-02 10:00"))
        assert (wanted.equipment, wanted.name.casefold()) == ("HDMI", "ola hansen")
        assert clock_text(wanted.ends_at) == "2026-12-02 12:00"
