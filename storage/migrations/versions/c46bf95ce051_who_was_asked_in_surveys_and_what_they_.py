"""who was asked in surveys and what they answered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "c46bf95ce051"
down_revision = "6a8995fe6fd6"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "survey_asked",
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("handed_in", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_survey_asked_member_id_member")),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_asked_survey_id_survey")),
        sa.PrimaryKeyConstraint("survey_id", "member_id", name=op.f("pk_survey_asked")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("survey_asked", schema=None) as batch_op:
        batch_op.create_index("ix_survey_asked_member", ["member_id", "handed_in"], unique=False)

    op.create_table(
        "survey_ballot",
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_survey_ballot_member_id_member")),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_ballot_survey_id_survey")),
        sa.PrimaryKeyConstraint("survey_id", "id", name=op.f("pk_survey_ballot")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("survey_ballot", schema=None) as batch_op:
        batch_op.create_index(
            "ix_survey_ballot_member",
            ["member_id"],
            unique=False,
            sqlite_where=sa.text("member_id IS NOT NULL"),
            postgresql_where=sa.text("member_id IS NOT NULL"),
        )

    op.create_table(
        "survey_sheet",
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("ready", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_survey_sheet_member_id_member")),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_sheet_survey_id_survey")),
        sa.PrimaryKeyConstraint("survey_id", "member_id", name=op.f("pk_survey_sheet")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("survey_sheet", schema=None) as batch_op:
        batch_op.create_index("ix_survey_sheet_member", ["member_id"], unique=False)
        batch_op.create_index("ix_survey_sheet_ready", ["survey_id", "ready"], unique=False)

    op.create_table(
        "survey_progress",
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("reminding", sa.Integer(), nullable=True),
        sa.Column("reminded", sa.Boolean(), nullable=False),
        sa.Column("telling", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_progress_survey_id_survey")),
        sa.PrimaryKeyConstraint("survey_id", name=op.f("pk_survey_progress")),
    )
    op.create_table(
        "survey_tally",
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_tally_survey_id_survey")),
        sa.PrimaryKeyConstraint("survey_id", "question_id", "answer", name=op.f("pk_survey_tally")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sealed", sa.String(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("buttons_of", sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_column("buttons_of")
        batch_op.drop_column("sealed")

    op.drop_table("survey_tally")
    op.drop_table("survey_progress")
    with op.batch_alter_table("survey_sheet", schema=None) as batch_op:
        batch_op.drop_index("ix_survey_sheet_ready")
        batch_op.drop_index("ix_survey_sheet_member")

    op.drop_table("survey_sheet")
    with op.batch_alter_table("survey_ballot", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_survey_ballot_member",
            sqlite_where=sa.text("member_id IS NOT NULL"),
            postgresql_where=sa.text("member_id IS NOT NULL"),
        )

    op.drop_table("survey_ballot")
    with op.batch_alter_table("survey_asked", schema=None) as batch_op:
        batch_op.drop_index("ix_survey_asked_member")

    op.drop_table("survey_asked")
