# 'make run' and 'make test' need Python 3.11 or newer, and make; the rest they fetch.
# run: PORT=8001 another port, DATABASE_URL=postgresql://… instead of SQLite, PYTHON=… another Python

.PHONY: run demo dev test bench lint types audit format messages lock
python := .venv/bin/python

run: .venv/run
	@exec $(python) manage.py start

# The same with made-up stories instead of the seeds, in a database of its own; each page says so.
demo: .venv/run
	@DEMO=1 VAR_DIR=var/demo exec $(python) manage.py start

# Django's reloading server, with its debug pages.
dev: .venv/run
	@DEBUG=1 exec $(python) manage.py start --dev

# The whole suite, on SQLite and on PostgreSQL, with a real browser.
test: .venv/test
	@exec $(python) -m tools.run_tests

# What the public pages cost, in constant pages, with ROWS=20000 made-up offers, and how fast their CSV streams.
bench: .venv/test
	@exec $(python) -m tools.bench

lint: .venv/test
	@$(python) -m ruff check .
	@$(python) -m ruff format --check .
	@.venv/bin/djangofmt --quiet --check templates
	@.venv/bin/lint-imports --no-cache
	@SECRET_KEY=lint DATABASE_URL= $(python) manage.py makemigrations --check --dry-run

types: .venv/test
	@SECRET_KEY=types DATABASE_URL= $(python) -m mypy

# Known vulnerabilities of what is locked; says so where no advisory database can be reached (and fails).
audit: .venv/test
	@$(python) -m tools.audit

format: .venv/test
	@$(python) -m ruff check --fix-only .
	@$(python) -m ruff format .
	@.venv/bin/djangofmt --quiet templates

# The catalogue of the interface in Indonesian, after a string was added (needs gettext).
messages: .venv/run
	@SECRET_KEY=messages $(python) manage.py makemessages --locale id --no-location --no-wrap --no-obsolete \
		--ignore .venv --ignore tests --ignore var
	@.venv/bin/pybabel compile --directory locale --domain django --locale id

# Newer versions of everything in pyproject.toml, with their hashes; no address of an index gets into the files.
compile := $(python) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock"
lock: .venv/test
	@$(compile) pyproject.toml --output-file requirements.txt
	@$(compile) --group pyproject.toml:test --constraint requirements.txt --output-file requirements-test.txt

pip := $(python) -m pip install --quiet --disable-pip-version-check --no-input --require-hashes

.venv/run: requirements.txt
	@for name in $(or $(PYTHON),python3.13 python3.12 python3.11 python3); do \
		if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$name; break; fi; done; \
	if [ -z "$$python" ]; then \
		echo "Python 3.11 or newer is needed: install one, or name it: make PYTHON=/path/to/python" >&2; exit 1; fi; \
	if ! $$python -c 'import ensurepip, venv' 2>/dev/null; then \
		echo "$$python can't make a virtual environment: install its venv module (Debian: apt-get install python3-venv)" >&2; \
		exit 1; fi; \
	[ -x $(python) ] || $$python -m venv .venv
	@$(pip) -r requirements.txt
	@touch $@

.venv/test: requirements-test.txt .venv/run
	@$(pip) -r requirements-test.txt
	@touch $@
