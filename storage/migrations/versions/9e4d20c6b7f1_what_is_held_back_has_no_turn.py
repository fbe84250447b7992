"""what is held back for a morning has no turn yet, so that the queue holds only what may go."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "9e4d20c6b7f1"
down_revision = "5c0b7e91d3fa"
branch_labels = None
depends_on = None

_NO_TURN = 2**63 - 1
_HELD = sa.text(f"state = 'pending' AND turn = {_NO_TURN}")
_outbox = sa.table(
    "outbox", sa.column("state", sa.String), sa.column("quiet_in", sa.String), sa.column("turn", sa.BigInteger)
)


def upgrade() -> None:
    is_letter = _outbox.c.quiet_in.is_not(None)  # what is due by now is given its turn by the first look
    op.execute(_outbox.update().where(_outbox.c.state == "pending", is_letter).values(turn=_NO_TURN))
    op.create_index("ix_outbox_held", "outbox", ["due_at"], sqlite_where=_HELD, postgresql_where=_HELD)


def downgrade() -> None:
    op.drop_index("ix_outbox_held", table_name="outbox")
    op.execute(_outbox.update().where(_outbox.c.turn == _NO_TURN).values(turn=0))
