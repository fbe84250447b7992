"""Networks are found: ours without being installed, those of others by their entry point."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from chatbot.adapters.discourse.capabilities import NETWORK as DISCOURSE
from chatbot.adapters.networks import GROUP, descriptions, find, known_networks
from chatbot.core.formatting import escape
from chatbot.core.messages import AccountRef, Network
from chatbot.settings import Settings, SettingsError, load

TOY = """
from chatbot.adapters.base import Capabilities
from chatbot.adapters.description import Description, IdForm
from chatbot.core.formatting import to_plain
from chatbot.core.messages import Network
from chatbot.core.networks import NetworkFacts

DESCRIPTION = Description(
    network=Network("{network}"),
    facts=NetworkFacts("Toy"),
    capabilities=Capabilities(longest_message=100, buttons=False, edits=False, files=False, idempotent_send=False),
    render=to_plain,
    people=IdForm(r"[a-z]+", "a toy id is a word"),
    rooms=IdForm("", "toys have no rooms"),
)
"""


def install(folder: Path, name: str, module: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay a package out as an installer does: its module, and what it says of itself."""
    (folder / f"{module}.py").write_text(code)
    info = folder / f"{module}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[{GROUP}]\n{name} = {module}:DESCRIPTION\n")
    monkeypatch.syspath_prepend(str(folder))
    find.cache_clear()


@pytest.fixture(autouse=True)
def look_again() -> object:
    """Look for networks again after a test that installed one."""
    yield
    find.cache_clear()


def test_ours_are_found_without_being_installed() -> None:
    assert list(descriptions()) == [Network.TELEGRAM, Network.MATRIX, Network.EMAIL, DISCOURSE, Network.CONSOLE]
    assert find().faults == ()


def test_one_of_another_package_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "toy_one", "toy_one_package", TOY.format(network="toy_one"), monkeypatch)
    assert descriptions()[Network("toy_one")].facts.title == "Toy"
    assert known_networks()[AccountRef.parse("toy_one:ana").network].title == "Toy"


@pytest.mark.parametrize(
    ("name", "code", "fault"),
    [
        ("toy_two", "import nothing_of_that_name", "cannot be loaded: ModuleNotFoundError"),
        ("toy_three", "DESCRIPTION = 3", "is no description of a network of that name"),
        ("toy_four", TOY.format(network="other"), "is no description of a network of that name"),
        ("telegram", TOY.format(network="telegram"), "there is a network telegram already"),
    ],
)
def test_a_package_that_cannot_be_used_is_one_line(
    name: str, code: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, name, f"package_of_{name}", code, monkeypatch)
    with pytest.raises(SettingsError, match=re.escape(fault)) as failure:
        load(tmp_path / "config.toml", {})
    assert f"package_of_{name}: " in str(failure.value)
    assert "\n" not in str(failure.value)


def test_of_an_unknown_network_its_name_is_known() -> None:
    assert known_networks()[Network("pigeon")].title == "Pigeon"


def test_each_network_has_its_section() -> None:
    settings = Settings.model_validate({"telegram": {"enabled": True, "token": "1:x", "username": "mentor_bot"}})
    assert list(settings.networks()) == [Network.TELEGRAM, Network.MATRIX, Network.EMAIL, DISCOURSE]
    assert settings.networks()[Network.TELEGRAM].bot_name == "mentor_bot"
    assert [settings.is_enabled(n) for n in (Network.TELEGRAM, Network.MATRIX, Network.CONSOLE)] == [True, False, False]


@pytest.mark.parametrize("network", sorted(descriptions().keys() - {DISCOURSE}))  # whose escapes its own tests read
@pytest.mark.parametrize("written", ["**a** <b> & _c_", "[x](https://example.org)", "- item\n`code` \\"])
def test_what_a_person_wrote_stands_for_itself_on_each_network(network: Network, written: str) -> None:
    shown = descriptions()[network].render(escape(written))
    assert unescape(shown.replace("<br>", "\n")) == written
    assert "<b>" not in shown or network == Network.CONSOLE, "the console alone takes text as it is"
