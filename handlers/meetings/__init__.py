"""A mentor and a mentee agree when to meet, and are reminded."""
