"""A whole day at the desk, Friday 27 November 2026, from opening to sign-off, and the weekend after it.

Siri is at the desk until half past twelve, Odd after that, his first day alone; another desk stands in the office.
Every part is a moment of that day: what happens is done with the keys of the program, and what should come of it is
read off the screen and out of the database.
"""

import contextlib
import io
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from desk import cli
from desk.domain.bookings import Audience, Booking, Status
from desk.domain.closing import Found
from desk.domain.keys import KeyState, Returned
from desk.services import bookings, closing, days, key_care, keys, statistics
from desk.services.counter import Counter
from tests.at_desk import Desk, at_desk
from tests.conftest import TODAY, Clock, clock_text, wanted
from tests.hand import scan


@dataclass
class Friday:
    """The day: the desk with its program, the clock, the data, and the bookings by the names the desk gives them."""

    desk: Desk
    clock: Clock
    counter: Counter
    office: Counter
    print_list: Callable[[], str]
    bookings: dict[str, int] = field(default_factory=dict)

    async def it_is(self, clock: str, day: str = "2026-11-27") -> None:
        """The clock moves to a time of the day, and the screen with it."""
        self.clock.go(f"{day} {clock}")
        self.desk.day.reload()
        await self.desk.settle()

    def booking(self, name: str) -> Booking:
        """A booking as the database has it."""
        return bookings.get(self.counter, self.bookings[name])

    def history(self, name: str) -> list[tuple[str, str, str]]:
        """What the log says of a booking: when, whose initials, what."""
        told = bookings.card(self.counter, self.bookings[name]).told
        return [(clock_text(line.at)[11:], line.by, line.act) for line in told]

    def key(self, tag: str) -> tuple[KeyState, str]:
        """Where a key is, and with whom."""
        board = days.board(self.counter)
        key = next(key for key in board.keys if key.tag == tag)
        return key.state(board.hours, board.now, board.policy), key.loan.holder if key.loan else ""

    async def find(self, text: str) -> None:
        """Search, and go to the first booking that is found."""
        await self.desk.press("slash", *text)
        await self.desk.press("enter")

    async def save(self, label: str, **fields: str) -> None:
        """Fill in the form that is open, and save the booking."""
        await self.desk.fill(**fields)
        await self.desk.press("f8")
        assert self.desk.dialog == "", self.desk.text
        self.taken(label)

    def taken(self, label: str) -> None:
        """Remember the booking that was just taken: the cursor stands on it."""
        self.bookings[label] = self.desk.taken.id


def before_opening(counter: Counter, clock: Clock) -> dict[str, int]:
    """What stands in the books when the day begins."""
    desk = counter
    made = {}

    def book(label: str, start: str, end: str, room: str, **rest: Any) -> None:
        made[label] = bookings.take(desk, wanted(start, end, room, **rest)).booking.id

    clock.go("2026-11-23 10:30")
    book("nils", "2026-11-26 13:00", "15:00", "Rom 4", name="Nils Haugen", phone="90000233", people=1)
    book("ole", "2026-11-27 10:00", "12:00", "Rom 4", name="Ole Kristian Haug", phone="40000226", people=1)
    book(
        "exam",
        "2026-11-27 12:00",
        "14:00",
        "Rom 4",
        name="Inger Lund",
        group="Eksamen NTNU",
        phone="90000227",
        people=1,
        quiet=True,
        audience=Audience.EKS,
    )
    book("class", "2026-11-27 10:00", "11:30", "Rom 8", name="Lise Bjerke", group="9B Lena skole", people=6)
    book("pupils", "2026-11-27 13:00", "15:00", "Rom 8", name="Tone Lien", group="Elever 2STA", people=8)
    book(
        "choir",
        "2026-11-27 13:00",
        "15:00",
        "Rom 14",
        name="Gunnhild Berg",
        group="Songlaget",
        phone="90000228",
        people=14,
        noisy=True,
    )
    book(
        "turid",
        "2026-11-27 19:00",
        "21:00",
        "Rom 14",
        name="Turid Sletten",
        group="Lokallaget",
        phone="90000229",
        people=13,
        restricted=True,
        age_confirmed=True,
    )
    book(
        "jorunn",
        "2026-11-29 16:00",
        "18:30",
        "Rom 14",
        name="Jorunn Dal",
        group="Søndagsskolen",
        phone="90000235",
        people=12,
        age_confirmed=True,
    )
    book("monday", "2026-11-30 12:00", "14:00", "Rom 8", name="Tone Lien", group="Elever 3STB", people=7)
    book("ragnhild", "2026-12-02 14:00", "16:00", "Rom 8", name="Ragnhild Dal", group="Slektsforskerne", people=5)
    clock.go("2026-11-26 13:00")
    keys.hand_out(desk, [made["nils"]])
    clock.go("2026-11-26 14:55")
    closing.write_note(desk, "Esken med kabler står bak skranken.")
    clock.go("2026-11-26 15:02")
    closing.sign_off(desk, ["4-2", "8-1", "8-2", "14-1", "14-2"])
    return made


