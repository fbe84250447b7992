"""everything is looked at anew in a sweep, which notes how far it has come; what mentors missed has an index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "5c0b7e91d3fa"
down_revision = "1c8f5d20a7e4"
branch_labels = None
depends_on = None

_MISSED = sa.text("answered_at IS NULL AND closed_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "sweep",
        sa.Column("moment", sa.String(), nullable=False),
        sa.Column("reached", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("moment", name=op.f("pk_sweep")),
    )
    op.create_index("ix_prompt_missed", "prompt", ["member_id", "kind"], sqlite_where=_MISSED, postgresql_where=_MISSED)


def downgrade() -> None:
    op.drop_index("ix_prompt_missed", table_name="prompt")
    op.drop_table("sweep")
