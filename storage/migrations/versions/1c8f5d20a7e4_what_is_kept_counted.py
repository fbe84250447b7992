"""what is kept counted: the figures of the council, and numbers of mentees, pairs and accounts on each member.

They are counted, and kept so by triggers, once all migrations are done; see `storage.counting`.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "1c8f5d20a7e4"
down_revision = "c4a7e02d91b6"
branch_labels = None
depends_on = None

_NUMBERS = ("mentees", "seeks", "account_count")
_INDEXES = (
    ("ix_member_load", "member", ["capacity", "mentees", "name_key"], "mentor_since IS NOT NULL"),
    ("ix_member_quiet", "member", ["quiet_since", "name_key"], "mentee_since IS NOT NULL"),
    ("ix_tally_unsettled", "tally", ["id"], "NOT settled"),
)


def upgrade() -> None:
    op.create_table(
        "tally",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("settled", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tally")),
    )
    settled = sa.text("settled")
    op.create_index(
        "uq_tally_settled",
        "tally",
        ["what", "part", "state"],
        unique=True,
        sqlite_where=settled,
        postgresql_where=settled,
    )
    op.create_index("ix_tally_part", "tally", ["what", "part"])
    for column in _NUMBERS:
        op.add_column("member", sa.Column(column, sa.Integer(), server_default="0", nullable=False))
    op.add_column("member", sa.Column("quiet_since", sa.Date(), nullable=True))
    op.execute("UPDATE member SET quiet_since = coalesce(last_active_on, joined_on)")
    for name, table, columns, where in _INDEXES:
        op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def downgrade() -> None:
    for name, table, _, _ in reversed(_INDEXES):
        op.drop_index(name, table_name=table)
    for column in ("quiet_since", *_NUMBERS):
        op.drop_column("member", column)
    op.drop_table("tally")
