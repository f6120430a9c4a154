"""Every act of a desk on a server carries a mark, by which the desk finds out whether it was recorded."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the mark to the log."""
    op.add_column("log", sa.Column("mark", sa.Text(), nullable=True))
    op.create_index(
        "ux_log_mark",
        "log",
        ["mark"],
        unique=True,
        sqlite_where=sa.text("mark is not null"),
        postgresql_where=sa.text("mark is not null"),
    )
