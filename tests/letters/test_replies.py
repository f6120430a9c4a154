"""What is answered to mails, as golden texts in four languages, and the calendar files that go with it."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from msgspec.structs import replace

from desk.domain.bookings import Status
from desk.domain.hours import Hours
from desk.domain.notices import Notice, Offer
from desk.domain.rooms import Room
from desk.intake.questions import QUESTIONS
from desk.language import LANGUAGES, language
from desk.letters import replies
from desk.letters.replies import Letterhead, Reply
from desk.letters.template_files import BUILT_IN, PLACEHOLDERS, own_folder
from desk.services.bookings import Verdict
from tests.conftest import at, wanted
from tests.letters.conftest import booking, taken

GOLDEN = Path(__file__).with_name("golden")
WRITE = os.environ.get("DESK_GOLDEN") == "write"
"""`DESK_GOLDEN=write pytest tests/letters` writes the golden texts anew."""

ROOMS = [Room(1, "Rom 4", 4), Room(2, "Rom 8", 8), Room(3, "Rom 14", 14)]
TIMES = {"start": "2026-12-01 18:00", "end": "20:30"}


def head(hours: Hours, code: str = "nb", age_limit: int = 15, **rest: Any) -> Letterhead:
    """What replies of the day are written with."""
    facts = {"name": "Berit Moen", "subject": "Re: Rom til strikkelaget", "by": "SI"} | rest
    facts.setdefault("email", "rom@bibliotek.example.org")
    return Letterhead(code, hours, "Østre Toten bibliotek", at("2026-11-27 10:21"), age_limit, **facts)


def refused(*codes: str, offers: tuple[Offer, ...] = ()) -> Verdict:
    """What the rules say of a slot that cannot be had."""
    return Verdict(tuple(Notice(code) for code in codes), (), offers, (), None, None)


def offer(room: int, start: str, end: str, why: str) -> Offer:
    """A slot that is free instead."""
    return Offer(room, ROOMS[room - 1].name, at(start), at(end), why)


def all_kinds(hours: Hours, code: str) -> dict[str, Reply]:
    """One reply of each kind."""
    letter, evening = head(hours, code), taken(hours, **TIMES)
    later = taken(hours, "2026-12-03 12:00", "14:00", id=18, version=2)
    offers = (
        offer(3, "2026-12-01 20:30", "2026-12-01 23:00", "shifted"),
        offer(3, "2026-12-02 18:00", "2026-12-02 20:30", "next_day"),
    )
    asked = ("ambiguous_date", "missing_end", "missing_people")
    wish = wanted(**TIMES, people=9)
    return {
        "confirmation": replies.confirmation(letter, [evening]),
        "several": replies.confirmation(letter, [evening, later]),
        "questions": replies.questions(letter, asked, None),
        "full": replies.full(letter, wish, refused("overlap", offers=offers), ROOMS),
        "too-many": replies.full(letter, replace(wish, people=30), refused(), ROOMS),
        "change": replies.change(letter, later, booking(**TIMES)),
        "cancellation": replies.cancellation(letter, booking(**TIMES, status=Status.CANCELLED, version=2)),
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_replies_in_the_language_of_the_mail(hours: Hours, code: str) -> None:
    kinds = all_kinds(hours, code)
    text = "\n".join(f"==== {kind}\nSubject: {reply.subject}\n\n{reply.body}" for kind, reply in kinds.items())
    path = GOLDEN / f"replies-{code}.txt"
    if WRITE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"{path.name} differs; DESK_GOLDEN=write writes it anew"
    assert not any(reply.problem for reply in kinds.values())


@pytest.mark.parametrize("code", ["nb", "nn", "sv"])
def test_every_question_is_asked_in_the_language_of_the_mail(code: str) -> None:
    assert [text for text in QUESTIONS.values() if language(code).text(text) == text] == []


def test_nynorsk_and_swedish_questions_are_their_own() -> None:
    for code in ("nn", "sv"):
        assert "Hvor mange" not in language(code).text(QUESTIONS["missing_people"])


def test_only_bookings_go_with_a_calendar_file(hours: Hours) -> None:
    kinds = all_kinds(hours, "en")
    assert {kind for kind, reply in kinds.items() if reply.ics} == {
        "confirmation",
        "several",
        "change",
        "cancellation",
    }


def events(ics: str | None) -> tuple[Any, list[Any]]:
    """The calendar and its events."""
    assert ics is not None
    calendar = Calendar.from_ical(ics)
    assert not calendar.errors
    return calendar, list(calendar.walk("VEVENT"))


@pytest.mark.parametrize(("start", "offset"), [("2026-12-01 18:00", 1), ("2027-06-01 18:00", 2)])
def test_the_calendar_file_keeps_the_wall_clock_in_summer_and_winter(hours: Hours, start: str, offset: int) -> None:
    calendar, found = events(replies.confirmation(head(hours), [taken(hours, start, "20:30")]).ics)
    (event,) = found
    assert f"{event.decoded('dtstart'):%Y-%m-%d %H:%M}" == start
    assert event.decoded("dtstart").utcoffset() == timedelta(hours=offset)
    assert event["dtstart"].params["TZID"] == "Europe/Oslo"
    assert [zone["tzid"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Oslo"]


def test_a_change_updates_the_entry_and_a_cancellation_takes_it_out(hours: Hours) -> None:
    letter = head(hours)
    first = taken(hours, **TIMES)
    moved = taken(hours, "2026-12-02 18:00", "20:30", version=2)
    gone = booking(**TIMES, version=3, status=Status.CANCELLED)
    made = [
        replies.confirmation(letter, [first]).ics,
        replies.change(letter, moved, first.booking).ics,
        replies.cancellation(letter, gone).ics,
    ]
    read = [events(ics) for ics in made]
    assert len({str(found[0]["uid"]) for _calendar, found in read}) == 1
    assert [int(found[0]["sequence"]) for _calendar, found in read] == [0, 1, 2]
    assert [str(calendar["method"]) for calendar, _found in read] == ["PUBLISH", "PUBLISH", "CANCEL"]
    assert str(read[2][1][0]["status"]) == "CANCELLED"
    assert {str(found[0]["organizer"]) for _calendar, found in read} == {"mailto:rom@bibliotek.example.org"}
    assert {found[0]["organizer"].params["cn"] for _calendar, found in read} == {"Østre Toten bibliotek"}


@pytest.fixture
def put(hours: Hours) -> Callable[[str], Reply]:
    """Make a text of the library's own, and the confirmation with it."""

    def make(text: str) -> Reply:
        file = own_folder() / "nb" / "confirmation.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))
        return replies.confirmation(head(hours), [taken(hours, **TIMES)])

    return make


