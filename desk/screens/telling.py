"""What dialogs and screens say when a service refuses, in words."""

from zoneinfo import ZoneInfo

from desk.domain.hours import Hours
from desk.domain.notices import Refused, Unusable
from desk.language import spoken

NO_HOURS = Hours(ZoneInfo("UTC"), {})
"""For what is told without any times in it."""


def told(error: Refused | Unusable, hours: Hours = NO_HOURS) -> str:
    """Why something was not done, or why the database cannot be used."""
    from desk.letters.notices import sentence, unusable_sentence

    if isinstance(error, Unusable):
        return unusable_sentence(error.code, error.facts, spoken())
    return " ".join(sentence(notice, spoken(), hours) for notice in error.notices)
