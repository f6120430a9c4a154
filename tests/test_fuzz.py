"""Whatever comes in – a line, a mail, a settings file, the words of a command – is read or refused in a sentence.

Short and the same every time by default; for long and at random with DESK_LONG=1.
"""

import argparse
import contextlib
import os
import shutil
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import hypothesis
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk import cli, language
from desk.commands import arguments
from desk.db.database import Database
from desk.domain.notices import Refused
from desk.post.compose import Parcel, message
from desk.services import bookings, line, mail, requests
from desk.services.counter import Counter
from desk.settings import Settings, WrongUsage, load
from tests.conftest import LONG, Clock, wanted
from tests.intake.test_properties import LINES
from tests.monkey import HOSTILE, WORDS
from tests.screens import mails

TEXT = st.text(st.characters(exclude_characters="\x00"), max_size=60) | st.sampled_from(HOSTILE + WORDS)


def often(short: int, long: int) -> hypothesis.settings:
    """So many examples, or for a long search so many."""
    return hypothesis.settings(max_examples=long if LONG else short)


# The booking line


@often(120, 20_000)
@given(st.lists(LINES | TEXT, max_size=3).map(" ".join))
@example("søndag 0001-01-01 fredag")
@example("0001-01-01 meg samme som sist")
def test_any_line_is_understood_as_far_as_it_goes(counter: Counter, text: str) -> None:
    """While it is typed, and with Enter: a booking, or the reasons why not."""
    preview = line.preview(counter, text)
    assert preview.text == text
    if preview.reading.intent == "book":
        place = requests.place(counter)
        with contextlib.suppress(Refused):
            requests.take(counter, requests.wanted_from(preview.reading, place, counter.now))


# Mail

SOURCES = tuple(value for value in vars(mails).values() if isinstance(value, bytes))
HEADERS = ("From", "To", "Subject", "Date", "Message-ID", "References", "Content-Type", "Content-Transfer-Encoding")
VALUES = st.sampled_from(
    (
        *(
            b"=?utf-8?q?=ff=fe?= <a@b.no>",
            b"=?x-unknown?b?////?=",
            b"<>",
            b"@",
            b"a@b@c",
            b'"' * 50,
            b"\xff\xfe",
            b"(" * 200,
        ),
        *(
            b"text/html; charset=utf-16",
            b"multipart/mixed",
            b"multipart/mixed; boundary=x",
            b"message/rfc822",
            b"text/calendar",
        ),
        *(b"base64", b"quoted-printable", b"x-uuencode", b"7bit\r\n folded", b"Fri, 99 Nov 99999 99:99:99 +9999", b"0"),
        *(
            b"Thu, 01 Jan 0001 00:00:00 +0000",
            b"<a@b> <c@d> " * 40,
            b"text/plain; charset=\x00",
            b"application/octet-stream",
        ),
    )
)


@st.composite
def letters(draw: st.DrawFn) -> bytes:
    """Mails that were all right once: headers changed, bytes lost, doubled and swapped."""
    raw = draw(st.sampled_from(SOURCES))
    for name in draw(st.lists(st.sampled_from(HEADERS), max_size=3)):
        raw = name.encode() + b": " + draw(VALUES) + b"\r\n" + raw
    for _ in range(draw(st.integers(0, 4))):
        at, to = sorted((draw(st.integers(0, len(raw))), draw(st.integers(0, len(raw)))))
        raw = raw[:at] + draw(st.binary(max_size=8) | st.just(raw[at:to] * 2) | VALUES) + raw[to:]
    return raw


