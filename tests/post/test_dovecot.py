"""A morning's mails against real servers: fetched from Dovecot, decided, answered, and cut off at every step."""

import imaplib
from collections.abc import Callable
from email import message_from_bytes

import pytest
from msgspec.structs import replace

from desk.domain.bookings import Booking, Status
from desk.post.accounts import Account
from desk.post.accounts import Post as Accounts
from desk.services import bookings, mail, mail_in
from desk.services.counter import Counter
from tests.conftest import Book, Clock, at, clock_text
from tests.post import dovecot as real
from tests.post.dovecot import Dovecot, Line
from tests.post.servers import USER, Certificates, Post
from tests.post.test_fetching import raw, subjects

dovecot, line = real.dovecot, real.line

PLAIN, NORWEGIAN = "Rom", "Grupperom på biblioteket"
Deliver = Callable[..., None]
CAME = imaplib.Time2Internaldate(at("2026-11-27 08:00"))


@pytest.fixture
def desk(counter: Counter, line: Line, trusted: None) -> Counter:
    """Siri's desk, with the mailbox, marking what is decided."""
    return replace(counter, post=Accounts(imap=Account("127.0.0.1", line.port, USER), mailbox=PLAIN, mark_seen=True))


@pytest.fixture
def deliver(dovecot: Dovecot, certificates: Certificates, line: Line) -> Deliver:
    """Put messages into a mailbox of the server, as if they had come."""

    def put(*messages: bytes, mailbox: str = '"Rom"') -> None:
        with dovecot.client(certificates) as client:
            for message in messages:
                assert client.append(mailbox, "", CAME, message)[0] == "OK"

    return put


@pytest.fixture
def seen(dovecot: Dovecot, certificates: Certificates) -> Callable[[], list[str]]:
    """The subjects of the messages that the server has as seen, and of those that it has at all."""

    def ask(which: str = "SEEN") -> list[str]:
        with dovecot.client(certificates) as client:
            client.select('"Rom"', readonly=True)
            found = []
            for number in client.search(None, which)[1][0].split():
                content = client.fetch(number, "(BODY.PEEK[])")[1][0]
                assert isinstance(content, tuple)
                found.append(str(message_from_bytes(content[1])["Subject"]))
            return found

    return ask


def numbered(*numbers: int) -> list[bytes]:
    """The mails with these numbers."""
    return [raw(number) for number in numbers]


def test_what_is_new_comes_once_and_the_server_keeps_it_unseen(
    desk: Counter, deliver: Deliver, seen: Callable[..., list[str]], line: Line
) -> None:
    deliver(*numbered(3, 5, 8))
    assert mail_in.fetch(desk) == mail_in.Fetched(3, 0)
    assert mail_in.fetch(desk) == mail_in.Fetched(0, 0)
    deliver(*numbered(9))
    assert mail_in.fetch(desk) == mail_in.Fetched(1, 0)
    assert subjects(desk) == seen("ALL") == ["Rom 3", "Rom 5", "Rom 8", "Rom 9"]
    assert seen() == []
    assert set(line.said) == {"CAPABILITY", "LOGIN", "EXAMINE", "UID SEARCH", "UID FETCH", "LOGOUT"}


WHENS = ["asked", "answering", "answered"]


@pytest.mark.parametrize("when", WHENS)
@pytest.mark.parametrize("step", ["LOGIN", "EXAMINE", "UID SEARCH", "UID FETCH"])
def test_a_line_cut_in_the_middle_of_fetching_loses_nothing(
    desk: Counter, deliver: Deliver, seen: Callable[..., list[str]], line: Line, step: str, when: str
) -> None:
    deliver(*numbered(3, 5, 8))
    line.cut, line.when = step, when
    assert [problem.code for problem in mail_in.fetch(desk).problems] == ["mail_unreachable"]
    line.cut = ""
    mail_in.fetch(desk)
    assert subjects(desk) == ["Rom 3", "Rom 5", "Rom 8"]
    assert mail_in.fetch(desk) == mail_in.Fetched(0, 0)
    assert seen() == []


@pytest.mark.parametrize("when", WHENS)
@pytest.mark.parametrize("step", ["SELECT", "UID STORE"])
def test_a_line_cut_in_the_middle_of_marking_marks_it_the_next_time(
    desk: Counter, deliver: Deliver, seen: Callable[..., list[str]], line: Line, step: str, when: str
) -> None:
    deliver(*numbered(3, 5, 8))
    mail_in.fetch(desk)
    mail.set_aside(desk, mail.listed(desk)[1].id)
    line.cut, line.when = step, when
    assert mail_in.fetch(desk).problems
    line.cut = ""
    assert mail_in.fetch(desk) == mail_in.Fetched(0, 0)
    assert seen() == ["Rom 5"]
    assert seen("ALL") == ["Rom 3", "Rom 5", "Rom 8"]


def test_a_line_cut_at_goodbye_is_no_trouble(desk: Counter, deliver: Deliver, line: Line) -> None:
    deliver(*numbered(3))
    line.cut = "LOGOUT"
    assert mail_in.fetch(desk) == mail_in.Fetched(1, 0)


