"""announcement."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "b9a523bd2fdc"
down_revision = "62b5591b5675"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "announcement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("audience", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("at", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("created_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("out_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("progress", sa.String(), nullable=False),
        sa.Column("is_watched", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["member.id"], name=op.f("fk_announcement_author_id_member")),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["announcement.id"], name=op.f("fk_announcement_corrects_id_announcement")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["announcement.id"], name=op.f("fk_announcement_source_id_announcement")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement")),
    )
    with op.batch_alter_table("announcement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_announcement_author_id"), ["author_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_announcement_state"), ["state"], unique=False)
        batch_op.create_index(
            "ix_announcement_watched",
            ["id"],
            unique=False,
            sqlite_where=sa.text("is_watched"),
            postgresql_where=sa.text("is_watched"),
        )

    op.create_table(
        "announcement_text",
        sa.Column("announcement_id", sa.Integer(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement_id"], ["announcement.id"], name=op.f("fk_announcement_text_announcement_id_announcement")
        ),
        sa.PrimaryKeyConstraint("announcement_id", "locale", name=op.f("pk_announcement_text")),
    )
    op.create_table(
        "question_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("announcement_id", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("told_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["announcement_id"], ["announcement.id"], name=op.f("fk_question_group_announcement_id_announcement")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_group")),
    )
    with op.batch_alter_table("question_group", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_question_group_announcement_id"), ["announcement_id"], unique=False)
        batch_op.create_index(
            "ix_question_group_news",
            ["announcement_id"],
            unique=False,
            sqlite_where=sa.text("told_at IS NULL"),
            postgresql_where=sa.text("told_at IS NULL"),
        )

    op.create_table(
        "announcement_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("asked_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["question_group.id"], name=op.f("fk_announcement_question_group_id_question_group")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_announcement_question_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement_question")),
    )
    with op.batch_alter_table("announcement_question", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_announcement_question_group_id"), ["group_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_announcement_question_member_id"), ["member_id"], unique=False)
        batch_op.create_index(
            "ix_announcement_question_ready",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state = 'ready'"),
            postgresql_where=sa.text("state = 'ready'"),
        )

    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("mark", sa.String(), server_default="", nullable=False))
        batch_op.create_index(
            "ix_outbox_mark",
            ["mark"],
            unique=False,
            sqlite_where=sa.text("mark <> ''"),
            postgresql_where=sa.text("mark <> ''"),
        )


def downgrade() -> None:
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_outbox_mark", sqlite_where=sa.text("mark <> ''"), postgresql_where=sa.text("mark <> ''")
        )
        batch_op.drop_column("mark")

    with op.batch_alter_table("announcement_question", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_announcement_question_ready",
            sqlite_where=sa.text("state = 'ready'"),
            postgresql_where=sa.text("state = 'ready'"),
        )
        batch_op.drop_index(batch_op.f("ix_announcement_question_member_id"))
        batch_op.drop_index(batch_op.f("ix_announcement_question_group_id"))

    op.drop_table("announcement_question")
    with op.batch_alter_table("question_group", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_question_group_news",
            sqlite_where=sa.text("told_at IS NULL"),
            postgresql_where=sa.text("told_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_question_group_announcement_id"))

    op.drop_table("question_group")
    op.drop_table("announcement_text")
    with op.batch_alter_table("announcement", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_announcement_watched", sqlite_where=sa.text("is_watched"), postgresql_where=sa.text("is_watched")
        )
        batch_op.drop_index(batch_op.f("ix_announcement_state"))
        batch_op.drop_index(batch_op.f("ix_announcement_author_id"))

    op.drop_table("announcement")
