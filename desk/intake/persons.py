"""Who the contact is: the name by the phone number, after `v/` or `kontakt`, or a given name elsewhere."""

from dataclasses import dataclass

from desk.intake.lexicon import lexicon
from desk.intake.lexicon.names import SURNAME_LIKE
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set
from desk.intake.topics import is_activity, is_group_word, is_purpose_word, names_group

_ORDINARY_TOO = word_set(
    """
    carol dawn miles melody harmony robin lance wade chance summer autumn april juni mars anna vera vilja ville klara
    helga tom endre else viking erling pearl olive penny iris lily heather hazel stig ulv lin lyng rut nor eir mo lo
    per bo my sol even dag liv odd tone tale else will may mark grace rose are finn stein ask eve hope joy max
    sten don dan sue rob drew pat ray guy mai jo vår min din tim an mange star bill frank magne
    """
)
"""Given names that are ordinary words too: typed in small letters they need the phone number beside them."""
_SURNAME_PARTICLES = word_set("van von de der den da di al el bin ibn af av ben abu")
_PHONE_LABELS = word_set("tlf telefon tel mob mobil mobile phone ph cell nr tfn tlfnr")


@dataclass(frozen=True)
class Person:
    """A name as written, with the tokens it stood on; `several` when two people were named together."""

    name: str
    place: int
    after: int
    several: bool = False


def read_person(sheet: Sheet) -> Person | None:
    """The contact person, claimed on the sheet."""
    found = (
        _after_lead(sheet, strong=True)
        or _beside_contact(sheet)
        or _after_lead(sheet, strong=False)
        or _anywhere(sheet)
        or _own_segment(sheet)
    )
    if found is not None:
        sheet.claim(found.place, found.after, "name")
    return found


def given(sheet: Sheet, place: int) -> bool:
    """Whether the token here is a known given name."""
    if not (sheet.free(place) and sheet.tokens[place].letters):
        return False
    orders = place == 0 and (sheet.past(place, "move") or sheet.past(place, "cancel"))
    return sheet.tokens[place].word in lexicon().given_names and not orders


def capital(sheet: Sheet, place: int) -> bool:
    """Whether a free word with a capital stands here that is not shouted."""
    if not sheet.free(place) or not sheet.tokens[place].letters:
        return False
    text = sheet.tokens[place].text
    return text[0].isupper() and (len(text) == 1 or not text.isupper() or given(sheet, place))


def _known_word(sheet: Sheet, place: int) -> bool:
    """Whether the word is an ordinary one of the lexicon, so that it is no family name in small letters."""
    word = sheet.word(place)
    return word in lexicon().vocabulary or is_purpose_word(word) or is_group_word(word)


def _surname(sheet: Sheet, place: int, *, lower: bool) -> bool:
    """Whether the token can go on a name: a capitalised word, an initial, or in small letters an unknown word."""
    if not sheet.free(place) or not sheet.tokens[place].letters:
        return False
    if lower:
        word = sheet.word(place)
        if len(word) == 1:
            return word not in ("p", "r", "t", "i", "å", "h", "v", "u", "o", "e", "d")
        if given(sheet, place) and word not in _ORDINARY_TOO:
            return True
        if not _known_word(sheet, place):
            return True
        return (
            word.endswith(tuple(ending for ending in SURNAME_LIKE.split() if len(ending) > 2))
            and word not in lexicon().vocabulary
            and not is_purpose_word(word)
        )
    token = sheet.tokens[place]
    if (
        not token.text[0].isupper()
        or is_group_word(token.word)
        or (is_activity(token.word) and not given(sheet, place))
    ):
        return False
    if len(token.text) > 1 and token.text.isupper() and len(token.text) > 3:
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
        if not (kind in ("month", "weekday") and given(sheet, place))
    )


def _forward(sheet: Sheet, place: int, *, lower: bool, most: int = 4) -> int:
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
            or (sheet.word(at) in _SURNAME_PARTICLES and _surname(sheet, at + 1, lower=False) and not lower)
            or (not sheet.glued(at) and _surname(sheet, at, lower=lower) and not (lower and at - place >= 3))
        ):
            at += 1
        else:
            break
    while at > place + 1 and sheet.sign(at - 1) in (".", "-") and len(sheet.word(at - 2)) != 1:
        at -= 1
    return at


def _make(sheet: Sheet, place: int, after: int) -> Person:
    """The person, with a second one joined by `og`; small letters are given capitals."""
    joint = after
    several = False
    if sheet.word(joint) in ("og", "and", "och", "&", "+", "å") and _second_name(sheet, joint + 1):
        lower = sheet.tokens[joint + 1].text.islower()
        end = _forward(sheet, joint + 1, lower=lower)
        if not names_group(sheet, end) and not is_purpose_word(sheet.word(end)):
            after, several = end, True
    text = sheet.original(place, after)
    if text == text.lower():
        text = " ".join(part if part in ("og", "and", "och", "&", "+") else _titled(part) for part in text.split())
    return Person(text, place, after, several)


