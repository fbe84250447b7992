"""The description of a network: all that the rest of the program must know of an adapter before it is made.

Nothing here, and nothing a description imports, loads a network's library: `make` does, once the network is used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, Self, TypeVar

from pydantic import BaseModel, ConfigDict, PositiveInt, SecretStr, model_validator

from chatbot.adapters.base import Adapter, Capabilities
from chatbot.core.clock import Clock
from chatbot.core.messages import Network
from chatbot.core.networks import NetworkFacts
from chatbot.core.programme import Programme
from chatbot.core.publishing import Outlet
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
    """The limit for all chats together."""
    chat_messages_per_second: Rate
    """The limit for one chat, in the long run."""
    chat_burst: PositiveInt
    """Messages to one chat that may go out at once before `chat_messages_per_second` holds."""
    group_messages_per_minute: Rate
    """The limit for one group room."""

    @property
    def outlet(self) -> Outlet | None:
        """The public place that belongs to the network itself; None where rooms alone are public."""
        return None

    @property
    def bot_name(self) -> str:
        """The bot's public name, if the operator configures it; otherwise the network tells it."""
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


N = TypeVar("N", bound=NetworkSection)


class ReadAgain(Protocol):
    """Reads the configuration anew, for a secret that may have changed."""

    def __call__(self, section: type[N]) -> N:
        """Return a network's section as it is configured now. Raises AdapterError."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The parts of the program that an adapter may need beside its own section."""

    bot_name: str
    clock: Clock
    programme: Programme
    read_again: ReadAgain


@dataclass(frozen=True, slots=True)
class IdForm:
    """The form of ids in the configuration: a pattern of the whole id, and a hint for one that does not fit.

    An empty pattern fits no id.
    """

    pattern: str
    hint: str


class Asks(Protocol):
    """The means by which a network asks for its settings in `chatbot init`."""

    def say(self, text: str) -> None:
        """Print a line."""

    def answer(self, question: str, kind: Any, default: str | None = None, *, hide: bool = False) -> str:
        """Return an answer that the configuration will take as a value of `kind`; Enter alone is the default."""

    def answers(self, question: str, kind: Any, default: str) -> str:
        """Return answers separated by commas, written as the file has them."""

    def quoted(self, text: str) -> str:
        """Return a text as the file has it."""

    def keep_secret(self, key: str, value: str) -> None:
        """Put a value of this network's section into the file of secrets."""


@dataclass(frozen=True, slots=True)
class InitQuestions:
    """The questions of `chatbot init` about a network; `ask` returns its section's lines below `enabled = true`."""

    intro: str
    use: str
    ask: Callable[[Asks], Sequence[str]]
    default: bool = False


@dataclass(frozen=True, slots=True)
class Description:
    """One network.

    section       its section of the configuration, whose name is the network's; None if it has none
    make          makes the adapter of its section. Raises AdapterError for a setting it cannot work with
    capabilities  what it can show, before anything is configured
    render        turns neutral markup into what is sent there
    people/rooms  the form of ids in the configuration
    own_id        a sentence that says how an operator finds their own id
    init          the questions of `chatbot init`; None if it asks nothing
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
