"""The help command: what the bot can do for the person who asks."""
