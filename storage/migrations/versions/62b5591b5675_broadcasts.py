"""Broadcasts, and what became of them for each reader."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "62b5591b5675"
down_revision = "4a91be889966"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "broadcast",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.Column("at", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("begins_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("reached", sa.Integer(), nullable=True),
        sa.Column("last_id", sa.Integer(), nullable=True),
        sa.Column("created_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast")),
    )
    with op.batch_alter_table("broadcast", schema=None) as batch_op:
        batch_op.create_index("ix_broadcast_subject", ["kind", "subject_id"], unique=False)
        batch_op.create_index(
            "ix_broadcast_under_way",
            ["begins_at"],
            unique=False,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "broadcast_reader",
        sa.Column("broadcast_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("sent_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("acknowledged_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("asked_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["broadcast_id"], ["broadcast.id"], name=op.f("fk_broadcast_reader_broadcast_id_broadcast")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_broadcast_reader_member_id_member")),
        sa.PrimaryKeyConstraint("broadcast_id", "member_id", name=op.f("pk_broadcast_reader")),
    )
    with op.batch_alter_table("broadcast_reader", schema=None) as batch_op:
        batch_op.create_index(
            "ix_broadcast_reader_due",
            ["network", "due_at", "broadcast_id", "member_id"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )
        batch_op.create_index(batch_op.f("ix_broadcast_reader_member_id"), ["member_id"], unique=False)
        batch_op.create_index(
            "ix_broadcast_reader_queued",
            ["member_id"],
            unique=False,
            sqlite_where=sa.text("state = 'queued'"),
            postgresql_where=sa.text("state = 'queued'"),
        )
        batch_op.create_index(
            "ix_broadcast_reader_open",
            ["broadcast_id", "state"],
            unique=False,
            sqlite_where=sa.text("state IN ('waiting', 'queued')"),
            postgresql_where=sa.text("state IN ('waiting', 'queued')"),
        )

    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_member_country"), ["country"], unique=False)

    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("broadcast_id", sa.Integer(), nullable=True))
        batch_op.create_index(
            "ix_outbox_broadcast",
            ["broadcast_id", "member_id"],
            unique=False,
            sqlite_where=sa.text("broadcast_id IS NOT NULL"),
            postgresql_where=sa.text("broadcast_id IS NOT NULL"),
        )


def downgrade() -> None:
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_outbox_broadcast",
            sqlite_where=sa.text("broadcast_id IS NOT NULL"),
            postgresql_where=sa.text("broadcast_id IS NOT NULL"),
        )
        batch_op.drop_column("broadcast_id")

    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_member_country"))

    with op.batch_alter_table("broadcast_reader", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_broadcast_reader_open",
            sqlite_where=sa.text("state IN ('waiting', 'queued')"),
            postgresql_where=sa.text("state IN ('waiting', 'queued')"),
        )
        batch_op.drop_index(
            "ix_broadcast_reader_queued",
            sqlite_where=sa.text("state = 'queued'"),
            postgresql_where=sa.text("state = 'queued'"),
        )
        batch_op.drop_index(batch_op.f("ix_broadcast_reader_member_id"))
        batch_op.drop_index(
            "ix_broadcast_reader_due",
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )

    op.drop_table("broadcast_reader")
    with op.batch_alter_table("broadcast", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_broadcast_under_way",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )
        batch_op.drop_index("ix_broadcast_subject")

    op.drop_table("broadcast")
