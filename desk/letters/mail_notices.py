"""The sentences about mails, replies and mail servers."""

from collections.abc import Mapping

from desk.language import N_

MAIL: Mapping[str, str] = {
    "empty_mail": N_("There is nothing to read in it."),
    "unknown_mail": N_("There is no such mail."),
    "mail_decided": N_(
        "This mail has been decided already ({by}, {at}). {ref} See the booking, or set the mail aside."
    ),
    "no_booking_meant": N_("No booking to come matches this mail. Search by name or number, or ask."),
    "mail_too_large": N_("The mail is too large; only its beginning was read."),
    "mail_too_many_parts": N_("The mail has very many parts; not all were read."),
    "mail_text_cut": N_("The text is very long; only its beginning was read."),
    "mail_broken": N_("The mail is damaged; what could be read stands here."),
    "mail_calendar": N_("The invitation in the mail could not be read."),
    "no_recipient": N_("{to} is not an e-mail address, so nobody can be answered there."),
    "own_address": N_("{to} is the library's own address. Give the address of whoever wrote."),
    "unknown_reply": N_("There is no such reply."),
    "reply_gone": N_("That reply has gone, or is on its way."),
    "no_smtp": N_("No mail server for sending is set. Copy the reply, or save it as a draft."),
    "no_mail_source": N_("Neither a folder nor a mailbox is set. Set one under [mail] in the configuration file."),
    "mail_unreachable": N_("The mail server {host} does not answer ({reason}). Try again later."),
    "mail_login": N_("The mail server {host} does not accept {user} with that password."),
    "mail_no_tls": N_("The mail server {host} has no safe connection, so nothing was said to it."),
    "mail_no_mailbox": N_("There is no mailbox {mailbox} on the mail server."),
    "mail_no_folder": N_("The folder {folder} cannot be read ({reason}). Check it in the configuration file."),
}
"""The sentences that need nothing but their facts."""
