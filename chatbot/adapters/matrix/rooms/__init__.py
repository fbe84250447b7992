"""The rooms the bot is in: membership, history, and recent events."""
