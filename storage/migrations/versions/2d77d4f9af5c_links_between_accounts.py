"""links between accounts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "2d77d4f9af5c"
down_revision = "d51a91e5fde6"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("chosen", sa.JSON(), nullable=False),
        sa.Column("expires_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_link_account_id_account")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_link_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
        sa.UniqueConstraint("account_id", name=op.f("uq_link_account_id")),
    )
    with op.batch_alter_table("link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_link_expires_at"), ["expires_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_link_member_id"), ["member_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_link_member_id"))
        batch_op.drop_index(batch_op.f("ix_link_expires_at"))

    op.drop_table("link")
