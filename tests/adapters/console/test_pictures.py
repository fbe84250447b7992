"""Pictures in terminals that show them."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest

from chatbot.adapters.console.adapter import ConsoleAdapter
from chatbot.adapters.console.pictures import how_to_show, iterm, kitty
from chatbot.core.messages import Attachment
from tests.adapters.console.session import at_noon, to

CHART = Attachment("chart.png", "image/png", bytes(range(256)) * 30, "Check-ins")


def test_kitty_gets_a_picture_in_pieces() -> None:
    pieces = re.findall(r"\x1b_G([^;]*);([^\x1b]*)\x1b\\", kitty(CHART))
    assert [keys for keys, _ in pieces] == ["a=T,f=100,q=2,c=60,m=1", "m=1", "m=0"]
    assert base64.b64decode("".join(data for _, data in pieces)) == CHART.content
    assert max(len(data) for _, data in pieces) == 4096
    assert kitty(Attachment("photo.jpg", "image/jpeg", b"x")) == "", "it takes PNG alone"


def test_iterm_gets_it_at_once() -> None:
    shown = re.fullmatch(r"\x1b\]1337;File=inline=1;size=7680;width=60;preserveAspectRatio=1:(\S+)\x07", iterm(CHART))
    assert shown is not None
    assert base64.b64decode(shown[1]) == CHART.content
    assert iterm(Attachment("meeting.ics", "text/calendar", b"x")) == ""


@pytest.mark.parametrize(
    ("env", "shows"),
    [
        ({"TERM": "xterm-kitty"}, kitty),
        ({"TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"}, kitty),
        ({"TERM_PROGRAM": "ghostty"}, kitty),
        ({"TERM_PROGRAM": "iTerm.app"}, iterm),
        ({"TERM_PROGRAM": "WezTerm"}, iterm),
        ({"LC_TERMINAL": "iTerm2"}, iterm),
        ({"TERM": "xterm-256color"}, None),
        ({"TERM": "xterm-256color", "TMUX": "/tmp/tmux", "KITTY_WINDOW_ID": "1"}, None),
        ({"TERM": "screen", "LC_TERMINAL": "iTerm2"}, None),
        ({}, None),
    ],
)
def test_how_a_terminal_shows_pictures(env: dict[str, str], shows: object) -> None:
    assert how_to_show(env) is shows


class Showing:
    """A screen that shows pictures."""

    colour = False

    def __init__(self) -> None:
        self.shown: list[str] = []

    def open(self) -> None: ...

    async def read(self) -> str | None:
        return None

    def write(self, text: str) -> None:
        self.shown.append(text)

    def inline(self, picture: Attachment) -> str:
        return iterm(picture)

    def close(self) -> None: ...


async def test_a_picture_stands_below_its_name(tmp_path: Path) -> None:
    screen = Showing()

    async def control(line: str) -> None: ...

    adapter = ConsoleAdapter(at_noon(), screen, control, files=tmp_path)
    await adapter.send(to("ana", "The board", attachment=CHART), "k")
    words, picture = screen.shown[0].split("\x1b]", 1)
    assert words.startswith("bot → ana: The board\n  [file: ")
    assert words.endswith("chart.png] Check-ins\n")
    assert picture.startswith("1337;File=")
