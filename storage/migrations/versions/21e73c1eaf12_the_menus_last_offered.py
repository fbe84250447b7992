"""the menus last offered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "21e73c1eaf12"
down_revision = "8d2e5f0b7c31"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "offered_menus",
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("network", name=op.f("pk_offered_menus")),
    )


def downgrade() -> None:
    op.drop_table("offered_menus")
