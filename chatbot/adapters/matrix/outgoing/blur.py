"""Pictures as a blur that clients show until the picture is there (MSC2448)."""

from __future__ import annotations

import io

import blurhash
from PIL import Image, UnidentifiedImageError

BLURHASH = "xyz.amorgan.blurhash"
"""The key of the blur in what is told of a picture."""
_SIDE = 32
"""Pixels that the blur is made of: it has twelve colours, and more would only take time."""

_MOST_PIXELS = 50_000_000
"""A picture with more takes more memory than a blur is worth."""


def blur(picture: bytes) -> str:
    """Return the blur of a picture, in a few hundredths of a second; empty if it cannot be read."""
    try:
        with Image.open(io.BytesIO(picture)) as image:
            if image.width * image.height > _MOST_PIXELS:
                return ""
            image.draft("RGB", (_SIDE, _SIDE))  # of a photo no more is read than is needed
            small = image.convert("RGB").resize((_SIDE, _SIDE))
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return ""
    colours = small.tobytes()
    row = 3 * _SIDE
    rows = [
        [tuple(colours[at : at + 3]) for at in range(start, start + row, 3)] for start in range(0, len(colours), row)
    ]
    return str(blurhash.encode(rows, components_x=4, components_y=3))
