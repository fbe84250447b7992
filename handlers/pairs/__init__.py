"""Pairs, who can reach each other."""
