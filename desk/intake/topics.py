"""What the room is for and which group wants it: the words that no other reader claimed."""

from msgspec import Struct

from desk.intake.activities import is_activity, is_group_word, is_purpose_word, names_group, occasion
from desk.intake.lexicon import lexicon
from desk.intake.lexicon.topics import NOT_PURPOSE
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set

_PLAIN = (
    "filler",
    "greeting",
    "closing",
    "person",
    "role",
    "book_verb",
    "cancel",
    "move",
    "extend",
    "about",
    "and",
    "or",
    "instead_of",
    "till",
    "from",
    "clock",
    "purpose_lead",
    "contact_lead",
    "prefer",
    "coming",
    "until_mark",
    "now",
    "not_now",
    "same_time",
    "same_as_last",
    "on",
    "unit",
    "number",
    "we_are",
    "from_date",
    "to_date",
    "deadline",
    "every",
    "any_room",
    "week",
    "fallback",
    "next",
    "indefinite",
    "later_next",
    "before",
    "after",
)


class Topic(Struct):
    """The purpose, the group, what goes to the note, and the words that said nothing."""

    purpose: str | None = None
    sure: bool = False
    """Whether a word of the purpose is known to be an activity or a group."""
    group: str | None = None
    note: str | None = None
    unread: tuple[str, ...] = ()


class _Segment(Struct):
    place: int
    after: int
    score: int
    note: bool


def read_topic(sheet: Sheet) -> Topic:
    """Sort the words left over into purpose, group and note."""
    segments = [_trimmed(sheet, place, after) for place, after in _runs(sheet)]
    found = [segment for segment in segments if segment is not None]
    topic = Topic()
    best = max((each for each in found if not each.note), key=lambda each: (each.score, -each.place), default=None)
    if best is not None and best.score > 0:
        _split(sheet, best, topic)
        topic.sure = best.score > _UNKNOWN_WORDS
    if topic.group is None:
        other = next(
            (each for each in found if each is not best and not each.note and _group_end(sheet, each) is not None), None
        )
        if other is not None:
            last = _group_end(sheet, other) or other.place
            topic.group = sheet.original(_group_start(sheet, other.place, last), last + 1)
    notes = [sheet.original(each.place, each.after) for each in found if each is not best or each.score == 0]
    topic.note = "; ".join(notes) or None
    topic.unread = tuple(
        sheet.tokens[at].text
        for each in found
        if each is not best and not each.note
        for at in range(each.place, each.after)
        if sheet.tokens[at].letters and sheet.word(at) not in lexicon().vocabulary
    )
    return topic


def _runs(sheet: Sheet) -> list[tuple[int, int]]:
    """The stretches of unclaimed words, broken by claimed tokens and by punctuation that ends a thought."""
    runs: list[tuple[int, int]] = []
    begin: int | None = None
    for place in range(len(sheet) + 1):
        inside = place < len(sheet) and sheet.free(place) and not _breaks(sheet, place)
        if inside and begin is None:
            begin = place
        elif not inside and begin is not None:
            runs.append((begin, place))
            begin = None
    return runs


def _breaks(sheet: Sheet, place: int) -> bool:
    sign = sheet.sign(place)
    if not sign:
        return False
    if sign in ("-", ".", "'", "/", "&", "+", "#", '"'):
        return not (sheet.glued(place) or sign in ("&", "+", "/", '"')) or (
            sign == "." and not sheet.glued(place + 1) and len(sheet.word(place - 1)) > 4
        )
    return True


def _trimmed(sheet: Sheet, place: int, after: int) -> _Segment | None:
    """The run without the small words at its ends; None when nothing is left."""
    note = _is_note(sheet, place, after)
    while place < after:
        step = _plain_length(sheet, place, after)
        if not step:
            break
        place += step
    while after > place and (
        _plain_word(sheet, after - 1) or not (sheet.tokens[after - 1].letters or sheet.digits(after - 1))
    ):
        after -= 1
    if place >= after:
        return None
    if any(sheet.tokens[at].letters for at in range(place, after)):
        return _Segment(place, after, _score(sheet, place, after), note)
    return None


