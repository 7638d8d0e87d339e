# gongkai: filters for Chinese government budget and final-accounts disclosures.
#   make                 build the programs in bin/
#   make deps            install what build and tests need (Debian packages; as root or with sudo)
#   make demo            run the whole line on examples/
#   make check           build with -Werror and run all tests
#   make check-sanitize  the same with address and undefined-behaviour sanitizers, in build/sanitize
#   make check-corpus    measure the programs on real, hand-audited documents, if they are there
#   make cases           write the golden cases and the outputs in README anew; review them with git diff
#   make lint            look for what compilers do not warn of (clang)
#   make format          lay out the C code as .clang-format has it
#   make install         DESTDIR, PREFIX, MANPREFIX and PROGRAM_PREFIX are honoured
#   make uninstall dist clean
#   make check-gen campaign fuzz bench bench-instructions: tests at scale, at the end of this file
include config.mk

PROGRAMS = segment tabulate sum-check diff-years to-csv to-messages
SCRIPTS = to-text audit
MAN = $(wildcard man/*.[157])
UNITS = $(patsubst tests/unit/%.c,%,$(wildcard tests/unit/*.c))

# where objects and programs go; check-sanitize has its own
BUILD = build
BIN = bin
# what our own checks build with; a packager's CFLAGS stay as they are
WERROR =

GK_CFLAGS = -std=c17 -Wall -Wextra -Wpedantic $(WERROR) $(CFLAGS)
GK_CPPFLAGS = -D_POSIX_C_SOURCE=200809L -DVERSION='"$(VERSION)"' -Ilib -I$(BUILD) $(CPPFLAGS)
GK_LDLIBS = -lcsv -lutf8proc $(LDLIBS)

LIB_SRC = $(sort $(wildcard lib/*.c))
LIB_OBJ = $(LIB_SRC:%.c=$(BUILD)/%.o) $(BUILD)/data.o
DATA = $(sort $(wildcard lib/data/*.tsv))
# a program is src/NAME.c, or the files of src/NAME/
obj_of = $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard src/$(1).c src/$(1)/*.c)))
ALL_OBJ = $(LIB_OBJ) $(foreach p,$(PROGRAMS),$(call obj_of,$(p))) \
	$(UNITS:%=$(BUILD)/tests/unit/%.o)

all: $(PROGRAMS:%=$(BIN)/%) $(SCRIPTS:%=$(BIN)/%)

# The scripts are kept in bin/; they look for the programs beside themselves.
ifneq ($(BIN),bin)
$(SCRIPTS:%=$(BIN)/%): $(BIN)/%: bin/% lib/html-to-text.awk
	@mkdir -p $(BIN) $(BIN)/../lib
	cp $< $@
	cp lib/html-to-text.awk $(BIN)/../lib/
endif

define program
$(BIN)/$(1): $(call obj_of,$(1)) $(BUILD)/libgongkai.a
	@mkdir -p $(BIN)
	$$(CC) $$(GK_CFLAGS) $$(LDFLAGS) -o $$@ $$^ $$(GK_LDLIBS)
endef
$(foreach p,$(PROGRAMS),$(eval $(call program,$(p))))

$(BUILD)/libgongkai.a: $(LIB_OBJ)
	rm -f $@
	$(AR) rc $@ $(LIB_OBJ)

$(BUILD)/%.o: %.c $(BUILD)/have-libraries config.mk
	@mkdir -p $(@D)
	$(CC) $(GK_CPPFLAGS) $(GK_CFLAGS) -MMD -MP -c -o $@ $<

# a table of words is longer than the 4095 characters that every compiler must take
$(BUILD)/data.o: $(BUILD)/data.c
	$(CC) $(GK_CPPFLAGS) $(GK_CFLAGS) -Wno-overlength-strings -c -o $@ $<

$(BUILD)/data.c: $(DATA) lib/data/embed.awk
	@mkdir -p $(BUILD)
	LC_ALL=C awk -f lib/data/embed.awk $(DATA) > $@.new
	mv $@.new $@

# A missing library stops the build with the name of its package. (In make -j, deps goes first.)
$(BUILD)/have-libraries: | $(filter deps,$(MAKECMDGOALS))
	@mkdir -p $(BUILD)
	@for l in utf8proc:utf8proc.h:libutf8proc-dev csv:csv.h:libcsv-dev; do \
		name=$${l%%:*}; rest=$${l#*:}; header=$${rest%%:*}; package=$${rest#*:}; \
		printf '#include <stddef.h>\n#include <%s>\nint main(void){return 0;}\n' $$header > $(BUILD)/probe.c; \
		$(CC) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -o $(BUILD)/probe $(BUILD)/probe.c -l$$name 2>/dev/null || \
		{ echo "make: lib$$name is missing: install the package $$package (or run: make deps)" >&2; exit 1; }; \
	done; rm -f $(BUILD)/probe $(BUILD)/probe.c; touch $@

# COMMAND:PACKAGE for what tests and examples run, then the libraries
DEPS_COMMANDS = $(firstword $(CC)):gcc bats:bats mandoc:mandoc python3:python3 sqlite3:sqlite3 \
	pdftotext:poppler-utils git:git
DEPS_HEADERS = stdio.h:libc6-dev utf8proc.h:libutf8proc-dev csv.h:libcsv-dev

deps:
	@missing=; \
	for d in $(DEPS_COMMANDS); do \
		command -v $${d%%:*} > /dev/null || missing="$$missing $${d#*:}"; \
	done; \
	for d in $(DEPS_HEADERS); do \
		printf '#include <stddef.h>\n#include <%s>\n' $${d%%:*} | \
			$(CC) $(CPPFLAGS) -E - > /dev/null 2>&1 || missing="$$missing $${d#*:}"; \
	done; \
	test -n "$$missing" || exit 0; \
	echo "installing$$missing"; \
	sudo=; test "$$(id -u)" = 0 || sudo="sudo --preserve-env=DEBIAN_FRONTEND"; \
	export DEBIAN_FRONTEND=noninteractive; \
	log=$$(mktemp); \
	{ $$sudo apt-get update && $$sudo apt-get install -y --no-install-recommends $$missing; } \
		> "$$log" 2>&1 || { cat "$$log" >&2; rm -f "$$log"; \
		echo "make: could not install$$missing" >&2; exit 1; }; \
	rm -f "$$log"

check test: WERROR = -Werror
check test: all units
	@BIN=$(BIN) BUILD=$(BUILD) tests/run

units: $(UNITS:%=$(BUILD)/tests/unit/%)
$(UNITS:%=$(BUILD)/tests/unit/%): %: %.o $(BUILD)/libgongkai.a
	$(CC) $(GK_CFLAGS) $(LDFLAGS) -o $@ $^ $(GK_LDLIBS)

check-sanitize:
	@$(MAKE) BUILD=build/sanitize BIN=build/sanitize/bin \
		CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all' \
		check

# The score is of the programs, not of the change: it fails only where score itself fails.
check-corpus: all
	@if [ -x ../shared/tools/score ] && [ -d ../shared/corpus ]; then \
		../shared/tools/score -b $(BIN) -n 15; \
	else \
		echo "check-corpus: no ../shared/corpus here: nothing measured"; \
	fi

cases: all
	@BIN=$(BIN) tests/run-cases -w; BIN=$(BIN) tests/run-docs -w; git status --short tests/cases README*.md

demo: all
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/demo.sh

format:
	clang-format -i $(wildcard lib/*.[ch] src/*.[ch] src/*/*.[ch] tests/unit/*.[ch])

lint:
	clang -std=c17 -Weverything -Wno-unknown-warning-option -Wno-padded -Wno-declaration-after-statement \
		-Wno-unsafe-buffer-usage -Wno-switch-enum -Wno-covered-switch-default \
		-Wno-switch-default -Wno-c99-compat -Wno-disabled-macro-expansion -Wno-gnu-zero-variadic-macro-arguments \
		$(GK_CPPFLAGS) -fsyntax-only $(LIB_SRC) $(wildcard src/*.c src/*/*.c tests/unit/*.c)

# --- installing ---

BIN_DIR = $(DESTDIR)$(PREFIX)/bin
DATA_DIR = $(DESTDIR)$(DATAPREFIX)
SHARED = $(DATA) lib/html-to-text.awk
BASH_DIR = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSH_DIR = $(DESTDIR)$(PREFIX)/share/zsh/site-functions
INSTALLED = $(addprefix $(PROGRAM_PREFIX),$(PROGRAMS) $(SCRIPTS))
MAN_PAGES = $(patsubst man/%,%,$(MAN))
# pages of programs get their prefix; $(call man_file,segment.1) is man1/gk-segment.1
man_file = man$(subst .,,$(suffix $(1)))/$(if $(filter %.1,$(1)),$(PROGRAM_PREFIX))$(1)

define install_one
	cp $(1) $(2)
	chmod $(3) $(2)

endef

install: all
	mkdir -p $(BIN_DIR) $(DATA_DIR) $(BASH_DIR) $(ZSH_DIR) \
		$(DESTDIR)$(MANPREFIX)/man1 $(DESTDIR)$(MANPREFIX)/man5 $(DESTDIR)$(MANPREFIX)/man7
	$(foreach p,$(PROGRAMS) $(SCRIPTS),$(call install_one,$(BIN)/$(p),$(BIN_DIR)/$(PROGRAM_PREFIX)$(p),755))
	$(foreach m,$(MAN_PAGES),$(call install_one,man/$(m),$(DESTDIR)$(MANPREFIX)/$(call man_file,$(m)),644))
	$(foreach d,$(SHARED),$(call install_one,$(d),$(DATA_DIR)/$(notdir $(d)),644))
	sed 's|@DATAPREFIX@|$(DATAPREFIX)|' bin/to-text > $(BIN_DIR)/$(PROGRAM_PREFIX)to-text
	sed 's/@PROGRAMS@/$(INSTALLED)/' lib/completion/_gongkai > $(ZSH_DIR)/_$(PROGRAM_PREFIX)gongkai
	for p in $(INSTALLED); do \
		sed 's/@PROGRAMS@/'$$p'/' lib/completion/gongkai.bash > $(BASH_DIR)/$$p || exit 1; \
	done

uninstall:
	rm -f $(INSTALLED:%=$(BIN_DIR)/%) $(INSTALLED:%=$(BASH_DIR)/%) \
		$(ZSH_DIR)/_$(PROGRAM_PREFIX)gongkai \
		$(foreach m,$(MAN_PAGES),$(DESTDIR)$(MANPREFIX)/$(call man_file,$(m)))
	rm -f $(addprefix $(DATA_DIR)/,$(notdir $(SHARED)))
	-rmdir $(DATA_DIR) 2> /dev/null

dist:
	mkdir -p dist
	git archive --prefix=gongkai-$(VERSION)/ HEAD | gzip -n > dist/gongkai-$(VERSION).tar.gz

clean:
	rm -rf build dist $(PROGRAMS:%=$(BIN)/%)

# ---- tests at scale: tests/gen, tests/fuzz, tests/bench -----------------------------------------
#   make check-gen            60 generated documents, all facts, planted errors, years (in make check)
#   make campaign             500 documents for facts, 1,000 for errors, twice 200 agencies x 3 years
#   make fuzz                 spoilt documents, programs with sanitizers, for FUZZ_SECONDS
#   make bench                every bar of speed and memory, on BENCH_MB of generated documents
#   make bench-instructions   instructions per byte, which do not depend on the machine's mood, and the dearest
#                             steps of sum-check
FUZZ_SECONDS = 60
BENCH_MB = 200

check-gen: all
	bats tests/gen.bats

campaign: all
	BIN=$(BIN) BUILD=$(BUILD) tests/gen/campaign

fuzz:
	@$(MAKE) BUILD=build/sanitize BIN=build/sanitize/bin \
		CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all' all
	tests/gen/generate --count 60 --plant any -o build/fuzz/seeds
	tests/fuzz/fuzz -b build/sanitize/bin -o build/fuzz --seconds $(FUZZ_SECONDS) --seed $$(date +%j) \
		build/fuzz/seeds/*.txt examples/*.txt

bench: all
	tests/bench/bench -b $(BIN) -d $(BUILD)/bench --mb $(BENCH_MB)

bench-instructions: all
	tests/bench/instructions -b $(BIN) -d $(BUILD)/bench-instructions

.PHONY: all deps check test units check-sanitize check-corpus cases demo format lint install uninstall \
	dist clean check-gen campaign fuzz bench bench-instructions

-include $(ALL_OBJ:.o=.d)
