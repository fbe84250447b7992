"""A change of mentor and what each of the three says."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "6417d9b94385"
down_revision = "cf5c652e7957"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("old_id", sa.Integer(), nullable=False),
        sa.Column("new_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("asked_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("due_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["mentee_id"], ["member.id"], name=op.f("fk_change_mentee_id_member")),
        sa.ForeignKeyConstraint(["new_id"], ["member.id"], name=op.f("fk_change_new_id_member")),
        sa.ForeignKeyConstraint(["old_id"], ["member.id"], name=op.f("fk_change_old_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
    )
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_change_new_id"), ["new_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_change_old_id"), ["old_id"], unique=False)
        batch_op.create_index(
            "uq_change_open",
            ["mentee_id"],
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )

    op.create_table(
        "voice",
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("told_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("agreed_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name=op.f("fk_voice_change_id_change")),
        sa.PrimaryKeyConstraint("change_id", "part", name=op.f("pk_voice")),
    )


def downgrade() -> None:
    op.drop_table("voice")
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_change_open", sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'")
        )
        batch_op.drop_index(batch_op.f("ix_change_old_id"))
        batch_op.drop_index(batch_op.f("ix_change_new_id"))

    op.drop_table("change")
