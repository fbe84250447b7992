"""assumed time zones, former names of members, and names of the bot."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "1f6e84c0b7a2"
down_revision = "ba34ad2be33c"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.add_column(sa.Column("timezone_known", sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column("asked_self_at", storage.models.base.UtcDateTime(timezone=True), nullable=True))
    op.create_table(
        "former_name",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_former_name_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_former_name")),
    )
    op.create_index(op.f("ix_former_name_member_id"), "former_name", ["member_id"])
    op.create_table(
        "bot_name",
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("network", name=op.f("pk_bot_name")),
    )


def downgrade() -> None:
    op.drop_table("bot_name")
    op.drop_index(op.f("ix_former_name_member_id"), "former_name")
    op.drop_table("former_name")
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.drop_column("asked_self_at")
        batch_op.drop_column("timezone_known")
