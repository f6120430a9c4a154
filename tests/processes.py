"""Processes of their own for desks that compete or are killed, each begun with all that it needs already loaded."""

import multiprocessing
from typing import TYPE_CHECKING

from desk.records import NEEDED_SOON

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

TARGETS = ("tests.closing_worker", "tests.services.test_many_desks", "tests.services.test_races")
DRIVERS = ("psycopg", "sqlalchemy.dialects.postgresql.psycopg", "sqlalchemy.dialects.sqlite.pysqlite")


def processes() -> "ForkServerContext | SpawnContext":
    """What starts them: forked from a process that does nothing else, where there is such; else each anew."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*TARGETS, *NEEDED_SOON, *DRIVERS])
    return context
