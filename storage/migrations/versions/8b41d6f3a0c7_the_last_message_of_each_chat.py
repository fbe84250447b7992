"""the last message of each chat."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "8b41d6f3a0c7"
down_revision = "63b0f8bd55c3"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "last_said",
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("room_id", sa.String(), nullable=False),
        sa.Column("said_as", sa.String(), nullable=False),
        sa.Column("at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("state", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("network", "room_id", name=op.f("pk_last_said")),
    )
    op.create_index(op.f("ix_last_said_at"), "last_said", ["at"])


def downgrade() -> None:
    op.drop_index(op.f("ix_last_said_at"), table_name="last_said")
    op.drop_table("last_said")
