"""The commands there are: found by name, open to some, each registered once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import pytest

from chatbot.core.arguments import Arguments, Line, NoArguments, PersonRef, hidden, read_by, version_of
from chatbot.core.exchange import Exchange
from chatbot.core.registry import Registry
from chatbot.core.roles import Access, Role


def registry() -> Registry[Exchange]:
    """Three commands: for anyone, for mentors, and one of two words."""

    @dataclass(frozen=True, slots=True)
    class Ping(NoArguments):
        pass

    @dataclass(frozen=True, slots=True)
    class Mentees(NoArguments):
        pass

    @dataclass(frozen=True, slots=True)
    class MyMentor(NoArguments):
        pass

    made: Registry[Exchange] = Registry()

    @made.command("ping", args=Ping, role=Access.ANYONE)
    async def ping(ctx: Exchange, args: Ping) -> None: ...

    @made.command("mentees", args=Mentees, role=Role.MENTOR, also=(Role.COUNCIL,))
    async def mentees(ctx: Exchange, args: Mentees) -> None: ...

    @made.command("my_mentor", args=MyMentor, role=Role.MENTEE)
    async def my_mentor(ctx: Exchange, args: MyMentor) -> None: ...

    return made


@pytest.mark.parametrize(
    ("roles", "member", "names"),
    [
        ((), False, ["ping"]),
        ((Role.MENTEE,), True, ["ping", "my_mentor"]),
        ((Role.MENTOR,), True, ["ping", "mentees"]),
        ((Role.COUNCIL,), True, ["ping", "mentees"]),
    ],
)
def test_everybody_sees_what_they_may_run(roles: tuple[Role, ...], member: bool, names: list[str]) -> None:
    visible = registry().visible(frozenset(roles), member=member)
    assert [command.name for command in visible] == names


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("ping", "ping", ""),
        ("Ping!", "ping", ""),
        ("mentees of Kim", "mentees", "of Kim"),
        ("my mentor", "my_mentor", ""),
        ("My-Mentor please", "my_mentor", "please"),
        ("mentees\nKim", "mentees", "Kim"),
        ("hello", None, ""),
    ],
)
def test_a_text_begins_with_a_command_or_does_not(text: str, name: str | None, rest: str) -> None:
    command, after = registry().find(text)
    assert (command.name if command else None, after) == (name, rest)


def test_in_a_group_a_command_is_called_by_its_sign() -> None:
    assert [registry().called(text)[0] for text in ("ping", "xping")] == [None, None]
    assert [registry().called(sign + "ping me")[1] for sign in "/!"] == ["me", "me"]


def test_a_name_is_registered_once() -> None:
    one, other = registry(), registry()
    with pytest.raises(ValueError, match="mentees, my_mentor, ping"):
        one.include(other)


def test_arguments_belong_to_one_command() -> None:
    made = registry()
    args = made.commands["ping"].args
    with pytest.raises(ValueError, match="pong or its arguments Ping are taken"):
        made.command("pong", args=args, role=Access.ANYONE)


class Answer(StrEnum):
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Everything(Arguments):
    """A field of every kind."""

    word: str
    number: int
    answer: Answer
    person: PersonRef | None = None
    text: Line | None = read_by("mentors")
    page: int | None = hidden()


@dataclass(frozen=True, slots=True)
class MoreThanEverything(Everything):
    """The same with a field that came later."""

    again: int | None = hidden(later=True)


def test_questions_of_earlier_versions_are_recognised() -> None:
    """The number is what the version of November 2026 wrote beside a question that waits: it must not change."""
    assert version_of(Everything) == "274d0ef4"
    assert version_of(MoreThanEverything) == "274d0ef4"
    assert version_of(NoArguments) == "5e362439"
