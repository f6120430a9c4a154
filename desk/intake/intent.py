"""What the person wants: to book, to change or cancel a booking, or something else that mentions a room."""

from msgspec import Struct, field

from desk.intake.clauses import clauses
from desk.intake.exchanges import becomes, joined_by_more, room_enough, room_to_room, unsuited
from desk.intake.loose_counts import NO_LONGER
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set

_OTHER_UNLESS_SLOT = ("key", "lost", "callback", "fault", "admin", "library", "thanks", "price", "hours")
_OTHER_UNLESS_DAY = ("capacity", "question")
_ASKS_FOR_FREE = word_set("ledig ledige ledigt free available vacant")
_NOT_DROPPED = word_set(
    """
    utstyr noe noko hjelp nøkkel nykel nyckel key equipment anything help kaffe kaffi skjerm tavle något nåt
    bekreftelse svar betale mer screen display
    """
)
_BARE_NEEDS = word_set("trenger treng behöver need doesn't don't needn't won't do does want")


class Signs(Struct):
    """Words that tell the intent, gathered before other readers claim theirs."""

    cancel: list[int] = field(default_factory=list)
    move: list[int] = field(default_factory=list)
    extend: list[int] = field(default_factory=list)
    other: dict[str, int] = field(default_factory=dict)
    book: list[int] = field(default_factory=list)
    key_errand: bool = False
    """Whether all that is said is that a key comes or goes: `halv seks henter Mikael nøkkel til r4`."""
    asks_free: bool = False
    instead: bool = False
    same_as_last: bool = False
    same_time: bool = False


def read_signs(sheet: Sheet) -> Signs:
    """Every word in the text that speaks of an intent."""
    signs = Signs()
    signs.cancel = [place for place in sheet.places("cancel") if _cancels(sheet, place)]
    signs.cancel += [*_dropped_after_all(sheet), *_taken_off(sheet)]
    dropped = {at for place in signs.cancel for at in range(place, sheet.past(place, "cancel") or place)}
    signs.move = [place for place in sheet.places("move") if place not in dropped and _moves(sheet, place)]
    signs.move += [*_corrected(sheet), *room_to_room(sheet), *joined_by_more(sheet), *unsuited(sheet), *becomes(sheet)]
    if signs.cancel:
        signs.move += room_enough(sheet)
    signs.instead = any(sheet.word(at) in _REPLACES or sheet.past(at, "instead_of") is not None for at in signs.move)
    signs.extend = [place for place in sheet.places("extend") if _prolongs(sheet, place)]
    signs.book = [
        place for place in sheet.places("book_verb") if sheet.past(place, "book_verb") and not _lent_there(sheet, place)
    ]
    signs.asks_free = any(sheet.word(place) in _ASKS_FOR_FREE for place in signs.book)
    for place in sheet.places("other_event"):
        other = sheet.means(place, "other_event")
        of_key = other is not None and other[0] == "noshow" and any(at < place for at in sheet.places("key_word"))
        of_key |= other is not None and other[0] == "noshow" and sheet.word(place - 1) in _UNABLE
        if other is not None and not of_key and not sheet.compound(other[1] - 1):
            signs.other.setdefault(str(other[0]), place)
    for place in sheet.places("key_word"):
        if _key_event_near(sheet, place):
            signs.other.setdefault("key", place)
        if len(clauses(sheet)) == 1 and _near(sheet, place, "key_verb"):
            signs.other.setdefault("key", place)
            signs.key_errand = True
    signs.same_as_last = bool(sheet.places("same_as_last"))
    signs.same_time = bool(sheet.places("same_time"))
    return signs


_UNABLE = word_set("kan kunne kunde får could might")
"""Before `ikkje kome` these tell what is to come: nobody has failed to show up."""


def _lent_there(sheet: Sheet, place: int) -> bool:
    """`låne ledning på r8`: something lent that is not the room."""
    if sheet.word(place) not in ("låne", "låna", "lån", "borrow"):
        return False
    rooms = [at for at in sheet.places("room") if at > place + 1]
    return bool(rooms) and sheet.word(rooms[0] - 1) in ("på", "i", "in", "on", "to", "til", "till")


def _near(sheet: Sheet, place: int, kind: str) -> bool:
    return any(sheet.past(at, kind) for at in range(max(0, place - 7), min(len(sheet), place + 8)))


