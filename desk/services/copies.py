"""Copies of the data: made, rotated, taken out again; and whether the data are sound."""

from datetime import date, datetime, timedelta
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from desk.db.backup import broken_off, copies_of, copy_path, copy_to, problems_in, put_back, remove_copy
from desk.db.database import Database, instant_or_none
from desk.db.migrate import VERSION, version_of
from desk.domain.notices import Notice, Refused, Unusable
from desk.domain.times import DAY
from desk.services.counter import Counter


class Restored(Struct, frozen=True):
    """Where the data are now, where what was there before is kept, and when the last act in the data was done."""

    file: Path
    kept: Path | None
    last_act: datetime | None


def backup(counter: Counter, target: Path | None = None) -> Path:
    """Write a verified copy of the SQLite file and return where it is.

    Without a target it lies in the folder beside the file, and older ones make way as `rotate` says. Raises
    `Refused("backup_elsewhere")` for a PostgreSQL database, whose server has its own tools for it.
    """
    source = _file(counter)
    copy = target or copy_path(source, counter.now)
    copy_to(source, copy)
    if target is None:
        rotate(counter)
    return copy


def listed(counter: Counter) -> list[tuple[datetime, Path]]:
    """The copies that can be taken out, with when they were made, the newest first."""
    return copies_of(_file(counter))


def made_today(counter: Counter) -> bool:
    """Whether there is a copy of today's."""
    database = _file(counter)
    return any(
        made.date() == counter.now.date() and file == copy_path(database, made) for made, file in listed(counter)
    )


def rotate(counter: Counter) -> list[Path]:
    """Remove the copies that are older than names are kept, and of each past day all but the last; return them.

    What was put aside when a copy was taken out, or before a migration, stays until its deadline. What is left of a
    copy that was broken off goes after a day.
    """
    removed: list[Path] = []
    days: set[date] = set()
    for made, file in listed(counter):
        daily = file == copy_path(_file(counter), made)
        again = daily and made.date() in days and made.date() != counter.now.date()
        if daily:
            days.add(made.date())
        over = made.date() < counter.now.date() and made + counter.policy.keep_days * DAY <= counter.now
        if again or over:
            removed.append(file)
    removed += [file for written, file in broken_off(_file(counter)) if abs(counter.now - written) > DAY]
    for file in removed:
        remove_copy(file)
    return removed


def restore(counter: Counter, copy: Path) -> Restored:
    """Put a copy in the place of the data, also where there are none yet; what was there before is kept.

    Raises `Unusable`: missing_file, not_a_database, newer_schema, corrupt_copy, in_use while a desk has the data open.
    """
    database = _file(counter)
    if not copy.is_file():
        raise Unusable("missing_file", where=str(copy))
    source = Database(copy)
    try:
        version = version_of(source)
        if version is None:
            raise Unusable("not_a_database", where=str(copy))
        if version > VERSION:
            raise Unusable("newer_schema", where=str(copy))
    except Unusable as unusable:
        code = "corrupt_copy" if unusable.code == "corrupt" else unusable.code
        raise Unusable(code, **{"where": str(copy)} | unusable.facts) from unusable
    finally:
        source.close()
    kept = _free_name(database, counter.now)
    was_there = put_back(copy, database, kept)
    now = replace(counter, database=Database(database))
    try:
        with now.reading() as reader:
            last = instant_or_none(reader.rows("select max(at) from log")[0][0])
    finally:
        now.database.close()
    return Restored(database, kept if was_there else None, last)


def _free_name(database: Path, now: datetime) -> Path:
    """A name for what is put aside that nothing has yet."""
    while (kept := copy_path(database, now, "replaced")).exists():
        now += timedelta(seconds=1)
    return kept


def check(counter: Counter) -> list[str]:
    """What is wrong with the file; empty when it is sound. Raises `Unusable` when that cannot be told."""
    return problems_in(_file(counter))


def _file(counter: Counter) -> Path:
    if counter.database.path is None:
        raise Refused(Notice("backup_elsewhere"))
    return counter.database.path
