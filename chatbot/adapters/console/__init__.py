"""The bot without any network: several made-up people write from one screen or one script."""

from chatbot.adapters.console.adapter import ConsoleAdapter
from chatbot.adapters.console.screen import Lines, Scene, Screen
from chatbot.adapters.console.terminal import Terminal

__all__ = ["ConsoleAdapter", "Lines", "Scene", "Screen", "Terminal"]
