"""Surveys as plain data, and what can be said of them without any I/O."""
