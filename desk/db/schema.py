"""The tables. One schema for SQLite and PostgreSQL; what only one of them can say is in the migrations."""

import sqlalchemy as sa

from desk.db.columns import WORD, Instant, flag, index_of_some, text, to
from desk.db.columns import metadata as metadata
from desk.db.count_tables import past_year as past_year
from desk.db.count_tables import turned_away as turned_away
from desk.db.mail_tables import TABLES as TABLES

LIVE = "status in ('booked', 'held', 'used')"
"""Which bookings hold their room. The indexes, the overlap guard and the queries say it in these very words."""

branch = sa.Table(
    "branch",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("zone", sa.Text, nullable=False),
    text("phone"),
    text("email"),
)

staffed_hours = sa.Table(
    "staffed_hours",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("branch_id", "branch"),
    sa.Column("weekday", sa.Integer, nullable=False),  # Monday is 0
    sa.Column("opens", sa.Text, nullable=False),  # wall clock, HH:MM
    sa.Column("closes", sa.Text, nullable=False),
    sa.Column("removed_at", Instant),
    sa.CheckConstraint("weekday between 0 and 6", name="weekday"),
    sa.CheckConstraint("opens < closes", name="order"),
)

hours_exception = sa.Table(
    "hours_exception",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("branch_id", "branch"),
    sa.Column("day", sa.Text, nullable=False),  # wall-clock date, YYYY-MM-DD
    text("opens"),  # both empty: nobody at the desk that day
    text("closes"),
    text("reason"),
    sa.Column("removed_at", Instant),
    sa.CheckConstraint("(opens = '') = (closes = '') and opens <= closes", name="order"),
    sa.Index("ix_hours_exception_day", "branch_id", "day"),
)

public_holiday = sa.Table(
    "public_holiday",
    metadata,
    to("branch_id", "branch"),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),  # in English; shown through the catalogues
    sa.PrimaryKeyConstraint("branch_id", "day"),
)

room = sa.Table(
    "room",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("branch_id", "branch"),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("capacity", sa.Integer, nullable=False),
    text("features"),  # words, comma-separated: screen, whiteboard
    text("nicknames"),  # what callers call it, comma-separated
    sa.Column("position", sa.Integer, nullable=False, server_default="0"),
    sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()),
    sa.UniqueConstraint("branch_id", "name"),
    sa.CheckConstraint("capacity > 0", name="capacity"),
)

key = sa.Table(
    "key",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("branch_id", "branch"),
    sa.Column("tag", sa.Text, nullable=False),
    text("note"),
    sa.Column("lost_at", Instant),
    sa.Column("retired_at", Instant),
    sa.Column("replaced_by", sa.ForeignKey("key.id")),
    sa.UniqueConstraint("branch_id", "tag"),
)

key_room = sa.Table(
    "key_room",
    metadata,
    to("key_id", "key"),
    to("room_id", "room"),
    sa.PrimaryKeyConstraint("key_id", "room_id"),
)

person = sa.Table(
    "person",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    text("name"),
    text("group_name"),
    text("phone"),  # digits; with country code if foreign
    text("email"),
    sa.Column("identity", sa.Text, nullable=False, unique=True),  # what makes two entries the same person
    sa.Column("forgotten_at", Instant),
)

person_word = sa.Table(
    "person_word",
    metadata,
    sa.Column("word", WORD, nullable=False),  # folded: no case, no accents
    to("person_id", "person"),
    sa.PrimaryKeyConstraint("word", "person_id"),
    sa.Index("ix_person_word_person", "person_id"),
)

series = sa.Table(
    "series",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("rule", sa.Text, nullable=False),  # RFC 5545, with its end
    sa.Column("first_day", sa.Text, nullable=False),  # the date from which the rule counts
)