def test_a_mailbox_made_anew_brings_no_mail_twice(
    desk: Counter, dovecot: Dovecot, certificates: Certificates, deliver: Deliver
) -> None:
    deliver(*numbered(3, 5))
    mail_in.fetch(desk)
    with dovecot.client(certificates) as client:
        client.delete('"Rom"')
        client.create('"Rom"')
    deliver(*numbered(3, 5, 8))
    assert mail_in.fetch(desk) == mail_in.Fetched(1, 2)


def test_a_mailbox_with_a_norwegian_name(desk: Counter, deliver: Deliver) -> None:
    deliver(*numbered(3), mailbox='"Grupperom p&AOU- biblioteket"')
    named = replace(desk, post=replace(desk.post, mailbox=NORWEGIAN))
    assert mail_in.fetch(named).added == 1


def test_a_mailbox_that_is_not_there_is_said(desk: Counter) -> None:
    (problem,) = mail_in.fetch(replace(desk, post=replace(desk.post, mailbox="Ingen"))).problems
    assert problem.code == "mail_no_mailbox"


def test_a_wrong_password_is_said(desk: Counter, deliver: Deliver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_IMAP_PASSWORD", "wrong")
    assert [problem.code for problem in mail_in.fetch(desk).problems] == ["mail_login"]


def test_a_mail_of_more_than_25_megabytes_is_cut_and_said_to_be(desk: Counter, deliver: Deliver) -> None:
    deliver(raw(3, "Kan vi få et rom tirsdag 1. desember kl. 18-20? " * 530_000), *numbered(5))
    assert mail_in.fetch(desk) == mail_in.Fetched(2, 0)
    problems = mail.view(desk, mail.listed(desk)[0].id).proposals[0].problems
    assert {notice.code for notice in problems} >= {"mail_too_large", "mail_text_cut"}


def written(number: int, sender: str, subject: str, text: str) -> bytes:
    """A mail of that morning."""
    head = f"From: {sender}\r\nSubject: {subject}\r\nMessage-ID: <{number}@example.org>\r\n"
    head += "Date: Fri, 27 Nov 2026 08:15:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    return (head + text).encode()


MORNING = [
    written(
        1,
        "Torbjørg Lie <torbjorg@example.org>",
        "Rom laurdag",
        "Kan vi få eit rom laurdag 5. desember frå 12 til 15? Vi er 13 personar.\r\n\r\nHelsing Torbjørg Lie\r\n",
    ),
    written(
        2,
        "Berit Moen <berit@example.com>",
        "Flytting",
        "Hei, kan vi flytte til fredag 4. desember kl. 18-20.30?\r\n\r\nBerit Moen\r\n90000401\r\n",
    ),
    written(
        3,
        "Ola Bakken <ola@example.com>",
        "Avbestilling",
        "Hei, vi må avbestille lørdag 28. november kl. 19.\r\n\r\nOla Bakken\r\n48123456\r\n",
    ),
]


@pytest.mark.parametrize("fetch_cut", ["UID SEARCH", "UID FETCH", "UID STORE"])
@pytest.mark.parametrize("send_cut", ["MAIL", "RCPT"])
def test_a_morning_fetched_decided_and_answered_over_bad_lines(
    desk: Counter,
    deliver: Deliver,
    seen: Callable[..., list[str]],
    line: Line,
    smtp: Post,
    clock: Clock,
    book: Book,
    fetch_cut: str,
    send_cut: str,
) -> None:
    moved = book("2026-12-01 18:00", "20:30", name="Berit Moen", phone="90000401")
    gone = book("2026-11-28 19:00", "23:00", "Rom 8", name="Ola Bakken", phone="48123456")
    desk = replace(
        desk, post=replace(desk.post, smtp=Account("127.0.0.1", smtp.port, USER), sender="rom@bibliotek.example")
    )
    deliver(*MORNING)
    line.cut, line.when = fetch_cut, "answering"
    mail_in.fetch(desk)
    line.cut = ""
    mail_in.fetch(desk)
    replies = [_decided(desk, each.id, moved, gone) for each in mail.listed(desk)]
    smtp.cut = send_cut
    assert {mail.send(desk, reply).state for reply in replies} == {"waiting"}
    smtp.cut, line.cut = "", fetch_cut
    mail_in.fetch(desk)
    line.cut = ""
    mail_in.fetch(desk)
    clock.later(minutes=3)
    for _ in range(2):
        mail.send_all(desk)
    answers = [message_from_bytes(content) for content in smtp.arrived]
    assert sorted(str(answer["In-Reply-To"]) for answer in answers) == [
        "<1@example.org>",
        "<2@example.org>",
        "<3@example.org>",
    ]
    assert clock_text(bookings.get(desk, moved.id).starts_at) == "2026-12-04 18:00"
    assert bookings.get(desk, gone.id).status is Status.CANCELLED
    assert len(seen()) == 3


def _decided(desk: Counter, mail_id: int, moved: Booking, gone: Booking) -> int:
    """Do what a mail asks for, and answer it."""
    view = mail.view(desk, mail_id)
    (proposal,) = view.proposals
    if proposal.kind == "cancel":
        about = mail.cancel(desk, mail_id, gone).id
    elif proposal.kind == "change":
        assert proposal.wanted is not None
        about = mail.change(desk, mail_id, moved, proposal.wanted).booking.id
    else:
        assert proposal.wanted is not None
        about = mail.take(desk, mail_id, proposal.wanted).booking.id
    return mail.answer(desk, mail_id, view.line.address, f"Sv: {view.line.subject}", "Notert.", None, about)
