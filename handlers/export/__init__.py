"""The council saves the programme's tables as a file."""