async def at_0948_siri_starts_the_program(friday: Friday) -> None:
    """The first look: yesterday's note, one key overdue, six bookings today, two keys to be fetched."""
    desk = friday.desk
    assert "Friday 27 November 2026" in desk.text
    assert "F9: who are you?" in desk.text
    await desk.press("f9", *"si", "enter")
    assert desk.line("Friday 27 November").endswith("staffed 10–15 · 09:48 · SI")
    assert "Esken med kabler står bak" in desk.rail
    assert "out 1 · overdue 1" in desk.line("KEYS")
    assert "Thu 15:00" in desk.line("! 4-1 Nils Haugen")
    assert desk.line("COLLECT BEFORE CLOSING").endswith("2")
    assert "19:00" in desk.line("Rom 14 Taken")
    assert "Sun 16:00" in desk.line("Rom 14 Søndagsskolen")
    assert len(days.show(friday.counter, TODAY).bookings) == 6


async def at_0950_the_day_list_is_printed(friday: Friday) -> None:
    """For the wall: no name for the restricted group, no phone number for anybody."""
    await friday.it_is("09:50")
    printed = friday.print_list()
    assert "as of 09:50" in printed
    assert "19:00–21:00  Taken" in printed
    assert "13:00–15:00  Songlaget  14p" in printed
    assert "10:00–12:00  Ole Kristian Haug  1p" in printed
    assert not any(hidden in printed for hidden in ("Turid", "Lokallaget", "9000", "4000"))


async def at_0952_the_holder_of_4_1_is_rung(friday: Friday) -> None:
    """The number stands beside the overdue key; the call is noted."""
    await friday.it_is("09:52")
    desk = friday.desk
    await desk.press("f3")
    assert "900 00 233" in desk.line("! overdue", "4-1")
    await desk.press("c", *"la den i innkastet", "enter")
    assert "The call about key 4-1 is noted." in desk.text
    board = days.board(friday.counter)
    loan = next(key.loan for key in board.keys if key.tag == "4-1")
    assert loan is not None
    assert loan.calls == "09.52 la den i innkastet"


async def at_0955_4_1_lay_in_the_return_box(friday: Friday) -> None:
    """It is in, nobody knows since when, and overdue nowhere."""
    friday.clock.go("2026-11-27 09:55")
    desk = friday.desk
    await desk.press("b")
    assert "Key 4-1 in from Nils Haugen, found in the return box." in desk.text
    assert "overdue" not in desk.line("Key board")
    await desk.press("f2")
    await friday.it_is("09:55")
    assert "overdue" not in desk.text
    last = key_care.story(friday.counter, "4-1").loans[0]
    assert (last.returned, last.returned_at, clock_text(last.closed_at)) == (Returned.BOX, None, "2026-11-27 09:55")


async def at_1000_the_class_gets_its_key(friday: Friday) -> None:
    """Two letters find the booking, one hands the key out, and the room is in use."""
    await friday.it_is("10:00")
    desk = friday.desk
    await friday.find("9b")
    assert desk.taken.id == friday.bookings["class"]
    await desk.press("o")
    assert desk.said == "✓ Key 8-1 out to Lise Bjerke, due back 11:30. Undo: u"
    assert "█ key 8-1 out" in desk.grid
    assert "8-1 Lise Bjerke" in desk.rail
    assert friday.key("8-1") == (KeyState.OUT, "Lise Bjerke")
    assert friday.booking("class").status is Status.USED


