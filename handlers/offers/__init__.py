"""From the wish for a mentor to a pair: requests, offers, the waiting list."""
