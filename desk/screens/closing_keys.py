"""The keys of the closing."""

from textual.binding import Binding, BindingType

from desk.language import N_

CLOSING_KEYS: list[BindingType] = [
    Binding("f7", "all_hang", N_("All hang"), id="closing.all", tooltip=N_("All keys that should hang do hang")),
    Binding("f8", "sign_off", N_("Sign off"), id="closing.sign", tooltip=N_("Sign the day off with your initials")),
    Binding("down", "to_list", N_("To the list"), id="closing.list", tooltip=N_("From the tags into the list")),
    Binding("i", "act('in')", N_("Key in"), id="key.in", tooltip=N_("Take this key back")),
    Binding("b", "act('box')", N_("From the box"), id="key.box", tooltip=N_("It lay in the return box")),
    Binding("c", "act('call')", N_("Call"), id="key.call", tooltip=N_("Note that whoever has it was rung")),
    Binding("x", "act('lose')", N_("Lost"), id="key.lose", tooltip=N_("Note that this key is lost")),
    Binding("r", "reopen", N_("Open again"), id="closing.reopen", tooltip=N_("Open a signed day again, with a reason")),
    Binding("w", "paper", N_("Until opening"), id="closing.paper", tooltip=N_("Who is in the rooms until opening")),
    Binding("h", "hours", N_("Hours"), show=False, id="hours.change", tooltip=N_("Staffed hours and exceptions")),
    Binding("p", "note", N_("Note"), id="day.note", tooltip=N_("A note for the next shift")),
    Binding("u", "undo", N_("Undo"), id="day.undo", tooltip=N_("Take back the last act at this desk")),
    Binding("delete", "start_over", N_("Count anew"), id="closing.anew", tooltip=N_("Forget what was counted")),
    Binding("escape", "step_out", N_("Back"), show=False, id="closing.back", tooltip=N_("One step out")),
]
