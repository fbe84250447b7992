"""looks, and people who are forgotten."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "6ab1351b858d"
down_revision = "c0066c3881e5"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "forgetting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("left_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("places", sa.JSON(), nullable=False),
        sa.Column("erased_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("ended_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_forgetting_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forgetting")),
        sa.UniqueConstraint("member_id", name=op.f("uq_forgetting_member_id")),
    )
    with op.batch_alter_table("forgetting", schema=None) as batch_op:
        batch_op.create_index(
            "ix_forgetting_under_way",
            ["id"],
            unique=False,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "look",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("command", sa.String(), nullable=False),
        sa.Column("first_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("last_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["member.id"], name=op.f("fk_look_by_id_member")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_look_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_look")),
    )
    with op.batch_alter_table("look", schema=None) as batch_op:
        batch_op.create_index("ix_look_at_whom", ["member_id", "by_id", "command"], unique=False)
        batch_op.create_index(batch_op.f("ix_look_by_id"), ["by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_look_last_at"), ["last_at"], unique=False)

    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.add_column(sa.Column("forgotten_at", storage.models.base.UtcDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.drop_column("forgotten_at")

    with op.batch_alter_table("look", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_look_last_at"))
        batch_op.drop_index(batch_op.f("ix_look_by_id"))
        batch_op.drop_index("ix_look_at_whom")

    op.drop_table("look")
    with op.batch_alter_table("forgetting", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_forgetting_under_way",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.drop_table("forgetting")
