"""How often the garbage collector looks, and through what."""

from __future__ import annotations

import gc


def expect_to_load_much() -> None:
    """Let the collector rest while modules are loaded, which stay: it took a sixth of every start otherwise."""
    gc.set_threshold(100_000)


def spare_what_stays() -> None:
    """Let the collector pass by what lives as long as the process: it took a third of a message's time otherwise."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
