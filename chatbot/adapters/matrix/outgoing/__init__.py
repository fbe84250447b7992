"""From what the bot says to events in rooms."""
