"""the authors of waiting messages."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "5a7e0c41d9b3"
down_revision = "a7e4c21b90d3"
branch_labels = None
depends_on = None

_PENDING = sa.text("state = 'pending'")
_inbox = sa.table(
    "inbox", sa.column("id", sa.Integer), sa.column("state", sa.String), sa.column("user_id", sa.String),
    sa.column("message", sa.JSON),
)  # fmt: skip


def upgrade() -> None:
    op.add_column("inbox", sa.Column("user_id", sa.String(), server_default="", nullable=False))
    connection = op.get_bind()
    waiting = sa.select(_inbox.c.id, _inbox.c.message).where(_inbox.c.state == "pending")
    for number, message in connection.execute(waiting).all():
        sender = message["sender"]["user_id"]
        connection.execute(sa.update(_inbox).where(_inbox.c.id == number).values(user_id=sender))
    op.drop_index("ix_inbox_pending", table_name="inbox")
    op.create_index(
        "ix_inbox_waiting", "inbox", ["network", "user_id", "id"], sqlite_where=_PENDING, postgresql_where=_PENDING
    )


def downgrade() -> None:
    op.drop_index("ix_inbox_waiting", table_name="inbox")
    op.create_index("ix_inbox_pending", "inbox", ["id"], sqlite_where=_PENDING, postgresql_where=_PENDING)
    op.drop_column("inbox", "user_id")
