"""A mentee goes from one mentor to another."""
