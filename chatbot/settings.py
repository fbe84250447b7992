"""What an operator decides: `config.toml` and `CHATBOT_<SECTION>__<KEY>`, read once into one frozen `Settings`."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
import zoneinfo
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PositiveFloat,
    PositiveInt,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, EnvSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from chatbot.core.messages import AccountRef, ConversationRef
from chatbot.core.programme import CheckIn, Programme


class SettingsError(Exception):
    """The configuration cannot be used. The text is one line that names the key and says what to mend."""

    def __init__(self, text: str) -> None:
        super().__init__(" ".join(text.splitlines()))


def _like(pattern: str, form: str) -> AfterValidator:
    """A text must match `pattern`; `form` says so in words. The text itself, maybe a secret, is not repeated."""

    def check(value: str | SecretStr) -> str | SecretStr:
        text = value.get_secret_value() if isinstance(value, SecretStr) else value
        if not re.fullmatch(pattern, text):
            raise ValueError(f"must be {form}")
        return value

    return AfterValidator(check)


def _reference(parse: Callable[[str], object]) -> BeforeValidator:
    def read(value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            return parse(value)
        except ValueError:
            raise ValueError(f'{value!r} is not written like "telegram:1001" or "matrix:@kim:example.org"') from None

    return BeforeValidator(read)


def _time_zone(name: str) -> str:
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f'{name!r} is not a time zone such as "Europe/Madrid"') from None
    return name


Account = Annotated[AccountRef, _reference(AccountRef.parse)]
Room = Annotated[ConversationRef, _reference(ConversationRef.parse)]
TimeZone = Annotated[str, AfterValidator(_time_zone)]
WebAddress = Annotated[str, _like(r"https?://[^\s/]+(/\S*)?", "a web address that begins with https://")]
DatabaseUrl = Annotated[
    SecretStr,
    _like(
        r"(sqlite\+aiosqlite|postgresql\+asyncpg)://.*",
        "an address that begins with sqlite+aiosqlite:// or postgresql+asyncpg://",
    ),
]
MatrixUser = Annotated[str, _like(r"@[^\s:]+:\S+", "written like @mentor-bot:example.org")]
MailAddress = Annotated[str, _like(r"[^\s@<>,\"]{1,31}@[A-Za-z0-9.-]+", "a mail address such as mentors@example.org")]
Inviter = Annotated[str, _like(r"(@[^\s:]+|\*):\S+", "written like @kim:example.org or *:example.org")]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Bot(_Section):
    """Who the bot is, and what it assumes of people it does not know yet."""

    name: Annotated[str, Field(min_length=1)] = "Mentor bot"
    default_locale: Annotated[str, _like(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", "a language such as en or pt-BR")] = "en"
    default_timezone: TimeZone = "UTC"


class Database(_Section):
    """Where everything is kept. The address may carry a password."""

    url: DatabaseUrl = SecretStr("sqlite+aiosqlite:///chatbot.db")


class _NetworkSection(_Section):
    """A network, and how fast it may be written to before it asks to wait."""

    needed: ClassVar[tuple[tuple[str, ...], ...]]
    """The keys an enabled network cannot do without; of each group, one is enough."""

    enabled: bool = False
    messages_per_second: PositiveFloat
    """To all chats together."""
    chat_messages_per_second: PositiveFloat
    """To one chat, in the long run."""
    chat_burst: PositiveInt
    """Messages to one chat that may go out at once before `chat_messages_per_second` holds."""
    group_messages_per_minute: PositiveFloat
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
    username: Annotated[str, Field(pattern=r"^@?\w*$")] = ""
    api_base_url: WebAddress = "https://api.telegram.org"
    messages_per_second: PositiveFloat = 30
    chat_messages_per_second: PositiveFloat = 1
    chat_burst: PositiveInt = 5
    group_messages_per_minute: PositiveFloat = 20


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
    messages_per_second: PositiveFloat = 20
    chat_messages_per_second: PositiveFloat = 5
    chat_burst: PositiveInt = 10
    group_messages_per_minute: PositiveFloat = 60


SHORTEST_SECRET = 16
"""Characters of a text nobody guesses."""


class Email(_NetworkSection):
    """A mail server, for people who are not reached otherwise."""

    needed = (("smtp_host",), ("from_address",))

    smtp_host: str | None = None
    smtp_port: Annotated[int, Field(ge=1, le=65535)] = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str | None = None
    password: SecretStr | None = None
    from_address: MailAddress | None = None
    listen: Annotated[str, _like(r"[^\s:]+:\d{1,5}", 'a host and a port, such as "127.0.0.1:2525"')] | None = None
    """Where the operator's mail server hands answers over; without it mails cannot be answered."""
    reply_address: MailAddress | None = None
    """What answers go to, with a mark after a plus: `mentors+...@example.org`. None = `from_address`."""
    reply_secret: SecretStr | None = None
    """Any long text that nobody guesses: it signs the marks."""
    messages_per_second: PositiveFloat = 1
    chat_messages_per_second: PositiveFloat = 0.1
    chat_burst: PositiveInt = 3
    group_messages_per_minute: PositiveFloat = 1

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
    port: Annotated[int, Field(ge=0, le=65535)] = 0


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
    check_in: CheckIn = CheckIn()
    health: Health = Health()

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
    """Read the file at `path`, then `env` (by default the process's environment), which wins. Raises SettingsError."""
    found = _read(path)
    env = os.environ if env is None else env
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


_PLAIN_WORDS = {
    "missing": "missing",
    "string_type": "must be text in quotes",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "path_type": "must be text in quotes",
    "tuple_type": "must be a list in [brackets]",
    "model_type": "must be a table of keys",
}


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
    if error["type"] == "value_error":
        return f"{place}{error['ctx']['error']}"
    return place + _PLAIN_WORDS.get(error["type"], error["msg"].replace("Input should be", "must be"))
