"""The real program in a real pseudo-terminal: the keys go in as bytes, and the screen is what a terminal shows.

Whatever is waited for is waited for until it is there, with a deadline and without any pause of a fixed length.
"""

import contextlib
import os
import re
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyte
import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)
else:
    import fcntl
    import pty
    import termios

ROOT = Path(__file__).parent.parent
PATIENCE = 30.0
"""Seconds after which a test gives up on something that should long have happened."""

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "f1": "\x1bOP",
    "f3": "\x1bOR",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "ctrl+q": "\x11",
}
ANSWERS = {b"\x1b[c": b"\x1b[?62;22c", b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[6n": b"\x1b[1;1R"}
"""What a terminal answers when a program asks it what it is."""

KEYBOARD_PROTOCOL = re.compile(rb"\x1b\[[<=>][0-9;]*[a-z]")
UNFINISHED = re.compile(rb"\x1b(\[[0-9;<=>?$ ]*)?\Z")


class Terminal:
    """A running program and the terminal that it runs in."""

    def __init__(self, process: subprocess.Popen[bytes], master: int, size: tuple[int, int]) -> None:
        self.process = process
        self._master = master
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._unfinished = b""
        self.written = b""
        """Every byte that the program has written."""

    @property
    def text(self) -> str:
        """The screen as a person reads it."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def flowing(self) -> str:
        """The same without line breaks."""
        return " ".join(self.text.replace("│", " ").split())

    def lines(self, first: int, last: int) -> list[dict[int, pyte.screens.Char]]:
        """Some lines of the screen, with every character and its colours."""
        return [dict(self._screen.buffer[y]) for y in range(first, last)]

    def press(self, *keys: str) -> None:
        """Press keys: names of keys, or texts to type."""
        for key in keys:
            self.send(KEYS.get(key, key).encode())

    def send(self, data: bytes) -> None:
        """Send bytes, as the terminal does."""
        while data:
            data = data[os.write(self._master, data) :]

    def until(self, words: str, *more: str) -> None:
        """Wait until all these words are on the screen."""
        self.until_so(lambda: all(part in self.flowing for part in (words, *more)), " and ".join((words, *more)))

    def until_so(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until something is so."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if not self._read(deadline - time.monotonic()):
                raise AssertionError(f"{what!r} does not come; the program's screen:\n{self.text}")

    def kill(self) -> None:
        """End the program as a power cut does: at once, with nothing tidied up."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE)

    def quit(self) -> int:
        """Quit by the program's own key; the exit status."""
        self.press("ctrl+q")
        while self._read(PATIENCE):
            pass
        return self.process.wait(PATIENCE)

    def _read(self, seconds: float) -> bool:
        """Take in what the program writes next; False when nothing comes any more."""
        if seconds <= 0 or not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # the program has ended
            return False
        self.written += data
        self._stream.feed(self._readable(data))
        for question, answer in ANSWERS.items():
            if question in data:
                self.send(answer)
        return bool(data)

    def _readable(self, data: bytes) -> bytes:
        """The bytes without what the terminal of the tests does not know; a sequence that is not whole yet waits."""
        data = self._unfinished + data
        cut = UNFINISHED.search(data)
        self._unfinished = data[cut.start() :] if cut else b""
        return KEYBOARD_PROTOCOL.sub(b"", data[: cut.start()] if cut else data)

    def take_away(self) -> int:
        """Take the terminal away from the running program without a word; its exit status."""
        os.close(self._master)
        self._master = -1
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        """End the program if it still runs, and let go of the terminal."""
        if self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                self.kill()
        if self._master >= 0:
            os.close(self._master)


@contextmanager
def desk_in_terminal(
    database: Path, *, now: str = "2026-11-27T10:21", by: str = "SI", size: tuple[int, int] = (120, 36)
) -> Iterator[Terminal]:
    """`python -m desk` on a database, in English, with its clock standing still."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    options = ["--database", str(database), "--now", now, "--by", by, "--language", "en"]
    plain = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
    environ = plain | {"TERM": "xterm-256color", "PYTHONPATH": str(ROOT), "TEXTUAL_ANIMATIONS": "none"}
    process = subprocess.Popen(
        [sys.executable, "-m", "desk", *options],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=environ,
        cwd=ROOT,
        start_new_session=True,
    )
    os.close(slave)
    terminal = Terminal(process, master, size)
    try:
        yield terminal
    finally:
        terminal.close()
