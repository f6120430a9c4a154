"""Reading staffed hours: `10-12`, `10-12, 13-15.30`, or nothing when nobody is at the desk."""

import re

from desk.domain.hours import Opening
from desk.intake.times import read_time


def read_openings(text: str) -> tuple[Opening, ...] | None:
    """The hours that a text means, empty for an empty one; None when it cannot be read."""
    found = []
    for part in filter(None, (part.strip() for part in re.split(r"[,;]", text))):
        ends = [read_time(end) for end in re.split(r"\s*[-–]\s*", part)]
        if len(ends) != 2 or ends[0] is None or ends[1] is None:
            return None
        found.append((ends[0], ends[1]))
    return tuple(found)
