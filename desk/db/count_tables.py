"""The tables that are only counted: what the library counted itself before the program, and who was turned away."""

import sqlalchemy as sa

from desk.db.columns import Instant, metadata, text, to

past_year = sa.Table(
    "past_year",
    metadata,
    to("branch_id", "branch"),
    sa.Column("year", sa.Integer, nullable=False),
    sa.Column("uses", sa.Integer, nullable=False),  # counted before the program was there; gaps stay gaps
    sa.PrimaryKeyConstraint("branch_id", "year"),
)

turned_away = sa.Table(
    "turned_away",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("branch_id", "branch"),
    sa.Column("day", sa.Text, nullable=False),  # the wall-clock date that was asked for, YYYY-MM-DD
    text("starts"),  # wall clock, HH:MM; empty when nobody said
    text("ends"),
    to("room_id", "room", optional=True),  # NULL when any room would have done
    sa.Column("people", sa.Integer),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("noted_by", sa.Text, nullable=False),
    sa.Column("noted_at", Instant, nullable=False),
    sa.Column("withdrawn_at", Instant),  # when it was undone
    sa.Index("ix_turned_away_day", "branch_id", "day"),
)
"""What was asked for when it was full. It tells of nobody, so it stays when names go."""
