"""Changes of mentor: a mentee goes from one mentor to another."""
