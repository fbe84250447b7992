"""answers go out first."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "d3a8f60b91c5"
down_revision = "7c0d5e93b2f8"
branch_labels = None
depends_on = None

_WAITING = sa.text("state IN ('pending', 'uncertain')")


def upgrade() -> None:
    op.add_column("outbox", sa.Column("rank", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("outbox", sa.Column("turn", sa.BigInteger(), nullable=False, server_default="0"))
    op.execute(
        "UPDATE outbox SET rank = CASE WHEN kind = 'menu' THEN 4 WHEN topic <> '' THEN 1"
        " WHEN quiet_in IS NOT NULL THEN 2 ELSE 0 END"
        " WHERE state IN ('pending', 'sending', 'uncertain')"
    )
    op.create_index(
        "ix_outbox_queue",
        "outbox",
        ["network", "rank", "turn", "id"],
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    )
    op.add_column("account", sa.Column("missed_at", storage.models.base.UtcDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("account", "missed_at")
    op.drop_index("ix_outbox_queue", table_name="outbox")
    op.drop_column("outbox", "turn")
    op.drop_column("outbox", "rank")
