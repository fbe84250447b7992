"""Members propose something, say what they think of it, and read what the council decided and promised."""
