"""What the columns of all tables are made of, and the types that the databases do not have in common."""

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

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def text(name: str) -> sa.Column[str]:
    """Words; empty when nothing is said."""
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def flag(name: str) -> sa.Column[bool]:
    """Yes or no; no when nothing is said."""
    return sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false())


def to(name: str, target: str, *, optional: bool = False) -> sa.Column[int]:
    """The row of another table."""
    return sa.Column(name, sa.ForeignKey(f"{target}.id"), nullable=optional)


def index_of_some(name: str, *columns: str, where: str, unique: bool = False) -> sa.Index:
    """An index of only the rows of which this holds, in both databases."""
    return sa.Index(name, *columns, unique=unique, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
