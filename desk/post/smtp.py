"""One message out over TLS, told apart: it went, it surely did not, it was refused, or nobody can know."""

import contextlib
import re
import smtplib
import ssl
from enum import StrEnum

from msgspec import Struct

from desk.post.accounts import Account
from desk.post.compose import Parcel, message
from desk.post.errors import reason
from desk.words import clean

TIMEOUT = 20.0
"""Seconds that a server may be silent."""
SMTPS = 465
SUBMISSION = 587


class Fate(StrEnum):
    """What became of a try to send."""

    SENT = "sent"
    NOT_SENT = "not_sent"  # surely: it may be tried again
    REFUSED = "refused"  # for good
    UNSURE = "unsure"  # the connection broke after the text had gone


class Outcome(Struct, frozen=True):
    """What became of it, and what the server or the network said."""

    fate: Fate
    why: str = ""


def deliver(account: Account, password: str, parcel: Parcel) -> Outcome:
    """Send one message. Whatever happens is told in the outcome; nothing is raised."""
    try:
        content = message(parcel)
    except (ValueError, LookupError) as error:
        return Outcome(Fate.REFUSED, clean(str(error), 200))
    server: smtplib.SMTP | None = None
    try:
        server = _connected(account)
        if account.user:
            server.login(account.user, password)
        refused = _envelope(server, parcel)
        return refused or _content(server, content)
    except smtplib.SMTPResponseException as error:
        return Outcome(Fate.NOT_SENT, _words(error.smtp_code, error.smtp_error))
    except (smtplib.SMTPException, OSError, ValueError) as error:
        return Outcome(Fate.NOT_SENT, reason(error))
    finally:
        if server is not None:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                server.close()


def _connected(account: Account) -> smtplib.SMTP:
    """A connection that is inside TLS before anything is said on it."""
    context = ssl.create_default_context()
    port = account.port or SUBMISSION
    if port == SMTPS:
        server: smtplib.SMTP = smtplib.SMTP_SSL(account.host, port, timeout=TIMEOUT, context=context)
        server.ehlo_or_helo_if_needed()
        return server
    server = smtplib.SMTP(account.host, port, timeout=TIMEOUT)
    try:
        server.starttls(context=context)
        server.ehlo_or_helo_if_needed()
    except BaseException:
        server.close()
        raise
    return server


def _envelope(server: smtplib.SMTP, parcel: Parcel) -> Outcome | None:
    for code, said in (server.mail(parcel.sender), server.rcpt(parcel.to)):
        if code not in (250, 251):
            return Outcome(Fate.REFUSED if code >= 500 else Fate.NOT_SENT, _words(code, said))
    return None


def _content(server: smtplib.SMTP, content: bytes) -> Outcome:
    """The text itself. From its first byte on, a broken connection leaves it open whether it arrived."""
    code, said = server.docmd("DATA")
    if code != 354:
        return Outcome(Fate.REFUSED if code >= 500 else Fate.NOT_SENT, _words(code, said))
    stuffed = re.sub(rb"(?m)^\.", b"..", content)
    try:
        server.send(stuffed + (b"" if stuffed.endswith(b"\r\n") else b"\r\n") + b".\r\n")
        code, said = server.getreply()
    except (smtplib.SMTPException, OSError) as error:
        return Outcome(Fate.UNSURE, reason(error))
    if code == 250:
        with contextlib.suppress(smtplib.SMTPException, OSError):
            server.quit()
        return Outcome(Fate.SENT)
    return Outcome(Fate.REFUSED if code >= 500 else Fate.NOT_SENT, _words(code, said))


def _words(code: int, said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return clean(f"{code} {text}", 200)
