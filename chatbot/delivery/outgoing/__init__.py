"""The way of a message out: from what handlers say to a network."""
