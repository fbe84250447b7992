"""what was published."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "2e8258b7449f"
down_revision = "b9a523bd2fdc"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "publication",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("published_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_publication")),
    )


def downgrade() -> None:
    op.drop_table("publication")
