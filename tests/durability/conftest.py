"""What the crash tests share: the nursery, which takes a moment to open and none to bear."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.durability.nursery import Nursery


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Where bots to be killed come from."""
    with Nursery() as nursery:
        yield nursery
