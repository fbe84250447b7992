"""The menu command: what the author can do now."""