async def at_1003_a_pupil_asks_what_is_free_now(friday: Friday) -> None:
    """Rom 14 is, until one; a walk-in with a first name only, and a key."""
    await friday.it_is("10:03")
    desk = friday.desk
    await desk.go("Rom 14", "10:00")
    assert "Rom 14 (14p) is free" in desk.detail
    assert "until 13:00" in desk.detail
    await desk.press("enter", *"1130 Sara")
    assert "10:03–11:30 · Rom 14 free" in desk.flowing
    assert "? 10:03–11:30 free" in desk.grid
    await desk.press("enter")
    friday.taken("sara")
    sara = friday.booking("sara")
    assert (sara.name, sara.room) == ("Sara", "Rom 14")
    assert (clock_text(sara.starts_at), clock_text(sara.ends_at)) == ("2026-11-27 10:03", "2026-11-27 11:30")
    await desk.press("o")
    assert friday.key("14-1") == (KeyState.OUT, "Sara")
    assert "key 14-1 out" in desk.grid


async def at_1007_berit_rings(friday: Friday) -> None:
    """Typed in the order in which she says it; what is missing is asked, and nothing is booked yet."""
    await friday.it_is("10:07")
    desk = friday.desk
    await desk.go("Rom 4", "15:00")
    await desk.press("n", *"strikkelag 1/12 18- 9 berit")
    assert "Tuesday 1 December 2026 · 18:00–? (until 19:00 if they do not say) · 9 people · Rom 14 free" in desk.flowing
    assert "Until when?" in desk.flowing
    assert "What number can we reach you on?" in desk.flowing
    assert "Tuesday 1 December 2026" in desk.text.splitlines()[0]
    assert len(days.show(friday.counter, date(2026, 12, 1)).bookings) == 0


async def at_1009_somebody_asks_for_the_toilet(friday: Friday) -> None:
    """The line is put aside, something else is looked up, and the line is there again, to be ended."""
    await friday.it_is("10:09")
    desk = friday.desk
    await desk.press("escape")
    assert "The line is parked." in desk.said
    await desk.press("f3")
    await desk.press("f2")
    await desk.press("v")
    assert desk.value("line") == "strikkelag 1/12 18- 9 berit"
    await desk.press("home", *["right"] * len("strikkelag 1/12 18-"), *"2030", "end", *" 90000401")
    assert "18:00–20:30 · 9 people · Rom 14 free" in desk.flowing
    assert "key by Tue 15:00" in desk.flowing
    await desk.press("enter")
    assert "all must be 15 or older" in desk.flowing
    await desk.press("j")
    assert "from six to half past eight in the evening (18:00–20:30), Rom 14" in desk.flowing
    assert "you fetch the key no later than Tuesday" in desk.flowing
    friday.taken("berit")
    berit = friday.booking("berit")
    assert (berit.room, berit.people, berit.phone, berit.age_confirmed) == ("Rom 14", 9, "90000401", True)
    assert (clock_text(berit.starts_at), clock_text(berit.ends_at)) == ("2026-12-01 18:00", "2026-12-01 20:30")
    await desk.press("t")


async def at_1015_ole_kristian_has_not_come(friday: Friday) -> None:
    """The screen asks, and releases nothing by itself."""
    await friday.it_is("10:15")
    assert "! not arrived? 15 min" in friday.desk.grid
    assert friday.booking("ole").status is Status.BOOKED


async def at_1021_his_room_is_given_away(friday: Friday) -> None:
    """Released and booked anew until his time ends; he is noted as a no-show, and by whom."""
    await friday.it_is("10:21")
    desk = friday.desk
    await desk.go("Rom 4", "10:00")
    await desk.press("r")
    assert "Released, noted as a no-show: Ole Kristian Haug, today 10:00–12:00, Rom 4." in desk.said
    await desk.press("enter", *"12 Emma")
    assert "10:21–12:00 · Rom 4 free" in desk.flowing
    await desk.press("enter")
    friday.taken("emma")
    await desk.press("o")
    assert friday.key("4-1") == (KeyState.OUT, "Emma")
    assert friday.booking("ole").status is Status.NO_SHOW
    assert friday.history("ole")[-1] == ("10:21", "SI", "release")


async def at_1024_ole_kristian_comes_after_all(friday: Friday) -> None:
    """Who released his room and when stands on his card; a room is free for him from half past eleven."""
    await friday.it_is("10:24")
    desk = friday.desk
    await friday.find("ole kristian")
    assert desk.dialog == "Card"
    assert "did not come" in desk.line("State")
    assert "10:21" in desk.line("SI", "released")
    await desk.press("escape")
    await desk.go("Rom 8", "11:30")
    assert "free from 11:30 until 13:00" in desk.detail


