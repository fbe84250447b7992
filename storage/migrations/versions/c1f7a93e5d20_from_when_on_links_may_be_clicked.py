"""when a member's links become clickable."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "c1f7a93e5d20"
down_revision = "b32d3dc86849"
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment = storage.models.base.UtcDateTime(timezone=True)
    op.add_column("member", sa.Column("links_from", moment, nullable=True))
    # whoever had something confirmed is no newcomer any more
    first = "(SELECT min(decided_at) FROM activity WHERE activity.member_id = member.id AND state = 'confirmed')"
    op.execute(sa.text(f"UPDATE member SET links_from = {first}"))  # noqa: S608  # nothing of it comes from outside


def downgrade() -> None:
    op.drop_column("member", "links_from")
