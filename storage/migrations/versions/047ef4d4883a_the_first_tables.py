"""the first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "047ef4d4883a"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cursor",
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("network", name=op.f("pk_cursor")),
    )
    op.create_table(
        "dialogue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("user_id", sa.String(), nullable=False),
        sa.Column("room_id", sa.String(), nullable=False),
        sa.Column("thread_id", sa.String(), nullable=True),
        sa.Column("command", sa.String(), nullable=False),
        sa.Column("given", sa.JSON(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("expires_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dialogue")),
        sa.UniqueConstraint("network", "user_id", "room_id", name=op.f("uq_dialogue_network_user_id_room_id")),
    )
    with op.batch_alter_table("dialogue", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dialogue_expires_at"), ["expires_at"], unique=False)

    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("message", sa.JSON(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("received_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("network", "event_id", name=op.f("uq_inbox_network_event_id")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_inbox_pending",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )
        batch_op.create_index(batch_op.f("ix_inbox_received_at"), ["received_at"], unique=False)

    op.create_table(
        "member",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("interests", sa.JSON(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("share_handle", sa.Boolean(), nullable=True),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("joined_source", sa.String(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("away_from", sa.Date(), nullable=True),
        sa.Column("away_until", sa.Date(), nullable=True),
        sa.Column("last_offer_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("last_active_on", sa.Date(), nullable=True),
        sa.Column("created_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
    )
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_member_name_key"), ["name_key"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("user_id", sa.String(), nullable=True),
        sa.Column("room_id", sa.String(), nullable=True),
        sa.Column("thread_id", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("buttons", sa.JSON(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("chart", sa.JSON(), nullable=True),
        sa.Column("menu", sa.JSON(), nullable=True),
        sa.Column("replaces", sa.String(), nullable=True),
        sa.Column("reply_to", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("message_id", sa.String(), nullable=True),
        sa.Column("created_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("sent_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_outbox_buttons",
            ["network", "room_id", "id"],
            unique=False,
            sqlite_where=sa.text("secret <> ''"),
            postgresql_where=sa.text("secret <> ''"),
        )
        batch_op.create_index(batch_op.f("ix_outbox_created_at"), ["created_at"], unique=False)
        batch_op.create_index("ix_outbox_message", ["network", "room_id", "message_id"], unique=False)
        batch_op.create_index(
            "ix_outbox_open",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state IN ('pending', 'sending', 'uncertain')"),
            postgresql_where=sa.text("state IN ('pending', 'sending', 'uncertain')"),
        )

    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("user_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("handle", sa.String(), nullable=False),
        sa.Column("handle_key", sa.String(), nullable=False),
        sa.Column("locale_hint", sa.String(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("room_id", sa.String(), nullable=True),
        sa.Column("last_seen_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_account_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("network", "user_id", name=op.f("uq_account_network_user_id")),
    )
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_account_handle_key"), ["handle_key"], unique=False)
        batch_op.create_index(batch_op.f("ix_account_member_id"), ["member_id"], unique=False)

    op.create_table(
        "activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reported_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("due_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("asked_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("asked_id", sa.Integer(), nullable=True),
        sa.Column("reminded_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["asked_id"], ["member.id"], name=op.f("fk_activity_asked_id_member")),
        sa.ForeignKeyConstraint(["decided_by_id"], ["member.id"], name=op.f("fk_activity_decided_by_id_member")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_activity_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
    )
    with op.batch_alter_table("activity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_activity_held_on"), ["held_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_activity_member_id"), ["member_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_activity_state"), ["state"], unique=False)

    op.create_table(
        "member_role",
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("since", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_member_role_member_id_member")),
        sa.PrimaryKeyConstraint("member_id", "role", name=op.f("pk_member_role")),
    )
    with op.batch_alter_table("member_role", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_member_role_role"), ["role"], unique=False)

    op.create_table(
        "pair",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("started_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("end_reason", sa.String(), nullable=False),
        sa.Column("away_told", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["mentee_id"], ["member.id"], name=op.f("fk_pair_mentee_id_member")),
        sa.ForeignKeyConstraint(["mentor_id"], ["member.id"], name=op.f("fk_pair_mentor_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pair")),
    )
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pair_mentor_id"), ["mentor_id"], unique=False)
        batch_op.create_index(
            "uq_pair_open",
            ["mentee_id"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "prompt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("due_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("remind_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("closes_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("asked_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("reminded_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("answered_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("closed_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_prompt_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_prompt")),
        sa.UniqueConstraint("member_id", "kind", "period", name=op.f("uq_prompt_member_id_kind_period")),
    )
    with op.batch_alter_table("prompt", schema=None) as batch_op:
        batch_op.create_index("ix_prompt_open", ["closed_at", "due_at"], unique=False)

    op.create_table(
        "request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("asked_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("told", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["mentee_id"], ["member.id"], name=op.f("fk_request_mentee_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request")),
    )
    with op.batch_alter_table("request", schema=None) as batch_op:
        batch_op.create_index(
            "uq_request_open",
            ["mentee_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('waiting', 'offered')"),
            postgresql_where=sa.text("state IN ('waiting', 'offered')"),
        )

    op.create_table(
        "check_in",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("prompt_id", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("answered_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("missed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["pair_id"], ["pair.id"], name=op.f("fk_check_in_pair_id_pair")),
        sa.ForeignKeyConstraint(["prompt_id"], ["prompt.id"], name=op.f("fk_check_in_prompt_id_prompt")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_in")),
        sa.UniqueConstraint("prompt_id", "pair_id", name=op.f("uq_check_in_prompt_id_pair_id")),
    )
    with op.batch_alter_table("check_in", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_check_in_pair_id"), ["pair_id"], unique=False)

    op.create_table(
        "offer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("offered_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires_at", storage.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("answered_at", storage.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["mentor_id"], ["member.id"], name=op.f("fk_offer_mentor_id_member")),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_offer_request_id_request")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer")),
    )
    with op.batch_alter_table("offer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_offer_mentor_id"), ["mentor_id"], unique=False)
        batch_op.create_index(
            "uq_offer_open",
            ["request_id"],
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )


def downgrade() -> None:
    with op.batch_alter_table("offer", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_offer_open", sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'")
        )
        batch_op.drop_index(batch_op.f("ix_offer_mentor_id"))

    op.drop_table("offer")
    with op.batch_alter_table("check_in", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_check_in_pair_id"))

    op.drop_table("check_in")
    with op.batch_alter_table("request", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_request_open",
            sqlite_where=sa.text("state IN ('waiting', 'offered')"),
            postgresql_where=sa.text("state IN ('waiting', 'offered')"),
        )

    op.drop_table("request")
    with op.batch_alter_table("prompt", schema=None) as batch_op:
        batch_op.drop_index("ix_prompt_open")

    op.drop_table("prompt")
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_pair_open", sqlite_where=sa.text("ended_at IS NULL"), postgresql_where=sa.text("ended_at IS NULL")
        )
        batch_op.drop_index(batch_op.f("ix_pair_mentor_id"))

    op.drop_table("pair")
    with op.batch_alter_table("member_role", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_member_role_role"))

    op.drop_table("member_role")
    with op.batch_alter_table("activity", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_activity_state"))
        batch_op.drop_index(batch_op.f("ix_activity_member_id"))
        batch_op.drop_index(batch_op.f("ix_activity_held_on"))

    op.drop_table("activity")
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_account_member_id"))
        batch_op.drop_index(batch_op.f("ix_account_handle_key"))

    op.drop_table("account")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_outbox_open",
            sqlite_where=sa.text("state IN ('pending', 'sending', 'uncertain')"),
            postgresql_where=sa.text("state IN ('pending', 'sending', 'uncertain')"),
        )
        batch_op.drop_index("ix_outbox_message")
        batch_op.drop_index(batch_op.f("ix_outbox_created_at"))
        batch_op.drop_index(
            "ix_outbox_buttons", sqlite_where=sa.text("secret <> ''"), postgresql_where=sa.text("secret <> ''")
        )

    op.drop_table("outbox")
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_member_name_key"))

    op.drop_table("member")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_inbox_received_at"))
        batch_op.drop_index(
            "ix_inbox_pending", sqlite_where=sa.text("state = 'pending'"), postgresql_where=sa.text("state = 'pending'")
        )

    op.drop_table("inbox")
    with op.batch_alter_table("dialogue", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_dialogue_expires_at"))

    op.drop_table("dialogue")
    op.drop_table("cursor")
