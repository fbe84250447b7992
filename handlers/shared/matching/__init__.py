"""Matching mentees with mentors: scores, candidates, and plans for everybody at once."""
