"""Valid names, given in an answer or by a network."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from chatbot.core.errors import UserError
from chatbot.core.messages import Network
from handlers.account.names import check, safe
from storage.models.account import Account
from storage.name_keys import name_key, name_look
from tests.world import Person, World

COMMANDS = frozenset({"help", "step_down", "back"})
GOOD = (
    *(
        "Ana",
        "Zoë O'Neill-Smith Jr.",
        "D’Arcy",
        "J.R. (Bob) Tolkien",
        'Ana "Nita" Quispe',
        "Nguyễn Văn A",
        "Şükrü Ñandú",
    ),
    *(
        "अनीता शर्मा",
        "عبد الله",
        "بِسْمِ",
        "می\u200cخواهم",
        "สมชาย",
        "김철수",
        "山田 太郎",
        "Ана Петрова",
        "שָׁלוֹם",
        "Z.",
        "Ana 2",
    ),
)
BAD = {
    "/step_down yes": ("command", "step down yes"),
    "!help": ("command", ""),
    "step_down": ("command", "step down"),
    "Help": ("command", ""),
    "@channel": ("id", "channel"),
    "telegram:7777": ("id", "telegram 7777"),
    "@kim:example.org": ("id", "kim example org"),
    "7777": ("id", ""),
    "Ana @kim": ("id", "Ana kim"),
    "Win 1000 EUR at https://evil.example": ("id", "Win 1000 EUR at https evil example"),
    "www.evil.example": ("link", "www evil example"),
    "=HYPERLINK(1)": ("signs", "HYPERLINK(1)"),
    "<b>Ana</b>": ("signs", "bAna b"),
    "Ana 👑": ("signs", "Ana"),
    "A\u0301\u0302\u0303na": ("signs", "Á\u0302na"),
    "Ana\u20dd": ("signs", "Ana"),
    "An\u200da": ("signs", "Ana"),
    "\u0410na": ("mixed", "Ana"),
    "p\u0430yp\u0430l": ("mixed", "paypal"),
}
UNSEEN = (
    "A\u200bna",
    "\u202eAna",
    "A\u034fna",
    "Ana\ufe0f",
    "Ana\U000e0101",
    "\u3164Ana",
    "A\u180bna",
    "Ａｎａ",
    "𝐀𝐧𝐚",
)
"""Names that look like Ana, and are kept as Ana."""


@pytest.mark.parametrize("name", GOOD)
def test_a_name_is_kept_as_it_is_written(name: str) -> None:
    assert check(name, COMMANDS) == safe(name, COMMANDS) == name


@pytest.mark.parametrize("name", BAD)
def test_what_reads_like_something_else_is_refused_or_made_safe(name: str) -> None:
    reason, shown = BAD[name]
    with pytest.raises(UserError) as refused:
        check(name, COMMANDS)
    assert refused.value.message_id == f"profile-name-{reason}"
    assert safe(name, COMMANDS) == shown


@pytest.mark.parametrize("name", UNSEEN)
def test_what_nobody_sees_is_no_part_of_a_name(name: str) -> None:
    assert check(name, COMMANDS) == safe(name, COMMANDS) == "Ana"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Ana", "\u0410n\u0430", True),
        ("Ivan", "lvan", True),
        ("Lema", "Lerna", True),
        ("Zoë", "ZOE", True),
        ("Bob", "B0b", True),
        ("Ana (2)", "Ana 2", True),
        ("अनीता", "अनिता", False),
        ("Carl", "Cari", False),
        ("Роза", "Рита", False),
        ("김철수", "김철호", False),
    ],
)
def test_names_that_look_alike_have_one_look(one: str, other: str, alike: bool) -> None:
    assert (name_look(one) == name_look(other) or name_key(one) == name_key(other)) is alike


async def test_nobody_takes_a_name_that_is_anothers(world: World) -> None:
    await world.member("2001", "Lucía Ivanova", handle="@lucy_i")
    max_ = await world.member("2002", "Max")
    for name in ("lucia ivanova", "LUCIA IVANOVA", "Lucía lvanova", "Luc\u00eda \u0406vanova", "L\u0443cía Ivanova"):
        await max_.says(f"profile name {name}")
        assert (await max_.member()).name == "Max", name
    await max_.says("profile name lucy-i", "lucy-i")
    await max_.says("profile name Lucía Ivanova", "already called Lucía Ivanova")
    await max_.says("profile name max", "max")


async def test_a_name_like_anothers_handle_is_taken(world: World) -> None:
    await world.member("2001", "Lucía Gómez", handle="@lgomez")
    max_ = await world.member("2002", "Max")
    await max_.says("profile name LGomez", ", or nearly so")


async def test_refusals_are_kind_and_say_what_to_do(world: World) -> None:
    ana = await world.member("ana", "Ana", locale="es")
    await ana.says("profile name /help", "parece uno de mis comandos")
    await ana.says("profile name help", "parece uno de mis comandos")
    await ana.says("profile name Ana 👑", "Quita «👑»")
    await ana.says("profile name telegram:1", "Dime el nombre por el que te llaman")
    assert (await ana.member()).name == "Ana"


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("/step_down yes", "step down yes"),
        ("@channel", "channel"),
        ("telegram:7777", "telegram 7777"),
        ("\u202e\u200b", "stranger"),
        ("help", "stranger"),
        ("7777", "stranger"),
    ],
)
async def test_what_a_network_calls_somebody_is_shown_safely(world: World, told: str, kept: str) -> None:
    stranger = world.person("2002", told, handle="@stranger")
    await stranger.says("start", f"Welcome, {kept}!")
    async with world.store() as store:
        assert (await store.session.scalars(select(Account.name).where(Account.user_id == "2002"))).one() in (kept, "")


async def test_two_of_one_name_are_told_apart_from_the_first_day(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=("council",))
    for user_id, name, shown in (("1", "Ana", "Ana"), ("2", "Ana", "Ana (2)"), ("3", "\u0410na", "Ana (3)")):
        await world.person(user_id, name, handle=None).says("start", f"Welcome, {shown}!")
    await world.person("4", "Zoe", Network.MATRIX, handle="@zoe:evil.example").says("start", "Welcome, Zoe (2)!")
    await zoe.says("status Ana", "Who do you mean")
    assert zoe.screen[-1].labels == ["Ana", "Ana (2)", "Ana (3)"]


async def test_a_councillor_of_the_configuration_bears_no_name_of_anothers(world: World) -> None:
    await world.member("kim", "Kim")
    council = world.settings.council.model_copy(update={"members": (world.person("7").account,)})
    world.settings = world.settings.model_copy(update={"council": council})
    await world.person("7", "Kim").says("hello")
    await world.restart()
    assert (await world.person("7").member()).name == "Kim (2)"


async def test_a_name_on_telegram_changes_nothing_once_one_is_known(world: World) -> None:
    ana: Person = await world.member("ana", "Ana")
    ana.name = "Zoe Council"
    await ana.says("profile", "Ana (mentee)")
