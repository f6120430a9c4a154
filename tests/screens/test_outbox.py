"""The replies that have not gone: seen, settled and sent, while nobody waits for a server."""

import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from msgspec.structs import replace

from desk.db import mail_writes
from desk.domain.bookings import Booking
from desk.post.accounts import Account, Post
from desk.screens.outbox import OutboxScreen
from desk.services import mail
from desk.services.counter import Counter
from tests.at_desk import Desk, at_desk
from tests.conftest import Clock
from tests.post import servers
from tests.screens import mails
from tests.screens.conftest import SIZES, check_golden

certificates, trusted, smtp = servers.certificates, servers.trusted, servers.smtp

Friday = dict[str, Booking]


def answered(counter: Counter, raw: bytes, state: str, **more: object) -> int:
    """A reply to a mail, that has come to this state."""
    asked = mail.add(counter, raw)
    reply = mail.answer(
        counter, asked.id, asked.address, f"Sv: {asked.subject}", "Hei!\n\nDet er notert.\n", None, None
    )
    if state != "waiting" or more:
        with counter.act("send") as act:
            assert mail_writes.move_on(act, reply, "waiting", state=state, **more)
    return reply


@pytest.fixture
def replies(counter: Counter, friday: Friday, clock: Clock) -> dict[str, int]:
    """One reply in each state."""
    return {
        "unsure": answered(counter, mails.TORBJORG, "unsure", last_error="timed out", tries=1),
        "failed": answered(counter, mails.THIRTY, "failed", last_error="550 no such person", tries=1),
        "waiting": answered(counter, mails.CANCEL, "waiting"),
        "drafted": answered(counter, mails.STUDENT, "drafted"),
        "sent": answered(counter, mails.MOVE, "sent", sent_at=counter.now),
    }


def with_server(counter: Counter, port: int) -> Counter:
    """The same desk, with a server for sending."""
    return replace(counter, post=Post(smtp=Account("127.0.0.1", port, servers.USER), sender="rom@example.org"))


def state(counter: Counter, reply: int) -> str:
    """What has become of a reply."""
    return mail.reply(counter, reply).state


@asynccontextmanager
async def opened(counter: Counter, size: tuple[int, int] = (120, 36), speech: str = "en") -> AsyncIterator[Desk]:
    """The outbox."""
    async with at_desk(counter, size, speech=speech) as desk:
        await desk.press("f5", "o")
        assert isinstance(desk.app.screen, OutboxScreen)
        yield desk


async def go(desk: Desk, address: str) -> None:
    """Move to the reply to that address."""
    screen = desk.app.screen
    assert isinstance(screen, OutboxScreen)
    for _ in screen.replies.rows:
        if screen.replies.selected and screen.replies.selected.to == address:
            return
        await desk.press("down")
    raise AssertionError(address)


@pytest.mark.parametrize("size", SIZES)
async def test_the_replies_as_they_look(counter: Counter, replies: dict[str, int], size: tuple[int, int]) -> None:
    async with opened(with_server(counter, 9), size, speech="nb") as desk:
        check_golden(f"outbox-{size[0]}x{size[1]}", desk.text)


async def test_what_only_a_person_can_settle_is_counted_on_the_day(counter: Counter, replies: dict[str, int]) -> None:
    async with at_desk(counter) as desk:
        assert "! 2 replies (F5)" in desk.text
        await desk.press("f5")
        assert "! 2 replies (o)" in desk.text


async def test_one_that_arrived_is_noted_and_that_is_undone(counter: Counter, replies: dict[str, int]) -> None:
    async with opened(counter) as desk:
        assert "It may have arrived" in desk.flowing
        await desk.press("m")
        assert state(counter, replies["unsure"]) == "sent"
        await desk.press("u")
        assert state(counter, replies["unsure"]) == "unsure"


async def test_one_that_is_not_to_go_is_withdrawn_and_that_is_undone(counter: Counter, replies: dict[str, int]) -> None:
    async with opened(counter) as desk:
        await go(desk, "berit@example.com")
        await desk.press("x")
        assert state(counter, replies["waiting"]) == "withdrawn"
        assert "Not to go: Sv: Avbestilling" in desk.flowing
        await desk.press("u")
        assert state(counter, replies["waiting"]) == "waiting"


async def test_one_that_was_refused_becomes_a_draft(counter: Counter, replies: dict[str, int]) -> None:
    async with opened(counter) as desk:
        await go(desk, "mona@example.com")
        assert "550 no such person" in desk.flowing
        await desk.press("d")
        assert state(counter, replies["failed"]) == "drafted"
    assert list(counter.database.beside("drafts").glob("*.eml"))


async def test_only_what_can_be_done_is_offered(counter: Counter, replies: dict[str, int]) -> None:
    async with opened(counter) as desk:
        assert "Send now" not in desk.keys
        await go(desk, "sindre.moe@example.com")
        assert "It has gone" in desk.keys
        await desk.press("end")
        assert not {"It has gone", "Not to go", "Save draft"} & set(desk.keys.split("  "))
        await desk.press("x", "m", "d")
        assert state(counter, replies["sent"]) == "sent"


async def test_one_is_sent_again_when_a_person_says_so(
    counter: Counter, replies: dict[str, int], smtp: servers.Post
) -> None:
    async with opened(with_server(counter, smtp.port)) as desk:
        await desk.press("s")
        await desk.until(lambda: "Sent to torbjorg@example.org" in desk.flowing)
        assert state(counter, replies["unsure"]) == "sent"
    assert len(smtp.arrived) == 1


async def test_by_mouse(counter: Counter, replies: dict[str, int]) -> None:
    async with opened(counter) as desk:
        await desk.click_word("mona@example.com")
        assert "The server refused it" in desk.flowing
        await desk.click_word("Not to go")
        assert state(counter, replies["failed"]) == "withdrawn"
        await desk.click_word("Back")
        assert not isinstance(desk.app.screen, OutboxScreen)


@pytest.fixture
def deaf() -> Iterator[int]:
    """The port of a server that takes a call and says nothing."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(8)
        yield int(listening.getsockname()[1])


async def test_nobody_waits_for_a_server_that_says_nothing(
    counter: Counter, friday: Friday, deaf: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk.post.smtp.TIMEOUT", 3.0)
    mail.add(counter, mails.CANCEL)
    async with at_desk(with_server(counter, deaf)) as desk:
        await desk.press("f5", "enter", "s")
        assert "Sending to berit@example.com" in desk.flowing
        await desk.press("f2", "n")
        await desk.type("4/12 18-20 9p Berit 90000401")
        await desk.press("enter")
        assert "Friday 4 December" in desk.flowing
        assert [out.state for out in mail.outbox(counter)] == ["sending"]
        await desk.until(lambda: mail.outbox(counter)[0].state == "waiting")
