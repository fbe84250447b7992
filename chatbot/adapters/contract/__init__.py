"""The contract of adapters, as tests that a package with a network of its own can run, too. They need pytest."""

import pytest

pytest.register_assert_rewrite("chatbot.adapters.contract.suite")  # so that a failure shows the values
