"""Every mail becomes a letter: as people and programs write them, and as nobody should."""

import base64
import random
import time
import tracemalloc
from collections.abc import Callable
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.post.letters import MOST_ATTACHMENTS, MOST_TEXT, Letter
from desk.post.parse import letter
from desk.words import clean
from tests.conftest import clock_text

OSLO = ZoneInfo("Europe/Oslo")
HEAD = b"From: Berit Moen <berit@example.net>\r\nSubject: Rom\r\nDate: Thu, 26 Nov 2026 22:40:00 +0100\r\n"


def read(raw: bytes) -> Letter:
    """The letter."""
    return letter(raw, OSLO, frozenset({"biblioteket@ototen.no"}))


def part(kind: str, content: bytes, more: bytes = b"") -> bytes:
    """One part of a multipart."""
    return b"--b\r\nContent-Type: " + kind.encode() + b"\r\n" + more + b"\r\n" + content + b"\r\n"


def parts(*content: bytes, kind: str = "mixed") -> bytes:
    """A mail of several parts."""
    head = f"MIME-Version: 1.0\r\nContent-Type: multipart/{kind}; boundary=b\r\n\r\n".encode()
    return HEAD + head + b"".join(content) + b"--b--\r\n"


class TestOrdinary:
    """What comes on an ordinary day."""

    @pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "iso-8859-15", "utf-16", "cp865"])
    def test_every_charset_and_encoding(self, charset: str) -> None:
        text = "Går det å få låne et rom på lørdag?".encode(charset)
        mime = f"MIME-Version: 1.0\r\nContent-Type: text/plain; charset={charset}\r\n".encode()
        coded = base64.encodebytes(text)
        assert read(HEAD + mime + b"Content-Transfer-Encoding: base64\r\n\r\n" + coded).text.startswith("Går det å få")

    @pytest.mark.parametrize(
        "charset", ["", "x-unknown", "us-ascii", "punycode", "idna", "rot13", "zip", "unicode_escape"]
    )
    def test_a_charset_that_is_none_is_guessed(self, charset: str) -> None:
        for encoding in ("utf-8", "cp1252"):
            mime = f"MIME-Version: 1.0\r\nContent-Type: text/plain; charset={charset}\r\n\r\n".encode()
            assert (
                read(HEAD + mime + "Rom på lørdag, går det å få?".encode(encoding)).text
                == "Rom på lørdag, går det å få?"
            )

    def test_names_and_subjects_in_encoded_words_or_bare_bytes(self) -> None:
        for name in (b"=?utf-8?q?Torbj=C3=B8rg_=C3=85s?=", "Torbjørg Ås".encode(), "Torbjørg Ås".encode("latin-1")):
            found = read(b"From: " + name + b" <t@example.net>\nSubject: " + name + b"\nDate: x\n\nHei")
            assert (found.name, found.address, found.subject) == ("Torbjørg Ås", "t@example.net", "Torbjørg Ås")

    def test_the_plain_form_is_taken_and_html_where_there_is_no_other(self) -> None:
        html = part("text/html; charset=utf-8", "<style>p{}</style><p>Rom <b>på</b></p><p>tirsdag</p>".encode())
        both = parts(part("text/plain; charset=utf-8", b"Rom plain"), html, kind="alternative")
        assert read(both).text == "Rom plain"
        found = read(parts(part("text/plain", b"  "), html, kind="alternative")).text
        assert found.replace("\n\n", "\n") == "Rom på\ntirsdag"

    def test_nothing_in_html_is_run_or_fetched(self) -> None:
        page = b'<script>alert(1)</script><img src="http://tracker.example/x.gif" alt="x"><a href="http://e.example">her</a>'
        found = read(parts(part("text/html", page))).text
        assert "her" in found
        assert "alert" not in found
        assert "http" not in found

    def test_an_invitation_is_a_line_of_text(self) -> None:
        ics = (
            b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261201T170000Z\r\n"
            b"DTEND:20261201T193000Z\r\nSUMMARY:Styrem\xc3\xb8te\r\nLOCATION:Rom 14\r\n"
            b"RRULE:FREQ=DAILY;COUNT=1000000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
        found = read(parts(part("text/plain", b"Se vedlegg"), part("text/calendar; name=mote.ics", ics)))
        assert found.text == "Se vedlegg\n\nICS: Styremøte, 2026-12-01 18:00-20:30, Rom 14, FREQ=DAILY;COUNT=1000000"
        assert found.attachments == ("mote.ics",)

    def test_other_attachments_are_named(self) -> None:
        winmail = part("application/ms-tnef; name=winmail.dat", b"\x78\x9f\x3e\x22")
        named = part("application/pdf", b"%PDF", b"Content-Disposition: attachment; filename*=utf-8''m%C3%B8te.pdf\r\n")
        assert read(parts(part("text/plain", b"Hei"), winmail, named)).attachments == ("winmail.dat", "møte.pdf")

    @pytest.mark.parametrize(
        "inner",
        [
            "---------- Forwarded message ---------\nFra: Ola Berg <ola@example.net>\n"
            "Date: tir. 24. nov. 2026 kl. 22:40\n"
            "Subject: Rom\nTo: <biblioteket@ototen.no>\n\nKan vi få Rom 8?",
            "Fra: Ola Berg <ola@example.net>\nSendt: tirsdag 24. november 2026 22:40\nTil: Biblioteket\nEmne: Rom\n\n"
            "Kan vi få Rom 8?",
            "-----Original Message-----\nFrom: Ola Berg <ola@example.net>\nSent: Tuesday, November 24, 2026 10:40 PM\n"
            "To: x\nSubject: Rom\n\nKan vi få Rom 8?",
        ],
    )
    def test_the_sender_of_a_forwarded_mail_is_inside(self, inner: str) -> None:
        head = "From: Leder <leder@example.org>\nSubject: VS: Rom\nDate: Thu, 26 Nov 2026 09:00:00 +0100\n\n"
        head += "Tar du denne?\n\n"
        found = read((head + inner).encode())
        assert (found.name, found.address, clock_text(found.sent)) == (
            "Ola Berg",
            "ola@example.net",
            "2026-11-24 22:40",
        )
        assert found.text.startswith("Kan vi få Rom 8?")
        assert "Tar du denne?" in found.text

    def test_the_sender_of_an_attached_mail_is_inside(self) -> None:
        inner = (
            b"From: Ola Berg <ola@example.net>\r\nSubject: Rom\r\nDate: Tue, 24 Nov 2026 22:40:00 +0100\r\n\r\nRom 8?"
        )
        found = read(parts(part("text/plain", b"Tar du denne?"), part("message/rfc822", inner)))
        assert (found.address, clock_text(found.sent)) == ("ola@example.net", "2026-11-24 22:40")

    def test_a_reply_is_not_a_forwarded_mail(self) -> None:
        text = b"\nJa takk!\n\nFra: Biblioteket <biblioteket@ototen.no>\nSendt: x\nEmne: Rom\n\nDet er ledig."
        assert read(HEAD.replace(b"Subject: ", b"Subject: SV: ") + text).address == "berit@example.net"

    def test_the_answer_goes_where_the_mail_says(self) -> None:
        assert read(HEAD + b"Reply-To: laget@example.org\r\n\r\nHei").address == "laget@example.org"
        assert read(HEAD + b"Reply-To: biblioteket@ototen.no\r\n\r\nHei").address == "berit@example.net"

    @pytest.mark.parametrize(
        "header",
        [
            "Auto-Submitted: auto-replied",
            "List-Id: <x>",
            "List-Unsubscribe: <x>",
            "Precedence: bulk",
            "Return-Path: <>",
        ],
    )
    def test_machines_and_lists_are_known_by_their_headers(self, header: str) -> None:
        assert read(HEAD + header.encode() + b"\r\n\r\nHei").automatic
        assert not read(HEAD + b"Auto-Submitted: no\r\n\r\nHei").automatic


def nested(depth: int) -> bytes:
    """Parts within parts."""
    opened = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(depth))
    return HEAD + b"MIME-Version: 1.0\r\n" + opened + b"Content-Type: text/plain\r\n\r\ninnerst\r\n"


