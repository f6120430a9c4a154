"""People and groups: finding them as somebody types, and keeping each once."""

import re

from msgspec import Struct

from desk.db import schema
from desk.db.database import Reader
from desk.db.journal import Act
from desk.words import fold


class Person(Struct, frozen=True):
    """Somebody to reach: a person, a group, or a person for a group."""

    id: int
    name: str
    group: str
    phone: str
    email: str


def identity(name: str, group: str, phone: str, email: str) -> str:
    """What makes two entries the same: all four, compared without case, accents and spacing."""
    return "|".join((fold(name), fold(group), phone, email.casefold()))


def words(name: str, group: str, phone: str, email: str) -> set[str]:
    """What somebody may be found by: each word of the name and the group, the digits of the phone, the address."""
    digits = "".join(char for char in phone if char.isdigit())
    found = {*fold(name).split(), *fold(group).split()}
    found |= {digits, digits[-8:]} if digits else set()
    found |= {fold(email).replace(" ", ""), *fold(email).split()} if email else set()
    return found


def keep(act: Act, name: str, group: str, phone: str, email: str) -> Person:
    """This person as they are kept, added if new."""
    who = identity(name, group, phone, email)
    known = act.rows("select id, name, group_name, phone, email from person where identity = :who", who=who)
    if known:
        return Person(*known[0])
    person_id = act.insert(schema.person, name=name, group_name=group, phone=phone, email=email, identity=who)
    act.link(
        schema.person_word,
        [{"word": word, "person_id": person_id} for word in sorted(words(name, group, phone, email))],
    )
    return Person(person_id, name, group, phone, email)


def keep_initials(act: Act, initials: str) -> None:
    """Add initials, or bring back those of somebody who had left."""
    if act.rows("select 1 from staff where initials = :initials", initials=initials):
        act.connection.execute(schema.staff.update().where(schema.staff.c.initials == initials).values(active=True))
    else:
        act.link(schema.staff, [{"initials": initials}])


def respell(act: Act, before_id: int, person_id: int, name: str, group: str) -> None:
    """Put the spelling of a name right where only case, accents or spacing differ from what was kept."""
    if person_id == before_id:
        act.update(schema.person, person_id, name=name, group_name=group)


def matching(reader: Reader, text: str, limit: int = 50) -> tuple[Person, ...]:
    """Those in whom every word of the text begins a word: names, groups, phone digits however spaced, addresses."""
    sought = _sought(text)
    if not sought:
        return ()
    bounds: dict[str, object] = {"limit": limit}
    begins = []
    for number, word in enumerate(sought):
        bounds |= {f"from{number}": word, f"to{number}": f"{word}\U0010ffff"}
        begins.append(f"select person_id from person_word where word >= :from{number} and word < :to{number}")
    sql = f"""select id, name, group_name, phone, email from person
        where id in ({" intersect ".join(begins)}) and forgotten_at is null order by id desc limit :limit"""
    return tuple(Person(*row) for row in reader.rows(sql, **bounds))


def read_ahead(reader: Reader) -> None:
    """Go through the index of all words once, so that the first name that is typed waits for no disk."""
    reader.rows("select count(*) from person_word where word >= ''")


def _sought(text: str) -> list[str]:
    folded = _SPACED_NUMBER.sub(lambda found: _national(found[0].replace(" ", "")), fold(text))
    return sorted(folded.split(), key=len, reverse=True)[:6]


_SPACED_NUMBER = re.compile(r"\b\d(?: ?\d){4,}\b")


def _national(digits: str) -> str:
    """A whole phone number as callers are noted: without the country's 47, or by its last eight digits."""
    digits = digits.removeprefix("00")
    if len(digits) == 10 and digits.startswith("47"):
        return digits[2:]
    return digits[-8:] if len(digits) > 8 and digits.startswith("0") else digits
