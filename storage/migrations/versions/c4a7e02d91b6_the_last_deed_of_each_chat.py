"""the last deed of each chat, beside the last message, which is written without reading what was done before it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "c4a7e02d91b6"
down_revision = "b51f0c7e93d2"
branch_labels = None
depends_on = None

_SAID = sa.table(
    "last_said",
    sa.column("network", sa.String()),
    sa.column("room_id", sa.String()),
    sa.column("state", sa.JSON()),
    sa.column("deed", sa.JSON(none_as_null=True)),
    sa.column("ago", sa.Integer()),
)


def upgrade() -> None:
    op.add_column("last_said", sa.Column("deed", sa.JSON(), nullable=True))
    op.add_column("last_said", sa.Column("ago", sa.Integer(), server_default="0", nullable=False))
    connection = op.get_bind()
    for network, room_id, state in connection.execute(sa.select(_SAID.c.network, _SAID.c.room_id, _SAID.c.state)).all():
        known: dict[str, Any] | None = state.pop("deed", None)
        effect = (known["effect"] or state.get("effect")) if known is not None else None
        if known is not None and effect is not None:
            deed = {"effect": effect, "under": known["under"], "at": known.get("at")}
            connection.execute(
                _SAID.update()
                .where(_SAID.c.network == network, _SAID.c.room_id == room_id)
                .values(state=state, deed=deed, ago=known["ago"])
            )


def downgrade() -> None:
    op.drop_column("last_said", "ago")
    op.drop_column("last_said", "deed")
