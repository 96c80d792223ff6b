# `make run` and `make test` work from nothing: python3 >= 3.11 and make are enough.
# `make check` is everything that CI asks for.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help run test search check static format lint types contracts wheel lock pictures keys snapshots clean

help:  ## What can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# One environment for everything, remade when a dependency changes.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("newsdiff needs Python 3.11 or later; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 $(MAKECMDGOALS)") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "This Python cannot make environments. On Debian or Ubuntu: sudo apt install python3-venv"; exit 1; }
	@echo "Preparing $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

run: $(READY)  ## Open the reader on the samples
	@$(BIN)/newsdiff samples

test: $(READY)  ## Run the whole suite
	@$(BIN)/python -m pytest -n auto --maxprocesses 8 --dist worksteal $(COVERAGE)

search: $(READY)  ## Look for examples that fail, others each time
	NEWSDIFF_EXAMPLES=search $(BIN)/python -m pytest -n auto --maxprocesses 8 -m hypothesis

check: static wheel  ## Everything that CI asks for
	$(MAKE) --no-print-directory test COVERAGE="--cov --cov-report=term --cov-fail-under=90"

static: format lint types contracts

format: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

contracts: $(READY)
	$(BIN)/lint-imports

wheel: $(READY)  ## Build the wheel, install it alone, open its samples
	$(BIN)/python scripts/check_wheel.py

pictures: $(READY)  ## Draw the pictures in docs/ again
	$(BIN)/python scripts/pictures.py

keys: $(READY)  ## Write docs/keys.md from the bindings
	@$(BIN)/python scripts/keys.py

snapshots: $(READY)  ## Accept the screens as they look now
	$(BIN)/python -m pytest tests/ui --snapshot-update

# Exact versions with hashes, the same on every platform. uv is in the lock itself.
lock: $(READY)  ## Choose the newest versions that fit
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
		--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' --all-extras --group dev pyproject.toml --output-file requirements.lock

clean:  ## Remove what was built
	rm -rf $(VENV) dist build .coverage htmlcov .mypy_cache .pytest_cache .ruff_cache .hypothesis
