"""what time sets off has a moment of its own, at which a job looks at it again."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "b51f0c7e93d2"
down_revision = "8e2d41f7a90c"
branch_labels = None
depends_on = None

_COLUMNS = (
    ("member", "due_check_in_at"),
    ("member", "due_still_active_at"),
    ("member", "due_silence_at"),
    ("member", "due_quiet_at"),
    ("pair", "due_contact_at"),
    ("outbox", "due_elsewhere_at"),
)
_TO_REMIND = "closed_at IS NULL AND reminded_at IS NULL AND due_remind_at IS NOT NULL"
_INDEXES = (
    ("ix_member_due_check_in_at", "member", "due_check_in_at", "mentor_since IS NOT NULL"),
    ("ix_member_due_still_active_at", "member", "due_still_active_at", "mentor_since IS NOT NULL"),
    ("ix_member_due_silence_at", "member", "due_silence_at", "mentor_since IS NOT NULL"),
    ("ix_member_due_quiet_at", "member", "due_quiet_at", "mentee_since IS NOT NULL"),
    ("ix_member_away", "member", "away_until", "away_until IS NOT NULL"),
    ("ix_pair_due_contact", "pair", "due_contact_at", "ended_at IS NULL"),
    ("ix_check_in_note", "check_in", "answered_at", "note <> ''"),
    ("ix_prompt_closes", "prompt", "closes_at", "closed_at IS NULL AND kind <> 'check_in'"),
    ("ix_prompt_remind", "prompt", "due_remind_at", _TO_REMIND),
    ("ix_outbox_due_elsewhere", "outbox", "due_elsewhere_at", "topic <> ''"),
)
_AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)


def upgrade() -> None:
    for table, column in _COLUMNS:
        op.add_column(table, sa.Column(column, sa.DateTime(timezone=True), nullable=True))
        rows = sa.table(table, sa.column(column, sa.DateTime(timezone=True)))
        op.execute(rows.update().values({column: _AT_ONCE}))  # whatever is there is looked at in the first tick
    op.add_column("prompt", sa.Column("due_remind_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE prompt SET due_remind_at = remind_at WHERE closed_at IS NULL AND reminded_at IS NULL")
    op.drop_index("ix_prompt_open", table_name="prompt")
    where_open = sa.text("closed_at IS NULL")
    op.create_index(
        "ix_prompt_open",
        "prompt",
        ["member_id", "kind", "due_at"],
        sqlite_where=where_open,
        postgresql_where=where_open,
    )
    op.create_index("ix_pair_away_until_told", "pair", ["away_until_told"])
    op.create_index("ix_pair_cover_told_id", "pair", ["cover_told_id"])
    for name, table, column, where in _INDEXES:
        op.create_index(name, table, [column], sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def downgrade() -> None:
    for name, table, _, _ in reversed(_INDEXES):
        op.drop_index(name, table_name=table)
    op.drop_index("ix_pair_cover_told_id", table_name="pair")
    op.drop_index("ix_pair_away_until_told", table_name="pair")
    op.drop_index("ix_prompt_open", table_name="prompt")
    op.create_index("ix_prompt_open", "prompt", ["closed_at", "due_at"])
    op.drop_column("prompt", "due_remind_at")
    for table, column in reversed(_COLUMNS):
        op.drop_column(table, column)
