"""counts of what members do and others are told of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "b32d3dc86849"
down_revision = "5a7e0c41d9b3"
branch_labels = None
depends_on = None

_HELD = sa.text("held_until IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "unasked",
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("since", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("held_until", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_unasked_member_id_member")),
        sa.PrimaryKeyConstraint("member_id", "kind", name=op.f("pk_unasked")),
    )
    op.create_index("ix_unasked_held", "unasked", ["kind", "held_until"], sqlite_where=_HELD, postgresql_where=_HELD)
    op.create_index(op.f("ix_unasked_since"), "unasked", ["since"])


def downgrade() -> None:
    op.drop_index(op.f("ix_unasked_since"), table_name="unasked")
    op.drop_index("ix_unasked_held", table_name="unasked")
    op.drop_table("unasked")
