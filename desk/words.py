"""The one gate for text from outside."""

import unicodedata

MAX_LENGTH = 500
"""The most characters that one field of text keeps."""

_JOINERS = "\u200c\u200d"


def clean(text: str, limit: int = MAX_LENGTH) -> str:
    """Text from outside as one line of printable characters, at most `limit` of them.

    Control, escape, direction and other invisible characters are dropped (joiners, which some scripts need,
    stay between letters), every kind of white space becomes one space, and the rest is composed (NFC).
    """
    if not text:
        return ""
    return " ".join(_visible(unicodedata.normalize("NFC", text)).split())[:limit].strip(f" {_JOINERS}")


def printable(text: str) -> str:
    """Text as it is pasted, line by line: all spaces stay, and what a terminal would obey or nobody can see goes."""
    return "\n".join(_visible(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _visible(line: str) -> str:
    """A line without control, escape, direction and other invisible characters, and with plain spaces only."""
    if line.isprintable():
        return line
    return "".join(
        char
        if char in _JOINERS or not unicodedata.category(char).startswith(("C", "Z"))
        else " "
        if char.isspace()
        else ""
        for char in line
    )


def clean_lines(text: str, limit: int = 60_000) -> str:
    """Text of several lines from outside, at most `limit` characters: each line as `clean` leaves it, gaps made small.

    Three empty lines in a row say no more than one.
    """
    lines: list[str] = []
    for line in text[:limit].replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        kept = clean(line, limit)
        if kept or (lines and lines[-1]):
            lines.append(kept)
    return "\n".join(lines).strip("\n")[:limit]


def fold(text: str) -> str:
    """Text as search compares it: no case, no accents, no punctuation, single spaces."""
    plain = text.translate(_NORDIC).casefold()
    if plain.isascii():
        return " ".join(plain.translate(_GAPS).split())
    letters = (
        char if char.isalnum() else " "
        for char in unicodedata.normalize("NFKD", plain)
        if not unicodedata.combining(char)
    )
    return " ".join("".join(letters).split())


_NORDIC = str.maketrans({"ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae", "đ": "d", "Đ": "d", "ł": "l", "Ł": "l"})
_GAPS = {code: " " for code in range(128) if not chr(code).isalnum()}