@often(80, 8_000)
@given(st.binary(max_size=400) | letters() | TEXT.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_a_mail_that_is_listed_and_read_or_refused(counter: Counter, raw: bytes) -> None:
    try:
        added = mail.add(counter, raw)
    except Refused:
        return
    assert added.id in [listed.id for listed in mail.listed(counter, 100_000)]
    for proposal in mail.view(counter, added.id).proposals:
        if proposal.wanted is not None:
            with contextlib.suppress(Refused):
                mail.take(counter, added.id, proposal.wanted)


@often(30, 2_000)
@given(TEXT, TEXT, TEXT)
@example("[", "", "")
def test_no_name_steers_a_reply(counter: Counter, name: str, subject: str, body: str) -> None:
    """What stands in a name, a subject or a text is in no other header than its own, and sends nothing elsewhere."""
    parcel = Parcel(
        sender="rom@example.org",
        sender_name=name,
        to="anne@example.org",
        subject=subject,
        body=body,
        ics="",
        message_id=f"<1@{name}>",
        in_reply_to=f"<2@x>\r\nBcc: {name}",
        references=subject,
        date=counter.now,
    )
    try:
        raw = message(parcel)
    except ValueError:  # it is refused
        return
    sent = message_from_bytes(raw, policy=policy.default)
    known = {"to", "from", "subject", "date", "message-id", "in-reply-to", "references", "mime-version"}
    assert {key.casefold() for key in sent} <= known | {"content-type", "content-transfer-encoding"}
    assert [address.addr_spec for address in sent["To"].addresses] == ["anne@example.org"]
    assert len(sent.get_all("Subject", [])) == 1


# The settings

TOML_VALUES = st.sampled_from(
    (
        "1",
        "-1",
        "0",
        "0.5",
        "inf",
        "nan",
        "1e400",
        "9" * 400,
        "true",
        '""',
        '"x"',
        '"\\u0000"',
        "[]",
        "{}",
        "1979-05-27",
        '"[/b]"',
    )
)
KEYS = st.sampled_from(
    (
        *("language", "database", "by", "theme", "lock_after", "grace", "longest", "age_limit", "slot", "collect_from"),
        *(
            "horizon_days",
            "keep_days",
            "folder",
            "imap_host",
            "imap_port",
            "smtp_port",
            "from",
            "keep_text",
            "password",
            "x",
        ),
    )
)
SECTIONS = st.sampled_from(("desk", "policy", "mail", "other"))
FILES = st.lists(st.tuples(SECTIONS, st.dictionaries(KEYS, TOML_VALUES, max_size=4)), max_size=4).map(
    lambda sections: "\n".join(
        f"[{name}]\n" + "\n".join(f"{key} = {value}" for key, value in values.items()) for name, values in sections
    ).encode()
)


@often(150, 20_000)
@given(FILES | st.binary(max_size=80))
@example(b"[desk]\nlock_after = nan\n")
@example(b"\xff\xfe[desk]")
def test_any_settings_file_is_used_or_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(content)
    try:
        settings = load({"config": str(file)}, {})
    except WrongUsage as wrong:
        for code in ("nb", "en"):
            language.language(code).text(wrong.message).format(**wrong.facts)
    else:
        assert isinstance(settings, Settings)


# The command line


def commands(
    parser: argparse.ArgumentParser, words: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """Every command with the options that it has."""
    inner = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    for action in inner:
        for name, sub in action.choices.items():
            yield from commands(sub, (*words, name))
    yield words, [option for action in parser._actions for option in action.option_strings]


COMMANDS = tuple(commands(arguments._with_commands()))
NO_PATH = st.text(st.characters(exclude_characters="\x00/\\"), max_size=30)
"""Where a word may be the name of a file, it stays in the folder of the test."""

WORD = st.one_of(
    NO_PATH,
    st.sampled_from([text.replace("/", ".").replace("\x00", "")[:200] for text in HOSTILE + WORDS]),
    st.sampled_from(
        (
            *(
                "4-1",
                "8-1",
                "14-2",
                "1",
                "2",
                "3",
                "#1",
                "0",
                "-1",
                "999999999999999999999",
                "i dag",
                "2026-12-01",
                "fri",
                "ø",
            ),
            *(
                "--",
                "-",
                "-x",
                "--json",
                "=",
                "~",
                "~nobody-here",
                "\udce5",
                "x" * 5000,
                "25:99",
                "12.30",
                "10-12",
                "9999-12-31",
            ),
            *(
                "0001-01-01",
                "rom 8 4.12. 10-12 Ola",
                "copy.desk",
                "mail.eml",
                "Ola",
                "90000401",
                "SI",
                "1e9",
                "٣",
                "nan",
            ),
        )
    ),
)


def _can_be_passed(word: str) -> bool:
    """Whether a shell can give a program this word: it is made of bytes."""
    try:
        return os.fsdecode(os.fsencode(word)) == word
    except UnicodeEncodeError:
        return False


@st.composite
def command_lines(draw: st.DrawFn) -> list[str]:
    """A command with options and words that may fit."""
    words, options = draw(st.sampled_from(COMMANDS))
    argv = list(words)
    for _ in range(draw(st.integers(0, 5))):
        if draw(st.booleans()):
            argv.append(draw(WORD))
        else:
            option = draw(st.sampled_from(options))
            argv += [option] if draw(st.booleans()) else [option, draw(WORD)]
    return list(filter(_can_be_passed, argv))


@often(250, 30_000)
@given(command_lines())
@example(["backup", "~nobody-here"])
@example(["stats", "--from", "9999-12-31"])
@example(["day", "0001-01-01"])
@example(["book", "", "--config", "\x1e"])
@example(["book", "--now", "0001-01-01", ""])
@example(["book", "", "--database", "x" * 300])
@example(["backup", "x" * 300])
@example(["restore", "x" * 300])
@example(["stats", "--csv", "x" * 300])
@example(["parse", "x" * 300])
@example(["parse", "--jsonl", "x" * 300])
@example(["close", "--hanging", "x" * 300])
def test_any_words_make_a_command_that_ends_with_a_status_and_a_sentence(
    library: Path, capsys: pytest.CaptureFixture[str], argv: list[str]
) -> None:
    """0 done, 1 refused, 2 wrong usage in one sentence on stderr; never a fault of the program."""
    hypothesis.assume(not ({"demo"} & set(argv) and {"--bookings", "--rooms"} & set(argv)))  # they take minutes
    capsys.readouterr()
    environ = {"DESK_NOW": "2026-11-27T10:21", "DESK_BY": "SI", "DESK_LANGUAGE": "nb"}
    try:
        status = cli.run(argv, environ | {"DESK_DATABASE": str(library)})
    except SystemExit as left:  # --help and --version
        status = left.code if isinstance(left.code, int) else 3
    said = capsys.readouterr()
    assert status in (0, 1, 2), said.err
    assert "Traceback" not in said.out + said.err
    faults = [report.read_text() for report in Path(os.environ["XDG_STATE_HOME"]).rglob("crash-*.txt")]
    shutil.rmtree(os.environ["XDG_STATE_HOME"], ignore_errors=True)
    assert faults == []
    if status == 2:
        assert said.err.startswith("desk: ")
        assert len(said.err.splitlines()) == 1, said.err
    assert not [char for char in said.out + said.err if char != "\n" and (ord(char) < 32 or 127 <= ord(char) < 160)]


@pytest.fixture
def library(database_path: Path, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A database with a booking or two, in a folder of its own that the commands run in."""
    counter = Counter(Database(database_path), clock, by="SI")
    for start, room in (("10:00", "Rom 4"), ("11:00", "Rom 8"), ("12:00", "Rom 14")):
        bookings.take(counter, wanted(f"2026-11-27 {start}", "13:00", room))
    counter.database.close()
    here = tmp_path / "here"
    here.mkdir()
    shutil.copyfile(database_path, here / "copy.desk")
    (here / "mail.eml").write_bytes(mails.STUDENT)
    monkeypatch.chdir(here)
    monkeypatch.setenv("HOME", str(tmp_path))
    with Path(os.devnull).open() as nothing:
        monkeypatch.setattr("sys.stdin", nothing)
        yield database_path
    language.use(language.DEFAULT)
