"""Mail comes by itself while the program is open, and what waits goes out; nobody waits for it."""

import asyncio
import os
import threading
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from desk.post.accounts import Account, Post
from desk.post.maildir import QUIET, Watch
from desk.records import Records
from desk.services import mail
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.conftest import Clock
from tests.post import servers
from tests.post.servers import USER, Box
from tests.post.test_fetching import raw

certificates, trusted, smtp, imap = servers.certificates, servers.trusted, servers.smtp, servers.imap

OFTEN = 0.05


def dropped(folder: Path, number: int) -> None:
    """A mail as a file that was written a while ago, and is moved into the folder now."""
    beside = folder.parent / f"{number}.part"
    beside.write_bytes(raw(number))
    os.utime(beside, (1_700_000_000, 1_700_000_000))
    beside.rename(folder / f"{number}.eml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for mails."""
    made = tmp_path / "post"
    made.mkdir()
    return made


async def test_a_file_that_is_dropped_in_shows_in_the_title_of_the_day(counter: Counter, folder: Path) -> None:
    async with at_desk(replace(counter, post=Post(folder=str(folder))), rounds=OFTEN) as desk:
        assert "F5)" not in desk.text
        dropped(folder, 1)
        await desk.until(lambda: "1 mail (F5)" in desk.text)
        dropped(folder, 2)
        await desk.until(lambda: "2 mails (F5)" in desk.text)
        await desk.press("f5")
        assert "2 wait · fetched 10:21" in desk.text


async def test_the_line_that_is_being_typed_is_left_alone(counter: Counter, folder: Path) -> None:
    async with at_desk(replace(counter, post=Post(folder=str(folder))), rounds=OFTEN) as desk:
        await desk.press("n")
        await desk.type("4/12 18-20 9p")
        dropped(folder, 1)
        await desk.until(lambda: "1 mail (F5)" in desk.text)
        await desk.type(" berit")
        assert "4/12 18-20 9p berit" in desk.text


async def test_a_fetch_is_nothing_to_undo(counter: Counter, folder: Path) -> None:
    async with at_desk(replace(counter, post=Post(folder=str(folder))), rounds=OFTEN) as desk:
        await desk.press("n")
        await desk.type("4/12 11-13 4p berit 90000401")
        await desk.press("enter")
        dropped(folder, 1)
        await desk.until(lambda: "1 mail (F5)" in desk.text)
        await desk.press("u")
        assert "Undone: the booking" in desk.flowing


async def test_a_mailbox_is_fetched_from_and_a_server_that_goes_away_is_told(counter: Counter, imap: Box) -> None:
    imap.messages = {3: raw(3)}
    post = Post(imap=Account("127.0.0.1", imap.port, USER))
    async with at_desk(replace(counter, post=post), rounds=OFTEN) as desk:
        await desk.until(lambda: "1 mail (F5)" in desk.text)
        imap.cut = "UID SEARCH"
        await desk.until(lambda: "! mail not fetched (F5)" in desk.text)
        await desk.press("f5", "f")
        await desk.until(lambda: "does not answer" in desk.flowing)
        imap.cut = ""
        imap.messages[4] = raw(4)
        await desk.until(lambda: "2 wait · fetched 10:21" in desk.text)


async def test_a_password_that_is_refused_is_not_tried_again_by_itself(
    counter: Counter, imap: Box, folder: Path
) -> None:
    imap.refusing = True
    post = Post(folder=str(folder), imap=Account("127.0.0.1", imap.port, USER))
    async with at_desk(replace(counter, post=post), rounds=OFTEN) as desk:
        await desk.until(lambda: "! mail not fetched (F5)" in desk.text)
        dropped(folder, 1)  # when it is there, the mailbox has had its turn again
        await desk.until(lambda: "1 mail" in desk.text)
        assert len([said for said in imap.said if said.startswith("LOGIN")]) == 1
        imap.refusing = False
        imap.messages = {3: raw(3)}
        await desk.press("f5", "f")
        await desk.until(lambda: "1 new mail." in desk.flowing)
        imap.messages[4] = raw(4)
        await desk.until(lambda: "3 wait" in desk.text)


async def test_a_reply_that_waits_goes_out_by_itself(counter: Counter, smtp: servers.Post) -> None:
    post = Post(smtp=Account("127.0.0.1", smtp.port, USER), sender="rom@example.org")
    asked = mail.add(counter, raw(1))
    mail.answer(counter, asked.id, asked.address, "Sv", "Ja.", None, None)
    async with at_desk(replace(counter, post=post), rounds=OFTEN) as desk:
        await desk.until(lambda: mail.outbox(counter)[0].state == "sent")
    assert len(smtp.arrived) == 1


async def test_without_settings_there_is_nothing_to_fetch(counter: Counter) -> None:
    async with at_desk(counter, rounds=OFTEN) as desk:
        await desk.press("f5")
        assert "Paste" in desk.keys
        assert "Fetch" not in desk.keys


async def test_the_text_of_a_booked_mail_goes_by_itself(counter: Counter, clock: Clock) -> None:
    asked = mail.add(counter, raw(1, "Kan vi få Rom 8 mandag 30. november kl. 12-14? Vi er 6. Hilsen Berit 90000401"))
    wanted = mail.view(counter, asked.id).proposals[0].wanted
    assert wanted is not None
    mail.take(counter, asked.id, wanted)
    async with at_desk(counter, rounds=OFTEN) as desk:
        assert mail.view(counter, asked.id).text
        clock.later(minutes=11)
        await desk.until(lambda: not mail.view(counter, asked.id).text)


async def test_closing_waits_a_moment_for_what_is_on_its_way_and_no_longer(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk.records.LAST_WAIT", 0.2)
    records = Records(counter)
    over, started = threading.Event(), threading.Event()

    def errand(_counter: Counter) -> None:
        started.set()
        over.wait(30)

    asked = asyncio.ensure_future(records.ask_outside(errand))
    await asyncio.to_thread(started.wait, 30)
    before = time.monotonic()
    records.close()
    assert time.monotonic() - before < 10
    over.set()
    await asked


def test_a_folder_that_is_left_alone_is_not_looked_into(folder: Path) -> None:
    watch = Watch()
    dropped(folder, 1)
    assert watch.may_have_new(folder)
    assert watch.may_have_new(folder)  # it changed just now: something may still be being written
    long_ago = time.time() - 2 * QUIET
    os.utime(folder, (long_ago, long_ago))
    assert watch.may_have_new(folder)
    assert not watch.may_have_new(folder)
    dropped(folder, 2)
    assert watch.may_have_new(folder)


def test_a_folder_that_is_gone_is_looked_into_so_that_it_is_told(tmp_path: Path) -> None:
    watch = Watch()
    assert watch.may_have_new(tmp_path / "nowhere")
    assert watch.may_have_new(tmp_path / "nowhere")
