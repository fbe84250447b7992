"""From a network to the handlers."""
