"""A morning's mails: read, decided and answered at the desk."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from desk.domain.bookings import Booking, Status
from desk.post.accounts import Post
from desk.screens.mail import MailScreen
from desk.screens.mail_proposal import Step
from desk.services import bookings, mail, statistics
from desk.services.counter import Counter
from desk.services.mail import MailLine
from tests.at_desk import Desk, at_desk
from tests.conftest import Book, clock_text
from tests.post.test_parse import HOSTILE
from tests.screens import mails
from tests.screens.conftest import SIZES, check_golden

Friday = dict[str, Booking]


@asynccontextmanager
async def opened(
    counter: Counter, *raw: bytes, size: tuple[int, int] = (120, 36), speech: str = "en"
) -> AsyncIterator[Desk]:
    """The mail screen with these mails."""
    for one in raw:
        mail.add(counter, one)
    async with at_desk(counter, size, speech=speech) as desk:
        await desk.press("f5")
        yield desk


def screen(desk: Desk) -> MailScreen:
    """The mail screen."""
    found = desk.app.screen_stack[0]
    assert isinstance(found, MailScreen)
    return found


async def go(desk: Desk, subject: str) -> None:
    """Move to the mail with that subject."""
    rows = screen(desk).mails
    line = next(row.value for row in rows.rows if row.value and subject in row.value.subject)
    for _ in range(len(rows.rows)):
        if rows.selected == line:
            return
        await desk.press("down")
    raise AssertionError(subject)


def line_of(counter: Counter, subject: str) -> MailLine:
    """The mail as it is kept."""
    return next(line for line in mail.listed(counter) if subject in line.subject)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("subject", ["laurdag", "Bekreftelse"])
async def test_a_mail_and_its_proposal_as_they_look(
    counter: Counter, friday: Friday, size: tuple[int, int], subject: str
) -> None:
    async with opened(counter, *mails.FOUR, mails.SERIES, mails.THIRTY, size=size, speech="nb") as desk:
        await go(desk, subject)
        name = "book" if subject == "laurdag" else "change"
        check_golden(f"mail-{name}-{size[0]}x{size[1]}", desk.text)


async def test_the_time_that_has_passed_is_asked_about_first(counter: Counter, friday: Friday) -> None:
    async with opened(counter, *mails.FOUR) as desk:
        await go(desk, "i morgen")
        assert "Friday 27 November 2026" in desk.flowing
        assert "That time has already passed" in desk.flowing
        assert screen(desk).step is Step.ASK
        await desk.press("enter")
        assert desk.dialog == "MailReply"
        assert "Den tida er alt gått" in desk.flowing
        assert "To: sindre.moe@example.com" in desk.text


async def test_enter_books_and_the_reply_tells_of_the_key(counter: Counter, friday: Friday) -> None:
    async with opened(counter, *mails.FOUR) as desk:
        await go(desk, "laurdag")
        assert "Saturday 5 December 2026" in desk.flowing
        assert "Rom 14 free" in desk.flowing
        await desk.press("enter")
        assert "Save it?" in desk.text
        await desk.press("y")
        assert desk.dialog == "MailReply"
        assert "Laurdag 5. desember 2026 kl. 12.00–15.00" in desk.flowing
        assert "hentast seinast fredag 4. desember kl. 15.00" in desk.flowing
        assert "leverast seinast måndag 7. desember kl. 10.00" in desk.flowing
        assert "91122333" in (made := bookings.get(counter, line_of(counter, "laurdag").booking_id or 0)).phone
        assert (made.people, made.age_confirmed, made.room) == (13, True, "Rom 14")
        await desk.press("y")
        assert "Hei Torbjørg Lie!" in desk.app.clipboard
        await desk.press("escape")
        assert "Handled by SI" in desk.flowing


async def test_keys_typed_fast_act_on_the_mail_that_they_reach(counter: Counter, friday: Friday) -> None:
    async with opened(counter, mails.STUDENT, mails.TORBJORG, size=(80, 24)) as desk:
        await desk.press("down", "enter")
        assert "Save it?" in desk.text
        assert "Not asked yet; save it" in desk.text
        await desk.press("j")
        assert desk.dialog == "MailReply"
        assert line_of(counter, "laurdag").state == "handled"


async def test_a_newsletter_says_so_and_is_set_aside(counter: Counter, friday: Friday) -> None:
    async with opened(counter, *mails.FOUR) as desk:
        await go(desk, "Spania")
        assert "Not about a room" in desk.flowing
        await desk.press("enter")
        assert line_of(counter, "Spania").state == "waiting"
        await desk.press("x")
        assert line_of(counter, "Spania").state == "set_aside"
        await desk.press("u")
        assert line_of(counter, "Spania").state == "waiting"


async def test_a_change_shows_old_and_new_and_moves_the_booking(counter: Counter, friday: Friday) -> None:
    async with opened(counter, *mails.FOUR) as desk:
        await go(desk, "Bekreftelse")
        assert screen(desk).step is Step.CHANGE
        assert desk.line("1 December 2026", "4 December 2026")
        assert desk.line("Tuesday", "Friday")
        await desk.press("enter", "y")
        assert clock_text(bookings.get(counter, friday["berit"].id).starts_at) == "2026-12-04 18:00"
        assert "Før: tirsdag 1. desember 2026 kl. 18.00–20.30, Rom 14" in desk.flowing
        await desk.press("escape", "u")
        assert clock_text(bookings.get(counter, friday["berit"].id).starts_at) == "2026-12-01 18:00"
        assert line_of(counter, "Bekreftelse").state == "waiting"


async def test_a_cancellation_cancels_and_answers(counter: Counter, friday: Friday) -> None:
    async with opened(counter, mails.CANCEL) as desk:
        assert screen(desk).step is Step.CANCEL
        await desk.press("enter")
        assert bookings.get(counter, friday["berit"].id).status is Status.CANCELLED
        assert "Avbestilt: Rom 14" in desk.flowing


async def test_a_duplicate_says_by_whom_when_and_as_which_booking(counter: Counter, friday: Friday) -> None:
    async with opened(counter, mails.TORBJORG) as desk:
        await desk.press("enter", "y", "escape")
        ref = line_of(counter, "laurdag").booking_id
        mail.add(counter, mails.TORBJORG)
        screen(desk).reload()
        await desk.settle()
        await desk.press("home")
        assert screen(desk).step is not Step.DONE
        said = " ".join(desk.part("#head").split())
        assert f"The same mail came before. Handled by SI, 10:21, as booking {ref}." in said


async def test_several_days_are_decided_one_by_one_and_answered_once(counter: Counter, friday: Friday) -> None:
    async with opened(counter, mails.SERIES) as desk:
        assert "1 of 3" in desk.text
        await desk.press("tab")
        assert "2 of 3" in desk.text
        await desk.press("shift+tab", "enter")
        assert desk.dialog == ""
        assert "Booked: " in desk.flowing
        await desk.press("enter", "enter")
        assert desk.dialog == "MailReply"
        for day in ("Tirsdag 8. desember", "Onsdag 9. desember", "Torsdag 10. desember"):
            assert day in desk.flowing


async def test_a_series_is_decided_date_by_date_and_answered_with_what_was_booked(
    counter: Counter, friday: Friday, book: Book
) -> None:
    book("2026-12-10 19:00", "21:00", group="Koret")
    async with opened(counter, mails.WEEKLY) as desk:
        assert "Every Thursday · 7 dates" in desk.flowing
        assert screen(desk).step is Step.SERIES
        await desk.press("enter")
        assert desk.dialog == "SeriesDates"
        await desk.press("enter")
        assert desk.dialog == "MailReply"
        for day in ("Torsdag 3. desember", "Torsdag 17. desember", "Torsdag 7. januar"):
            assert day in desk.flowing
        assert "10. desember" not in desk.flowing
        assert line_of(counter, "Leksehjelp").state == "handled"
        await desk.press("escape", "u")
        assert line_of(counter, "Leksehjelp").state == "waiting"


async def test_no_room_holds_thirty(counter: Counter, friday: Friday) -> None:
    async with opened(counter, mails.THIRTY) as desk:
        assert "No room holds 30" in desk.flowing
        await desk.press("enter")
        assert "bare plass til 14" in desk.flowing
        assert line_of(counter, "Årsmøte").state == "waiting"


async def test_a_reply_that_is_copied_answers_the_mail(counter: Counter, friday: Friday) -> None:
    async with opened(counter, mails.THIRTY) as desk:
        await desk.press("enter", "y")
        assert "bare plass til 14" in desk.app.clipboard
        assert line_of(counter, "Årsmøte").state == "waiting"
        await desk.press("escape")
        assert line_of(counter, "Årsmøte").state == "handled"
        assert "noted as answered" in desk.flowing
        await desk.press("u")
        assert line_of(counter, "Årsmøte").state == "waiting"


async def test_a_no_without_an_offer_counts_as_turned_away_once_and_u_takes_both_back(
    counter: Counter, friday: Friday
) -> None:
    def turned_away() -> int:
        return statistics.count(counter, date(2026, 1, 1), date(2027, 12, 31)).turned_away

    async with opened(counter, mails.THIRTY) as desk:
        await desk.press("enter", "escape")
        assert turned_away() == 0
        await desk.press("enter", "y", "escape")
        assert "Noted as turned away – full. Copied, and the mail is noted as answered. Undo: u" in desk.flowing
        assert turned_away() == 1
        await go(desk, "Årsmøte")
        await desk.press("r", "y", "escape")
        assert turned_away() == 1
        await desk.press("u")
        assert line_of(counter, "Årsmøte").state == "waiting"
        assert turned_away() == 0
        await desk.press("enter", "d")
        assert turned_away() == 1


async def test_an_offer_turns_nobody_away(counter: Counter, friday: Friday, book: Callable[..., Booking]) -> None:
    book("2026-12-05 12:00", "15:00", "Rom 14", name="Andre")
    async with opened(counter, mails.TORBJORG) as desk:
        await desk.press("r", "y", "escape")
        assert "noted as answered" in desk.flowing
        assert statistics.count(counter, date(2026, 1, 1), date(2027, 12, 31)).turned_away == 0


async def test_the_library_has_its_own_texts_beside_its_configuration_file(
    counter: Counter, friday: Friday, tmp_path: Path
) -> None:
    own = tmp_path / "templates" / "nn"
    own.mkdir(parents=True)
    (own / "confirmation.txt").write_text("Subject: Hei\n\nVelkomen til {room}!\n", encoding="utf-8")
    desk_with_texts = replace(counter, post=Post(templates=str(tmp_path / "templates")))
    async with opened(desk_with_texts, mails.TORBJORG) as desk:
        await desk.press("enter", "y")
        assert "Velkomen til Rom 14!" in desk.flowing


async def test_an_offer_is_picked_by_its_digit(counter: Counter, friday: Friday, book: Callable[..., Booking]) -> None:
    book("2026-12-05 12:00", "15:00", "Rom 14", name="Andre")
    async with opened(counter, mails.TORBJORG) as desk:
        assert screen(desk).step is Step.FULL
        await desk.press("enter")
        assert "Pick with a digit" in desk.flowing
        await desk.press("1")
        assert screen(desk).step is Step.BOOK


async def test_a_taken_slot_is_answered_with_the_offers(
    counter: Counter, friday: Friday, book: Callable[..., Booking]
) -> None:
    book("2026-12-05 12:00", "15:00", "Rom 14", name="Andre")
    async with opened(counter, mails.TORBJORG) as desk:
        await desk.press("r")
        assert "Dette er ledig i staden" in desk.flowing
        assert "Andre" not in desk.part("#box")


async def test_the_form_is_filled_in_and_decides_the_mail(counter: Counter, friday: Friday) -> None:
    async with opened(counter, mails.TORBJORG) as desk:
        await desk.press("e")
        assert (desk.value("name"), desk.value("people")) == ("Torbjørg Lie", "13")
        await desk.press("f8")
        assert desk.dialog == "MailReply"
        assert line_of(counter, "laurdag").state == "handled"


async def test_the_draft_is_a_private_file(counter: Counter, friday: Friday) -> None:
    async with opened(counter, mails.TORBJORG) as desk:
        await desk.press("enter", "y", "d")
        assert "The draft is there" in desk.flowing
    (file,) = counter.database.beside("drafts").glob("*.eml")
    assert file.stat().st_mode & 0o077 == 0
    assert b"text/calendar" in file.read_bytes()


async def test_sending_is_not_offered_where_it_is_not_set_up(counter: Counter, friday: Friday) -> None:
    async with opened(counter, mails.TORBJORG) as desk:
        await desk.press("enter", "y")
        assert desk.dialog == "MailReply"
        assert "Send" not in desk.keys


async def test_a_text_is_pasted(counter: Counter, friday: Friday) -> None:
    async with opened(counter) as desk:
        assert "No mails" in desk.text
        await desk.press("p")
        await desk.paste("Hei, kan vi få rom onsdag 9. desember kl. 11-13? Vi er 4. Hilsen Per Vik 94567890")
        await desk.press("f8")
        assert "Wednesday 9 December 2026" in desk.flowing
        assert any("nobody named" in row and "(no subject)" in row for row in desk.text.splitlines())
        assert len(mail.listed(counter)) == 1


@pytest.mark.parametrize("size", SIZES)
async def test_what_a_mail_says_is_only_text(counter: Counter, friday: Friday, size: tuple[int, int]) -> None:
    async with opened(counter, mails.HOSTILE, size=size) as desk:
        assert "[@click=app.quit]" in desk.text
        assert "\x1b" not in desk.text
        assert "\u202e" not in desk.text
        await desk.click_word("Klikk")
        assert desk.app.is_running


async def test_the_understood_words_are_marked_in_place(counter: Counter, friday: Friday) -> None:
    async with opened(counter, mails.TORBJORG) as desk:
        strips = desk.app.screen._compositor.render_strips()
        marked = [s.text for strip in strips for s in strip if s.style and s.style.underline and "desember" in s.text]
        assert marked


async def test_by_mouse(counter: Counter, friday: Friday) -> None:
    async with opened(counter, *mails.FOUR) as desk:
        await desk.click_word("Rom laurdag")
        assert "Saturday 5 December 2026" in desk.flowing
        await desk.click_word("Do it")
        assert "Save it?" in desk.text
        await desk.click_word("Yes, old enough")
        assert desk.dialog == "MailReply"


async def test_another_desk_has_decided_it(counter: Counter, office: Counter, friday: Friday) -> None:
    async with opened(counter, mails.SPAIN) as desk:
        mail.set_aside(office, line_of(counter, "Spania").id)
        await desk.press("x")
        assert line_of(counter, "Spania").handled_by == "OD"


@pytest.mark.parametrize("size", SIZES)
async def test_larger_shows_the_mail_or_the_proposal_alone(
    counter: Counter, friday: Friday, size: tuple[int, int]
) -> None:
    async with opened(counter, mails.TORBJORG, size=size) as desk:
        await desk.press("l")
        assert "Kven hentar nykelen" in desk.text
        assert "Saturday" not in desk.part("#body")
        await desk.press("l")
        assert "Saturday 5 December 2026" in desk.text
        await desk.press("escape")
        assert "Saturday 5 December 2026" in desk.flowing
        assert "Kven hentar nykelen" in desk.flowing


async def test_mails_that_nobody_should_write_are_walked_through(counter: Counter, friday: Friday) -> None:
    broken = [
        write().replace(b"Subject: Rom", b"Subject: " + name.encode(), 1)
        for name, write in HOSTILE.items()
        if name != "nothing"
    ]
    began = time.process_time()
    async with opened(counter, *broken, size=(80, 24)) as desk:
        rows = screen(desk).mails.rows
        assert len([row for row in rows if row.value]) >= len(broken) - 3  # some have neither sender nor date
        for _ in broken:
            await desk.press("down")
            assert all(char.isprintable() for char in desk.text.replace("\n", ""))
            assert screen(desk).step in (Step.OTHER, Step.ASK, Step.BOOK)
    assert time.process_time() - began < 60
