# gongkai: filters for Chinese government budget and final-accounts disclosures.
#   make            build bin/
#   make deps       install what build and tests need (Debian packages; needs root)
#   make check      build and run all tests
#   make demo       run the whole line on examples/
#   make install    DESTDIR, PREFIX, MANPREFIX and PROGRAM_PREFIX are honoured
include config.mk

PROGRAMS = segment tabulate sum-check diff-years to-csv
SCRIPTS =
# what our own checks build with; a packager's CFLAGS stay as they are
WERROR =

GK_CFLAGS = -std=c17 -Wall -Wextra -Wpedantic $(WERROR) $(CFLAGS)
GK_CPPFLAGS = -D_POSIX_C_SOURCE=200809L -DVERSION='"$(VERSION)"' -Ilib -Ibuild $(CPPFLAGS)
GK_LDLIBS = -lcsv -lutf8proc $(LDLIBS)

LIB_SRC = $(sort $(wildcard lib/*.c))
LIB_OBJ = $(LIB_SRC:%.c=build/%.o) build/data.o
DATA = $(sort $(wildcard lib/data/*.tsv))
# a program is src/NAME.c, or the files of src/NAME/
obj_of = $(patsubst %.c,build/%.o,$(sort $(wildcard src/$(1).c src/$(1)/*.c)))
ALL_OBJ = $(LIB_OBJ) $(foreach p,$(PROGRAMS),$(call obj_of,$(p)))

all: $(PROGRAMS:%=bin/%)

define program
bin/$(1): $(call obj_of,$(1)) build/libgongkai.a
	@mkdir -p bin
	$$(CC) $$(GK_CFLAGS) $$(LDFLAGS) -o $$@ $$^ $$(GK_LDLIBS)
endef
$(foreach p,$(PROGRAMS),$(eval $(call program,$(p))))

build/libgongkai.a: $(LIB_OBJ)
	rm -f $@
	$(AR) rc $@ $(LIB_OBJ)

build/%.o: %.c build/have-libraries config.mk
	@mkdir -p $(@D)
	$(CC) $(GK_CPPFLAGS) $(GK_CFLAGS) -MMD -MP -c -o $@ $<

build/data.o: build/data.c
	$(CC) $(GK_CPPFLAGS) $(GK_CFLAGS) -c -o $@ $<

build/data.c: $(DATA) lib/data/embed.awk
	@mkdir -p build
	LC_ALL=C awk -f lib/data/embed.awk $(DATA) > $@.new
	mv $@.new $@

# A missing library stops the build with the name of its package.
build/have-libraries:
	@mkdir -p build
	@for l in utf8proc:utf8proc.h:libutf8proc-dev csv:csv.h:libcsv-dev; do \
		name=$${l%%:*}; rest=$${l#*:}; header=$${rest%%:*}; package=$${rest#*:}; \
		printf '#include <stddef.h>\n#include <%s>\nint main(void){return 0;}\n' $$header > build/probe.c; \
		$(CC) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -o build/probe build/probe.c -l$$name 2>/dev/null || \
		{ echo "make: lib$$name is missing: install the package $$package (or run: make deps)" >&2; exit 1; }; \
	done; rm -f build/probe build/probe.c; touch $@

clean:
	rm -rf build $(PROGRAMS:%=bin/%)

-include $(ALL_OBJ:.o=.d)
.PHONY: all clean
