# make test    installs what tests need, then lint, build and all tests
# make browser-tests  only those in a real browser (part of make test)
# make fuzz    fuzzes the readers: MINUTES=5 each, TARGET=geojson for one of them
# make faults  kills every command 200 times in all, and lets its writes fail: KILLS=, WRITES= each
# make mutants  breaks the kernel in many places, one by one: the tests of laws must catch each
# make sanitize  the tests under the address and thread sanitizers: FILTER=FormatsTests for some
# make demo    builds nsp and runs the whole main job on the example region
# make build   the release build of nsp
# make install puts nsp in PREFIX (default /usr/local)
# make bench   benchmarks beside peers (PEERS=slow: solvers on every instance), kept under Tests/Benchmarks
# make instructions  counts what the kernels cost, against the counts that are kept (with valgrind)

PREFIX ?= /usr/local
MINUTES ?= 1
FILTER ?= .
KILLS ?= 200
WRITES ?= 30
SWIFT ?= swift
# The system libraries that nsp is linked to, and the tools that only tests use.
PACKAGES := libjs-leaflet libgeos-dev libproj-dev proj-data libsqlite3-dev libzip-dev libxlsxwriter-dev zlib1g-dev libdeflate-dev liblz4-dev libzstd-dev pkg-config
TEST_PACKAGES := gdal-bin chromium chromium-driver python3-venv

.PHONY: test browser-tests demo build install lint format packages test-packages bench instructions fuzz faults mutants sanitize clean

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

fuzz: packages
	Tests/Fuzz/run "$(MINUTES)" $(TARGET)

faults: build
	Tests/Faults/run "$$($(SWIFT) build -c release --show-bin-path)/nsp" --kills "$(KILLS)" --writes "$(WRITES)"

mutants: packages
	python3 Tests/Mutants/mutants.py

# The runtime of Swift itself leaks a few hundred bytes, so leaks are not counted.
sanitize: packages test-packages
	SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
	  $(SWIFT) test --sanitize=address --build-path .build/address --filter "$(FILTER)"
	SWIFT_BACKTRACE=enable=no TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Tools/thread-sanitizer.txt \
	  $(SWIFT) test --sanitize=thread --build-path .build/thread --filter "$(FILTER)"

clean:
	rm -rf .build
