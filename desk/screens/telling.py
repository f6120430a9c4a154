"""What dialogs and screens say when a service refuses, in words; and telling a screen what became of an act."""

import asyncio
from zoneinfo import ZoneInfo

from textual.message import Message
from textual.widget import Widget

from desk.domain.hours import Hours
from desk.domain.notices import Refused, Unusable
from desk.language import spoken

NO_HOURS = Hours(ZoneInfo("UTC"), {})
"""For what is told without any times in it."""


def told(error: Refused | Unusable, hours: Hours = NO_HOURS) -> str:
    """Why something was not done, or why the database cannot be used."""
    from desk.letters.notices import sentence
    from desk.letters.troubles import unusable_sentence

    if isinstance(error, Unusable):
        return unusable_sentence(error.code, error.facts, spoken())
    return " ".join(sentence(notice, spoken(), hours) for notice in error.notices)


async def tell(widget: Widget, outcome: Message) -> None:
    """Tell the screen, and wait until it has dealt with it: keys typed ahead are for what is there then."""
    widget.post_message(outcome)
    for node in (widget, widget.screen):
        done = asyncio.get_running_loop().create_future()
        node.call_later(lambda done=done: done.done() or done.set_result(None))
        await done