def _plain_length(sheet: Sheet, place: int, after: int) -> int:
    """How many tokens at the front of a run are small words."""
    token = sheet.tokens[place]
    if not token.letters:
        return 0 if sheet.digits(place) and place + 1 < after else 1
    for kind in ("fallback", "any_room"):
        beyond = sheet.past(place, kind)
        if beyond is not None and place + 1 < beyond <= after:
            return beyond - place
    if is_purpose_word(token.word) or names_group(sheet, place):
        return 0
    if occasion(sheet, place + 2 if sheet.sign(place + 1) == "'" else place + 1):
        return 0
    if sheet.past(place, "person") == place + 1 and is_activity(sheet.word(place + 1)):
        return 0
    longest = 0
    for kind in _PLAIN:
        beyond = sheet.past(place, kind)
        if beyond is not None and beyond <= after:
            if any(is_purpose_word(sheet.word(at)) or names_group(sheet, at) for at in range(place, beyond)):
                continue
            longest = max(longest, beyond - place)
    return longest


def _plain_word(sheet: Sheet, place: int) -> bool:
    word = sheet.word(place)
    if not sheet.tokens[place].letters or is_purpose_word(word) or names_group(sheet, place) or occasion(sheet, place):
        return False
    return any(sheet.past(place, kind) == place + 1 for kind in _PLAIN) or word in NOT_PURPOSE


def _is_note(sheet: Sheet, place: int, after: int) -> bool:
    """Whether the run is a remark (`bekreftet`, `ro rundt`, `veit ikkje kor lenge`) and not a purpose.

    A word such as `stille` is none where an activity follows it.
    """
    if any(sheet.past(at, "restricted") for at in range(place, after)):
        return True
    for at in range(place, after):
        beyond = sheet.past(at, "note")
        if beyond is not None and not (is_purpose_word(sheet.word(at)) and beyond == at + 1):
            return beyond >= after or not is_activity(sheet.word(beyond))
    return False


_UNKNOWN_WORDS = 2
"""The score of a few words that are neither an activity nor a group."""


def _score(sheet: Sheet, place: int, after: int) -> int:
    words = [sheet.word(at) for at in range(place, after) if sheet.tokens[at].letters]
    if any(is_purpose_word(word) and not is_group_word(word) for word in words):
        return 4
    if any(names_group(sheet, at) for at in range(place, after)):
        return 3
    if all(word in NOT_PURPOSE for word in words):
        return 0
    return _UNKNOWN_WORDS if len(words) <= 4 else 1


def _group_end(sheet: Sheet, segment: _Segment) -> int | None:
    """Where the last word that names a group stands in a run; `NAV-samtale` names none."""
    words = range(segment.place, segment.after)
    return max((at for at in words if names_group(sheet, at) and not sheet.compound(at)), default=None)


def _group_start(sheet: Sheet, place: int, last: int) -> int:
    """Where the group's name begins: after an activity, after a `med` or `av`, and past a preposition before it."""
    start = place
    for at in range(place, last):
        before_group = is_activity(sheet.word(at)) and not names_group(sheet, at)
        if before_group or sheet.sign(at) == "/" or sheet.word(at) in _GROUP_LEADS:
            start = at + 1
    while start < last and sheet.word(start) in _PREPOSITIONS:
        start += 1
    return start


_GROUP_LEADS = word_set("med for with hos av by fra frå från from")
_PREPOSITIONS = word_set("of in i til till på for to at from fra frå från av hos by med with")
"""Between an activity and the group that holds it: `styremøte i bygdekoret`, `meeting of the choir`."""


def without_group(purpose: str, group: str) -> str | None:
    """What a purpose says beyond the name of the group, without the preposition that led to it."""
    words = purpose.replace(group, "", 1).strip(" ,-–/").split()
    while words and (words[-1].casefold() in _PREPOSITIONS or words[-1] == "m"):
        words.pop()
    return " ".join(words).strip(" ,-–/") or None


def _split(sheet: Sheet, segment: _Segment, topic: Topic) -> None:
    """The group's name, up to its last group word, and the whole as the purpose."""
    last = _group_end(sheet, segment)
    sheet.claim(segment.place, segment.after, "purpose")
    topic.purpose = sheet.original(segment.place, segment.after)
    if last is not None:
        topic.group = sheet.original(_group_start(sheet, segment.place, last), last + 1)
