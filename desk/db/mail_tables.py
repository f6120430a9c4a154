"""The tables of mails that came, what was taken from where, and the replies that go out."""

import sqlalchemy as sa

from desk.db.columns import Instant, flag, index_of_some, metadata, text, to

mail = sa.Table(
    "mail",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("branch_id", "branch"),
    text("message_id"),
    sa.Column("fingerprint", sa.Text, nullable=False),  # of sender, subject and date: the same mail without its id
    text("sender_name"),
    text("sender_address"),
    text("subject"),
    sa.Column("sent_at", Instant, nullable=False),
    sa.Column("received_at", Instant, nullable=False),
    sa.Column("language", sa.Text, nullable=False, server_default="nb"),
    sa.Column("intent", sa.Text, nullable=False, server_default="other"),
    flag("automatic"),  # its headers say that no person wrote it to the library
    text("body"),  # emptied once the mail has become a booking, unless the setting says keep
    text("attachments"),  # names, one a line
    text("left_out"),  # codes of what could not be read, comma-separated
    text("refs"),  # the Message-IDs of the thread, separated by spaces
    sa.Column("state", sa.Text, nullable=False, server_default="waiting"),
    text("handled_by"),
    sa.Column("handled_at", Instant),
    to("booking_id", "booking", optional=True),
    sa.CheckConstraint("state in ('waiting', 'handled', 'set_aside')", name="state"),
    sa.CheckConstraint("(state = 'waiting') = (handled_at is null)", name="handled"),
    sa.Index("ix_mail_message", "message_id"),
    sa.Index("ix_mail_fingerprint", "fingerprint"),
    sa.Index("ix_mail_handled", "branch_id", "handled_at"),
    index_of_some("ix_mail_waiting", "branch_id", "sent_at", where="state = 'waiting'"),
)

mail_booking = sa.Table(
    "mail_booking",
    metadata,
    to("mail_id", "mail"),
    to("booking_id", "booking"),
    sa.PrimaryKeyConstraint("mail_id", "booking_id"),
    sa.Index("ix_mail_booking_booking", "booking_id"),
)
"""The bookings that came of a mail, when it asked for several days."""

mail_taken = sa.Table(
    "mail_taken",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("source", sa.Text, nullable=False),  # a folder, or a mailbox with its UIDVALIDITY
    sa.Column("name", sa.Text, nullable=False),  # the file or the UID
    sa.Column("uid", sa.BigInteger, nullable=False, server_default="0"),
    to("mail_id", "mail", optional=True),
    sa.Column("marked_at", Instant),  # when it was marked as seen where it came from
    sa.UniqueConstraint("source", "name"),
    sa.Index("ix_mail_taken_uid", "source", "uid"),
    sa.Index("ix_mail_taken_mail", "mail_id"),
)
"""What has been taken from a folder or a mailbox, so that each mail comes once."""

outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    to("branch_id", "branch"),
    to("mail_id", "mail", optional=True),
    to("booking_id", "booking", optional=True),
    sa.Column("recipient", sa.Text, nullable=False),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    text("ics"),
    sa.Column("message_id", sa.Text, nullable=False, unique=True),  # its own, fixed before the first try
    text("in_reply_to"),
    text("refs"),
    sa.Column("written_at", Instant, nullable=False),
    sa.Column("written_by", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False, server_default="waiting"),
    sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
    sa.Column("next_try_at", Instant),
    text("last_error"),
    sa.Column("sent_at", Instant),
    sa.CheckConstraint(
        "state in ('waiting', 'drafted', 'sending', 'sent', 'unsure', 'failed', 'withdrawn')", name="state"
    ),
    sa.Index("ix_outbox_state", "branch_id", "state"),
    sa.Index("ix_outbox_mail", "mail_id"),
)

TABLES = (mail, mail_booking, mail_taken, outbox)
"""All of them, for the schema."""
