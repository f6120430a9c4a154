"""Statements of SQLAlchemy Core that write, as texts with named parameters: each is compiled once.

What SQLAlchemy does around a statement costs many times what the statement costs a file. As texts they go through the
same door as the queries, on either database. Values are always bound.
"""

from functools import lru_cache

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

_NAMED = sqlite.dialect(paramstyle="named")
"""How both databases spell such a statement, with `:name` for each value."""

ROW = "row_id"
"""The parameter that says which row is meant."""

Names = tuple[str, ...]


@lru_cache(maxsize=256)
def insert_into(table: sa.Table, names: Names) -> str:
    """Add a row with values in these columns; the others have their defaults."""
    return str(table.insert().compile(dialect=_NAMED, column_keys=names))


@lru_cache(maxsize=256)
def update_of(table: sa.Table, names: Names) -> str:
    """Change these columns of one row."""
    one = table.update().where(table.c.id == sa.bindparam(ROW))
    return str(one.compile(dialect=_NAMED, column_keys=names))


@lru_cache(maxsize=256)
def select_from(table: sa.Table, names: Names) -> str:
    """Read these columns of one row."""
    one = sa.select(*(table.c[name] for name in names)).where(table.c.id == sa.bindparam(ROW))
    return str(one.compile(dialect=_NAMED))