booking = sa.Table(
    "booking",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("room_id", "room"),
    to("person_id", "person"),
    sa.Column("starts_at", Instant, nullable=False),
    sa.Column("ends_at", Instant, nullable=False),
    sa.Column("agreed_end", Instant, nullable=False),  # the end before the key came back early
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("people", sa.Integer),
    sa.Column("people_came", sa.Integer),
    text("purpose"),
    sa.Column("audience", sa.Text, nullable=False),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("staffed", sa.Boolean, nullable=False),  # no minute outside staffed hours, for the statistics
    sa.Column("age_confirmed", sa.Boolean),
    flag("restricted"),
    flag("quiet"),
    flag("noisy"),
    flag("needs_help"),
    text("equipment"),  # what is reserved with it, comma-separated: HDMI, 2 extension lead
    text("remark"),
    text("cancel_reason"),
    sa.Column("series_id", sa.Integer),  # the series that it belongs to, if it does
    sa.Column("series_day", sa.Text),  # the date of the series' rule that it stands for, also when it was moved
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.CheckConstraint("starts_at < ends_at", name="length"),
    sa.CheckConstraint("ends_at <= agreed_end", name="agreed"),
    sa.CheckConstraint("status in ('booked', 'held', 'used', 'cancelled', 'no_show')", name="status"),
    index_of_some("ix_booking_live", "room_id", "starts_at", where=LIVE),
    sa.Index("ix_booking_starts", "starts_at"),
    sa.Index("ix_booking_person", "person_id", "starts_at"),
    index_of_some("ix_booking_series", "series_id", where="series_id is not null"),
)

key_loan = sa.Table(
    "key_loan",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("key_id", "key"),
    sa.Column("holder", sa.Text, nullable=False),
    text("phone"),
    sa.Column("out_at", Instant, nullable=False),
    sa.Column("out_by", sa.Text, nullable=False),
    sa.Column("due_at", Instant),  # only for a loan without a booking; with one it follows the staffed hours
    sa.Column("closed_at", Instant),  # when the desk entered the return; NULL while the key is out
    sa.Column("closed_by", sa.Text),
    sa.Column("returned_at", Instant),  # when it came back; NULL from the box, where nobody knows
    sa.Column("returned", sa.Text),  # desk, box, found, undone, replaced
    text("calls"),
    sa.CheckConstraint("returned_at is null or returned_at >= out_at", name="order"),
    sa.CheckConstraint("(closed_at is null) = (returned is null)", name="closed"),
    index_of_some("ux_key_loan_open", "key_id", where="closed_at is null", unique=True),
    sa.Index("ix_key_loan_key", "key_id", "out_at"),
)

key_loan_booking = sa.Table(
    "key_loan_booking",
    metadata,
    to("key_loan_id", "key_loan"),
    to("booking_id", "booking"),
    sa.PrimaryKeyConstraint("key_loan_id", "booking_id"),
    sa.Index("ix_key_loan_booking_booking", "booking_id"),
)

equipment = sa.Table(
    "equipment",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("branch_id", "branch"),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("number", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False, server_default="in"),
    text("note"),
    sa.UniqueConstraint("branch_id", "name", "number"),
    sa.CheckConstraint("state in ('in', 'out', 'defective', 'lost')", name="state"),
)

equipment_loan = sa.Table(
    "equipment_loan",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("equipment_id", "equipment"),
    to("key_loan_id", "key_loan", optional=True),  # the key that it went out with, if it went with one
    sa.Column("holder", sa.Text, nullable=False),
    sa.Column("out_at", Instant, nullable=False),
    sa.Column("out_by", sa.Text, nullable=False),
    sa.Column("closed_at", Instant),
    sa.Column("closed_by", sa.Text),
    sa.Column("returned", sa.Text),  # desk, box, found, undone; what a replaced key had along stays out
    sa.CheckConstraint("(closed_at is null) = (returned is null)", name="closed"),
    index_of_some("ux_equipment_loan_open", "equipment_id", where="closed_at is null", unique=True),
    sa.Index("ix_equipment_loan_key_loan", "key_loan_id"),
)

