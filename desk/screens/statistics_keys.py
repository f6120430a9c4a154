"""The keys of the statistics screen."""

from textual.binding import Binding, BindingType

from desk.language import N_

STATISTICS_KEYS: list[BindingType] = [
    Binding(
        "left_square_bracket", "flip(-1)", N_("Year before"), id="numbers.before", tooltip=N_("The same a year earlier")
    ),
    Binding(
        "right_square_bracket", "flip(1)", N_("Year after"), id="numbers.after", tooltip=N_("The same a year later")
    ),
    Binding("g", "choose", N_("Period"), id="numbers.period", tooltip=N_("Another period, typed in any way")),
    Binding(
        "plus",
        "room(1)",
        N_("Next room"),
        key_display="+",
        id="numbers.room",
        tooltip=N_("One room; after the last all"),
    ),
    Binding("s", "save", N_("Save file"), id="numbers.save", tooltip=N_("The counts as a file for a spreadsheet")),
    Binding("y", "sheet", N_("As text"), id="numbers.text", tooltip=N_("The counts as a text, to read and to copy")),
    Binding("t", "this_year", N_("This year"), id="numbers.this", tooltip=N_("Back to the year that is running")),
    Binding("a", "all_years", N_("All years"), id="numbers.all", tooltip=N_("All years that anything is known of")),
    Binding(
        "minus",
        "room(-1)",
        N_("Room before"),
        show=False,
        key_display="-",
        id="numbers.room_before",
        tooltip=N_("The room before"),
    ),
    Binding("escape", "step_out", N_("Back"), show=False, id="numbers.back", tooltip=N_("One step out; never quits")),
]
