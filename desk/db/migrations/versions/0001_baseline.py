"""The first version of the tables, and the guards that only the database can keep."""

import sqlalchemy as sa
from alembic import op

from desk.db.columns import WORD, Instant

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables and their guards."""
    create_tables()
    guards = SQLITE_GUARDS if op.get_bind().dialect.name == "sqlite" else POSTGRESQL_GUARDS
    for guard in guards:
        op.execute(sa.text(guard))


LIVE = "status in ('booked', 'held', 'used')"

_REFUSE_OVERLAP = """
begin
    select raise(abort, 'booking_overlap') where new.starts_at < (
        select ends_at from booking
        where room_id = new.room_id and status in ('booked', 'held', 'used')
            and starts_at < new.ends_at and id <> new.id
        order by starts_at desc limit 1);
end"""
# Live bookings of a room never overlap, so the one that starts last before the new end is also the one that ends last.

_REFUSE_TEXT_TIMES = """
begin
    select raise(abort, 'booking times are whole seconds')
    where typeof(new.starts_at) <> 'integer' or typeof(new.ends_at) <> 'integer' or typeof(new.agreed_end) <> 'integer';
end"""
# SQLite keeps text in a number's column, and would then compare it as later than every number.

SQLITE_GUARDS = (
    f"create trigger booking_times_insert after insert on booking {_REFUSE_TEXT_TIMES}",
    f"create trigger booking_times_update after update of starts_at, ends_at, agreed_end on booking "
    f"{_REFUSE_TEXT_TIMES}",
    f"create trigger booking_overlap_insert after insert on booking when new.{LIVE} {_REFUSE_OVERLAP}",
    f"create trigger booking_overlap_update after update of room_id, starts_at, ends_at, status, id on booking "
    f"when new.{LIVE} {_REFUSE_OVERLAP}",
    "create trigger booking_kept before delete on booking begin select raise(abort, 'bookings are kept'); end",
    "create trigger log_kept before delete on log begin select raise(abort, 'the log is kept'); end",
    "create trigger log_final before update on log when new.changes <> '[]' or (new.id, new.at, new.by_whom, new.desk, "
    "new.act, new.booking_id, new.key_id, new.undoes, new.warned) is not (old.id, old.at, old.by_whom, old.desk, "
    "old.act, old.booking_id, old.key_id, old.undoes, old.warned) "
    "begin select raise(abort, 'the log is final'); end",
    "create trigger signed_final before update on reconciliation begin select raise(abort, 'signed is final'); end",
    "create trigger signed_kept before delete on reconciliation begin select raise(abort, 'signed is kept'); end",
    "create trigger signed_line_final before update on reconciliation_line when new.holder <> '' or "
    "(new.reconciliation_id, new.tag, new.found, new.room, new.due_back) is not "
    "(old.reconciliation_id, old.tag, old.found, old.room, old.due_back) "
    "begin select raise(abort, 'signed is final'); end",
    "create trigger signed_line_kept before delete on reconciliation_line "
    "begin select raise(abort, 'signed is kept'); end",
)

POSTGRESQL_GUARDS = (
    "alter table booking add constraint booking_overlap exclude using gist "
    "(int4range(room_id, room_id, '[]') with &&, tstzrange(to_timestamp(starts_at), to_timestamp(ends_at)) with &&) "
    f"where ({LIVE})",
    "create function keep_row() returns trigger language plpgsql as "
    "$$ begin raise exception '% is kept', tg_table_name; end $$",
    "create function keep_log_final() returns trigger language plpgsql as $$ begin "
    "if new.changes <> '[]' or (new.id, new.at, new.by_whom, new.desk, new.act, new.booking_id, new.key_id, "
    "new.undoes, new.warned) is distinct from (old.id, old.at, old.by_whom, old.desk, old.act, old.booking_id, "
    "old.key_id, old.undoes, old.warned) then raise exception 'the log is final'; end if; return new; end $$",
    "create function keep_line_final() returns trigger language plpgsql as $$ begin "
    "if new.holder <> '' or (new.reconciliation_id, new.tag, new.found, new.room, new.due_back) is distinct from "
    "(old.reconciliation_id, old.tag, old.found, old.room, old.due_back) "
    "then raise exception 'signed is final'; end if; return new; end $$",
    "create trigger booking_kept before delete on booking for each row execute function keep_row()",
    "create trigger log_kept before delete on log for each row execute function keep_row()",
    "create trigger log_final before update on log for each row execute function keep_log_final()",
    "create trigger signed_kept before update or delete on reconciliation for each row execute function keep_row()",
    "create trigger signed_line_final before update on reconciliation_line "
    "for each row execute function keep_line_final()",
    "create trigger signed_line_kept before delete on reconciliation_line for each row execute function keep_row()",
)


def create_tables() -> None:
    """The tables and indexes."""
    op.create_table(
        "branch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_branch")),
    )
    op.create_table(
        "log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by_whom", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=True),
        sa.Column("key_id", sa.Integer(), nullable=True),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("warned", sa.Text(), server_default="", nullable=False),
        sa.Column("changes", sa.Text(), server_default="[]", nullable=False),
        sa.ForeignKeyConstraint(["undoes"], ["log.id"], name=op.f("fk_log_undoes_log")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log")),
    )
    op.create_index("ix_log_at", "log", ["at"], unique=False)
    op.create_index("ix_log_booking", "log", ["booking_id"], unique=False)
    op.create_index("ix_log_desk", "log", ["desk", "id"], unique=False)
    op.create_index("ix_log_key", "log", ["key_id"], unique=False)
    op.create_index("ux_log_undoes", "log", ["undoes"], unique=True)
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("group_name", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("forgotten_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("identity", name=op.f("uq_person_identity")),
    )
    op.create_table(
        "staff",
        sa.Column("initials", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.PrimaryKeyConstraint("initials", name=op.f("pk_staff")),
    )
    op.create_table(
        "equipment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="in", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("state in ('in', 'out', 'defective', 'lost')", name=op.f("ck_equipment_state")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_equipment_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_equipment")),
        sa.UniqueConstraint("branch_id", "name", "number", name=op.f("uq_equipment_branch_id_name_number")),
    )
    op.create_table(
        "handover_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("written_at", Instant(), nullable=False),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_handover_note_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover_note")),
    )
    op.create_table(
        "hours_exception",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("opens", sa.Text(), server_default="", nullable=False),
        sa.Column("closes", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("removed_at", Instant(), nullable=True),
        sa.CheckConstraint("(opens = '') = (closes = '') and opens <= closes", name=op.f("ck_hours_exception_order")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_hours_exception_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hours_exception")),
    )
    op.create_index("ix_hours_exception_day", "hours_exception", ["branch_id", "day"], unique=False)
    op.create_table(
        "key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("lost_at", Instant(), nullable=True),
        sa.Column("retired_at", Instant(), nullable=True),
        sa.Column("replaced_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_key_branch_id_branch")),
        sa.ForeignKeyConstraint(["replaced_by"], ["key.id"], name=op.f("fk_key_replaced_by_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key")),
        sa.UniqueConstraint("branch_id", "tag", name=op.f("uq_key_branch_id_tag")),
    )
    op.create_table(
        "past_year",
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("uses", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_past_year_branch_id_branch")),
        sa.PrimaryKeyConstraint("branch_id", "year", name=op.f("pk_past_year")),
    )
    op.create_table(
        "person_word",
        sa.Column("word", WORD, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_word_person_id_person")),
        sa.PrimaryKeyConstraint("word", "person_id", name=op.f("pk_person_word")),
    )
    op.create_index("ix_person_word_person", "person_word", ["person_id"], unique=False)
    op.create_table(
        "public_holiday",
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_public_holiday_branch_id_branch")),
        sa.PrimaryKeyConstraint("branch_id", "day", name=op.f("pk_public_holiday")),
    )
    op.create_table(
        "reconciliation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("signed_by", sa.Text(), nullable=False),
        sa.Column("signed_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_reconciliation_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reconciliation")),
    )
    op.create_index("ix_reconciliation_day", "reconciliation", ["branch_id", "day"], unique=False)
    op.create_table(
        "room",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("features", sa.Text(), server_default="", nullable=False),
        sa.Column("nicknames", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.CheckConstraint("capacity > 0", name=op.f("ck_room_capacity")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_room_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.UniqueConstraint("branch_id", "name", name=op.f("uq_room_branch_id_name")),
    )
    op.create_table(
        "staffed_hours",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("opens", sa.Text(), nullable=False),
        sa.Column("closes", sa.Text(), nullable=False),
        sa.Column("removed_at", Instant(), nullable=True),
        sa.CheckConstraint("opens < closes", name=op.f("ck_staffed_hours_order")),
        sa.CheckConstraint("weekday between 0 and 6", name=op.f("ck_staffed_hours_weekday")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_staffed_hours_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staffed_hours")),
    )
    op.create_table(
        "booking",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", Instant(), nullable=False),
        sa.Column("ends_at", Instant(), nullable=False),
        sa.Column("agreed_end", Instant(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("people_came", sa.Integer(), nullable=True),
        sa.Column("purpose", sa.Text(), server_default="", nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("staffed", sa.Boolean(), nullable=False),
        sa.Column("age_confirmed", sa.Boolean(), nullable=True),
        sa.Column("restricted", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("quiet", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("noisy", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("needs_help", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("equipment", sa.Text(), server_default="", nullable=False),
        sa.Column("remark", sa.Text(), server_default="", nullable=False),
        sa.Column("cancel_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "status in ('booked', 'held', 'used', 'cancelled', 'no_show')", name=op.f("ck_booking_status")
        ),
        sa.CheckConstraint("ends_at <= agreed_end", name=op.f("ck_booking_agreed")),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_booking_length")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_booking_person_id_person")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_booking_room_id_room")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking")),
    )
    op.create_index(
        "ix_booking_live",
        "booking",
        ["room_id", "starts_at"],
        unique=False,
        sqlite_where=sa.text("status in ('booked', 'held', 'used')"),
        postgresql_where=sa.text("status in ('booked', 'held', 'used')"),
    )
    op.create_index("ix_booking_person", "booking", ["person_id", "starts_at"], unique=False)
    op.create_index("ix_booking_starts", "booking", ["starts_at"], unique=False)
    op.create_table(
        "closure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("starts_at", Instant(), nullable=False),
        sa.Column("ends_at", Instant(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_closure_length")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_closure_branch_id_branch")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_closure_room_id_room")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closure")),
    )
    op.create_index("ix_closure_branch", "closure", ["branch_id", "ends_at"], unique=False)
    op.create_table(
        "key_loan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key_id", sa.Integer(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("out_at", Instant(), nullable=False),
        sa.Column("out_by", sa.Text(), nullable=False),
        sa.Column("due_at", Instant(), nullable=True),
        sa.Column("closed_at", Instant(), nullable=True),
        sa.Column("closed_by", sa.Text(), nullable=True),
        sa.Column("returned_at", Instant(), nullable=True),
        sa.Column("returned", sa.Text(), nullable=True),
        sa.Column("calls", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("(closed_at is null) = (returned is null)", name=op.f("ck_key_loan_closed")),
        sa.CheckConstraint("returned_at is null or returned_at >= out_at", name=op.f("ck_key_loan_order")),
        sa.ForeignKeyConstraint(["key_id"], ["key.id"], name=op.f("fk_key_loan_key_id_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_loan")),
    )
    op.create_index("ix_key_loan_key", "key_loan", ["key_id", "out_at"], unique=False)
    op.create_index(
        "ux_key_loan_open",
        "key_loan",
        ["key_id"],
        unique=True,
        sqlite_where=sa.text("closed_at is null"),
        postgresql_where=sa.text("closed_at is null"),
    )
    op.create_table(
        "key_room",
        sa.Column("key_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["key_id"], ["key.id"], name=op.f("fk_key_room_key_id_key")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_key_room_room_id_room")),
        sa.PrimaryKeyConstraint("key_id", "room_id", name=op.f("pk_key_room")),
    )
    op.create_table(
        "reconciliation_line",
        sa.Column("reconciliation_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("room", sa.Text(), server_default="", nullable=False),
        sa.Column("holder", sa.Text(), server_default="", nullable=False),
        sa.Column("due_back", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["reconciliation_id"],
            ["reconciliation.id"],
            name=op.f("fk_reconciliation_line_reconciliation_id_reconciliation"),
        ),
        sa.PrimaryKeyConstraint("reconciliation_id", "tag", name=op.f("pk_reconciliation_line")),
    )
    op.create_table(
        "equipment_loan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("equipment_id", sa.Integer(), nullable=False),
        sa.Column("key_loan_id", sa.Integer(), nullable=True),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("out_at", Instant(), nullable=False),
        sa.Column("out_by", sa.Text(), nullable=False),
        sa.Column("closed_at", Instant(), nullable=True),
        sa.Column("closed_by", sa.Text(), nullable=True),
        sa.Column("returned", sa.Text(), nullable=True),
        sa.CheckConstraint("(closed_at is null) = (returned is null)", name=op.f("ck_equipment_loan_closed")),
        sa.ForeignKeyConstraint(
            ["equipment_id"], ["equipment.id"], name=op.f("fk_equipment_loan_equipment_id_equipment")
        ),
        sa.ForeignKeyConstraint(["key_loan_id"], ["key_loan.id"], name=op.f("fk_equipment_loan_key_loan_id_key_loan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_equipment_loan")),
    )
    op.create_index("ix_equipment_loan_key_loan", "equipment_loan", ["key_loan_id"], unique=False)
    op.create_index(
        "ux_equipment_loan_open",
        "equipment_loan",
        ["equipment_id"],
        unique=True,
        sqlite_where=sa.text("closed_at is null"),
        postgresql_where=sa.text("closed_at is null"),
    )
    op.create_table(
        "reopening",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reconciliation_id", sa.Integer(), nullable=False),
        sa.Column("reopened_at", Instant(), nullable=False),
        sa.Column("reopened_by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reconciliation_id"], ["reconciliation.id"], name=op.f("fk_reopening_reconciliation_id_reconciliation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reopening")),
        sa.UniqueConstraint("reconciliation_id", name=op.f("uq_reopening_reconciliation_id")),
    )
    op.create_table(
        "key_loan_booking",
        sa.Column("key_loan_id", sa.Integer(), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_key_loan_booking_booking_id_booking")),
        sa.ForeignKeyConstraint(
            ["key_loan_id"], ["key_loan.id"], name=op.f("fk_key_loan_booking_key_loan_id_key_loan")
        ),
        sa.PrimaryKeyConstraint("key_loan_id", "booking_id", name=op.f("pk_key_loan_booking")),
    )
    op.create_index("ix_key_loan_booking_booking", "key_loan_booking", ["booking_id"], unique=False)
    op.create_table(
        "log_booking",
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.Column("log_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_log_booking_booking_id_booking")),
        sa.ForeignKeyConstraint(["log_id"], ["log.id"], name=op.f("fk_log_booking_log_id_log")),
        sa.PrimaryKeyConstraint("booking_id", "log_id", name=op.f("pk_log_booking")),
    )
    op.create_index("ix_log_booking_log", "log_booking", ["log_id"], unique=False)
    op.create_table(
        "parked_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("parked_by", sa.Text(), nullable=False),
        sa.Column("parked_at", Instant(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("cursor", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("starts_at", Instant(), nullable=True),
        sa.Column("ends_at", Instant(), nullable=True),
        sa.Column("resumed_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_parked_line_branch_id_branch")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_parked_line_room_id_room")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parked_line")),
    )
    op.create_index(
        "ix_parked_line_open",
        "parked_line",
        ["branch_id"],
        unique=False,
        sqlite_where=sa.text("resumed_at is null"),
        postgresql_where=sa.text("resumed_at is null"),
    )
    create_mail_tables()


def create_mail_tables() -> None:
    """The tables of mails and replies."""
    op.create_table(
        "mail",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Text(), server_default="", nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("sender_name", sa.Text(), server_default="", nullable=False),
        sa.Column("sender_address", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_at", Instant(), nullable=False),
        sa.Column("received_at", Instant(), nullable=False),
        sa.Column("language", sa.Text(), server_default="nb", nullable=False),
        sa.Column("intent", sa.Text(), server_default="other", nullable=False),
        sa.Column("automatic", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("attachments", sa.Text(), server_default="", nullable=False),
        sa.Column("left_out", sa.Text(), server_default="", nullable=False),
        sa.Column("refs", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="waiting", nullable=False),
        sa.Column("handled_by", sa.Text(), server_default="", nullable=False),
        sa.Column("handled_at", Instant(), nullable=True),
        sa.Column("booking_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("state in ('waiting', 'handled', 'set_aside')", name=op.f("ck_mail_state")),
        sa.CheckConstraint("(state = 'waiting') = (handled_at is null)", name=op.f("ck_mail_handled")),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_mail_booking_id_booking")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_mail_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail")),
    )
    op.create_index("ix_mail_fingerprint", "mail", ["fingerprint"], unique=False)
    op.create_index("ix_mail_handled", "mail", ["branch_id", "handled_at"], unique=False)
    op.create_index("ix_mail_message", "mail", ["message_id"], unique=False)
    op.create_index(
        "ix_mail_waiting",
        "mail",
        ["branch_id", "sent_at"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_table(
        "mail_booking",
        sa.Column("mail_id", sa.Integer(), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_mail_booking_booking_id_booking")),
        sa.ForeignKeyConstraint(["mail_id"], ["mail.id"], name=op.f("fk_mail_booking_mail_id_mail")),
        sa.PrimaryKeyConstraint("mail_id", "booking_id", name=op.f("pk_mail_booking")),
    )
    op.create_index("ix_mail_booking_booking", "mail_booking", ["booking_id"], unique=False)
    op.create_table(
        "mail_taken",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("uid", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("mail_id", sa.Integer(), nullable=True),
        sa.Column("marked_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["mail_id"], ["mail.id"], name=op.f("fk_mail_taken_mail_id_mail")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_taken")),
        sa.UniqueConstraint("source", "name", name=op.f("uq_mail_taken_source_name")),
    )
    op.create_index("ix_mail_taken_mail", "mail_taken", ["mail_id"], unique=False)
    op.create_index("ix_mail_taken_uid", "mail_taken", ["source", "uid"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("mail_id", sa.Integer(), nullable=True),
        sa.Column("booking_id", sa.Integer(), nullable=True),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("ics", sa.Text(), server_default="", nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("in_reply_to", sa.Text(), server_default="", nullable=False),
        sa.Column("refs", sa.Text(), server_default="", nullable=False),
        sa.Column("written_at", Instant(), nullable=False),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="waiting", nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("next_try_at", Instant(), nullable=True),
        sa.Column("last_error", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_at", Instant(), nullable=True),
        sa.CheckConstraint(
            "state in ('waiting', 'drafted', 'sending', 'sent', 'unsure', 'failed', 'withdrawn')",
            name=op.f("ck_outbox_state"),
        ),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_outbox_booking_id_booking")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_outbox_branch_id_branch")),
        sa.ForeignKeyConstraint(["mail_id"], ["mail.id"], name=op.f("fk_outbox_mail_id_mail")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("message_id", name=op.f("uq_outbox_message_id")),
    )
    op.create_index("ix_outbox_mail", "outbox", ["mail_id"], unique=False)
    op.create_index("ix_outbox_state", "outbox", ["branch_id", "state"], unique=False)
