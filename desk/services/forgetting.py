"""Removing old personal data on the house's deadline, and all that is stored about one person when they ask."""

import contextlib
from collections import Counter as Tally
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from desk.db import bookings, branches, forgetting, people, remembered
from desk.db.errors import file_troubles
from desk.db.people import Person
from desk.domain.bookings import Booking
from desk.domain.notices import Notice, Refused
from desk.domain.times import DAY, MIDNIGHT, at
from desk.services.counter import Counter
from desk.services.mail_drafts import FOLDER
from desk.words import clean, fold

if TYPE_CHECKING:
    from desk.db.journal import Act

MOST_OF_ONE = 500

EIGHT = 8
"""Digits of a whole Norwegian number."""


class Stored(Struct, frozen=True):
    """All that is stored about one person: how they are noted, their bookings, and other rows with their words.

    `needed` are the bookings that are not over yet, or whose key or equipment is out: they stay.
    """

    people: tuple[Person, ...]
    bookings: tuple[Booking, ...]
    needed: tuple[Booking, ...]
    elsewhere: dict[str, list[str]]


class _Rehearsed(Exception):
    """Only a rehearsal: all that was done is undone."""


def forget(counter: Counter, *, rehearse: bool = False) -> dict[str, int]:
    """Remove names, contacts, free text and mails of what has been over for `keep_days`; how many rows of each kind.

    What is still needed stays: coming bookings, keys and equipment that are out, mails that wait. The numbers do not
    change. It is done in many small transactions, so that no desk waits; a rehearsal is one that is undone. Raises
    `Unusable`, also when all is forgotten but a file beside the data cannot be removed.
    """
    before = counter.now - counter.policy.keep_days * DAY
    counted: Tally[str] = Tally()
    if rehearse:
        with contextlib.suppress(_Rehearsed), counter.act("forget") as act:
            while _some(act, before, counted):
                pass
            raise _Rehearsed
        counted["files"] = len(_old_files(counter, before))
        return +counted
    more = True
    while more:
        with counter.act("forget") as act:
            forgetting.secure(act)
            more = _some(act, before, counted)
    for file in _old_files(counter, before):
        with file_troubles(file):
            file.unlink(missing_ok=True)
        counted["files"] += 1
    remembered.let_go()
    _note(counter, "forget")
    return +counted


def _some(act: "Act", before: datetime, counted: Tally[str]) -> bool:
    """Empty some rows; whether there were any."""
    told = forgetting.told_of(act, before)
    if ids := forgetting.due_bookings(act, before):
        counted.update(forgetting.forget_bookings(act, ids, told))
        return True
    for kind in forgetting.LOOSE.values():
        if keys := forgetting.due(act, kind, before):
            counted[kind.name] += forgetting.empty(act, kind, keys)
            return True
    counted["people"] += forgetting.forget_people(act, forgetting.without_bookings(act), told)
    return False


def _note(counter: Counter, what: str) -> None:
    """The line of the log that tells what was done, and the file brought up to date with it."""
    with counter.act(what) as act:
        act.noted = True
    if counter.database.path is not None:
        forgetting.settle(counter.database.path)


def done_today(counter: Counter) -> bool:
    """Whether a desk has done it since midnight; what a clock that was wrong says was done later does not count."""
    with counter.reading() as reader:
        zone = branches.branch(reader, counter.branch_id).zone
        midnight = at(counter.now.astimezone(zone).date(), MIDNIGHT, zone)
        sql = "select 1 from log where at between :midnight and :now and act = 'forget' limit 1"
        return bool(reader.rows(sql, midnight=midnight, now=counter.now))


def stored_about(counter: Counter, text: str) -> Stored:
    """All that is stored about whoever is noted under exactly this name, group, phone or e-mail address.

    Raises `Refused("unknown_person")`.
    """
    with counter.act("forget") as act:
        return _stored(act, counter, text)[0]


def forget_person(counter: Counter, text: str) -> Stored:
    """Remove all that is stored about a person and no longer needed; returns what there was. Raises as `stored_about`.

    Bookings that are not over, and keys that are out, are cancelled and taken in first, by whoever decides that.
    """
    with counter.act("forget") as act:
        stored, over, rows = _stored(act, counter, text)
        forgetting.secure(act)
        if over:
            forgetting.forget_bookings(act, over)
        for name, keys in rows.items():
            forgetting.empty(act, forgetting.LOOSE[name], keys)
        forgetting.forget_people(act, [person.id for person in stored.people])
    remembered.let_go()
    _note(counter, "forget_person")
    return stored


def _stored(act: "Act", counter: Counter, text: str) -> tuple[Stored, list[int], dict[str, list[Any]]]:
    """What is stored, the bookings that may be forgotten, and the other rows by kind."""
    found = tuple(person for person in people.matching(act, clean(text), MOST_OF_ONE) if _is_exactly(person, text))
    if not found:
        raise Refused(Notice("unknown_person"))
    over, needed = forgetting.bookings_of(act, [person.id for person in found], counter.now)
    rows: dict[str, list[Any]] = {}
    said: dict[str, list[str]] = {}
    sought = _sought(found)
    for kind in forgetting.LOOSE.values():
        for key, words in forgetting.words_of(act, kind):
            if any(name in f" {fold(words)} " for name in sought):
                rows.setdefault(kind.name, []).append(key)
                said.setdefault(kind.name, []).append(words)
    read = [bookings.by_id(act, booking_id) for booking_id in (*over, *needed)]
    known = tuple(booking for booking in read if booking is not None)
    stored = Stored(found, known, tuple(booking for booking in known if booking.id in needed), said)
    return stored, over, rows


def _is_exactly(person: Person, text: str) -> bool:
    """Whether a person is noted under exactly this; a phone may lack the country's number, or have Norway's."""
    given, phone = fold(text), person.phone
    digits = "".join(given.split())
    if digits.isdecimal() and phone:
        whole = len(digits) >= EIGHT and phone.endswith(digits)
        if whole or digits in (phone, f"47{phone}", f"0047{phone}"):
            return True
    return given != "" and given in (fold(person.name), fold(person.group), fold(person.email))


def _sought(found: tuple[Person, ...]) -> set[str]:
    """What tells that a text is about them: whole names of two words and more, phones and addresses."""
    names = {fold(name) for person in found for name in (person.name, person.group)}
    contacts = {fold(contact) for person in found for contact in (person.phone, person.email)}
    return {f" {name} " for name in names if " " in name} | {f" {contact} " for contact in contacts if contact}


def _old_files(counter: Counter, before: datetime) -> list[Path]:
    """The sheets, drafts and half-typed lines that nobody has touched since."""
    beside = counter.database.beside
    sheets = [beside(name).with_name(f"{beside(name).name}.txt") for name in ("until-opening", "next-days")]
    drafts = list(beside(FOLDER).glob("*.eml")) if beside(FOLDER).is_dir() else []
    line = beside("line-")
    with file_troubles(line.parent):
        lines = [file for file in line.parent.iterdir() if file.name.startswith(line.name)]
    files = [*sheets, *drafts, *lines]
    return [file for file in files if file.is_file() and file.stat().st_mtime <= before.timestamp()]