def big() -> bytes:
    """An attachment of twenty megabytes, as a mail carries it."""
    return base64.encodebytes(random.Random(1).randbytes(14_500_000))


PDF = b"Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=big.pdf\r\n"
CALENDAR = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n%sEND:VEVENT\r\nEND:VCALENDAR\r\n"
HOSTILE: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "nul bytes": lambda: HEAD + b"\r\n\0\0Hei\0 der\0",
    "nul header": lambda: b"From: \0<a\0@example.net>\r\nDate: \0\r\nSubject: \0\r\n\r\nHei",
    "a hundred deep": lambda: nested(100),
    "five thousand deep": lambda: nested(5000),
    "twenty megabytes attached": lambda: parts(part("text/plain", b"Se vedlegg"), part("application/pdf", big(), PDF)),
    "twenty megabytes of text": lambda: HEAD + b"\r\n" + b"Kan vi ha et rom? " * 1_200_000,
    "one line of html": lambda: HEAD + b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n" + b"<div>" * 400_000,
    "a table bomb": lambda: (
        HEAD
        + b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<table><tr><td>"
        + b"x" * 100_000
        + b"<tr><td>y" * 20_000
    ),
    "a million parts": lambda: (
        HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 1_000_000
    ),
    "a million headers": lambda: HEAD + b"X: y\r\n" * 1_000_000 + b"\r\nHei",
    "a long header": lambda: HEAD + b"To: " + b"(" * 2_000_000 + b"\r\n\r\nHei",
    "brackets for a sender": lambda: b"From: " + b"(" * 50_000 + b"\r\nDate: x\r\n\r\nHei",
    "a million addresses": lambda: b"From: " + b"a@example.net," * 200_000 + b"\r\n\r\nHei",
    "many references": lambda: HEAD + b"References: " + b"<a@example.net> " * 100_000 + b"\r\n\r\nHei",
    "broken base64": lambda: HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n====%%%%A",
    "broken quoted-printable": lambda: HEAD + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ=\r\n=4",
    "broken encoded words": lambda: (
        b"From: =?utf-8?b?====?= <a@example.net>\r\nSubject: =?x?q?=ZZ?= =?utf-8?b?A?=\r\n\r\nHei"
    ),
    "no end of a boundary": lambda: HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHei",
    "no boundary": lambda: HEAD + b"Content-Type: multipart/mixed\r\n\r\nHei",
    "a mad content type": lambda: HEAD + b"Content-Type: ;;;=\"'\xff\r\n\r\nHei",
    "a mad date": lambda: HEAD.replace(b"Thu, 26 Nov 2026", b"Thu, 99 Nov 99999999999") + b"\r\nHei",
    "a date in the year one": lambda: HEAD.replace(b"26 Nov 2026", b"01 Jan 0001") + b"\r\nHei",
    "bytes of no alphabet in its Message-ID": lambda: (
        HEAD + b"Message-ID: <\x80@x>\r\nReferences: <\xff> <b@x>\r\n\r\nHei"
    ),
    "only headers": lambda: HEAD,
    "only bytes": lambda: random.Random(2).randbytes(100_000),
    "a million recurrences": lambda: parts(
        part("text/plain", b"Hei"), part("text/calendar", CALENDAR % (b"RDATE:20261201T100000Z\r\n" * 1_000_000))
    ),
    "a rule without end": lambda: parts(
        part("text/plain", b"Hei"),
        part("text/calendar", CALENDAR % b"DTSTART:20261201T100000Z\r\nRRULE:FREQ=SECONDLY;COUNT=99999999\r\n"),
    ),
    "a broken calendar": lambda: parts(part("text/plain", b"Hei"), part("text/calendar", b"BEGIN:VCALENDAR\r\nBEGIN:")),
    "mails within mails": lambda: (
        HEAD
        + b"".join(b"Content-Type: message/rfc822\r\n\r\nFrom: a%d@example.net\r\n" % n for n in range(200))
        + b"\r\nHei"
    ),
    "a name that is a command": lambda: HEAD.replace(b"Berit Moen", b"\x1b]0;x\x07\x1b[2J") + b"\r\n\x1b[31mHei\x1b[0m",
}
"""How to write each of these mails: together they are some hundred megabytes."""


