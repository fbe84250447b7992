"""Help for pairs in which neither can write to the other."""
