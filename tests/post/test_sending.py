"""Replies over SMTP: each once, whatever becomes of the line."""

from email import message_from_bytes
from email.policy import default

import pytest
from msgspec.structs import replace

from desk.db import mail_writes
from desk.domain.notices import Refused
from desk.post.accounts import Account
from desk.post.compose import Parcel, is_address, message
from desk.services import mail
from desk.services.counter import Counter
from tests.conftest import LONG, Clock, at
from tests.post.servers import USER, Post, Wire

ASKED = (
    b"From: Berit Moen <berit@example.net>\r\nSubject: Rom\r\nDate: Fri, 27 Nov 2026 09:00:00 +0100\r\n"
    b"Message-ID: <asked@example.net>\r\nReferences: <first@example.net>\r\n\r\nKan vi f\xc3\xa5 et rom?\r\n"
)
ICS = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n"


def answered(counter: Counter, ics: str | None = None) -> int:
    """A reply that waits in the outbox."""
    asked = mail.add(counter, ASKED)
    return mail.answer(counter, asked.id, "berit@example.net", "Sv: Rom på tirsdag", "Hei!\n.\nJa, gjerne.", ics, None)


def test_a_reply_goes_out_in_its_thread_with_the_calendar_file(sending: Counter, smtp: Post) -> None:
    out = mail.send(sending, answered(sending, ICS))
    assert (out.state, out.tries, out.sent_at) == ("sent", 1, sending.now)
    (raw,) = smtp.arrived
    came = message_from_bytes(raw, policy=default)
    assert came["To"] == "berit@example.net"
    assert came["From"] == "Østre Toten bibliotek <biblioteket@ototen.example>"
    assert came["Subject"] == "Sv: Rom på tirsdag"
    assert came["Message-ID"] == out.message_id
    assert came["In-Reply-To"] == "<asked@example.net>"
    assert came["References"] == "<first@example.net> <asked@example.net>"
    body, calendar = came.iter_parts()
    assert body.get_content().splitlines() == ["Hei!", ".", "Ja, gjerne."]
    assert calendar.get_content_type() == "text/calendar"
    assert calendar.get_param("method") == "CANCEL"


def test_what_is_sent_is_not_sent_again(sending: Counter, smtp: Post) -> None:
    reply = answered(sending)
    for _ in range(3):
        mail.send(sending, reply)
        mail.send_all(sending)
    assert len(smtp.arrived) == 1


@pytest.mark.parametrize("step", ["MAIL", "RCPT"])
def test_a_line_cut_before_the_text_is_tried_again_later(sending: Counter, smtp: Post, clock: Clock, step: str) -> None:
    reply = answered(sending)
    smtp.cut = step
    out = mail.send(sending, reply)
    assert (out.state, out.tries, out.sent_at) == ("waiting", 1, None)
    assert out.next_try_at is not None
    smtp.cut = ""
    assert mail.send_all(sending) == ()
    clock.later(minutes=3)
    (out,) = mail.send_all(sending)
    assert (out.state, out.tries, len(smtp.arrived)) == ("sent", 2, 1)


@pytest.mark.parametrize(("step", "arrived"), [("before", 0), ("after", 1)])
def test_a_line_cut_after_the_text_is_left_to_a_person(
    sending: Counter, smtp: Post, clock: Clock, step: str, arrived: int
) -> None:
    reply = answered(sending)
    smtp.cut = step
    assert mail.send(sending, reply).state == "unsure"
    smtp.cut = ""
    clock.later(days=3)
    assert mail.send_all(sending) == ()
    assert mail.send(sending, reply).state == "unsure"
    assert len(smtp.arrived) == arrived
    assert [out.state for out in mail.outbox(sending)] == ["unsure"]
    assert mail.send_again(sending, reply).state == "sent"
    ids = {message_from_bytes(raw)["Message-ID"] for raw in smtp.arrived}
    assert len(ids) == 1


