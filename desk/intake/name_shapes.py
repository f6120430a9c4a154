"""What a name looks like: given names, family names, initials and particles, with capitals or without."""

from functools import cache

from msgspec import Struct

from desk.intake.activities import is_activity, is_group_word, is_purpose_word, names_group
from desk.intake.lexicon import lexicon
from desk.intake.lexicon.names import SURNAME_LIKE
from desk.intake.lexicon.topics import GROUP_ACRONYMS
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set, word_tuple

ORDINARY_TOO = word_set(
    """
    carol dawn miles melody harmony robin lance wade chance summer autumn april juni mars anna vera vilja ville klara
    helga tom endre else viking erling pearl olive penny iris lily heather hazel stig ulv lin lyng rut nor eir mo lo
    per bo my sol even dag liv odd tone tale else will may mark grace rose are finn stein ask eve hope joy max
    sten don dan sue rob drew pat ray guy mai jo vår min din tim an mange star bill frank magne live lin dot rich
    dean rusty kit storm gill maj mel val tam bea fay noel hal dai mars april autumn hal maj said gun bror reg
    """
)
"""Given names that are ordinary words too: typed in small letters they need the phone number beside them."""
SURNAME_PARTICLES = word_set("van von de der den da di al el bin ibn af av ben abu")


class Person(Struct, frozen=True):
    """A name as written, with the tokens it stood on; `people` counts who was named together."""

    name: str
    place: int
    after: int
    people: int = 1


def given(sheet: Sheet, place: int) -> bool:
    """Whether the token here is a known given name."""
    if not (sheet.free(place) and sheet.tokens[place].letters):
        return False
    orders = place == 0 and (sheet.past(place, "move") or sheet.past(place, "cancel"))
    return not orders and (sheet.tokens[place].word in lexicon().given_names or _owner(sheet.tokens[place].text))


def _owner(word: str) -> bool:
    """Whether a name with the s of a genitive stands here: `Görans möte`, `Helen's booking`."""
    return (
        word[:1].isupper()
        and word.casefold() not in lexicon().given_names
        and _nominative(word).casefold() in lexicon().given_names
    )


