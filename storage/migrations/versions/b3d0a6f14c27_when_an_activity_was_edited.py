"""when an activity was edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "b3d0a6f14c27"
down_revision = "72488700222d"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("activity", sa.Column("edited_at", storage.models.base.UtcDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("activity", "edited_at")
