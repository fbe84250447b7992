"""counts of mailed codes, addresses that refuse them, and subjects of mails."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "a7e4c21b90d3"
down_revision = "3e8c51d0a6f4"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "mailed_code",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("domain", sa.String(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("sent_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailed_code")),
    )
    for column in ("address", "domain", "member_id", "sent_at"):
        op.create_index(op.f(f"ix_mailed_code_{column}"), "mailed_code", [column])
    op.create_table(
        "refused_address",
        sa.Column("address", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_refused_address")),
    )
    op.add_column("outbox", sa.Column("subject", sa.String(), server_default="", nullable=False))


def downgrade() -> None:
    op.drop_column("outbox", "subject")
    op.drop_table("refused_address")
    op.drop_table("mailed_code")
