"""Files on Matrix: taken by the homeserver's store first, which may say no to them."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator

import blurhash
import pytest
from PIL import Image

from chatbot.adapters.base import Rejected, RetryLater
from chatbot.adapters.matrix.outgoing.blur import blur
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


async def test_a_picture_is_told_of_before_it_is_there(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, _, room = await bot.meet(kim)
    file = io.BytesIO()
    Image.new("RGB", (300, 200), "#cf4f10").save(file, "PNG")
    picture = Attachment("load.png", "image/png", file.getvalue(), size=(300, 200))

    await adapter.send(to(room, "Load", attachment=picture), key="k")
    info = (await kim.read(room, bot.user_id, "Load")).source["content"]["info"]
    assert (info["w"], info["h"], info["mimetype"]) == (300, 200, "image/png")
    red, green, blue = blurhash.decode(info["xyz.amorgan.blurhash"], 2, 2)[0][0]
    assert red > 180
    assert max(green, blue) < 110

    await adapter.send(to(room, "Notes", attachment=Attachment("notes.txt", "text/plain", b"words")), key="l")
    assert set((await kim.read(room, bot.user_id, "Notes")).source["content"]["info"]) == {"mimetype", "size"}


def test_what_is_no_picture_or_too_large_has_no_blur() -> None:
    assert blur(b"words") == blur(b"") == ""
    large = io.BytesIO()
    Image.new("1", (10_000, 5_001)).save(large, "PNG")
    assert blur(large.getvalue()) == ""
    photo = io.BytesIO()
    Image.new("RGB", (1_600, 1_200), "white").save(photo, "JPEG")
    assert len(blur(photo.getvalue())) == 28
