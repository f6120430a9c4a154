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
