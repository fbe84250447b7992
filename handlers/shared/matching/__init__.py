"""Who suits whom: scores, candidates, and plans for everybody at once."""
