"""Mentors' mentees and capacity, for mentors themselves and for the council."""