def _key_event_near(sheet: Sheet, place: int) -> bool:
    """Whether something happened to the key: `nykel r14 henta av …`, `key for room 8 returned`."""
    for step in (1, -1):
        at = place + step
        while 0 <= at < len(sheet) and abs(at - place) <= 7 and not _stops(sheet, at):
            if sheet.past(at, "key_event") and not (sheet.word(at) in ("in", "i") and sheet.digits(at + 1)):
                return True
            at += step
    return False


def _stops(sheet: Sheet, place: int) -> bool:
    """Whether a thought ends here; the dot of `nøk.` ends none."""
    short = len(sheet.word(place - 1)) <= 4 and sheet.glued(place)
    return sheet.sign(place) in (",", ";", "?", "!") or (sheet.sign(place) == "." and not short)


_REPLACES = word_set(
    """
    heller i istedet isteden istedenfor istaden instead rather hellre istället byt bytt bytte
    """
)


def _prolongs(sheet: Sheet, place: int) -> bool:
    """Whether a booking is prolonged here; what ends in `til` must go on with a time."""
    after = sheet.past(place, "extend")
    if after is None or _length_asked(sheet, place) or sheet.word(after) in ("lead", "cord", "cable"):
        return False
    kinds = ("clock", "about", "number", "half_before", "quarter_clock", "time_word")
    more = sheet.past(after - 2, "unit") is not None or sheet.word(after - 2).startswith("halv")
    open_ended = sheet.word(after - 1) in ("til", "till", "until") and not more
    return not open_ended or bool(sheet.digits(after)) or any(sheet.past(after, kind) for kind in kinds)


def _length_asked(sheet: Sheet, place: int) -> bool:
    """`hvor lenger`, `ikke lenger`: the word speaks of no longer booking."""
    if any(word in ("länge", "lenge", "long") for word in sheet.words[max(0, place - 4) : place]):
        return True
    if sheet.word(place) not in ("lenger", "lengre", "longer", "lenge", "länger", "längre"):
        return False
    if any(word in _NOT for word in sheet.words[max(0, place - 7) : place]):
        return True
    return sheet.word(place - 1) in ("hvor", "kor", "hur", "how", "no", "ikke", "ikkje", "inte", "any")


def _moves(sheet: Sheet, place: int) -> bool:
    """Whether a booking is changed, and not `book swap` or `shift` named as what they meet for."""
    after = sheet.past(place, "move")
    if sheet.word(place - 1) in ("om", "about") and sheet.word(place - 2) not in _ASKED_FOR:
        return False
    if sheet.word(place) == "rett" and (sheet.past(after or place, "after") or sheet.past(after or place, "before")):
        return False
    if after is not None and sheet.word(after) in _AT_WORK:
        return False
    if after is None or sheet.word(place) not in ("swap", "shift", "switch", "change"):
        return after is not None
    if sheet.word(place - 1) in _SWAPPED:
        return False
    return place < 4 or any(sheet.past(after, kind) for kind in ("to_date", "from", "room", "till"))


def _dropped_after_all(sheet: Sheet) -> list[int]:
    """A negation and a word for *after all*, of no equipment: `treng det ikkje på laurdag likevel`."""
    for place in range(len(sheet)):
        if sheet.word(place) in _NOT and not sheet.past(place + 1, "need"):
            ahead = range(place + 1, min(len(sheet), place + 7))
            if any(sheet.word(at) in _AFTER_ALL or sheet.words[at : at + 2] == ["after", "all"] for at in ahead):
                return [place]
    return []


_NOT = word_set("ikke ikkje inte ej not won't can't don't doesn't isn't aren't")
_AFTER_ALL = word_set("likevel allikevel alligevel ändå anymore")


def _taken_off(sheet: Sheet) -> list[int]:
    """`take Heidi out of rm 8`, `ta Heidi bort fra onsdag`: the verb with its second half after the name."""
    first = next(
        (
            at
            for at in range(len(sheet))
            if (at < 3 or sheet.sign(at - 1) == ",") and sheet.word(at) in ("take", "ta", "tar", "tag", "tek")
        ),
        None,
    )
    if first is None:
        return []
    halves = (("out", "of"), ("off",), ("bort",), ("vekk",), ("väck",), ("ut", "av"), ("ut", "fra"), ("ut", "frå"))
    for at in range(first + 2, min(len(sheet), first + 5)):
        if any(tuple(sheet.words[at : at + len(half)]) == half for half in halves):
            return [first]
    return []


