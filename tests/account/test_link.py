"""One person, many channels: a code from one network makes one member of two."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import cast

from sqlalchemy import UniqueConstraint, select

from chatbot.core.messages import Network
from handlers.account.merge_rules import FIELDS
from handlers.shared.context import Desk
from handlers.shared.council_items import put_before_council
from storage.member_merge import references
from storage.models.account import Account, Member
from storage.models.base import Base
from storage.models.check_in import CheckIn, Prompt
from storage.models.council import ItemKind
from storage.models.member_merge import MemberLink
from storage.models.offers import Request
from storage.models.one_time_codes import OneTimeCode
from storage.models.pairs import Pair
from tests.world import Person, World

YES = "Yes, that is me"

Fields = dict[str, object]


async def code_of(person: Person) -> str:
    found = re.search(r"link ([0-9A-Z]{5}-[0-9A-Z]{5})", await person.says("link"))
    assert found is not None
    return found[1]


async def anas(world: World, here: Fields | None = None, there: Fields | None = None) -> tuple[Person, Person]:
    """Ana on Telegram and Ana on Matrix, two members so far; the fields are those of `Member`, and `roles`."""
    found = []
    for user_id, network, given in (("ana", Network.TELEGRAM, here), ("ana_m", Network.MATRIX, there)):
        fields = dict(given or {})
        roles = cast("list[str]", fields.pop("roles", ["mentee"]))
        found.append(await world.member(user_id, "Ana", roles=roles, network=network, handle=f"@{user_id}", **fields))
    return found[0], found[1]


async def join(here: Person, there: Person, *choices: str) -> str:
    """`there` writes a code of `here`, says yes, and presses what is asked after that."""
    await there.says(f"link {await code_of(here)}", "Is that you?")
    answer = await there.presses(YES)
    for choice in choices:
        answer = await there.presses(choice)
    return answer


async def members(world: World) -> list[Member]:
    async with world.store() as store:
        return list(await store.people.all())


async def test_a_new_account_joins_its_member(world: World) -> None:
    ana = await world.member("ana", "Ana Quispe")
    other = world.person("ana_m", "Ana", Network.MATRIX)
    await other.says("link", "ask me for it where I already know you")
    code = await code_of(ana)
    await other.says(f"link {code.lower()}", "belongs to Ana Quispe: @ana (Telegram, ana)", "Is that you?")
    await other.says("profile", "We haven’t met yet")
    await other.presses(YES, "here and there as one person")
    ana.reads("@ana_m (Matrix, ana_m) belongs to you now")
    await other.says("profile", "Ana Quispe (mentee)")
    assert len(await members(world)) == 1
    await other.says(f"link {code}", "isn’t one of my codes")


async def test_whoever_was_talked_into_a_code_says_no(world: World) -> None:
    eve, zoe = await world.member("eve"), await world.member("zoe", roles=["council"], network=Network.MATRIX)
    await zoe.says(f"link {await code_of(eve)}", "belongs to Eve", "If someone else gave you the code, say no")
    shown = zoe.screen[-1]
    yes = shown.tokens[0]
    await zoe.presses("No", "nothing has changed")
    await zoe.says("", "Too much time has passed", choice=yes, about=shown.id)
    assert (await zoe.member()).id != (await eve.member()).id


async def test_a_code_is_for_ten_minutes_and_for_another_account(world: World) -> None:
    ana = await world.member("ana", "Ana")
    other = world.person("ana_m", "Ana", Network.MATRIX)
    code = await code_of(ana)
    await ana.says(f"link {code}", "You and I already know each other here")
    await world.advance(minutes=10)
    await other.says(f"link {code}", "has expired")
    await other.says(f"link {await code_of(ana)}", "Is that you?")
    await world.advance(minutes=10)
    await other.presses(YES, "Too much time has passed")


async def test_wrong_codes_are_counted(world: World) -> None:
    eve = world.person("eve")
    for _ in range(5):
        await eve.says("link AAAAA-AAAAA", "isn’t one of my codes")
    code = await code_of(await world.member("ana", "Ana"))
    await eve.says(f"link {code}", "Please wait 1 hour")
    await world.advance(hours=1, seconds=1, step=timedelta(hours=2))
    await eve.says(f"link {code}", "isn’t one of my codes")


async def test_somebody_elses_button_does_nothing(world: World) -> None:
    ana = await world.member("ana", "Ana")
    other, eve = world.person("ana_m", "Ana", Network.MATRIX), world.person("eve", "Eve", Network.MATRIX)
    await other.says(f"link {await code_of(ana)}", "Is that you?")
    shown = other.screen[-1]
    await eve.says("", "Too much time has passed", choice=shown.tokens[0], about=shown.id)


async def test_roles_pairs_and_history_merge(world: World) -> None:
    here, there = await anas(world, here={"roles": ["mentee"]}, there={"roles": ["mentor"], "languages": ["Quechua"]})
    kim, ben = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ben", "Ben")
    await world.pair(here, kim)
    await world.pair(ben, there)
    await here.says("report attended 2026-11-20 Meetup in Lima", "Meetup in Lima")
    await join(here, there)
    await there.says("my_mentor", "Your mentor is Kim")
    await here.says("mentees", "Ben")
    await there.says("activities", "Meetup in Lima")
    member = await here.member()
    assert member.roles == {"mentee", "mentor"}
    assert member.languages == ["Quechua"]
    assert len(await members(world)) == 3


async def test_what_both_say_is_asked_about(world: World) -> None:
    here, there = await anas(
        world,
        here={
            "timezone": "America/Lima",
            "country": "Peru",
            "joined_on": date(2014, 5, 30),
            "joined_source": "archive",
        },
        there={
            "timezone": "Europe/Madrid",
            "country": "",
            "joined_on": date(2020, 1, 1),
            "joined_source": "self_declared",
        },
    )
    await there.says(f"link {await code_of(here)}", "Is that you?")
    await there.presses(YES, "What’s your time zone?")
    assert there.screen[-1].labels == ["Europe/Madrid", "America/Lima"]
    assert len(await members(world)) == 2
    await there.says("1", "as one person")
    member = await here.member()
    assert (member.timezone, member.country) == ("Europe/Madrid", "Peru")
    assert (member.joined_on, member.joined_source) == (date(2014, 5, 30), "archive")


async def test_of_two_mentors_the_person_chooses_one(world: World) -> None:
    here, there = await anas(world)
    kim, lou = [await world.member(name, roles=["mentor"]) for name in ("kim", "lou")]
    await world.pair(here, kim)
    await world.pair(there, lou)
    await there.says(f"link {await code_of(here)}", "Is that you?")
    await there.presses(YES, "You have two mentors")
    await there.presses("Kim", "as one person")
    lou.reads("Ana has another mentor now")
    kim.reads_nothing()
    await here.says("my_mentor", "Kim")
    async with world.store() as store:
        assert len((await store.session.scalars(select(Pair).where(Pair.ended_at.is_(None)))).all()) == 1


async def test_the_same_mentor_twice_is_no_question(world: World) -> None:
    here, there = await anas(world)
    kim = await world.member("kim", roles=["mentor"])
    await world.pair(here, kim)
    await world.pair(there, kim)
    await join(here, there)
    kim.reads_nothing()
    shown = await kim.says("mentees", "Ana")
    assert shown.count("Ana,") == 1


async def test_nobody_mentors_themselves(world: World) -> None:
    here, there = await anas(world, there={"roles": ["mentor"]})
    await world.pair(here, there)
    assert "Until now you were your own mentor" in await join(here, there)
    await there.says("my_mentor", "You don’t have a mentor yet")
    await there.says("mentees", "don’t have any mentees")


async def test_an_offer_to_oneself_is_taken_back(world: World) -> None:
    here, there = await anas(world, there={"roles": ["mentor"]})
    await here.says("request_mentor events", "I’m asking a mentor")
    there.reads("would like a mentor")
    await join(here, there)
    await world.advance(hours=1)
    here.reads("There’s no mentor")
    await there.presses("Accept", "doesn’t need your answer any more")


async def test_of_two_requests_one_stands_at_the_first_place(world: World) -> None:
    here, there = await anas(world)
    await world.member("full", "Full", roles=["mentor"], capacity=0)
    await here.says("request_mentor events", "on the waiting list")
    await world.advance(hours=1)
    await (await world.member("bob")).says("request_mentor code", "number 2")
    await there.says("request_mentor sprints", "number 3")
    await there.says(f"link {await code_of(here)}", "Is that you?")
    await there.presses(YES, "You asked for a mentor twice")
    await there.presses("sprints", "as one person")
    await here.says("my_mentor", "sprints", "on the waiting list")


async def test_with_a_mentor_there_is_no_request(world: World) -> None:
    here, there = await anas(world)
    await there.says("request_mentor events", "on the waiting list")
    await world.pair(here, await world.member("kim", roles=["mentor"]))
    await join(here, there)
    async with world.store() as store:
        assert (await store.session.scalars(select(Request.state))).all() == ["cancelled"]
    await there.says("my_mentor", "Kim")


async def test_the_same_week_asked_twice_becomes_one_answered_once(world: World) -> None:
    here, there = await anas(world, here={"roles": ["mentor"]}, there={"roles": ["mentor"]})
    for mentee, mentor in (("bob", here), ("cleo", there)):
        await world.pair(await world.member(mentee), mentor)
    await world.advance(days=7)
    await there.presses("All good")
    await join(here, there)
    async with world.store() as store:
        (window,) = (await store.session.scalars(select(Prompt).where(Prompt.kind == "check_in"))).all()
        assert window.answered_at is not None
        assert {row.prompt_id for row in await store.session.scalars(select(CheckIn))} == {window.id}


async def test_what_the_council_has_to_decide_is_decided_once_and_by_somebody_else(world: World) -> None:
    here, there = await anas(world, there={"roles": ["council"]})
    zoe = await world.member("zoe", roles=["council"], last_item_at=world.clock.now())
    async with world.store() as store:
        desk = Desk(store, world.app.rules, world.app.localizer, world.clock.now())
        for person in (here, there):
            member = (await store.people.accounts([person.account]))[person.account].member
            assert member is not None
            await put_before_council(desk, ItemKind.HELP_WANTED, member)
    await join(here, there)
    async with world.store() as store:
        (item,) = await store.items.open()
        assert item.subject.name == "Ana"
        assert item.councillor is not None
        assert item.councillor.name == "Zoe"
    await zoe.says("todo", "Ana")


async def test_two_silences_become_one_that_the_link_ends(world: World) -> None:
    here, there = await anas(world, here={"roles": ["mentor"]}, there={"roles": ["mentor"]})
    async with world.store() as store:
        for mentor in await store.people.with_role("mentor"):
            store.check_ins.add_silence(mentor, world.clock.now() - timedelta(days=30), 3, world.clock.now())
    await join(here, there)
    await world.advance(minutes=1)
    async with world.store() as store:
        assert await store.check_ins.silences() == []


async def test_a_change_of_mentor_that_would_lead_to_oneself_is_over(world: World) -> None:
    here, there = await anas(world, there={"roles": ["mentor"]})
    kim = await world.member("kim", "Kim", roles=["mentor"], capacity=0)
    await world.pair(here, kim)
    await here.says("change_mentor we rarely talk", "I’ll ask Ana and Kim whether Ana can be your mentor")
    await join(here, there)
    await here.says("handover yes", "Nothing like that is waiting")


async def test_of_two_backups_the_person_chooses_one(world: World) -> None:
    here, there = await anas(world, here={"roles": ["mentor"]}, there={"roles": ["mentor"]})
    for person, name in ((here, "kim"), (there, "lou")):
        backup = await world.member(name, roles=["mentor"], share_handle=True)
        await person.says(f"backup {name}", f"I’ll ask {name.capitalize()}")
        await backup.presses("Yes, I will")
    await there.says(f"link {await code_of(here)}", "Is that you?")
    await there.presses(YES, "Two mentors are down to stand in for you")
    await there.presses("Lou", "as one person")
    assert "Lou will stand in for you" in await here.says("backup")
    async with world.store() as store:
        assert [backup.stand_in.name for backup in await store.backups.open()] == ["Lou"]


async def test_nobody_stands_in_for_themselves(world: World) -> None:
    here, there = await anas(world, here={"roles": ["mentor"]}, there={"roles": ["mentor"]})
    await here.says("backup @ana_m", "I’ll ask Ana")
    await there.presses("Yes, I will")
    await join(here, there)
    async with world.store() as store:
        assert await store.backups.open() == []


async def test_old_buttons_are_still_ones_own(world: World) -> None:
    here, there = await anas(world, there={"roles": ["mentor"]})
    await (await world.member("bob")).says("request_mentor events")
    there.reads("Bob would like a mentor")
    await join(here, there)
    there.read()
    await there.presses("Accept")
    assert "You are Bob’s mentor now" in "\n".join(m.text for m in [*here.screen, *there.screen])


async def test_a_letter_of_the_same_moment_finds_who_is_one_now(world: World) -> None:
    """Both are handled in one transaction: the mentor's answer first, then the link that ends the mentee's record."""
    here, there = await anas(world)
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await there.says("request_mentor events")
    await there.says(f"link {await code_of(here)}", "Is that you?")
    offer, sure = kim.screen[-1], there.screen[-1]
    kim.send("", choice=offer.tokens[0], about=offer.id)
    there.send("", choice=sure.tokens[0], about=sure.id)
    await world.settle()
    assert "Kim is your mentor now" in "\n".join(m.text for m in [*here.screen, *there.screen])


async def test_links_and_codes_are_forgotten(world: World) -> None:
    ana = await world.member("ana")
    other = world.person("ana_m", "Ana", Network.MATRIX)
    await other.says(f"link {await code_of(ana)}", "Is that you?")
    await code_of(ana)
    await world.advance(hours=1)
    async with world.store() as store:
        for table in (OneTimeCode, MemberLink):
            assert (await store.session.scalars(select(table.id))).all() == []


async def test_nobody_is_joined_to_one_who_is_forgotten(world: World) -> None:
    here, there = await anas(world)
    await there.says(f"link {await code_of(here)}", "Is that you?")
    await here.says("forget", "can’t be undone")
    await here.presses("Delete everything for good", "Done")
    await there.presses(YES, "Too much time has passed")
    await world.tick()
    assert sorted(member.name for member in await members(world)) == ["Ana"]


def test_every_column_of_a_member_is_thought_of() -> None:
    """A new column says here what becomes of it when two members are one; see `handlers.account.merge`."""
    settled = {name for names in FIELDS.values() for name in names}
    settled |= {
        "id",
        "created_at",
        "agreed_at",
        "forgotten_at",  # such a member is merged with nobody
        "asked_self_at",
        "hushed_at_night",
        "last_offer_at",
        "last_item_at",
        "last_active_on",
        "quiet_since",  # follows it
        "wants_topics",
        "links_from",
        "mentee_since",
        "mentor_since",
        "council_since",
        "due_check_in_at",  # looked at anew
        "due_still_active_at",
        "due_silence_at",
        "due_quiet_at",
        "mentees",  # kept by the database
        "seeks",
        "account_count",
        "name_key",  # follow the name
        "name_look",
        "languages",
        "interests",
    }
    assert settled == set(Member.__table__.columns.keys())


def test_every_table_that_allows_a_member_one_row_is_thought_of() -> None:
    """Such rows of both would collide; see `storage.member_merge`."""
    settled = {"request", "pair", "prompt", "silence", "change", "council_item", "backup", "unasked", "guide_reading"}
    settled |= {"broadcast_reader", "survey_asked", "survey_sheet", "proposal_stance", "proposal_follower", "poll_vote"}
    settled |= {"forgetting"}  # whoever has one is merged with nobody
    columns = {(column.table.name, column.name) for column in references()}
    assert {("pair", "mentor_id"), ("activity", "decided_by_id"), ("account", "member_id")} <= columns
    for table in Base.metadata.sorted_tables:
        unique = [list(c.columns) for c in table.constraints if isinstance(c, UniqueConstraint)]
        unique += [list(index.columns) for index in table.indexes if index.unique]
        unique.append(list(table.primary_key.columns))
        if any((table.name, column.name) in columns for group in unique for column in group):
            assert table.name in settled, f"{table.name}: what if both have a row?"
    assert Account.__tablename__ not in settled
