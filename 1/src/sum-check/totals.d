1/src/sum-check/totals.o: src/sum-check/totals.c src/sum-check/layout.h \
 src/sum-check/check.h lib/arena.h lib/str.h lib/decimal.h lib/map.h \
 lib/arena.h lib/str.h
src/sum-check/layout.h:
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
