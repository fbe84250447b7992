"""Incoming messages: from the events of a sync to a batch."""
