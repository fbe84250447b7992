"""Matrix as a network: its settings, ids, links and capabilities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, PositiveInt, SecretStr

from chatbot.adapters.base import Adapter, AdapterError
from chatbot.adapters.description import (
    Asks,
    Description,
    IdForm,
    InitQuestions,
    NetworkSection,
    Surroundings,
    revealed,
)
from chatbot.adapters.matrix.capabilities import CAPABILITIES
from chatbot.adapters.matrix.markup import person_link, to_matrix_html, web_link
from chatbot.core.messages import Network
from chatbot.core.networks import NetworkFacts
from chatbot.setting_values import Rate, WebAddress, like

if TYPE_CHECKING:
    from chatbot.adapters.matrix.identity.session import Credentials

_USER_ID = r"@[^\s:]+:([A-Za-z0-9.-]+|\[[\da-fA-F:.]+\])(:\d{1,5})?"
UserId = Annotated[str, like(_USER_ID, "written like @mentor-bot:example.org")]
Inviter = Annotated[str, like(r"(@[^\s:]+|\*):\S+", "written like @kim:example.org or *:example.org")]


class Matrix(NetworkSection):
    """An account on a Matrix homeserver."""

    needed = (("homeserver",), ("user_id",), ("password", "access_token"))

    homeserver: WebAddress | None = None
    user_id: UserId | None = None
    password: SecretStr | None = None
    access_token: SecretStr | None = None
    recovery_key: SecretStr | None = None
    """The key of the account's secret storage: with it a new device is signed when the store is lost."""
    device_name: Annotated[str, Field(min_length=1)] = "mentorship-chatbot"
    store_path: Path = Path("matrix-store")
    """Folder of the device's and the account's keys: share it with no one."""
    allowed_inviters: tuple[Inviter, ...] = ()
    encryption: bool = True
    trusted_devices: Literal["signed", "all"] = "signed"
    messages_per_second: Rate = 20
    chat_messages_per_second: Rate = 5
    chat_burst: PositiveInt = 10
    group_messages_per_minute: Rate = 60


def _chat_link(user_id: str, handle: str) -> str:
    return web_link(user_id)


def credentials_in(section: Matrix) -> Credentials:
    """Return the login of a section. Raises AdapterError if there is none."""
    from chatbot.adapters.matrix.identity.session import Credentials  # loads slowly, and may not be needed

    if section.homeserver is None or section.user_id is None:
        raise AdapterError("[matrix] homeserver, user_id: missing")
    return Credentials(
        homeserver=section.homeserver,
        user_id=section.user_id,
        password=revealed(section.password),
        access_token=revealed(section.access_token),
        device_name=section.device_name,
        recovery_key=revealed(section.recovery_key),
    )


def _make(section: Matrix, surroundings: Surroundings) -> Adapter:
    from chatbot.adapters.matrix.adapter import MatrixAdapter  # loads slowly, and may not be needed

    credentials = credentials_in(section)
    return MatrixAdapter(
        **asdict(credentials),
        read_credentials=lambda: credentials_in(surroundings.read_again(Matrix)),
        store_path=section.store_path,
        allowed_inviters=section.allowed_inviters,
        encryption=section.encryption,
        trusted_devices=section.trusted_devices,
        clock=surroundings.clock,
    )


def _ask(asks: Asks) -> Sequence[str]:
    homeserver = asks.answer("Homeserver", WebAddress, "https://matrix.org")
    user_id = asks.answer("The bot's user id, such as @mentor-bot:example.org", UserId)
    asks.keep_secret("password", asks.answer("Password (it is not shown as you type)", str, hide=True))
    server = user_id.partition(":")[2]
    inviters = asks.answers("Who may invite the bot to a room", Inviter, f"*:{server}")
    return (
        f"homeserver = {asks.quoted(homeserver)}",
        f"user_id = {asks.quoted(user_id)}",
        f"allowed_inviters = {inviters}",
        'store_path = "matrix-store"    # the keys of the bot\'s device and account: share them with no one',
    )


MATRIX = Description(
    network=Network.MATRIX,
    facts=NetworkFacts("Matrix", handle_is_id=True, reacts=True, chat_link=_chat_link, app_link=person_link),
    capabilities=CAPABILITIES,
    render=to_matrix_html,
    people=IdForm(_USER_ID, "on Matrix an id is written as in matrix:@kim:example.org; Element shows it in a profile"),
    rooms=IdForm(
        r"!\S+",
        "on Matrix a room's id begins with !, as in matrix:!abc:example.org; Element shows it in the room's settings",
    ),
    section=Matrix,
    make=_make,
    own_id="On Matrix, your profile shows your id.",
    init=InitQuestions("Matrix needs an account of the bot's own on any homeserver.", "Use Matrix?", _ask),
)
