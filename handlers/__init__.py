"""What the bot does for people, one package a feature."""

from __future__ import annotations
