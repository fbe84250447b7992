"""topics of messages that wait for an answer."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "9a41c07d52be"
down_revision = "5b1f0c7a92d4"
branch_labels = None
depends_on = None

ASKS = sa.text("topic <> ''")


def upgrade() -> None:
    op.add_column("outbox", sa.Column("topic", sa.String(), server_default="", nullable=False))
    op.create_index("ix_outbox_topic", "outbox", ["member_id", "topic"], sqlite_where=ASKS, postgresql_where=ASKS)


def downgrade() -> None:
    op.drop_index("ix_outbox_topic", table_name="outbox")
    op.drop_column("outbox", "topic")
