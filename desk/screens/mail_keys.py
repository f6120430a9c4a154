"""The keys of the mail screen."""

from textual.binding import Binding, BindingType

from desk.language import N_

MAIL_KEYS: list[BindingType] = [
    Binding("enter", "take", N_("Do it"), priority=True, id="mail.take", tooltip=N_("Do what the proposal says")),
    Binding("e", "edit", N_("Form"), id="mail.edit", tooltip=N_("The booking form, filled in")),
    Binding("r", "reply", N_("Reply"), id="mail.reply", tooltip=N_("The reply: read it, copy it, save or send it")),
    Binding("x", "set_aside", N_("Set aside"), id="mail.aside", tooltip=N_("Nothing is to be done with this mail")),
    Binding("p", "paste", N_("Paste"), id="mail.paste", tooltip=N_("Paste a text or a whole message")),
    Binding("tab", "next(1)", N_("Next proposal"), show=False, id="mail.next", tooltip=N_("The next proposal")),
    Binding("shift+tab", "next(-1)", N_("Proposal before"), show=False, id="mail.before", tooltip=N_("The one before")),
    *(
        Binding(
            str(number),
            f"pick({number})",
            N_("Pick"),
            show=False,
            id=f"mail.pick_{number}",
            tooltip=N_("Pick what is listed: an offer, a day or a booking"),
        )
        for number in range(1, 10)
    ),
    Binding("y,j", "answer(True)", N_("Yes"), priority=True, id="mail.yes", tooltip=N_("Yes to what is asked")),
    Binding("n", "answer(False)", N_("No"), id="mail.no", tooltip=N_("No to what is asked")),
    Binding("slash", "search", N_("Search"), id="mail.search", tooltip=N_("Find the booking that the mail is about")),
    Binding("u", "undo", N_("Undo"), id="day.undo", tooltip=N_("Take back the last act at this desk")),
    Binding(
        "o", "outbox", N_("Outbox"), id="mail.outbox", tooltip=N_("The replies: what waits, and what is to be settled")
    ),
    Binding("f", "fetch", N_("Fetch"), id="mail.fetch", tooltip=N_("Fetch mails now, from the folder and the mailbox")),
    Binding("l", "larger", N_("Larger"), id="mail.larger", tooltip=N_("The mail alone, the proposal alone, or both")),
    Binding(
        "pagedown", "scroll(1)", N_("Page down"), show=False, priority=True, id="mail.down", tooltip=N_("Further down")
    ),
    Binding("pageup", "scroll(-1)", N_("Page up"), show=False, priority=True, id="mail.up", tooltip=N_("Further up")),
    Binding("escape", "step_out", N_("Back"), show=False, id="mail.back", tooltip=N_("One step out; never quits")),
]
