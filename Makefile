# make test    installs what tests need, then lint, build and all tests
# make browser-tests  only those in a real browser (part of make test)
# make demo    builds nsp and runs the whole main job on the example region
# make build   the release build of nsp
# make install puts nsp in PREFIX (default /usr/local)
# make bench   benchmarks beside peers (PEERS=slow asks the slow ones too), kept under Tests/Benchmarks
# make instructions  counts what the kernels cost, against the counts that are kept (with valgrind)

PREFIX ?= /usr/local
SWIFT ?= swift
# The system libraries that nsp is linked to, and the tools that only tests use.
PACKAGES := libjs-leaflet libgeos-dev libproj-dev proj-data libsqlite3-dev libzip-dev libxlsxwriter-dev zlib1g-dev liblz4-dev libzstd-dev pkg-config
TEST_PACKAGES := gdal-bin chromium chromium-driver python3-venv

.PHONY: test browser-tests demo build install lint format packages test-packages bench instructions clean

test: packages test-packages lint
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build
	"$$($(SWIFT) build --show-bin-path)/Benchmarks" smoke all 1
	Tests/BrowserTests/run "$$($(SWIFT) build --show-bin-path)/nsp"

browser-tests: packages test-packages
	$(SWIFT) build --product nsp
	Tests/BrowserTests/run "$$($(SWIFT) build --show-bin-path)/nsp"

demo: build
	@Tests/Tools/demo "$$($(SWIFT) build -c release --show-bin-path)/nsp"

build: packages
	$(SWIFT) build -c release --product nsp

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$$($(SWIFT) build -c release --show-bin-path)/nsp" "$(DESTDIR)$(PREFIX)/bin/nsp"

lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift

packages:
	@Tests/Tools/install-packages $(PACKAGES)

test-packages:
	@Tests/Tools/install-packages $(TEST_PACKAGES)

bench: packages
	$(SWIFT) build -c release --product Benchmarks
	$(SWIFT) build -c release --product nsp
	Tests/Benchmarks/run

instructions: packages
	$(SWIFT) build -c release --product Benchmarks
	Tests/Benchmarks/instructions "$$($(SWIFT) build -c release --show-bin-path)/Benchmarks"

clean:
	rm -rf .build
