"""What was made of rows is remembered by those rows: a row that is read again, unchanged, is not made anew."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_LET_GO: list[Callable[[], None]] = []


def remembered(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Remember what a function makes of its rows, of so many at most. It must be a value that nobody alters."""

    def keep(make: Callable[P, T]) -> Callable[P, T]:
        kept: Any = lru_cache(maxsize=most)(make)
        _LET_GO.append(kept.cache_clear)
        made: Callable[P, T] = kept
        return made

    return keep


def let_go() -> None:
    """Remember nothing any more: what is forgotten in the database is to be gone from this program too."""
    for clear in _LET_GO:
        clear()
