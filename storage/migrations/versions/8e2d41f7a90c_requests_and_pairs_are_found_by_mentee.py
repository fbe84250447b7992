"""a mentee's requests and pairs, and the requests that wait, are found without a search."""

from __future__ import annotations

from alembic import op

revision = "8e2d41f7a90c"
down_revision = "6c1f3b8e52a7"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_request_mentee", "request", ["mentee_id"])
    op.create_index("ix_request_queue", "request", ["state", "asked_at"])
    op.create_index("ix_pair_mentee", "pair", ["mentee_id"])


def downgrade() -> None:
    op.drop_index("ix_pair_mentee", table_name="pair")
    op.drop_index("ix_request_queue", table_name="request")
    op.drop_index("ix_request_mentee", table_name="request")
