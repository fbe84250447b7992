"""Joining, the profile, linking accounts, and giving up a question."""
