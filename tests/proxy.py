"""A network between a desk and its server that a test can slow down, break and mend."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

LOG, COMMIT = b"INSERT INTO log ", b"COMMIT"


class Network:
    """A proxy on the loopback to a server's socket.

    `delay` is how many seconds every message is on its way. `lose` breaks the line at the next act: "before" its commit
    reaches the server, or "after" the server has done it and before the desk hears of it; with `down_when_lost` all
    lines break then, and no other is let through. `lost` is set when that has happened, `swallowed` once something has
    been said in vain.
    """

    def __init__(self, target: Path) -> None:
        self.delay = 0.0
        self.lose = ""
        self.down_when_lost = False
        self.swallowed = threading.Event()
        self.lost = threading.Event()
        self._closed = threading.Event()
        self._losing: socket.socket | None = None
        self._down = self._silent = False
        self._target = str(target)
        self._lines: list[socket.socket] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def url(self, name: str) -> str:
        """Where a database is, through this network."""
        return f"postgresql://desk:hemmelig@127.0.0.1:{self.port}/{name}"

    def go_down(self) -> None:
        """Break all lines, and let no new one through."""
        self._down = True
        self._cut()

    def come_back(self) -> None:
        """Let everything through again."""
        self._down = self._silent = False

    def fall_silent(self) -> None:
        """Swallow everything from now on, without a word."""
        self._silent = True

    def close(self) -> None:
        """Stop for good."""
        self._down = True
        self._closed.set()
        self._listening.close()
        self._cut()

    def _lose(self) -> None:
        if self.down_when_lost:
            self.go_down()
        self.lost.set()

    def _cut(self) -> None:
        for line in self._lines:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        self._lines.clear()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                desk, _ = self._listening.accept()
                server = socket.socket(socket.AF_UNIX)
                try:
                    if self._down:
                        raise ConnectionRefusedError
                    server.connect(self._target)
                except OSError:
                    desk.close()
                    server.close()
                    continue
                self._lines += [desk, server]
                for source, sink, up in ((desk, server, True), (server, desk, False)):
                    threading.Thread(target=self._carry, args=(source, sink, up), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket, up: bool) -> None:
        """Bring what one end says to the other, until either hangs up."""
        act_on_its_way = False
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if self.delay:
                    self._closed.wait(self.delay)
                if self._silent:
                    self.swallowed.set()
                    continue
                act_on_its_way = act_on_its_way or LOG in data
                if up and self.lose and act_on_its_way and COMMIT in data:
                    how, self.lose = self.lose, ""
                    if how == "after":
                        self._losing = source  # before the server hears it: its answer may come at once
                        sink.sendall(data)
                        continue
                    self._lose()
                    break
                if not up and self._losing is sink:
                    self._losing = None
                    self._lose()
                    break
                sink.sendall(data)
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def network(target: Path) -> Iterator[Network]:
    """A network to a server's socket, for as long as the block lasts."""
    made = Network(target)
    try:
        yield made
    finally:
        made.close()
