# Two commands do everything on a fresh machine, set-up included:
#   make demo    grades the example class and shows the result
#   make test    runs everything .ci/run runs
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# Not compiled: Python does that by itself for what is imported, and most is not. It must be let keep what it compiles.
unexport PYTHONDONTWRITEBYTECODE
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
TEACH := $(VENV)/.teach
DEV := $(VENV)/.dev

.PHONY: demo test check fast slow browser release-check docs benchmark clean

# Without the keras extra, which takes 2 GB: submissions written in Keras are listed as ungraded, with the reason.
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

slow: $(DEV) browser
	$(BIN)/pytest -m slow -n 2 --dist loadscope -q

# Pages are rendered in a real browser: Debian's, unless there is one.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } || \
	  { echo "The tests need a browser; next: sudo apt-get install chromium"; exit 1; }

release-check: $(DEV)
	$(BIN)/grader release --check

docs: $(DEV)
	$(BIN)/python -m sphinx -W -q -b html docs docs/_build

benchmark: $(DEV)
	$(BIN)/python benchmarks/isolation.py
	$(BIN)/python benchmarks/cold_start.py

clean:
	rm -rf $(VENV) out docs/_build

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed, $$($(PYTHON) --version 2>&1) was found; next: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@# Installs in half the time of those that come with Python 3.11 and 3.12, which would do as well.
	@$(PIP) install --no-compile -U -c constraints.txt pip || echo "pip stays as it is"

$(TEACH): $(BIN)/python pyproject.toml constraints.txt
	$(PIP) install --no-compile -c constraints.txt -e '.[teach]'
	@touch $@

$(DEV): $(TEACH)
	$(PIP) install --no-compile -c constraints.txt -e '.[teach,keras,dev,docs]'
	@touch $@
