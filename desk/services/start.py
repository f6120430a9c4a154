"""Making sure that there is a database to work with, at no cost when there is."""

from desk.db.migrate import VERSION, version_of
from desk.services.counter import Counter


def ready(counter: Counter) -> None:
    """Make, migrate or fill the database if it needs that; else a few queries and no import. Raises `Unusable`."""
    if version_of(counter.database) == VERSION:
        with counter.reading() as reader:
            if reader.rows("select 1 from branch limit 1"):
                return
    from desk.services.setup import prepare

    prepare(counter)


def asks_for_pin(counter: Counter) -> bool:
    """Whether the initials that the program was started with have a PIN, which is asked before they sign anything."""
    if not counter.by:
        return False
    with counter.reading() as reader:
        return bool(reader.rows("select 1 from staff where initials = :by and pin <> ''", by=counter.by))
