"""A Dovecot of the tests' own on the loopback, and a line to it, inside TLS at both ends, that can be cut anywhere."""

import contextlib
import imaplib
import os
import pwd
import re
import shutil
import socket
import socketserver
import ssl
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import pytest

from tests.post.servers import PASSWORD, USER, Certificates, free_port

SETTINGS = """
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{folder}/certificate.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = yes
auth_mechanisms = plain
auth_failure_delay = 0
default_login_user = {account}
default_internal_user = {account}
default_internal_group = {group}
mail_uid = {account}
mail_gid = {group}
mail_home = {folder}/home
mail_location = maildir:~/Maildir
first_valid_uid = 1
mail_fsync = never
passdb {{
  driver = static
  args = user={user} password={password}
}}
userdb {{
  driver = static
  args = uid={account} gid={group} home={folder}/home
}}
service imap-login {{
  chroot =
  service_count = 0
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
  }}
}}
service imap {{
  service_count = 100
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
"""


class Dovecot:
    """The server: `port` is where it listens, inside TLS. Root lends it the account `nobody`."""

    def __init__(self, program: str, folder: Path, certificates: Certificates) -> None:
        self._program = program
        self._config = folder / "dovecot.conf"
        self._folder = folder
        self.port = free_port()
        self._write(certificates)

    def _write(self, certificates: Certificates) -> None:
        owner = pwd.getpwuid(os.geteuid()) if os.geteuid() else pwd.getpwnam("nobody")
        group = subprocess.run(
            ["id", "-gn", owner.pw_name], capture_output=True, text=True, check=True, timeout=10
        ).stdout.strip()
        home = self._folder / "home"
        home.mkdir(mode=0o700)
        if not os.geteuid():
            os.chown(home, owner.pw_uid, owner.pw_gid)
        issued = certificates.authority.issue_cert("localhost", "127.0.0.1")
        issued.private_key_pem.write_to_path(str(self._folder / "key.pem"))
        for pem in issued.cert_chain_pems:
            pem.write_to_path(str(self._folder / "certificate.pem"), append=True)
        told = {"account": owner.pw_name, "group": group, "user": USER, "password": PASSWORD, "port": self.port}
        self._config.write_text(SETTINGS.format(folder=self._folder, **told), encoding="utf-8")

    def start(self) -> None:
        """Start it; it listens when this returns. Raises `RuntimeError` with what it says."""
        self._run()

    def stop(self) -> None:
        """Stop it."""
        self._run("stop")

    def _run(self, *arguments: str) -> None:
        with tempfile.TemporaryFile() as said:  # a file, as the server keeps a pipe open
            command = [self._program, "-c", str(self._config), *arguments]
            done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, timeout=60, check=False)
            if done.returncode:
                said.seek(0)
                raise RuntimeError(said.read().decode(errors="replace")[-2000:])

    @contextlib.contextmanager
    def client(self, certificates: Certificates) -> Iterator[imaplib.IMAP4]:
        """Another mail program, straight on the server."""
        trusting = ssl.create_default_context()
        certificates.authority.configure_trust(trusting)
        with imaplib.IMAP4_SSL("127.0.0.1", self.port, ssl_context=trusting, timeout=20) as client:
            client.login(USER, PASSWORD)
            yield client


@dataclass
class Line:
    """What stands between the desk and the server: it hears every command, and cuts as it is told.

    `cut` names a command; `when` is `asked` (the server never hears it), `answering` (half of its answer arrives) or
    `answered` (the server has done it, and nothing of the answer arrives).
    """

    port: int = 0
    cut: str = ""
    when: str = "asked"
    said: list[str] = field(default_factory=list)

    def hears(self, command: bytes) -> str:
        """The name of the command in a line of the desk's."""
        words = command.decode("ascii", "replace").upper().split()[1:]
        name = " ".join(words[: 2 if words[:1] == ["UID"] else 1])
        self.said.append(name)
        return name


class _Talk(socketserver.BaseRequestHandler):
    """One connection: lines of the desk go to the server, and its answers come back."""

    line: Line
    inner: ssl.SSLContext
    outer: ssl.SSLContext
    server_port: int

    def handle(self) -> None:
        with contextlib.suppress(OSError), contextlib.ExitStack() as open_:
            desk = open_.enter_context(self.outer.wrap_socket(self.request, server_side=True))
            plain = open_.enter_context(socket.create_connection(("127.0.0.1", self.server_port), timeout=20))
            server = open_.enter_context(self.inner.wrap_socket(plain, server_hostname="127.0.0.1"))
            answers, asked = server.makefile("rb"), desk.makefile("rb")
            desk.sendall(answers.readline())
            while command := asked.readline():
                cutting = self.line.hears(command) == self.line.cut
                if cutting and self.line.when == "asked":
                    return
                server.sendall(command)
                answer = b"".join(_answer(answers, command.split()[0]))
                if cutting:
                    desk.sendall(answer[: len(answer) // 2] if self.line.when == "answering" else b"")
                    return
                desk.sendall(answer)


def _answer(answers: IO[bytes], tag: bytes) -> Iterator[bytes]:
    """The lines of an answer up to the one with the tag; a message's own lines are counted, not looked at."""
    for text in answers:
        yield text
        if literal := re.search(rb"\{(\d+)\}\r\n$", text):
            yield answers.read(int(literal[1]))
        if text.startswith(tag + b" "):
            return


@pytest.fixture(scope="session")
def dovecot(certificates: Certificates) -> Iterator[Dovecot]:
    """A running Dovecot; tests that need it are skipped, saying so, where the program is not installed."""
    program = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin")
    if program is None:
        pytest.skip("Dovecot is not installed (on Debian: apt-get install dovecot-imapd)")
    with tempfile.TemporaryDirectory(prefix="desk-dovecot-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)
        server = Dovecot(program, folder, certificates)
        server.start()
        yield server
        server.stop()


@pytest.fixture
def line(dovecot: Dovecot, certificates: Certificates) -> Iterator[Line]:
    """A line to the server, whose mailbox is empty and new."""
    with dovecot.client(certificates) as client:
        for mailbox in ('"Rom"', '"Grupperom p&AOU- biblioteket"'):
            client.delete(mailbox)
            assert client.create(mailbox)[0] == "OK"
    found = Line()
    inner = ssl.create_default_context()
    certificates.authority.configure_trust(inner)
    talk = type(
        "Talk",
        (_Talk,),
        {"line": found, "inner": inner, "outer": certificates.context, "server_port": dovecot.port},
    )
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), talk) as server:
        server.daemon_threads = True
        found.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield found
        server.shutdown()
        thread.join()
