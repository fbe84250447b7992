"""Holds requests and answers to the facts of the Bot API in `facts.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_FACTS = json.loads(Path(__file__).with_name("facts.json").read_text("utf-8"))
METHODS: dict[str, str] = {name.lower(): name for name in _FACTS["methods"]}
"""The methods the server speaks, by their names in lower case: the Bot API does not mind case."""

_PRIMITIVES: dict[str, tuple[type, ...]] = {
    "String": (str,),
    "Integer": (int,),
    "Boolean": (bool,),
    "True": (bool,),
    "Float": (int, float),
    "InputFile": (bytes,),
}


class Breach(Exception):
    """A value the facts do not allow; the text names the place and what is wrong there."""


def check_request(method: str, parameters: Mapping[str, Any]) -> None:
    """Raise Breach unless `parameters` is what `method` takes."""
    _check_fields(method, _FACTS["methods"][method]["parameters"], parameters)


def check_answer(method: str, answer: Any) -> None:
    """Raise Breach unless `answer` is what `method` returns."""
    _check(method, _FACTS["methods"][method]["returns"], answer)


def check(type_name: str, value: Any) -> None:
    """Raise Breach unless `value` is a `type_name` of the Bot API."""
    _check(type_name, type_name, value)


def has_parameter(method: str, parameter: str) -> bool:
    """Tell whether `method` has a parameter of that name."""
    return parameter in _FACTS["methods"][method]["parameters"]


@cache
def is_text(method: str, parameter: str) -> bool:
    """Tell whether a form's value for `parameter` is plain text and not JSON."""
    expression = _FACTS["methods"][method]["parameters"].get(parameter, "String").rstrip("?")
    return "String" in expression.split(" or ")


def _check(place: str, expression: str, value: Any) -> None:
    breaches = []
    for kind in expression.split(" or "):
        try:
            _check_one(place, kind, value)
            return
        except Breach as breach:
            breaches.append(str(breach))
    raise Breach("; ".join(breaches))


def _check_one(place: str, kind: str, value: Any) -> None:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            raise Breach(f"{place} is no array")
        for index, item in enumerate(value):
            _check(f"{place}[{index}]", kind.removeprefix("Array of "), item)
    elif kind in _PRIMITIVES:
        fits = isinstance(value, _PRIMITIVES[kind]) and isinstance(value, bool) == (kind in ("Boolean", "True"))
        if not fits or (kind == "True" and value is not True):
            raise Breach(f"{place} is no {kind}")
    elif kind in _FACTS["one_of"]:
        _check(place, " or ".join(_FACTS["one_of"][kind]), value)
    elif not isinstance(value, dict):
        raise Breach(f"{place} is no {kind}")
    else:
        _check_fields(place, _FACTS["types"][kind], value)


def _check_fields(place: str, fields: Mapping[str, str], values: Mapping[str, Any]) -> None:
    if missing := [name for name, kind in fields.items() if not kind.endswith("?") and name not in values]:
        raise Breach(f"{place} lacks {', '.join(missing)}")
    for name, value in values.items():
        if name not in fields:
            raise Breach(f"{place} has no {name}")
        _check(f"{place}.{name}", fields[name].rstrip("?"), value)
