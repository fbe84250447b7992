"""A mentor is away or silent: when that is over, and who stands in meanwhile."""
