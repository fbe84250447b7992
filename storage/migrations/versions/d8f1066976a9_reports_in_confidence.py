"""reports in confidence."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "d8f1066976a9"
down_revision = "431c427291e6"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "safeguarding_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("whom", sa.String(), nullable=False),
        sa.Column("about_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("quoted", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("begun", sa.String(), nullable=False),
        sa.Column("reported_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("due_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("passed_on", sa.Integer(), nullable=False),
        sa.Column("seen_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("closed_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["about_id"], ["member.id"], name=op.f("fk_safeguarding_report_about_id_member")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_safeguarding_report_account_id_account")),
        sa.ForeignKeyConstraint(["reader_id"], ["account.id"], name=op.f("fk_safeguarding_report_reader_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_safeguarding_report")),
    )
    with op.batch_alter_table("safeguarding_report", schema=None) as batch_op:
        batch_op.create_index(
            "ix_report_due",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )
        batch_op.create_index(
            "ix_report_kept",
            ["closed_at"],
            unique=False,
            sqlite_where=sa.text("closed_at IS NOT NULL AND words <> ''"),
            postgresql_where=sa.text("closed_at IS NOT NULL AND words <> ''"),
        )
        batch_op.create_index(batch_op.f("ix_safeguarding_report_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_safeguarding_report_reader_id"), ["reader_id"], unique=False)

    op.add_column("outbox", sa.Column("confidential", sa.String(), server_default="", nullable=False))
    marked = sa.text("confidential <> ''")
    op.create_index(
        "ix_outbox_confidential",
        "outbox",
        ["confidential", "due_at"],
        sqlite_where=marked,
        postgresql_where=marked,
    )


def downgrade() -> None:
    op.drop_index("ix_outbox_confidential", table_name="outbox")
    op.drop_column("outbox", "confidential")

    with op.batch_alter_table("safeguarding_report", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_safeguarding_report_reader_id"))
        batch_op.drop_index(batch_op.f("ix_safeguarding_report_account_id"))
        batch_op.drop_index(
            "ix_report_kept",
            sqlite_where=sa.text("closed_at IS NOT NULL AND words <> ''"),
            postgresql_where=sa.text("closed_at IS NOT NULL AND words <> ''"),
        )
        batch_op.drop_index(
            "ix_report_due", sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'")
        )

    op.drop_table("safeguarding_report")
