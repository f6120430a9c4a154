"""Replies as drafts: a private file that a mail program opens."""

from pathlib import Path

from desk import files
from desk.db.errors import file_troubles
from desk.db.mail import Outgoing
from desk.services import replies
from desk.services.counter import Counter

FOLDER = "drafts"


def save(counter: Counter, outbox_id: int) -> Path:
    """Write a reply as a private .eml file in a folder beside the data, and return its path.

    The reply is then not sent by itself. Raises `Refused("unknown_reply")`, and `Unusable` when it cannot be written.
    """
    raw = replies.eml(counter, outbox_id)
    folder = counter.database.beside(FOLDER)
    path = folder / f"{_name(replies.reply(counter, outbox_id))}.eml"
    with file_troubles(path):
        files.write_private(files.private_folder(folder) / path.name, raw)
    return path


def _name(out: Outgoing) -> str:
    """A file name without anybody's name in it."""
    return f"{out.written_at:%Y%m%d-%H%M}-{out.id}"
