"""Why a change of mentor is proposed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "72488700222d"
down_revision = "6acd176696fd"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.add_column(sa.Column("cause", sa.String(), server_default="asked", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.drop_column("cause")
