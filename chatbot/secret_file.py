"""The file `secrets.env` beside the configuration, which nobody else may read."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

NAME = "secrets.env"
_LINE = re.compile(r'(?:export\s+)?(\w+)=(?:"((?:[^"\\]|\\.)*)"|\'([^\']*)\'|(\S*))\s*')
_ESCAPED = re.compile(r'\\(["\\`$])')


class SecretFileError(Exception):
    """The file cannot be used; the text says why, without quoting it."""


def beside(config: Path) -> Path:
    """Return the path of the secrets of a configuration."""
    return config.with_name(NAME)


def read(file: Path) -> dict[str, str]:
    """Return the variables of a file of `NAME=value` lines; none if there is no file. Raises SecretFileError."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SecretFileError(f"{file}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise SecretFileError(f"{file}: not UTF-8 text") from None
    found = {}
    for number, line in enumerate(map(str.strip, lines), start=1):
        if not line or line.startswith(("#", ";")):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise SecretFileError(f'{file}: line {number} is not written as CHATBOT_<SECTION>__<KEY>="value"')
        name, double, single, bare = match.groups()
        found[name] = _ESCAPED.sub(r"\1", double) if double is not None else single if single is not None else bare
    return found


def write(file: Path, variables: Mapping[str, str]) -> None:
    """Write variables to a file that only its owner can read. Raises OSError, also if the file exists."""
    lines = ["# Secrets of the bot: keep this file to yourself. They win over config.toml."]
    for name, value in variables.items():
        quoted = re.sub(r'(["\\`$])', r"\\\1", value)
        lines.append(f'{name}="{quoted}"')
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as target:
        target.write("\n".join([*lines, ""]))
