"""Where in a mail the person stands whom it gave, to be marked like the day and the time."""

import re
from collections.abc import Iterable, Sequence

from desk.intake.reading import Mark, Reading


def with_who(text: str, marks: Sequence[Mark], reading: Reading) -> tuple[Mark, ...]:
    """The marks, and those of the person where they do not lie on one: the last place, which is the signature."""
    found = list(marks)
    for field, pattern in _patterns(reading):
        places = [place.span() for place in re.finditer(pattern, text, re.IGNORECASE)]
        free = [(a, b) for a, b in places if not any(mark.start < b and a < mark.end for mark in found)]
        if free:
            found.append(Mark(field, *free[-1]))
    return tuple(sorted(found, key=lambda mark: mark.start))


def _patterns(reading: Reading) -> Iterable[tuple[str, str]]:
    if reading.phone:
        spaced = r"[ \u00a0.-]?".join(map(re.escape, reading.phone.removeprefix("+")))
        yield "phone", rf"(?<!\d)\+?{spaced}(?!\d)"
    for field in ("email", "group", "name"):
        if value := getattr(reading, field):
            yield field, rf"(?<!\w){re.escape(value)}(?!\w)"
