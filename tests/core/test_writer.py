"""No two buttons of a message read the same."""

from __future__ import annotations

from chatbot.core.messages import Option
from chatbot.core.writer import Draft


def test_buttons_of_a_message_are_told_apart() -> None:
    one, again = Option("Ana", "tell", {"person": 1}), Option("Ana", "tell", {"person": 1})
    other, third = Option("Ana", "tell", {"person": 2}), Option("Ana", "mute", {"person": 1})
    asked = [Option("", "tell", {}), Option("", "mute", {})]
    shown = Draft(options=(one, again, asked[0], other, third, asked[1])).options
    assert [option.label for option in shown] == ["Ana", "Ana (2)", "Ana (3)", "", ""]
    assert shown[1].args == {"person": 2}
