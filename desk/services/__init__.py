"""What is done at the desk: one function an act, each of them one transaction.

The modules load when they are first used, so that the first frame does not wait for SQLAlchemy.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk.services import (
        bookings,
        changes,
        closing,
        copies,
        days,
        equipment,
        forgetting,
        free,
        history,
        hours,
        key_care,
        keys,
        line,
        mail,
        paper,
        parking,
        people,
        pins,
        series,
        setup,
        statistics,
        turned_away,
    )

__all__ = [
    "bookings",
    "changes",
    "closing",
    "copies",
    "days",
    "equipment",
    "forgetting",
    "free",
    "history",
    "hours",
    "key_care",
    "keys",
    "line",
    "mail",
    "paper",
    "parking",
    "people",
    "pins",
    "series",
    "setup",
    "statistics",
    "turned_away",
]


def __getattr__(name: str) -> ModuleType:
    if name not in __all__:
        raise AttributeError(name)
    return import_module(f"desk.services.{name}")
