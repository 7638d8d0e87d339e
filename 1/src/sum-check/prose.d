1/src/sum-check/prose.o: src/sum-check/prose.c src/sum-check/prose.h \
 src/sum-check/check.h lib/arena.h lib/str.h lib/decimal.h lib/map.h \
 lib/arena.h lib/str.h lib/unit.h lib/decimal.h
src/sum-check/prose.h:
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
lib/unit.h:
lib/decimal.h:
