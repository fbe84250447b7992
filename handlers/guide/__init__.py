"""The programme's guide: its topics, and the passage that answers a question."""