def _nominative(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s").removesuffix("s") if len(word) > 3 else word


def family_names(sheet: Sheet) -> None:
    """Let the family name in `Berit Kveld` and `Chris Board` mean no more: before a number, a comma, the end."""
    for place in range(1, len(sheet)):
        first, last = sheet.tokens[place - 1], sheet.tokens[place]
        if not (last.letters and last.text.istitle() and first.text.istitle() and first.word in lexicon().given_names):
            continue
        if (
            last.glued
            or first.word in ORDINARY_TOO
            or sheet.means(place - 1, "weekday")
            or sheet.means(place - 1, "month")
        ):
            continue
        after = place + 1
        ends = (
            after == len(sheet)
            or sheet.owner[max(0, place - 2)] == "phone"
            or not sheet.tokens[after].letters
            or sheet.word(after) in PHONE_LABELS
        )
        day = sheet.means(place, "weekday") and last.word not in ("sund", "frid")
        if ends and not day and not any(sheet.means(place, kind) for kind in _NEVER_NAMES):
            sheet.forget(place)


_NEVER_NAMES = word_tuple("month relative room room_size clock ampm till number week weekday_part cancel")
PHONE_LABELS = word_set("tlf telefon tel mob mobil mobile phone ph cell nr tfn tlfnr")


def family_name_follows(sheet: Sheet, place: int) -> bool:
    """Whether an unknown word that ends as family names do stands after this one: `per hansen` typed in small letters.

    It tells a given name from the ordinary word that is spelt alike.
    """
    after = place + 1
    if not sheet.free(after) or sheet.glued(after) or len(sheet.word(after)) < 4 or known_word(sheet, after):
        return False
    return sheet.word(after).endswith(family_endings())


@cache
def family_endings() -> tuple[str, ...]:
    """The longer of the endings that many family names have."""
    return tuple(ending for ending in SURNAME_LIKE.split() if len(ending) > 2)


def capital(sheet: Sheet, place: int) -> bool:
    """Whether a free word with a capital stands here that is not shouted."""
    if not sheet.free(place) or not sheet.tokens[place].letters:
        return False
    text = sheet.tokens[place].text
    return text[0].isupper() and (len(text) == 1 or not text.isupper() or given(sheet, place))


def known_word(sheet: Sheet, place: int) -> bool:
    """Whether the word is an ordinary one of the lexicon, so that it is no family name in small letters."""
    word = sheet.word(place)
    return word in lexicon().vocabulary or is_purpose_word(word) or is_group_word(word)


def surname(sheet: Sheet, place: int, *, lower: bool) -> bool:
    """Whether the token can go on a name: a capitalised word, an initial, or in small letters an unknown word."""
    if not sheet.free(place) or not sheet.tokens[place].letters:
        return False
    if lower:
        word = sheet.word(place)
        if len(word) == 1:
            return word not in ("p", "r", "t", "i", "å", "h", "v", "u", "o", "e", "d")
        if given(sheet, place) and word not in ORDINARY_TOO:
            return True
        if not known_word(sheet, place):
            return True
        return word.endswith(family_endings()) and word not in lexicon().vocabulary and not is_purpose_word(word)
    token = sheet.tokens[place]
    if len(token.text) == 1 and token.text.isupper() and capital(sheet, place - 1):
        return given(sheet, place - 1) or not known_word(sheet, place - 1)
    if token.text.istitle() and given(sheet, place - 1):
        lead = sheet.past(place, "contact_lead") == place + 1 and sheet.word(place) not in ("ring", "call")
        if lead or sheet.past(place, "cancel") == place + 1:
            return True
    if (
        not token.text[0].isupper()
        or is_group_word(token.word)
        or (is_activity(token.word) and not given(sheet, place))
    ):
        return False
    if token.text.isupper() and (len(token.text) > 3 or token.text in GROUP_ACRONYMS):
        return False
    return _not_a_meaning(sheet, place)


def _not_a_meaning(sheet: Sheet, place: int) -> bool:
    return not any(
        sheet.means(place, kind)
        for kind in (
            "room",
            "month",
            "weekday",
            "closing",
            "greeting",
            "person",
            "clock",
            "need",
            "contact_lead",
            "cancel",
            "move",
            "key_word",
        )
        if not (kind in ("month", "weekday") and (given(sheet, place) or "date" in sheet.owner))
    )


def name_end(sheet: Sheet, place: int, *, lower: bool, most: int = 4) -> int:
    """The place after the name that begins here."""
    at = place + 1
    while at < len(sheet) and at - place < 2 * most:
        if (
            sheet.sign(at) == "-"
            and sheet.glued(at)
            and sheet.glued(at + 1)
            and sheet.free(at + 1)
            and sheet.tokens[at + 1].letters
        ):
            at += 2
        elif (
            (sheet.sign(at) == "." and sheet.glued(at) and len(sheet.word(at - 1)) == 1)
            or (sheet.word(at) in SURNAME_PARTICLES and surname(sheet, at + 1, lower=False) and not lower)
            or (not sheet.glued(at) and surname(sheet, at, lower=lower) and not (lower and at - place >= 3))
        ):
            at += 1
        else:
            break
    while at > place + 1 and sheet.sign(at - 1) in (".", "-") and len(sheet.word(at - 2)) != 1:
        at -= 1
    return at


def _listed(sheet: Sheet, place: int) -> bool:
    """Whether a comma stands here inside `Turid, Magne og Jorid`."""
    while sheet.sign(place) == "," and given(sheet, place + 1) and capital(sheet, place + 1):
        place += 2
        if sheet.word(place) in _AND:
            return given(sheet, place + 1) and capital(sheet, place + 1)
    return False


_AND = word_set("og and och & + å")


def as_person(sheet: Sheet, place: int, after: int) -> Person:
    """The person, with a second one joined by `og`; small letters are given capitals."""
    people = 1
    while (sheet.word(after) in _AND or _listed(sheet, after)) and _second_name(sheet, after + 1):
        lower = sheet.tokens[after + 1].text.islower()
        end = name_end(sheet, after + 1, lower=lower)
        if names_group(sheet, end) or is_purpose_word(sheet.word(end)):
            break
        after, people = end, people + 1
    text = sheet.original(place, after).removesuffix("'s").removesuffix("’s")
    if after == place + 1 and text.casefold() not in lexicon().given_names and _owner(text):
        text = _nominative(text)
    if text == text.lower():
        text = " ".join(part if part in ("og", "and", "och", "&", "+") else titled(part) for part in text.split())
    return Person(text, place, after, people)


def _second_name(sheet: Sheet, place: int) -> bool:
    """Whether another person's name begins here, and not `I'd like`."""
    if sheet.word(place).split("'")[0].split("’")[0] in ("i", "jeg", "eg", "jag", "we"):
        return False
    if given(sheet, place) and sheet.tokens[place].text.islower():
        return True
    return (given(sheet, place) or capital(sheet, place)) and surname(sheet, place, lower=False)


def titled(part: str) -> str:
    """A part of a name with capitals."""
    return "-".join(piece[:1].upper() + piece[1:] for piece in part.split("-"))


def named_in_capitals(sheet: Sheet) -> bool:
    """Whether somebody is named with capitals, so that no unknown word in small letters need be a name."""
    for place in range(len(sheet)):
        if capital(sheet, place) and (given(sheet, place) or (place > 0 and not known_word(sheet, place))):
            family = not sheet.glued(place + 1) and capital(sheet, place + 1)
            if given(sheet, place) or (family and surname(sheet, place + 1, lower=False)):
                return True
    return False
