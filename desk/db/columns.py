"""How the tables keep what the databases have no common type for."""

from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept as whole seconds since 1970 UTC: the same in every database, and quick to compare."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> int | None:  # noqa: ARG002
        """What is sent to the database."""
        return None if value is None else int(value.timestamp())

    def process_result_value(self, value: int | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002
        """What comes back, in UTC."""
        return None if value is None else datetime.fromtimestamp(value, UTC)


WORD = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""Text that is compared letter by letter, so that a prefix is a range of the index."""
