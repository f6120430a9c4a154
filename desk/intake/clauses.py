"""The clauses of a line: what stands between commas, full stops and loose dashes."""

from desk.intake.sheet import Sheet


def clauses(sheet: Sheet) -> list[tuple[int, int]]:
    """The stretches between commas, full stops, loose dashes and line breaks."""
    found: list[tuple[int, int]] = []
    begin = 0
    for place in range(len(sheet) + 1):
        broken = 0 < place < len(sheet) and _new_line(sheet, place)
        if place == len(sheet) or broken or _ends_clause(sheet, place):
            if place > begin:
                found.append((begin, place))
            begin = place if broken else place + 1
    return found


def _new_line(sheet: Sheet, place: int) -> bool:
    return "\n" in sheet.text[sheet.tokens[place - 1].end : sheet.tokens[place].start]


def _ends_clause(sheet: Sheet, place: int) -> bool:
    sign = sheet.sign(place)
    if sign in (",", ";", "!", "?", "(", ")"):
        return not (sheet.glued(place) and sheet.digits(place - 1) and sheet.glued(place + 1))
    if sign == "-":
        return not sheet.glued(place) and not sheet.glued(place + 1) and not sheet.digits(place + 1)
    if sign == ".":
        return (
            not sheet.glued(place + 1) and sheet.tokens[place - 1].letters and len(sheet.word(place - 1)) > 4
            if place
            else False
        )
    return False
