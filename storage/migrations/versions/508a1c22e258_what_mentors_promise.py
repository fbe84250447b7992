"""the mentors' promise."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "508a1c22e258"
down_revision = "2d77d4f9af5c"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.add_column(sa.Column("agreed_at", storage.models.base.UtcDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.drop_column("agreed_at")
