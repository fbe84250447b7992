"""Attacks on sending: no reply is lost in a cut, and nobody waits for another's chat or for what is less urgent."""

from __future__ import annotations

import asyncio
import re
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.attack.attack import Bring, Result, attack
from tests.attack.target import Target
from tests.botapi import Person
from tests.faults.http import FAULTS, Fault

PEOPLE = 8
COMMANDS = 3
AT_ONCE = 7
"""Targets attacked side by side; each has little to do but to wait."""
CUT = 2.0
PATIENCE = 60.0
LONGEST_WAIT = 15.0
FAST = {"messages_per_second": 1000, "chat_messages_per_second": 1000, "chat_burst": 100}

_MEETUP = re.compile(r"Meetup \d{3}")


@attack(
    "sending", f"{len(FAULTS)} faults of the network for {CUT:g} s, each while {PEOPLE * COMMANDS} commands are sent"
)
async def every_fault(bring: Bring) -> Result:
    places = asyncio.Semaphore(AT_ONCE)

    async def suffer(name: str, fault: Fault) -> tuple[str, int, int, float]:
        async with places, bring(telegram=FAST) as target:
            return (name, *await _cut(target, fault, CUT))

    outcomes = await asyncio.gather(*(suffer(name, fault) for name, fault in FAULTS.items()))
    lost = {name: count for name, count, _, _ in outcomes if count}
    copies = max(most for _, _, most, _ in outcomes)
    slowest = max(seconds for _, _, _, seconds in outcomes)
    total = len(FAULTS) * PEOPLE * COMMANDS
    figure = f"{sum(lost.values())} of {total} replies lost in {len(lost)} faults, {copies} copies at most"
    return Result(not lost and copies <= 3, f"{figure}, the last {slowest:.0f} s after the cut")


@attack("sending", f"{len(FAULTS)} faults met by the polls for {CUT:g} s")
async def every_poll(bring: Bring) -> Result:
    places = asyncio.Semaphore(AT_ONCE)

    async def suffer(fault: Fault) -> bool:
        async with places, bring(telegram=FAST) as target:
            [ana] = await _members(target, 1)
            target.server.polls_too, target.server.fault = True, fault
            target.server.end_poll()
            await asyncio.sleep(CUT)
            target.server.fault = None
            await ana.write("/my_mentor")
            try:
                await ana.until(lambda messages: len(messages) > 1, within=PATIENCE)
            except AssertionError:
                return False
            return target.lives

    outlived = await asyncio.gather(*(suffer(fault) for fault in FAULTS.values()))
    return Result(all(outlived), f"{sum(outlived)} of {len(outlived)} outlived, and the next command answered")


@attack("sending", "connections are reset for 10 s")
async def reset(bring: Bring) -> Result:
    async with bring(telegram=FAST) as target:
        return _lost(*await _cut(target, FAULTS["reset before the request is read"], 10))


@attack("sending", "a line hangs for 60 s")
async def hangs(bring: Bring) -> Result:
    async with bring(telegram=FAST) as target:
        return _lost(*await _cut(target, FAULTS["a line that hangs"], 60))


@attack("sending", "a fault that swallows the answers of one chat for 70 s")
async def swallowed(bring: Bring) -> Result:
    async with bring(telegram=FAST) as target:
        people = await _members(target, 1)
        target.server.fault = FAULTS["reset once the request is done"]
        await people[0].write("/report attended yesterday Meetup 001")
        await asyncio.sleep(70)
        copies = sum("Meetup 001" in text for text in people[0].sees)
        return Result(1 <= copies <= 3, f"{copies} copies")


@attack("waiting", "one chat is asked to wait 30 s at every try; five others")
async def asked_to_wait(bring: Bring) -> Result:
    return await _beside(bring, FAULTS_OF_ONE["429"], limit_ms=50)


@attack("waiting", "what is sent to one chat meets a bad gateway; five others")
async def bad_gateway(bring: Bring) -> Result:
    return await _beside(bring, FAULTS_OF_ONE["502"], limit_ms=50)


@attack("waiting", "/help twice a second in a group; five others")
async def a_loud_group(bring: Bring) -> Result:
    async with bring() as target:
        people = await _members(target, 6)
        group = target.server.group("Loud")

        async def be_loud() -> None:
            while True:
                await people[5].write_in(group, "/help")
                await asyncio.sleep(0.5)

        loud = asyncio.create_task(be_loud())
        try:
            await asyncio.sleep(20)
            return await _others(people[:5], limit_ms=1000)
        finally:
            loud.cancel()


@attack("waiting", "5,000 letters wait; a command")
async def letters(bring: Bring) -> Result:
    async with bring() as target:
        [ana] = await _members(target, 1)
        await target.stop()
        _write_letters(target, 5000)
        await target.run()
        await asyncio.sleep(3)  # the burst is over: from now on each letter waits for its second
        return await _others([ana], limit_ms=1000, rounds=5)


