"""What one setting may hold, and what an operator reads otherwise: in the configuration as in `chatbot init`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, PositiveFloat, SecretStr, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from chatbot import locales
from chatbot.core.messages import AccountRef, ConversationRef, Network
from chatbot.core.zones import zones
from storage.engine import HIGHEST_PORT, read_url


def like(pattern: str, form: str) -> AfterValidator:
    """A text must match `pattern`; `form` says so in words. The text itself, maybe a secret, is not repeated."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(f"must be {form}")
        return text

    return AfterValidator(check)


def _web_address(text: str) -> str:
    try:
        is_whole = urlsplit(text).port != 0  # raises ValueError for a port that is none
    except ValueError:
        is_whole = False
    if not is_whole:
        raise ValueError("must be a web address whose port, if it names one, is a number up to 65535")
    return text


def _door(text: str) -> str:
    host, _, port = text.rpartition(":")
    if not re.fullmatch(r"[^\s:]+", host) or not re.fullmatch(r"\d{1,5}", port) or int(port) > HIGHEST_PORT:
        raise ValueError('must be a host and a port, such as "127.0.0.1:2525"')
    return text


def _time_zone(name: str) -> str:
    if name not in zones():
        raise ValueError(f'{name!r} is not a time zone such as "Europe/Madrid"')
    return name


def _locale(name: str) -> str:
    spoken = locales.names()
    if name not in spoken:
        raise ValueError(f"must be a language the bot speaks: {' or '.join(spoken)}")
    return name


def _database(url: SecretStr) -> SecretStr:
    read_url(url.get_secret_value())
    return url


_MAIL_ADDRESS = r"[^\s@<>,\"]+@[A-Za-z0-9.-]+"
_MATRIX_USER = r"@[^\s:]+:([A-Za-z0-9.-]+|\[[\da-fA-F:.]+\])(:\d{1,5})?"

_PEOPLE = {
    Network.CONSOLE: ("", "the console is the demo's alone"),
    Network.TELEGRAM: (
        r"[1-9]\d{0,18}",
        "on Telegram an id is a number, as in telegram:1001; web.telegram.org/a shows it in the address of a chat",
    ),
    Network.MATRIX: (
        _MATRIX_USER,
        "on Matrix an id is written as in matrix:@kim:example.org; Element shows it in a profile",
    ),
    Network.EMAIL: (_MAIL_ADDRESS, "by mail an id is the address, as in email:kim@example.org"),
}
_ROOMS = {
    Network.CONSOLE: ("", "the console is the demo's alone"),
    Network.TELEGRAM: (
        r"-?[1-9]\d{0,18}",
        "on Telegram a group's id is a number, as in telegram:-1001234; web.telegram.org/a shows it in its address",
    ),
    Network.MATRIX: (
        r"!\S+",
        "on Matrix a room's id begins with !, as in matrix:!abc:example.org; Element shows it in the room's settings",
    ),
    Network.EMAIL: ("", "there are no rooms by mail, only on Telegram and Matrix"),
}


def _reference(
    parse: Callable[[str], AccountRef | ConversationRef], forms: Mapping[Network, tuple[str, str]]
) -> BeforeValidator:
    """A text must be `network:id`, and the id of the form that its network gives: else it leads to nobody."""

    def read(value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            found = parse(value.lower() if value.startswith(f"{Network.EMAIL}:") else value)
        except ValueError:
            likely = next((network for network, (form, _) in forms.items() if form and re.fullmatch(form, value)), None)
            if likely is not None:
                raise ValueError(f"{value!r} does not say where: write {likely}:{value}") from None
            raise ValueError(f'{value!r} is not written like "telegram:1001" or "matrix:@kim:example.org"') from None
        pattern, hint = forms[found.network]
        if not re.fullmatch(pattern, str(found).partition(":")[2]):
            raise ValueError(f"{value!r} leads nowhere: {hint}")
        return found

    return BeforeValidator(read)


Account = Annotated[AccountRef, _reference(AccountRef.parse, _PEOPLE)]
Room = Annotated[ConversationRef, _reference(ConversationRef.parse, _ROOMS)]
Token = Annotated[
    str, like(r"\d+:[A-Za-z0-9_-]{30,}", "a bot's token as @BotFather gives it: a number, a colon, then many letters")
]
"""Asked for in `init` alone: another Bot API server may give others."""
TimeZone = Annotated[str, AfterValidator(_time_zone)]
SpokenLocale = Annotated[str, AfterValidator(_locale)]
WebAddress = Annotated[
    str,
    like(r"https?://[^\s/]+(/\S*)?", "a web address that begins with https://"),
    AfterValidator(_web_address),
]
DatabaseUrl = Annotated[SecretStr, AfterValidator(_database)]
MatrixUser = Annotated[str, like(_MATRIX_USER, "written like @mentor-bot:example.org")]
MailAddress = Annotated[str, like(r"[^\s@<>,\"]{1,31}@[A-Za-z0-9.-]+", "a mail address such as mentors@example.org")]
Inviter = Annotated[str, like(r"(@[^\s:]+|\*):\S+", "written like @kim:example.org or *:example.org")]
Door = Annotated[str, AfterValidator(_door)]
Port = Annotated[int, Field(ge=1, le=HIGHEST_PORT)]
PortOrNone = Annotated[int, Field(ge=0, le=HIGHEST_PORT)]
Rate = Annotated[PositiveFloat, Field(allow_inf_nan=False)]
"""Messages in a time."""

_PLAIN_WORDS = {
    "missing": "missing",
    "string_type": "must be text in quotes",
    "string_too_short": "must not be empty",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "finite_number": "must be a number",
    "path_type": "must be text in quotes",
    "tuple_type": "must be a list in [brackets]",
    "model_type": "must be a table of keys",
}


def in_words(error: ErrorDetails) -> str:
    """What is wrong with a value, without the value where it may be a secret."""
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    return _PLAIN_WORDS.get(error["type"], error["msg"].replace("Input should be", "must be"))


def objection(kind: Any, text: str) -> str | None:
    """What is wrong with `text` as a value of one of the kinds above; None if nothing is."""
    try:
        TypeAdapter(kind).validate_python(text)
    except ValidationError as error:
        return in_words(error.errors(include_url=False, include_input=False)[0])
    return None
