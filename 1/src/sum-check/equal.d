1/src/sum-check/equal.o: src/sum-check/equal.c src/sum-check/equal.h \
 src/sum-check/check.h lib/arena.h lib/str.h lib/decimal.h lib/map.h \
 lib/arena.h lib/str.h src/sum-check/layout.h src/sum-check/quantity.h
src/sum-check/equal.h:
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
src/sum-check/layout.h:
src/sum-check/quantity.h:
