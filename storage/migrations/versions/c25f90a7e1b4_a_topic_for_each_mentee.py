"""a topic for each mentee."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "c25f90a7e1b4"
down_revision = "8b41d6f3a0c7"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "thread",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("room_id", sa.String(), nullable=False),
        sa.Column("thread_id", sa.String(), nullable=False),
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["mentee_id"], ["member.id"], name=op.f("fk_thread_mentee_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thread")),
    )
    op.create_index("ix_thread_place", "thread", ["network", "room_id", "thread_id"])
    op.create_index(op.f("ix_thread_mentee_id"), "thread", ["mentee_id"])
    op.add_column("member", sa.Column("wants_topics", sa.Boolean(), nullable=True))
    op.add_column("outbox", sa.Column("thread_of", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("outbox", "thread_of")
    op.drop_column("member", "wants_topics")
    op.drop_index(op.f("ix_thread_mentee_id"), table_name="thread")
    op.drop_index("ix_thread_place", table_name="thread")
    op.drop_table("thread")
