"""Mail: the last channel, for people who are not reached otherwise."""

from chatbot.adapters.email.adapter import EmailAdapter, Server
from chatbot.adapters.email.addresses import ReplyAddresses

__all__ = ["EmailAdapter", "ReplyAddresses", "Server"]
