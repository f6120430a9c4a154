"""Fetching mails from the folder and the mailbox of the settings: each once, and nothing is lost by a cut."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path

from msgspec import Struct

from desk import files
from desk.db import mail as mails
from desk.domain.notices import Notice, Refused
from desk.post.accounts import Post, password
from desk.post.errors import NoPost
from desk.services.counter import Counter
from desk.services.mail import keep, parsed

FIRST_TIME = timedelta(days=14)
"""How far back the first look into a mailbox goes."""


class Fetched(Struct, frozen=True):
    """How many mails came, how many were known already, and what did not work."""

    added: int
    known: int
    problems: tuple[Notice, ...] = ()


def fetch(counter: Counter) -> Fetched:
    """Take what is new from the folder and the mailbox. Raises `Refused("no_mail_source")` without either."""
    found = [take(counter) for take in sources(counter.post).values()]
    if not found:
        raise Refused(Notice("no_mail_source"))
    return Fetched(
        sum(each.added for each in found),
        sum(each.known for each in found),
        tuple(problem for each in found for problem in each.problems),
    )


def sources(post: Post) -> dict[str, Callable[[Counter], Fetched]]:
    """What the settings name to fetch from, by name, and how to."""
    return {
        **({"folder": fetch_folder} if post.folder else {}),
        **({"mailbox": fetch_mailbox} if post.imap.host else {}),
    }


def fetch_folder(counter: Counter) -> Fetched:
    """Take what is new from the folder."""
    return _fetched(counter, _from_folder)


def fetch_mailbox(counter: Counter) -> Fetched:
    """Take what is new from the mailbox, and mark as seen what has been decided if the settings say so."""
    return _fetched(counter, _from_mailbox)


def _fetched(counter: Counter, take: Callable[[Counter, list[bool]], None]) -> Fetched:
    came: list[bool] = []
    problems: tuple[Notice, ...] = ()
    try:
        take(counter, came)
    except NoPost as error:
        problems = (Notice(error.code, error.facts),)
    return Fetched(sum(came), len(came) - sum(came), problems)


def folder(counter: Counter) -> Path:
    """The folder that mails are dropped into."""
    return files.named(counter.post.folder)


def _from_folder(counter: Counter, came: list[bool]) -> None:
    from desk.post import maildir

    place = folder(counter)
    source = f"folder://{place.absolute()}"
    with counter.reading() as reader:
        taken = mails.taken_names(reader, source)
    for name, raw in maildir.new(place, taken):
        came += _took(counter, source, name, 0, raw)


def _from_mailbox(counter: Counter, came: list[bool]) -> None:
    from desk.db import mail_writes
    from desk.post import imap

    post = counter.post
    with imap.mailbox(post.imap, password("imap", post.imap), post.mailbox) as box:
        with counter.reading() as reader:
            after = mails.last_uid(reader, box.source)
        for uid, raw in box.new(after, (counter.now - FIRST_TIME).date()):
            came += _took(counter, box.source, str(uid), uid, raw)
        if not post.mark_seen:
            return
        with counter.reading() as reader:
            finished = mails.finished_uids(reader, box.source)
        if finished:
            box.mark_seen([uid for _, uid in finished])
            with counter.act("mail") as act:
                mail_writes.marked(act, [row for row, _ in finished])


def _took(counter: Counter, source: str, name: str, uid: int, raw: bytes) -> Iterable[bool]:
    """Keep one mail and where it came from, in one transaction; whether it was new."""
    from desk.db import mail_writes

    try:
        letter = parsed(counter, raw)
    except Refused:
        letter = None
    with counter.act("mail") as act:
        if mails.is_taken(act, source, name):
            return []
        before = len(act.changes)
        mail_id = keep(act, counter, letter, once=True) if letter is not None else None
        mail_writes.took(act, source, name, uid, mail_id)
        return [len(act.changes) > before]
