"""Matrix: encrypted by default, over the client-server API alone."""