def _second_name(sheet: Sheet, place: int) -> bool:
    """Whether another person's name begins here."""
    if given(sheet, place) and sheet.tokens[place].text.islower():
        return True
    return (given(sheet, place) or capital(sheet, place)) and _surname(sheet, place, lower=False)


def _titled(part: str) -> str:
    return "-".join(piece[:1].upper() + piece[1:] for piece in part.split("-"))


def _after_lead(sheet: Sheet, *, strong: bool) -> Person | None:
    """`v/ Sissel`, `kontakt Jonathan`, `my name is Ewa`; a strong lead wins over the phone number's neighbour."""
    for place in range(len(sheet)):
        after = None
        if sheet.word(place) == "v" and sheet.sign(place + 1) == "/":
            after = place + 2
        elif sheet.past(place, "contact_lead") and (not strong or sheet.word(place) in _STRONG_LEADS):
            after = sheet.past(place, "contact_lead")
        elif not strong and (sheet.past(place, "cancel") or sheet.past(place, "move") or sheet.past(place, "extend")):
            after = sheet.past(place, "cancel") or sheet.past(place, "move") or sheet.past(place, "extend")
        if after is None:
            continue
        after = after + 1 if sheet.sign(after) in (":", "-", "=") else sheet.after_dot(after)
        while sheet.word(after) in (
            "er",
            "is",
            "på",
            "til",
            "for",
            "av",
            "with",
            "med",
            "heter",
            "bestillingen",
            "timen",
            "møtet",
        ):
            after += 1
        lower = sheet.free(after) and sheet.tokens[after].text[:1].islower()
        if given(sheet, after) or (not lower and capital(sheet, after) and _surname(sheet, after, lower=False)):
            if lower and sheet.word(after) in _ORDINARY_TOO:
                continue
            end = _forward(sheet, after, lower=lower)
            if names_group(sheet, end) and sheet.free(end):
                continue
            return _make(sheet, after, end)
    return None


_STRONG_LEADS = word_set(
    """
    kontakt kontaktperson ansvarlig ansv ansvarleg ansvarig kontaktpers navn namn name jeg eg jag my i'm mitt
    contact c
    """
)


def _contact_places(sheet: Sheet) -> list[tuple[int, int]]:
    """Where the phone number and the addresses stand, the number first."""
    found: list[tuple[int, int]] = []
    for field in ("phone", "email"):
        place = 0
        while place < len(sheet):
            if sheet.owner[place] == field:
                after = place
                while after < len(sheet) and sheet.owner[after] == field:
                    after += 1
                found.append((place, after))
                place = after
            else:
                place += 1
    return found


def _beside_contact(sheet: Sheet) -> Person | None:
    for place, after in _contact_places(sheet):
        found = _ending_at(sheet, place) or _starting_at(sheet, after)
        if found is not None:
            return found
    return None


def _ending_at(sheet: Sheet, contact: int) -> Person | None:
    """The name that ends where the phone number or address begins."""
    end = contact
    while end > 0 and (
        sheet.owner[end - 1] in ("age", "email", "phone")
        or sheet.sign(end - 1) in (",", ":", ".", "(", "<", "-", "/")
        or sheet.word(end - 1) in _PHONE_LABELS
    ):
        end -= 1
    if end == 0 or not sheet.free(end - 1) or not sheet.tokens[end - 1].letters:
        return None
    begin = end
    if sheet.tokens[end - 1].text[0].isupper():
        while (
            begin > 0
            and end - begin < 7
            and (
                _surname(sheet, begin - 1, lower=False)
                or (given(sheet, begin - 1) and capital(sheet, begin - 1))
                or _inside_name(sheet, begin - 1)
            )
        ):
            begin -= 1
        while begin < end and not sheet.tokens[begin].letters:
            begin += 1
        if begin == end:
            return None
        first = next((at for at in range(begin, end) if given(sheet, at)), None)
        if first is not None and first > begin and not _joined(sheet, begin, first):
            begin = first
        return _extended_back(sheet, begin, end)
    start = next(
        (at for at in range(max(0, end - 3), end) if _all_free_words(sheet, at, end) and given(sheet, at)), None
    )
    if start is not None and all(sheet.sign(at) or _surname(sheet, at, lower=True) for at in range(start + 1, end)):
        return _extended_back(sheet, start, end)
    segment = end
    while segment > 0 and sheet.free(segment - 1) and sheet.tokens[segment - 1].letters:
        segment -= 1
    if end - segment <= 2 and not any(_known_word(sheet, at) for at in range(segment, end)):
        return _make(sheet, segment, end)
    if (
        not _known_word(sheet, end - 1)
        and _known_word(sheet, end - 2)
        and end - segment > 1
        and not names_group(sheet, end - 1)
    ):
        return _make(sheet, end - 1, end)
    return None


