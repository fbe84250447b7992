"""open invitations into direct chats."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "f3a90c7d51e8"
down_revision = "c1f7a93e5d20"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("account", sa.Column("invited_at", storage.models.base.UtcDateTime(timezone=True), nullable=True))
    op.create_index(op.f("ix_account_invited_at"), "account", ["invited_at"])


def downgrade() -> None:
    op.drop_index(op.f("ix_account_invited_at"), "account")
    op.drop_column("account", "invited_at")
