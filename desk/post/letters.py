"""What a mail is once it has been read: plain values, cleaned, of bounded size."""

from datetime import datetime

from msgspec import Struct

MOST_BYTES = 25_000_000
"""Bytes of one mail that are looked at at all; the rest is left out, and said to be."""
MOST_TEXT = 60_000
"""Characters of its text that are kept."""
MOST_ATTACHMENTS = 50
"""Attachments that are named."""


class Letter(Struct, frozen=True):
    """One mail. `sender` is whoever wrote it, also inside a forwarded mail; `left_out` says what could not be read.

    Codes of `left_out`: `too_large`, `too_many_parts`, `text_cut`, `broken`, `calendar`.
    """

    name: str = ""
    address: str = ""
    reply_to: str = ""
    subject: str = ""
    sent: datetime | None = None
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    text: str = ""
    attachments: tuple[str, ...] = ()
    automatic: bool = False
    left_out: tuple[str, ...] = ()
