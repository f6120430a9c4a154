"""Mails from a mailbox and a folder: each once, nothing lost, nothing changed where they came from."""

import mailbox
import os
import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from desk.domain.notices import Refused
from desk.post.accounts import Account, Post
from desk.services import mail, mail_in
from desk.services.counter import Counter
from tests.conftest import Clock
from tests.post.servers import Box


def raw(number: int, text: str = "Kan vi få et rom?") -> bytes:
    """The mail with this number."""
    return (
        f"From: Berit <berit{number}@example.net>\r\nSubject: Rom {number}\r\nMessage-ID: <{number}@example.net>\r\n"
        f"Date: Fri, 27 Nov 2026 09:{number:02}:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    ).encode()


def subjects(counter: Counter) -> list[str]:
    """What waits."""
    return [line.subject for line in mail.listed(counter)]


@pytest.fixture
def full(imap: Box) -> Box:
    """A mailbox with three mails."""
    imap.messages = {number: raw(number) for number in (3, 5, 8)}
    return imap


def test_what_is_new_comes_once_and_the_mailbox_stays_as_it_was(fetching: Counter, full: Box) -> None:
    assert mail_in.fetch(fetching) == mail_in.Fetched(3, 0)
    assert subjects(fetching) == ["Rom 3", "Rom 5", "Rom 8"]
    assert mail_in.fetch(fetching) == mail_in.Fetched(0, 0)
    full.messages[9] = raw(9)
    assert mail_in.fetch(fetching) == mail_in.Fetched(1, 0)
    assert full.seen == set()
    commands = {" ".join(said.upper().split()[:2]) if said.startswith("UID") else said.split()[0] for said in full.said}
    assert commands <= {"CAPABILITY", "LOGIN", "EXAMINE", "UID SEARCH", "UID FETCH", "LOGOUT"}


@pytest.mark.parametrize("step", ["LOGIN", "EXAMINE", "UID SEARCH", "UID FETCH"])
def test_a_line_cut_at_any_step_loses_nothing(fetching: Counter, full: Box, step: str) -> None:
    full.cut = step
    (problem,) = mail_in.fetch(fetching).problems
    assert problem.code == "mail_unreachable"
    full.cut = ""
    assert mail_in.fetch(fetching).added == 3


def test_a_line_cut_in_the_middle_of_a_mail_goes_on_with_that_mail(fetching: Counter, full: Box) -> None:
    full.cut_at_uid = 5
    assert mail_in.fetch(fetching).added == 1
    assert subjects(fetching) == ["Rom 3"]
    full.cut_at_uid = 0
    assert mail_in.fetch(fetching).added == 2
    assert subjects(fetching) == ["Rom 3", "Rom 5", "Rom 8"]


def test_a_mailbox_that_counts_anew_brings_no_mail_twice(fetching: Counter, full: Box) -> None:
    mail_in.fetch(fetching)
    mail.set_aside(fetching, mail.listed(fetching)[0].id)
    full.messages = {uid - 2: content for uid, content in full.messages.items()}
    full.validity, full.seen = 8, set()
    assert mail_in.fetch(fetching) == mail_in.Fetched(0, 3)


def test_only_what_is_decided_is_marked_as_seen(fetching: Counter, full: Box) -> None:
    mail_in.fetch(fetching)
    mail.set_aside(fetching, mail.listed(fetching)[1].id)
    full.cut = "UID STORE"
    assert mail_in.fetch(fetching).problems
    full.cut = ""
    mail_in.fetch(fetching)
    assert full.seen == {5}
    before = len(full.said)
    mail_in.fetch(fetching)
    assert not [said for said in full.said[before:] if said.startswith(("SELECT", "UID STORE"))]


def test_without_the_setting_nothing_is_marked(fetching: Counter, full: Box) -> None:
    quiet = replace(fetching, post=replace(fetching.post, mark_seen=False))
    mail_in.fetch(quiet)
    mail.set_aside(quiet, mail.listed(quiet)[1].id)
    mail_in.fetch(quiet)
    assert full.seen == set()


def test_an_unknown_certificate_gets_no_password(fetching: Counter, full: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    assert [problem.code for problem in mail_in.fetch(fetching).problems] == ["mail_no_tls"]
    assert full.said == []


def test_nothing_to_fetch_from_is_said(counter: Counter) -> None:
    with pytest.raises(Refused, match="no_mail_source"):
        mail_in.fetch(counter)


def settled(path: Path, content: bytes) -> None:
    """A file that was dropped a while ago."""
    path.write_bytes(content)
    os.utime(path, (1_700_000_000, 1_700_000_000))


def watching(counter: Counter, folder: Path) -> Counter:
    """The same desk with a folder."""
    return replace(counter, post=Post(folder=str(folder)))


def test_files_dropped_into_a_folder_come_once(counter: Counter, tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "post"
    folder.mkdir()
    settled(folder / "a.eml", raw(1))
    settled(folder / "notes.txt", raw(2))
    settled(folder / "empty.eml", b"")
    (folder / "link.eml").symlink_to("/etc/hostname")
    os.mkfifo(folder / "pipe.eml")
    desk = watching(counter, folder)
    assert mail_in.fetch(desk).added == 1
    assert mail_in.fetch(desk) == mail_in.Fetched(0, 0)
    settled(folder / "b.eml", raw(3))
    (folder / "half-written.eml").write_bytes(raw(4)[:60])
    assert mail_in.fetch(desk).added == 1
    assert subjects(desk) == ["Rom 1", "Rom 3"]
    assert stat.S_ISREG((folder / "a.eml").stat().st_mode)


def test_a_maildir_is_read_and_left_alone(counter: Counter, tmp_path: Path) -> None:
    box = mailbox.Maildir(str(tmp_path / "Maildir"))
    key = box.add(raw(1))
    desk = watching(counter, tmp_path / "Maildir")
    assert mail_in.fetch(desk).added == 1
    message = box.get_message(key)
    message.set_subdir("cur")
    message.set_flags("S")
    box[key] = message
    assert mail_in.fetch(desk) == mail_in.Fetched(0, 0)
    assert len(box) == 1


def test_a_folder_that_is_not_there_is_said(counter: Counter, tmp_path: Path) -> None:
    (problem,) = mail_in.fetch(watching(counter, tmp_path / "nowhere")).problems
    assert (problem.code, problem.facts["folder"]) == ("mail_no_folder", str(tmp_path / "nowhere"))


def test_a_server_that_is_away_does_not_keep_the_folder_waiting(counter: Counter, tmp_path: Path) -> None:
    settled(tmp_path / "a.eml", raw(1))
    desk = replace(counter, post=Post(folder=str(tmp_path), imap=Account("127.0.0.1", 9, "desk")))
    fetched = mail_in.fetch(desk)
    assert (fetched.added, [problem.code for problem in fetched.problems]) == (1, ["mail_unreachable"])
