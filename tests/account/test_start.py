"""Joining, the own profile, giving up a question."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from storage.models.delivery import InboxRow, OutboxRow
from tests.world import World


async def test_a_stranger_is_told_how_to_begin(world: World) -> None:
    ana = world.person("ana")
    await ana.says("hello there", "We haven’t met yet", "I look after the mentorship programme")
    await ana.says("/profile", "What brings you here?")
    eva = world.person("eva", locale="es")
    await eva.says(
        "¿quién eres?", "Aún no nos conocemos", "Me encargo del programa de mentoría", "¿Qué te trae por aquí?"
    )


async def test_start_makes_a_mentee(world: World) -> None:
    ana = world.person("ana", "Ana Quispe", locale="es-PE")
    await ana.says("/start", "Te doy la bienvenida, Ana Quispe")
    member = await ana.member()
    assert member.roles == {"mentee"}
    assert member.locale == "es"
    await ana.says("start", "Qué bueno verte")


async def test_profile_is_shown_and_changed(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile", "Ana (mentee)", "Time zone: UTC", "Languages: not set")
    await ana.says("/profile timezone Lima", "in Lima it’s")
    await ana.says("profile languages Spanish, English, spanish", "Spanish, English")
    await ana.says("profile language es", "español")
    await ana.says("profile language inglés", "English")
    await ana.says("profile language Klingon", "I speak English", "español")
    await ana.says("profile language Español", "español")
    await ana.says("perfil", "Ana (aprendiz)")


async def test_wrong_values_are_explained(world: World) -> None:
    ana = await world.member("ana", "Ana")
    for no_place in ("Barsoom", "localtime", "Factory"):
        await ana.says(f"profile timezone {no_place}", "I don’t know", "large city")
    await ana.says("profile name \u3164.", "at least one letter")
    await ana.says("profile colour red", "I don’t keep “colour red” about you")


async def test_a_name_nobody_sees_is_none(world: World) -> None:
    ana = world.person("ana", "\u3164\u200b\u1160")
    await ana.says("start", "Welcome, ana")


async def test_a_question_is_given_up_or_expires_with_a_word(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("cancel", "nothing to cancel")
    await ana.says("request_mentor", "?")
    await ana.says("cancel", "forgotten")
    await ana.says("request_mentor", "?")
    await world.restart()
    await world.advance(hours=25)
    ana.reads("I’m not waiting")
    await ana.says("cancel", "nothing to cancel")


async def test_old_messages_are_forgotten(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile country Peru", "Peru")
    async with world.store() as store:
        assert (await store.session.scalar(select(InboxRow.message).where(InboxRow.state == "done"))) is None
    await world.advance(days=91, step=timedelta(days=30))
    async with world.store() as store:
        for table in (InboxRow, OutboxRow):
            assert (await store.session.scalars(select(table.id).where(table.id <= 1))).all() == []


async def test_loose_punctuation_belongs_to_the_value_not_to_the_field(world: World) -> None:
    ana = await world.member("ana")
    await ana.says("profile country ? Peru", "? Peru")
