"""The picture that ships with the package, drawn: `python -m chatbot.profile.starter FILE` draws it anew."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image, ImageDraw

_SIDE = 640
_FINER = 4
"""It is drawn so many times larger, and made smaller for smooth edges."""

_GROUND = "#3d7ab3"
_NEAR = "#ffffff"
_FAR = "#8fbcdb"
_EYES = "#1f2933"


def draw() -> Image.Image:
    """Return two speech bubbles, one of them with a face, far enough inside for apps that show a circle."""
    large = Image.new("RGB", (_SIDE * _FINER, _SIDE * _FINER), _GROUND)
    pen = ImageDraw.Draw(large)
    _bubble(pen, (270, 150, 520, 330), _FAR, tail=((430, 310), (500, 395), (490, 300)))
    _bubble(pen, (120, 240, 430, 465), _GROUND, tail=None, wider=16)
    _bubble(pen, (120, 240, 430, 465), _NEAR, tail=((180, 440), (150, 540), (270, 450)))
    for x in (222, 328):
        pen.ellipse(_scaled((x - 17, 310, x + 17, 344)), _EYES)
    pen.arc(_scaled((222, 310, 328, 410)), 25, 155, _EYES, 13 * _FINER)
    return large.resize((_SIDE, _SIDE), Image.Resampling.LANCZOS)


def _bubble(
    pen: ImageDraw.ImageDraw,
    box: tuple[int, int, int, int],
    colour: str,
    tail: tuple[tuple[int, int], ...] | None,
    wider: int = 0,
) -> None:
    left, top, right, bottom = box
    wide = (left - wider, top - wider, right + wider, bottom + wider)
    pen.rounded_rectangle(_scaled(wide), 80 * _FINER, colour)
    if tail:
        pen.polygon([_FINER * length for corner in tail for length in corner], colour)


def _scaled(lengths: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    left, top, right, bottom = lengths
    return left * _FINER, top * _FINER, right * _FINER, bottom * _FINER


if __name__ == "__main__":
    draw().save(Path(sys.argv[1]), "JPEG", quality=90, optimize=True)
