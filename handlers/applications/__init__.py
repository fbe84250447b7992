"""Applications to become a mentor, and the promise that mentors make."""
