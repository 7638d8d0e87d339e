1/src/sum-check/facts.o: src/sum-check/facts.c src/sum-check/check.h \
 lib/arena.h lib/str.h lib/decimal.h lib/map.h lib/arena.h lib/str.h \
 lib/streams.h lib/tsv.h lib/unit.h lib/decimal.h lib/utf8.h
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
lib/streams.h:
lib/tsv.h:
lib/unit.h:
lib/decimal.h:
lib/utf8.h:
