"""All networks: ours, and those of installed packages, which name theirs in the group `chatbot.networks`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import entry_points
from typing import NamedTuple

from chatbot.adapters.console.description import CONSOLE
from chatbot.adapters.description import Description
from chatbot.adapters.discourse.description import DISCOURSE
from chatbot.adapters.email.description import EMAIL
from chatbot.adapters.matrix.description import MATRIX
from chatbot.adapters.telegram.description import TELEGRAM
from chatbot.core.messages import Network
from chatbot.core.networks import KnownNetworks

GROUP = "chatbot.networks"
"""The entry point of a package that brings a network: `discord = "chatbot_discord:DESCRIPTION"`."""


class Found(NamedTuple):
    """The descriptions, in the order in which an operator is asked about them, and the faults of other packages."""

    descriptions: Mapping[Network, Description]
    faults: tuple[str, ...]


@cache
def find() -> Found:
    """Look once for all networks. A package that cannot be used is a fault, a line that says what to mend."""
    found = {description.network: description for description in (TELEGRAM, MATRIX, EMAIL, DISCOURSE, CONSOLE)}
    faults = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        package = entry.dist.name if entry.dist else entry.value
        try:
            description = entry.load()
        except Exception as error:  # noqa: BLE001  # whatever a package of somebody else does wrong, the operator reads
            faults.append(f"{package}: its network {entry.name} cannot be loaded: {type(error).__name__}: {error}")
            continue
        if not isinstance(description, Description) or description.network != entry.name:
            faults.append(f"{package}: its entry point {entry.name} is no description of a network of that name")
        elif description.network in found:
            faults.append(f"{package}: there is a network {entry.name} already; uninstall one of them")
        else:
            found[description.network] = description
    return Found(found, tuple(faults))


def descriptions() -> Mapping[Network, Description]:
    """Return all networks that can be used."""
    return find().descriptions


def known_networks() -> KnownNetworks:
    """Return the facts of all networks."""
    return KnownNetworks({network: description.facts for network, description in descriptions().items()})
