"""words carried between people."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "4b7e91d2c6a8"
down_revision = "1f6e84c0b7a2"
branch_labels = None
depends_on = None

_CARRIED = sa.text("carried_id IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "carried",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sender_id", sa.Integer(), nullable=False),
        sa.Column("receiver_id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("room_id", sa.String(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("said_as", sa.String(), nullable=False),
        sa.Column("at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("words", sa.String(), nullable=True),
        sa.Column("file", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["receiver_id"], ["member.id"], name=op.f("fk_carried_receiver_id_member")),
        sa.ForeignKeyConstraint(["sender_id"], ["member.id"], name=op.f("fk_carried_sender_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carried")),
    )
    op.create_index(op.f("ix_carried_at"), "carried", ["at"])
    op.create_index(op.f("ix_carried_receiver_id"), "carried", ["receiver_id"])
    op.create_index("ix_carried_said", "carried", ["network", "room_id", "said_as"])
    op.create_index(op.f("ix_carried_sender_id"), "carried", ["sender_id"])
    op.create_table(
        "exchanged",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sender_id", sa.Integer(), nullable=False),
        sa.Column("receiver_id", sa.Integer(), nullable=False),
        sa.Column("last_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["receiver_id"], ["member.id"], name=op.f("fk_exchanged_receiver_id_member")),
        sa.ForeignKeyConstraint(["sender_id"], ["member.id"], name=op.f("fk_exchanged_sender_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchanged")),
    )
    op.create_index("ix_exchanged_between", "exchanged", ["sender_id", "receiver_id"])
    op.create_index(op.f("ix_exchanged_receiver_id"), "exchanged", ["receiver_id"])
    op.create_table(
        "muted",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("muted_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_muted_member_id_member")),
        sa.ForeignKeyConstraint(["muted_id"], ["member.id"], name=op.f("fk_muted_muted_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_muted")),
    )
    op.create_index("ix_muted_between", "muted", ["member_id", "muted_id"])
    op.create_index(op.f("ix_muted_muted_id"), "muted", ["muted_id"])
    op.add_column("outbox", sa.Column("carried_id", sa.Integer(), nullable=True))
    op.add_column("outbox", sa.Column("deed", sa.String(), server_default="", nullable=False))
    op.add_column("outbox", sa.Column("file", sa.JSON(none_as_null=True), nullable=True))
    op.create_index("ix_outbox_carried", "outbox", ["carried_id"], sqlite_where=_CARRIED, postgresql_where=_CARRIED)
    op.add_column("member", sa.Column("hushed_at_night", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    op.drop_column("member", "hushed_at_night")
    op.drop_index("ix_outbox_carried", "outbox")
    op.drop_column("outbox", "file")
    op.drop_column("outbox", "deed")
    op.drop_column("outbox", "carried_id")
    op.drop_table("muted")
    op.drop_table("exchanged")
    op.drop_table("carried")
