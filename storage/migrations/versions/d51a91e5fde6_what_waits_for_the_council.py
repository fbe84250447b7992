"""Items for the council's decision, and digests."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "d51a91e5fde6"
down_revision = "0e80a260c3bf"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "digest",
        sa.Column("week", sa.String(), nullable=False),
        sa.Column("sent_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("week", name=op.f("pk_digest")),
    )
    op.create_table(
        "council_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opened_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("councillor_id", sa.Integer(), nullable=True),
        sa.Column("due_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("told_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("passed_on", sa.Integer(), nullable=False),
        sa.Column("claimed_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("resolved_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["councillor_id"], ["member.id"], name=op.f("fk_council_item_councillor_id_member")),
        sa.ForeignKeyConstraint(["decided_by_id"], ["member.id"], name=op.f("fk_council_item_decided_by_id_member")),
        sa.ForeignKeyConstraint(["other_id"], ["member.id"], name=op.f("fk_council_item_other_id_member")),
        sa.ForeignKeyConstraint(["subject_id"], ["member.id"], name=op.f("fk_council_item_subject_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_item")),
    )
    with op.batch_alter_table("council_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_council_item_subject_id"), ["subject_id"], unique=False)
        batch_op.create_index(
            "uq_council_item_open",
            ["kind", "subject_id"],
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )

    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.add_column(sa.Column("last_item_at", storage.models.base.UtcDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.drop_column("last_item_at")

    with op.batch_alter_table("council_item", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_council_item_open", sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'")
        )
        batch_op.drop_index(batch_op.f("ix_council_item_subject_id"))

    op.drop_table("council_item")
    op.drop_table("digest")
