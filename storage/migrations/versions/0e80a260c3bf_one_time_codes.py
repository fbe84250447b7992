"""one-time codes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "0e80a260c3bf"
down_revision = "047ef4d4883a"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "one_time_code",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("expires_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_one_time_code_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_one_time_code")),
        sa.UniqueConstraint("hash", name=op.f("uq_one_time_code_hash")),
    )
    with op.batch_alter_table("one_time_code", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_one_time_code_expires_at"), ["expires_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_one_time_code_member_id"), ["member_id"], unique=False)

    op.create_table(
        "wrong_code",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("tried_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_wrong_code_account_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wrong_code")),
    )
    with op.batch_alter_table("wrong_code", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_wrong_code_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_wrong_code_tried_at"), ["tried_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("wrong_code", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_wrong_code_tried_at"))
        batch_op.drop_index(batch_op.f("ix_wrong_code_account_id"))

    op.drop_table("wrong_code")
    with op.batch_alter_table("one_time_code", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_one_time_code_member_id"))
        batch_op.drop_index(batch_op.f("ix_one_time_code_expires_at"))

    op.drop_table("one_time_code")
