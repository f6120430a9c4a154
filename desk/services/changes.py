"""Whether anything has changed."""

from desk.services.counter import Counter


def token(counter: Counter) -> int:
    """A number that changes whenever anybody, in any program, has changed the data."""
    return counter.database.token()
