"""Initials may have a PIN, and wrong tries are counted."""

import sqlalchemy as sa
from alembic import op

from desk.db.columns import Instant

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the hash, and the tries since the last right one."""
    op.add_column("staff", sa.Column("pin", sa.Text(), server_default="", nullable=False))
    op.add_column("staff", sa.Column("pin_failures", sa.Integer(), server_default="0", nullable=False))
    op.add_column("staff", sa.Column("pin_failed_at", Instant(), nullable=True))
