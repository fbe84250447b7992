"""Files on Matrix: taken by the homeserver's store first, which may say no to them."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from chatbot.adapters.base import Rejected, RetryLater
from chatbot.core.messages import Attachment
from tests.adapters.matrix_bot import Bot, to
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver
from tests.synapse.line import Line


@pytest.fixture
async def line(synapse: Homeserver) -> AsyncIterator[Line]:
    line = Line(synapse.port)
    await line.mend()
    yield line
    await line.cut()


async def test_a_file_the_server_does_not_take_is_refused_and_the_person_still_reached(
    bot: Bot, welcome: Welcome, line: Line
) -> None:
    kim = await welcome("kim")
    adapter, _, room = await bot.meet(kim, homeserver=line.url)
    drawing = to(room, "load", attachment=Attachment("load.png", "image/png", b"png"))

    for status, body, failure in (
        (403, b'{"errcode": "M_FORBIDDEN", "error": "no"}', Rejected),
        (413, b"<html>nginx</html>", Rejected),
        (502, b"<html>nginx</html>", RetryLater),
    ):
        line.refused["/_matrix/media/v3/upload"] = (status, body)
        with pytest.raises(failure):
            await adapter.send(drawing, key="k")
    line.refused.clear()
    await adapter.send(drawing, key="k")

    await kim.read(room, bot.user_id, "load")
