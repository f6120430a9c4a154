"""How many come when no number says it: `alene`, `meg og en venninne`, `veileder + bruker`, `Mikael + kollega`."""

from desk.intake.activities import is_group_word, is_purpose_word
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set, word_tuple

ARTICLES = word_set("en ein ei et eit ett one a an")
ONES = ARTICLES | word_set("min mi mitt my hans hennes his her sin si sitt hennar their our")
_PLUS = word_set("plus pluss")
_MORE = word_set("til till andre andra other others more annen anna annan to")


def company(sheet: Sheet) -> int | None:
    """The number of people that a company told by its members makes."""
    return _alone(sheet) or _named_with(sheet) or _roles(sheet)


def somebody(sheet: Sheet, place: int) -> int | None:
    """The place after a word for one person, with or without an article or whose it is: `en kollega`, `his son`."""
    at = place + 1 if sheet.word(place) in ONES and sheet.free(place) else place
    for kind in ("companion", "role", "me"):
        after = sheet.past(at, kind)
        if after is not None and sheet.word(at) not in ("barn", "child"):
            return after + 1 if sheet.word(after) in ONES and kind == "companion" else after
    if sheet.word(at + 1) == "worker" and sheet.free(at) and sheet.free(at + 1):
        return at + 2
    return at + 1 if sheet.free(at) and (sheet.word(at) in _ONE or named_by_trade(sheet.word(at))) else None


def named_by_trade(word: str) -> bool:
    """Whether the word is one person's trade: `kursleder`, `tysklæreren`."""
    return word.endswith(_ONE_ENDINGS) or (word.endswith("en") and word[:-2].endswith(_ONE_ENDINGS))


_ONE = word_set(
    """
    voksen vaksen vuxen adult leder leiar ledare elev ungdom jente gutt gut pike tjej kille pojke flicka girl boy pupil
    student deltaker deltakar deltagare person dame herre kvinne man mann woman lady grown-up volunteer frivillig til
    participant attendee
    """
)
_ONE_ENDINGS = word_tuple(
    """
    lærer lærar lärare lärar leder leiar ledare ledar trener trenar veileder konsulent arbeider arbeidar arbetare
    terapeut pedagog pleier pleiar
    """
)


def _joined(sheet: Sheet, place: int) -> bool:
    """Whether a sign or a word that joins two people stands here."""
    return sheet.sign(place) in ("+", "&") or sheet.past(place, "and") == place + 1 or sheet.word(place) in _PLUS


def with_me(sheet: Sheet) -> int | None:
    """`jeg og en kollega`, `meg og to til`, `me + 2`, and the other way round, `ei venninne og eg`."""
    for place in sheet.places("me"):
        if sheet.past(place, "me") is None:
            continue
        if _joined(sheet, place + 1):
            more = _those(sheet, place + 2)
            if more is not None:
                sheet.claim(place, more[1], "people")
                return 1 + more[0]
        if _joined(sheet, place - 1) and sheet.past(place - 2, "companion") == place - 1:
            sheet.claim(place - 2, place + 1, "people")
            return 2
    return None


def _those(sheet: Sheet, place: int) -> tuple[int, int] | None:
    """How many come along, by a word for one person or by a number, and the place after them."""
    at = place + 1 if sheet.word(place) in ONES and sheet.free(place) else place
    for kind in ("companion", "role"):
        after = sheet.past(at, kind)
        if after is not None:
            return 1, after + 1 if sheet.word(after) in ONES else after
    if at > place and sheet.word(at) in _MORE:
        return 1, at + 1
    count = sheet.number(place)
    if count is None or not 1 <= count[0] <= 40:
        return None
    after = sheet.past(count[1], "person") or count[1]
    after = after + 1 if sheet.word(after) in _MORE and after == count[1] else after
    bare = after == count[1] and sheet.sign(place - 1) not in ("+", "&")
    return None if bare else (count[0], after)


def _alone(sheet: Sheet) -> int | None:
    for place in sheet.places("person_alone"):
        alone = sheet.means(place, "person_alone")
        if alone is not None and isinstance(alone[0], int) and not _part_of_more(sheet, place, alone[1]):
            sheet.claim(place, alone[1], "people")
            return alone[0]
    return None


def _part_of_more(sheet: Sheet, place: int, after: int) -> bool:
    errand = any(sheet.past(place - back, kind) == place for back in (1, 2) for kind in ("key_word", "key_verb"))
    return (
        errand
        or sheet.sign(place - 1) == "+"
        or (sheet.word(place) in ("en", "one") and sheet.past(after, "unit") is not None)
    )


