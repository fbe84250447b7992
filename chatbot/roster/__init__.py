"""`chatbot roster`: the archive's people in, the programme's people out."""
