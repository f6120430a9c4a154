"""Words that are no part of the slot: asides about the key, wishes for equipment, and the request to hide a name."""

from desk.intake.activities import is_purpose_word
from desk.intake.clauses import clauses
from desk.intake.house import House
from desk.intake.lexicon import lexicon
from desk.intake.name_shapes import capital, given, name_end
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set
from desk.words import fold

_ASIDES = word_set(
    """
    gitt gitte gjeve gis given gett ombooket ringer ringte ring ringar rang svarte svara
    """
)


def claim_sameness(sheet: Sheet) -> None:
    """`som sist`, `samme tid` say no day and no time of their own."""
    for kind in ("same_as_last", "same_time"):
        for place in sheet.places(kind):
            after = sheet.past(place, kind)
            if after is not None:
                sheet.claim(place, after, "same")


def claim_key_tags(sheet: Sheet, house: House) -> None:
    """The tag of a key (`nøkkel 8-1`) is no time: a room's number, a dash and the key's, in a line about keys."""
    if not sheet.places("key_word"):
        return
    numbers = {fold(room.name).split()[-1] for room in house.rooms}
    for place in range(len(sheet)):
        if sheet.digits(place) in numbers and sheet.sign(place + 1) == "-" and len(sheet.digits(place + 2)) == 1:
            glued = [sheet.glued(at) for at in (place + 1, place + 2, place + 3)]
            sheet.claim(place, place + 3 if glued == [True, True, False] else place, "key")


def claim_remarks(sheet: Sheet) -> None:
    """Set clauses about fetching keys and the like aside, so that their days and times are not the slot's."""
    found = clauses(sheet)
    if len(found) < 2:
        return
    for place, after in found:
        key_errand = _about_key(sheet, place, after) and _has_figures(sheet, place, after)
        if (key_errand and not _has_span(sheet, place, after)) or (
            place > 0 and sheet.word(place) in _ASIDES and not _has_phone(sheet, place, after)
        ):
            sheet.claim(name_end(sheet, place, lower=False) if _named(sheet, place) else place, after, "note")


def _named(sheet: Sheet, place: int) -> bool:
    """Whether the clause begins with a name, which may be the only one in the text."""
    return given(sheet, place) and capital(sheet, place)


def _has_phone(sheet: Sheet, place: int, after: int) -> bool:
    return any(sheet.owner[at] == "phone" for at in range(place, after))


def _about_key(sheet: Sheet, place: int, after: int) -> bool:
    key = any(sheet.past(at, "key_word") for at in range(place, after))
    return key and any(sheet.past(at, "key_verb") for at in range(place, after))


def _has_span(sheet: Sheet, place: int, after: int) -> bool:
    return any(
        sheet.digits(at) and sheet.sign(at + 1) == "-" and sheet.digits(at + 2) for at in range(place, after - 2)
    )


def _has_figures(sheet: Sheet, place: int, after: int) -> bool:
    kinds = ("weekday", "relative", "part")
    return any(
        (sheet.digits(at) and sheet.past(at - 1, "room") != at) or any(sheet.past(at, kind) for kind in kinds)
        for at in range(place, after)
    )


def read_needs(sheet: Sheet, house: House) -> frozenset[str]:
    """The equipment asked for, by the feature's or the equipment's name."""
    needs: set[str] = set()
    lent = {fold(name): name for name in house.equipment}
    for place, token in enumerate(sheet.tokens):
        found = sheet.means(place, "need")
        if found is not None and not sheet.compound(place) and _stands_as_need(sheet, place, found[1]):
            if not _refused(sheet, place):
                needs.add(str(found[0]))
            sheet.claim(_with_quantity(sheet, place, str(found[0])), found[1], "needs")
        elif token.letters and sheet.free(place) and fold(token.text) in lent:
            needs.add(lent[fold(token.text)])
            sheet.claim(place, place + 1, "needs")
    return frozenset(needs)


def _with_quantity(sheet: Sheet, place: int, thing: str) -> int:
    """Where `2 HDMI` begins: a small number before equipment counts that; but a room has one screen, whoever comes."""
    count = sheet.number(place - 1)
    if count is None or count[1] != place or not 1 <= count[0] <= 3 or sheet.glued(place - 1):
        return place
    if sheet.past(place - 2, "clock") or (thing in ("screen", "whiteboard") and count[0] > 1):
        return place
    return place - 1


def _stands_as_need(sheet: Sheet, place: int, after: int) -> bool:
    """Whether `board` is one to write on: asked for, or named with other equipment, and no part of a longer name."""
    if sheet.word(place) not in _ALSO_PEOPLE or after > place + 1:
        return True
    if sheet.word(after) == "of" or _goes_on(sheet, after):
        return False
    before = place - 1
    while before >= 0 and sheet.word(before) in _BEFORE_NEED:
        before -= 1
    if sheet.word(before) in _WANTS or (before >= 0 and sheet.owner[before] == "needs"):
        return True
    beyond = after + 1 if sheet.sign(after) in (",", "+", "&", "/") or sheet.past(after, "and") else after
    return sheet.word(after) in _NEEDED or sheet.past(beyond, "need") is not None


def _goes_on(sheet: Sheet, place: int) -> bool:
    """Whether the word here makes one name with the word before it: `board meeting`, `board elections`."""
    if not sheet.free(place) or not sheet.tokens[place].letters:
        return False
    word = sheet.word(place)
    return is_purpose_word(word) or (word not in lexicon().vocabulary and word not in lexicon().given_names)


_ALSO_PEOPLE = word_set("board boards")
"""Equipment whose name is also a circle of people."""
_WANTS = word_set(
    """
    with need needs needing want wants wanting have has use using require requires get got bring include including
    w without no also
    """
)
_BEFORE_NEED = word_set("a an the our some big large small and or + & , /")
_NEEDED = word_set("needed required wanted please pls")


def _refused(sheet: Sheet, place: int) -> bool:
    """`trenger ikke skjerm`, `no screen needed`."""
    before = {sheet.word(at) for at in range(max(0, place - 3), place)}
    return bool(before & {"ikke", "ikkje", "inte", "not", "don't", "no", "uten", "utan", "without", "ingen", "doesn't"})


def read_restricted(sheet: Sheet) -> bool:
    """Whether the name must not be shown (`ikke skriv partinavn på døra`).

    The rest of the clause is set aside, unless a time follows.
    """
    for place, after in clauses(sheet):
        for at in range(place, after):
            said = sheet.past(at, "restricted")
            if said is not None:
                end = next((stop for stop in range(at, after) if not sheet.free(stop)), after)
                goes_on = any(sheet.digits(stop) or sheet.past(stop, "weekday") for stop in range(said, end))
                alone = said == at + 1 and sheet.word(at) in _HIDDEN
                sheet.claim(at, said if goes_on or alone else end, "restricted")
                return True
    return False


_HIDDEN = word_set(
    """
    skjermet skjerma skjermes anonym anonymt diskret konfidensielt sensitivt hemmelig fortrolig skyddad dold sekretess
    restricted confidential discreet anonymous anonymously
    """
)
"""Words that ask for it by themselves, so that what stands beside them is still read."""