async def at_1040_the_mail_is_read(friday: Friday) -> None:
    """One new booking for a Saturday, and one that moves: by the form and by carrying it."""
    await friday.it_is("10:40")
    desk = friday.desk
    await desk.press("g", *"5/12", "enter")
    assert "Saturday 5 December 2026" in desk.text
    assert "not staffed" in desk.text
    await desk.form("Rom 4", "12:00")
    await desk.fill(people="13", end="15")
    assert "Saturday 5 December 2026 12:00–15:00 · Rom 14 free" in desk.flowing
    assert "Key to be collected by Fri 4/12 15:00." in desk.flowing
    assert "all must be 15 or older" in desk.flowing
    await friday.save("torbjorg", name="Torbjørg Lien", email="torbjorg@example.org")
    assert friday.booking("torbjorg").room == "Rom 14"
    assert clock_text(bookings.card(friday.counter, friday.bookings["torbjorg"]).due_back) == "2026-12-07 10:00"

    await desk.press("slash", *"slekts")
    await desk.press("down", "m")
    assert "Slektsforskerne is lifted." in desk.said
    await desk.press("g", *"4/12", "enter")
    assert desk.under_cursor[:2] == ("Rom 8", "14:00")
    assert "? 14:00–16:00 free" in desk.grid
    await desk.press("enter")
    assert "Slektsforskerne moved from Wednesday 2 December 14:00–16:00, Rom 8" in desk.flowing
    moved = friday.booking("ragnhild")
    assert clock_text(moved.starts_at) == "2026-12-04 14:00"
    assert friday.history("ragnhild")[-1] == ("10:40", "SI", "move")
    await desk.press("t")


async def at_1105_ola_rings_for_saturday_evening(friday: Friday) -> None:
    """Nobody is at the desk then: everyone is 15 or older, and the key is fetched today."""
    await friday.it_is("11:05")
    desk = friday.desk
    await desk.press("right_square_bracket")
    await desk.form("Rom 4", "19:00")
    await desk.fill(people="6", end="23")
    assert "Saturday 28 November 2026 19:00–23:00 · Rom 8 free" in desk.flowing
    assert "Key to be collected by today 15:00." in desk.flowing
    assert "all must be 15 or older" in desk.flowing
    desk.app.screen.query_one("#age_confirmed").focus()
    await desk.press("space")
    assert "all must be 15 or older" not in desk.flowing
    await friday.save("ola", name="Ola Bakken", phone="90000236", remark="henter 14.30")
    assert "no later than Friday" in desk.flowing
    ola = friday.booking("ola")
    assert (ola.room, ola.age_confirmed, ola.remark) == ("Rom 8", True, "henter 14.30")
    await desk.press("t")


async def at_1130_two_want_the_same_room_at_once(friday: Friday) -> None:
    """The keys come back; of two desks one gets Rom 14, and the other hears who has it and what else is free."""
    await friday.it_is("11:30")
    desk = friday.desk
    await friday.find("sara")
    await desk.press("i")
    assert desk.said.startswith("✓ Key 14-1 in from Sara.")
    await friday.find("9b")
    await desk.press("i")
    assert friday.key("8-1") == (KeyState.IN, "")
    await desk.form("Rom 14", "11:30")
    await desk.fill(name="Mari Holm", end="13")
    assert "11:30–13:00 · Rom 14 free" in desk.flowing
    theirs = bookings.take(friday.office, wanted("2026-11-27 11:30", "13:00", "Rom 14", name="Jonas Berg")).booking
    await desk.press("f8")
    assert desk.dialog == "BookingForm"
    assert "Rom 14 is taken" in desk.flowing
    assert "by Jonas Berg" in desk.flowing
    assert "Free instead:" in desk.flowing
    assert "Rom 8 11:30–13:00" in desk.flowing
    assert desk.value("name") == "Mari Holm"
    desk.app.screen.query_one("#room").value = 2  # type: ignore[attr-defined]
    await desk.settle()
    assert "Rom 8 free" in desk.flowing
    await friday.save("mari")
    assert friday.booking("mari").room == "Rom 8"
    in_room_14 = [b for b in days.show(friday.counter, TODAY).in_room(3) if clock_text(b.starts_at).endswith("11:30")]
    assert [b.id for b in in_room_14] == [theirs.id]
    bookings.mark_used(friday.office, [theirs.id])
    await desk.press("a")
    assert desk.said.startswith("✓ Noted as arrived: Mari Holm")