closure = sa.Table(
    "closure",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("branch_id", "branch"),
    to("room_id", "room", optional=True),  # NULL closes the whole branch
    sa.Column("starts_at", Instant, nullable=False),
    sa.Column("ends_at", Instant, nullable=False),
    text("reason"),
    sa.CheckConstraint("starts_at < ends_at", name="length"),
    sa.Index("ix_closure_branch", "branch_id", "ends_at"),
)

staff = sa.Table(
    "staff",
    metadata,
    sa.Column("initials", sa.Text, primary_key=True),
    text("name"),
    sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()),
    text("pin"),  # salted and hashed; empty where none is asked
    sa.Column("pin_failures", sa.Integer, nullable=False, server_default="0"),  # wrong ones since the last right one
    sa.Column("pin_failed_at", Instant),
)

reconciliation = sa.Table(
    "reconciliation",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("branch_id", "branch"),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("signed_by", sa.Text, nullable=False),
    sa.Column("signed_at", Instant, nullable=False),
    sa.Index("ix_reconciliation_day", "branch_id", "day"),
)

reconciliation_line = sa.Table(
    "reconciliation_line",
    metadata,
    to("reconciliation_id", "reconciliation"),
    sa.Column("tag", sa.Text, nullable=False),
    sa.Column("found", sa.Text, nullable=False),
    text("room"),
    text("holder"),
    sa.Column("due_back", Instant),
    sa.PrimaryKeyConstraint("reconciliation_id", "tag"),
)

reopening = sa.Table(
    "reopening",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("reconciliation_id", "reconciliation"),
    sa.Column("reopened_at", Instant, nullable=False),
    sa.Column("reopened_by", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.UniqueConstraint("reconciliation_id"),
)
"""A signed day that was opened again: its record stays, and the next signature is another."""

handover_note = sa.Table(
    "handover_note",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("branch_id", "branch"),
    sa.Column("written_at", Instant, nullable=False),
    sa.Column("written_by", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
)

parked_line = sa.Table(
    "parked_line",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("branch_id", "branch"),
    sa.Column("desk", sa.Text, nullable=False),
    sa.Column("parked_by", sa.Text, nullable=False),
    sa.Column("parked_at", Instant, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("cursor", sa.Integer, nullable=False),
    to("room_id", "room", optional=True),  # the slot that it holds softly, if it has one
    sa.Column("starts_at", Instant),
    sa.Column("ends_at", Instant),
    sa.Column("resumed_at", Instant),
    index_of_some("ix_parked_line_open", "branch_id", where="resumed_at is null"),
)

log = sa.Table(
    "log",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", Instant, nullable=False),
    sa.Column("by_whom", sa.Text, nullable=False),
    sa.Column("desk", sa.Text, nullable=False),
    sa.Column("act", sa.Text, nullable=False),
    sa.Column("booking_id", sa.Integer),
    sa.Column("key_id", sa.Integer),
    sa.Column("undoes", sa.ForeignKey("log.id")),
    sa.Column(
        "warned", sa.Text, nullable=False, server_default=""
    ),  # the warning codes that were shown, comma-separated
    sa.Column("changes", sa.Text, nullable=False, server_default="[]"),  # JSON: table, id, old and new values
    sa.Column("mark", sa.Text),  # on a server: tells whether an act was recorded whose answer was lost
    sa.Index("ix_log_at", "at"),
    sa.Index("ix_log_desk", "desk", "id"),
    sa.Index("ix_log_booking", "booking_id"),
    sa.Index("ix_log_key", "key_id"),
    sa.Index("ux_log_undoes", "undoes", unique=True),
    index_of_some("ux_log_mark", "mark", where="mark is not null", unique=True),
)

log_booking = sa.Table(
    "log_booking",
    metadata,
    to("booking_id", "booking"),
    to("log_id", "log"),
    sa.PrimaryKeyConstraint("booking_id", "log_id"),
    sa.Index("ix_log_booking_log", "log_id"),
)
"""The bookings that an act is about besides `log.booking_id`: a no-show given away, several marked used at once."""
