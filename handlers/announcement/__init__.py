"""Announcements: told to many people at once, with who got them, who said so, and what they ask."""
