"""What a desk is told when another desk changed what it was changing, and what it can do about it."""

from desk.domain.edits import Merged
from desk.domain.hours import Hours
from desk.domain.notices import Notice
from desk.language import _, spoken
from desk.letters.changes import PARTS, change_words


def both_words(notice: Notice, merged: Merged, hours: Hours) -> str:
    """Who changed what and when; what of it is filled in, and what both changed."""
    facts, speech = notice.facts, spoken()
    at = speech.time(hours.local(facts["at"])) if "at" in facts else ""  # type: ignore[arg-type]
    listed = ", ".join(change_words(facts["changes"], speech, hours))  # type: ignore[arg-type]
    words = [_("{by} changed this at {at}: {changes}.").format(by=facts.get("by", "–"), at=at, changes=listed)]
    if merged.theirs:
        words.append(_("What you had left as it was is filled in."))
    if merged.disputed:
        both = ", ".join(_(PARTS["room" if part == "room_id" else part]) for part in merged.disputed)
        words.append(_("You both changed {parts}, and yours stands.").format(parts=both))
        words.append(_("F8 saves it, F7 takes theirs instead, Esc leaves it as they have it."))
    else:
        words.append(_("F8 saves yours on top, Esc leaves it as they have it."))
    return " ".join(words)
