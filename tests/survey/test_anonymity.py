"""Nobody who copies the database, its backups and the logs can tell whose an anonymous ballot is."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from chatbot.core.messages import IncomingMessage, MessageKind
from handlers.survey import batches, handing_in
from storage import inbox, outbox, outbox_entries
from storage.models.delivery import InboxState
from storage.models.survey import SurveyQuestion
from storage.sealing import Seals
from tests.engines import copied
from tests.survey import attackers
from tests.survey.attackers import Copy
from tests.survey.made import send_out, several, single, text
from tests.world import Person, World

VOTERS = 16
COPIED = (7, 8, 9, 13, 14)
"""After which votes a copy is taken; five are counted with the tenth, five with the fifteenth, the rest at the end."""
CHANCE = 0.75
"""Guessing the order within three batches gets three right on average, and this part of all not in 10,000 tries."""
WORDS = [f"zq{number:02}lemon" for number in range(VOTERS)]


def asked() -> list[SurveyQuestion]:
    return [
        single("Which?", "red", "green"),
        several("Which ones?", "one", "two", "three", other=True),
        text("Why?"),
    ]


async def vote(person: Person, number: int) -> None:
    """Answer, each a little differently, and hand in."""
    await person.presses("Begin")
    await person.presses(("red", "green")[number % 2])
    for label in ("one", "two", "three")[: number % 4]:
        await person.presses(f"☐ {label}")
    if number % 4 == 0:
        await person.presses("☐ Something else")
        await person.says(f"other {WORDS[number]}")
    else:
        await person.presses("Done")
    await person.says(WORDS[number], "Your answers:")
    await person.presses("Hand in", "Thank you")


class Attack:
    """A survey with many voters, and copies taken meanwhile."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world, self.folder = world, folder
        self.copies: list[Copy] = []
        self.voted: list[str] = []
        self.invited = 0
        self.left: set[str] = set()
        self.copied: Sequence[int] = ()

    async def copy(self) -> Copy:
        database = Path(self.world.settings.database.url.get_secret_value().removeprefix("sqlite+aiosqlite:///"))
        self.copies.append(await attackers.take_copy(database, self.folder / f"copy{len(self.copies)}"))
        return self.copies[-1]

    async def run(self, votes: int = VOTERS, copied: Sequence[int] = COPIED, *, close: bool = True) -> None:
        self.copied = copied
        people = [await self.world.member(f"p{number}", f"Person {number:02}") for number in range(votes)]
        await send_out(self.world, people, asked())
        self.invited = max(row["id"] for row in (await self.copy()).tables["outbox"])
        for place in range(votes):
            number = place * 5 % votes  # five has no divisor in common with the numbers of votes
            await vote(people[number], number)
            self.voted.append(people[number].name)
            if place in copied:
                await self.copy()
        if close:
            await self.world.advance(days=15, step=timedelta(days=5))
            await self.world.advance(hours=2)
            await self.copy()

    @property
    def truth(self) -> dict[str, str]:
        return {f"Person {number:02}": word for number, word in enumerate(WORDS)}

    def joined(self, log: str) -> dict[str, int]:
        """Return, for each attempt that does better than chance, how many it joined."""
        found = {}
        for place, copy in enumerate(self.copies):
            open_words = attackers.words_in_the_open(copy, log, WORDS)
            found[f"words in copy {place}"] = len(open_words)
            found[f"lengths in copy {place}"] = len(attackers.lengths(copy)) - 1
            left = attackers.traces(copy, self.invited)
            found[f"marks in copy {place}"] = len(left["marks"])
            found[f"authors in copy {place}"] = len(left["authors of messages"] - {""})
            found[f"hours in copy {place}"] = len(left["hours of messages"] - {"00:00:00"})
            found[f"ballots in copy {place}"] = len(left["authors of ballots"] - {None})
        self.left = attackers.traces(self.copies[len(self.copied)], self.invited)["messages left"]
        found["messages left"] = len(self.left) - 1
        for place, (one, next_one) in enumerate(pairwise(self.copied), start=1):
            if next_one - one == 1:
                before, after, voter = self.copies[place], self.copies[place + 1], self.voted[next_one]
                found[f"vote {next_one}"] = len(attackers.a_vote_between_copies(before, after, voter))
        for way, guess in attackers.orders(self.copies, self.voted).items():
            joined = attackers.right(guess, self.truth)
            found[way] = joined if joined > len(self.voted) * CHANCE else 0
        return {way: count for way, count in found.items() if count > 0}


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A file, whichever database the other dialogues run on: it is the one that can be copied as it lies."""
    yield from copied(request, "sqlite", tmp_path, file="sqlite_template", template="")


@pytest.fixture
def attack(world: World, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Attack:
    caplog.set_level(logging.DEBUG)
    return Attack(world, tmp_path)


async def test_no_ballot_is_joined_to_its_voter(attack: Attack, caplog: pytest.LogCaptureFixture) -> None:
    await attack.run()
    assert attack.joined(caplog.text) == {}, attack.left
    last = attack.copies[-1]
    assert len(last.ballots()) == VOTERS
    assert all(any(word in said for said in last.ballots().values()) for word in WORDS)
    assert attackers.traces(last, 0)["columns of a ballot"] == {"survey_id", "id", "member_id", "answers"}
    assert last.tables["survey_sheet"] == []
    flags = [sum(row["handed_in"] for row in copy.tables["survey_asked"]) for copy in attack.copies]
    assert all(later == now or later - now >= batches.FEWEST for now, later in pairwise(flags))
    assert not any((attack.folder / "keys").iterdir())
    for copy in attack.copies[:-1]:  # nobody can open what lies in old copies, not even the bot
        for row in copy.tables["survey_sheet"]:
            assert Seals(attack.folder / "keys").open("survey:1", row["content"]) is None


def _open_book(self: Seals, kept_for: str, content: object, block: int = 0) -> str:
    return json.dumps(content)


def _read_book(self: Seals, kept_for: str, sealed: str) -> object:
    return json.loads(sealed)


def _in_order(some: list[object]) -> None:
    """Leave everything in the order in which it came."""


@pytest.mark.parametrize(
    "reopened",
    ["seals", "messages", "shuffle", "lengths authors hours", "batches left"],
    ids=lambda ways: ways.split()[0],
)
async def test_each_way_that_is_closed_leads_there_when_it_is_open(
    attack: Attack, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, reopened: str
) -> None:
    expected = [_reopen(monkeypatch, way) for way in reopened.split()]
    if reopened == "shuffle":
        await attack.run(12, (8, 9))
    else:
        await attack.run(3, (0, 1), close=False)
    found = attack.joined(caplog.text)
    assert all(any(re.match(one, way) for way in found) for one in expected), found


def _reopen(monkeypatch: pytest.MonkeyPatch, way: str) -> str:
    """Open one way again, and return the attempt that finds it."""
    match way:
        case "seals":
            monkeypatch.setattr(Seals, "seal", _open_book)
            monkeypatch.setattr(Seals, "open", _read_book)
            return "words"
        case "lengths":
            monkeypatch.setattr("handlers.survey.sheet.Sheet.block", 1)
            return "lengths"
        case "shuffle":
            monkeypatch.setattr(handing_in._random, "shuffle", _in_order)
            monkeypatch.setattr("storage.ballots.secrets.token_hex", _counting())
            return "as the table|by their place"  # whichever way round the database keeps them
        case "batches":
            monkeypatch.setattr(batches, "FEWEST", 1)
            return "vote"
        case "messages":
            monkeypatch.setattr(outbox, "is_sealed", lambda _: False)
            return "words"
        case "left":
            monkeypatch.setattr(outbox.Outbox, "forget_sealed", _forget_nothing)
            monkeypatch.setattr(outbox.Outbox, "empty", _forget_nothing)
            monkeypatch.setattr(outbox_entries, "is_sealed", lambda _: False)
            return "messages left"
        case "authors":
            monkeypatch.setattr(inbox, "_author_of", lambda message, **_: message.sender.user_id)
            return "authors"
        case _:
            monkeypatch.setattr(inbox, "_day_of", lambda now: now)
            return "hours"


def _counting() -> object:
    numbers = iter(range(10_000))
    return lambda _: f"{next(numbers):032x}"


async def _forget_nothing(*_: object) -> None:
    """Leave what was written."""


async def test_an_answer_that_waits_to_be_handled_is_sealed_too(world: World, tmp_path: Path) -> None:
    ana = await world.member("ana", "Ana")
    kim = await world.member("kim", "Kim")
    await send_out(world, [ana, kim], [text("Why?")])
    await ana.presses("Begin")
    said: Sequence[tuple[Person, str]] = ((ana, WORDS[1]), (kim, "an ordinary word"))
    for person, words in said:
        person.send(words)
    waiting = world.adapters[ana.account.network]._updates[-2:]
    await world.app.stop()
    async with world.store() as store:
        anew = [one._replace(event_id=f"{one.event_id}-anew") for one in waiting if isinstance(one, IncomingMessage)]
        await store.inbox.add(anew, world.clock.now(), InboxState.PENDING)
    copy = await Attack(world, tmp_path).copy()
    assert WORDS[1] not in str(copy.tables["inbox"])
    assert WORDS[1].encode() not in copy.raw
    assert "an ordinary word" in str(copy.tables["inbox"])
    async with world.store() as store:
        (message,) = await store.inbox.pending_of(ana.account)
        assert message.message.text == WORDS[1]
        store.seals.destroy("survey:1")
        (message,) = await store.inbox.pending_of(ana.account)
        assert message.message.kind is MessageKind.UNREADABLE
    await world.app.start()
