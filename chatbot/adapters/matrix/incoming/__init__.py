"""From the events of a sync to what the bot is told."""