def _corrected(sheet: Sheet) -> list[int]:
    """`ikke 14, men 15`, `vil ha r14 og ikke r8`: something said in place of something of the same kind."""
    for place in sheet.places("instead_of"):
        after = sheet.past(place, "instead_of")
        if after is None or "phone" in sheet.owner:
            continue
        room = sheet.past(after, "room")
        if room is not None and sheet.digits(room) and len(sheet.places("room")) > 1:
            return [place]
        if sheet.word(after) in NO_LONGER:
            after += 1
        if sheet.digits(after) and _counted_before(sheet, place):
            return [place]
        if sheet.digits(after) and any(sheet.corrects(at) for at in range(after, min(len(sheet), after + 8))):
            return [place]
    return []


def _counted_before(sheet: Sheet, place: int) -> bool:
    """Whether a number of people stands before a *not*: `6 stk, ikke 4`, `vert 6, ikkje 4`, `will be 6 not 4`."""
    before = place - 1 if sheet.sign(place - 1) == "," else place
    number = next((at for at in (before - 1, before - 2) if sheet.digits(at)), None)
    if number is None or sheet.glued(number):
        return False
    return sheet.past(number + 1, "person") == before or (number == before - 1 and sheet.follows(number, "we_are"))


_ASKED_FOR = word_set(
    """
    ber bad spør spurde spurte spurt ønske ynske ønsker ynskje beskjed ringte ringer ringde lurer frågar bad bett asks
    asked message snakk snakket melding på
    """
)
"""Before `om` and a change these want it; else it is what they meet about, as in `info om flytting av skolen`."""
_AT_WORK = word_set("vakt vakta vakter vaktar pass skift shift shifts")
"""After a change these are somebody's work, and no booking."""
_SWAPPED = word_set(
    """
    book books clothes clothing toy toys plant plants seed seeds skill skills puzzle puzzles record records game games
    recipe recipes costume costumes climate night day late early career oil gear
    """
)
"""Before `swap` or `shift` these make it something they do."""


def _cancels(sheet: Sheet, place: int) -> bool:
    after = sheet.past(place, "cancel")
    if place and sheet.tokens[place].text.istitle() and sheet.tokens[place - 1].text.istitle():
        return False
    if after is None or (sheet.past(place, "now") or 0) > after or sheet.word(after) in ("inn", "in"):
        return False
    if sheet.word(place) in _BARE_NEEDS or sheet.word(after - 1) in _BARE_NEEDS:
        ahead = sheet.words[after : after + 4]
        if any(word in _NOT_DROPPED for word in ahead) or any(
            sheet.means(at, "need") for at in range(after, after + 3)
        ):
            return False
    return True


def decide(
    signs: Signs,
    *,
    day: bool,
    span: bool,
    time: bool,
    bookable: bool,
    short: bool,
    asks: bool = False,
    wanted: bool = False,
    counted: bool = False,
    told: bool = False,
    lent: bool = False,
) -> str:
    """The intent of a line, from its signs and from what was read in it."""
    if "noshow" in signs.other or "who" in signs.other:
        return "other"
    changes = signs.move or signs.extend
    if changes and signs.cancel:
        return "change"
    if signs.cancel and "key" not in signs.other:
        return "cancel"
    if changes and not _only_asks(signs, day=day):
        return "change"
    slot = span or (day and time and not signs.key_errand)
    if asks and lent and not (told or day or time or wanted):
        return "other"
    if asks and not told and signs.book in ([], [signs.other.get("hours")]) and "hours" in signs.other:
        return "other"
    others = [kind for kind in _OTHER_UNLESS_SLOT if kind in signs.other]
    if others == ["callback"] and counted:
        return "book"
    if others == ["callback"] and signs.other["callback"] == 0 and not span:
        return "other"
    if others and not slot and not (signs.asks_free and (day or time)):
        return "other"
    if (
        any(kind in signs.other for kind in _OTHER_UNLESS_DAY)
        and not slot
        and not ((signs.asks_free or "capacity" in signs.other) and day)
    ):
        return "other"
    if asks and not (day or time or wanted or signs.book):
        return "other"
    if not bookable and not signs.book and not signs.same_as_last and not short:
        return "other"
    return "book"


def _only_asks(signs: Signs, *, day: bool) -> bool:
    return not day and any(kind in signs.other for kind in ("question", "price", "hours", "capacity"))
