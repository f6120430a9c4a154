"""Copies of the data, and whether it is sound."""

from pathlib import Path

from desk.db.backup import copy_to, problems_in
from desk.domain.notices import Notice, Refused
from desk.services.counter import Counter


def backup(counter: Counter, target: Path | None = None) -> Path:
    """Write a verified copy of the SQLite file and return where it is; without a target, beside the file.

    Raises `Refused("backup_elsewhere")` for a PostgreSQL database, whose server has its own tools for it.
    """
    source = _file(counter)
    target = target or source.parent / "copies" / f"{source.stem}-{counter.now:%Y%m%dT%H%M%S}.desk"
    copy_to(source, target)
    return target


def check(counter: Counter) -> list[str]:
    """What is wrong with the file; empty when it is sound."""
    return problems_in(_file(counter))


def _file(counter: Counter) -> Path:
    if counter.database.path is None:
        raise Refused(Notice("backup_elsewhere"))
    return counter.database.path
