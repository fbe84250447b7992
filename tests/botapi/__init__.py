"""A Bot API server on loopback, with people in front of it.

async with Server() as server:
    ana = server.person(1001, "Ana", username="ana", language_code="es")
    ...                                 # a bot with token `server.token` and api_base_url `server.url`
    await ana.write("/start")
    offer = await ana.reads("mentor")   # waits for an unread message or edit that holds the word
    await ana.press(offer, "Accept")
    assert server.breaches == []        # neither side broke the Bot API's rules
"""

from tests.botapi.chats import Group, Message, Person
from tests.botapi.server import Server

__all__ = ["Group", "Message", "Person", "Server"]
