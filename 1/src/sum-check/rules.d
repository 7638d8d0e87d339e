1/src/sum-check/rules.o: src/sum-check/rules.c src/sum-check/rules.h \
 src/sum-check/check.h lib/arena.h lib/str.h lib/decimal.h lib/map.h \
 lib/arena.h lib/str.h lib/data.h lib/err.h lib/utf8.h
src/sum-check/rules.h:
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
lib/data.h:
lib/err.h:
lib/utf8.h:
