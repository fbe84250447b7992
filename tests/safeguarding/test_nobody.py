"""Where nobody can read a report, people are told so honestly, with whom they can turn to outside."""

from __future__ import annotations

import pytest

from chatbot.core.messages import AccountRef, Network
from tests.safeguarding.conftest import CONTACT
from tests.world import Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    """Kim alone reads reports, and plain contacts are for everybody."""
    kim = AccountRef(Network.TELEGRAM, "kim")
    return {"council": {"members": [kim], "safeguarding": [kim], "outside_contacts": {"": [CONTACT]}}}


async def test_the_only_reader_is_whom_it_is_about(world: World, kim: Person) -> None:
    ana = await world.member("ana", "Ana", locale="es")
    await world.pair(ana, kim)
    await ana.says("report_problem")
    await ana.presses("Mi mentor o mentora", "no se lo he enviado a nadie", CONTACT)
    await ana.says("report_problem", "¿De quién se trata?")
    await ana.presses("Alguien del consejo", "no se lo he enviado a nadie", CONTACT)
    kim.reads_nothing()


async def test_the_only_reader_is_named_in_the_words(kim: Person, ana: Person) -> None:
    await ana.says("report_problem Kim does not answer when I tell her of Ben")
    await ana.presses("My mentor", "Is it about Kim?")
    kim.reads_nothing()
    await ana.presses("Yes, don’t send it", "I haven’t sent it to anyone", CONTACT)
    kim.reads_nothing()
    await ana.says("report_problem Kim does not know yet that Ben insults me")
    await ana.presses("My mentor", "Is it about Kim?")
    await ana.presses("No, Kim may read it", "It’s with Kim now")
    kim.reads("Kim does not know yet that Ben insults me", "about their mentor, Ben")


async def test_readers_cannot_report_to_themselves(kim: Person) -> None:
    await kim.says("report_problem", "I haven’t sent it to anyone", CONTACT)


class TestNobodyNamed:
    """The configuration names nobody."""

    @pytest.fixture
    def sections(self) -> Sections:
        """Nothing is configured."""
        return {}

    async def test_nothing_is_kept(self, world: World) -> None:
        eve = world.person("eve")
        await eve.says("report_problem somebody hurts me", "nobody in this programme is named", "emergency number")
        await eve.says("report_problem", "nobody in this programme is named")
