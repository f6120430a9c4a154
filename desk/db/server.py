"""What only a server needs: its engine, the queue that writers stand in, and the answer to an act that got none.

A file answers or fails at once. A server is reached over a network, which may be slow, break, or break in the very
moment of saving; then only the server knows whether the act was recorded. So every act on a server writes a mark of
its own into the log, in its own transaction, and whoever got no answer looks for the mark.
"""

import time
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event, exc

from desk.db.database import LONGEST_TURN_MS, Database
from desk.db.errors import Unusable, translate
from desk.db.lines import Lines

_WRITERS_QUEUE = 6_114_1507  # any number will do, as long as every desk uses the same

NETWORK = {
    "connect_timeout": 3,
    "tcp_user_timeout": 10_000,  # milliseconds that what was sent may stay unacknowledged
    "keepalives_idle": 5,
    "keepalives_interval": 3,
    "keepalives_count": 3,
}
"""After how long a network that is gone counts as gone, where the URL does not say otherwise. Seconds but for one."""

LONGEST_PAUSE_MS = 15_000
"""How long a desk may pause in the middle of an act before the server undoes it, so that no dead desk stops others."""

RETRY = 1.0
"""Seconds between two attempts to reach a server that has gone."""


def make_engine(database: Database) -> sa.Engine:
    """An engine on a server. Raises `Unusable("bad_address")` for a URL that means nothing."""
    try:
        url = sa.make_url(database.url)
        if url.get_backend_name() != "postgresql":
            raise Unusable("bad_address", where=database.shown)
        patience = {name: value for name, value in NETWORK.items() if name not in url.query}
        engine = sa.create_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=patience)
    except (exc.ArgumentError, ImportError, ValueError) as error:
        raise Unusable("bad_address", where=database.shown) from error
    event.listen(engine, "begin", _queue_up)
    event.listen(engine, "connect", _kept_in(database.lines))
    return engine


def _kept_in(lines: Lines) -> Callable[[Any, object], None]:
    def keep(connection: Any, _record: object) -> None:  # noqa: ANN401
        lines.add(connection)

    return keep


def _queue_up(connection: sa.Connection) -> None:
    """Writers wait for each other, so check and insert are one step and nothing deadlocks."""
    if not connection.get_execution_options().get("only_reads"):
        connection.exec_driver_sql(
            f"set local lock_timeout = {LONGEST_TURN_MS};"
            f"set local idle_in_transaction_session_timeout = {LONGEST_PAUSE_MS};"
            f"select pg_advisory_xact_lock({_WRITERS_QUEUE})"
        )


def was_recorded(engine: sa.Engine, mark: str, lines: Lines) -> bool:
    """Whether the act with this mark is in the log, although its commit was not answered.

    The lost transaction keeps its place in the writers' queue until the server has committed or undone it; so whoever
    stands in the queue after it sees what became of it, for good. Waits for the server as long as the lines have
    patience. Raises `Unusable("unsure")` when the server does not come back by then.
    """
    until = time.monotonic() + lines.patience
    while True:
        try:
            with engine.begin() as connection:
                found = connection.execute(sa.text("select 1 from log where mark = :mark"), {"mark": mark})
                return found.first() is not None
        except exc.DBAPIError as error:
            known = translate(error)
            if not isinstance(known, Unusable):
                raise
            if time.monotonic() > until or not lines.pause(RETRY):
                raise Unusable("unsure") from error
