"""What mentors see and say of their mentees and places, and what the council sees of them."""
