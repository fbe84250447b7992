"""The settings of the garbage collector: how often it runs, and over which objects."""

from __future__ import annotations

import gc


def expect_to_load_much() -> None:
    """Let the collector rest while modules are loaded: they stay, and it would take a sixth of every start."""
    gc.set_threshold(100_000)


def spare_what_came() -> None:
    """Let the collector skip what was made since, without looking through it first: everybody would wait for that."""
    gc.freeze()


def spare_what_stays() -> None:
    """Let the collector skip what lives as long as the process: it would take a third of a message's time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
