"""`python -m tests.permissions`: write `docs/permissions.md` anew."""

from __future__ import annotations

from handlers.features import all_commands
from tests.permissions.page import FILE, page

if __name__ == "__main__":
    FILE.write_text(page(all_commands()), encoding="utf-8")
