"""People's words to each other, carried from network to network and not kept."""
