# `make run` and `make test` are all a newcomer needs; both set up .venv first.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := *.py bot cards cli forms handlers jobs models pages simulator stores webhooks

.PHONY: setup run test lint bench eval lock clean

setup: .venv/.ready

# uv is installed by pip from its own hash-locked file, everything else by uv from requirements.lock.
# Everything is compiled here once: otherwise each process of the first start compiles what it imports, in three times
# the time (in every start where PYTHONDONTWRITEBYTECODE is set).
.venv/.ready: requirements.lock uv.requirements pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Houqin needs Python 3.11 or newer: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' || { echo "This Python has no ensurepip: install the package python3-venv of your system"; exit 1; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r uv.requirements
	$(BIN)/uv pip sync --quiet --require-hashes --compile-bytecode --python $(BIN)/python requirements.lock
	$(BIN)/uv pip install --quiet --no-deps --no-build-isolation --config-settings editable_mode=compat --python $(BIN)/python -e .
	$(BIN)/python -m compileall -q $(SOURCES)
	@touch $@

run: setup
	$(BIN)/houqin run

# Two at a time, each with stores of its own; a file's tests stay together, since some share what is dear to make.
# Files run in the order of their names: xdist would keep those with few tests for the end, which are the longest ones.
# pytest keeps what it has compiled: anew it takes six seconds, in each of the two.
test: setup
	PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: setup
	$(BIN)/python -m bench

eval: setup
	$(BIN)/python -m bot.language.scoring

lock:
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml -o requirements.lock

clean:
	rm -rf .venv .data