async def at_1200_the_exam_begins(friday: Friday) -> None:
    """The room is to be quiet, and the choir next door is told."""
    await friday.it_is("11:56")
    desk = friday.desk
    await friday.find("emma")
    await desk.press("i")
    assert "Rom 4 is free from now; it was booked until 12:00." in desk.said
    await friday.it_is("12:00")
    await friday.find("eksamen")
    await desk.press("o")
    assert friday.key("4-1") == (KeyState.OUT, "Inger Lund")
    await desk.press("e")
    assert "Songlaget is in Rom 14" in desk.flowing
    assert "one of the two wants quiet" in desk.flowing
    await desk.press("escape")
    await friday.find("songlaget")
    await desk.press("e")
    assert "Eksamen NTNU is in Rom 4" in desk.flowing
    await friday.save("choir", remark="synger fra 14")
    assert friday.booking("choir").remark == "synger fra 14"
    assert friday.booking("choir").noisy


async def at_1225_siri_writes_the_note(friday: Friday) -> None:
    """For the next shift, and beside the keys at once."""
    await friday.it_is("12:25")
    desk = friday.desk
    await desk.press("p")
    await desk.press(
        "end", *["backspace"] * 60, *"Ola henter Rom 8-nøkkel 14.30. Turid henter til i kveld. HDMI 2 er defekt."
    )
    await desk.press("f8")
    assert "The note is there for the next shift." in desk.said
    note = days.look(friday.counter).note
    assert note is not None
    assert (note.by, note.text) == ("SI", "Ola henter Rom 8-nøkkel 14.30. Turid henter til i kveld. HDMI 2 er defekt.")


async def at_1230_odd_takes_over(friday: Friday) -> None:
    """New initials with a key and a name; the note and the keys that are out are before him, and what the keys do."""
    await friday.it_is("12:30")
    desk = friday.desk
    await desk.press("f9", *"od", "enter")
    assert desk.line("Friday 27 November").endswith("12:30 · OD")
    assert "Ola henter Rom 8-nøkkel 14.30." in " ".join(desk.rail.split())
    assert "4-1 Inger Lund" in desk.rail
    assert "NEXT" in desk.rail
    assert "F1 Help" in desk.keys


async def at_1241_odd_presses_the_wrong_key(friday: Friday) -> None:
    """The choir is cancelled, and at once not; the log shows both."""
    await friday.it_is("12:41")
    desk = friday.desk
    await friday.find("songlaget")
    await desk.press("d")
    assert desk.said == "✓ Cancelled: Songlaget, today 13:00–15:00, Rom 14. Undo: u"
    assert friday.booking("choir").status is Status.CANCELLED
    assert "Songlaget" not in desk.grid
    await desk.press("u")
    assert desk.said == "✓ Undone: the cancellation. Songlaget, today 13:00–15:00, Rom 14"
    assert friday.booking("choir").status is Status.BOOKED
    assert "Songlaget" in desk.grid
    assert friday.history("choir")[-2:] == [("12:41", "OD", "cancel"), ("12:41", "OD", "undo")]


async def at_1300_the_afternoon_begins(friday: Friday) -> None:
    """Pupils and choir get their keys."""
    await friday.it_is("13:00")
    desk = friday.desk
    for name, tag, holder in (("2sta", "8-1", "Tone Lien"), ("songlaget", "14-1", "Gunnhild Berg")):
        await friday.find(name)
        await desk.press("o")
        assert friday.key(tag) == (KeyState.OUT, holder)


async def at_1305_the_kindergarten_asks(friday: Friday) -> None:
    """Eleven of them go into Rom 14; half past nine is before opening, so the key is fetched the day before."""
    await friday.it_is("13:05")
    desk = friday.desk
    await desk.press("g", *"9/12", "enter")
    await desk.form("Rom 4", "09:30")
    await desk.fill(people="11", end="1130")
    assert "Wednesday 9 December 2026 09:30–11:30 · Rom 14 free" in desk.flowing
    assert "Key to be collected by Tue 8/12 15:00." in desk.flowing
    assert "Part of the time nobody is at the desk" in desk.flowing
    await friday.save("kindergarten", name="Nina Bakke", group="Lena barnehage", phone="61000123")
    assert friday.booking("kindergarten").room == "Rom 14"
    await desk.press("t")


