# Six verbs. `make run` and `make test` set everything up first.
VENV := .venv
PY := $(VENV)/bin/python
UV := $(shell command -v uv || echo .uv/bin/uv)
# The CPU build of torch: from the folder that PIP_FIND_LINKS names where it is set, else from PyTorch's own CPU index.
TORCH := $(if $(PIP_FIND_LINKS),--find-links "$(PIP_FIND_LINKS)",--torch-backend cpu)
INSTALL = $(UV) pip install --quiet --python $(PY) $(TORCH) --compile-bytecode
# Our own modules too: else a first start compiles them, and every start where the service may not write into its folder.
COMPILE = $(PY) -m compileall -q bot knowledge prompts ingest.py
LOCK = $(UV) pip compile pyproject.toml --quiet --python-version 3.11 --no-header --no-emit-index-url \
	--no-emit-find-links $(TORCH) --extra openai

export HF_HUB_OFFLINE := 1
export TRANSFORMERS_OFFLINE := 1
export TOKENIZERS_PARALLELISM := false

.PHONY: setup run test check bench docs lock
.DEFAULT_GOAL := run

setup: $(VENV)/dev

run: $(VENV)/service
	$(PY) -m bot run $(ARGS)

test: $(VENV)/dev
	$(PY) -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

check: $(VENV)/dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(PY) -m pytest --quiet tests/test_rooms.py
	$(PY) -m docs.generate --check

docs: $(VENV)/dev
	$(PY) -m docs.generate

bench: $(VENV)/dev
	$(INSTALL) -r requirements-bench.txt
	$(PY) -m bench $(ARGS)

lock:
	$(LOCK) --upgrade -o requirements.txt
	$(LOCK) --upgrade --group dev -c requirements.txt -o requirements-dev.txt
	$(LOCK) --upgrade --group dev --group bench -c requirements-dev.txt -o requirements-bench.txt

$(VENV)/service: requirements.txt | $(VENV)/bin/python
	$(INSTALL) -r requirements.txt
	$(COMPILE)
	touch $@

$(VENV)/dev: requirements-dev.txt | $(VENV)/bin/python
	$(INSTALL) -r requirements-dev.txt
	$(COMPILE)
	touch $@ $(VENV)/service

$(VENV)/bin/python: | $(UV)
	$(UV) venv --quiet --python 3.11 $(VENV)

.uv/bin/uv:
	python3 -m venv .uv
	.uv/bin/pip install --quiet uv
