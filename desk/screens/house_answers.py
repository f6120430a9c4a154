"""What to say to people who ask, as the house says it."""

from desk.language import N_

HOUSE_ANSWERS = (
    (N_("What does it cost?"), N_("Nothing. The group rooms are free of charge.")),
    (
        N_("Who may use the rooms, and when?"),
        N_(
            "Everybody who needs somewhere to work, meet, study or do something together: every day, day and night. "
            "When nobody is at the desk, the age limit is {age} years."
        ),
    ),
    (
        N_("When do I get the key?"),
        N_(
            "While somebody is at the desk. For the evening, the weekend or a holiday: before the desk closes the last "
            "time before. It comes back when the desk is next open."
        ),
    ),
    (N_("Who is in the room tonight?"), N_("We do not tell who borrows the rooms. It is booked; that is all we say.")),
    (
        N_("We came late, and somebody else has our room."),
        N_(
            "Press Enter on the booking, or find it with /: its card says who released it and when, and the day shows "
            "what is free next."
        ),
    ),
    (
        N_("There is nothing free."),
        N_("Offer another room, or another time. The form lists what is free near the time that was asked for."),
    ),
)
"""Questions and answers in plain words; `age` is the house's limit while nobody is at the desk."""