def test_the_library_writes_its_own_text(put: Callable[[str], Reply]) -> None:
    reply = put("\ufeffSubject: Velkommen til {room}\r\n\r\nKjære {name}, velkommen {when}. {{ }}\r\n")
    assert reply.subject == "Velkommen til Rom 14"
    assert reply.body == "Kjære Berit Moen, velkommen tirsdag 1. desember 2026 kl. 18.00–20.30. { }\n"
    assert reply.problem == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Subject: x\n\n{nmae}", "{nmae}"),
        ("Subject: x\n\n{name.__class__}", "{name.__class__…}"),
        ("Subject: x\n\n{name!r:>99999}", "{name…}"),
        ("Subject: x\n\n{old_when}", "{old_when}"),
        ("Subject: x\n\n{", "kan ikke leses"),
        ("{name}", "kan ikke leses"),
        ("Subject: x\n" + "x" * 30_000, "kan ikke leses"),
    ],
)
def test_a_text_that_cannot_be_used_is_named_and_the_built_in_sent(
    put: Callable[[str], Reply], text: str, said: str
) -> None:
    reply = put(text)
    assert "Dette er notert" in reply.body
    assert said in reply.problem
    assert "nb/confirmation.txt" in reply.problem


def test_braces_and_line_breaks_of_the_mail_are_only_text(hours: Hours) -> None:
    letter = head(hours, name="{library} {0}", subject="Rom\r\nBcc: eve@example.org\x1b[2J")
    reply = replies.questions(letter, ["missing_end"], None)
    assert "\n" not in reply.subject
    assert "\x1b" not in reply.subject
    assert "Hei {library} {0}!" in reply.body


def test_nobody_hears_who_has_the_room(hours: Hours) -> None:
    taken_by = Notice("overlap", {"room": "Rom 14", "name": "Lokallaget", "restricted": False})
    verdict = Verdict((taken_by,), (), (), (), None, None)
    assert "Lokallaget" not in replies.full(head(hours), wanted(**TIMES), verdict, ROOMS).body


def test_without_a_name_the_greeting_stands_alone(hours: Hours) -> None:
    assert "\nHei!\n" in "\n" + replies.questions(head(hours, name=""), ["missing_end"], None).body


def test_the_readme_tells_of_every_placeholder() -> None:
    told = (BUILT_IN / "README.md").read_text(encoding="utf-8")
    for names in PLACEHOLDERS.values():
        assert [name for name in names if f"`{{{name}}}`" not in told] == []


def test_the_age_limit_is_the_houses(hours: Hours) -> None:
    letter = replies.confirmation(head(hours, age_limit=18), [taken(hours, **TIMES)])
    assert "Når det er ubetjent, er aldersgrensen 18 år." in letter.body
