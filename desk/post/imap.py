"""A mailbox on a server, over TLS: only looked at, never written, but for marking as seen what the desk has decided."""

import contextlib
import imaplib
import re
import ssl
from collections.abc import Iterator, Sequence
from datetime import date

from desk.post.accounts import Account
from desk.post.errors import NoPost, reason
from desk.post.letters import MOST_BYTES

TIMEOUT = 20.0
"""Seconds that a server may be silent."""
IMAPS = 993
MOST_AT_ONCE = 200
"""Messages that one fetch takes; the next goes on from there."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Mailbox:
    """One mailbox, opened for reading only. `source` names it together with its UIDVALIDITY."""

    def __init__(self, server: imaplib.IMAP4, account: Account, mailbox: str) -> None:
        self._server = server
        self._host = account.host
        self._name = mailbox
        self._open(read_only=True)
        validity = server.response("UIDVALIDITY")[1]
        number = validity[0].decode("ascii", "replace") if validity and isinstance(validity[0], bytes) else "0"
        self.source = f"imap://{account.user}@{account.host}:{account.port or IMAPS}/{mailbox};{number}"

    def new(self, after: int, since: date) -> Iterator[tuple[int, bytes]]:
        """The messages after a UID, the oldest first; at the first time those of late that nobody has seen."""
        if after:
            wanted = f"UID {after + 1}:*"
        else:
            wanted = f"UNSEEN SINCE {since.day}-{_MONTHS[since.month - 1]}-{since.year}"
        found = self._do("SEARCH", wanted)
        uids = sorted(
            {int(word) for line in found if isinstance(line, bytes) for word in line.split() if word.isdigit()}
        )
        for uid in [uid for uid in uids if uid > after][:MOST_AT_ONCE]:
            parts = self._do("FETCH", str(uid), f"(UID BODY.PEEK[]<0.{MOST_BYTES + 1}>)")
            raw = next((part[1] for part in parts if isinstance(part, tuple) and len(part) > 1), None)
            if isinstance(raw, bytes):
                yield uid, raw

    def mark_seen(self, uids: Sequence[int]) -> None:
        """Mark messages as seen; nothing else is ever changed on the server."""
        self._open(read_only=False)
        try:
            self._do("STORE", ",".join(map(str, uids)), "+FLAGS.SILENT", r"(\Seen)")
        finally:
            self._open(read_only=True)

    def _open(self, *, read_only: bool) -> None:
        with _trouble(self._host):
            status, _ = self._server.select(_quoted(self._name), readonly=read_only)
        if status != "OK":
            raise NoPost("mail_no_mailbox", mailbox=self._name)

    def _do(self, command: str, *arguments: str) -> Sequence[object]:
        with _trouble(self._host):
            status, found = self._server.uid(command, *arguments)
        if status != "OK":
            raise NoPost("mail_unreachable", host=self._host, reason=command)
        return list(found)


@contextlib.contextmanager
def mailbox(account: Account, password: str, name: str) -> Iterator[Mailbox]:
    """A mailbox for as long as the block lasts. Raises `NoPost`; a connection is never made without TLS."""
    with _trouble(account.host):
        server = _connected(account)
    try:
        try:
            server.login(account.user, password)
        except imaplib.IMAP4.error as error:
            if isinstance(error, imaplib.IMAP4.abort):
                raise NoPost("mail_unreachable", host=account.host, reason="login") from error
            raise NoPost("mail_login", host=account.host, user=account.user) from error
        except OSError as error:
            raise NoPost("mail_unreachable", host=account.host, reason=reason(error)) from error
        yield Mailbox(server, account, name)
    finally:
        with contextlib.suppress(imaplib.IMAP4.error, OSError):
            server.logout()


def _connected(account: Account) -> imaplib.IMAP4:
    context = ssl.create_default_context()
    port = account.port or IMAPS
    if port != 143:
        return imaplib.IMAP4_SSL(account.host, port, ssl_context=context, timeout=TIMEOUT)
    server = imaplib.IMAP4(account.host, port, timeout=TIMEOUT)
    try:
        server.starttls(context)
    except imaplib.IMAP4.error as error:
        server.shutdown()
        raise NoPost("mail_no_tls", host=account.host) from error
    return server


@contextlib.contextmanager
def _trouble(host: str) -> Iterator[None]:
    try:
        yield
    except ssl.SSLError as error:
        raise NoPost("mail_no_tls", host=host) from error
    except (imaplib.IMAP4.error, OSError) as error:
        raise NoPost("mail_unreachable", host=host, reason=reason(error)) from error


def _quoted(name: str) -> str:
    """A mailbox's name as IMAP writes it: quoted, other letters in its own form of UTF-7."""
    import base64

    def shifted(found: re.Match[str]) -> str:
        coded = base64.b64encode(found.group().encode("utf-16-be")).rstrip(b"=").replace(b"/", b",")
        return f"&{coded.decode('ascii')}-"

    plain = re.sub(r"[^\x20-\x7e]+", shifted, name.replace("&", "&-"))
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
