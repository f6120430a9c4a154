"""Series: their rule, and in each booking of one the day of the rule that it stands for."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the series, the day, and the way from a series to its bookings."""
    op.create_table(
        "series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
    )
    op.add_column("booking", sa.Column("series_day", sa.Text(), nullable=True))
    op.create_index(
        "ix_booking_series",
        "booking",
        ["series_id"],
        unique=False,
        sqlite_where=sa.text("series_id is not null"),
        postgresql_where=sa.text("series_id is not null"),
    )
