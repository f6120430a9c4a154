"""A monkey at the desk: random keys, clicks, pastes and window sizes in the real app, and what must still be true.

Every run has a seed, on which everything that the monkey does depends; a failure names it with the last things done.
"""

import asyncio
import random
from collections import Counter as Tally
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from textual import events

from desk.db.backup import problems_in
from desk.db.database import Database
from desk.domain.notices import Refused
from desk.services import bookings, keys
from desk.services.counter import Counter
from tests import promises
from tests.at_desk import Desk, at_desk
from tests.conftest import Clock, another_desk

NAMED = (
    *("enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *("backspace", "delete", "space", "insert", "ctrl+a", "ctrl+c", "ctrl+d", "ctrl+e", "ctrl+k", "ctrl+p", "ctrl+s"),
    *("ctrl+u", "ctrl+v", "ctrl+w", "ctrl+x", "ctrl+z", "ctrl+home", "ctrl+end", "ctrl+left", "ctrl+right"),
    *("shift+left", "shift+right", "shift+up", "shift+home", "shift+end", "ctrl+l", "ctrl+f", "ctrl+j", "alt+x"),
    *(f"f{number}" for number in range(1, 13)),
)
LETTERS = "abcdefghijklmnopqrstuvwxyzæøåABCØ0123456789 0123456789 .,:;-/+?!'\"[](){}<>@#%&=*_\\|~^`$€ß漢字שa\u0301😀"
WORDS = (
    *("tir 1/12 18-2030 9p berit strikkelag 90000401", "i morgen 10-12 ola 4p", "tor kveld 8p", "rom 14 lør 12-15 kor"),
    *("avlys leksehjelpen", "flytt songlaget til mandag", "det samme som sist", "4-1", "14-2", "8-1 4-1 14-1", "10:15"),
    *("fredag", "31/12", "2027-02-30", "12.30", "25:99", "99999999999999999999", "SI", "OD", "-", "0", "1000"),
)
HOSTILE = (
    *("[/b]Ben\x1b[2J\x1b]52;c;eA==\x07", "\u202eevil\u202c שלום", "日本語図書館の読書会", "e\u0301" * 40, "x" * 3000),
    *("[$primary]p[/] \\[b] [a=", "[@click=app.quit]Klikk[/]", "A\x00B\x08C\x7fD\x9b31mE", "{0} {name} %s %(x)s"),
    *("'); drop table booking;--", "=cmd|'/c calc'!A1", "../../../etc/passwd", "\r\nBcc: all@example.org", "\n" * 200),
    *("😀👩‍👩‍👧🇳🇴" * 20, "\ud800", "\u200b", "9" * 400, "kl " * 300, "1/12 " * 200, "\t", ""),
)
ROUTES = (
    *(
        ("f2",),
        ("f3",),
        ("f4",),
        ("f5",),
        ("f6",),
        ("f9",),
        ("f9", "f7"),
        ("f1",),
        ("ctrl+p",),
        ("ctrl+l",),
        ("f2", "w"),
        ("f2", "g"),
    ),
    *(
        ("f2", "slash"),
        ("f2", "n"),
        ("f2", "n", "tab"),
        ("f2", "enter"),
        ("f2", "o"),
        ("f2", "e"),
        ("f2", "m"),
        ("f2", "p"),
    ),
    *(
        ("f2", "d"),
        ("f2", "i"),
        ("f2", "v"),
        ("f2", "y"),
        ("f3", "enter"),
        ("f3", "e"),
        ("f3", "o"),
        ("f3", "h"),
        ("f3", "r"),
    ),
    *(
        ("f3", "x"),
        ("f3", "v"),
        ("f3", "c"),
        ("f4", "f7", "f8"),
        ("f4", "enter"),
        ("f6", "left_square_bracket", "plus"),
        ("f6", "g"),
        ("f5", "enter"),
        ("f5", "p"),
        ("f5", "r"),
    ),
)
"""Ways to the screens and dialogs."""

SIZES = ((80, 24), (120, 36), (200, 50), (47, 30), (120, 12), (104, 24), (103, 24), (20, 6), (300, 90), (1, 1))
PATIENCE = 300.0
"""Seconds after which something hangs, however slow the machine is."""

LOOK_EVERY = 3
"""Turns between two looks at the screen."""

CHECK_EVERY = 60
"""Turns between two looks at all the data."""


class Fallen(AssertionError):
    """The monkey has broken something."""


@dataclass
class Monkey:
    """One monkey with its seed, and what it has done so far."""

    counter: Counter
    clock: Clock
    seed: int
    done: Tally[str] = field(default_factory=Tally)
    seen: Tally[str] = field(default_factory=Tally)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)
        self._last: deque[str] = deque(maxlen=60)
        self._faults: list[str] = []

    async def play(self, turns: int) -> None:
        """Do so many things, opening the program again whenever it is quit. Raises `Fallen`."""
        asyncio.get_running_loop().set_exception_handler(self._fault)
        self._turns = turns
        with self._told():
            while self._turns > 0:
                size = self._random.choice(SIZES[:3])
                self._last.append(f"the program is opened at {size}")
                async with at_desk(self.counter, size, by=self._random.choice(("SI", "SI", ""))) as desk:
                    await self._sit_at(desk)
                self._check_data()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            done = "\n".join(self._last)
            raise Fallen(f"seed {self.seed}, after {self.done.total()} steps, the last of which:\n{done}") from error

    def _fault(self, _loop: object, context: dict[str, object]) -> None:
        self._faults.append(f"{context.get('message')}: {context.get('exception')!r}")

    async def _sit_at(self, desk: Desk) -> None:
        while self._turns > 0:
            self._turns -= 1
            await self._turn(desk)
            if _is_over(desk):
                return
            if self._turns % LOOK_EVERY == 0:
                self._look_at(desk)
            if self._turns % CHECK_EVERY == 0:
                self._check_data()

    async def _turn(self, desk: Desk) -> None:
        """A few things at once, as fast as they can come, and then a rest."""
        what = self._random.choices(
            (
                self._press_what_works,
                self._press_anything,
                self._go,
                self._type,
                self._click,
                self._paste,
                self._resize,
            ),
            (35, 20, 10, 12, 15, 6, 2),
        )[0]
        await what(desk)
        if self._random.random() < 0.03:
            self._elsewhere()
        await desk.settle(PATIENCE)

    async def _press_what_works(self, desk: Desk) -> None:
        for _ in range(self._random.choice((1, 1, 2, 3))):
            works = [key for key, found in desk.app.screen.active_bindings.items() if found.enabled and key != "ctrl+q"]
            self._press(desk, self._random.choice(works or ["escape"]))

    async def _press_anything(self, desk: Desk) -> None:
        for _ in range(self._random.choice((1, 2, 5, 12, 40))):
            named = self._random.random() < 0.6
            self._press(desk, self._random.choice(NAMED if named else LETTERS))
        if self._random.random() < 0.01:
            self._press(desk, "ctrl+q")

    async def _go(self, desk: Desk) -> None:
        """Out of everything, and somewhere else."""
        for key in ("escape", "escape", "escape", *self._random.choice(ROUTES)):
            self._press(desk, key)

    async def _type(self, desk: Desk) -> None:
        for char in self._random.choice(WORDS):
            self._press(desk, char)
        for key in self._random.choice(((), ("enter",), ("enter", "enter"), ("tab",), ("f8",), ("escape",))):
            self._press(desk, key)

    def _press(self, desk: Desk, key: str) -> None:
        self._note("key", repr(key))
        desk.send_key(key)

    async def _click(self, desk: Desk) -> None:
        width, height = desk.app.size
        x, y = self._random.randrange(max(1, width)), self._random.randrange(max(1, height))
        kind = self._random.choice(("click", "click", "click", "double", "wheel", "drag"))
        self._note("click", f"{kind} at {x},{y}")
        if kind == "wheel":
            desk.send_mouse(self._random.choice((events.MouseScrollDown, events.MouseScrollUp)), x, y)
            return
        for _ in range(2 if kind == "double" else 1):
            desk.send_mouse(events.MouseMove, x, y)
            desk.send_mouse(events.MouseDown, x, y, 1)
            if kind == "drag":
                x, y = self._random.randrange(max(1, width)), self._random.randrange(max(1, height))
                desk.send_mouse(events.MouseMove, x, y, 1)
            desk.send_mouse(events.MouseUp, x, y, 1)

    async def _paste(self, desk: Desk) -> None:
        text = self._random.choice(HOSTILE + WORDS)
        self._note("paste", repr(text[:60]))
        desk.send_paste(text)

    async def _resize(self, desk: Desk) -> None:
        width, height = self._random.choice(SIZES)
        self._note("resize", f"{width} x {height}")
        await desk.pilot.resize_terminal(width, height)

    def _elsewhere(self) -> None:
        """Time passes, or another desk does something."""
        if self._random.random() < 0.5:
            minutes = self._random.choice((1, 7, 31, 90, 600, 1440))
            self._note("time", f"{minutes} minutes")
            self.clock.now += timedelta(minutes=minutes)
            return
        with closing(another_desk(self.counter).database) as database, suppress(Refused):
            office = Counter(database, self.clock, by="OD", desk="office")
            number = self._random.randrange(1, 60)
            act: Callable[[Counter, int], object] = self._random.choice((bookings.cancel, bookings.release, _hand_out))
            self._note("another desk", f"{act.__name__} {number}")
            act(office, number)

    def _note(self, kind: str, what: str) -> None:
        self.done[kind] += 1
        self._last.append(f"{kind} {what}")

    def _look_at(self, desk: Desk) -> None:
        """The screen can be drawn, as wide as it is, with nothing on it that a terminal obeys."""
        if self._faults:
            raise AssertionError(self._faults)
        self.seen[type(desk.app.screen).__name__] += 1
        text = desk.text
        assert not [char for char in text if char != "\n" and (ord(char) < 32 or 127 <= ord(char) < 160)]

    def _check_data(self) -> None:
        """The promises hold, and the file is sound."""
        path = self.counter.database.path
        assert path is not None
        with closing(Database(path)) as database:
            look = Counter(database, self.clock)
            with look.reading() as reader:
                promises.nothing_overlaps(reader.rows)
                promises.the_log_tells_all(reader.rows)
            promises.every_key_is_somewhere_once(_outside(look), look)
        assert problems_in(Path(path)) == []


def _is_over(desk: Desk) -> bool:
    """Whether the program has been quit, or has fallen."""
    return desk.app._exit or desk.app._exception is not None


def _outside(counter: Counter) -> promises.Rows:
    def rows(sql: str) -> list[tuple[object, ...]]:
        with counter.reading() as reader:
            return reader.rows(sql)

    return rows


def _hand_out(counter: Counter, number: int) -> object:
    return keys.hand_out(counter, [number])
