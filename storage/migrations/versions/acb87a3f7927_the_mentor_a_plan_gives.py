"""the mentor a plan means for a request."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "acb87a3f7927"
down_revision = "508a1c22e258"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("request", schema=None) as batch_op:
        batch_op.add_column(sa.Column("meant_for_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_request_meant_for_id_member"), "member", ["meant_for_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("request", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_request_meant_for_id_member"), type_="foreignkey")
        batch_op.drop_column("meant_for_id")
