"""Surveys: made and checked, sent out, answered, and their results."""
