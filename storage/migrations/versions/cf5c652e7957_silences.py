"""A mentor's silence."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "cf5c652e7957"
down_revision = "acb87a3f7927"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "silence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("since", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("missed", sa.Integer(), nullable=False),
        sa.Column("noticed_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["mentor_id"], ["member.id"], name=op.f("fk_silence_mentor_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_silence")),
    )
    with op.batch_alter_table("silence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_silence_mentor_id"), ["mentor_id"], unique=False)
        batch_op.create_index(
            "uq_silence_open",
            ["mentor_id"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )


def downgrade() -> None:
    with op.batch_alter_table("silence", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_silence_open", sqlite_where=sa.text("ended_at IS NULL"), postgresql_where=sa.text("ended_at IS NULL")
        )
        batch_op.drop_index(batch_op.f("ix_silence_mentor_id"))

    op.drop_table("silence")
