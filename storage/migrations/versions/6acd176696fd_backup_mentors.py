"""Backup mentors, and in which pairs one stands in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "6acd176696fd"
down_revision = "9a41c07d52be"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "backup",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("stand_in_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("asked_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("answered_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("told", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["mentor_id"], ["member.id"], name=op.f("fk_backup_mentor_id_member")),
        sa.ForeignKeyConstraint(["stand_in_id"], ["member.id"], name=op.f("fk_backup_stand_in_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_backup")),
    )
    with op.batch_alter_table("backup", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_backup_mentor_id"), ["mentor_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_backup_stand_in_id"), ["stand_in_id"], unique=False)
        batch_op.create_index(
            "uq_backup_open",
            ["mentor_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('asked', 'agreed')"),
            postgresql_where=sa.text("state IN ('asked', 'agreed')"),
        )

    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.add_column(sa.Column("covered_by_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_pair_covered_by_id"), ["covered_by_id"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_pair_covered_by_id_member"), "member", ["covered_by_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_pair_covered_by_id_member"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_pair_covered_by_id"))
        batch_op.drop_column("covered_by_id")

    with op.batch_alter_table("backup", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_backup_open",
            sqlite_where=sa.text("state IN ('asked', 'agreed')"),
            postgresql_where=sa.text("state IN ('asked', 'agreed')"),
        )
        batch_op.drop_index(batch_op.f("ix_backup_stand_in_id"))
        batch_op.drop_index(batch_op.f("ix_backup_mentor_id"))

    op.drop_table("backup")
