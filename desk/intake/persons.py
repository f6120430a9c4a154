"""Who the contact is: the name by the phone number, after `v/` or `kontakt`, or a given name elsewhere."""

from desk.intake.activities import is_purpose_word, names_group
from desk.intake.lexicon import lexicon
from desk.intake.lone_names import beside_activity, by_trade, household, own_segment, shown_as_name, speaker
from desk.intake.name_shapes import (
    ORDINARY_TOO,
    PHONE_LABELS,
    SURNAME_PARTICLES,
    Person,
    as_person,
    capital,
    family_name_follows,
    given,
    known_word,
    name_end,
    named_in_capitals,
    surname,
    titled,
)
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set


def read_person(sheet: Sheet) -> Person | None:
    """The contact person, claimed on the sheet."""
    found = (
        _after_lead(sheet, strong=True)
        or _beside_contact(sheet)
        or _after_lead(sheet, strong=False)
        or _anywhere(sheet)
        or household(sheet)
        or by_trade(sheet)
        or beside_activity(sheet)
        or speaker(sheet)
        or own_segment(sheet)
    )
    if found is not None:
        sheet.claim(found.place, found.after, "name")
    return found


def _after_lead(sheet: Sheet, *, strong: bool) -> Person | None:
    """`v/ Sissel`, `kontakt Jonathan`, `my name is Ewa`; a strong lead wins over the phone number's neighbour."""
    for place in range(len(sheet)):
        after = None
        if sheet.word(place) == "v" and sheet.sign(place + 1) == "/":
            after = place + 2
        elif sheet.past(place, "contact_lead") and (not strong or sheet.word(place) in _STRONG_LEADS):
            after = sheet.past(place, "contact_lead")
        elif (
            not strong
            and not given(sheet, place - 1)
            and (sheet.past(place, "cancel") or sheet.past(place, "move") or sheet.past(place, "extend"))
        ):
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
        if given(sheet, after) or (not lower and capital(sheet, after) and surname(sheet, after, lower=False)):
            if lower and sheet.word(after) in ORDINARY_TOO and not family_name_follows(sheet, after):
                continue
            end = name_end(sheet, after, lower=lower)
            if names_group(sheet, end) and sheet.free(end):
                continue
            return as_person(sheet, after, end)
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
        or sheet.word(end - 1) in PHONE_LABELS
        or sheet.word(end - 1).endswith(("tlf", "telefon", "mobil"))
    ):
        end -= 1
    if end == 0 or not sheet.free(end - 1) or not sheet.tokens[end - 1].letters:
        return None
    begin = end
    if sheet.word(end - 2) in _OF_THEM and sheet.free(end - 2) and not given(sheet, end - 1) and given(sheet, end - 3):
        return _ending_at(sheet, end - 2)
    if sheet.tokens[end - 1].text[0].isupper():
        while (
            begin > 0
            and end - begin < 7
            and (
                surname(sheet, begin - 1, lower=False)
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
    if start is not None and end - start > 1 and sheet.tokens[start].text.istitle():
        return as_person(sheet, start, start + 1)
    if start is not None and all(sheet.sign(at) or surname(sheet, at, lower=True) for at in range(start + 1, end)):
        return _extended_back(sheet, start, end)
    if named_in_capitals(sheet):
        return None
    segment = end
    while segment > 0 and sheet.free(segment - 1) and sheet.tokens[segment - 1].letters:
        segment -= 1
    if end - segment <= 2 and not any(known_word(sheet, at) for at in range(segment, end)):
        return as_person(sheet, segment, end)
    if (
        not known_word(sheet, end - 1)
        and known_word(sheet, end - 2)
        and end - segment > 1
        and not names_group(sheet, end - 1)
    ):
        return as_person(sheet, end - 1, end)
    return None


_OF_THEM = word_set("fra frå från from of i på hos")
"""Between a person and who they speak for: `Hedda fra SFO`."""


def _inside_name(sheet: Sheet, place: int) -> bool:
    """A hyphen, an initial's dot or a particle inside a name that is read backwards."""
    if sheet.sign(place) == "-":
        return sheet.glued(place) and sheet.glued(place + 1)
    if sheet.sign(place) == ".":
        return sheet.glued(place) and len(sheet.word(place - 1)) == 1 and sheet.tokens[place - 1].text.isupper()
    return (
        sheet.word(place) in SURNAME_PARTICLES
        and sheet.free(place)
        and place > 0
        and surname(sheet, place - 1, lower=False)
    )


def _joined(sheet: Sheet, begin: int, first: int) -> bool:
    return any(sheet.sign(at) == "-" for at in range(begin, first))


def _all_free_words(sheet: Sheet, place: int, after: int) -> bool:
    return all(sheet.free(at) and (sheet.tokens[at].letters or sheet.sign(at) == "-") for at in range(place, after))


_AND = word_set("og and och & +")


def _extended_back(sheet: Sheet, begin: int, end: int) -> Person:
    """`Anne og Per`: the name before an `og` belongs to it when it is a given name too."""
    other = given(sheet, begin - 2) or (capital(sheet, begin - 2) and not known_word(sheet, begin - 2))
    if sheet.word(begin - 1) in _AND and sheet.free(begin - 1) and other:
        start, people = begin - 2, 2
        while (sheet.word(start - 1) in _AND or sheet.sign(start - 1) == ",") and sheet.free(start - 1):
            if not given(sheet, start - 2):
                break
            start, people = start - 2, people + 1
        text = sheet.original(start, end)
        if text == text.lower():
            text = " ".join(part if part in ("og", "and", "och") else titled(part) for part in text.split())
        return Person(text, start, end, people)
    return as_person(sheet, begin, end)


def _starting_at(sheet: Sheet, place: int) -> Person | None:
    """The name that follows the phone number."""
    at = place
    while sheet.sign(at) in (",", "-", "(", ":", "/", "–"):
        at += 1
    if given(sheet, at):
        lower = sheet.tokens[at].text.islower()
        if lower and sheet.word(at) in ORDINARY_TOO:
            return None
        end = name_end(sheet, at, lower=lower)
        return None if names_group(sheet, end) and sheet.word(at) in _PLACES else as_person(sheet, at, end)
    if capital(sheet, at) and surname(sheet, at, lower=False) and not known_word(sheet, at):
        end = name_end(sheet, at, lower=False)
        if not (
            sheet.free(end)
            and sheet.tokens[end].letters
            and (names_group(sheet, end) or is_purpose_word(sheet.word(end)))
        ):
            return as_person(sheet, at, end)
    return None


def _anywhere(sheet: Sheet) -> Person | None:
    """The first given name that is not part of a group's name."""
    best: Person | None = None
    for place in range(len(sheet)):
        if not given(sheet, place) or (best is not None and place < best.after):
            continue
        token = sheet.tokens[place]
        lower = token.text.islower()
        full = lower and family_name_follows(sheet, place)
        if lower and token.word in ORDINARY_TOO and not full:
            continue
        day_too = sheet.means(place, "weekday") or sheet.means(place, "month")
        family = place + 2 if sheet.sign(place + 1) == "-" and sheet.glued(place + 1) else place + 1
        between = sheet.sign(place - 1) == "," and sheet.sign(place + 1) == ","
        pair = sheet.past(place + 1, "and") == place + 2 and given(sheet, place + 2) and capital(sheet, place + 2)
        apart = "date" in sheet.owner and (between or pair or sheet.means(place, "month") is not None)
        if (
            day_too
            and not full
            and not (apart and not lower)
            and (lower or not sheet.free(family) or not capital(sheet, family))
        ):
            continue
        if lower and token.word in lexicon().vocabulary and not full:
            continue
        if place == 0 and not lower and token.word in ORDINARY_TOO and not shown_as_name(sheet, place):
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
        end = name_end(sheet, place, lower=lower)
        follower_free = sheet.free(end) and sheet.tokens[end].letters and not sheet.glued(end)
        if follower_free and names_group(sheet, end) and _names_the_group(sheet, place, end):
            continue
        if (
            sheet.word(place - 1) in ("til", "av", "to", "by")
            and sheet.free(place - 1)
            and best is None
            and not _only(sheet, place)
        ):
            best = as_person(sheet, place, end)
            continue
        return as_person(sheet, place, end)
    return best


def _names_the_group(sheet: Sheet, place: int, end: int) -> bool:
    """Whether a given name belongs to the group after it: `Lena bygdekvinner`, but not `berit strikkelag`."""
    if sheet.word(place) in _PLACES:
        return True
    if end > place + 1:
        return False
    return sheet.tokens[place].text[0].isupper() and sheet.tokens[end].text[0].islower()


_PLACES = word_set("lena eina vang marka dokka hamar")


"""Places that are given names too."""


def _only(sheet: Sheet, place: int) -> bool:
    """Whether no other given name stands in the text, ordinary words in small letters aside."""
    return not any(
        given(sheet, at) and (capital(sheet, at) or sheet.word(at) not in lexicon().vocabulary)
        for at in range(len(sheet))
        if at != place
    )
