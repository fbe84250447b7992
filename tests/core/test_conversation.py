"""The meaning of a message: a command, an answer to a question, a button's label, or none of these."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from chatbot.core.arguments import Arguments, Line, NoArguments, PersonRef
from chatbot.core.l10n import Markup
from chatbot.core.registry import Registry
from chatbot.core.roles import Access, Place, Role
from tests.core.one_chat import GROUP, MemoryExchange, OneChat


@dataclass(frozen=True, slots=True)
class Ping(NoArguments):
    """Nothing to say."""


@dataclass(frozen=True, slots=True)
class Zone(Arguments):
    """One word that is asked for."""

    place: Line


@dataclass(frozen=True, slots=True)
class Dismiss(Arguments):
    """A person and one of several values."""

    person: PersonRef
    role: Role


@dataclass(frozen=True, slots=True)
class Cancel(NoArguments):
    """Nothing to say."""


def said(text: str) -> Markup:
    return Markup(text)


@pytest.fixture
def chat() -> OneChat:
    registry: Registry[MemoryExchange] = Registry()

    @registry.command("ping", args=Ping, role=Access.ANYONE, place=Place.ANYWHERE)
    async def ping(ctx: MemoryExchange, args: Ping) -> None:
        ctx.say(said("pong"))

    @registry.command("zone", args=Zone, role=Access.MEMBER)
    async def zone(ctx: MemoryExchange, args: Zone) -> None:
        ctx.say(said(f"in {args.place}"))

    @registry.command("dismiss", args=Dismiss, role=Role.COUNCIL)
    async def dismiss(ctx: MemoryExchange, args: Dismiss) -> None:
        ctx.say(said(f"{args.person.name} is no {args.role.value} any more"))

    @registry.command("cancel", args=Cancel, role=Access.ANYONE)
    async def cancel(ctx: MemoryExchange, args: Cancel) -> None:
        await ctx.close_question()
        ctx.say(said("all right"))

    @registry.fallback
    async def thanks(ctx: MemoryExchange) -> bool:
        if ctx.message.text != "thanks":
            return False
        ctx.say(said("my pleasure"))
        return True

    chat = OneChat(registry, "council")
    chat.memory.people = {"kim": [PersonRef(7, "Kim")], "ana": [PersonRef(1, "Ana"), PersonRef(2, "Ana")]}
    return chat


async def test_a_command_is_run_however_it_is_written(chat: OneChat) -> None:
    for text in ("ping", "/ping", "!ping", "Ping."):
        assert await chat.says(text) == ["pong"]


async def test_what_is_missing_is_asked_for_and_answered(chat: OneChat) -> None:
    (asked,) = await chat.says("zone")
    assert "city" in asked
    assert await chat.says("Lima") == ["in Lima"]
    assert chat.memory.question is None


async def test_a_choice_is_asked_for_with_a_button_each(chat: OneChat) -> None:
    (asked,) = await chat.says("dismiss Kim")
    assert asked.endswith("[mentee] [mentor] [council]")
    assert await chat.says("2") == ["Kim is no mentor any more"]


async def test_a_label_is_as_good_as_its_number(chat: OneChat) -> None:
    await chat.says("dismiss Kim")
    assert await chat.says("Mentee") == ["Kim is no mentee any more"]


async def test_of_two_people_of_a_name_one_is_chosen(chat: OneChat) -> None:
    (asked,) = await chat.says("dismiss Ana mentor")
    assert asked.endswith("[Ana #1] [Ana #2]")
    assert await chat.says("2") == ["Ana is no mentor any more"]


async def test_another_command_ends_a_question(chat: OneChat) -> None:
    await chat.says("zone")
    assert await chat.says("/ping") == ["pong"]
    assert chat.memory.question is None


async def test_giving_up_ends_a_question(chat: OneChat) -> None:
    await chat.says("zone")
    assert await chat.says("never mind") == ["all right"]


async def test_a_wrong_answer_is_asked_for_once_more_then_let_go(chat: OneChat) -> None:
    await chat.says("dismiss Kim")
    (again,) = await chat.says("king")
    assert "king" in again
    assert chat.memory.question is not None
    await chat.says("queen")
    assert chat.memory.question is None


async def test_an_old_question_is_over(chat: OneChat) -> None:
    await chat.says("zone")
    chat.now += timedelta(days=2)
    (over,) = await chat.says("Lima")
    assert "start again" in over


async def test_a_question_of_other_fields_is_over(chat: OneChat) -> None:
    await chat.says("zone")
    assert chat.memory.question is not None
    chat.memory.question = replace(chat.memory.question, version="another one")
    (over,) = await chat.says("Lima")
    assert "start again" in over


async def test_a_question_of_other_fields_does_not_swallow_a_command(chat: OneChat) -> None:
    await chat.says("zone")
    assert chat.memory.question is not None
    chat.memory.question = replace(chat.memory.question, version="another one")
    assert await chat.says("ping") == ["pong"]
    assert chat.memory.question is None


async def test_words_that_fit_no_command_may_be_met_by_a_fallback(chat: OneChat) -> None:
    assert await chat.says("thanks") == ["my pleasure"]


async def test_a_mistyped_command_is_told_apart_from_words(chat: OneChat) -> None:
    (near,) = await chat.says("/pign")
    assert "ping" in near


async def test_what_somebody_may_not_run_is_said(chat: OneChat) -> None:
    chat.roles = frozenset({"mentee"})
    (refused,) = await chat.says("dismiss Kim mentor")
    assert "council" in refused


async def test_in_a_group_only_what_is_meant_is_answered(chat: OneChat) -> None:
    assert await chat.says("ping", room=GROUP) == []
    assert await chat.says("/ping", room=GROUP) == ["pong"]
    assert await chat.says("/nonsense", room=GROUP) == []


async def test_an_edited_message_does_nothing(chat: OneChat) -> None:
    (told,) = await chat.says("ping", edited=True)
    assert "pong" not in told
