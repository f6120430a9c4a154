"""Which room was named: by its name or number, its place in the row (`grupperom 2`), its size or a nickname."""

from functools import cache

from desk.intake.house import House, RoomName
from desk.intake.sheet import Sheet
from desk.intake.tokens import tokenise, word_set
from desk.words import fold


def named_rooms(sheet: Sheet, house: House) -> tuple[list[str], bool]:
    """Every room named, in order, and whether a number was said that no room has."""
    found: list[str] = []
    unknown = False
    nicknames = _nicknames(house)
    for place in range(len(sheet)):
        if not sheet.free(place):
            continue
        name, after = _by_nickname(sheet, place, nicknames)
        if name is None:
            name, after, missing = _by_number(sheet, place, house)
            unknown |= missing
        if name is None:
            name, after = _from_to(sheet, place, house)
        if name is None:
            name, after = _number_first(sheet, place, house)
        if name is None:
            name, after = _by_size(sheet, place, house)
        if name is None:
            name, after = _by_capacity(sheet, place, house)
        if name is not None:
            replaced = sheet.follows(place, "instead_of")
            sheet.claim(place, after, "room")
            if name not in found:
                found.insert(0 if replaced else len(found), name)
            _further_numbers(sheet, after, house, found)
    return found, unknown


@cache
def _nicknames(house: House) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """What each room is called, by the first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for room in house.rooms:
        for called in (room.name, *room.nicknames):
            words = tuple(token.word for token in tokenise(called))
            if words:
                found.setdefault(words[0], []).append((words, room.name))
    return found


def _by_nickname(
    sheet: Sheet, place: int, nicknames: dict[str, list[tuple[tuple[str, ...], str]]]
) -> tuple[str | None, int]:
    for words, name in nicknames.get(sheet.tokens[place].word, ()):
        after = place + len(words)
        if tuple(token.word for token in sheet.tokens[place:after]) == words and all(
            map(sheet.free, range(place, after))
        ):
            return name, after
    return None, place


def _number_of(room: RoomName) -> str:
    return fold(room.name).split()[-1]


def _room(number: str, house: House, *, row: bool) -> str | None:
    """The room with this number, else the one at this place in the row from the smallest."""
    by_name = next((room.name for room in house.rooms if _number_of(room) == number), None)
    if by_name is not None or not row or not number.isdigit():
        return by_name
    sized = house.by_size()
    return sized[int(number) - 1].name if len(number) < 3 and 0 < int(number) <= len(sized) else None


def _by_number(sheet: Sheet, place: int, house: House) -> tuple[str | None, int, bool]:
    noun = sheet.past(place, "room")
    if noun is None or sheet.compound(place):
        return None, place, False
    if sheet.sign(noun) in (".", ":", "-", "#") and (sheet.digits(noun + 1) or sheet.means(noun + 1, "number")):
        noun += 1
    short = sheet.word(place) == "r"
    digits = sheet.digits(noun)
    after = noun + 1
    if not digits:
        spelled = sheet.number(noun)
        if spelled is None or short or sheet.word(noun) in ("en", "et", "ett", "ei", "to", "ein", "eit", "én"):
            return None, place, False
        digits, after = str(spelled[0]), spelled[1]
    if (
        sheet.glued(after)
        and sheet.sign(after) in ("/", "-", ":")
        and sheet.glued(after + 1)
        and sheet.digits(after + 1)
    ):
        pair = sheet.digits(after + 1)
        if sheet.sign(after) != "/" or _room(pair, house, row=False) is None:
            return None, place, False
    if not sheet.glued(noun) and (_counted(sheet, after) or sheet.past(after, "unit")):
        return None, place, False
    name = _room(digits, house, row=sheet.word(place) != "r")
    return name, after if name else place, name is None and sheet.word(place) not in ("rommet", "rummet")


def _from_to(sheet: Sheet, place: int, house: House) -> tuple[str | None, int]:
    """`rom fra 4 til 8`: the room that is changed to."""
    noun = sheet.past(place, "room")
    old = sheet.past(noun, "from") if noun is not None else None
    if old is None or _room(sheet.digits(old), house, row=False) is None:
        return None, place
    new = sheet.past(old + 1, "till")
    name = _room(sheet.digits(new), house, row=False) if new is not None else None
    return (name, new + 1) if name is not None and new is not None else (None, place)


def _number_first(sheet: Sheet, place: int, house: House) -> tuple[str | None, int]:
    """`4-rommet`, `14-rummet`, `8'ern`: the number before the noun."""
    noun = place + 2 if sheet.sign(place + 1) in ("-", "'") else place + 1
    if not (sheet.glued(place + 1) and sheet.glued(noun)):
        return None, place
    if not sheet.word(noun).endswith(("rom", "rommet", "romet", "rum", "rummet")) and sheet.word(noun) not in _SO_BIG:
        return None, place
    name = _room(sheet.digits(place), house, row=False)
    return name, noun + 1 if name else place


_UNITS = word_set(
    "p pers person personer personar persons people ppl stk stykk stykker stykke stycken deltakere deltagere"
)


def _counted(sheet: Sheet, place: int) -> bool:
    """`rom 4 personer` counts people; `rom 4 elev og lærer` does not."""
    return sheet.word(place) in _UNITS


def _further_numbers(sheet: Sheet, place: int, house: House, found: list[str]) -> None:
    """`rom 4 eller 8`, `r4/r8`, `rom 8 og 14`: the numbers after the first."""
    joined = sheet.sign(place) in ("/", "+", "&") or sheet.past(place, "or") or sheet.past(place, "and")
    if not joined or not sheet.digits(place + 1):
        return
    beyond = place + 2
    if sheet.glued(beyond) and sheet.sign(beyond) in (".", ":", "-", "/"):
        return
    if sheet.means(beyond, "person") or sheet.past(beyond, "month"):
        return
    name = _room(sheet.digits(place + 1), house, row=False)
    if name is not None:
        sheet.claim(place, beyond, "room")
        if name not in found:
            found.append(name)


def _by_size(sheet: Sheet, place: int, house: House) -> tuple[str | None, int]:
    found = sheet.means(place, "room_size")
    if found is None or not isinstance(found[0], int) or not house.rooms:
        return None, place
    value, after = found[0], found[1]
    single = after == place + 1
    noun = sheet.past(after, "room")
    if single and noun is None and not _alone(sheet, place, after):
        return None, place
    if (
        sheet.past(place - 1, "indefinite")
        and not sheet.glued(place - 1)
        and not sheet.word(place).endswith(("ste", "sta", "est"))
    ):
        return None, place
    if (single and noun is None and sheet.word(place - 1) in _OF_PEOPLE) or (
        sheet.past(after, "need") and noun is None and not sheet.word(after - 1).endswith(_ROOM_ENDINGS)
    ):
        return None, place
    sized = house.by_size()
    chosen = (sized[0], sized[len(sized) // 2], sized[-1])[int(value)]
    return chosen.name, noun or after


_ROOM_ENDINGS = ("room", "rom", "rommet", "rum", "rummet")
_SO_BIG = word_set("ern er'n eren arn an ar'n eran")
"""After its number, with an apostrophe or a dash, a room as it is spoken of: `8'ern`, `4-eren`."""
_OF_PEOPLE = word_set("en de dei dom ei ein")
"""Before a size these speak of somebody: `en stor`, `for dei minste`."""


def _by_capacity(sheet: Sheet, place: int, house: House) -> tuple[str | None, int]:
    """`rommet med plass til 14`: the one room that holds so many and no more."""
    if sheet.past(place, "room") is None or not (sheet.word(place).endswith("met") or _definite(sheet, place)):
        return None, place
    seats = sheet.past(place + 1, "room_for")
    count = sheet.number(seats) if seats is not None else None
    if count is None:
        return None, place
    name = next((room.name for room in house.rooms if room.capacity == count[0]), None)
    return name, (sheet.past(count[1], "person") or count[1]) if name else place


def _definite(sheet: Sheet, place: int) -> bool:
    return sheet.word(place - 1) in ("det", "the")


def _alone(sheet: Sheet, place: int, after: int) -> bool:
    """Whether a single word of size stands for a room, as in `fre 14-16 minste Ola`, and not before another noun."""
    if sheet.word(place) in ("stora", "lilla", "middle", "medium", "minste", "store", "største", "stor"):
        following = sheet.word(after)
        return not following.isalpha() or sheet.tokens[after].text[0].isupper()
    return True
