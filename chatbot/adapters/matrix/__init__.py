"""Matrix: encrypted by default, over the client-server API alone."""

from chatbot.adapters.matrix.adapter import MatrixAdapter

__all__ = ["MatrixAdapter"]
