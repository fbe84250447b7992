"""The bot's account and device: login, keys, cross-signing, and their status on the homeserver."""
