"""A Bot API server on loopback, with people in front of it."""

from tests.botapi.chats import Group, Message, Person
from tests.botapi.server import Server

__all__ = ["Group", "Message", "Person", "Server"]
