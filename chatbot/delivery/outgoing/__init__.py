"""From what handlers say to a network."""
