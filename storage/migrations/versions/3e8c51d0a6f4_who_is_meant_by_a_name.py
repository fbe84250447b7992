"""the look of names, the age of awaited accounts, and groups with the person who brought the bot in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.models.base import UtcDateTime
from storage.name_keys import name_look

revision = "3e8c51d0a6f4"
down_revision = "d3a8f60b91c5"
branch_labels = None
depends_on = None

_BY_SIGN = sa.String().with_variant(sa.String(collation="C"), "postgresql")
_member = sa.table("member", *(sa.column(name) for name in ("id", "name", "name_look", "created_at")))
_awaited = sa.table("awaited_account", sa.column("member_id"), sa.column("since"))


def upgrade() -> None:
    op.create_table(
        "group_room",
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("room_id", sa.String(), nullable=False),
        sa.Column("brought_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("network", "room_id", name=op.f("pk_group_room")),
    )
    op.add_column("member", sa.Column("name_look", _BY_SIGN, nullable=False, server_default=""))
    connection = op.get_bind()
    if connection.dialect.name == "postgresql":
        op.alter_column("member", "name_key", type_=_BY_SIGN)
    names = connection.execute(sa.select(_member.c.id, _member.c.name)).all()
    if looks := [{"of": member_id, "look": name_look(name)} for member_id, name in names]:
        statement = sa.update(_member).where(_member.c.id == sa.bindparam("of")).values(name_look=sa.bindparam("look"))
        connection.execute(statement, looks)
    op.create_index(op.f("ix_member_name_look"), "member", ["name_look"])
    op.add_column("awaited_account", sa.Column("since", UtcDateTime(timezone=True), nullable=True))
    told = sa.select(_member.c.created_at).where(_member.c.id == _awaited.c.member_id)
    op.execute(sa.update(_awaited).values(since=told.scalar_subquery()))


def downgrade() -> None:
    op.drop_column("awaited_account", "since")
    op.drop_index(op.f("ix_member_name_look"), "member")
    op.drop_column("member", "name_look")
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("member", "name_key", type_=sa.String())
    op.drop_table("group_room")
