"""Names that no list knows, and words that are names too: what stands around them shows that a person is meant."""

from desk.intake.activities import is_activity, is_group_word
from desk.intake.lexicon import lexicon
from desk.intake.name_shapes import Person, as_person, capital, known_word, name_end, surname
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set, word_tuple

_BREAKS = frozenset(",.:;-(?!")
_THING_ENDINGS = ("en", "et", "ene", "ane", "ing", "nen")
"""How a thing in the definite form ends that begins a sentence, as in `Dørene er låst`."""
_AFTER_NAME = word_set("på on for fra frå från from i in til till to with med er is v")


def speaker(sheet: Sheet) -> Person | None:
    """The unknown word with a capital that begins a clause and of whom something is told: `Owe undrar om …`."""
    for place in range(len(sheet)):
        if place > 0 and (sheet.sign(place - 1) not in _BREAKS or sheet.glued(place)):
            continue
        if not capital(sheet, place) or known_word(sheet, place) or not surname(sheet, place, lower=False):
            continue
        end = name_end(sheet, place, lower=False)
        if place == 0 and end == 1 and sheet.word(0).endswith(_THING_ENDINGS):
            continue
        if sheet.past(end, "says") or sheet.tokens[end - 1].text.endswith(("'s", "’s")):
            return as_person(sheet, place, end)
    return None


def by_trade(sheet: Sheet) -> Person | None:
    """`psykolog Hauge`, `advokat Dahl`: who is named by family name and trade."""
    for place in sheet.places("role"):
        after = sheet.past(place, "role")
        if after is None or sheet.glued(after) or not capital(sheet, after):
            continue
        if not _ordinary(sheet, after) and surname(sheet, after, lower=False):
            return as_person(sheet, after, name_end(sheet, after, lower=False))
    return None


def beside_activity(sheet: Sheet) -> Person | None:
    """`konfirmantlunsj Aasen`, `Nordli bursdag`: an unknown family name and what they meet for, and no word more."""
    for place in range(len(sheet)):
        if not capital(sheet, place) or _ordinary(sheet, place) or not surname(sheet, place, lower=False):
            continue
        if len(sheet.word(place)) < 3:
            continue
        end = name_end(sheet, place, lower=False)
        before, after = _met_for(sheet, place - 1), _met_for(sheet, end)
        if (
            before != after
            and not _goes_on(sheet, place - 1 - before, lead=before)
            and not _goes_on(sheet, end + after)
        ):
            return as_person(sheet, place, end)
    return None


def _met_for(sheet: Sheet, place: int) -> bool:
    """Whether an activity stands here that is not known by its subject, as `kurs Excel` is."""
    word = sheet.word(place)
    return sheet.free(place) and is_activity(word) and not is_group_word(word) and not any(map(word.count, _TAUGHT))


_TAUGHT = word_tuple(
    "kurs course workshop opplæring training trening train prøve prov test exam eksamen tenta info class"
)


def _goes_on(sheet: Sheet, place: int, *, lead: bool = False) -> bool:
    """Whether more of a thought than the name and the activity stands here; words may lead up to the activity."""
    if lead and sheet.free(place) and sheet.tokens[place].text.islower():
        return False
    return sheet.free(place) and (sheet.tokens[place].letters or sheet.sign(place) in ("-", "&", "/", "+", "'"))


def household(sheet: Sheet) -> Person | None:
    """`familien Haugerud`, `Penn family`: a family by its name."""
    for place in range(len(sheet) - 1):
        couple = _couple(sheet, place)
        if couple is not None:
            return couple
        if sheet.word(place) in _FAMILY and sheet.free(place) and surname(sheet, place + 1, lower=False):
            return as_person(sheet, place, name_end(sheet, place + 1, lower=False))
        if sheet.word(place + 1) == "family" and place > 0 and capital(sheet, place) and not _ordinary(sheet, place):
            return as_person(sheet, place, place + 2)
    return None


def _couple(sheet: Sheet, place: int) -> Person | None:
    """`Mr and Mrs Baker`, `ekteparet Moen`: two people by one family name; and one by it, `Mrs Baker`."""
    titles = place
    while sheet.free(titles) and (sheet.word(titles) in _TITLES or (titles > place and _between_titles(sheet, titles))):
        titles += 1
    two = titles - place > 2 or sheet.word(place) in _PAIR
    first = place + 1 if sheet.word(place) in _PAIR else titles
    if first == place or not capital(sheet, first) or not surname(sheet, first, lower=False):
        return None
    after = name_end(sheet, first, lower=False)
    return Person(sheet.original(place, after), place, after, 1 + two)


def _between_titles(sheet: Sheet, place: int) -> bool:
    return sheet.sign(place) in (".", "&", "+") or sheet.past(place, "and") == place + 1


_TITLES = word_set("dr prof mr mrs ms miss mister fru herr hr frøken fröken")
_PAIR = word_set("ekteparet ektepar paret makarna")
_FAMILY = word_set("familien familie familjen family fam")


def shown_as_name(sheet: Sheet, place: int) -> bool:
    """Whether the word that begins the text is a name and not the ordinary word spelt alike: `Rose on Friday`."""
    after = place + 1
    if not sheet.free(after) or not sheet.tokens[after].letters:
        return sheet.sign(after) not in ("&", "/")
    joined = sheet.past(after, "and") == after + 1 and capital(sheet, after + 1) and not known_word(sheet, after + 1)
    return (
        joined
        or sheet.word(after) in _AFTER_NAME
        or bool(sheet.past(after, "says"))
        or surname(sheet, after, lower=False)
    )


def _ordinary(sheet: Sheet, place: int) -> bool:
    """Whether the word is of the lexicon, by more than an ending that family names have too (`Rønning`, `Søndag`)."""
    word = sheet.word(place)
    return word in lexicon().vocabulary or is_activity(word) or is_group_word(word)


def own_segment(sheet: Sheet) -> Person | None:
    """Unknown capitalised words that stand alone between commas, `…, Xhevdet, …`."""
    place = 0
    while place < len(sheet):
        if not (sheet.free(place) and sheet.tokens[place].letters):
            place += 1
            continue
        after = place
        while sheet.free(after) and (sheet.tokens[after].letters or (sheet.sign(after) == "-" and sheet.glued(after))):
            after += 1
        words = range(place, after)
        if (
            after - place <= 3
            and place > 0
            and all(
                (surname(sheet, at, lower=False) and (not _ordinary(sheet, at) or len(sheet.word(at)) == 1))
                or sheet.sign(at) == "-"
                for at in words
            )
        ):
            return as_person(sheet, place, after)
        place = after
    return None
