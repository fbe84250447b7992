"""the language of the keys below somebody's writing field."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "431c427291e6"
down_revision = "4b7e91d2c6a8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("account", sa.Column("keys_in", sa.String(), server_default="", nullable=False))


def downgrade() -> None:
    op.drop_column("account", "keys_in")
