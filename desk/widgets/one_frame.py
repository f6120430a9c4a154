"""Painting once what comes in two steps."""

import asyncio
from contextlib import ExitStack

from textual.widget import Widget

LONGEST = 0.02
"""Seconds that painting is held back at most: with the painting itself, less than two frames of 60 a second."""


class OneFrame:
    """Holds back what a screen paints until what belongs together is there, or the time is up.

    Textual paints at most once in a 60th of a second: a second step that comes just after the first would wait for
    the next frame.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._held = ExitStack()
        self._up: asyncio.TimerHandle | None = None

    def hold(self) -> None:
        """The first step has been taken."""
        if self._up is None:
            self._held.enter_context(self._widget.app.batch_update())
            self._up = asyncio.get_running_loop().call_later(LONGEST, self.release)

    def release(self) -> None:
        """The last step has been taken."""
        if self._up is not None:
            self._up.cancel()
            self._up = None
            self._held.close()
            if self._widget.is_attached:  # else the program was quit meanwhile
                self._widget.screen.check_idle()
