"""proposals, what is said to them, and what is promised."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "079b34ae039f"
down_revision = "c46bf95ce051"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "proposal_digest",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("since", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("until", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("reached", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_proposal_digest")),
    )
    op.create_table(
        "proposal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("everybody", sa.Boolean(), nullable=False),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("working", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("created_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("opened_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("council_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("closed_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("changed_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("comments", sa.Integer(), nullable=False),
        sa.Column("unanswered", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["member.id"], name=op.f("fk_proposal_author_id_member")),
        sa.ForeignKeyConstraint(["decided_by_id"], ["member.id"], name=op.f("fk_proposal_decided_by_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
    )
    with op.batch_alter_table("proposal", schema=None) as batch_op:
        batch_op.create_index("ix_proposal_author", ["author_id", "state"], unique=False)
        batch_op.create_index("ix_proposal_closed", ["state", "closed_at"], unique=False)
        batch_op.create_index(
            "ix_proposal_open",
            ["council_at"],
            unique=False,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )

    op.create_table(
        "proposal_comment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("section", sa.Integer(), nullable=False),
        sa.Column("reply_to_id", sa.Integer(), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("is_earlier", sa.Boolean(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("said_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["answered_by_id"], ["member.id"], name=op.f("fk_proposal_comment_answered_by_id_member")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_proposal_comment_member_id_member")),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposal.id"], name=op.f("fk_proposal_comment_proposal_id_proposal")
        ),
        sa.ForeignKeyConstraint(
            ["reply_to_id"], ["proposal_comment.id"], name=op.f("fk_proposal_comment_reply_to_id_proposal_comment")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_comment")),
    )
    with op.batch_alter_table("proposal_comment", schema=None) as batch_op:
        batch_op.create_index("ix_proposal_comment_member_id", ["member_id", "proposal_id"], unique=False)
        batch_op.create_index("ix_proposal_comment_proposal_id", ["proposal_id", "id"], unique=False)

    op.create_table(
        "proposal_follower",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("follows", sa.Boolean(), nullable=False),
        sa.Column("took_part", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_proposal_follower_member_id_member")),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposal.id"], name=op.f("fk_proposal_follower_proposal_id_proposal")
        ),
        sa.PrimaryKeyConstraint("proposal_id", "member_id", name=op.f("pk_proposal_follower")),
    )
    with op.batch_alter_table("proposal_follower", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proposal_follower_member_id"), ["member_id"], unique=False)

    op.create_table(
        "proposal_promise",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("councillor_id", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("made_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("late_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("done_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("result", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["councillor_id"], ["member.id"], name=op.f("fk_proposal_promise_councillor_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposal.id"], name=op.f("fk_proposal_promise_proposal_id_proposal")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_promise")),
    )
    with op.batch_alter_table("proposal_promise", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proposal_promise_councillor_id"), ["councillor_id"], unique=False)
        batch_op.create_index("ix_proposal_promise_proposal_id", ["proposal_id"], unique=False)
        batch_op.create_index(
            "ix_proposal_promise_to_keep",
            ["due_on"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL AND made_at IS NOT NULL"),
            postgresql_where=sa.text("done_at IS NULL AND made_at IS NOT NULL"),
        )

    op.create_table(
        "proposal_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("sections", sa.JSON(), nullable=False),
        sa.Column("made_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("supports", sa.Integer(), nullable=False),
        sa.Column("objects", sa.Integer(), nullable=False),
        sa.Column("abstains", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposal.id"], name=op.f("fk_proposal_version_proposal_id_proposal")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_version")),
        sa.UniqueConstraint("proposal_id", "number", name=op.f("uq_proposal_version_proposal_id_number")),
    )
    op.create_table(
        "proposal_stance",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("comment_id", sa.Integer(), nullable=True),
        sa.Column("said_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["comment_id"], ["proposal_comment.id"], name=op.f("fk_proposal_stance_comment_id_proposal_comment")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_proposal_stance_member_id_member")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_proposal_stance_proposal_id_proposal")),
        sa.PrimaryKeyConstraint("proposal_id", "member_id", "version", name=op.f("pk_proposal_stance")),
    )
    with op.batch_alter_table("proposal_stance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proposal_stance_member_id"), ["member_id"], unique=False)

    with op.batch_alter_table("council_item", schema=None) as batch_op:
        batch_op.add_column(sa.Column("about_id", sa.Integer(), server_default="0", nullable=False))
        batch_op.drop_index(
            "uq_council_item_open", sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'")
        )
        batch_op.create_index(
            "uq_council_item_open",
            ["kind", "subject_id", "about_id"],
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )


def downgrade() -> None:
    with op.batch_alter_table("council_item", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_council_item_open", sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'")
        )
        batch_op.create_index(
            "uq_council_item_open",
            ["kind", "subject_id"],
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )
        batch_op.drop_column("about_id")

    with op.batch_alter_table("proposal_stance", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_proposal_stance_member_id"))

    op.drop_table("proposal_stance")
    op.drop_table("proposal_version")
    with op.batch_alter_table("proposal_promise", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_proposal_promise_to_keep",
            sqlite_where=sa.text("done_at IS NULL AND made_at IS NOT NULL"),
            postgresql_where=sa.text("done_at IS NULL AND made_at IS NOT NULL"),
        )
        batch_op.drop_index("ix_proposal_promise_proposal_id")
        batch_op.drop_index(batch_op.f("ix_proposal_promise_councillor_id"))

    op.drop_table("proposal_promise")
    with op.batch_alter_table("proposal_follower", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_proposal_follower_member_id"))

    op.drop_table("proposal_follower")
    with op.batch_alter_table("proposal_comment", schema=None) as batch_op:
        batch_op.drop_index("ix_proposal_comment_proposal_id")
        batch_op.drop_index("ix_proposal_comment_member_id")

    op.drop_table("proposal_comment")
    with op.batch_alter_table("proposal", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_proposal_open", sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'")
        )
        batch_op.drop_index("ix_proposal_closed")
        batch_op.drop_index("ix_proposal_author")

    op.drop_table("proposal")
    op.drop_table("proposal_digest")
