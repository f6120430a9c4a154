"""The target group of the service that a text names, for the yearly figures."""

from functools import cache

from desk.intake.lexicon.topics import AUDIENCES


@cache
def _audience_signs() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]:
    """By code: phrases, how a word may begin, and how it may end."""
    found = []
    for code, signs in AUDIENCES:
        each = signs.split("|")
        single = tuple(sign for sign in each if " " not in sign)
        endings = tuple(sign for sign in single if len(sign) > 3 or sign == "lag")
        found.append((code, tuple(sign for sign in each if " " in sign), single, endings))
    return tuple(found)


def audience_of(text: str) -> str | None:
    """The target group that the words name, if they do."""
    low = text.casefold()
    words = set(low.replace(",", " ").replace("-", " ").split())
    for code, phrases, beginnings, endings in _audience_signs():
        if any(word.startswith(beginnings) or word.endswith(endings) for word in words):
            return code
        if any(phrase in low for phrase in phrases):
            return code
    return None
