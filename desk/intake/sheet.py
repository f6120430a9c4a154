"""The work sheet of one reading: tokens, what each may mean, and which reader has claimed it."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from desk.intake.lexicon import lexicon
from desk.intake.reading import Mark
from desk.intake.tokens import Token, tokenise

MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Sheet:
    """Readers ask it what stands at a place and claim what they understood; a claimed token is read only once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: Sequence[Token] = tokenise(text)
        known = lexicon()
        self.words = [known.spelling(token.word) if token.letters else token.word for token in self.tokens]
        self._digits = [token.text if token.number is not None else "" for token in self.tokens]
        self._signs = ["" if token.letters or token.number is not None else token.word for token in self.tokens]
        self.owner: list[str | None] = [None] * len(self.tokens)
        self.marks: list[Mark] = []
        self._meanings = self._look_up()

    def _look_up(self) -> dict[str, dict[int, tuple[object, int]]]:
        """By kind, where each longest phrase begins, its value and the place after it."""
        known = lexicon()
        found: dict[str, dict[int, tuple[object, int]]] = {}
        for place, word in enumerate(self.words):
            for length in known.lengths.get(word, ()):
                if place + length <= len(self.words):
                    phrase = tuple(self.words[place : place + length])
                    for kind, value in known.phrases.get(phrase, {}).items():
                        found.setdefault(kind, {}).setdefault(place, (value, place + length))
        return found

    def places(self, kind: str) -> list[int]:
        """Every place where a phrase of this kind begins, claimed or not, in order."""
        return list(self._meanings.get(kind, ()))

    @cached_property
    def has_slash(self) -> bool:
        """Whether figures with a slash between them, and so most likely a date, stand anywhere."""
        return any(
            token.word == "/" and token.glued and self.tokens[at - 1].number is not None
            for at, token in enumerate(self.tokens)
        )

    @cached_property
    def has_named_month(self) -> bool:
        """Whether a number with a month's name stands anywhere."""
        return any(
            (at > 0 and self.tokens[at - 1].number is not None) or self.word(at - 1) == "."
            for at in self.places("month")
        )

    def __len__(self) -> int:
        return len(self.tokens)

    def means(self, place: int, kind: str) -> tuple[object, int] | None:
        """The value of the longest phrase of this kind that begins here, and the place after it."""
        places = self._meanings.get(kind)
        found = places.get(place) if places else None
        if found is None:
            return None
        if found[1] == place + 1:
            return found if self.owner[place] is None else None
        return found if all(owner is None for owner in self.owner[place : found[1]]) else None

    def past(self, place: int, kind: str) -> int | None:
        """The place after a phrase of this kind, or None when none stands here."""
        found = self.means(place, kind)
        return found[1] if found else None

    def follows(self, place: int, kind: str) -> bool:
        """Whether a phrase of this kind ends where `place` begins."""
        return any(self.past(place - back, kind) == place for back in (1, 2, 3))

    def skip(self, place: int, kind: str) -> int:
        """The place after an optional phrase of this kind and the dot of its abbreviation."""
        found = self.means(place, kind)
        return self.after_dot(found[1]) if found else place

    def after_dot(self, place: int) -> int:
        """The place after an abbreviation's dot."""
        return place + 1 if self.sign(place) == "." and self.tokens[place].glued else place

    def word(self, place: int) -> str:
        """The folded word here; empty beyond the ends."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def sign(self, place: int) -> str:
        """The sign here, if it is one and is not claimed."""
        return self._signs[place] if 0 <= place < len(self._signs) and self.owner[place] is None else ""

    def free(self, place: int) -> bool:
        """Whether a token stands here that nobody has claimed."""
        return 0 <= place < len(self.tokens) and self.owner[place] is None

    def glued(self, place: int) -> bool:
        """Whether the token here touches the one before it."""
        return 0 <= place < len(self.tokens) and self.tokens[place].glued

    def digits(self, place: int) -> str:
        """The digits here, or an empty text."""
        return self._digits[place] if 0 <= place < len(self._digits) and self.owner[place] is None else ""

    def number(self, place: int) -> tuple[int, int] | None:
        """A whole number in digits or words, and the place after it."""
        digits = self.digits(place)
        if digits:
            return (int(digits), place + 1) if len(digits) <= 3 else None
        found = self.means(place, "number")
        if found is None or not isinstance(found[0], int):
            return None
        value, after = found[0], found[1]
        if 20 <= value <= 90 and value % 10 == 0:
            step = after + 1 if self.sign(after) == "-" and self.glued(after) and self.glued(after + 1) else after
            unit = self.means(step, "number")
            if unit is not None and isinstance(unit[0], int) and 0 < unit[0] < 10 and self.word(step) != "to":
                return value + unit[0], unit[1]
            if (
                unit is not None
                and self.word(step) == "to"
                and self.words[place] in ("tjue", "tretti", "tyve", "førti")
            ):
                return value + 2, unit[1]
        return value, after

    def claim(self, place: int, after: int, field: str) -> None:
        """Take the tokens from `place` up to `after` for a field, and remember which characters they are."""
        for at in range(place, min(after, len(self.owner))):
            self.owner[at] = field
        if after > place:
            self.marks.append(Mark(field, self.tokens[place].start, self.tokens[after - 1].end))

    def forget(self, place: int) -> None:
        """Take the meanings of the word here away: it is no more than a name."""
        for meanings in self._meanings.values():
            meanings.pop(place, None)

    def release(self, place: int, after: int) -> None:
        """Give tokens back, and forget the mark that covered them."""
        for at in range(place, after):
            self.owner[at] = None
        start, end = self.tokens[place].start, self.tokens[after - 1].end
        self.marks = [mark for mark in self.marks if not (mark.start <= start and end <= mark.end)]

    def claim_chars(self, start: int, end: int, field: str) -> None:
        """Take every token that lies in these characters."""
        place = bisect_right(self.tokens, start, key=lambda token: token.end)
        while place < len(self.tokens) and self.tokens[place].start < end:
            self.owner[place] = field
            place += 1
        self.marks.append(Mark(field, start, end))

    def till_letter(self, place: int) -> bool:
        """Whether the `t` here is short for *til* between two times, as in `17 t 19`, and no number of hours."""
        if self.word(place) != "t" or not self.digits(place - 1) or not self.digits(place + 1):
            return False
        first, second = (int(self.digits(at)[:2]) for at in (place - 1, place + 1))
        return 6 < first < second and not self.past(place + 2, "unit") and not self.past(place + 2, "person")

    def corrects(self, place: int) -> bool:
        """Whether a word stands here that leads to what is right after all, as in `ikke 14, men 15`."""
        return self.word(place) in ("men", "but", "utan", "uten") and bool(self.digits(place + 1))

    def original(self, place: int, after: int) -> str:
        """The text from the token at `place` up to the one at `after`, as it was written."""
        return self.text[self.tokens[place].start : self.tokens[after - 1].end] if after > place else ""

    def compound(self, place: int) -> bool:
        """Whether the token here goes on as a hyphenated word, as in `17. mai-komiteen`."""
        return (
            self.sign(place + 1) == "-"
            and self.glued(place + 1)
            and self.glued(place + 2)
            and self.tokens[place + 2].letters
            and self.means(place + 2, "weekday") is None
        )

    def english(self) -> bool:
        """Whether the text is English rather than a Nordic language, judged by the words that only one of them has."""
        return self.language() == "en"

    def language(self) -> str:
        """The language that most words belong to; bokmål when none decides."""
        known = lexicon().languages
        scores = dict.fromkeys(("nb", "nn", "sv", "en"), 0.0)
        for token, word in zip(self.tokens, self.words, strict=True):
            if token.letters and (spoken := known.get(word)):
                for language in spoken:
                    scores[language] += 1 / len(spoken)
        return max(scores, key=lambda language: scores[language])
