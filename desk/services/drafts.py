"""What is being typed survives a crash: it is kept in a small private file beside the data."""

import json
import os
from dataclasses import dataclass

from desk.services.counter import Counter
from desk.words import clean

LONGEST = 2000
"""Characters of a line that are kept."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The booking line as it stands while it is typed."""

    text: str
    cursor: int


def keep_draft(counter: Counter, draft: Draft) -> None:
    """Keep the line that is being typed, in a private file beside the data: a crash must not lose it.

    It is written whole and then put in place, so that the file never holds half a line.
    """
    path = counter.database.beside(f"line-{counter.desk}")
    unfinished = path.with_name(path.name + ".part")
    handle = os.open(unfinished, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump({"text": draft.text, "cursor": draft.cursor}, file)
    unfinished.replace(path)


def draft(counter: Counter) -> Draft | None:
    """The line that was being typed when the program last stopped, if any."""
    try:
        kept = json.loads(counter.database.beside(f"line-{counter.desk}").read_text(encoding="utf-8"))
        return Draft(clean(str(kept["text"]), LONGEST), int(kept["cursor"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def forget_draft(counter: Counter) -> None:
    """The line was saved, parked or left: nothing is to come back."""
    counter.database.beside(f"line-{counter.desk}").unlink(missing_ok=True)
