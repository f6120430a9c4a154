"""What the program does by itself once a day: old names go, and a copy of the data is made."""

from msgspec.structs import replace

from desk.services import copies, forgetting
from desk.services.counter import Counter


def daily(counter: Counter) -> None:
    """Do what no desk has done today; nobody's initials are on it. Raises `Unusable` when it cannot be done now."""
    program = replace(counter, by="")
    if not forgetting.done_today(program):
        forgetting.forget(program)
    if program.database.path is not None and not copies.made_today(program):
        copies.backup(program)
