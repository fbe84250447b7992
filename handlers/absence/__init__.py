"""Mentors' announced absences, and the backup mentors who stand in for them."""