async def at_1320_somebody_asks_who_meets_tonight(friday: Friday) -> None:
    """The screen does not say, and the house's answer is in the help."""
    await friday.it_is("13:20")
    desk = friday.desk
    await desk.go("Rom 14", "19:00")
    assert desk.detail.startswith("Taken · 19:00–21:00 · Rom 14")
    assert not any(name in desk.text for name in ("Turid S", "Lokallaget"))
    await desk.press("f1", *"tonight")
    assert "We do not tell who borrows the rooms." in desk.flowing
    await desk.press("escape")


async def at_1431_the_invigilator_walks_off_with_the_key(friday: Friday) -> None:
    """Due at two; not overdue during the grace, overdue after it."""
    desk = friday.desk
    await friday.it_is("14:30")
    assert "overdue" not in desk.text
    await friday.it_is("14:31")
    assert "out 3 · overdue 1" in desk.line("KEYS")
    assert "14:00" in desk.line("! 4-1 Inger Lund")
    assert friday.key("4-1")[0] is KeyState.OVERDUE


async def at_1410_ola_rings_again(friday: Friday) -> None:
    """An hour later, please: the deadline of the key stays, and the old time is kept."""
    await friday.it_is("14:10")
    desk = friday.desk
    await desk.press("slash", *"ola")
    await desk.press("down", "e")
    assert desk.dialog == "BookingForm"
    await desk.fill(start="20")
    assert "Key to be collected by today 15:00." in desk.flowing
    await desk.press("f8")
    assert desk.said.startswith("✓ Changed.")
    assert clock_text(friday.booking("ola").starts_at) == "2026-11-28 20:00"
    told = bookings.card(friday.counter, friday.bookings["ola"]).told[-1]
    assert clock_text(told.old["starts_at"]) == "2026-11-28 19:00"  # type: ignore[arg-type]


async def at_1430_ola_fetches_the_key(friday: Friday) -> None:
    """Handed out for Saturday evening: out all weekend, due on Monday."""
    await friday.it_is("14:31")
    desk = friday.desk
    await friday.find("ola")
    assert "Saturday 28 November" in desk.text
    await desk.press("o")
    assert desk.dialog == "HandOut"
    assert "Ola Bakken · Saturday 28 November 20:00–23:00" in desk.flowing
    assert "Due back Mon 10:00" in desk.flowing
    await desk.press("f8")
    assert desk.said == "✓ Key 8-2 out to Ola Bakken, due back Mon 10:00. Undo: u"
    assert friday.key("8-2") == (KeyState.OUT, "Ola Bakken")
    assert friday.booking("ola").status is Status.BOOKED
    await desk.press("t")


async def at_1438_turid_fetches_hers(friday: Friday) -> None:
    """14-1 is with the choir, so she gets 14-2."""
    await friday.it_is("14:38")
    desk = friday.desk
    await friday.find("turid")
    await desk.press("o")
    assert desk.value("tag") == "14-2"
    await desk.press("f8")
    assert friday.key("14-2") == (KeyState.OUT, "Turid Sletten")
    assert desk.line("COLLECT BEFORE CLOSING").endswith("1")
    assert "Sun 16:00" in desk.line("Rom 14 Søndagsskolen")


async def at_1445_the_closing_list(friday: Friday) -> None:
    """Who has what, what is overdue, and whom to ring because they have not fetched their key."""
    await friday.it_is("14:45")
    desk = friday.desk
    await desk.press("f4")
    assert "Overdue: ring (1)" in desk.text
    assert "Inger Lund" in desk.line("! 4-1")
    for tag, holder in (("8-1", "Tone Lien"), ("14-1", "Gunnhild Berg"), ("8-2", "Ola Bakken"), ("14-2", "Turid")):
        assert holder in desk.line(f"○ {tag}")
    assert "900 00 235" in desk.line("Søndagsskolen")
    await desk.press("f2")


async def at_1455_the_choir_leaves(friday: Friday) -> None:
    """14-1 comes back, and goes out again to Jorunn's husband, whose name is kept."""
    await friday.it_is("14:55")
    desk = friday.desk
    await friday.find("songlaget")
    await desk.press("i")
    assert "Rom 14 is free from now; it was booked until 15:00." in desk.said
    await friday.it_is("14:58")
    await friday.find("jorunn")
    await desk.press("o")
    assert desk.value("tag") == "14-1"
    await desk.fill(holder="Per Dal")
    await desk.press("f8")
    assert "Key 14-1 out to Per Dal, due back Mon 10:00." in desk.said
    assert friday.key("14-1") == (KeyState.OUT, "Per Dal")
    assert "COLLECT BEFORE CLOSING" not in desk.rail
    await desk.press("t")
    await friday.it_is("14:59")
    await friday.find("2sta")
    await desk.press("i")


