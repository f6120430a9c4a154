"""The one thread that the services run on, and the errands to mail servers and folders beside it."""

import asyncio
import contextlib
import gc
import math
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from importlib import import_module
from threading import Thread
from typing import Concatenate, ParamSpec, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from desk.domain.notices import Notice, Unusable
from desk.services import changes
from desk.services.counter import Counter

NEEDED_SOON = (
    "desk.services.line",
    "desk.services.keys",
    "desk.services.parking",
    "desk.services.history",
    "desk.screens.line_panel",
    "desk.screens.card",
    "desk.screens.booking_form",
    "desk.screens.search",
    "desk.screens.hand_out",
    "desk.screens.keys",
)
"""Modules that are loaded behind the first frame; SQLAlchemy comes with the first of them."""

LAST_WAIT = 2.0
"""Seconds that the program, when it is closed, gives a reply that is just being sent to be noted as sent."""

P = ParamSpec("P")
T = TypeVar("T")


class PostNews(Struct, frozen=True):
    """How the latest look for mails went: when, and what stood in its way, by what was looked into."""

    looked_at: datetime | None = None
    by_source: Mapping[str, tuple[Notice, ...]] = field(default_factory=dict)

    @property
    def problems(self) -> tuple[Notice, ...]:
        """All that stood in the way."""
        return tuple(notice for notices in self.by_source.values() for notice in notices)


SLOW = 1.0
"""Seconds after which whoever waits for an answer is told so, and told how long it has been, each second."""

UNASKED = 3.0
"""How much longer an answer may take that nobody has asked for: whether anything has changed."""

LONGEST_SILENCE = 60.0
"""Seconds without an answer after which a server counts as gone."""

FAREWELL = 5.0
"""Seconds that closing the program waits for what was asked, before it gives up a server that does not answer."""

GONE = frozenset({"unreachable", "unsure"})


class Standing(Struct, frozen=True):
    """How it stands with the database: for how many seconds it has been waited for, and since when it is gone."""

    waited: float = 0.0
    gone_since: datetime | None = None


class Records:
    """Runs services one at a time, in the order asked, off the event loop.

    Whoever asks waits without holding up the screen, and what the service raises is raised there. `on_standing` is
    called whenever it stands otherwise with the database than before.
    """

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.post_news = PostNews()
        self._errands: set[Thread] = set()
        self.standing = Standing()
        self.on_standing: Callable[[Standing], None] = lambda _standing: None
        self.left_open: Unusable | None = None
        """What was still being asked when the program was closed, and came to nothing."""
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="records")
        self._asked: dict[object, float] = {}
        self._clock: asyncio.TimerHandle | None = None
        self._closing = False
        counter.database.lines.patience = math.inf  # somebody sees that it waits, and can end it

    async def ask(self, service: Callable[Concatenate[Counter, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Await `service(counter, ...)`."""
        return await self._ask(0.0, service, *args, **kwargs)

    async def _ask(
        self, later: float, service: Callable[Concatenate[Counter, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The same; that it takes long is said so many seconds later."""
        counter = self.counter
        loop = asyncio.get_running_loop()
        asked = object()
        self._asked[asked] = loop.time() + later
        if self._clock is None:
            self._clock = loop.call_later(SLOW, self._tell_wait, loop)
        try:
            return await loop.run_in_executor(self._thread, self._run, lambda: service(counter, *args, **kwargs))
        except Unusable as unusable:
            if unusable.code in GONE:
                now = counter.now
                self._stand(replace(self.standing, gone_since=self.standing.gone_since or now))
            raise
        finally:
            del self._asked[asked]
            if not self._asked and self._clock is not None:
                self._clock.cancel()
                self._clock = None
                self._stand(replace(self.standing, waited=0.0))

    async def token(self) -> int:
        """What changes whenever anybody has changed the data; with it a server that was gone counts as back."""
        token = await self._ask(UNASKED, changes.token)
        self._stand(replace(self.standing, gone_since=None))
        return token

    @property
    def is_slow(self) -> bool:
        """Whether an answer has been waited for so long that it is said."""
        return self.standing.waited > 0

    def _run(self, question: Callable[[], T]) -> T:
        try:
            return question()
        except Unusable as unusable:
            if self._closing:
                self.left_open = unusable
            raise

    def _tell_wait(self, loop: asyncio.AbstractEventLoop) -> None:
        waited = loop.time() - min(self._asked.values())
        if waited >= SLOW:
            self._stand(replace(self.standing, waited=waited))
        if waited >= LONGEST_SILENCE:
            self.counter.database.lines.cut()
        self._clock = loop.call_later(SLOW, self._tell_wait, loop)

    def _stand(self, standing: Standing) -> None:
        if standing != self.standing:
            self.standing = standing
            self.on_standing(standing)

    async def ask_outside(self, service: Callable[Concatenate[Counter, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Await a service that goes to a mail server or into a folder, and may be kept waiting there.

        It has a thread and connections of its own, so that it holds up nobody, and ends with the program at the
        latest.
        """
        counter = replace(self.counter, database=self.counter.database.again())
        answer: Future[T] = Future()

        def go() -> None:
            try:
                if answer.set_running_or_notify_cancel():  # from now on it is answered, whoever still waits for it
                    answer.set_result(service(counter, *args, **kwargs))
            except BaseException as error:  # noqa: BLE001 - raised where it is awaited
                answer.set_exception(error)
            finally:
                counter.database.close()

        errand = Thread(target=go, name="errand", daemon=True)
        self._errands = {other for other in self._errands if other.is_alive()} | {errand}
        errand.start()
        return await asyncio.wrap_future(answer)

    async def get_ready(self) -> None:
        """Load, on the records' thread, what the first act will need; nobody waits for it.

        The interpreter changes threads often meanwhile, so that a key pressed during it is not held up. Only then is
        the garbage collected that the start left to itself, and never what stays: that would halt a key.
        Raises `Unusable` when the database cannot be read.
        """

        def load() -> None:
            before = sys.getswitchinterval()
            sys.setswitchinterval(0.0005)
            try:
                for name in NEEDED_SOON:
                    import_module(name)
                import_module("desk.services.line").get_ready(self.counter)
            finally:
                sys.setswitchinterval(before)
                gc.freeze()
                gc.enable()

        try:
            loading = self._thread.submit(load)
        except RuntimeError:  # the program was closed in the meantime
            return
        await asyncio.wrap_future(loading)

    def note_post(self, source: str, problems: tuple[Notice, ...]) -> None:
        """Note that something was looked into for mails just now, and what stood in the way."""
        self.post_news = PostNews(self.counter.now, {**self.post_news.by_source, source: problems})

    def sign_in(self, initials: str) -> None:
        """From now on acts carry these initials."""
        self.counter = replace(self.counter, by=initials)

    def close(self) -> None:
        """Finish what has been asked, then let go of the database.

        Neither a server that is silent nor an errand is waited for long.
        """
        self._closing = True
        self.on_standing = lambda _standing: None
        closed = self._thread.submit(self.counter.database.close)
        with contextlib.suppress(TimeoutError):
            closed.result(FAREWELL)
        self.counter.database.lines.give_up()
        self._thread.shutdown(wait=True)
        deadline = time.monotonic() + LAST_WAIT
        for errand in self._errands:
            errand.join(max(0.0, deadline - time.monotonic()))
