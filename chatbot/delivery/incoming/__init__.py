"""The way of a message in: from a network to the handlers."""
