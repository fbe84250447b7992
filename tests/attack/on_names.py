"""Attacks on who somebody is: the council's role is to be had by no name, handle or place anybody can choose."""

from __future__ import annotations

from tests.attack.attack import Bring, Result, attack
from tests.attack.target import COUNCILLOR, Target

MAX = 2002
"""The id on Telegram of the stranger who would like to sit on the council."""
CYRILLIC_A = "\u0410"


async def _try(target: Target, line: str, *, careless: bool) -> Result:
    """Let the councillor write a line; who is `careless` says yes to whatever is asked. Whether the stranger got in."""
    kim = target.person(COUNCILLOR, "Kim")
    for said in (line, *(["yes"] if careless else [])):
        await kim.write(said)
        (answer,) = await kim.read(1)
    taken = bool(target.rows(_ON_COUNCIL, str(MAX)))
    return Result(not taken, "the stranger sits on the council" if taken else f"told: {answer.text.splitlines()[0]}")


async def _come(target: Target, user_id: int, first_name: str, *lines: str, username: str | None = None) -> None:
    """Somebody writes to the bot, line after line, each answered."""
    person = target.person(user_id, first_name, username=username)
    for line in ("/start", *lines):
        await person.write(line)
        await person.read(1)


async def _by_a_name(bring: Bring, name: str, line: str, *, careless: bool, real: str = "") -> Result:
    async with bring() as target:
        await target.start()
        if real:
            await _come(target, 2001, real, username="the_real_one")
        await _come(target, MAX, "Max", f"/profile name {name}", username="max_the_stranger")
        return await _try(target, line, careless=careless)


@attack("names", "appoint @lucia council, when a stranger has named himself lucia and she has not come yet")
async def a_handle(bring: Bring) -> Result:
    return await _by_a_name(bring, "lucia", "/appoint @lucia council", careless=True)


@attack("names", "appoint telegram:7777 council, when a stranger has named himself so")
async def an_id(bring: Bring) -> Result:
    return await _by_a_name(bring, "telegram:7777", "/appoint telegram:7777 council", careless=True)


@attack("names", "appoint Ana council, when Ana Quispe is meant and a stranger has named himself Ana")
async def a_first_name(bring: Bring) -> Result:
    return await _by_a_name(bring, "Ana", "/appoint Ana council", careless=False, real="Ana Quispe")


@attack("names", "appoint with a name copied from a list, when a stranger has written it with a Cyrillic letter")
async def letters_that_look_alike(bring: Bring) -> Result:
    name = f"{CYRILLIC_A}na Quispe"
    return await _by_a_name(bring, name, f"/appoint {name} council", careless=True, real="Ana Quispe")


@attack("names", "appoint Ana council, when a stranger is called “Ana council”")
async def a_name_with_a_role(bring: Bring) -> Result:
    async with bring() as target:
        await target.start()
        await _come(target, 2001, "Ana Quispe")
        await _come(target, MAX, "Max", "/profile name Ana council")
        kim = target.person(COUNCILLOR, "Kim")
        await kim.write("/appoint Ana council")
        (answer,) = await kim.read(1)
        mistaken = "Ana Quispe" not in answer.text and not any("Ana Quispe" in label for label in answer.labels)
        return Result(not mistaken, "only the stranger is meant" if mistaken else "asked: " + answer.text)


@attack("names", "appoint telegram:7777 council, when that is a stranger's first name on Telegram")
async def a_first_name_like_an_id(bring: Bring) -> Result:
    async with bring() as target:
        await target.start()
        await _come(target, MAX, "telegram:7777")
        return await _try(target, "/appoint telegram:7777 council", careless=True)


@attack("names", "somebody is called /step_down yes, or @channel, on Telegram")
async def a_first_name_like_a_command(bring: Bring) -> Result:
    async with bring() as target:
        await target.start()
        for user_id, name in ((3001, "/step_down yes"), (3002, "@channel"), (3003, "help")):
            await _come(target, user_id, name)
        kept = [name for (name,) in target.rows("SELECT name FROM member")]
        odd = [name for name in kept if _looks_odd(name)]
        return Result(not odd, f"kept as {', '.join(odd)}" if odd else f"shown as {', '.join(kept[-3:])}")


@attack("names", "appoint @lucia council, when a stranger had that handle, and a year later she has it")
async def a_handle_that_changed_hands(bring: Bring) -> Result:
    async with bring() as target:
        await target.start()
        await _come(target, MAX, "Max", username="lucia")
        await _come(target, 2001, "Lucía", username="lucia")
        kim = target.person(COUNCILLOR, "Kim")
        await kim.write("/appoint @lucia council")
        (answer,) = await kim.read(1)
        is_meant = "Max" in answer.text or any("Max" in label for label in answer.labels)
        return Result(not is_meant, "he may be meant still" if is_meant else "told: " + answer.text.splitlines()[0])


@attack("names", "/start by whoever has the handle by which the roster knows a councillor")
async def a_handle_in_the_roster(bring: Bring) -> Result:
    async with bring() as target:
        code, printed = await target.chatbot("db", "upgrade")
        (target.folder / "people.csv").write_text("name,handles,roles\nLucía Gómez,telegram:@lucia,council\n")
        imported, told = await target.chatbot("roster", "import", "people.csv")
        assert (code, imported) == (0, 0), printed + told
        await target.run()
        await _come(target, MAX, "Max", username="lucia")
        taken = bool(target.rows(_ON_COUNCIL, str(MAX)))
        return Result(not taken, "the stranger sits on the council" if taken else "a newcomer like any other")


@attack("names", "/start in a stranger's group")
async def a_group_nobody_knows(bring: Bring) -> Result:
    async with bring(telegram={"username": "mentor_bot"}) as target:
        await target.start()
        stranger, group = target.person(MAX, "Max"), target.server.group("Cheap flats")
        target.server.membership(group, stranger.user, "left", "member")
        await stranger.write_in(group, "/start")
        (answer,) = await group.read(1)
        made = bool(target.rows("SELECT 1 FROM account WHERE user_id = ? AND member_id IS NOT NULL", str(MAX)))
        return Result(not made, "is a member" if made else f"told: {answer.text}")


def _looks_odd(name: str) -> bool:
    return name[:1] in "@/!" or "_" in name or name == "help"


_ON_COUNCIL = """
SELECT 1 FROM account JOIN member ON member.id = account.member_id
WHERE member.council_since IS NOT NULL AND account.user_id = ?
"""
