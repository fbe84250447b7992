"""Kinds of settings, and what an operator reads about a wrong value, in the configuration or in `chatbot init`."""

from __future__ import annotations

import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, PositiveFloat, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails


def like(pattern: str, form: str) -> AfterValidator:
    """Require a text to match `pattern`, described by `form`. Errors do not repeat the text, which may be secret."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(f"must be {form}")
        return text

    return AfterValidator(check)


def _web_address(text: str) -> str:
    try:
        is_whole = urlsplit(text).port != 0  # raises ValueError for an invalid port
    except ValueError:
        is_whole = False
    if not is_whole:
        raise ValueError("must be a web address whose port, if it names one, is a number up to 65535")
    return text


WebAddress = Annotated[
    str,
    like(r"https?://[^\s/]+(/\S*)?", "a web address that begins with https://"),
    AfterValidator(_web_address),
]
HIGHEST_PORT = 65535
Port = Annotated[int, Field(ge=1, le=HIGHEST_PORT)]
PortOrNone = Annotated[int, Field(ge=0, le=HIGHEST_PORT)]
Rate = Annotated[PositiveFloat, Field(allow_inf_nan=False)]
"""Messages in a length of time."""

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
    """Return what is wrong with a value, without the value where it may be a secret."""
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    return _PLAIN_WORDS.get(error["type"], error["msg"].replace("Input should be", "must be"))


def objection(kind: Any, text: str) -> str | None:
    """Return what is wrong with `text` as a value of one of the kinds above; None if nothing is."""
    try:
        TypeAdapter(kind).validate_python(text)
    except ValidationError as error:
        return in_words(error.errors(include_url=False, include_input=False)[0])
    return None
