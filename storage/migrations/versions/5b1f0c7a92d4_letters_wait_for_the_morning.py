"""letters wait for the morning."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "5b1f0c7a92d4"
down_revision = "71251534c250"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _drop_indexes("ix_outbox_created_at")
    op.execute("ALTER TABLE outbox RENAME COLUMN created_at TO due_at")  # no copy of the table, unlike a batch
    op.add_column("outbox", sa.Column("quiet_in", sa.String(), nullable=True))
    op.create_index("ix_outbox_due_at", "outbox", ["due_at"])
    _create_buttons_index(["network", "room_id", "due_at", "id"])


def downgrade() -> None:
    _drop_indexes("ix_outbox_due_at")
    op.drop_column("outbox", "quiet_in")
    op.execute("ALTER TABLE outbox RENAME COLUMN due_at TO created_at")
    op.create_index("ix_outbox_created_at", "outbox", ["created_at"])
    _create_buttons_index(["network", "room_id", "id"])


def _drop_indexes(*names: str) -> None:
    for name in (*names, "ix_outbox_buttons"):
        op.drop_index(name, table_name="outbox")


def _create_buttons_index(columns: list[str]) -> None:
    shown = sa.text("secret <> ''")
    op.create_index("ix_outbox_buttons", "outbox", columns, sqlite_where=shown, postgresql_where=shown)
