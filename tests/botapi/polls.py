"""Polls that the bot sends and stops."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from tests.botapi.chats import Chat, Message
from tests.botapi.markup import units
from tests.botapi.requests import Parameters, bad_request

MOST_OPTIONS, LONGEST_QUESTION, LONGEST_OPTION = 12, 300, 100


class Polls:
    """The polls of the bot, which people vote in by `Person.vote`."""

    _deliver: Callable[..., dict[str, Any]]

    def __init__(self, chat_of: Callable[[Parameters], Chat]) -> None:
        self._chat_with_poll = chat_of
        self._poll_ids = count(5_000_000_000)

    def _send_poll(self, parameters: Parameters) -> dict[str, Any]:
        question, options = parameters["question"], [option["text"] for option in parameters["options"]]
        if not 1 <= units(question) <= LONGEST_QUESTION:
            raise bad_request("poll question length must not exceed 300")
        if not 1 <= len(options) <= MOST_OPTIONS:
            raise bad_request("poll can't have more than 12 options")
        if not all(1 <= units(option) <= LONGEST_OPTION for option in options):
            raise bad_request("poll options length must not exceed 100")
        poll = {
            "id": str(next(self._poll_ids)),
            "question": question,
            "options": [
                {"text": option, "persistent_id": f"o{place}", "voter_count": 0} for place, option in enumerate(options)
            ],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": parameters.get("is_anonymous", True),
            "type": "regular",
            "allows_multiple_answers": parameters.get("allows_multiple_answers", False),
            "allows_revoting": True,
            "members_only": False,
        }
        return self._deliver(self._chat_with_poll(parameters), parameters, "", [], poll=poll)

    def _stop_poll(self, parameters: Parameters) -> dict[str, Any]:
        message: Message | None = self._chat_with_poll(parameters).by_id.get(parameters["message_id"])
        if message is None or not message.poll:
            raise bad_request("message with poll to stop not found")
        if message.poll["is_closed"]:
            raise bad_request("poll has already been closed")
        message.poll["is_closed"] = True
        return message.poll
