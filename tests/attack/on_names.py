"""Attacks on who somebody is: the council's role is to be had by no name anybody can choose."""

from __future__ import annotations

from tests.attack.attack import Bring, Result, attack
from tests.attack.target import COUNCILLOR


@attack("names", "appoint @lucia council, when a stranger has named himself lucia")
async def a_handle(bring: Bring) -> Result:
    async with bring() as target:
        await target.start()
        kim = target.person(COUNCILLOR, "Kim")
        lucia = target.person(2001, "Lucía", username="lucia")
        stranger = target.person(2002, "Max", username="max_the_stranger")
        await lucia.write("/start")
        await stranger.write("/start")
        await stranger.write("/profile name lucia")
        await stranger.until(lambda messages: len(messages) > 1)
        await kim.write("/appoint @lucia council")
        await kim.read(1)
        held = [network_id for (network_id,) in target.rows(_COUNCILLORS)]
        taken = "2002" in held
        return Result(not taken, "the stranger sits on the council" if taken else "the stranger got nothing")


_COUNCILLORS = """
SELECT account.user_id FROM account JOIN member ON member.id = account.member_id WHERE member.council_since IS NOT NULL
"""
