"""A hand on the keyboard, and a scanner: keys with the times at which they come."""

from tests.at_desk import Desk, _key_event


class Hand:
    """Keys with the times at which they come; nothing waits."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.now = 1000.0
        self._clock = desk.app.key_clock
        desk.app.key_clock = lambda: self.now

    async def keys(self, *pressed: str, gap: float) -> None:
        """Press keys with so many seconds between them, and a while after the last."""
        for key in pressed:
            event = _key_event(key)
            event.time = self.now
            self.desk._send(event)
            await self.desk.settle()
            self.now += gap
        self.now += 1
        await self.desk.until(lambda: not self.desk.app.scanner.held)

    async def at_once(self, *pressed: str) -> None:
        """Keys 8 ms apart that come before the program has dealt with any of them."""
        for number, key in enumerate(pressed):
            event = _key_event(key)
            event.time = self.now + 0.008 * number
            self.desk._send(event)
        await self.desk.settle()
        self.now += 1 + 0.008 * len(pressed)
        await self.desk.until(lambda: not self.desk.app.scanner.held)

    async def scan(self, tag: str) -> None:
        """A scanner reads a tag: 8 ms a key, then Enter."""
        await self.keys(*tag, "enter", gap=0.008)

    def leaves(self) -> None:
        """Give the keyboard back to the clock of the program."""
        self.desk.app.key_clock = self._clock


async def scan(desk: Desk, *tags: str) -> None:
    """Scan tags, one after the other."""
    hand = Hand(desk)
    for tag in tags:
        await hand.scan(tag)
    hand.leaves()
