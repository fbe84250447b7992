"""Outgoing messages: from what the bot says to events in rooms."""
