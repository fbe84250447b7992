"""The data that is kept of people, for them to see and to have deleted."""
