"""Verification by emoji, begun by a person."""
