"""The places that settings come from beside `config.toml`: variables, and files that each hold one value.

From the weakest to the strongest: `secrets.env` beside the configuration, the credentials that systemd hands over, the
environment. In each, `CHATBOT_<SECTION>__<KEY>` is the value, and `CHATBOT_<SECTION>__<KEY>_FILE` names a file with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from chatbot import secret_file

_PREFIX, _DELIMITER, _FILE = "CHATBOT_", "__", "_FILE"
_CREDENTIALS = "CREDENTIALS_DIRECTORY"


class SecretSourceError(Exception):
    """A place cannot be read. The text names it and says what to mend, without what it holds."""


IsSetting = Callable[[str, str], bool]
"""Tells whether a section has a key."""


def variables(config: Path, env: Mapping[str, str], is_setting: IsSetting) -> dict[str, str]:
    """Return all settings of the bot that are not in `config.toml`, by the names of variables, in upper case.

    Files are read anew at each call. Raises SecretSourceError.
    """
    try:
        beside = secret_file.read(secret_file.beside(config))
    except secret_file.SecretFileError as error:
        raise SecretSourceError(str(error)) from None
    found: dict[str, str] = {}
    for place in (beside, _credentials(env.get(_CREDENTIALS, "")), env):
        found |= _resolved(place, is_setting)
    return found


def outshone(config: Path, env: Mapping[str, str]) -> list[str]:
    """Return the names that the environment sets to something else than `secrets.env`, whose change has no effect."""
    try:
        beside = secret_file.read(secret_file.beside(config))
    except secret_file.SecretFileError:
        return []  # told by `variables`
    return sorted(name for name, value in beside.items() if env.get(name, value) != value)


def _resolved(place: Mapping[str, str], is_setting: IsSetting) -> dict[str, str]:
    """Return the bot's own variables of one place, with the content of files in place of their names."""
    own = {name.upper(): value for name, value in place.items() if name.upper().startswith(_PREFIX)}
    for name in [name for name in own if _names_file(name, is_setting)]:
        meant = name.removesuffix(_FILE)
        if meant in own:
            raise SecretSourceError(f"{name} and {meant} are both set; keep one of them")
        own[meant] = _content(name, Path(own.pop(name)))
    return own


def _names_file(name: str, is_setting: IsSetting) -> bool:
    section, _, key = name.removeprefix(_PREFIX).lower().partition(_DELIMITER)
    is_other = name.endswith(_FILE) and bool(key)
    return is_other and not is_setting(section, key) and is_setting(section, key.removesuffix(_FILE.lower()))


def _content(name: str, file: Path) -> str:
    try:
        content = file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise SecretSourceError(f"{name}: {file} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise SecretSourceError(f"{name}: {file} is not UTF-8 text") from None
    if not content:  # as while somebody writes it
        raise SecretSourceError(f"{name}: {file} is empty")
    return content


def _credentials(folder: str) -> Mapping[str, str]:
    """Return what systemd hands over for the bot, by the names given in the unit file."""
    try:
        files = sorted(Path(folder).iterdir()) if folder else []
    except OSError as error:
        raise SecretSourceError(f"${_CREDENTIALS}: {folder} cannot be read: {error.strerror}") from None
    return {file.name: _content(f"${_CREDENTIALS}", file) for file in files if file.name.upper().startswith(_PREFIX)}
