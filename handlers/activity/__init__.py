"""Members' activities for the programme, and their confirmation by the mentor or the council."""
