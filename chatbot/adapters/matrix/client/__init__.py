"""The client-server API: requests, devices, keys, and what the homeserver answers."""
