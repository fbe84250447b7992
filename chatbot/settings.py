"""The operator's settings: `config.toml` and `CHATBOT_<SECTION>__<KEY>`, read once into one frozen `Settings`."""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, Field, SecretStr, ValidationError, create_model
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, EnvSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict
from sqlalchemy import make_url

from chatbot import locales, secret_sources
from chatbot.adapters.description import NetworkSection, Section
from chatbot.adapters.networks import descriptions, find
from chatbot.core.messages import AccountRef, ConversationRef, Network
from chatbot.core.programme import CheckInSettings, Programme, Span
from chatbot.core.publishing import ALL_KINDS, Outlet, PublicKind
from chatbot.health.settings import Health
from chatbot.logs import Logging
from chatbot.setting_references import Account, ChatAccount, DatabaseUrl, Room, SpokenLocale, TimeZone
from chatbot.setting_values import in_words

N = TypeVar("N", bound=NetworkSection)


class SettingsError(Exception):
    """The configuration cannot be used. The text is one line that names the key and says what to mend."""

    def __init__(self, text: str) -> None:
        super().__init__(" ".join(text.splitlines()))


class Bot(Section):
    """The bot's name, and what it assumes of people it does not know yet."""

    name: Annotated[str, Field(min_length=1)] = "Mentor bot"
    picture: Path | None = None
    """A PNG or JPEG file; without one, a picture that comes with the program where the bot has none."""
    default_locale: SpokenLocale = "en"
    default_timezone: TimeZone = "UTC"
    gives_up_sending_after: Span = timedelta(hours=12)


class Database(Section):
    """The database. Its address may hold a password.

    keys  the folder of the keys of what is not to be read in the database; without it, one beside an SQLite file, or
          named like the database in the working folder
    """

    url: DatabaseUrl = SecretStr("sqlite+aiosqlite:///chatbot.db")
    keys: Path | None = None

    @property
    def keys_folder(self) -> Path | None:
        """The folder of the keys; None for a database in memory, whose keys are there, too."""
        url = make_url(self.url.get_secret_value())
        name = url.database or ""
        if self.keys is not None:
            return self.keys
        if url.drivername.startswith("sqlite") and (not name or name == ":memory:" or name.startswith("file:")):
            return None
        return Path(f"{name}.keys")


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _by_language(value: object) -> object:
    """Return contacts as lines for each language; those of no language in particular are for everybody."""
    if not isinstance(value, dict):
        return {"": value}
    if unknown := value.keys() - {"", *locales.names()}:
        raise ValueError(f"{min(unknown)!r} is no language that the bot speaks")
    return value


ContactLine = Annotated[str, Field(min_length=1, max_length=300)]
Contacts = dict[str, Annotated[tuple[ContactLine, ...], BeforeValidator(_as_list)]]
"""Lines by language; under no language, for those whose own has none."""


class Council(Section):
    """The members of the council, and its room, which is told what waits.

    safeguarding      who reads what people report in confidence, in order; they are on the council
    outside_contacts  whom people in need can turn to outside the programme: lines, or lines for each language
    """

    members: tuple[Account, ...] = ()
    room: Room | None = None
    safeguarding: Annotated[tuple[ChatAccount, ...], BeforeValidator(_as_list)] = ()
    outside_contacts: Annotated[Contacts, BeforeValidator(_by_language)] = Field(default_factory=dict)


class Guide(Section):
    """The council's own folder of pages, a folder in it for each language; without one, the guide that ships."""

    path: Path | None = None


class Public(Section):
    """The public rooms that the bot publishes in, and what goes out there."""

    rooms: tuple[Room, ...] = ()
    publishes: tuple[PublicKind, ...] = ALL_KINDS


