"""What the program is measured by: `python -m bench`."""
