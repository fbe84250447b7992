"""`chatbot roster`: the programme's people, imported from files and exported to them."""
