"""Faults of what the bot stands on, networks and databases, for whoever tests or attacks it."""
