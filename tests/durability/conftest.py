"""Fixtures of the crash tests: the nursery, which takes a moment to open, and none to start a bot."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.durability.nursery import Nursery


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """A nursery that starts bots to be killed."""
    with Nursery() as nursery:
        yield nursery
