"""Discourse: a forum category that the bot publishes in, and reads nothing of."""
