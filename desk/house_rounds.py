"""What is to be done once a day is looked to while the program is open."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from desk.domain.notices import Unusable
from desk.records import Records

if TYPE_CHECKING:
    from desk.services.counter import Counter

FIRST, EVERY = 180.0, 3600.0
"""Seconds from the start until the first look, and from one to the next."""


class HouseRounds:
    """Old names go and a copy of the data is made, off the event loop; a trouble with it is told in words."""

    def __init__(self, records: Records, told: Callable[[str], object]) -> None:
        self._records = records
        self._told = told

    async def go(self) -> None:
        """Go round until cancelled."""
        await asyncio.sleep(FIRST)
        while True:
            await self.once()
            await asyncio.sleep(EVERY)

    async def once(self) -> None:
        """Do what has not been done today."""
        try:
            await self._records.ask_outside(_daily)
        except Unusable as unusable:
            if unusable.code != "locked":  # the next round will find it free
                from desk.screens.telling import told

                self._told(told(unusable))


def _daily(counter: "Counter") -> None:
    from desk.services import housekeeping

    housekeeping.daily(counter)
