"""The planes between what people say, learned by one process of a test session: the others wait, and take them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from chatbot.core.guide import questions
from chatbot.core.understanding import cache, understanding
from tests.sharing import alone


def share(folder: Path) -> None:
    """Have every process that calls this with the same folder wait while another one learns."""

    def in_turn(*arguments: Any) -> Any:
        with alone(folder):
            return cache.planes(*arguments)

    for module in (questions, understanding):
        module.planes = in_turn  # type: ignore[attr-defined]