async def at_1500_odd_counts(friday: Friday) -> None:
    """Two keys hang and four are out; all agree but one."""
    await friday.it_is("15:00")
    desk = friday.desk
    await desk.press("f4")
    await scan(desk, "4-2", "8-1")
    assert "2 of 2 counted" in desk.text
    assert "1 overdue" in desk.text
    assert "Missing" not in desk.text
    count = closing.count(friday.counter, ["4-2", "8-1"])
    assert {line.tag: line.found for line in count.lines} == {
        "4-1": Found.OVERDUE,
        "4-2": Found.HANGS,
        "8-1": Found.HANGS,
        "8-2": Found.OUT_AS_PLANNED,
        "14-1": Found.OUT_AS_PLANNED,
        "14-2": Found.OUT_AS_PLANNED,
    }


async def at_1502_he_rings_the_invigilator(friday: Friday) -> None:
    """She turns the car round; the call is noted."""
    friday.clock.go("2026-11-27 15:02")
    desk = friday.desk
    await desk.press("down", "c")
    await desk.press(*"snur bilen", "enter")
    assert "The call about key 4-1 is noted." in desk.text
    assert friday.history("exam")[-1] == ("15:02", "OD", "call")


async def at_1510_the_day_is_signed_off(friday: Friday) -> None:
    """4-1 is back; the count agrees, and is signed for good."""
    friday.clock.go("2026-11-27 15:10")
    desk = friday.desk
    await desk.press("i")
    assert "Key 4-1 in from Inger Lund." in desk.text
    await desk.press("escape")
    await desk.press(*"4-1", "enter")
    assert "All 6 keys are where the books say." in desk.text
    friday.clock.go("2026-11-27 15:11")
    await desk.press("f8")
    assert "the record can never be changed" in desk.flowing
    await desk.press("y")
    assert "15:11" in desk.text
    signed = closing.signed(friday.counter, TODAY)
    assert signed is not None
    assert (signed.signed_by, clock_text(signed.signed_at)) == ("OD", "2026-11-27 15:11")
    found = {line.tag: line.found for line in signed.lines}
    assert {tag for tag, of in found.items() if of is Found.HANGS} == {"4-1", "4-2", "8-1"}
    assert {tag for tag, of in found.items() if of is Found.OUT_AS_PLANNED} == {"8-2", "14-1", "14-2"}
    await desk.press("escape")
    await desk.press("f2")


async def on_the_weekend_there_is_nothing_to_do(friday: Friday) -> None:
    """Three keys are out as agreed: nothing is overdue, nobody is to be rung, no booking looks like a no-show."""
    for day, clock in (
        ("2026-11-27", "19:30"),
        ("2026-11-28", "20:15"),
        ("2026-11-28", "23:30"),
        ("2026-11-29", "16:30"),
    ):
        await friday.it_is(clock, day)
        assert "out 3" in friday.desk.line("KEYS")
        assert not any(words in friday.desk.text for words in ("overdue", "not arrived", "COLLECT BEFORE", "! "))


async def on_monday_at_0950_three_keys_are_due(friday: Friday) -> None:
    """The keys of the weekend are due at ten, and stand on the sheet of whoever opens."""
    desk = friday.desk
    await friday.it_is("09:50", "2026-11-30")
    await desk.press("f9", *"si", "enter")
    assert "Monday 30 November 2026" in desk.text
    for tag in ("8-2 Ola Bakken", "14-1 Per Dal", "14-2 Turid"):
        assert "10:00" in desk.line(tag)
    assert "was not signed off" not in desk.text
    await desk.press("f3", "v")
    due = desk.flowing.partition("Due today:")[2].partition("Look for these")[0]
    assert [tag for tag in ("4-1", "4-2", "8-1", "8-2", "14-1", "14-2") if f" {tag} " in due] == ["8-2", "14-1", "14-2"]
    await desk.press("escape", "f2")


