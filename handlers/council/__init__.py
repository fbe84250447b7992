"""The council: the state of the programme, and decisions."""
