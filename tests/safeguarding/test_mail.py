"""Words written in confidence stay on the chat where they were written."""

from __future__ import annotations

from chatbot.core.messages import AccountRef, Network
from tests.world import World

WORDS = "he keeps writing to me at night"


async def test_words_in_confidence_never_go_by_mail(mail_world: World) -> None:
    """Somebody who cannot be reached where they wrote would get other answers by mail, which others may read."""
    ana = await mail_world.member("ana", "Ana")
    async with mail_world.store() as store:
        account = store.people.add_account(AccountRef(Network.EMAIL, "ana@example.org"))
        account.member = await store.people.get((await ana.member()).id)
    mail_world.adapters[Network.TELEGRAM].blocked.add("ana")
    await ana.says("help")
    assert mail_world.adapters[Network.EMAIL].rooms
    mail_world.adapters[Network.EMAIL].rooms.clear()
    await ana.says(f"report_problem {WORDS}")
    assert not mail_world.adapters[Network.EMAIL].rooms
