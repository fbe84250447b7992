"""How a network describes itself: all that the rest of the program needs to know of an adapter before it is made.

Nothing here, and nothing a description imports, loads a network's library: `make` does, once the network is used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, Self

from pydantic import BaseModel, ConfigDict, PositiveInt, SecretStr, model_validator

from chatbot.adapters.base import Adapter, Capabilities
from chatbot.core.clock import Clock
from chatbot.core.messages import Network
from chatbot.core.networks import NetworkFacts
from chatbot.core.programme import Programme
from chatbot.setting_values import Rate


class Section(BaseModel):
    """A section of the configuration."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class NetworkSection(Section):
    """A network's section: whether it is used, and how fast it may be written to before it asks to wait."""

    needed: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """The keys an enabled network cannot do without; of each group, one is enough."""

    enabled: bool = False
    messages_per_second: Rate
    """To all chats together."""
    chat_messages_per_second: Rate
    """To one chat, in the long run."""
    chat_burst: PositiveInt
    """Messages to one chat that may go out at once before `chat_messages_per_second` holds."""
    group_messages_per_minute: Rate
    """To one group room."""

    @property
    def bot_name(self) -> str:
        """The bot's public name, where the operator says it; else the network does."""
        return ""

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> Self:
        missing = [keys for keys in self.needed if not any(is_set(getattr(self, key)) for key in keys)]
        if self.enabled and missing:
            names = ", ".join(" or ".join(keys) for keys in missing)
            variable = f"CHATBOT_{type(self).__name__.upper()}__<KEY>"
            raise ValueError(f"{names}: missing, but enabled = true (to be set here or as {variable})")
        return self


def is_set(value: object) -> bool:
    """Tell whether a setting holds anything."""
    return bool(value.get_secret_value() if isinstance(value, SecretStr) else value)


def revealed(secret: SecretStr | None) -> str | None:
    """Return the secret itself; None if there is none, or an empty one."""
    return (secret.get_secret_value() or None) if secret else None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an adapter may need beside its own section."""

    bot_name: str
    clock: Clock
    programme: Programme


@dataclass(frozen=True, slots=True)
class IdForm:
    """How ids are written in the configuration: a pattern of the whole id, and what an operator reads otherwise.

    An empty pattern takes none.
    """

    pattern: str
    hint: str


class Asks(Protocol):
    """What `chatbot init` offers to a network that asks for its settings."""

    def say(self, text: str) -> None:
        """Print a line."""

    def answer(self, question: str, kind: Any, default: str | None = None, *, hide: bool = False) -> str:
        """Return an answer that the configuration will take as a value of `kind`; Enter alone is the default."""

    def answers(self, question: str, kind: Any, default: str) -> str:
        """Return answers between commas, written as the file has them."""

    def quoted(self, text: str) -> str:
        """Return a text as the file has it."""

    def keep_secret(self, key: str, value: str) -> None:
        """Put a value of this network's section into the file of secrets."""


@dataclass(frozen=True, slots=True)
class InitQuestions:
    """What `chatbot init` says and asks of a network; `ask` returns the lines of its section below `enabled = true`."""

    intro: str
    use: str
    ask: Callable[[Asks], Sequence[str]]
    default: bool = False


@dataclass(frozen=True, slots=True)
class Description:
    """One network.

    section       its section of the configuration, whose name is the network's; None where it has none
    make          makes the adapter of its section. Raises AdapterError for a setting it cannot work with
    capabilities  what it can show, before anything is configured
    render        neutral markup as it is sent there
    people/rooms  how ids are written in the configuration
    own_id        how an operator finds their own id, in a sentence
    init          what `chatbot init` asks; None where it asks nothing
    """

    network: Network
    facts: NetworkFacts
    capabilities: Capabilities
    render: Callable[[str], str]
    people: IdForm
    rooms: IdForm
    section: type[NetworkSection] | None = None
    make: Callable[[Any, Surroundings], Adapter] | None = None
    own_id: str = ""
    init: InitQuestions | None = None
