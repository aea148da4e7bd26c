# The one way in: each target makes what it needs.
PYTHON ?= python3
DEMO_FLAGS ?=
PIP := .venv/bin/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help env demo test accuracy bench lock clean

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

env: .venv/.installed ## the environment in .venv, with the command .venv/bin/dhrgraph

demo: env ## load the Newham plan and answer three questions (DEMO_FLAGS="--no-dashboard")
	.venv/bin/dhrgraph demo $(DEMO_FLAGS)

test: ## every check and every test, on both databases
	tests/install-debian.sh
	tests/neo4j/install.sh
	$(MAKE) --no-print-directory env
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy --strict
	.venv/bin/lint-imports
	.venv/bin/python -m pytest --numprocesses 2 --dist loadfile

accuracy: env ## precision, recall and F1 of reading, over every plan in tests/plans/ with a truth file
	.venv/bin/python -m tests.accuracy

bench: env ## speed and memory, measured, printed and written to docs/performance.md
	.venv/bin/python -m tests.benchmarks --write

lock: ## requirements.lock anew, from pyproject.toml
	@set -e; folder=$$(mktemp -d); trap 'rm -rf "$$folder"' EXIT; \
	$(PYTHON) -m venv "$$folder"; \
	"$$folder/bin/python" -m pip --disable-pip-version-check --quiet install uv; \
	"$$folder/bin/uv" pip compile pyproject.toml --extra dev --output-file requirements.lock \
	  --universal --fork-strategy fewest --python-version 3.11 --generate-hashes --upgrade --quiet \
	  --no-header --no-emit-index-url --no-emit-find-links --no-config

clean: ## remove the environment, the caches and what was built
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache \
	  .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.installed: .venv/.locked pyproject.toml
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.locked: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' || { \
	  echo "dhrgraph needs Python 3.11 to 3.14, and $(PYTHON) here is $$($(PYTHON) -V 2>&1)." \
	    "Name another one: make env PYTHON=python3.12" >&2; exit 1; }
	@echo "Making the environment in .venv (about a minute)"
	$(PYTHON) -m venv --clear .venv
	$(PIP) install --require-hashes -r requirements.lock
	@touch $@
