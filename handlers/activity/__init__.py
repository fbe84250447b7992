"""What members did for the programme, and its confirmation by the mentor."""
