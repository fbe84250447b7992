"""roles as columns of the member."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.models.base import UtcDateTime

revision = "e7b2c49d1f06"
down_revision = "b3d0a6f14c27"
branch_labels = None
depends_on = None

ROLES = ("mentee", "mentor", "council")
INDEXED = ("mentor_since", "council_since")
_held = sa.table("member_role", sa.column("member_id"), sa.column("role"), sa.column("since"))
_member = sa.table("member", sa.column("id"), *(sa.column(f"{role}_since") for role in ROLES))


def upgrade() -> None:
    for role in ROLES:
        op.add_column("member", sa.Column(f"{role}_since", UtcDateTime(timezone=True), nullable=True))
        since = sa.select(_held.c.since).where(_held.c.member_id == _member.c.id, _held.c.role == role)
        op.execute(_member.update().values({f"{role}_since": since.scalar_subquery()}))
    for column in INDEXED:
        op.create_index(op.f(f"ix_member_{column}"), "member", [column])
    op.drop_table("member_role")


def downgrade() -> None:
    op.create_table(
        "member_role",
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("since", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_member_role_member_id_member")),
        sa.PrimaryKeyConstraint("member_id", "role", name=op.f("pk_member_role")),
    )
    op.create_index(op.f("ix_member_role_role"), "member_role", ["role"])
    for role in ROLES:
        since = _member.c[f"{role}_since"]
        held = sa.select(_member.c.id, sa.literal(role), since).where(since.is_not(None))
        op.execute(_held.insert().from_select(["member_id", "role", "since"], held))
    for column in INDEXED:
        op.drop_index(op.f(f"ix_member_{column}"), "member")
    for role in ROLES:
        op.drop_column("member", f"{role}_since")
