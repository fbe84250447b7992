"""The features of the bot, one package each."""

from __future__ import annotations
