"""What an operator decides: `config.toml` and `CHATBOT_<SECTION>__<KEY>`, read once into one frozen `Settings`."""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, SecretStr, ValidationError, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, EnvSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from chatbot import secret_file
from chatbot.core.messages import AccountRef, ConversationRef
from chatbot.core.programme import CheckInSettings, Programme, Span
from chatbot.setting_values import (
    Account,
    DatabaseUrl,
    Door,
    Inviter,
    MailAddress,
    MatrixUser,
    Port,
    PortOrNone,
    Rate,
    Room,
    SpokenLocale,
    TimeZone,
    WebAddress,
    in_words,
    like,
)


class SettingsError(Exception):
    """The configuration cannot be used. The text is one line that names the key and says what to mend."""

    def __init__(self, text: str) -> None:
        super().__init__(" ".join(text.splitlines()))


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Bot(_Section):
    """Who the bot is, and what it assumes of people it does not know yet."""

    name: Annotated[str, Field(min_length=1)] = "Mentor bot"
    default_locale: SpokenLocale = "en"
    default_timezone: TimeZone = "UTC"
    gives_up_sending_after: Span = timedelta(hours=12)


class Database(_Section):
    """Where everything is kept. The address may carry a password."""

    url: DatabaseUrl = SecretStr("sqlite+aiosqlite:///chatbot.db")


class _NetworkSection(_Section):
    """A network, and how fast it may be written to before it asks to wait."""

    needed: ClassVar[tuple[tuple[str, ...], ...]]
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

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> Self:
        missing = [keys for keys in self.needed if not any(_is_set(getattr(self, key)) for key in keys)]
        if self.enabled and missing:
            names = ", ".join(" or ".join(keys) for keys in missing)
            variable = f"CHATBOT_{type(self).__name__.upper()}__<KEY>"
            raise ValueError(f"{names}: missing, but enabled = true (to be set here or as {variable})")
        return self


def _is_set(value: object) -> bool:
    return bool(value.get_secret_value() if isinstance(value, SecretStr) else value)


def revealed(secret: SecretStr | None) -> str | None:
    """The secret itself; None if there is none, or an empty one."""
    return (secret.get_secret_value() or None) if secret else None


class Telegram(_NetworkSection):
    """A bot of the Bot API."""

    needed = (("token",),)

    token: SecretStr | None = None
    username: Annotated[str, like(r"@?\w*", "a bot's name such as @mentor_bot")] = ""
    api_base_url: WebAddress = "https://api.telegram.org"
    messages_per_second: Rate = 30
    chat_messages_per_second: Rate = 1
    chat_burst: PositiveInt = 5
    group_messages_per_minute: Rate = 20


class Matrix(_NetworkSection):
    """An account on a Matrix homeserver."""

    needed = (("homeserver",), ("user_id",), ("password", "access_token"))

    homeserver: WebAddress | None = None
    user_id: MatrixUser | None = None
    password: SecretStr | None = None
    access_token: SecretStr | None = None
    recovery_key: SecretStr | None = None
    """Opens the account's secret storage: with it a new device is signed when the store is lost."""
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


SHORTEST_SECRET = 16
"""Characters of a text nobody guesses."""


class Email(_NetworkSection):
    """A mail server, for people who are not reached otherwise."""

    needed = (("smtp_host",), ("from_address",))

    smtp_host: str | None = None
    smtp_port: Port = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str | None = None
    password: SecretStr | None = None
    from_address: MailAddress | None = None
    listen: Door | None = None
    """Where the operator's mail server hands answers over; without it mails cannot be answered."""
    reply_address: MailAddress | None = None
    """What answers go to, with a mark after a plus: `mentors+...@example.org`. None = `from_address`."""
    reply_secret: SecretStr | None = None
    """Any long text that nobody guesses: it signs the marks."""
    messages_per_second: Rate = 1
    chat_messages_per_second: Rate = 0.1
    chat_burst: PositiveInt = 3
    group_messages_per_minute: Rate = 1

    @model_validator(mode="after")
    def _signs_what_can_be_answered(self) -> Self:
        if self.listen is not None and not _is_set(self.reply_secret):
            raise ValueError("reply_secret: missing, but listen is set (any long text that nobody guesses)")
        if self.listen is not None and len(revealed(self.reply_secret) or "") < SHORTEST_SECRET:
            raise ValueError(f"reply_secret: too easily guessed; it needs {SHORTEST_SECRET} characters at least")
        return self

    @property
    def door(self) -> tuple[str, int] | None:
        """Host and port of `listen`."""
        host, _, port = (self.listen or "").rpartition(":")
        return (host, int(port)) if host else None


