"""Pictures in terminals that show them: the protocols of kitty and iTerm2, which other terminals speak as well."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping

from chatbot.core.messages import Attachment

COLUMNS = 60
"""The width of a picture, in characters: a chart can be read, and fits a window of usual width."""
_CHUNK = 4096
"""The most a kitty takes of a picture at once."""
_KITTY = frozenset({"kitty", "ghostty"})
_ITERM = frozenset({"iTerm.app", "WezTerm", "mintty", "rio"})

Inline = Callable[[Attachment], str]
"""Returns the escape sequence that shows a picture; empty for what the terminal does not show."""


def how_to_show(env: Mapping[str, str]) -> Inline | None:
    """Return how the terminal of this environment shows pictures; None if it shows none, or nobody can tell.

    Inside tmux or screen there are none: they keep such sequences to themselves.
    """
    program, term = env.get("TERM_PROGRAM", ""), env.get("TERM", "")
    if "TMUX" in env or "STY" in env or term.startswith(("screen", "tmux")):
        return None
    if program in _KITTY or "KITTY_WINDOW_ID" in env or term in ("xterm-kitty", "xterm-ghostty"):
        return kitty
    if program in _ITERM or env.get("LC_TERMINAL") == "iTerm2":
        return iterm
    return None


def kitty(picture: Attachment) -> str:
    """Show a PNG by the graphics protocol of kitty."""
    if picture.media_type != "image/png":
        return ""
    data = base64.b64encode(picture.content).decode()
    chunks = [data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK)]
    keys = [f"a=T,f=100,q=2,c={COLUMNS},", *[""] * (len(chunks) - 1)]
    last = len(chunks) - 1
    return "".join(
        f"\x1b_G{key}m={int(number < last)};{chunk}\x1b\\"
        for number, (key, chunk) in enumerate(zip(keys, chunks, strict=True))
    )


def iterm(picture: Attachment) -> str:
    """Show any picture by the protocol of iTerm2."""
    if not picture.media_type.startswith("image/"):
        return ""
    data = base64.b64encode(picture.content).decode()
    return f"\x1b]1337;File=inline=1;size={len(picture.content)};width={COLUMNS};preserveAspectRatio=1:{data}\x07"
