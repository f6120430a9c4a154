"""Mail servers of the tests' own, on the loopback and inside TLS, that can be told to drop the line at any step."""

import contextlib
import re
import socket
import socketserver
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD = "desk", "sesam"


@dataclass
class Certificates:
    """What a server shows, and the authority that the client trusts."""

    authority: trustme.CA
    context: ssl.SSLContext


@pytest.fixture(scope="session")
def certificates() -> Certificates:
    """A certificate for the loopback, signed by an authority made for this run."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost", "127.0.0.1").configure_cert(context)
    return Certificates(authority, context)


@pytest.fixture
def trusted(certificates: Certificates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust that authority and no other, and know the passwords."""
    file = tmp_path / "authority.pem"
    certificates.authority.cert_pem.write_to_path(str(file))
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    monkeypatch.setenv("DESK_SMTP_PASSWORD", PASSWORD)
    monkeypatch.setenv("DESK_IMAP_PASSWORD", PASSWORD)


@dataclass
class Post:
    """The handler of the SMTP server: what has arrived, where to cut the line, and what to answer instead."""

    arrived: list[bytes] = field(default_factory=list)
    cut: str = ""
    answer: str = ""
    port: int = 0

    def _cut_at(self, step: str, server: Any) -> None:
        if self.cut == step:
            server.transport.abort()

    async def handle_MAIL(self, server: Any, session: Session, envelope: Envelope, to: str, options: Any) -> str:  # noqa: N802
        """The sender."""
        self._cut_at("MAIL", server)
        envelope.mail_from = to
        return "250 OK"

    async def handle_RCPT(self, server: Any, session: Session, envelope: Envelope, to: str, options: Any) -> str:  # noqa: N802
        """The recipient."""
        self._cut_at("RCPT", server)
        if self.answer:
            return self.answer
        envelope.rcpt_tos.append(to)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """The text."""
        self._cut_at("before", server)
        if self.cut != "before":
            assert isinstance(envelope.content, bytes)
            self.arrived.append(envelope.content)
        self._cut_at("after", server)
        return "250 taken"


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture
def smtp(certificates: Certificates, trusted: None) -> Iterator[Post]:
    """An SMTP server that wants TLS and a password."""

    def login(server: Any, session: Session, envelope: Envelope, mechanism: str, told: object) -> AuthResult:
        right = isinstance(told, LoginPassword) and told.password == PASSWORD.encode()
        return AuthResult(success=right, handled=True)

    handler = Post(port=free_port())
    server = Controller(
        handler,
        hostname="127.0.0.1",
        port=handler.port,
        tls_context=certificates.context,
        require_starttls=True,
        authenticator=login,
        auth_required=True,
    )
    server.start()
    yield handler
    server.stop()


@dataclass
class Box:
    """The mailbox of the IMAP server: its messages by UID, what was set on them, and where to cut the line."""

    messages: dict[int, bytes] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)
    said: list[str] = field(default_factory=list)
    cut: str = ""
    cut_at_uid: int = 0
    validity: int = 7
    port: int = 0
    writable: bool = False
    refusing: bool = False

    def reply(self, tag: str, words: str) -> Iterator[bytes | None]:
        """The lines of an answer; None cuts the line."""
        self.said.append(words)
        command = " ".join(words.upper().split()[: 2 if words.upper().startswith("UID") else 1])
        if self.cut == command:
            yield None
        if self.refusing and command == "LOGIN":
            yield f"{tag} NO wrong\r\n".encode()
            return
        handler = getattr(self, "_" + command.lower().replace(" ", "_"), None)
        yield from handler(words) if handler else ()
        yield f"{tag} OK done\r\n".encode()

    def _capability(self, words: str) -> Iterator[bytes]:
        yield b"* CAPABILITY IMAP4rev1\r\n"

    def _examine(self, words: str) -> Iterator[bytes]:
        self.writable = words.upper().startswith("SELECT")
        yield f"* {len(self.messages)} EXISTS\r\n* OK [UIDVALIDITY {self.validity}] ok\r\n".encode()

    _select = _examine

    def _uid_search(self, words: str) -> Iterator[bytes]:
        found = re.search(r"UID (\d+):", words[10:])
        first = int(found[1]) if found else 0
        wanted = [uid for uid in self.messages if uid >= first and (found or uid not in self.seen)]
        if found and not wanted and self.messages:
            wanted = [max(self.messages)]  # as the standard has it: `9:*` always names the last
        yield ("* SEARCH " + " ".join(map(str, wanted)) + "\r\n").encode()

    def _uid_fetch(self, words: str) -> Iterator[bytes | None]:
        uid = int(words.split()[2])
        raw = self.messages[uid]
        yield f"* 1 FETCH (UID {uid} BODY[]<0> {{{len(raw)}}}\r\n".encode()
        if self.cut_at_uid == uid:
            yield raw[: len(raw) // 2]
            yield None
        yield raw + b")\r\n"
        if "PEEK" not in words.upper():
            self.seen.add(uid)

    def _uid_store(self, words: str) -> Iterator[bytes]:
        assert self.writable
        self.seen |= {int(uid) for uid in words.split()[2].split(",")}
        yield b""

    def _logout(self, words: str) -> Iterator[bytes]:
        yield b"* BYE\r\n"


@pytest.fixture
def imap(certificates: Certificates, trusted: None) -> Iterator[Box]:
    """An IMAP server with one mailbox."""
    box = Box()

    class Talk(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            with contextlib.suppress(OSError), certificates.context.wrap_socket(self.request, server_side=True) as line:
                reader = line.makefile("rb")
                line.sendall(b"* OK ready\r\n")
                while text := reader.readline():
                    tag, _, words = text.decode().strip().partition(" ")
                    for part in box.reply(tag, words):
                        if part is None:
                            return
                        line.sendall(part)
                    if words.upper().startswith("LOGOUT"):
                        return

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk) as server:
        server.daemon_threads = True
        box.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield box
        server.shutdown()
        thread.join()


@dataclass
class Wire:
    """A wire to a server that is cut once so many bytes have gone in one direction; it counts those that went."""

    port: int = 0
    most_there: int | None = None
    most_back: int | None = None
    there: int = 0
    back: int = 0


@pytest.fixture
def wire(smtp: Post) -> Iterator[Wire]:
    """A wire to the SMTP server."""
    found = Wire()

    class Carry(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with socket.create_connection(("127.0.0.1", smtp.port), timeout=20) as server:
                back = threading.Thread(target=self._carry, args=(server, self.request, "back"), daemon=True)
                back.start()
                self._carry(self.request, server, "there")
                back.join()

        def _carry(self, source: socket.socket, target: socket.socket, way: str) -> None:
            most = getattr(found, f"most_{way}")
            with contextlib.suppress(OSError):
                while content := source.recv(4096):
                    left = len(content) if most is None else max(0, most - getattr(found, way))
                    setattr(found, way, getattr(found, way) + len(content[:left]))
                    target.sendall(content[:left])
                    if left < len(content):
                        break
            for end in (source, target):
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Carry) as server:
        server.daemon_threads = True
        found.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield found
        server.shutdown()
        thread.join()
