"""the members who asked for changes and items, and pairs in which neither can write to the other."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from storage.models.base import UtcDateTime

revision = "ba34ad2be33c"
down_revision = "f3a90c7d51e8"
branch_labels = None
depends_on = None

_NAMES = {"fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"}
_APART = sa.text("apart_since IS NOT NULL AND ended_at IS NULL")
# who named the next mentor had agreed as they asked; of the others the mentee is taken to have asked, as so far
_CHANGES = """
    UPDATE change SET asked_by_id = CASE WHEN EXISTS (
        SELECT 1 FROM voice
        WHERE voice.change_id = change.id AND voice.part = 'old' AND voice.agreed_at = change.asked_at
    ) THEN old_id ELSE mentee_id END
    WHERE cause = 'asked' AND state IN ('open', 'council')
"""
_ITEMS = """
    UPDATE council_item SET asked_by_id = COALESCE((
        SELECT MAX(change.asked_by_id) FROM change
        WHERE change.mentee_id = council_item.subject_id AND change.new_id = council_item.other_id
        AND change.state = 'council'
    ), subject_id)
    WHERE kind = 'change_of_mentor' AND state = 'open'
"""
_HELP = "UPDATE council_item SET asked_by_id = other_id WHERE kind = 'help_wanted' AND state = 'open'"
_pair = sa.table(
    "pair",
    sa.column("mentee_id"),
    sa.column("mentor_id"),
    sa.column("ended_at"),
    sa.column("apart_since", UtcDateTime(timezone=True)),
)
_member = sa.table("member", sa.column("id"), sa.column("share_handle", sa.Boolean()))
_account = sa.table("account", sa.column("member_id"), sa.column("last_seen_at"))


def upgrade() -> None:
    for table in ("change", "council_item"):
        # as a batch SQLite would drop the table, to which rows of others refer
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN asked_by_id INTEGER"
            f" CONSTRAINT fk_{table}_asked_by_id_member REFERENCES member (id)"
        )
    op.add_column("pair", sa.Column("apart_since", UtcDateTime(timezone=True), nullable=True))
    for column in ("mentee_reminded", "mentor_reminded"):
        op.add_column("pair", sa.Column(column, sa.Integer(), server_default="0", nullable=False))
    op.create_index("ix_pair_apart", "pair", ["apart_since"], sqlite_where=_APART, postgresql_where=_APART)
    for statement in (_CHANGES, _ITEMS, _HELP):
        op.execute(statement)
    # neither of the two shows a handle, though both write to the bot: their time begins today
    shown = sa.exists().where(
        _member.c.id.in_([_pair.c.mentee_id, _pair.c.mentor_id]), _member.c.share_handle.is_(sa.true())
    )
    both_write = [
        sa.exists().where(_account.c.member_id == column, _account.c.last_seen_at.is_not(None))
        for column in (_pair.c.mentee_id, _pair.c.mentor_id)
    ]
    apart = _pair.update().where(_pair.c.ended_at.is_(None), ~shown, *both_write)
    op.execute(apart.values(apart_since=datetime.now(UTC)))


def downgrade() -> None:
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.drop_index("ix_pair_apart")
        batch_op.drop_column("mentor_reminded")
        batch_op.drop_column("mentee_reminded")
        batch_op.drop_column("apart_since")
    for table in ("council_item", "change"):
        with op.batch_alter_table(table, naming_convention=_NAMES) as batch_op:
            batch_op.drop_constraint(batch_op.f(f"fk_{table}_asked_by_id_member"), type_="foreignkey")
            batch_op.drop_column("asked_by_id")