class Council(_Section):
    """Who decides, and the room that is told what waits."""

    members: tuple[Account, ...] = ()
    room: Room | None = None


class Health(_Section):
    """Where `/healthz` and `/metrics` are served; port 0 serves neither."""

    host: str = "127.0.0.1"
    port: PortOrNone = 0


class Settings(BaseSettings):
    """Everything an operator decides, validated and unchangeable."""

    model_config = SettingsConfigDict(env_prefix="CHATBOT_", env_nested_delimiter="__", frozen=True, extra="forbid")

    bot: Bot = Bot()
    database: Database = Database()
    telegram: Telegram = Telegram()
    matrix: Matrix = Matrix()
    email: Email = Email()
    council: Council = Council()
    programme: Programme = Programme()
    check_in: CheckInSettings = CheckInSettings()
    health: Health = Health()

    def without_council(self) -> str:
        """A line that says what to mend when nobody sits on the council; empty if the configuration names somebody."""
        if self.council.members:
            return ""
        return (
            "[council] members: there is nobody, so nobody can make mentors or decide anything; "
            'name yourself, as in members = ["telegram:1001"] or members = ["matrix:@kim:example.org"]'
        )

    def out_of_reach(self) -> list[str]:
        """A line for each councillor, and the council's room, on a network that is not enabled: what to mend."""
        named: list[tuple[str, AccountRef | ConversationRef]] = [("members", ref) for ref in self.council.members]
        named += [("room", self.council.room)] if self.council.room else []
        return [
            f"[council] {key}: {ref} cannot be written to; set enabled = true in [{ref.network}], or name another"
            for key, ref in named
            if not getattr(self, ref.network).enabled
        ]

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Take nothing but what `load` found, so that `Settings()` is the same for whoever runs it."""
        return (init_settings,)


class _Environment(EnvSettingsSource):
    """`CHATBOT_<SECTION>__<KEY>` as written; lists are written as in TOML."""

    def __init__(self, env: Mapping[str, str]) -> None:
        super().__init__(Settings)
        self.env_vars = {name.lower(): value for name, value in env.items()}

    def decode_complex_value(self, field_name: str, field: FieldInfo, value: str) -> Any:
        try:
            return tomllib.loads(f"value = {value}")["value"]
        except tomllib.TOMLDecodeError:
            return value  # validation names the key


def load(path: Path, env: Mapping[str, str] | None = None) -> Settings:
    """Read the file at `path`, the secrets beside it, then `env` (by default the process's environment), which wins.

    Raises SettingsError.
    """
    found = _read(path)
    try:
        env = {**secret_file.read(secret_file.beside(path)), **(os.environ if env is None else env)}
    except secret_file.SecretFileError as error:
        raise SettingsError(str(error)) from None
    for name in env:
        if name.upper().startswith("CHATBOT_") and "__" in name:
            found.setdefault(name.lower().removeprefix("chatbot_").partition("__")[0], {})
    for section, keys in found.items():
        _check_section(section, keys)
    for section, keys in _Environment(env)().items():
        found[section] = {**found.get(section, {}), **keys} if isinstance(keys, dict) else keys
    try:
        return Settings(**found)
    except ValidationError as error:
        first = min(error.errors(include_url=False, include_input=False), key=_is_known)
        raise SettingsError(_explain(first)) from None


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SettingsError(f"{path}: no such file (`chatbot init` writes one)") from None
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{path}: not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: not valid TOML: {error}") from None


def _check_section(section: str, keys: object) -> None:
    if not isinstance(keys, dict):
        raise SettingsError(f"{section}: a key outside of any [section]")
    if section not in Settings.model_fields:
        raise SettingsError(f"[{section}]: unknown section{_suggest(section, Settings)}")


def _suggest(name: str, model: type | None) -> str:
    known = model.model_fields if model and issubclass(model, BaseModel) else ()
    close = difflib.get_close_matches(name, known, n=1)
    return f' (did you mean "{close[0]}"?)' if close else ""


def _is_known(error: ErrorDetails) -> bool:
    """A misspelt key comes first: it often explains the rest."""
    return error["type"] != "extra_forbidden"


def _explain(error: ErrorDetails) -> str:
    section, *inside = error["loc"]
    key = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in inside).removeprefix(".")
    place = f"[{section}] {key}: " if key else f"[{section}] "
    if error["type"] == "extra_forbidden":
        of_section = Settings.model_fields[str(section)].annotation if len(inside) == 1 else None
        return f"{place}unknown key{_suggest(key, of_section)}"
    return place + in_words(error)
