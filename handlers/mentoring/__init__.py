"""From the wish for a mentor to a pair."""
