"""everything is looked at anew in a sweep, which notes how far it has come and has the indexes it needs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "5c0b7e91d3fa"
down_revision = "1c8f5d20a7e4"
branch_labels = None
depends_on = None

_INDEXES = (
    ("ix_prompt_missed", "prompt", ["member_id", "kind"], "answered_at IS NULL AND closed_at IS NOT NULL"),
    ("ix_member_mentors", "member", ["id"], "mentor_since IS NOT NULL"),
    ("ix_outbox_asking", "outbox", ["id"], "topic <> ''"),
    ("ix_offer_open_to", "offer", ["mentor_id"], "state = 'open'"),
)


def upgrade() -> None:
    op.create_table(
        "sweep",
        sa.Column("moment", sa.String(), nullable=False),
        sa.Column("reached", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("moment", name=op.f("pk_sweep")),
    )
    for name, table, columns, where in _INDEXES:
        op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def downgrade() -> None:
    for name, table, _, _ in reversed(_INDEXES):
        op.drop_index(name, table_name=table)
    op.drop_table("sweep")
