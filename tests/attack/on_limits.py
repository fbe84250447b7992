"""Attacks by one person's diligence: floods of messages, and doings that make the bot write to others."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

from tests.attack.attack import Bring, Result, attack
from tests.attack.target import COUNCILLOR, Target
from tests.botapi import Group, Message, Person

LINK = "https://evil.example/pay"
ROUNDS = 30
FLOOD = 5600
NOBODY_ASLEEP = {"quiet_from": 8, "quiet_until": 8}
UNPACED = {"messages_per_second": 10_000, "chat_messages_per_second": 10_000, "group_messages_per_minute": 600_000}


async def appointed(target: Target, mentors: Sequence[Person]) -> Person:
    """The councillor, who made these people mentors."""
    (zoe,) = await target.members("Zoe", first_id=COUNCILLOR)
    for mentor in mentors:
        await zoe.write(f"/appoint @{mentor.user['username']} mentor")
        await _sure(zoe, "has a new role")
        await mentor.reads("mentor")
    return zoe


async def paired(target: Target) -> tuple[Person, Person, Person]:
    """A mentee and their mentor, and the councillor who paired them."""
    ana, kim = await target.members("Ana", "Kim")
    zoe = await appointed(target, [kim])
    await zoe.write(f"/assign @{ana.user['username']} @{kim.user['username']}")
    await _sure(zoe, "I’m telling")
    await at_rest(target)
    return ana, kim, zoe


async def flooded(target: Target) -> tuple[Person, Person]:
    """Somebody else, and the member who has sent a flood that is taken from the network by now."""
    ana, max_ = await target.members("Ana", "Max")
    for _ in range(FLOOD):
        await max_.write("/help")
    await handled(target, 60)
    return ana, max_


async def _sure(zoe: Person, done: str) -> None:
    """Older code did not ask once more."""
    if done not in (await zoe.reads("mentor")).text:
        await zoe.write("yes")
        await zoe.reads(done)


async def at_rest(target: Target) -> None:
    """Nothing that came waits to be handled, and nothing that is due to be sent, for a while."""
    quiet = 0
    async with asyncio.timeout(120):
        while quiet < 5:
            sent = len(target.server.sent)
            await asyncio.sleep(0.2)
            open_rows = target.rows(
                "SELECT (SELECT count(*) FROM inbox WHERE state = 'pending'),"
                " (SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending') AND quiet_in IS NULL)"
            )[0]
            quiet = quiet + 1 if len(target.server.sent) == sent and not any(open_rows) else 0


def clickable(messages: Sequence[Message]) -> int:
    """Return how many messages an app would show with the link in it."""
    return sum("evil.example" in message.text for message in messages)


@attack("limits", "request_mentor with a link and cancel_request, 30 rounds")
async def asking_again_and_again(bring: Bring) -> Result:
    async with bring(programme=NOBODY_ASLEEP, telegram=UNPACED) as target:
        await target.start()
        max_, *mentors = await target.members("Max", "Kim", "Bo", "Lea")
        await appointed(target, mentors)
        await at_rest(target)
        before = [len(mentor.messages) for mentor in mentors]
        for number in range(ROUNDS):
            await max_.write(f"/request_mentor BUY {number} {LINK}")
            await max_.write("/cancel_request")
        await at_rest(target)
        letters = [m for mentor, seen in zip(mentors, before, strict=True) for m in mentor.messages[seen:]]
        links = clickable(letters)
        return Result(len(letters) <= 5 and not links, f"{len(letters)} letters to mentors, {links} with the link")


@attack("limits", "30 reports without a mentor, a line each in the council's room")
async def reporting_to_the_room(bring: Bring) -> Result:
    async with bring(programme=NOBODY_ASLEEP, telegram=UNPACED, council=_room()) as target:
        room = target.server.group("Council", chat_id=_ROOM)
        await target.start()
        (max_,) = await target.members("Max")
        for number in range(ROUNDS):
            await max_.write(f"/report attended 2026-11-20 Evening {number} {LINK}")
        await at_rest(target)
        kept = target.rows("SELECT count(*) FROM activity")[0][0]
        lines = _lines(room)
        return Result(lines <= 6 and kept == ROUNDS, f"{lines} lines in the room, {kept} reports kept")


@attack("limits", "a check-in answered help and good in turns, 30 times")
async def changing_answers(bring: Bring) -> Result:
    async with bring(programme=NOBODY_ASLEEP, telegram=UNPACED, council=_room(), check_in=_NOW) as target:
        room = target.server.group("Council", chat_id=_ROOM)
        await target.start()
        ana, kim, zoe = await paired(target)
        window = (
            "INSERT INTO prompt (member_id, kind, period, due_at, closes_at, asked_at, answer)"
            " SELECT id, 'check_in', '2026-W48', datetime('now', '-1 hour'), datetime('now', '+6 days'),"
            " datetime('now', '-1 hour'), '' FROM member WHERE name = 'Kim'"
        )
        target.write_rows(window, [()])
        others = (room, zoe, ana)
        before = sum(len(chat.messages) for chat in others)
        for _ in range(ROUNDS):
            await kim.write("/checkin Ana help")
            await kim.write("/checkin Ana good")
        await at_rest(target)
        told = sum(len(chat.messages) for chat in others) - before
        return Result(1 < told <= 20, f"{told} messages to others")


@attack("limits", "200 reports from a mentee, then the mentor asks for help")
async def burying_the_mentor(bring: Bring) -> Result:
    async with bring(programme=NOBODY_ASLEEP) as target:
        await target.start()
        ana, kim, _ = await paired(target)
        for number in range(200):
            await ana.write(f"/report attended 2026-11-20 Evening {number}")
        await handled(target, 60)
        took = await answered(kim, "/mentees", "Your mentees", 300)
        return Result(took < 15, f"{took:.1f} s to the mentor's answer")


@attack("limits", f"{FLOOD} /help from one person, and another's commands meanwhile")
async def flooding(bring: Bring) -> Result:
    async with bring() as target:
        await target.start()
        ana, max_ = await flooded(target)
        waits = [await answered(ana, "/my_mentor", "mentor", 10) for _ in range(4)]
        return Result(max(waits) < 1, f"{max(waits):.2f} s at most, the flood's end told once: {_in_turn(max_)}")


@attack("limits", f"{FLOOD} /help from one person, and a restart")
async def flooding_over_a_restart(bring: Bring) -> Result:
    async with bring() as target:
        await target.start()
        ana, _ = await flooded(target)
        await target.kill()
        await target.run()
        async with asyncio.timeout(60):
            while target.log.count("serving telegram") < 2:
                await asyncio.sleep(0.02)
        took = await answered(ana, "/my_mentor", "mentor", 10)
        waiting = target.rows("SELECT count(*) FROM inbox WHERE state = 'pending'")[0][0]
        return Result(took < 1, f"{took:.2f} s to another's answer, {waiting} kept in the inbox")


async def handled(target: Target, within: float) -> None:
    """All that was written so far is taken from the network."""
    async with asyncio.timeout(within):
        while target.server.updates:
            await asyncio.sleep(0.05)
    await asyncio.sleep(0.3)


async def answered(person: Person, command: str, part: str, within: float) -> float:
    """Seconds until a person's command is answered."""
    begun = time.perf_counter()
    await person.write(command)
    await person.reads(part, within)
    return time.perf_counter() - begun


def _in_turn(person: Person) -> bool:
    return sum("a lot at once" in text for text in person.sees) == 1


_ROOM = -4001
_NOW = {"first_after": "1d"}


def _room() -> dict[str, object]:
    return {"room": f"telegram:{_ROOM}"}


def _lines(room: Group) -> int:
    return sum("activit" in text for text in room.sees)
