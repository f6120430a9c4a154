"""What to ask the person, in words; the order is the order in which one would ask it on the phone."""

from desk.language import _


def question_text(code: str) -> str:
    """The sentence for a question's code; the code itself when it has none."""
    texts = {
        "contradiction": _("The weekday and the date do not agree. Which day is meant?"),
        "ambiguous_date": _("Which of these days is meant?"),
        "missing_date": _("Which day?"),
        "missing_hour": _("From when to when?"),
        "missing_start": _("From when?"),
        "double_hour": _("In the morning or in the evening?"),
        "assumed_afternoon": _("In the afternoon, is that right?"),
        "missing_end": _("Until when?"),
        "night_date": _("Which night is meant: the evening before, or after midnight?"),
        "past": _("That time has already passed. Which time is meant?"),
        "missing_people": _("How many will you be?"),
        "missing_name": _("What name shall I write?"),
        "missing_phone": _("What number can we reach you on?"),
        "odd_phone": _("Is the phone number right? It has a digit too many or too few."),
        "unknown_room": _("There is no such room. Which room is meant?"),
        "several_rooms": _("Which of these rooms?"),
        "several_dates": _("Several days were named. Shall each be booked?"),
        "over_capacity": _("That is more people than the room holds. A larger room, or fewer people?"),
        "which_booking": _("Which booking is meant?"),
    }
    return texts.get(code, code)


ORDER = (
    "which_booking",
    "contradiction",
    "ambiguous_date",
    "night_date",
    "missing_date",
    "several_dates",
    "missing_hour",
    "double_hour",
    "missing_start",
    "assumed_afternoon",
    "missing_end",
    "past",
    "missing_people",
    "over_capacity",
    "several_rooms",
    "unknown_room",
    "missing_name",
    "missing_phone",
    "odd_phone",
)
