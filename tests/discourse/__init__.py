"""A Discourse forum on loopback."""
