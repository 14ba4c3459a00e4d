# make demo    a filled portal on http://localhost:8080
# make test    everything CI runs
# make build   static files and the release binary
# make bench   measurements, not tests
# make fuzz    made-up inputs for everything that reads what others write, FUZZ_SECONDS for each target
# make fmt     formats the code
# make api-fuzz       the API against its own description, API_CASES (2000) cases for each operation
# make sbom           what the program is made of, as CycloneDX, in $(CARGO_TARGET_DIR)/sbom
# make reproducible   whether two builds in two folders are the same to the byte
# make dependencies   how many there are
# make clean   removes what was built, not the data

SHELL := /bin/bash
CARGO_TARGET_DIR ?= $(CURDIR)/target
PORTAL_DATA_DIR ?= $(CURDIR)/data
PORTAL_TOOLS ?= $(HOME)/.cache/beteiligungsportal/tools
export CARGO_TARGET_DIR PORTAL_TOOLS
export PATH := $(PATH):$(PORTAL_TOOLS)/bin

# How many contributions the demo holds; the program's own number without it.
CONTRIBUTIONS ?=
RELEASE := $(CARGO_TARGET_DIR)/release/portal
DEBUG := $(CARGO_TARGET_DIR)/debug/portal

.PHONY: build demo test bench fuzz fmt clean static lint unit browser deny api-fuzz sbom reproducible dependencies
.DEFAULT_GOAL := build

# The same sources make the same bytes: no path of the machine and no time of the build stands in the binary.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
export SOURCE_DATE_EPOCH
RELEASE_FLAGS := --remap-path-prefix=$(CURDIR)=/portal --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)=/cargo

build: static
	RUSTFLAGS="$(RUSTFLAGS) $(RELEASE_FLAGS)" cargo build --release --locked

demo: export PORTAL_DATA_DIR := $(PORTAL_DATA_DIR)
demo: export PORTAL_PROVIDED_BY := sachsen
demo:
	.ci/install demo
	$(MAKE) build
	$(RELEASE) demo $(if $(CONTRIBUTIONS),--contributions $(CONTRIBUTIONS))
	$(RELEASE) serve

# In this order: what fails soonest comes first.
test:
	.ci/install test
	cargo fmt --check
	$(MAKE) static
	$(MAKE) deny
	$(MAKE) lint
	$(MAKE) unit
	$(MAKE) browser

# BENCH='--fresh' fills the database anew; tests/bench/run.sh tells what else there is.
bench:
	.ci/install bench
	$(MAKE) build
	tests/bench/run.sh $(RELEASE) $(BENCH)
	tests/bench/flood.sh $(RELEASE)

# What was found before is part of `make test`; this looks for more. `.ci/fuzz keep` takes what it found into the tree.
FUZZ_SECONDS ?= 60
fuzz: static
	.ci/fuzz run $(FUZZ_SECONDS)

fmt:
	cargo fmt

clean:
	rm -rf static/dist static/node_modules tests/oidc/node_modules tests/browser/node_modules tests/browser/results
	cargo clean

# Packages are installed anew only when the lock file is newer than they are.
%/node_modules/.package-lock.json: %/package-lock.json
	npm ci --prefix $* --no-audit --no-fund
	touch $@

static: static/node_modules/.package-lock.json
	npm run build --prefix static

# Advisories need a database from the network and are looked at by hand: cargo deny check advisories.
deny:
	cargo deny --log-level error --locked check bans licenses sources

# The fuzz targets have a lock file of their own, which has to keep up with the portal's dependencies.
lint:
	cargo metadata --locked --manifest-path fuzz/Cargo.toml --format-version 1 >/dev/null
	cargo clippy --locked --all-targets -- -D warnings

# The tests share a database server, which the last program to leave it stops. Some start an OpenID provider.
unit: tests/oidc/node_modules/.package-lock.json
	cargo nextest run --locked; status=$$?; \
	DATABASE_URL= PORTAL_DATA_DIR=$(CARGO_TARGET_DIR)/tmp/postgres $(DEBUG) check >/dev/null; exit $$status

ifneq ($(wildcard tests/browser/package.json),)
browser: tests/browser/node_modules/.package-lock.json tests/oidc/node_modules/.package-lock.json
	cargo build --locked --bin portal
	PORTAL_BIN=$(DEBUG) npm test --prefix tests/browser
else
browser:
	@echo "No browser tests in tests/browser."
endif

api-fuzz: static
	.ci/install api-fuzz
	cargo build --locked --bin portal
	tests/api_fuzz.sh $(DEBUG) $(or $(API_CASES),2000)

SBOM := $(CARGO_TARGET_DIR)/sbom
sbom:
	.ci/install sbom
	mkdir -p $(SBOM)
	cargo cyclonedx --format json --spec-version 1.5 --no-build-deps --override-filename portal.cdx
	sed 's#file://$(CURDIR)#file://.#' portal.cdx.json > $(SBOM)/portal.cdx.json && rm portal.cdx.json
	npm sbom --prefix static --sbom-format cyclonedx --omit dev --package-lock-only > $(SBOM)/static.cdx.json
	@ls -l $(SBOM)

reproducible:
	.ci/reproducible

dependencies:
	@echo "direct: $$(cargo tree --locked --edges normal --depth 1 --prefix none | tail -n +2 | sort -u | wc -l)"
	@echo "in the binary: $$(cargo tree --locked --edges normal --prefix none --format '{p}' | sed 's/ (\*)$$//' | tail -n +2 | sort -u | wc -l)"
	@echo "shipped from npm: $$(cd static && npm ls --omit dev --all --parseable --package-lock-only 2>/dev/null | tail -n +2 | wc -l)"