@pytest.mark.parametrize("way", ["there", "back"])
def test_a_wire_cut_anywhere_loses_nothing_and_sends_nothing_twice(
    sending: Counter, smtp: Post, wire: Wire, clock: Clock, way: str
) -> None:
    sending = replace(sending, post=replace(sending.post, smtp=Account("127.0.0.1", wire.port, USER)))
    assert mail.send(sending, answered(sending)).state == "sent"
    whole = getattr(wire, way)
    states = set()
    ends = range(whole - 120, whole - 30, 10)  # where the last answers of the server are
    for cut in (*range(0, whole, max(1, whole // (400 if LONG else 12))), *ends):
        smtp.arrived.clear()
        wire.there = wire.back = 0
        setattr(wire, f"most_{way}", cut)
        reply = answered(sending)
        state = mail.send(sending, reply).state
        states.add(state)
        setattr(wire, f"most_{way}", None)
        clock.later(hours=1)
        mail.send_all(sending)
        after = next(out.state for out in mail.outbox(sending) if out.id == reply)
        assert after == ("unsure" if state == "unsure" else "sent")
        assert len(smtp.arrived) in ((0, 1) if state == "unsure" else (1,))
    assert states >= {"waiting", "unsure"}


def test_a_person_says_that_an_unsure_reply_arrived(sending: Counter, smtp: Post) -> None:
    reply = answered(sending)
    smtp.cut = "after"
    mail.send(sending, reply)
    mail.settle(sending, reply)
    assert [out.state for out in mail.outbox(sending)] == ["sent"]


def test_a_program_that_stopped_while_sending_leaves_it_to_a_person(sending: Counter, smtp: Post, clock: Clock) -> None:
    reply = answered(sending)
    with sending.act("send") as act:
        mail_writes.move_on(act, reply, "waiting", state="sending", tries=1, next_try_at=sending.now)
    assert mail.send_all(sending) == ()
    clock.later(minutes=11)
    assert [out.state for out in mail.send_all(sending)] == ["unsure"]
    assert smtp.arrived == []


@pytest.mark.parametrize(
    ("answer", "state"), [("550 no such person", "failed"), ("451 try later", "waiting"), ("552 full", "failed")]
)
def test_what_the_server_says_is_kept(sending: Counter, smtp: Post, answer: str, state: str) -> None:
    smtp.answer = answer
    out = mail.send(sending, answered(sending))
    assert (out.state, out.last_error) == (state, answer)


def test_an_unknown_certificate_gets_no_password(sending: Counter, smtp: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    out = mail.send(sending, answered(sending))
    assert (out.state, smtp.arrived) == ("waiting", [])
    assert "certificate" in out.last_error.casefold()


def test_a_server_that_is_not_there(sending: Counter, smtp: Post) -> None:
    away = replace(sending, post=replace(sending.post, smtp=replace(sending.post.smtp, port=9)))
    assert mail.send(away, answered(away)).state == "waiting"


def test_without_a_server_nothing_is_touched(counter: Counter) -> None:
    reply = answered(counter)
    with pytest.raises(Refused, match="no_smtp"):
        mail.send(counter, reply)
    assert [out.state for out in mail.outbox(counter)] == ["waiting"]


def test_a_draft_is_not_sent_by_itself(sending: Counter, smtp: Post) -> None:
    reply = answered(sending, ICS)
    draft = message_from_bytes(mail.eml(sending, reply), policy=default)
    assert (draft["X-Unsent"], draft["In-Reply-To"]) == ("1", "<asked@example.net>")
    assert mail.send_all(sending) == ()
    assert smtp.arrived == []


@pytest.mark.parametrize(
    "address",
    ["", "berit", "a@b", "a@example.net\r\nBcc: all@example.net", "a@example.net, b@example.net", "a b@example.net"],
)
def test_nobody_is_written_to_who_is_no_address(counter: Counter, address: str) -> None:
    asked = mail.add(counter, ASKED)
    with pytest.raises(Refused, match="no_recipient"):
        mail.answer(counter, asked.id, address, "Sv", "Hei", None, None)
    assert not is_address(address)


@pytest.mark.parametrize("field", ["subject", "message_id", "sender_name"])
def test_no_header_brings_another(field: str) -> None:
    parcel = Parcel(
        "a@example.net", "A", "b@example.net", "S", "t", "", "<1@example.net>", "", "", at("2026-11-27 10:00")
    )
    with pytest.raises(ValueError):
        message(replace(parcel, **{field: "x\r\nBcc: all@example.net"}))


def test_a_subject_from_outside_is_made_harmless(sending: Counter, smtp: Post) -> None:
    asked = mail.add(sending, ASKED)
    reply = mail.answer(sending, asked.id, "berit@example.net", "Sv\r\nBcc: all@example.net", "Hei", None, None)
    assert mail.send(sending, reply).state == "sent"
    assert b"\nBcc:" not in smtp.arrived[0]
