"""Mail comes, replies go, and texts that are no longer needed are dropped, by themselves while the program is open."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from desk.domain.notices import Notice, Unusable
from desk.records import Records

if TYPE_CHECKING:
    from desk.post.maildir import Watch
    from desk.services.counter import Counter
    from desk.services.mail_in import Fetched

FIRST = 1.0
"""Seconds after the start until the first round: the day is on the screen by then."""
FOLDER_EVERY = 2.0
SERVERS_EVERY = 60.0
"""Seconds from one round to the next."""


class PostRounds:
    """Looks into the folder every few seconds, and every minute fetches from the mailbox, sends and tidies.

    Everything happens off the event loop. `told` is called whenever it goes differently than the time before.
    """

    def __init__(self, records: Records, told: Callable[[], object]) -> None:
        self._records = records
        self._told = told

    async def go(self) -> None:
        """Go round until cancelled."""
        post = self._records.counter.post
        await asyncio.sleep(FIRST)
        async with asyncio.TaskGroup() as rounds:
            rounds.create_task(self._each_minute(_tidy))
            if post.folder:
                rounds.create_task(self._watch_folder())
            if post.imap.host:
                rounds.create_task(self._fetch_from_mailbox())
            if post.smtp.host:
                rounds.create_task(self._each_minute(_send_what_waits))

    async def _watch_folder(self) -> None:
        watch = await self._records.ask_outside(_new_watch)
        while True:
            with contextlib.suppress(Unusable):  # the next round is soon
                fetched = await self._records.ask_outside(_from_folder, watch)
                before = self._records.post_news.by_source.get("folder", ())
                self._note("folder", before if fetched is None else fetched.problems)
            await asyncio.sleep(FOLDER_EVERY)

    async def _fetch_from_mailbox(self) -> None:
        """A password that is refused is not tried again by itself: that would lock the account."""
        while True:
            before = self._records.post_news.by_source.get("mailbox", ())
            if not any(problem.code == "mail_login" for problem in before):
                with contextlib.suppress(Unusable):
                    self._note("mailbox", (await self._records.ask_outside(_from_mailbox)).problems)
            await asyncio.sleep(SERVERS_EVERY)

    async def _each_minute(self, errand: "Callable[[Counter], None]") -> None:
        while True:
            with contextlib.suppress(Unusable):
                await self._records.ask_outside(errand)
            await asyncio.sleep(SERVERS_EVERY)

    def _note(self, source: str, problems: tuple[Notice, ...]) -> None:
        before = self._records.post_news
        self._records.note_post(source, problems)
        if (before.looked_at is None) or problems != before.by_source.get(source, ()):
            self._told()


def _new_watch(_counter: "Counter") -> "Watch":
    from desk.post.maildir import Watch

    return Watch()


def _from_folder(counter: "Counter", watch: "Watch") -> "Fetched | None":
    from desk.services import mail_in

    return mail_in.fetch_folder(counter) if watch.may_have_new(mail_in.folder(counter)) else None


def _from_mailbox(counter: "Counter") -> "Fetched":
    from desk.services import mail_in

    return mail_in.fetch_mailbox(counter)


def _send_what_waits(counter: "Counter") -> None:
    from desk.services import replies

    replies.send_all(counter)


def _tidy(counter: "Counter") -> None:
    from desk.services import mail

    mail.tidy(counter)