@attack("waiting", "the clock is set a day back, a day forth, and two days back")
async def the_clock(bring: Bring) -> Result:
    async with bring() as target:
        people = await _members(target, 5)
        await target.stop()
        ahead = target.folder / "ahead"
        ahead.write_text("0")
        await target.run(str(Path(__file__).with_name("clocked_bot.py")))
        results = []
        for days in (0, -1, 0, -2):
            ahead.write_text(str(days * 86400))
            results.append(await _others(people, limit_ms=1000, rounds=3))
        return Result(all(result.held for result in results), "; ".join(result.figure for result in results))


FAULTS_OF_ONE: dict[str, Fault] = {
    "502": FAULTS["a bad gateway"],
    "429": FAULTS["asked to wait a second"],
}


def _lost(lost: int, copies: int, seconds: float) -> Result:
    figure = f"{lost} of {PEOPLE * COMMANDS} replies lost, {copies} copies at most"
    return Result(not lost, f"{figure}, the last {seconds:.0f} s after the cut")


async def _cut(target: Target, fault: Fault, seconds: float) -> tuple[int, int, float]:
    """Return how many replies a cut lost, the most copies of one, and the seconds to the last one after it."""
    people = await _members(target, PEOPLE)
    target.server.fault = fault
    writing = asyncio.gather(*(_write_reports(person, number) for number, person in enumerate(people)))
    await asyncio.sleep(seconds)
    await writing
    target.server.fault = None
    return await _balance(people, time.monotonic())


async def _members(target: Target, number: int) -> list[Person]:
    await target.start()
    return await target.members(*(f"Person {chr(65 + i)}" for i in range(number)))


async def _write_reports(person: Person, number: int) -> None:
    for command in range(COMMANDS):
        await person.write(f"/report attended yesterday Meetup {number * 10 + command:03}")
        await asyncio.sleep(0.2)


async def _balance(people: Sequence[Person], since: float) -> tuple[int, int, float]:
    wanted = {f"Meetup {number * 10 + command:03}" for number in range(len(people)) for command in range(COMMANDS)}
    seconds = 0.0
    while True:
        seen = Counter(found[0] for person in people for text in person.sees if (found := _MEETUP.search(text)))
        passed = time.monotonic() - since
        if wanted <= seen.keys():
            break
        if passed > PATIENCE:
            break
        seconds = passed
        await asyncio.sleep(0.1)
    await asyncio.sleep(1)
    return len(wanted - seen.keys()), max(seen.values(), default=0), seconds


async def _beside(bring: Bring, fault: Fault, *, limit_ms: float) -> Result:
    async with bring() as target:
        people = await _members(target, 6)
        target.server.chats, target.server.fault = {str(people[5].id)}, fault
        for number in range(5):
            await people[5].write(f"/report attended yesterday Meetup 9{number:02}")
        await asyncio.sleep(1)
        return await _others(people[:5], limit_ms=limit_ms)


async def _others(people: Sequence[Person], *, limit_ms: float, rounds: int = 8) -> Result:
    """Measure how long people wait for their answers, one command each a round."""
    waits: list[float] = []

    async def ask(person: Person) -> None:
        before = len(person.messages)
        begun = time.perf_counter()
        await person.write("/my_mentor")
        try:
            messages = await person.until(lambda messages: len(messages) > before, within=LONGEST_WAIT)
            waits.append(1000 * (messages[before].sent_at - begun))
        except AssertionError:
            waits.append(1000 * LONGEST_WAIT)

    for _ in range(rounds):
        await asyncio.gather(*(ask(person) for person in people))
        await asyncio.sleep(1.3)  # no faster than a chat is written to
    p99 = sorted(waits)[min(len(waits) - 1, int(0.99 * len(waits)))]
    return Result(p99 < limit_ms, f"p50 {statistics.median(waits):.0f} ms, p99 {p99:.0f} ms")


def _write_letters(target: Target, number: int) -> None:
    """Have letters to strangers wait in the table, as a bot that was away finds them."""
    columns = {row[1] for row in target.rows("PRAGMA table_info(outbox)")}
    values = {
        "kind": "message",
        "network": "telegram",
        "text": "A letter",
        "buttons": "[]",
        "secret": "",
        "state": "pending",
        "attempts": 0,
        "topic": "",
        "quiet_in": "Etc/GMT",
        "due_at": datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f"),
    }
    if "rank" in columns:
        values |= {"rank": 2, "turn": 0}
    awake = "Etc/GMT" + f"{(datetime.now(UTC).hour - 12):+d}"
    values["quiet_in"] = awake
    for i in range(number):
        target.server.person(100_000 + i, "Reader", started=True)
    names = [*values, "user_id", "room_id"]
    rows = [[*values.values(), str(100_000 + i), str(100_000 + i)] for i in range(number)]
    marks = ", ".join("?" * len(names))
    target.write_rows(f"INSERT INTO outbox ({', '.join(names)}) VALUES ({marks})", rows)
