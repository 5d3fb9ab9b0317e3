# Everything that is done with this repository; `make help` lists it.

PREFIX ?= /usr/local
SWIFT ?= swift
# Without symbols the program is half as large.
RELEASE = -c release --static-swift-stdlib -Xlinker -s
# Some 2 GB; made once.
BENCH_SHOPS ?= $(CURDIR)/.build/bench
FUZZ_SECONDS ?= 60
PICTURES = overview retention customer-value cohorts segments customers timing today data
FUZZ_FOLDER ?= $(CURDIR)/.build/fuzz

.PHONY: demo build test test-release check-sql bench storm fuzz install demo-data pictures format lint packages test-packages help

demo: build ## build, and open the dashboard on the demo shop
	@exec "$$($(SWIFT) build $(RELEASE) --show-bin-path)/stamgast" demo

build: packages ## build the program
	$(SWIFT) build $(RELEASE) --product stamgast

test: test-packages ## run all tests
	$(SWIFT) test

check-sql: test-packages ## run the SQL of every figure of the demo shop at several days, which takes minutes
	CHECK_SQL=1 $(SWIFT) test --filter FigureQueryTests

bench: build ## measure the budgets on shops of 100,000 and 1,000,000 orders
	$(SWIFT) build $(RELEASE) --product Benchmarks
	@bin="$$($(SWIFT) build $(RELEASE) --show-bin-path)" && mkdir -p "$(BENCH_SHOPS)" && \
	  "$$bin/Benchmarks" run --program "$$bin/stamgast" --in "$(BENCH_SHOPS)" \
	  --duckdb-script Sources/Benchmarks/Yardsticks/duckdb_suite.py

test-release: build test-packages ## run the tests of the program as a user runs it on a release build, which the optimiser has been over
	STAMGAST_PROGRAM_FOLDER="$$($(SWIFT) build $(RELEASE) --show-bin-path)" $(SWIFT) test --filter EndToEnd

storm: test-packages ## press 10,000 random keys a hundred times, which takes many minutes
	WHOLE_STORM=1 $(SWIFT) test -c release -Xswiftc -enable-testing --filter KeyStormTests

fuzz: packages ## feed the import made-up files for FUZZ_SECONDS (60); needs the toolchain's libFuzzer
	STAMGAST_FUZZING=1 $(SWIFT) build -c release --scratch-path "$(FUZZ_FOLDER)/build" \
	  -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=address --product fuzz-import
	.ci/fuzz "$(FUZZ_FOLDER)/build/release/fuzz-import" "$(FUZZ_FOLDER)" "$(FUZZ_SECONDS)"

install: build ## install to PREFIX (/usr/local), with DESTDIR before it
	install -D -m 755 "$$($(SWIFT) build $(RELEASE) --show-bin-path)/stamgast" \
	  "$(DESTDIR)$(PREFIX)/bin/stamgast"
	mkdir -p "$(DESTDIR)$(PREFIX)/share/stamgast"
	cp -R themes demo-data "$(DESTDIR)$(PREFIX)/share/stamgast/"
	@program="$(DESTDIR)$(PREFIX)/bin/stamgast" && share="$(DESTDIR)$(PREFIX)/share" && \
	  umask 022 && mkdir -p "$$share/man/man1" "$$share/bash-completion/completions" \
	  "$$share/zsh/site-functions" "$$share/fish/vendor_completions.d" && \
	  "$$program" man >"$$share/man/man1/stamgast.1" && \
	  "$$program" completions bash >"$$share/bash-completion/completions/stamgast" && \
	  "$$program" completions zsh >"$$share/zsh/site-functions/_stamgast" && \
	  "$$program" completions fish >"$$share/fish/vendor_completions.d/stamgast.fish"

demo-data: packages ## generate the demo shop's files anew
	$(SWIFT) run make-demo-data demo-data

pictures: build ## draw README's pictures of the demo shop anew
	@program="$$($(SWIFT) build $(RELEASE) --show-bin-path)/stamgast" && \
	  for panel in $(PICTURES); do \
	    "$$program" picture --demo --names --theme stamgast-dark --glyphs braille --size 120x40 \
	      "$$panel" --to "demo-data/pictures/$$panel.svg" || exit 1; \
	  done && chmod 644 demo-data/pictures/*.svg

format: ## lay out the source
	$(SWIFT) format -i -r Sources Tests Package.swift

lint: ## check the layout and the rules of the source
	$(SWIFT) format lint --strict -r Sources Tests
	sh .ci/check-source

packages:
	@sh .ci/packages libncurses-dev libsqlite3-dev zlib1g-dev libssl-dev tzdata

test-packages:
	@sh .ci/packages libncurses-dev libsqlite3-dev zlib1g-dev libssl-dev tzdata tmux

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  \1	/p' Makefile | expand -t 16
