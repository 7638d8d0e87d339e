1/src/sum-check/quoted.o: src/sum-check/quoted.c src/sum-check/check.h \
 lib/arena.h lib/str.h lib/decimal.h lib/map.h lib/arena.h lib/str.h \
 src/sum-check/prose.h lib/utf8.h
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
src/sum-check/prose.h:
lib/utf8.h:
