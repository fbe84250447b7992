"""both ends of an absence are told."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "8d2e5f0b7c31"
down_revision = "2c158eb1cd7f"
branch_labels = None
depends_on = None

_member = sa.table("member", sa.column("id"), sa.column("away_from", sa.Date), sa.column("away_until", sa.Date))
_pair = sa.table(
    "pair", sa.column("mentor_id"), sa.column("away_from_told", sa.Date), sa.column("away_until_told", sa.Date)
)
_backup = sa.table("backup", sa.column("mentor_id"), sa.column("told", sa.String))


def upgrade() -> None:
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.alter_column("away_told", new_column_name="away_until_told")
        batch_op.add_column(sa.Column("away_from_told", sa.Date(), nullable=True))
    known = _pair.c.mentor_id == _member.c.id, _pair.c.away_until_told == _member.c.away_until
    first = sa.select(_member.c.away_from).where(*known).scalar_subquery()
    op.execute(_pair.update().values(away_from_told=first))
    last = sa.cast(_member.c.away_until, sa.String)
    days = sa.cast(_member.c.away_from, sa.String) + "/" + last
    mentor = sa.select(days).where(_backup.c.mentor_id == _member.c.id, _backup.c.told == last)
    op.execute(_backup.update().where(mentor.exists()).values(told=mentor.scalar_subquery()))


def downgrade() -> None:
    last = sa.func.substr(_backup.c.told, sa.func.length("2026-12-31/") + 1)
    op.execute(_backup.update().where(_backup.c.told.contains("/")).values(told=last))
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.drop_column("away_from_told")
        batch_op.alter_column("away_until_told", new_column_name="away_told")
