"""A chatbot that runs a volunteer mentorship programme on Telegram, Matrix and the console."""

__version__ = "0.1.0"
