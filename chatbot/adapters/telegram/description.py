"""Telegram as a network: its settings, ids, links and capabilities."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated

from pydantic import PositiveInt, SecretStr

from chatbot.adapters.base import Adapter
from chatbot.adapters.description import (
    Asks,
    Description,
    IdForm,
    InitQuestions,
    NetworkSection,
    Surroundings,
    revealed,
)
from chatbot.adapters.telegram.capabilities import CAPABILITIES
from chatbot.adapters.telegram.markup import to_telegram_html
from chatbot.core.messages import Network
from chatbot.core.networks import NetworkFacts
from chatbot.setting_values import Rate, WebAddress, like

_USERNAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{2,31}")

Token = Annotated[
    str, like(r"\d+:[A-Za-z0-9_-]{30,}", "a bot's token as @BotFather gives it: a number, a colon, then many letters")
]
"""A form that only `init` asks for: another Bot API server may give other tokens."""


class Telegram(NetworkSection):
    """A bot of the Bot API."""

    needed = (("token",),)

    token: SecretStr | None = None
    username: Annotated[str, like(r"@?\w*", "a bot's name such as @mentor_bot")] = ""
    api_base_url: WebAddress = "https://api.telegram.org"
    messages_per_second: Rate = 30
    chat_messages_per_second: Rate = 1
    chat_burst: PositiveInt = 5
    group_messages_per_minute: Rate = 20

    @property
    def bot_name(self) -> str:
        return self.username


def _chat_link(user_id: str, handle: str) -> str:
    name = handle.removeprefix("@")
    return f"https://t.me/{name}" if _USERNAME.fullmatch(name) else ""


def _start_link(bot_name: str, code: str) -> str:
    return f"https://t.me/{bot_name.lstrip('@')}" + (f"?start={code}" if code else "")


def _make(section: Telegram, surroundings: Surroundings) -> Adapter:
    from chatbot.adapters.telegram.adapter import TelegramAdapter  # loads slowly, and may not be needed

    return TelegramAdapter(
        revealed(section.token) or "",
        surroundings.clock,
        api_base_url=section.api_base_url,
        read_token=lambda: revealed(surroundings.read_again(Telegram).token) or "",
    )


def _ask(asks: Asks) -> Sequence[str]:
    asks.keep_secret("token", asks.answer("Token (it is not shown as you type)", Token, hide=True))
    return ()


TELEGRAM = Description(
    network=Network.TELEGRAM,
    facts=NetworkFacts(
        "Telegram",
        may_lack_handle=True,
        writes_first=False,
        open_groups=True,
        reacts=True,
        chat_link=_chat_link,
        app_link=lambda user_id: f"tg://user?id={user_id}",
        start_link=_start_link,
    ),
    capabilities=CAPABILITIES,
    render=to_telegram_html,
    people=IdForm(
        r"[1-9]\d{0,18}",
        "on Telegram an id is a number, as in telegram:1001; web.telegram.org/a shows it in the address of a chat",
    ),
    rooms=IdForm(
        r"-?[1-9]\d{0,18}",
        "on Telegram a group's id is a number, as in telegram:-1001234; web.telegram.org/a shows it in its address",
    ),
    section=Telegram,
    make=_make,
    own_id="Your number on Telegram: @userinfobot tells it.",
    init=InitQuestions(
        "Telegram needs a bot's token: write to @BotFather on Telegram, send /newbot, and copy what it gives you.",
        "Use Telegram?",
        _ask,
        default=True,
    ),
)
