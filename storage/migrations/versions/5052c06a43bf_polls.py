"""Polls in groups, and the votes in them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "5052c06a43bf"
down_revision = "079b34ae039f"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "poll",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("room_id", sa.String(), nullable=False),
        sa.Column("thread_id", sa.String(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=True),
        sa.Column("poll_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["by_id"], ["member.id"], name=op.f("fk_poll_by_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_poll")),
    )
    with op.batch_alter_table("poll", schema=None) as batch_op:
        batch_op.create_index("ix_poll_subject", ["subject"], unique=False)
        batch_op.create_index(batch_op.f("ix_poll_by_id"), ["by_id"], unique=False)
        batch_op.create_index(
            "ix_poll_failed",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state = 'failed'"),
            postgresql_where=sa.text("state = 'failed'"),
        )
        batch_op.create_index(
            "ix_poll_voted_in",
            ["network", "poll_id"],
            unique=False,
            sqlite_where=sa.text("poll_id IS NOT NULL"),
            postgresql_where=sa.text("poll_id IS NOT NULL"),
        )

    op.create_table(
        "poll_vote",
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_poll_vote_member_id_member")),
        sa.ForeignKeyConstraint(["poll_id"], ["poll.id"], name=op.f("fk_poll_vote_poll_id_poll")),
        sa.PrimaryKeyConstraint("poll_id", "member_id", name=op.f("pk_poll_vote")),
    )
    with op.batch_alter_table("poll_vote", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_poll_vote_member_id"), ["member_id"], unique=False)

    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("poll", sa.JSON(none_as_null=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_column("poll")

    with op.batch_alter_table("poll_vote", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_poll_vote_member_id"))

    op.drop_table("poll_vote")
    with op.batch_alter_table("poll", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_poll_voted_in",
            sqlite_where=sa.text("poll_id IS NOT NULL"),
            postgresql_where=sa.text("poll_id IS NOT NULL"),
        )
        batch_op.drop_index("ix_poll_subject")
        batch_op.drop_index(batch_op.f("ix_poll_by_id"))
        batch_op.drop_index(
            "ix_poll_failed",
            sqlite_where=sa.text("state = 'failed'"),
            postgresql_where=sa.text("state = 'failed'"),
        )

    op.drop_table("poll")
