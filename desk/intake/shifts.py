"""How much later, earlier, longer or shorter a booking is to be: `en time til`, `en halvtime senere`."""

from datetime import timedelta

from desk.intake.durations import LONGEST, duration_at
from desk.intake.intent import Signs
from desk.intake.reading import Shift
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set

_LONGER = word_set("lenger lengre longer längre ekstra extra mer meir more til till")
_LATER = word_set("senere seinere seinare senare later")
_EARLIER = word_set("tidligere tidlegare tidigare earlier før")
_SHORTER = word_set(
    """
    kort korte kortere kortes kortare forkort forkorte avkort avkorte kutt kutte kuttes korta förkorta mindre less
    shorten shorter cut
    """
)
_WHOLE = word_set("til till to")
"""Before a length these say how long it is to be in all: `forleng til to timer`, but not `legg til en time`."""
_ADD = word_set("legg legge leggja legger lägg lägga")


def read_shift(sheet: Sheet, signs: Signs) -> Shift | None:
    """The length by which a booking is changed, claimed on the sheet; None where none is said, or it is all of it."""
    if not (signs.move or signs.extend):
        return None
    for place in range(len(sheet)):
        found = duration_at(sheet, place) if sheet.free(place) else None
        if found is None or not timedelta(0) < found[0] <= LONGEST or _in_all(sheet, place):
            continue
        length, after = found
        follows = sheet.word(after)
        if sheet.past(after, "before") and sheet.digits(after + 1):
            continue  # `en time før kl 11` is a time
        shift = None
        if follows in _LATER:
            shift = Shift(length, end_only=bool(signs.extend))
        elif follows in _EARLIER:
            shift = Shift(-length, end_only=bool(signs.extend))
        elif signs.extend:
            shift = Shift(-length if _SHORTER & {*sheet.words} else length, end_only=True)
        if shift is not None:
            to_a_time = follows in _WHOLE and bool(sheet.digits(after + 1))
            sheet.claim(place, after + (follows in _LATER | _EARLIER | _LONGER and not to_a_time), "duration")
            return shift
    return None


def _in_all(sheet: Sheet, place: int) -> bool:
    return sheet.word(place - 1) in _WHOLE and sheet.word(place - 2) not in _ADD
