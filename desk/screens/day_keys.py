"""The keys of the day screen; help, palette and key bar read them here."""

from textual.binding import Binding, BindingType

from desk.language import N_
from desk.screens.base import CAME

ON_A_BOOKING = frozenset({"edit", "move_booking", "cancel", "hand_out", "take_back", "release", "arrived"})
"""The acts that work only on a booking under the cursor."""

DAY_BINDINGS: list[BindingType] = [
    Binding("enter", "choose", N_("Open"), id="grid.choose", tooltip=N_("Book a free slot, or open a booking")),
    Binding("n", "new", N_("Book"), id="day.new", tooltip=N_("Take a booking")),
    Binding("o", "hand_out", N_("Key out"), id="booking.out", tooltip=N_("Hand out the key for this booking")),
    Binding("i", "take_back", N_("Key in"), id="booking.in", tooltip=N_("Take the key of this booking back")),
    Binding("r", "release", N_("Release"), id="booking.release", tooltip=N_("They did not come: free the room")),
    Binding("v", "resume", N_("Parked line"), id="day.resume", tooltip=N_("Take up the line that was parked last")),
    Binding("y", "copy", N_("Confirmation"), id="day.copy", tooltip=N_("The last confirmation or receipt, to copy")),
    Binding("slash", "search", N_("Search"), id="day.search", tooltip=N_("Find a person, a group or a booking")),
    Binding("u", "undo", N_("Undo"), id="day.undo", tooltip=N_("Take back the last act at this desk")),
    Binding("e", "edit", N_("Edit"), id="booking.edit", tooltip=N_("Change anything about this booking")),
    Binding("m", "move_booking", N_("Move"), id="booking.move", tooltip=N_("Carry it to another room, time or day")),
    Binding("d", "cancel", N_("Cancel booking"), id="booking.cancel", tooltip=N_("Cancel this booking; u undoes")),
    Binding("a", "arrived", N_("Arrived"), id="booking.arrived", tooltip=N_("Note that they came, without a key")),
    Binding(
        "f",
        "turn_away",
        N_("Turned away – full"),
        show=False,
        id="day.full",
        tooltip=N_("Note that somebody got no room at the time under the cursor"),
    ),
    Binding(
        "left_square_bracket",
        "flip(-1)",
        N_("Day before"),
        show=False,
        id="day.before",
        tooltip=N_("The day before"),
    ),
    Binding(
        "right_square_bracket", "flip(1)", N_("Day after"), show=False, id="day.after", tooltip=N_("The day after")
    ),
    Binding("w", "week", N_("Week"), show=False, id="day.week", tooltip=N_("Seven days, one room or all of them")),
    Binding("t", "today", N_("Today"), show=False, id="day.today", tooltip=N_("Back to today and to now")),
    Binding("g", "go_to", N_("Go to"), show=False, id="day.go", tooltip=N_("Go to a date, typed in any way")),
    Binding("p", "note", N_("Note"), show=False, id="day.note", tooltip=N_("A note for the next shift")),
    CAME,
    Binding("escape", "step_out", N_("Back"), show=False, id="day.back", tooltip=N_("One step out; never quits")),
]
