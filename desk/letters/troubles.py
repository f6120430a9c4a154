"""Why the database cannot be used, and what to do: one sentence for each code of `Unusable`."""

from collections.abc import Mapping
from typing import Any

from desk.language import N_, Language

TROUBLES: Mapping[str, str] = {
    "not_a_database": N_("This file is not a Desk database: {where}. Give another one with --database."),
    "corrupt": N_(
        "The database is damaged. Do not go on with it: `desk restore` lists the copies to take out. {where}"
    ),
    "corrupt_copy": N_("That copy is damaged: {where}. Take another; `desk restore` lists them."),
    "newer_schema": N_("A newer Desk made this database. Install the newest version here too. {where}"),
    "locked": N_("Another program is using the database just now. Nothing was saved; try again in a moment."),
    "in_use": N_("Desk has this database open. Quit it everywhere with Ctrl+Q, and try again. {where}"),
    "full": N_("The disk is full, so nothing can be saved. Make room, and try again."),
    "disk_error": N_(
        "The disk does not answer as it should, so nothing was saved. Ask whoever looks after this machine."
    ),
    "read_only": N_("Nothing can be written there. Ask whoever looks after this machine for the right to. {where}"),
    "unreachable": N_("The database server does not answer. Check the network, and try again. {where}"),
    "not_let_in": N_(
        "The database server does not let Desk in. Check the user, the password and the name of the database. {where}"
    ),
    "not_encrypted": N_(
        "Desk and the database server do not agree on encryption. Check sslmode and the certificates. {where}"
    ),
    "no_rights": N_(
        "The database server does not let Desk read or write there. Ask whoever runs it to make Desk's user the owner "
        "of the database. {where}"
    ),
    "bad_address": N_(
        "That is no place of a database: {where}. Give the name of a file, or postgresql://user@host/database."
    ),
    "other_schema": N_(
        "The database is not as this Desk needs it: another Desk or another program has changed it. Quit with Ctrl+Q "
        "and start again. {where}"
    ),
    "unsure": N_(
        "The database server went away while this was being saved, so nobody knows yet whether it was. Look when the "
        "server is back, before you do it again."
    ),
    "missing_folder": N_("The database cannot be opened there. Check the name of the folder: {where}"),
    "missing_file": N_("There is no database there. Check the name of the file: {where}"),
    "taken_away": N_("The database file is gone. Put it back, or take out a copy: desk restore {copy}"),
    "replaced": N_("Another file has taken the database's place. What was in the old one is in {copy}. Check the day."),
}


def unusable_sentence(code: str, facts: Mapping[str, object], speech: Language) -> str:
    """Why the database cannot be used, and what to do."""
    return speech.text(TROUBLES.get(code, N_("The database cannot be used."))).format_map(Known(facts)).strip()


class Known(dict[str, Any]):
    """Facts for a sentence; one that was not given leaves a gap rather than an error."""

    def __missing__(self, key: str) -> str:
        return ""
