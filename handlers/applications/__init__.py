"""How a mentee becomes a mentor, and what mentors promise."""
