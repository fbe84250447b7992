"""Facts about chat networks beside how to write there: how people are found on one, and what the bot may do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from chatbot.core.messages import Network


def _no_chat_link(user_id: str, handle: str) -> str:
    return ""


def _no_link(text: str) -> str:
    return ""


def _no_start_link(bot_name: str, code: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class NetworkFacts:
    """One network, as handlers and the roster need to know it.

    title            its name, as people call it
    handle_is_id     a public name there is the id itself; elsewhere the two differ
    may_lack_handle  people may have no public name there, and then nobody can find them
    writes_first     the bot may write to somebody who has not written to it
    open_groups      anybody may add the bot to a group; elsewhere the configuration says who may
    reacts           the bot can put a reaction under what people write
    chat_link        the address that opens a chat with a person, of their id and handle; empty where there is none
    app_link         a link to a person that only an app of this network follows, of their id
    start_link       the address that opens a chat with the bot and says `start`, of its public name and a code
    """

    title: str
    handle_is_id: bool = False
    may_lack_handle: bool = False
    writes_first: bool = True
    open_groups: bool = False
    reacts: bool = False
    chat_link: Callable[[str, str], str] = _no_chat_link
    app_link: Callable[[str], str] = _no_link
    start_link: Callable[[str, str], str] = _no_start_link


class KnownNetworks(dict[Network, NetworkFacts]):
    """The facts of each network; of one without a description only the name is known."""

    def __missing__(self, network: Network) -> NetworkFacts:
        return NetworkFacts(network.capitalize())

    def start_link(self, bot_names: Mapping[Network, str], code: str = "") -> str:
        """Return a link that opens a chat with the bot and says `start` with a code, on the first network that has one.

        `bot_names` are the bot's public names; without a fitting one there is no link, and the text is empty.
        """
        links = (self[network].start_link(name, code) for network, name in bot_names.items() if name)
        return next(filter(None, links), "")
