"""The words of all four languages in one table, because a desk mixes them; built once, when first asked for."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Final

from msgspec import Struct

from desk.intake.tokens import tokenise
from desk.words import fold

LANGUAGES: Final = ("nb", "nn", "sv", "en")
_JOINED_BY: Final = {"nb": ("", "og"), "nn": ("", "og"), "sv": ("",), "en": ("",)}


class Lexicon(Struct, frozen=True):
    """Phrases by their words, and what is needed to look them up quickly."""

    phrases: Mapping[tuple[str, ...], Mapping[str, object]]
    lengths: Mapping[str, tuple[int, ...]]
    vocabulary: frozenset[str]
    respelled: Mapping[str, str]
    languages: Mapping[str, frozenset[str]]
    given_names: frozenset[str]

    def spelling(self, word: str) -> str:
        """The word as the table has it: without a genitive's s, and with the letters that a keyboard lacked."""
        if word in self.vocabulary:
            return word
        stem = word.removesuffix("s").removesuffix("'")
        if stem != word and len(stem) > 4 and stem in self.vocabulary:
            return stem
        return self.respelled.get(fold(word), word)

    def words_of(self, kind: str) -> frozenset[str]:
        """The single words that have this meaning."""
        return frozenset(words[0] for words, kinds in self.phrases.items() if kind in kinds and len(words) == 1)


def _entries() -> Iterator[tuple[str, str, object, tuple[str, ...]]]:
    for language in LANGUAGES:
        kinds: dict[str, dict[object, str]] = import_module(f"desk.intake.lexicon.{language}").WORDS
        for kind, values in kinds.items():
            for value, phrases in values.items():
                for phrase in phrases.split("|"):
                    yield language, kind, value, _words(phrase)
        yield from _weekday_parts(language, kinds)
        yield from _compound_numbers(language, kinds["number"])
        yield from _around_hours(language, kinds["number"])


def _words(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase, as the tokens of a text would be; plain words need no cutting up."""
    if phrase.replace(" ", "").isalpha():
        return tuple(phrase.casefold().split())
    return tuple(token.word for token in tokenise(phrase))


def _weekday_parts(
    language: str, kinds: dict[str, dict[object, str]]
) -> Iterator[tuple[str, str, object, tuple[str, ...]]]:
    """`laurdagskvelden`, `söndagkväll`, `torsdagskveldane`: a weekday and a part of it in one word."""
    for kind, plural in (("part_suffix", "weekday_part"), ("part_suffixes", "weekday_parts")):
        for part, suffixes in kinds.get(kind, {}).items():
            for day, stems in kinds["weekday"].items():
                for stem in (stem for stem in stems.split("|") if stem.endswith("dag")):
                    for suffix in suffixes.split("|"):
                        for joint in ("s", ""):
                            yield language, plural, (day, part), (f"{stem}{joint}{suffix}",)


def _compound_numbers(language: str, numbers: dict[object, str]) -> Iterator[tuple[str, str, object, tuple[str, ...]]]:
    """`tjueto`, `toogtyve`, `tjugotvå` in one word; in two words they are put together where they are read."""
    tens = [(value, word) for value, words in numbers.items() for word in words.split("|") if value in (20, 30, 40)]
    units = [
        (value, word)
        for value, words in numbers.items()
        for word in words.split("|")
        if isinstance(value, int) and 0 < value < 10 and word not in ("begge", "båda", "both", "båe")
    ]
    for ten, ten_word in tens:
        assert isinstance(ten, int)
        for unit, unit_word in units:
            for joint in _JOINED_BY[language]:
                word = f"{unit_word}{joint}{ten_word}" if joint else f"{ten_word}{unit_word}"
                yield language, "number", ten + unit, (word,)


def _around_hours(language: str, numbers: dict[object, str]) -> Iterator[tuple[str, str, object, tuple[str, ...]]]:
    """`i femtida`, `vid sextiden`: roughly an hour."""
    for value, words in numbers.items():
        if language != "en" and isinstance(value, int) and 0 < value <= 12:
            for word in words.split("|"):
                for ending in ("tida", "tiden", "tia"):
                    yield language, "around_hour", value, (word + ending,)


@cache
def lexicon() -> Lexicon:
    """The merged table. A phrase keeps the first value given for a kind."""
    phrases: dict[tuple[str, ...], dict[str, object]] = {}
    lengths: dict[str, set[int]] = {}
    languages: dict[str, set[str]] = {}
    for language, kind, value, words in _entries():
        if not words:
            continue
        phrases.setdefault(words, {}).setdefault(kind, value)
        lengths.setdefault(words[0], set()).add(len(words))
        for word in words:
            languages.setdefault(word, set()).add(language)
    names = frozenset(import_module("desk.intake.lexicon.names").GIVEN.split())
    vocabulary = frozenset(languages)
    respelled = {
        folded: word
        for word in sorted(vocabulary)
        if len(word) >= 4 and not word.isascii() and (folded := fold(word)) not in vocabulary and folded not in names
    }
    return Lexicon(
        phrases=phrases,
        lengths={word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()},
        vocabulary=vocabulary,
        respelled=respelled,
        languages={word: frozenset(found) for word, found in languages.items()},
        given_names=names,
    )
