"""what surveys ask and how their drafts were made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "6a8995fe6fd6"
down_revision = "2e8258b7449f"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "survey",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("intro", sa.String(), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("created_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("opened_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("closes_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("closed_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["author_id"], ["member.id"], name=op.f("fk_survey_author_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey")),
    )
    with op.batch_alter_table("survey", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_survey_author_id"), ["author_id"], unique=False)
        batch_op.create_index("ix_survey_closing", ["state", "closes_at"], unique=False)
        batch_op.create_index("ix_survey_state", ["state", "id"], unique=False)

    op.create_table(
        "survey_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
        sa.Column("at_least", sa.Integer(), nullable=True),
        sa.Column("at_most", sa.Integer(), nullable=True),
        sa.Column("low", sa.Integer(), nullable=True),
        sa.Column("high", sa.Integer(), nullable=True),
        sa.Column("low_label", sa.String(), nullable=False),
        sa.Column("high_label", sa.String(), nullable=False),
        sa.Column("other", sa.Boolean(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("accepted", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_question_survey_id_survey")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_question")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("survey_question", schema=None) as batch_op:
        batch_op.create_index("ix_survey_question_order", ["survey_id", "position"], unique=False)

    op.create_table(
        "survey_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["member.id"], name=op.f("fk_survey_step_by_id_member")),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_step_survey_id_survey")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_step")),
    )
    with op.batch_alter_table("survey_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_survey_step_by_id"), ["by_id"], unique=False)
        batch_op.create_index("ix_survey_step_last", ["survey_id", "id"], unique=False)

    op.create_table(
        "survey_option",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"], ["survey_question.id"], name=op.f("fk_survey_option_question_id_survey_question")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_option")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("survey_option", schema=None) as batch_op:
        batch_op.create_index("ix_survey_option_order", ["question_id", "position"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("survey_option", schema=None) as batch_op:
        batch_op.drop_index("ix_survey_option_order")

    op.drop_table("survey_option")
    with op.batch_alter_table("survey_step", schema=None) as batch_op:
        batch_op.drop_index("ix_survey_step_last")
        batch_op.drop_index(batch_op.f("ix_survey_step_by_id"))

    op.drop_table("survey_step")
    with op.batch_alter_table("survey_question", schema=None) as batch_op:
        batch_op.drop_index("ix_survey_question_order")

    op.drop_table("survey_question")
    with op.batch_alter_table("survey", schema=None) as batch_op:
        batch_op.drop_index("ix_survey_state")
        batch_op.drop_index("ix_survey_closing")
        batch_op.drop_index(batch_op.f("ix_survey_author_id"))

    op.drop_table("survey")
