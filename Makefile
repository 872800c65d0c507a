# make run and make test do all the set-up they need. Without make: python scripts/setup.py run (or test).
PYTHON ?= python3
VENV := .venv/bin
PRODUCT := desktop commands listeners priorities storage resources

.DEFAULT_GOAL := help
.PHONY: help run test setup lint format types contracts dead translations pictures bench judge lock wheel check

help: ## List these targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

run: ## Set up if needed, then open the demonstration
	@$(PYTHON) scripts/setup.py run

test: ## Set up if needed, then run all tests
	@$(PYTHON) scripts/setup.py test

setup: ## Only set up
	@$(PYTHON) scripts/setup.py install

lint: setup ## Style, and the format as ruff writes it
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .

format: setup ## Write the format
	$(VENV)/ruff check --fix .
	$(VENV)/ruff format .

types: setup ## Types, strict, of the product and of its tools
	$(VENV)/mypy
	$(VENV)/mypy -p scripts -p bench

contracts: setup ## Who may import whom
	$(VENV)/lint-imports

dead: setup ## Code that nobody uses
	$(VENV)/vulture

translations: setup ## Bring the .ts files up to date with the sentences in the code
	$(VENV)/python -m scripts.translations update

pictures: setup ## Draw the documents' pictures anew, and every page in every look into build/pictures; a quarter of an hour
	$(VENV)/python -m scripts.pictures docs/pictures
	$(VENV)/python -m scripts.pictures build/pictures --all

bench: setup ## Measured runs against peers and floors; minutes
	$(VENV)/python -m bench

judge: setup ## What is ranked first, against the labelled judgement
	$(VENV)/python -m bench.judge

lock: ## Pin the dependencies anew (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --group dev pyproject.toml -o requirements-dev.lock

wheel: setup ## Build the wheel into dist/
	$(VENV)/python -m hatchling build -t wheel

check: test lint types contracts dead ## All of it, as a submission is checked, but for the wheel's own run
	$(VENV)/python -m scripts.translations check