@cache
def read_hostile(name: str) -> tuple[Letter, float]:
    """One of these mails as it is read, and how long that took; each is read once."""
    raw = HOSTILE[name]()
    began = time.process_time()
    found = read(raw)
    return found, time.process_time() - began


@pytest.mark.parametrize("name", HOSTILE)
def test_no_mail_is_too_broken_too_large_or_too_slow(name: str) -> None:
    found, seconds = read_hostile(name)
    assert seconds < 5
    assert len(found.text) <= MOST_TEXT
    assert len(found.attachments) <= MOST_ATTACHMENTS
    for text in (found.name, found.address, found.subject, *found.text.split("\n"), *found.attachments):
        assert clean(text, MOST_TEXT) == text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nul bytes", "Hei der"),
        ("a hundred deep", "innerst"),
        ("twenty megabytes attached", "Se vedlegg"),
        ("a million headers", "Hei"),
        ("a long header", "Hei"),
        ("no boundary", "Hei"),
        ("a million recurrences", "Hei"),
        ("a broken calendar", "Hei"),
    ],
)
def test_what_can_be_read_of_them_is_read(name: str, said: str) -> None:
    assert read_hostile(name)[0].text.split("\n")[0] == said


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a million parts", "too_many_parts"),
        ("twenty megabytes of text", "text_cut"),
        ("a million headers", "broken"),
        ("a million recurrences", "calendar"),
        ("five thousand deep", "too_many_parts"),
    ],
)
def test_what_was_left_out_is_said(name: str, code: str) -> None:
    assert code in read_hostile(name)[0].left_out


def test_a_large_mail_takes_bounded_memory() -> None:
    raw = HOSTILE["twenty megabytes attached"]()
    tracemalloc.start()
    read(raw)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12 * len(raw)


PIECES = st.sampled_from(
    [
        HEAD,
        b"\r\n",
        b"\n",
        b"--b\r\n",
        b"--b--",
        b"Content-Type: multipart/mixed; boundary=b\r\n",
        b"Content-Type: text/html\r\n",
        b"Content-Type: message/rfc822\r\n",
        b"Content-Transfer-Encoding: base64\r\n",
        b"=?utf-8?q?=C3?=",
        b"<table>",
        b"\0",
        "Fra: æ <a@b.no>\nSendt: x\n".encode(),
        b"BEGIN:VCALENDAR\r\n",
        b"Content-Type: text/calendar\r\n",
        b"> ",
        b"<" * 50,
    ]
)


@given(st.lists(st.one_of(PIECES, st.binary(max_size=40)), max_size=30).map(b"".join))
def test_whatever_comes_is_a_letter(raw: bytes) -> None:
    read(raw)
