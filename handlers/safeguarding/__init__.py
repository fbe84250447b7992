"""People report in confidence what is wrong, to one named councillor."""
