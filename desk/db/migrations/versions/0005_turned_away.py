"""Who is turned away because everything is taken is counted."""

import sqlalchemy as sa
from alembic import op

from desk.db.columns import Instant

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the table, and the way to the days that were asked for."""
    op.create_table(
        "turned_away",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("starts", sa.Text(), server_default="", nullable=False),
        sa.Column("ends", sa.Text(), server_default="", nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("noted_by", sa.Text(), nullable=False),
        sa.Column("noted_at", Instant(), nullable=False),
        sa.Column("withdrawn_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_turned_away_branch_id_branch")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_turned_away_room_id_room")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_turned_away")),
    )
    op.create_index("ix_turned_away_day", "turned_away", ["branch_id", "day"], unique=False)
