"""what waits longest, in and out, is found without a search."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "6c1f3b8e52a7"
down_revision = "6ab1351b858d"
branch_labels = None
depends_on = None

_PENDING = sa.text("state = 'pending'")
_OPEN = sa.text("state IN ('pending', 'sending', 'uncertain')")


def upgrade() -> None:
    op.create_index("ix_inbox_oldest", "inbox", ["network", "id"], sqlite_where=_PENDING, postgresql_where=_PENDING)
    op.drop_index("ix_outbox_open", table_name="outbox")
    op.create_index("ix_outbox_open", "outbox", ["network", "due_at"], sqlite_where=_OPEN, postgresql_where=_OPEN)


def downgrade() -> None:
    op.drop_index("ix_outbox_open", table_name="outbox")
    op.create_index("ix_outbox_open", "outbox", ["id"], sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.drop_index("ix_inbox_oldest", table_name="inbox")
