"""rooms that moved."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "7c0d5e93b2f8"
down_revision = "21e73c1eaf12"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "moved_room",
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("old_id", sa.String(), nullable=False),
        sa.Column("new_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("network", "old_id", name=op.f("pk_moved_room")),
    )


def downgrade() -> None:
    op.drop_table("moved_room")
