"""The connections to a server, so that waiting for one that does not answer can be ended from outside."""

import contextlib
import os
import socket
import threading
import weakref
from typing import Protocol


class Line(Protocol):
    """An open connection."""

    def fileno(self) -> int:
        """The number of its socket."""
        ...


class Lines:
    """The connections of one program to its server, and whether it still waits for it."""

    def __init__(self) -> None:
        self.patience = 30.0
        """Seconds to wait for a server that went while it was saving, before leaving it unknown whether it did."""
        self._open: weakref.WeakSet[Line] = weakref.WeakSet()
        self._given_up = threading.Event()

    def add(self, connection: Line) -> None:
        """Keep a connection in mind."""
        self._open.add(connection)

    def cut(self) -> None:
        """From another thread: cut all connections, so that whatever waits for an answer is told that none comes."""
        for connection in list(self._open):
            with (
                contextlib.suppress(Exception),  # it may close by itself at this very moment
                socket.socket(fileno=os.dup(connection.fileno())) as line,
            ):
                line.shutdown(socket.SHUT_RDWR)

    def give_up(self) -> None:
        """The same for good: nothing waits for the server any longer."""
        self._given_up.set()
        self.cut()

    def pause(self, seconds: float) -> bool:
        """Wait before the next attempt; False when there is to be none."""
        return not self._given_up.wait(seconds)
