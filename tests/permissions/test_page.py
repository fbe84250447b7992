"""The published page of permissions is that of the registry."""

from __future__ import annotations

from handlers.features import all_commands
from tests.permissions.page import FILE, page


def test_the_page_is_as_the_registry_has_it() -> None:
    """To renew it: `python -m tests.permissions`."""
    assert FILE.read_text(encoding="utf-8") == page(all_commands())