def _inside_name(sheet: Sheet, place: int) -> bool:
    """A hyphen, an initial's dot or a particle inside a name that is read backwards."""
    if sheet.sign(place) == "-":
        return sheet.glued(place) and sheet.glued(place + 1)
    if sheet.sign(place) == ".":
        return sheet.glued(place) and len(sheet.word(place - 1)) == 1 and sheet.tokens[place - 1].text.isupper()
    return (
        sheet.word(place) in _SURNAME_PARTICLES
        and sheet.free(place)
        and place > 0
        and _surname(sheet, place - 1, lower=False)
    )


def _joined(sheet: Sheet, begin: int, first: int) -> bool:
    return any(sheet.sign(at) == "-" for at in range(begin, first))


def _all_free_words(sheet: Sheet, place: int, after: int) -> bool:
    return all(sheet.free(at) and (sheet.tokens[at].letters or sheet.sign(at) == "-") for at in range(place, after))


def _extended_back(sheet: Sheet, begin: int, end: int) -> Person:
    """`Anne og Per`: the name before an `og` belongs to it when it is a given name too."""
    if sheet.word(begin - 1) in ("og", "and", "och", "&", "+") and sheet.free(begin - 1) and given(sheet, begin - 2):
        start = begin - 2
        text = sheet.original(start, end)
        if text == text.lower():
            text = " ".join(part if part in ("og", "and", "och") else _titled(part) for part in text.split())
        return Person(text, start, end, several=True)
    return _make(sheet, begin, end)


def _starting_at(sheet: Sheet, place: int) -> Person | None:
    """The name that follows the phone number."""
    at = place
    while sheet.sign(at) in (",", "-", "(", ":", "/", "–"):
        at += 1
    if given(sheet, at):
        lower = sheet.tokens[at].text.islower()
        if lower and sheet.word(at) in _ORDINARY_TOO:
            return None
        end = _forward(sheet, at, lower=lower)
        return None if names_group(sheet, end) and sheet.free(end) else _make(sheet, at, end)
    if capital(sheet, at) and _surname(sheet, at, lower=False) and not _known_word(sheet, at):
        end = _forward(sheet, at, lower=False)
        if not (
            sheet.free(end)
            and sheet.tokens[end].letters
            and (names_group(sheet, end) or is_purpose_word(sheet.word(end)))
        ):
            return _make(sheet, at, end)
    return None


def _anywhere(sheet: Sheet) -> Person | None:
    """The first given name that is not part of a group's name."""
    best: Person | None = None
    for place in range(len(sheet)):
        if not given(sheet, place):
            continue
        token = sheet.tokens[place]
        lower = token.text.islower()
        if lower and token.word in _ORDINARY_TOO:
            continue
        day_too = sheet.means(place, "weekday") or sheet.means(place, "month")
        if day_too and (lower or not sheet.free(place + 1) or not capital(sheet, place + 1)):
            continue
        if lower and token.word in lexicon().vocabulary:
            continue
        if sheet.glued(place) and sheet.sign(place - 1) == "-" and sheet.glued(place - 1):
            continue
        if (
            sheet.sign(place + 1) == "-"
            and sheet.glued(place + 1)
            and sheet.glued(place + 2)
            and not capital(sheet, place + 2)
        ):
            continue
        end = _forward(sheet, place, lower=lower)
        follower_free = sheet.free(end) and sheet.tokens[end].letters and not sheet.glued(end)
        if follower_free and names_group(sheet, end) and _names_the_group(sheet, place, end):
            continue
        if (
            sheet.word(place - 1) in ("til", "av", "to", "by")
            and sheet.free(place - 1)
            and best is None
            and not _only(sheet, place)
        ):
            continue
        return _make(sheet, place, end)
    return best


def _names_the_group(sheet: Sheet, place: int, end: int) -> bool:
    """Whether a given name belongs to the group after it: `Lena bygdekvinner`, but not `berit strikkelag`."""
    if sheet.word(place) in _PLACES:
        return True
    return sheet.tokens[place].text[0].isupper() and sheet.tokens[end].text[0].islower()


_PLACES = word_set("lena eina vang marka dokka hamar")
"""Places that are given names too."""


def _only(sheet: Sheet, place: int) -> bool:
    """Whether no other given name stands in the text."""
    return not any(given(sheet, at) for at in range(len(sheet)) if at != place)


def _own_segment(sheet: Sheet) -> Person | None:
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
                (_surname(sheet, at, lower=False) and not _known_word(sheet, at)) or sheet.sign(at) == "-"
                for at in words
            )
        ):
            return _make(sheet, place, after)
        place = after
    return None
