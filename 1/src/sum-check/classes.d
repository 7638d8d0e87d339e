1/src/sum-check/classes.o: src/sum-check/classes.c src/sum-check/check.h \
 lib/arena.h lib/str.h lib/decimal.h lib/map.h lib/arena.h lib/str.h \
 lib/data.h lib/utf8.h
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
lib/data.h:
lib/utf8.h:
