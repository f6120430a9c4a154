"""What to ask the person, in words; the order is the order in which one would ask it on the phone."""

from collections.abc import Mapping

from desk.language import N_, Language, spoken

QUESTIONS: Mapping[str, str] = {
    "contradiction": N_("The weekday and the date do not agree. Which day is meant?"),
    "ambiguous_date": N_("Which of these days is meant?"),
    "missing_date": N_("Which day?"),
    "missing_hour": N_("From when to when?"),
    "missing_start": N_("From when?"),
    "double_hour": N_("In the morning or in the evening?"),
    "assumed_afternoon": N_("In the afternoon, is that right?"),
    "missing_end": N_("Until when?"),
    "missing_until": N_("Until which day shall it go on?"),
    "night_date": N_("Which night is meant: the evening before, or after midnight?"),
    "past": N_("That time has already passed. Which time is meant?"),
    "missing_people": N_("How many will you be?"),
    "missing_name": N_("What name shall I write?"),
    "missing_phone": N_("What number can we reach you on?"),
    "odd_phone": N_("Is the phone number right? It has a digit too many or too few."),
    "unknown_room": N_("There is no such room. Which room is meant?"),
    "several_rooms": N_("Which of these rooms?"),
    "several_dates": N_("Several days were named. Shall each be booked?"),
    "over_capacity": N_("That is more people than the room holds. A larger room, or fewer people?"),
    "which_booking": N_("Which booking is meant?"),
}


def question_text(code: str, speech: Language | None = None) -> str:
    """The sentence for a question, by itself in that of the screens; else the code."""
    return (speech or spoken()).text(QUESTIONS.get(code, code))


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
    "missing_until",
    "past",
    "missing_people",
    "over_capacity",
    "several_rooms",
    "unknown_room",
    "missing_name",
    "missing_phone",
    "odd_phone",
)
