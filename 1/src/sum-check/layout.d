1/src/sum-check/layout.o: src/sum-check/layout.c src/sum-check/layout.h \
 src/sum-check/check.h lib/arena.h lib/str.h lib/decimal.h lib/map.h \
 lib/arena.h lib/str.h lib/data.h lib/utf8.h
src/sum-check/layout.h:
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
lib/data.h:
lib/utf8.h:
