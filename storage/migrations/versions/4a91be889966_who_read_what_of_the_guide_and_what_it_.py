"""who read what of the guide and what it lacks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "4a91be889966"
down_revision = "c25f90a7e1b4"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "guide_gap",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("last_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("closed_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guide_gap")),
        sa.UniqueConstraint("key", name=op.f("uq_guide_gap_key")),
    )
    with op.batch_alter_table("guide_gap", schema=None) as batch_op:
        batch_op.create_index("ix_guide_gap_open", ["closed_at", "count"], unique=False)

    op.create_table(
        "guide_notice",
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("reached", sa.Integer(), nullable=True),
        sa.Column("again_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("topic", name=op.f("pk_guide_notice")),
    )
    op.create_table(
        "guide_reading",
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("read_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("asked_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_guide_reading_member_id_member")),
        sa.PrimaryKeyConstraint("member_id", "topic", "revision", name=op.f("pk_guide_reading")),
    )
    with op.batch_alter_table("guide_reading", schema=None) as batch_op:
        batch_op.create_index("ix_guide_reading_due", ["topic", "asked_at", "read_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("guide_reading", schema=None) as batch_op:
        batch_op.drop_index("ix_guide_reading_due")

    op.drop_table("guide_reading")
    op.drop_table("guide_notice")
    with op.batch_alter_table("guide_gap", schema=None) as batch_op:
        batch_op.drop_index("ix_guide_gap_open")

    op.drop_table("guide_gap")
