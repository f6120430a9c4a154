"""Words that say what a room is for, or which group wants it."""

from functools import cache

from desk.intake.lexicon import lexicon
from desk.intake.lexicon.topics import (
    GROUP_ACRONYMS,
    GROUP_ENDINGS,
    GROUP_WORDS,
    NOT_PURPOSE,
    PURPOSE_ENDINGS,
    PURPOSE_WORDS,
)
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set


@cache
def is_group_word(word: str) -> bool:
    """Whether the word names a group by itself or by its ending (`bygdekvinner`, `mållaget`)."""
    return word in GROUP_WORDS or (len(word) > 6 and word.endswith(GROUP_ENDINGS) and word not in NOT_PURPOSE)


def names_group(sheet: Sheet, place: int) -> bool:
    """Whether the token here names a group, acronyms in capitals included."""
    if not 0 <= place < len(sheet) or (sheet.word(place) == "lag" and sheet.word(place - 1) == "om"):
        return False
    return (
        is_group_word(sheet.word(place))
        or sheet.tokens[place].text in GROUP_ACRONYMS
        or _choir(sheet, place)
        or _four_h(sheet, place)
    )


_HOW = word_set("mange stort lenge store seint er stor ofte mykje")


def _choir(sheet: Sheet, place: int) -> bool:
    """`kor` is a choir, but the nynorsk for *how* before `mange` and its like."""
    return sheet.word(place) == "kor" and sheet.word(place + 1) not in _HOW


def _four_h(sheet: Sheet, place: int) -> bool:
    """`4H` is a youth organisation, not four hours."""
    return sheet.tokens[place].text == "H" and sheet.digits(place - 1) == "4" and sheet.glued(place)


@cache
def is_purpose_word(word: str) -> bool:
    """Whether the word says what a room is for, by itself or by its ending (`julemøte`, `studiecirkel`)."""
    return word in PURPOSE_WORDS or (len(word) > 5 and word.endswith(PURPOSE_ENDINGS) and word not in NOT_PURPOSE)


@cache
def is_activity(word: str) -> bool:
    """Like `is_purpose_word`, without the endings that too many other words have (`-ing`, `-dag`)."""
    if word in PURPOSE_WORDS:
        return True
    return len(word) > 5 and is_purpose_word(word) and word.endswith(_SURE_ENDINGS)


_LOOSE_ENDINGS = ("ing", "dag", "arb", "lag")
_SURE_ENDINGS = tuple(ending for ending in PURPOSE_ENDINGS if ending not in _LOOSE_ENDINGS)


def occasion(sheet: Sheet, place: int) -> bool:
    """`quiz night`, `D&D night`, `parents' evening`, `litterær kveld`: what they meet for, at that time of the day."""
    if sheet.word(place) in ("kveld", "kväll"):
        return sheet.free(place - 1) and sheet.word(place - 1).endswith(("isk", "ær", "sk"))
    if sheet.word(place) not in ("night", "evening", "morning"):
        return False
    owned = sheet.sign(place - 1) == "'" and sheet.glued(place - 1)
    before = place - 1 - owned
    if not sheet.free(before) or not sheet.tokens[before].letters:
        return False
    word, known = sheet.word(before), lexicon()
    return owned or is_purpose_word(word) or not (word in known.vocabulary or word in known.given_names)
