"""The sentences of a mail, and which of them speak of the key or other asides instead of the slot."""

import re
from functools import cache

from desk.intake.lexicon import lexicon
from desk.intake.tokens import tokenise, word_set

_ABBREVIATIONS = word_set(
    """
    kl ca tlf mob st nr f.eks pga bl.a o.l osv evt dvs jan feb mar apr jun jul aug sep sept okt oct nov des dec
    man tir ons tor fre lør søn mån tys lau sun fr o m t e d mr ms mrs dr hr etc approx no vs inkl ekskl mvh jf
    pers stk maks min tir tors on v u
    """
)


@cache
def _break() -> re.Pattern[str]:
    return re.compile(r"\n[ \t]*\n|\n[ \t]*(?=[-*•–][ \t])|[!?]+(?=[\s)]|$)|\.(?=[ \t]|\n|$)|\n")


def sentences(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """The sentences of a part: ended by a full stop of no abbreviation or ordinal, by `?`, `!`, or a gap."""
    found: list[tuple[int, int]] = []
    begin = span[0]
    for match in _break().finditer(text, *span):
        mark = match.group()
        if mark == "." and not _full_stop(text, match.start(), match.end()):
            continue
        if mark == "\n" and not _line_ends(text, match.start(), match.end()):
            continue
        if text[begin : match.end()].strip():
            found.append((begin, match.end()))
        begin = match.end()
    if text[begin : span[1]].strip():
        found.append((begin, span[1]))
    return found


def _full_stop(text: str, place: int, after: int) -> bool:
    before = re.search(r"([\w.]+)$", text[max(0, place - 20) : place])
    word = before.group(1).lower() if before else ""
    following = text[after : after + 40].lstrip()
    if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        return not following or (
            following[0].isupper() and len(word) > 1 and word not in ("kl", "ca", "tlf", "mob", "nr", "dr", "mr", "ms")
        )
    if word.isdigit() and len(word) <= 2:
        return not following or following[0].isupper()
    return not following or following[0].isupper() or len(word) > 3


def _line_ends(text: str, place: int, after: int) -> bool:
    """Whether a single line break ends a sentence: the next line begins anew, or the line was a greeting."""
    start = text.rfind("\n", 0, place) + 1
    line = text[start:place].strip()
    following = text[after : after + 1]
    return len(line) < 30 or (following.isupper() and len(line) < 55)


def blanked(text: str, keep: list[tuple[int, int]], drop: list[tuple[int, int]]) -> str:
    """The text with everything outside `keep`, and inside `drop`, turned into blanks; offsets stay the same."""
    kept = bytearray(len(text))
    for start, end in keep:
        kept[start:end] = b"\x01" * (end - start)
    for start, end in drop:
        kept[start:end] = b"\x00" * (end - start)
    return "".join(char if keep_it or char == "\n" else " " for char, keep_it in zip(text, kept, strict=True))


def asides(text: str, body: tuple[int, int]) -> list[tuple[int, int]]:
    """The sentences or clauses about fetching the key, which name days and times that are not the slot's."""
    found: list[tuple[int, int]] = []
    for start, end in sentences(text, body):
        sentence = text[start:end]
        if not _speaks_of_key(sentence):
            continue
        if not _names_time(sentence):
            found.append((start, end))
            continue
        found.extend(
            (start + clause.start(), start + clause.end())
            for clause in re.finditer(r"(?:^|[,;(–]| og | and | och | but | men | då | så )[^,;(–]*", sentence)
            if _speaks_of_key(clause.group()) and not _SPAN.search(clause.group())
        )
    return found


@cache
def _key_words() -> frozenset[str]:
    return lexicon().words_of("key_word")


def _speaks_of_key(text: str) -> bool:
    return any(token.word in _key_words() for token in tokenise(text[:1000]))


_SPAN = re.compile(r"\d{1,2}(?:[.:]\d\d)?\s?(?:[-–]|til|till|to|until)\s?(?:kl\.?\s?)?\d")


def _names_time(text: str) -> bool:
    return bool(_SPAN.search(text) or re.search(r"\b(?:kl|klokka|klokken|klockan|at)\.?\s\d", text))
