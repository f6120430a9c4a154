"""What the person wants: to book, to change or cancel a booking, or something else that only mentions a room or a day."""

from dataclasses import dataclass, field

from desk.intake.sheet import Sheet

_ALWAYS_OTHER = ("noshow",)
_OTHER_UNLESS_SLOT = ("key", "lost", "callback", "fault", "admin", "library", "thanks", "price", "hours")
_OTHER_UNLESS_DAY = ("capacity", "question")
_ASKS_FOR_FREE = frozenset("ledig ledige ledigt free available vacant".split())
_NOT_DROPPED = frozenset("utstyr noe noko hjelp nøkkel nykel nyckel key equipment anything help kaffe kaffi skjerm tavle något nåt bekreftelse svar betale mer".split())
_BARE_NEEDS = frozenset("trenger treng behöver need doesn't don't needn't won't do does".split())


@dataclass
class Signs:
    """Words that tell the intent, gathered before other readers claim theirs."""

    cancel: list[int] = field(default_factory=list)
    move: list[int] = field(default_factory=list)
    extend: list[int] = field(default_factory=list)
    other: dict[str, int] = field(default_factory=dict)
    book: list[int] = field(default_factory=list)
    asks_free: bool = False
    instead: bool = False
    same_as_last: bool = False
    same_time: bool = False


def read_signs(sheet: Sheet) -> Signs:
    """Every word in the text that speaks of an intent."""
    signs = Signs()
    for place in range(len(sheet)):
        if _cancels(sheet, place):
            signs.cancel.append(place)
        if sheet.past(place, "move"):
            signs.move.append(place)
            signs.instead |= sheet.word(place) in _REPLACES or sheet.past(place, "instead_of") is not None
        if sheet.past(place, "extend") and not (sheet.word(place) in ("lenger", "lengre", "longer", "lenge") and _length_asked(sheet, place)):
            signs.extend.append(place)
        if sheet.past(place, "book_verb"):
            signs.book.append(place)
            signs.asks_free |= sheet.word(place) in _ASKS_FOR_FREE
        other = sheet.means(place, "other_event")
        if other is not None and not sheet.compound(place):
            signs.other.setdefault(str(other[0]), place)
        signs.same_as_last |= sheet.past(place, "same_as_last") is not None
        signs.same_time |= sheet.past(place, "same_time") is not None
    return signs


_REPLACES = frozenset("heller i istedet isteden istedenfor istaden instead rather hellre istället byt bytt bytte".split())


def _length_asked(sheet: Sheet, place: int) -> bool:
    return sheet.word(place - 1) in ("hvor", "kor", "hur", "how", "no", "ikke", "ikkje", "inte", "any")


def _cancels(sheet: Sheet, place: int) -> bool:
    after = sheet.past(place, "cancel")
    if after is None:
        return False
    if sheet.word(place) in _BARE_NEEDS or sheet.word(after - 1) in _BARE_NEEDS:
        ahead = sheet.words[after : after + 4]
        if any(word in _NOT_DROPPED for word in ahead) or any(sheet.means(at, "need") for at in range(after, after + 3)):
            return False
    return True


def decide(signs: Signs, *, day: bool, span: bool, time: bool, bookable: bool, short: bool) -> str:
    """The intent of a line, from its signs and from what was read in it."""
    if "noshow" in signs.other:
        return "other"
    changes = signs.move or signs.extend
    if changes and signs.cancel:
        return "change"
    if signs.cancel and "key" not in signs.other:
        return "cancel"
    if changes and not _only_asks(signs, day=day):
        return "change"
    slot = span or (day and time)
    if any(kind in signs.other for kind in _OTHER_UNLESS_SLOT) and not slot and not (signs.asks_free and (day or time)):
        return "other"
    if any(kind in signs.other for kind in _OTHER_UNLESS_DAY) and not slot and not ((signs.asks_free or "capacity" in signs.other) and day):
        return "other"
    if not bookable and not signs.book and not signs.same_as_last and not short:
        return "other"
    return "book"


def _only_asks(signs: Signs, *, day: bool) -> bool:
    return not day and any(kind in signs.other for kind in ("question", "price", "hours", "capacity"))