class _Sections(BaseSettings):
    """The operator's settings, without those of the networks."""

    model_config = SettingsConfigDict(env_prefix="CHATBOT_", env_nested_delimiter="__", frozen=True, extra="forbid")

    bot: Bot = Bot()
    database: Database = Database()
    council: Council = Council()
    guide: Guide = Guide()
    public: Public = Public()
    programme: Programme = Programme()
    check_in: CheckInSettings = CheckInSettings()
    health: Health = Health()
    logging: Logging = Logging()

    def of(self, section: type[N]) -> N:
        """Return the section of a network."""
        return next(value for value in vars(self).values() if isinstance(value, section))

    def networks(self) -> dict[Network, NetworkSection]:
        """Return the section of each network that has one."""
        return {
            network: getattr(self, network)
            for network, description in descriptions().items()
            if description.section is not None
        }

    def is_enabled(self, network: Network) -> bool:
        """Tell whether a network is enabled."""
        section = self.networks().get(network)
        return section is not None and section.enabled

    def outlets(self) -> tuple[Outlet, ...]:
        """Return the public places: those of networks, then the rooms."""
        own = (section.outlet for section in self.networks().values())
        kinds = frozenset(self.public.publishes)
        return (*filter(None, own), *(Outlet(room, kinds) for room in self.public.rooms))

    def without_council(self) -> str:
        """Return a line on what to mend when nobody is on the council; empty if the configuration names somebody."""
        if self.council.members:
            return ""
        return (
            "[council] members: there is nobody, so nobody can make mentors or decide anything; "
            'name yourself, as in members = ["telegram:1001"] or members = ["matrix:@kim:example.org"]'
        )

    def without_safeguarding(self) -> str:
        """Return a line on what to mend when nobody reads what people report in confidence; empty if somebody does."""
        if self.council.safeguarding:
            return ""
        return (
            "[council] safeguarding: nobody is named, so people who report a problem in confidence are only shown "
            'outside_contacts; name a councillor whom people trust, as in safeguarding = "matrix:@kim:example.org"'
        )

    def out_of_reach(self) -> list[str]:
        """Return a line on what to mend for each councillor or room on a network that is not enabled."""
        named: list[tuple[str, AccountRef | ConversationRef]]
        named = [("[council] members", ref) for ref in self.council.members]
        named += [("[council] safeguarding", ref) for ref in self.council.safeguarding]
        named += [("[council] room", self.council.room)] if self.council.room else []
        named += [("[public] rooms", ref) for ref in self.public.rooms]
        return [
            f"{key}: {ref} cannot be written to; set enabled = true in [{ref.network}], or name another"
            for key, ref in named
            if not self.is_enabled(ref.network)
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
        """Take only what `load` found, so that `Settings()` is the same in every environment."""
        return (init_settings,)


if TYPE_CHECKING:

    class Settings(_Sections):
        """All settings of the operator, validated and unchangeable; the networks add their sections."""

else:
    Settings = create_model(
        "Settings",
        __base__=_Sections,
        **{
            network: (description.section, description.section())
            for network, description in descriptions().items()
            if description.section is not None
        },
    )


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
    """Read the file at `path`, then secrets and `env` (by default the process's environment), which wins.

    Raises SettingsError.
    """
    if find().faults:
        raise SettingsError(find().faults[0])
    found = _read(path)
    try:
        env = secret_sources.variables(path, os.environ if env is None else env, _is_setting)
    except secret_sources.SecretSourceError as error:
        raise SettingsError(str(error)) from None
    for name in env:
        if "__" in name:
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


def _is_setting(section: str, key: str) -> bool:
    field = Settings.model_fields.get(section)
    return field is not None and key in getattr(field.annotation, "model_fields", ())


def secrets_in(settings: Settings) -> dict[str, SecretStr | None]:
    """Return every setting that is a secret, as `section.key`."""
    return {
        f"{name}.{key}": getattr(section, key)
        for name, section in settings
        for key, field in type(section).model_fields.items()
        if _is_secret(field.annotation)
    }


def _is_secret(annotation: object) -> bool:
    return annotation is SecretStr or any(map(_is_secret, get_args(annotation)))


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
    """Sort errors: a misspelt key comes first, as it often explains the rest."""
    return error["type"] != "extra_forbidden"


def _explain(error: ErrorDetails) -> str:
    section, *inside = error["loc"]
    key = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in inside).removeprefix(".")
    place = f"[{section}] {key}: " if key else f"[{section}] "
    if error["type"] == "extra_forbidden":
        of_section = Settings.model_fields[str(section)].annotation if len(inside) == 1 else None
        return f"{place}unknown key{_suggest(key, of_section)}"
    return place + in_words(error)
