"""when a message was answered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "c4f1d7a2b695"
down_revision = "e7b2c49d1f06"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("answered_at", storage.models.base.UtcDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("outbox", "answered_at")
