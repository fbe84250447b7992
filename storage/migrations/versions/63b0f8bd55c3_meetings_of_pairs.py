"""meetings of pairs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "63b0f8bd55c3"
down_revision = "d8f1066976a9"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=False),
        sa.Column("by_mentor", sa.Boolean(), nullable=False),
        sa.Column("at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("proposed_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("agreed_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("reminded_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("asked_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("met", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["pair_id"], ["pair.id"], name=op.f("fk_meeting_pair_id_pair")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.create_index(
            "ix_meeting_agreed",
            ["at"],
            unique=False,
            sqlite_where=sa.text("state = 'agreed'"),
            postgresql_where=sa.text("state = 'agreed'"),
        )
        batch_op.create_index(batch_op.f("ix_meeting_pair_id"), ["pair_id"], unique=False)
        batch_op.create_index(
            "uq_meeting_agreed",
            ["pair_id"],
            unique=True,
            sqlite_where=sa.text("state = 'agreed'"),
            postgresql_where=sa.text("state = 'agreed'"),
        )
        batch_op.create_index(
            "uq_meeting_proposed",
            ["pair_id"],
            unique=True,
            sqlite_where=sa.text("state = 'proposed'"),
            postgresql_where=sa.text("state = 'proposed'"),
        )

    op.add_column("outbox", sa.Column("attachment", sa.JSON(none_as_null=True), nullable=True))
    moment = storage.models.base.UtcDateTime(timezone=True)
    op.add_column("pair", sa.Column("no_contact_since", moment, nullable=True))
    op.add_column("pair", sa.Column("no_contact_nudged_at", moment, nullable=True))
    waiting = sa.text("no_contact_since IS NOT NULL AND no_contact_nudged_at IS NULL AND ended_at IS NULL")
    op.create_index("ix_pair_no_contact", "pair", ["no_contact_since"], sqlite_where=waiting, postgresql_where=waiting)


def downgrade() -> None:
    op.drop_index("ix_pair_no_contact", table_name="pair")
    op.drop_column("pair", "no_contact_nudged_at")
    op.drop_column("pair", "no_contact_since")
    op.drop_column("outbox", "attachment")

    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_meeting_proposed",
            sqlite_where=sa.text("state = 'proposed'"),
            postgresql_where=sa.text("state = 'proposed'"),
        )
        batch_op.drop_index(
            "uq_meeting_agreed", sqlite_where=sa.text("state = 'agreed'"), postgresql_where=sa.text("state = 'agreed'")
        )
        batch_op.drop_index(batch_op.f("ix_meeting_pair_id"))
        batch_op.drop_index(
            "ix_meeting_agreed", sqlite_where=sa.text("state = 'agreed'"), postgresql_where=sa.text("state = 'agreed'")
        )

    op.drop_table("meeting")
