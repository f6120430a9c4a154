"""What a library decides for itself. What it has not decided is not limited."""

from datetime import timedelta

from msgspec import Struct


class Policy(Struct, frozen=True):
    """The library's own rules; None means no limit.

    The age limit of 15 outside staffed hours is the house's rule; the grace of 30 minutes before a key counts as
    overdue and the 15 minutes before a no-show is asked about are customary in Norwegian libraries. `collect_from` is
    the time of day from which the day screen lists the keys to be fetched before closing. `keep_days` is how long after
    its end the name, the contact and the free text of a booking are kept, and how long copies of the data are: the law
    asks for a set deadline, and 30 days is short.
    """

    age_limit: int = 15
    grace: timedelta = timedelta(minutes=30)
    no_show_after: timedelta = timedelta(minutes=15)
    collect_soon: timedelta = timedelta(minutes=60)
    collect_from: timedelta = timedelta()
    longest: timedelta | None = None
    horizon_days: int | None = None
    most_coming: int | None = None
    keep_days: int = 30
    slot: timedelta = timedelta(minutes=30)
