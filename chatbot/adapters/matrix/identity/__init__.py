"""The bot's account and device: login, keys, cross-signing, and how they stand on the homeserver."""
