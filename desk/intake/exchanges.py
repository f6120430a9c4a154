"""Changes told without a verb of change: one room, day or number named in the place of another."""

from desk.intake.numbers import ordinal
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set


def room_to_room(sheet: Sheet) -> list[int]:
    """`fra Rom 8 til Rom 14`: from one room to another."""
    for place in sheet.places("room"):
        after = sheet.past(place, "room")
        if after is not None and sheet.digits(after):
            beyond = after + 2 if sheet.sign(after + 1) == ">" else sheet.past(after + 1, "till")
            if beyond is not None and sheet.past(beyond, "room"):
                return [place]
    return []


def joined_by_more(sheet: Sheet) -> list[int]:
    """`to ekstra på torsdag, blir 8 i alt`: more people than they said before."""
    if not _IN_ALL.intersection(sheet.words):
        return []
    return [
        place
        for place, word in enumerate(sheet.words)
        if word in _MORE and any(sheet.past(at, "number") == place for at in (place - 1, place - 2))
    ][:1]


def room_enough(sheet: Sheet) -> list[int]:
    """`trenger ikke det store, r8 holder`: the room that will do for the one given up."""
    for place in sheet.places("room"):
        after = sheet.past(place, "room")
        if after is not None and sheet.digits(after):
            if sheet.word(after + 1) in ("holder", "held", "räcker", "duger"):
                return [place]
            if sheet.words[after + 1 : after + 3] == ["will", "do"]:
                return [place]
    return []


def becomes(sheet: Sheet) -> list[int]:
    """`kl 17 på torsdag blir kl 17.30`: one time that becomes another."""
    for place, word in enumerate(sheet.words):
        if word in _BECOMES and sheet.past(place + 1, "clock") and any(at < place for at in sheet.places("clock")):
            return [place]
    return []


def unsuited(sheet: Sheet) -> list[int]:
    """`12. passer ikke, tar 14.`, `kan ikke onsdag, tar torsdag`: a day that does not suit, and the one taken."""
    for place, word in enumerate(sheet.words):
        denied = word in _CANNOT or _DENIED.intersection((sheet.word(place - 1), sheet.word(place + 1)))
        if not denied or word not in _SUITS | _ABLE | _CANNOT:
            continue
        taken = (at for at in range(place + 1, len(sheet)) if sheet.word(at) in TAKES)
        found = next((at for at in taken if word in _SUITS or _day_taken(sheet, at + 1)), None)
        if found is not None:
            return [found]
    return []


def _day_taken(sheet: Sheet, place: int) -> bool:
    """Whether a day is named here, small words such as `heller den` aside."""
    while sheet.word(place) in _BEFORE_DAY:
        place += 1
    day = sheet.past(place, "weekday") or sheet.past(place, "relative") or sheet.past(place, "weekday_part")
    return day is not None or ordinal(sheet, place) is not None


_SUITS = word_set("passer passar høver suit suits work works")
_DENIED = word_set("ikke ikkje inte ej doesn't won't not")
_BECOMES = word_set("blir vert becomes")
_ABLE = word_set("kan går funker funkar fungerer fungerar rekker rekk orker hinner klarer")
_CANNOT = word_set("can't cannot")
TAKES = word_set("tar tek take takes")
_BEFORE_DAY = word_set("heller hellre rather instead den the det då da då på i it gjerne han hun")
_IN_ALL = word_set("alt totalt all total sammen saman tilsammen sammanlagt altogether")
_MORE = word_set("ekstra extra more til till flere fleire fler")
