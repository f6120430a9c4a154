"""Text cut into words, numbers and signs that remember where they stood."""

import re
import unicodedata
from functools import cache

from msgspec import Struct

MAX_TOKENS = 4000
"""Tokens read of one text; what follows is left unread, so that hostile input cannot hold the desk up."""


class Token(Struct, frozen=True):
    """A run of letters, a run of digits, or one sign; `glued` when nothing separates it from the one before."""

    text: str
    word: str
    start: int
    end: int
    glued: bool
    number: int | None = None
    letters: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"[0-9]+|[^\W\d_]+(?:['’´`\u0300-\u036f][^\W\d_]+)*|[^\s]")


_SIGNS = {"–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "’": "'", "´": "'", "→": ">", "½": "½"}


def word_set(words: str) -> frozenset[str]:
    """The words of a text with spaces between them, as a set to look others up in."""
    return frozenset(words.split())


def word_tuple(words: str) -> tuple[str, ...]:
    """The words of a text with spaces between them, in order."""
    return tuple(words.split())


def tokenise(text: str) -> list[Token]:
    """The tokens of `text`, in order; words are folded to lower case, dashes of every kind to one."""
    tokens: list[Token] = []
    last = -1
    for match in _pattern().finditer(text):
        raw = match.group()
        start, end = match.span()
        if raw[0].isascii() and raw[0].isdigit():
            number = int(raw) if len(raw) <= 6 else None
            tokens.append(Token(raw, raw, start, end, start == last, number))
        elif raw[0].isalpha():
            word = unicodedata.normalize("NFC", raw).casefold().replace("’", "'")
            tokens.append(Token(raw, word, start, end, start == last, letters=True))
        else:
            tokens.append(Token(raw, _SIGNS.get(raw, raw), start, end, start == last))
        last = end
        if len(tokens) >= MAX_TOKENS:
            break
    return tokens
