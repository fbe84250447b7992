# The few commands of this project; `make quick FEATURE=council` tries one feature while you work on it.

PYTHON = .venv/bin/python
FEATURE ?= help

.PHONY: setup test quick check ci demo bench

setup:
	python3 -m venv .venv && .venv/bin/pip install -q -r requirements-dev.txt

test:
	$(PYTHON) -m pytest

quick:
	$(PYTHON) -m pytest tests/$(FEATURE) --database sqlite -n 0

check:
	bash .ci/checks

ci:
	bash .ci/run

demo:
	$(PYTHON) -m chatbot demo

bench:
	$(PYTHON) -m bench
