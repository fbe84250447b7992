"""accounts that members of the roster are expected to write from, and rough join dates."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "71251534c250"
down_revision = "6417d9b94385"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "awaited_account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_awaited_account_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_awaited_account")),
        sa.UniqueConstraint("network", "key", name=op.f("uq_awaited_account_network_key")),
    )
    with op.batch_alter_table("awaited_account", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_awaited_account_member_id"), ["member_id"], unique=False)

    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.add_column(sa.Column("joined_words", sa.String(), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.drop_column("joined_words")

    with op.batch_alter_table("awaited_account", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_awaited_account_member_id"))

    op.drop_table("awaited_account")
