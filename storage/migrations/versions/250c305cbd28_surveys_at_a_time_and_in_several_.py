"""surveys at a time and in several languages."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "250c305cbd28"
down_revision = "5052c06a43bf"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("survey", schema=None) as batch_op:
        batch_op.add_column(sa.Column("texts", sa.JSON(), server_default="{}", nullable=False))
        batch_op.add_column(sa.Column("at", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("begins_at", storage.models.base.UtcDateTime(timezone=True), nullable=True))
        batch_op.create_index(
            "ix_survey_waiting",
            ["begins_at"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )

    with op.batch_alter_table("survey_option", schema=None) as batch_op:
        batch_op.add_column(sa.Column("texts", sa.JSON(), server_default="{}", nullable=False))

    with op.batch_alter_table("survey_question", schema=None) as batch_op:
        batch_op.add_column(sa.Column("texts", sa.JSON(), server_default="{}", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("survey_question", schema=None) as batch_op:
        batch_op.drop_column("texts")

    with op.batch_alter_table("survey_option", schema=None) as batch_op:
        batch_op.drop_column("texts")

    with op.batch_alter_table("survey", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_survey_waiting",
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )
        batch_op.drop_column("begins_at")
        batch_op.drop_column("at")
        batch_op.drop_column("texts")
