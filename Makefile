# Two commands do everything on a fresh machine, set-up included:
#   make demo    grades the example class and shows the result
#   make test    runs everything .ci/run runs
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
TEACH := $(VENV)/.teach
DEV := $(VENV)/.dev

.PHONY: demo test check fast slow release-check docs benchmark clean

demo: $(TEACH)
	$(BIN)/grader grade examples/submissions --out out/demo

test: check fast slow release-check

check: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check grader tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports

fast: $(DEV)
	$(BIN)/pytest -m "not slow" -n 2 --dist worksteal -q

slow: $(DEV)
	$(BIN)/pytest -m slow -q

release-check: $(DEV)
	$(BIN)/grader release --check

docs: $(DEV)
	$(BIN)/python -m sphinx -W -q -b html docs docs/_build

benchmark: $(DEV)
	$(BIN)/python benchmarks/isolation.py

clean:
	rm -rf $(VENV) out docs/_build

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed, $$($(PYTHON) --version 2>&1) was found; next: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(TEACH): $(BIN)/python pyproject.toml constraints.txt
	$(PIP) install -c constraints.txt -e '.[teach]'
	@touch $@

$(DEV): $(TEACH)
	$(PIP) install -c constraints.txt -e '.[teach,keras,dev,docs]'
	@touch $@
