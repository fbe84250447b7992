"""Mail: the last channel, for people who are not reached otherwise."""
