"""The keys of the key board."""

from textual.binding import Binding, BindingType

from desk.language import N_
from desk.screens.base import CAME

KEYS_BINDINGS: list[BindingType] = [
    Binding("o", "act('out')", N_("Key out"), id="key.out", tooltip=N_("Hand out this key")),
    Binding("i", "act('in')", N_("Key in"), id="key.in", tooltip=N_("Take this key back")),
    Binding("b", "act('box')", N_("From the box"), id="key.box", tooltip=N_("It lay in the return box")),
    Binding("c", "act('call')", N_("Call"), id="key.call", tooltip=N_("Note that whoever has it was rung")),
    Binding("x", "act('lose')", N_("Lost"), id="key.lose", tooltip=N_("Note that this key is lost")),
    Binding("f", "act('find')", N_("Found"), id="key.find", tooltip=N_("A lost key is found again")),
    Binding("o", "act('lend')", N_("Lend"), id="item.lend", tooltip=N_("Lend this equipment by itself")),
    Binding("i", "act('back')", N_("Returned"), id="item.back", tooltip=N_("This equipment is back")),
    Binding("f", "act('mend')", N_("Here, works"), id="item.mend", tooltip=N_("It is here again, and works")),
    Binding("d", "act('spoil')", N_("Out of order"), id="item.spoil", tooltip=N_("This equipment does not work")),
    Binding("a", "add_item", N_("New equipment"), show=False, id="item.add", tooltip=N_("Something more that is lent")),
    Binding("slash", "filter", N_("Search"), id="keys.filter", tooltip=N_("Show only some keys: type what to find")),
    Binding("y", "receipt", N_("Receipt"), id="key.receipt", tooltip=N_("The receipt for the key that went out last")),
    Binding("u", "undo", N_("Undo"), id="day.undo", tooltip=N_("Take back the last act at this desk")),
    Binding(
        "e", "act('details')", N_("In, with details"), id="key.details", tooltip=N_("Take in: when, how many, what")
    ),
    Binding(
        "r", "act('replace')", N_("New key"), id="key.replace", tooltip=N_("A new key takes the place of this one")
    ),
    Binding("v", "opening", N_("Opening"), id="keys.opening", tooltip=N_("What whoever opens must know")),
    Binding("h", "hours", N_("Hours"), show=False, id="hours.change", tooltip=N_("Staffed hours and exceptions")),
    CAME,
    Binding("escape", "step_out", N_("Back"), show=False, id="keys.back", tooltip=N_("One step out; never quits")),
    Binding("down", "to_board", N_("To the board"), show=False, id="keys.board", tooltip=N_("Back to the board")),
]
