"""The arguments of a command: a small frozen dataclass, from which parsing, usage, questions and buttons derive."""

from __future__ import annotations

import dataclasses
import types
import typing
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum, auto
from functools import cache
from typing import Any, ClassVar, NewType, Self

Line = NewType("Line", str)
"""The rest of a text, as it was written."""


@dataclass(frozen=True, slots=True)
class PersonRef:
    """A member, as named in a command; `roles` are those they hold, where that was looked up."""

    id: int
    name: str
    roles: frozenset[str] | None = dataclasses.field(default=None, compare=False)


class Arguments:
    """Base of every command's arguments. Fields are read in the order they are written.

    `str` is one word, `Line` the rest of the line, `int` a number, `date` a day, a `StrEnum` one of its values and
    `PersonRef` a member. A field with the default None may be left out; `hidden()` ones come only from buttons.
    """

    command: ClassVar[str] = ""
    means: ClassVar[str] = ""
    """`yes` or `no`, where that is what its button says in answer to what is asked above it."""
    confidential: ClassVar[frozenset[str]] = frozenset()
    """Fields whose words are not kept: a message that carries them is emptied after a while."""
    is_private: ClassVar[bool] = False
    """Whether the words in it are for one person, so that no button may keep them."""
    is_asked_by_somebody: ClassVar[bool] = False
    """A mark that a person asks for its words, so that `not yet` is an answer and no change of mind."""

    def dump(self) -> dict[str, Any]:
        """Return the fields that are set, as JSON holds them."""
        values = {field.name: getattr(self, field.name) for field in fields_of(type(self))}
        return {name: dump_value(value) for name, value in values.items() if value is not None}

    @classmethod
    def load(cls, given: Mapping[str, Any]) -> Self:
        """Return the arguments that `dump` wrote. Raises ValueError when the fields no longer fit."""
        known = {field.name: field for field in fields_of(cls)}
        try:
            return cls(**{name: load_value(known[name], value) for name, value in given.items()})
        except (KeyError, TypeError) as error:
            raise ValueError(f"{given.keys()} do not fit {cls.__name__}") from error


@dataclass(frozen=True, slots=True)
class NoArguments(Arguments):
    """Base of the arguments of commands that take nothing."""


def hidden(*, later: bool = False) -> Any:
    """Return a field with the default None that people never type: only buttons set it.

    later  it came to a command that people may be in the midst of, so questions asked without it are still answered
    """
    return dataclasses.field(default=None, metadata={"hidden": True, "later": later})


def read_by(reader: str, *, brief: bool = False) -> Any:
    """Return a field with the default None whose text goes to others: `reader` says to whom, for `ask-send`.

    Given as an answer, the text is shown to its author first when it looks like a command; also when it is only a few
    words, unless `brief`.
    """
    return dataclasses.field(default=None, metadata={"reader": reader, "brief": brief})


def verbatim(*, typed: bool = False) -> Any:
    """Return a field with the default None that takes whatever is written next, as a question for others.

    It may read like a wish or a no: only giving up in so many words, or a command alone, is something else.

    typed  it may be written behind the command as well; else it is hidden
    """
    hides = {} if typed else {"hidden": True, "later": True}
    return dataclasses.field(default=None, metadata={"verbatim": True, **hides})


def told_to(role: str, *, holds: str = "") -> Any:
    """Return a field with the default None that only holders of `role` may give; help names it to them alone.

    holds  as in `holding`
    """
    return dataclasses.field(default=None, metadata={"told_to": role, "holds": holds})


def holding(role: str, **how: Any) -> Any:
    """Return a field for a member who holds `role`: no sentence puts anybody else there; `how` as in `past`."""
    return dataclasses.field(**how, metadata={"holds": role})


def past(**how: Any) -> Any:
    """Return a field for a day in the past: `Friday` is the last one; `how` is passed on to `dataclasses.field`."""
    return dataclasses.field(**how, metadata={"past": True})


