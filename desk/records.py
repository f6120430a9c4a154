"""The one thread that the services run on."""

import asyncio
import contextlib
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from importlib import import_module
from typing import Concatenate, ParamSpec, TypeVar

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

P = ParamSpec("P")
T = TypeVar("T")


class Records:
    """Runs services one at a time, in the order asked, off the event loop.

    Whoever asks waits without holding up the screen, and what the service raises is raised there.
    """

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="records")

    async def ask(self, service: Callable[Concatenate[Counter, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Await `service(counter, ...)`."""
        counter = self.counter
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, lambda: service(counter, *args, **kwargs))

    def get_ready(self) -> None:
        """Load, on the records' thread, what the first act will need; nobody waits for it.

        The interpreter changes threads often meanwhile, so that a key pressed during it is not held up.
        """

        def load() -> None:
            before = sys.getswitchinterval()
            sys.setswitchinterval(0.0005)
            try:
                for name in NEEDED_SOON:
                    import_module(name)
                import_module("desk.intake.lexicon").lexicon()
            finally:
                sys.setswitchinterval(before)

        with contextlib.suppress(RuntimeError):  # the program was closed in the meantime
            self._thread.submit(load)

    def sign_in(self, initials: str) -> None:
        """From now on acts carry these initials."""
        self.counter = replace(self.counter, by=initials)

    def close(self) -> None:
        """Finish what has been asked, then let go of the database."""
        self._thread.submit(self.counter.database.close)
        self._thread.shutdown(wait=True)
