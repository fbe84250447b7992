"""Topics of private chats, which the bot makes where its owner has turned them on with BotFather."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.botapi.chats import Chat
from tests.botapi.requests import Parameters, bad_request

LONGEST_NAME = 128
_COLOR = 0x6FB9F0


class Topics:
    """The topics that the bot makes and names."""

    def __init__(self, me: dict[str, Any], chat_of: Callable[[Parameters], Chat]) -> None:
        self._bot = me
        self._place = chat_of

    def _create_forum_topic(self, parameters: Parameters) -> dict[str, Any]:
        chat = self._place(parameters)
        if not self._bot.get("has_topics_enabled") or chat.raw["type"] != "private":
            raise bad_request("the chat is not a forum")
        name = _checked(parameters["name"])
        thread_id = chat.next_id()
        chat.topics.add(thread_id)
        chat.topic_names[thread_id] = name
        return {"message_thread_id": thread_id, "name": name, "icon_color": _COLOR}

    def _edit_forum_topic(self, parameters: Parameters) -> bool:
        chat, thread_id = self._place(parameters), parameters["message_thread_id"]
        if thread_id not in chat.topics:
            raise bad_request("TOPIC_ID_INVALID")
        name = _checked(parameters.get("name", ""))
        if chat.topic_names.get(thread_id) == name:
            raise bad_request("TOPIC_NOT_MODIFIED")
        chat.topic_names[thread_id] = name
        return True


def _checked(name: str) -> str:
    if not 0 < len(name) <= LONGEST_NAME:
        raise bad_request("invalid topic name specified")
    return name