async def on_monday_at_1035_two_are_in(friday: Friday) -> None:
    """Until half past ten nothing is overdue; then 8-2 is, and the room that is booked at noon has its other key."""
    desk = friday.desk
    await friday.it_is("10:30", "2026-11-30")
    assert "overdue" not in desk.text
    await friday.it_is("10:31", "2026-11-30")
    assert "out 3 · overdue 3" in desk.line("KEYS")
    await friday.it_is("10:35", "2026-11-30")
    for tag, holder in (("14-1", "Per Dal"), ("14-2", "Turid Sletten")):
        await scan(desk, tag)
        assert f"Key {tag} in from {holder}." in desk.said
    assert "out 1 · overdue 1" in desk.line("KEYS")
    assert "10:00" in desk.line("! 8-2 Ola Bakken")
    assert friday.key("8-1") == (KeyState.IN, "")
    await desk.go("Rom 8", "12:00")
    assert desk.taken.id == friday.bookings["monday"]
    assert "8-2" not in desk.grid + desk.detail
    await desk.press("enter")
    assert "key 8-2 is with Ola Bakken · 900 00 236 · 8-1 hangs" in desk.flowing
    await desk.press("escape")


async def on_monday_at_1040_the_weekend_is_counted(friday: Friday) -> None:
    """Whoever had a key came: three uses outside staffed hours, with 13, 12 and 6 people."""
    desk = friday.desk
    await friday.it_is("10:40", "2026-11-30")
    before = statistics.count(friday.counter, TODAY, TODAY + timedelta(days=2))
    assert friday.booking("ola").status is Status.BOOKED
    await scan(desk, "8-2")
    assert "Key 8-2 in from Ola Bakken." in desk.said
    weekend = [friday.booking(name) for name in ("turid", "jorunn", "ola")]
    assert {booking.status for booking in weekend} == {Status.USED}
    assert [booking.people for booking in weekend] == [13, 12, 6]
    after = statistics.count(friday.counter, TODAY, TODAY + timedelta(days=2))
    assert after.self_service == 3
    assert (after.uses - before.uses, after.persons - before.persons) == (1, 6)


MOMENTS: tuple[Callable[[Friday], Awaitable[None]], ...] = (
    at_0948_siri_starts_the_program,
    at_0950_the_day_list_is_printed,
    at_0952_the_holder_of_4_1_is_rung,
    at_0955_4_1_lay_in_the_return_box,
    at_1000_the_class_gets_its_key,
    at_1003_a_pupil_asks_what_is_free_now,
    at_1007_berit_rings,
    at_1009_somebody_asks_for_the_toilet,
    at_1015_ole_kristian_has_not_come,
    at_1021_his_room_is_given_away,
    at_1024_ole_kristian_comes_after_all,
    at_1040_the_mail_is_read,
    at_1105_ola_rings_for_saturday_evening,
    at_1130_two_want_the_same_room_at_once,
    at_1200_the_exam_begins,
    at_1225_siri_writes_the_note,
    at_1230_odd_takes_over,
    at_1241_odd_presses_the_wrong_key,
    at_1300_the_afternoon_begins,
    at_1305_the_kindergarten_asks,
    at_1320_somebody_asks_who_meets_tonight,
    at_1410_ola_rings_again,
    at_1431_the_invigilator_walks_off_with_the_key,
    at_1430_ola_fetches_the_key,
    at_1438_turid_fetches_hers,
    at_1445_the_closing_list,
    at_1455_the_choir_leaves,
    at_1500_odd_counts,
    at_1502_he_rings_the_invigilator,
    at_1510_the_day_is_signed_off,
    on_the_weekend_there_is_nothing_to_do,
    on_monday_at_0950_three_keys_are_due,
    on_monday_at_1035_two_are_in,
    on_monday_at_1040_the_weekend_is_counted,
)


async def test_the_friday(counter: Counter, office: Counter, clock: Clock) -> None:
    made = before_opening(counter, clock)
    clock.go("2026-11-27 09:48")

    def print_list() -> str:
        now = clock_text(clock.now).replace(" ", "T")
        options = ["--database", str(counter.database.path), "--now", now, "--language", "en"]
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            assert cli.run([*options, "day", "--list"], {}) == 0
        return printed.getvalue()

    async with at_desk(counter, (120, 40), by="") as desk:
        friday = Friday(desk, clock, counter, office, print_list, made)
        for moment in MOMENTS:
            await moment(friday)
