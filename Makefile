# From a fresh Debian machine to a printed report: `make report`. Everything that is checked: `make test`.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# What an installation depends on; when one of these changes, it is made anew.
SETUP := pyproject.toml hatch_build.py reportgen/__init__.py

LEFT := order processing specialist
RIGHT := customer care specialist

# How to audit all pairs: in which language, random order and number of processes, and where it keeps how far
# it is.
REPORT_LANG ?= en
SEED ?= 1
JOBS ?= 2
STATE ?= reports/audit-$(REPORT_LANG)-$(SEED).json

# The libraries that WeasyPrint opens, each with its Debian package. They bring GLib, HarfBuzz and fontconfig,
# which it opens too.
LIBRARIES := libpango-1.0.so.0=libpango-1.0-0 libpangoft2-1.0.so.0=libpangoft2-1.0-0
# WeasyPrint does without this one, but then takes ten times as long for the fonts of each report.
WANTED := libharfbuzz-subset.so.0=libharfbuzz-subset0

# The releases that the shipped dataset is built from, in the folder that AGENCY names.
AGENCY ?= agency
RELEASES := onet/db_30_2_excel_partial onet/db_30_0_rebuilt onet/db_29_3_excel \
    oews/M2025_rebuilt_from_timeseries bls_ep cps soc bea

.PHONY: help report install test check wheel-check bench specimens audit-all data clean

help:
	@echo 'make report   compare "$(LEFT)" and "$(RIGHT)", into reports/'
	echo 'make install  make $(VENV) with reportgen in it'
	echo 'make test     run everything that CI checks: make check, make wheel-check'
	echo 'make audit-all  audit every ordered pair of occupations; LIMIT=n for the first n in random order, REPORT_LANG=es in Spanish'
	echo 'make bench    measure how long reports take'
	echo 'make specimens  the same pairs in every layout, and hard ones, into reports/specimens/'
	echo 'make data     build data/default anew from the releases in AGENCY=folder'
	echo 'make clean    remove all that was made, reports too'

# Only the path of the report goes to standard output.
report: install
	@mkdir -p reports
	$(BIN)/reportgen compare "$(LEFT)" "$(RIGHT)" -o reports/

install: $(VENV)/.installed

test: check wheel-check

check: $(VENV)/.tested
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

bench: $(VENV)/.tested
	@test -d tests/bench || { echo 'There is no tests/bench to run.' >&2; exit 1; }
	$(PIP) install --quiet --editable '.[dev,bench]'
	$(BIN)/python -m tests.bench

specimens: $(VENV)/.tested
	$(BIN)/python -m tests.specimens reports/specimens

# Every ordered pair as text, read back and checked against the data, in a random order that the seed fixes.
# Stopped, it goes on where it was; STATE keeps how far that is.
audit-all: install
	@$(BIN)/reportgen audit --all --lang $(REPORT_LANG) --seed $(SEED) --jobs $(JOBS) --state $(STATE) $(if $(LIMIT),--limit $(LIMIT))

data: install
	$(BIN)/reportgen data build $(addprefix $(AGENCY)/,$(RELEASES)) --out data/default \
	    --title 'Occupations of the United States' --no-descriptions --no-metros

# The wheel, built and run where nothing else is: no checkout, no other packages than those it asks for.
wheel-check: $(VENV)/.tested
	@folder=$$(mktemp -d)
	trap 'rm -rf "$$folder"' EXIT
	$(BIN)/python -m build --wheel --outdir "$$folder/dist" . &> "$$folder/log" || { cat "$$folder/log" >&2; exit 1; }
	$(BIN)/python -m venv "$$folder/venv"
	"$$folder/venv/bin/python" -m pip --disable-pip-version-check install --quiet "$$folder"/dist/*.whl
	mkdir "$$folder/empty"
	cd "$$folder/empty"
	report=$$("$$folder/venv/bin/reportgen" compare "$(LEFT)" "$(RIGHT)" -o "$$folder/")
	[[ $$(head -c 4 "$$report") == %PDF ]]
	echo "wheel-check: the wheel alone wrote $${report##*/}"

clean:
	rm -rf .venv build dist reports templates/fonts/*.ttf
	rm -rf .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	rm -f $(VENV)/.system $(VENV)/.installed $(VENV)/.tested
	find reportgen tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.installed: $(SETUP) | $(VENV)/.system
	@{
	$(PIP) --version > /dev/null 2>&1 || $(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --editable .
	touch $@
	} >&2

$(VENV)/.tested: $(SETUP) | $(VENV)/.system
	@{
	$(PIP) --version > /dev/null 2>&1 || $(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --editable '.[dev]'
	touch $(VENV)/.installed $@
	} >&2

# Installs the Debian packages that are missing, and touches nothing on a machine that has them.
$(VENV)/.system:
	@missing= wanted= as_root=
	loads() { $(PYTHON) -c "import ctypes; ctypes.CDLL('$${1%%=*}')" 2> /dev/null; }
	if ! command -v $(PYTHON) > /dev/null; then missing=' python3 python3-venv'
	elif ! $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
	    echo 'reportgen needs Python 3.11 or newer; name one with make PYTHON=...' >&2
	    exit 1
	elif ! $(PYTHON) -c 'import ensurepip, venv' 2> /dev/null; then missing=' python3-venv'
	fi
	for library in $(LIBRARIES); do loads $$library || missing+=" $${library#*=}"; done
	for library in $(WANTED); do loads $$library || wanted+=" $${library#*=}"; done
	test $$(id -u) = 0 || as_root=sudo
	# For what is only wanted nobody is asked for a password.
	if test -n "$$missing" || test -n "$$wanted" -a -z "$$as_root"; then
	    {
	    $$as_root apt-get update --quiet
	    $$as_root env DEBIAN_FRONTEND=noninteractive \
	        apt-get install --quiet --yes --no-install-recommends $$missing $$wanted
	    } >&2 || test -z "$$missing" || {
	        echo "Please install as root these Debian packages, or what provides them elsewhere:$$missing." >&2
	        exit 1
	    }
	fi
	mkdir -p $(VENV)
	touch $@

# Each recipe is one script.
.ONESHELL:
