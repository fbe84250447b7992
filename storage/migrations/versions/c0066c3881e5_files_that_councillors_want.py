"""files that councillors want."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "c0066c3881e5"
down_revision = "250c305cbd28"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "export_wanted",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("sheet", sa.Integer(), nullable=False),
        sa.Column("after", sa.Integer(), nullable=False),
        sa.Column("asked_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_export_wanted_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_export_wanted")),
    )
    with op.batch_alter_table("export_wanted", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_export_wanted_member_id"), ["member_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("export_wanted", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_export_wanted_member_id"))

    op.drop_table("export_wanted")
