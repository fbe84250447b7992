"""Where a person is reached, and where else when they do not answer there."""