def _named_with(sheet: Sheet) -> int | None:
    """`Mikael + en kollega`, `Adrian + 4`, `Sjur og tre til`: one by name, others by what they are or how many."""
    for place in range(1, len(sheet) - 1):
        if not _capital_name(sheet, _before_number(sheet, place)) or sheet.glued(place):
            continue
        plus = sheet.sign(place) == "+" or sheet.word(place) in _PLUS
        joint = place if plus or _joined(sheet, place) else _with(sheet, place)
        if joint is None:
            continue
        more = sheet.number(joint + 1)
        if more is not None and 0 < more[0] < 30:
            said = sheet.word(more[1]) in _MORE
            if said or (plus and not _goes_on(sheet, more[1]) and not sheet.past(more[1], "person")):
                sheet.claim(place, more[1] + said, "people")
                return 1 + more[0]
        after = somebody(sheet, joint + 1)
        if after is not None and not sheet.compound(after - 1):
            sheet.claim(place, after, "people")
            return 2
    return None


def _before_number(sheet: Sheet, place: int) -> int:
    """The place before this one, past the phone number of who stands there."""
    place -= 1
    while place > 0 and sheet.owner[place] == "phone":
        place -= 1
    return place


def _with(sheet: Sheet, place: int) -> int | None:
    """Where `med`, `with`, `m/` or `w/` ends that stands here."""
    if sheet.word(place) in ("m", "w") and sheet.sign(place + 1) == "/":
        return place + 1
    return place if sheet.word(place) in ("med", "with", "m") else None


def _goes_on(sheet: Sheet, place: int) -> bool:
    """Whether a number goes on here as a time or a word, and is no count."""
    return sheet.glued(place) and (sheet.sign(place) not in (",", ".", ")", "?", "!") or sheet.glued(place + 1))


def named_before(sheet: Sheet, place: int, noun: int) -> bool:
    """Whether who is counted after this place comes along with a person named before it.

    `Uta + one student`; `Alex and two mates`, but not `Kine og 6 elever`, who may be counted without her.
    """
    name = place - 1
    while name > 0 and sheet.owner[name] == "age":
        name -= 1
    if place <= 0 or sheet.glued(place) or not _capital_name(sheet, name):
        return False
    return sheet.sign(place) == "+" or (sheet.past(place, "and") == place + 1 and sheet.word(noun) in _FRIENDS)


_FRIENDS = word_set(
    """
    venner vener vänner venninner väninnor friends mates kompiser kompisar kamerater kameratar kamrater kollegaer
    kolleger kollegor kollegaar colleagues medstudenter medstudentar kurskamrater classmates pals
    medelever medelevar klasskompisar klassekamerater klassekameratar skolekamerater søsken sysken syskon
    """
)


def _capital_name(sheet: Sheet, place: int) -> bool:
    return sheet.free(place) and sheet.tokens[place].text.istitle() and not sheet.past(place, "room")


def _roles(sheet: Sheet) -> int | None:
    """`veileder + bruker`, `mentor and student`: two roles named are two people; with a plus one of them is enough."""
    for place in range(1, len(sheet) - 1):
        sides = (place - 1, place + 1)
        one = sheet.sign(place) == "+" and any(_one_role(sheet, at) for at in sides)
        if one and all(_plain_noun(sheet, at) for at in sides):
            sheet.claim(place - 1, place + 2, "people")
            return 2
    for place in sheet.places("role"):
        first = sheet.past(place, "role")
        if first is None:
            continue
        joint = first if _joined(sheet, first) or sheet.sign(first) == "/" else _with(sheet, first)
        if joint is None and _capital_name(sheet, first) and _joined(sheet, first + 1):
            joint = first + 1
        second = sheet.past(joint + 1, "role") if joint is not None else None
        if joint == first + 1:
            second = second or somebody(sheet, joint + 1)
        if joint == first + 1 and second is not None and _capital_name(sheet, first):
            sheet.claim(place, first, "people")
            sheet.claim(joint, second, "people")
            return 2
        if second is not None:
            sheet.claim(place, second, "people")
            return 2
    return None


def _one_role(sheet: Sheet, place: int) -> bool:
    return sheet.past(place, "role") == place + 1


def _plain_noun(sheet: Sheet, place: int) -> bool:
    """Whether a word in small letters stands here that can be a person: neither a thing to lend nor what they do."""
    word = sheet.word(place)
    if not sheet.free(place) or not sheet.tokens[place].text.islower() or sheet.number(place):
        return False
    return not (sheet.past(place, "need") or is_purpose_word(word) or is_group_word(word))
