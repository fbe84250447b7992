"""Requests for a mentor, offers made for them, and the waiting list."""
