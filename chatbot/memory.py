"""What the garbage collector looks through."""

from __future__ import annotations

import gc


def spare_what_stays() -> None:
    """Let the collector pass by what lives as long as the process: it took a third of a message's time otherwise."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