class FieldKind(Enum):
    """A kind of field, which decides how it is read."""

    WORD = auto()
    LINE = auto()
    NUMBER = auto()
    DAY = auto()
    OPTION = auto()
    PERSON = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a command's arguments."""

    name: str
    kind: FieldKind
    required: bool
    hidden: bool
    options: type[StrEnum] | None = None
    reader: str = dataclasses.field(default="")
    brief: bool = dataclasses.field(default=False)
    past: bool = dataclasses.field(default=False)
    told_to: str = dataclasses.field(default="")
    later: bool = dataclasses.field(default=False)
    verbatim: bool = dataclasses.field(default=False)
    holds: str = dataclasses.field(default="")

    def takes(self, person: PersonRef) -> bool:
        """Tell whether somebody can be put there, as far as is known."""
        return not self.holds or person.roles is None or self.holds in person.roles


_TRAITS = ("reader", "brief", "past", "told_to", "later", "verbatim", "holds")
_KINDS: dict[Any, FieldKind] = {
    str: FieldKind.WORD,
    Line: FieldKind.LINE,
    int: FieldKind.NUMBER,
    date: FieldKind.DAY,
    PersonRef: FieldKind.PERSON,
}


def fields_of(args: type[Arguments]) -> tuple[Field, ...]:
    """Return the fields of a command's arguments. Raises TypeError for a type no command can read."""
    return _fields_of(args)  # type: ignore[arg-type]  # a class is hashable, which mypy does not see


def typed_fields_of(args: type[Arguments]) -> tuple[Field, ...]:
    """Return the fields that people can type."""
    return _typed_fields_of(args)  # type: ignore[arg-type]


@cache
def _typed_fields_of(args: Any) -> tuple[Field, ...]:
    return tuple(field for field in _fields_of(args) if not field.hidden)


@cache
def _fields_of(args: Any) -> tuple[Field, ...]:
    hints = typing.get_type_hints(args)
    return tuple(_field(item, hints[item.name]) for item in dataclasses.fields(args))


def _field(item: dataclasses.Field[Any], hint: Any) -> Field:
    optional = False
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        inner = [t for t in typing.get_args(hint) if t is not types.NoneType]
        optional = len(inner) < len(typing.get_args(hint))
        hint = inner[0]
    is_hidden = bool(item.metadata.get("hidden"))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Field(item.name, FieldKind.OPTION, not optional, is_hidden, hint)
    if hint not in _KINDS:
        raise TypeError(f"{item.name}: no command can read {hint}")
    outcomes = {name: item.metadata[name] for name in _TRAITS if name in item.metadata}
    return Field(item.name, _KINDS[hint], not optional, is_hidden, **outcomes)


def version_of(args: type[Arguments]) -> str:
    """Return a checksum of the fields, so that a question asked before they changed is recognised.

    The spelling is that of the first version: questions that wait for their answer carry it.
    """
    spelled = [
        f"Field(name={field.name!r}, kind=<Kind.{field.kind.name}: {field.kind.value}>, required={field.required}, "
        f"hidden={field.hidden}, options={field.options!r})"
        for field in fields_of(args)
        if not field.later
    ]
    whole = f"({spelled[0]},)" if len(spelled) == 1 else f"({', '.join(spelled)})"
    return format(zlib.crc32(whole.encode()), "08x")


def dump_value(value: Any) -> Any:
    """Return one field's value as JSON holds it."""
    if isinstance(value, PersonRef):
        return {"id": value.id, "name": value.name}
    return value.isoformat() if isinstance(value, date) else value


def load_value(field: Field, value: Any) -> Any:
    """Return the value that `dump_value` wrote. Raises TypeError or ValueError for one that is not of this field."""
    if field.kind is FieldKind.PERSON:
        return PersonRef(**value)
    if field.kind is FieldKind.DAY:
        return date.fromisoformat(value)
    if field.options is not None:
        return field.options(value)
    return value
