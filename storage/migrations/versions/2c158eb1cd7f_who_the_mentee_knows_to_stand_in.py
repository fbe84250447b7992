"""the stand-in a mentee was told of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "2c158eb1cd7f"
down_revision = "c4f1d7a2b695"
branch_labels = None
depends_on = None

# whose mentor is not away yet was told beforehand, and hears it again when it begins
_TOLD = """
    UPDATE pair SET cover_told_id = covered_by_id WHERE EXISTS (
        SELECT 1 FROM member
        WHERE member.id = pair.mentor_id AND (member.away_from IS NULL OR member.away_from <= CURRENT_DATE)
    )
"""


def upgrade() -> None:
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.add_column(sa.Column("cover_told_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_pair_cover_told_id_member"), "member", ["cover_told_id"], ["id"])
    op.execute(_TOLD)


def downgrade() -> None:
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_pair_cover_told_id_member"), type_="foreignkey")
        batch_op.drop_column("cover_told_id")
