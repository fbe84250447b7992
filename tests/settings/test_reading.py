"""A configuration is read with its defaults, and the environment wins over the file."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from chatbot.adapters.description import revealed
from chatbot.adapters.matrix.description import Matrix
from chatbot.adapters.telegram.description import Telegram
from chatbot.core.messages import AccountRef, ConversationRef, Network
from chatbot.core.programme import Weekday
from chatbot.settings import Settings, load
from tests.settings.files import configured

ROOT = Path(__file__).parents[2]


def test_the_example_states_the_defaults() -> None:
    assert load(ROOT / "config.toml", {}) == Settings()


def test_the_example_names_every_key() -> None:
    sections = re.split(r"^\[(\w+)\]", (ROOT / "config.toml").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    text_of = dict(zip(sections[::2], sections[1::2], strict=True))
    written = {section: set(re.findall(r"^(?:# )?(\w+) = ", text, re.MULTILINE)) for section, text in text_of.items()}

    def keys(section: object) -> set[str]:
        assert isinstance(section, BaseModel)
        return set(type(section).model_fields)

    assert written == {name: keys(section) for name, section in Settings()}


def test_readers_of_reports_and_contacts_are_written_briefly_or_in_full(tmp_path: Path) -> None:
    brief = configured(tmp_path, '[council]\nsafeguarding = "telegram:7"\noutside_contacts = "112"').council
    assert brief.safeguarding == (AccountRef(Network.TELEGRAM, "7"),)
    assert brief.outside_contacts == {"": ("112",)}
    full = '[council]\nsafeguarding = ["telegram:7", "matrix:@kim:example.org"]\noutside_contacts = { es = ["a", "b"] }'
    council = configured(tmp_path, full).council
    assert [ref.user_id for ref in council.safeguarding] == ["7", "@kim:example.org"]
    assert council.outside_contacts == {"es": ("a", "b")}
    assert not configured(tmp_path, full).without_safeguarding()


def test_an_empty_file_is_enough(tmp_path: Path) -> None:
    assert configured(tmp_path, "") == Settings()


def test_reads_a_whole_configuration(tmp_path: Path) -> None:
    settings = configured(
        tmp_path,
        """
        [bot]
        default_timezone = "America/Lima"
        [matrix]
        enabled = true
        homeserver = "https://matrix.example.org"
        user_id = "@bot:example.org"
        access_token = "syt_secret"
        allowed_inviters = ["*:example.org", "@kim:example.net"]
        [council]
        members = ["telegram:1001", "matrix:@kim:example.org"]
        room = "matrix:!abc:example.org"
        [programme]
        offer_expires = "1w 2d"
        [check_in]
        weekday = "friday"
        cadence = [{until = "30d", every = "1w"}, {every = "3w"}]
        """,
    )
    assert settings.bot.default_timezone == "America/Lima"
    assert revealed(settings.of(Matrix).access_token) == "syt_secret"
    assert settings.council.members == (
        AccountRef(Network.TELEGRAM, "1001"),
        AccountRef(Network.MATRIX, "@kim:example.org"),
    )
    assert settings.council.room == ConversationRef(Network.MATRIX, "!abc:example.org")
    assert settings.programme.offer_expires == timedelta(days=9)
    assert settings.check_in.weekday is Weekday.FRIDAY
    assert settings.check_in.weekday.number == 4
    assert settings.check_in.every(timedelta(days=29)) == timedelta(weeks=1)
    assert settings.check_in.every(timedelta(days=30)) == timedelta(weeks=3)


def test_ids_of_every_network_are_taken(tmp_path: Path) -> None:
    people = ["telegram:1001", "matrix:@kim:example.org:8448", "matrix:@kim:[::1]", "email:Kim@Example.org"]
    council = configured(tmp_path, f'[council]\nmembers = {people}\nroom = "telegram:-1001234"\n').council
    assert [str(ref) for ref in council.members] == [*people[:3], "email:kim@example.org"]
    assert str(configured(tmp_path, '[council]\nroom = "matrix:!hash"').council.room) == "matrix:!hash"


def test_the_environment_wins(tmp_path: Path) -> None:
    settings = configured(
        tmp_path,
        '[telegram]\nenabled = false\ntoken = "from the file"\n[bot]\nname = "Kept"\n',
        CHATBOT_TELEGRAM__ENABLED="true",
        CHATBOT_TELEGRAM__TOKEN="[from the environment",
        CHATBOT_HEALTH="{port = 9090}",
        chatbot_programme__away_max="2w",
        CHATBOT_PROGRAMME__MENTEE_NUDGES='["1w", "2w"]',
        CHATBOT_COUNCIL__MEMBERS='["telegram:7"]',
        CHATBOT_COUNCIL__ROOM="matrix:!abc:example.org",
        CHATBOT_CHECK_IN__CADENCE='[{every = "1w"}]',
        PATH="/bin",
    )
    assert settings.of(Telegram).enabled
    assert revealed(settings.of(Telegram).token) == "[from the environment"
    assert settings.bot.name == "Kept"
    assert settings.health.port == 9090
    assert settings.programme.away_max == timedelta(weeks=2)
    assert settings.programme.mentee_nudges == (timedelta(weeks=1), timedelta(weeks=2))
    assert settings.council.members == (AccountRef(Network.TELEGRAM, "7"),)
    assert settings.council.room == ConversationRef(Network.MATRIX, "!abc:example.org")
    assert settings.check_in.every(timedelta(days=500)) == timedelta(weeks=1)


def test_by_default_it_is_the_environment_of_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHATBOT_BOT__NAME", "Process")
    path = tmp_path / "config.toml"
    path.write_text("", encoding="utf-8")
    assert load(path).bot.name == "Process"
    assert Settings().bot.name != "Process"


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().bot.name = "Other"  # type: ignore[misc]
