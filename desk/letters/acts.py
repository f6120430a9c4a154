"""What was done, in words, for undo and for the history of a booking."""

from desk.language import N_, Language

ACTS = {
    "take": N_("the booking"),
    "change": N_("the change"),
    "move": N_("the move"),
    "cancel": N_("the cancellation"),
    "release": N_("the release"),
    "used": N_("the arrival"),
    "hand_out": N_("the key handed out"),
    "take_back": N_("the key taken back"),
    "lose": N_("the key reported lost"),
    "find": N_("the key found again"),
    "call": N_("the call"),
    "undo": N_("an undo"),
    "note": N_("the note"),
    "sign_off": N_("the sign-off"),
    "setup": N_("the set-up"),
    "staff": N_("new initials"),
}


def act_words(act: str, speech: Language) -> str:
    """The act's name as undo says it."""
    return speech.text(ACTS.get(act, act))
