"""Check-ins: mentors are asked how mentees are doing, both sides about contact, and silence is noticed."""
