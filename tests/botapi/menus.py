"""Menus of commands, for everybody and for single chats."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.botapi.chats import Chat
from tests.botapi.requests import Parameters, bad_request

_COMMAND_NAME = re.compile(r"[a-z0-9_]{1,32}")


class Menus:
    """The commands that the bot has set, by scope and language."""

    def __init__(self, chat_of: Callable[[Parameters], Chat]) -> None:
        self.menus: dict[tuple[str, str], list[dict[str, str]]] = {}
        self._chat_of = chat_of

    def menu_for(self, user_id: int, language: str | None) -> list[tuple[str, str]]:
        for scope in (f"chat {user_id}", "all_private_chats", "default"):
            for code in (language or "", ""):
                if menu := self.menus.get((scope, code)):
                    return [(command["command"], command["description"]) for command in menu]
        return []

    def _set_my_commands(self, parameters: Parameters) -> bool:
        for command in parameters["commands"]:
            if not _COMMAND_NAME.fullmatch(command["command"]):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        if len(parameters["commands"]) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self.menus[self._scope(parameters)] = parameters["commands"]
        return True

    def _delete_my_commands(self, parameters: Parameters) -> bool:
        self.menus.pop(self._scope(parameters), None)
        return True

    def _get_my_commands(self, parameters: Parameters) -> list[dict[str, str]]:
        return self.menus.get(self._scope(parameters), [])

    def _scope(self, parameters: Parameters) -> tuple[str, str]:
        scope = parameters.get("scope", {"type": "default"})
        language = parameters.get("language_code", "")
        if language and not re.fullmatch("[a-z]{2}", language):
            raise bad_request("LANGUAGE_CODE_INVALID")
        if "chat_id" not in scope:
            return scope["type"], language
        return f"{scope['type']} {self._chat_of(scope).id}", language
