"""Starts a program in a pseudo-terminal and times what a person would feel: until the screen stands still."""

import contextlib
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

SIZE = (120, 40)
SETTLED = 0.12
"""Seconds of silence after which a repaint counts as complete; shorter than the blink of a cursor."""

PATIENCE = 30.0
ANSWERS = {b"\x1b[c": b"\x1b[?62;22c", b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[6n": b"\x1b[1;1R"}


@dataclass(frozen=True)
class Took:
    """One measurement: milliseconds to the last byte of the repaint, and how many bytes it had."""

    ms: float
    size: int


@dataclass
class Series:
    """Measurements of the same thing."""

    took: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.took)

    @property
    def p95(self) -> float:
        """The one that 95 of 100 do not exceed."""
        return sorted(self.took)[max(0, round(0.95 * len(self.took)) - 1)]

    @property
    def most(self) -> float:
        """The longest."""
        return max(self.took)


class Program:
    """A program in a pseudo-terminal that answers what programs ask of one."""

    def __init__(self, command: Sequence[str], settings: Mapping[str, str] = MappingProxyType({})) -> None:
        """Start a command, with these environment variables besides."""
        self._began = time.perf_counter()
        self.pid, self._master = pty.fork()
        if not self.pid:
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", COLUMNS=str(SIZE[0]), LINES=str(SIZE[1]))
            os.environ.update(settings)
            os.execvp(command[0], list(command))
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))

    def ready(self, words: str) -> float:
        """Milliseconds from the start until these words have been written."""
        seen, mark = b"", words.encode()
        while mark not in seen:
            chunk = self._read(PATIENCE)
            if chunk is None:
                raise TimeoutError(f"{words!r} was never shown")
            seen = (seen + chunk)[-200_000:]
        took = (time.perf_counter() - self._began) * 1000
        self.settle()
        return took

    def key(self, keys: str) -> Took:
        """Press and wait until the screen stands still again."""
        began = last = time.perf_counter()
        size = 0
        os.write(self._master, keys.encode())
        while (chunk := self._read(SETTLED)) is not None:
            last = time.perf_counter()
            size += len(chunk)
        return Took((last - began) * 1000, size)

    def settle(self, seconds: float = 0.4) -> None:
        """Wait for so long a silence, and not for ever: the cursor of a text field blinks."""
        began = time.perf_counter()
        while self._read(seconds) is not None and time.perf_counter() - began < 4 * seconds:
            pass

    def memory(self) -> float:
        """Resident memory in MiB."""
        with open(f"/proc/{self.pid}/statm", encoding="ascii") as file:  # noqa: PTH123
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20

    def end(self) -> None:
        """Kill it."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._master)

    def _read(self, seconds: float) -> bytes | None:
        if not select.select([self._master], [], [], seconds)[0]:
            return None
        try:
            data = os.read(self._master, 65536)
        except OSError:
            return None
        for asked, answer in ANSWERS.items():
            if asked in data:
                os.write(self._master, answer)
        return data
