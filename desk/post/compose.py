"""A reply as the message that goes out: its headers safe, its thread and its calendar file attached."""

import contextlib
import re
import uuid
from collections.abc import Iterator
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from msgspec import Struct

from desk.post.headers import ids

_PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")


class Parcel(Struct, frozen=True):
    """What goes out: everything that the message is made of, fixed before the first try."""

    sender: str
    sender_name: str
    to: str
    subject: str
    body: str
    ics: str
    message_id: str
    in_reply_to: str
    references: str
    date: datetime


def is_address(text: str) -> bool:
    """Whether something can be written to: one address, and nothing that could be more than that."""
    return bool(_PLAIN_ADDRESS.fullmatch(text)) and ".." not in text


def new_id(sender: str) -> str:
    """A Message-ID that no other message has."""
    domain = sender.rpartition("@")[2]
    safe = domain if domain.isascii() and re.fullmatch(r"[\w.-]{1,200}", domain) else "desk.invalid"
    return f"<{uuid.uuid4().hex}@{safe}>"


def message(parcel: Parcel, *, draft: bool = False) -> bytes:
    """The message in bytes; a draft opens ready to be sent. Raises `ValueError` for headers that are none."""
    mail = EmailMessage(policy=SMTP)
    if not is_address(parcel.to):
        raise ValueError("not an address")
    mail["To"] = Address(addr_spec=parcel.to)
    if is_address(parcel.sender):
        with _brackets_closed():
            mail["From"] = Address(_one_line(parcel.sender_name), addr_spec=parcel.sender)
    mail["Subject"] = _one_line(parcel.subject)
    mail["Date"] = format_datetime(parcel.date)
    with _brackets_closed():
        mail["Message-ID"] = _one_line(parcel.message_id)
    if before := ids(parcel.in_reply_to):
        mail["In-Reply-To"] = before[0]
    if thread := ids(parcel.references, 20):
        mail["References"] = " ".join(dict.fromkeys(thread))
    if draft:
        mail["X-Unsent"] = "1"
    mail.set_content(parcel.body.rstrip("\n") + "\n", charset="utf-8")
    if parcel.ics:
        _attach(mail, parcel.ics)
    return mail.as_bytes()


@contextlib.contextmanager
def _brackets_closed() -> Iterator[None]:
    """Raise `ValueError` for a bracket that is not closed: Python's own reader of headers trips over it."""
    try:
        yield
    except AttributeError as error:
        raise ValueError("a bracket that is not closed") from error


def _attach(mail: EmailMessage, ics: str) -> None:
    method = re.search(r"(?im)^METHOD:([A-Z]{3,20})\r?$", ics)
    mail.add_attachment(
        ics.encode("utf-8"),
        maintype="text",
        subtype="calendar",
        filename="invite.ics",
        params={"charset": "utf-8", "method": method[1] if method else "PUBLISH"},
    )


def _one_line(text: str) -> str:
    """A header's text; a line break in it would be another header."""
    if any(ord(char) < 32 or ord(char) == 127 for char in text):
        raise ValueError("a header of more than one line")
    return text
